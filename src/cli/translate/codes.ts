// Texts with what is no word in them: facts, marks, emphasis, links. A translator gets each as a code, which must come back.

import type { Inline, Node } from "../../blocks/index.ts";
import { shortDigest } from "../../publish/digest.ts";
import { factBraces } from "../../source/fact-braces.ts";

/** What stands around words or between them. */
export interface Code {
  /** Its number within the text: `1`. */
  id: string;
  /** What it is in any language: `fact roads.total`. Two of a key may be written differently. */
  key: string;
  /** As it is written in the file. */
  opens: string;
  /** What closes it; undefined where it stands alone. */
  closes: string | undefined;
}

export type Piece = string | { id: string; part: "open" | "close" | "alone" };

/** A text in words and codes, as a translator gets it. */
export interface Coded {
  pieces: readonly Piece[];
  codes: readonly Code[];
}

interface Draft {
  pieces: Piece[];
  codes: Code[];
}

function addCode(draft: Draft, code: Omit<Code, "id">, inner?: () => void): void {
  const id = String(draft.codes.length + 1);
  draft.codes.push({ id, ...code });
  if (code.closes === undefined) draft.pieces.push({ id, part: "alone" });
  else {
    draft.pieces.push({ id, part: "open" });
    inner?.();
    draft.pieces.push({ id, part: "close" });
  }
}

/** Pieces with one space where several stand, none at the ends, and no two words beside each other. */
export function normal(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (typeof piece === "string" && typeof last === "string") found[found.length - 1] = last + piece;
    else found.push(piece);
  }
  const joined = found.map((piece) => (typeof piece === "string" ? piece.replace(/[ \t\r\n]+/g, " ") : piece));
  const first = joined[0];
  if (typeof first === "string") joined[0] = first.trimStart();
  const last = joined.at(-1);
  if (typeof last === "string") joined[joined.length - 1] = last.trimEnd();
  return joined.filter((piece) => piece !== "");
}

/** A text field: only facts in braces are codes. */
export function codedField(text: string): Coded {
  const draft: Draft = { pieces: [], codes: [] };
  let at = 0;
  for (const { start, end, id } of factBraces(text)) {
    draft.pieces.push(text.slice(at, start));
    addCode(draft, { key: `fact ${id}`, opens: text.slice(start, end), closes: undefined });
    at = end;
  }
  draft.pieces.push(text.slice(at));
  return { pieces: normal(draft.pieces), codes: draft.codes };
}

const HAN = "[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]";
const WRAPPED = new RegExp(`(?<=${HAN})[ \\t]*\\n[ \\t]*(?=${HAN})`, "gu");

export interface Span {
  start: number;
  end: number;
}

export const spanOf = ({ position }: Pick<Node, "position">): Span => ({
  start: position.start.offset ?? 0,
  end: position.end.offset ?? 0,
});

/** Words and codes of what stands within `span` of a chapter's text. */
export function codedProse(source: string, nodes: readonly Inline[], span: Span): Coded {
  const draft: Draft = { pieces: [], codes: [] };
  addNodes(draft, source, nodes, span);
  return { pieces: normal(draft.pieces), codes: draft.codes };
}

function addNodes(draft: Draft, source: string, nodes: readonly Inline[], { start, end }: Span): void {
  let at = start;
  // Between nodes stands what prints nothing: a comment.
  const skip = (to: number) => {
    const gap = source.slice(at, to);
    if (gap.trim()) addCode(draft, { key: `raw ${gap.trim()}`, opens: gap.trim(), closes: undefined });
  };
  for (const node of nodes) {
    const own = spanOf(node);
    skip(own.start);
    addNode(draft, source, node);
    at = own.end;
  }
  skip(end);
}

function addNode(draft: Draft, source: string, node: Inline): void {
  const span = spanOf(node);
  const written = source.slice(span.start, span.end);
  switch (node.type) {
    case "text":
      draft.pieces.push(node.value.replace(WRAPPED, ""));
      return;
    case "break":
    case "inlineCode":
      addCode(draft, { key: node.type === "break" ? "break" : `code ${node.value}`, opens: written, closes: undefined });
      return;
    case "image":
      addImage(draft, written, node);
      return;
    default: {
      const key = keyOf(node);
      const [first, last] = [node.children[0], node.children.at(-1)];
      if (!first || !last) {
        const [, opens, closes] = /^(<[\s\S]*?>)\s*(<\/\w+>)$/.exec(written) ?? [];
        const name = /^<(\w+)/.exec(written)?.[1];
        const alone = name ? { opens: written.replace(/\s*\/>$/, ">"), closes: `</${name}>` } : { opens: written, closes: "" };
        addCode(draft, { key, ...(opens && closes ? { opens, closes } : alone) });
        return;
      }
      const inner = { start: spanOf(first).start, end: spanOf(last).end };
      const marks = { opens: source.slice(span.start, inner.start), closes: source.slice(inner.end, span.end) };
      addCode(draft, { key, ...marks }, () => addNodes(draft, source, node.children, inner));
    }
  }
}

function addImage(draft: Draft, written: string, { url, alt }: Extract<Inline, { type: "image" }>): void {
  const inside = `![${alt}]`;
  if (!written.startsWith(inside)) addCode(draft, { key: `image ${url}`, opens: written, closes: undefined });
  else
    addCode(draft, { key: `image ${url}`, opens: "![", closes: `]${written.slice(inside.length)}` }, () => {
      draft.pieces.push(alt);
    });
}

function keyOf(node: Exclude<Inline, { type: "text" | "break" | "inlineCode" | "image" }>): string {
  switch (node.type) {
    case "Fact":
      return `fact ${node.attributes.id}`;
    case "Mark":
      return `mark ${node.attributes.of}`;
    case "Ruby":
      return `ruby ${node.attributes.reading}`;
    case "link":
      return `link ${node.url}`;
    case "strong":
    case "emphasis":
      return node.type;
  }
}

/** A translation with the numbers that its original's codes have; codes of its own have numbers after them. */
export function matched({ pieces, codes }: Coded, original: readonly Code[]): Coded {
  const free = [...original];
  let next = Math.max(0, ...original.map(({ id }) => Number(id)));
  const names = new Map<string, string>();
  const renamed = codes.map((code) => {
    const at = free.findIndex(({ key }) => key === code.key);
    const [same] = at < 0 ? [] : free.splice(at, 1);
    const id = same?.id ?? String(++next);
    names.set(code.id, id);
    return { ...code, id };
  });
  const own = pieces.map((piece) => (typeof piece === "string" ? piece : { ...piece, id: names.get(piece.id) ?? piece.id }));
  return { pieces: own, codes: renamed };
}

const SIGN = { open: (id: string) => `{${id}}`, close: (id: string) => `{/${id}}`, alone: (id: string) => `{${id}/}` };

/** A code as a cell of a table has it: `{1}`, `{/1}`, `{2/}`. */
const signOf = ({ id, part }: Exclude<Piece, string>): string => SIGN[part](id);

/** Pieces as a cell of a table: codes are numbers in braces, and a brace of the text's own is written twice. */
export function plainOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece.replaceAll("{", "{{") : signOf(piece))).join("");
}

/** A text in which codes stand by what they are, whatever their numbers. */
export function byMeaning({ pieces, codes }: Coded): string {
  const keys = new Map(codes.map(({ id, key }) => [id, key]));
  return JSON.stringify(pieces.map((piece) => (typeof piece === "string" ? piece : [keys.get(piece.id), piece.part])));
}

/** What `plainOf` wrote. */
export function readPlain(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { index, 0: whole, 1: closing, 2: id, 3: alone } of text.matchAll(/\{\{|\{(\/?)(\d+)(\/?)\}/g)) {
    pieces.push(text.slice(at, index));
    at = index + whole.length;
    if (id === undefined) pieces.push("{");
    else if (closing) pieces.push({ id, part: "close" });
    else pieces.push({ id, part: alone ? "alone" : "open" });
  }
  pieces.push(text.slice(at));
  return normal(pieces);
}

/** What tells one version of a text from another; its codes count by what they are. */
export function fingerprint({ pieces, codes }: Coded): string {
  return shortDigest(plainOf(pieces), ...codes.map(({ id, key }) => `${id} ${key}`).sort());
}

/** A text as its file has it; `encode` writes words so that they are read as words, `first` those that begin it. */
export function written(
  pieces: readonly Piece[],
  codes: readonly Code[],
  encode: (words: string, first: boolean) => string = (words) => words,
): string {
  const known = new Map(codes.map((code) => [code.id, code]));
  const parts = pieces.map((piece, index) => {
    if (typeof piece === "string") return encode(piece, index === 0);
    const code = known.get(piece.id);
    if (!code) return "";
    if (piece.part === "alone") return code.opens + (code.closes ?? "");
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    const empties = (next: Piece | undefined, part: "open" | "close") =>
      typeof next === "object" && next.id === piece.id && next.part === part && code.opens.startsWith("<");
    // A tag with nothing in it closes itself.
    if (piece.part === "open") return empties(after, "close") ? code.opens.replace(/>$/, " />") : code.opens;
    return empties(before, "open") ? "" : (code.closes ?? "");
  });
  return parts.join("");
}

/** The words of a text outside of facts, which say their numbers themselves. */
export function looseWords({ pieces, codes }: Coded): string {
  const facts = new Set(codes.flatMap(({ id, key }) => (key.startsWith("fact ") ? [id] : [])));
  const open = new Set<string>();
  let words = "";
  for (const piece of pieces) {
    if (typeof piece === "string") words += open.size > 0 ? " " : piece;
    else if (facts.has(piece.id) && piece.part === "open") open.add(piece.id);
    else if (piece.part === "close") open.delete(piece.id);
    if (typeof piece === "object" && facts.has(piece.id)) words += "\u2029";
  }
  return words;
}

/** The facts of a text that stand in words of its own. */
export function wordedFacts({ pieces, codes }: Coded): { id: string; at: number; length: number }[] {
  const ids = new Map(codes.flatMap(({ id, key }) => (key.startsWith("fact ") ? [[id, key.slice(5)] as const] : [])));
  const open = new Map<string, number>();
  const found: { id: string; at: number; length: number }[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece === "string") at += piece.length;
    else if (piece.part === "open") open.set(piece.id, at);
    else if (piece.part === "close") {
      const [id, start] = [ids.get(piece.id), open.get(piece.id)];
      if (id !== undefined && start !== undefined && start < at) found.push({ id, at: start, length: at - start });
    }
  }
  return found;
}

/** The words of a text without its codes. */
export const wordsOf = ({ pieces }: Pick<Coded, "pieces">): string =>
  pieces.map((piece) => (typeof piece === "string" ? piece : "")).join("");

/** Codes that do not stand as they must: none of that number, not closed, not opened, or across another. */
export function brokenCodes(pieces: readonly Piece[], codes: readonly Code[]): { unknown: string[]; unpaired: string[] } {
  const known = new Map(codes.map((code) => [code.id, code]));
  const unknown = new Set<string>();
  const unpaired = new Set<string>();
  const open: string[] = [];
  for (const piece of pieces) {
    if (typeof piece === "string") continue;
    const code = known.get(piece.id);
    if (!code) unknown.add(signOf(piece));
    else if ((code.closes === undefined) !== (piece.part === "alone")) unpaired.add(signOf(piece));
    else if (piece.part === "open") open.push(piece.id);
    else if (piece.part === "close" && open.pop() !== piece.id) unpaired.add(signOf(piece));
  }
  for (const id of open) unpaired.add(SIGN.open(id));
  return { unknown: [...unknown], unpaired: [...unpaired] };
}

/** What the codes of a translation lack of the original's, and what they have twice or besides, each as it is written. */
export function codeDifference(pieces: readonly Piece[], own: readonly Code[], original: readonly Code[]) {
  const counts = new Map<string, number>();
  for (const piece of pieces)
    if (typeof piece === "object" && piece.part !== "close") counts.set(piece.id, (counts.get(piece.id) ?? 0) + 1);
  const named = ({ opens, closes }: Code) => (opens + (closes ?? "")).replace(/\s+/g, " ");
  const known = new Set(original.map(({ id }) => id));
  return {
    lacking: original
      .filter(({ id }) => !counts.has(id))
      .map((code) => ({ key: code.key, sign: `{${code.id}}`, written: named(code) })),
    added: own
      .filter(({ id }) => (counts.get(id) ?? 0) > (known.has(id) ? 1 : 0))
      .map((code) => ({ key: code.key, sign: `{${code.id}}`, written: named(code) })),
  };
}
