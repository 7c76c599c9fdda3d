// Reads JSON that people typed: tolerates what can be understood, and says where and what is wrong with the rest.

import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Edit, type Message, proposing, say } from "../messages/index.ts";
import { findOdd } from "./characters.ts";
import { mendEscapes, mendInnerQuotes, mendSingleQuotes, mendUnclosedText, wordBare, wordNumber } from "./json-words.ts";
import { isGroup, type Located, type Path, type Place, placer } from "./located.ts";
import { proposalOf, withEdits } from "./proposal.ts";

export interface Finding {
  place: Place;
  field: string;
  said: Message;
}

export interface JsonFile extends Located {
  /** What is wrong with the file as JSON. */
  findings: Finding[];
  /** Whether the value can be trusted: every mistake found was understood. */
  sound: boolean;
}

const PLAIN: Record<string, string> = {
  "，": ",",
  "、": ",",
  "：": ":",
  "｛": "{",
  "｝": "}",
  "［": "[",
  "］": "]",
  "【": "[",
  "】": "]",
  "\u3000": " ",
  "\u00a0": " ",
};
const QUOTES = "“”＂";
const HAN = /\p{Script=Han}/u;

interface Fixed {
  text: string;
  /** Full-width characters and what stands in their place. */
  mistakes: { offset: number; plain: string }[];
}

/** Replaces full-width punctuation outside texts by plain punctuation of the same length, so that offsets still hold. */
function fixPunctuation(text: string): Fixed {
  const characters = text.split("");
  const mistakes: Fixed["mistakes"] = [];
  const replace = (offset: number, plain: string) => {
    mistakes.push({ offset, plain });
    characters[offset] = plain;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '"' || QUOTES.includes(character)) {
      const end = textEnd(text, at);
      if (character !== '"') replace(at, '"');
      if (end.closing !== undefined && text[end.closing] !== '"') replace(end.closing, '"');
      at = end.closing ?? end.next;
      continue;
    }
    if (HAN.test(character)) {
      // A text without its quotes: what is in it is its own.
      at = endOfLine(text, at);
      continue;
    }
    const plain = PLAIN[character];
    if (plain === " ") characters[at] = " ";
    else if (plain) replace(at, plain);
  }
  return { text: characters.join(""), mistakes };
}

/** Where the text that opens at `start` closes: at its plain quote, or at a Chinese one that stands like a closing one. */
function textEnd(text: string, start: number): { closing?: number; next: number } {
  const plain = text[start] === '"';
  let opened = 0;
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at]!;
    if (character === "\n") return { next: at };
    if (character === "\\") at++;
    else if (character === '"') return { closing: at, next: at };
    else if (character === "“" && plain) opened++;
    else if (QUOTES.includes(character)) {
      if (opened > 0) opened--;
      else if (!plain || /^\s*([,，、:：}\]｝］]|$)/m.test(text.slice(at + 1, at + 40))) return { closing: at, next: at };
    }
  }
  return { next: text.length };
}

const lineAt = (text: string, offset: number) =>
  text.slice(text.lastIndexOf("\n", offset - 1) + 1, endOfLine(text, offset)).trim();

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}

/** The line around `offset` with a comma after it. */
function withComma(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset) + 1;
  return `${text.slice(start, offset + 1)},${text.slice(offset + 1, endOfLine(text, offset))}`.trim();
}

/** Offset of the last character before `offset` that is no white space. */
function before(text: string, offset: number): number {
  let at = offset - 1;
  while (at > 0 && /\s/.test(text[at]!)) at--;
  return Math.max(0, at);
}

interface Wording {
  offset: number;
  said: Message;
  /** Whether the rest of the file still means what it says. */
  harmless: boolean;
}

/** A mistake of syntax in the words of an editor, where the editor would look for it. */
function wordSyntax(error: ParseError, text: string): Wording {
  const { offset, length } = error;
  const code = printParseErrorCode(error.error);
  const piece = text.slice(offset, offset + length);
  const last = before(text, offset);
  const fixed = (said: Message, place = offset): Wording => ({ offset: place, said, harmless: true });
  const lost = (said: Message, place = offset): Wording => ({ offset: place, said, harmless: false });
  if (text[last] === "," && /^[}\]]/.test(text.slice(offset))) return fixed(say.trailingComma(), last);
  const offered = (said: Message, edit: Edit | undefined) => proposing(said, edit && { edits: [edit] });
  if (piece.startsWith("'")) return lost(offered(say.singleQuote(), mendSingleQuotes(text, offset)));
  if (code === "InvalidCommentToken") return fixed(say.comment());
  const stuck = stuckTo(text, offset);
  if (stuck) return lost(stuck, last);
  // A key within a list: the list was to end before it.
  if (code === "CommaExpected" && text[offset] === ":") return lost(...unopened(text, offset));
  const list = text[offset] === "{" && /\}\s*,\s*$/.test(tail(text, offset)) ? listBefore(text, offset) : undefined;
  if (list) {
    const start = list.offset + list.key.length;
    const opening = { start, end: text.indexOf(":", start) + 1, text: ": [" };
    return lost(offered(say.unopened(list.key, "["), opening), list.offset);
  }
  if (code === "CommaExpected") return fixed(say.missingComma(withComma(text, last)), last);
  if (code === "ColonExpected") {
    const key = /"[^"\n]*"$/.exec(tail(text, last + 1))?.[0];
    const colon =
      key === undefined || key.endsWith(':"') || text[offset] === ":" ? undefined : { start: last + 1, end: last + 1, text: ":" };
    return lost(offered(say.missingColon(key ?? piece), colon), last);
  }
  if (code === "ValueExpected" && text[last] === ":") return lost(say.missingValue(), last);
  if (code === "InvalidSymbol") return lost(wordBare(text, offset, piece));
  if (code === "InvalidNumberFormat" || code === "UnexpectedEndOfNumber") return lost(wordNumber(offset, piece));
  if (code === "UnexpectedEndOfString") return lost(offered(say.unclosedText(), mendUnclosedText(text, offset)));
  if (code === "InvalidEscapeCharacter" || code === "InvalidUnicode")
    return fixed(offered(say.badEscape(), mendEscapes(text, offset, length)));
  if (code === "EndOfFileExpected") return lost(say.afterEnd());
  return lost(say.badJson(lineAt(text, offset) || piece));
}

/** A colon after a value: in a list, the list was to end before; in a group, the value was to be a group of its own. */
function unopened(text: string, offset: number): [Message, number] {
  const open = innermost(text, offset);
  if (open !== undefined && text[open] === "[") return [say.unclosed("[", "]"), open];
  const [, outer, key] = /("[^"\n]*")\s*:\s*("[^"\n]*")\s*$/.exec(tail(text, offset)) ?? [];
  const at = text.lastIndexOf(outer ?? key ?? ":", offset);
  const opening = outer && { start: at + outer.length, end: text.indexOf(":", at + outer.length) + 1, text: ": {" };
  return [proposing(say.unopened(outer ?? '"…"', "{"), opening ? { edits: [opening] } : undefined), Math.max(0, at)];
}

/** A group where a key was to stand: the group before it, with its key, was to be the first of a list. */
function listBefore(text: string, offset: number): { key: string; offset: number } | undefined {
  const closer = text.lastIndexOf("}", offset);
  const level = text.slice(closer, offset).includes("\n") ? indentOf(text, closer) === indentOf(text, offset) : true;
  if (!level) return undefined;
  let last: { key: string; offset: number } | undefined;
  const outer: (typeof last)[] = [];
  let key: { key: string; offset: number } | undefined;
  for (let at = 0; at < offset; at++) {
    const character = text[at]!;
    if (character === '"') {
      const { next } = textEnd(text, at);
      if (/^\s*:/.test(text.slice(next + 1, next + 40))) key = { key: text.slice(at, next + 1), offset: at };
      at = next;
    } else if (character === "{" || character === "[") {
      outer.push(key);
      key = undefined;
    } else if (character === "}" || character === "]") last = outer.pop();
  }
  return last;
}

/** The bracket that is open at `offset`. */
function innermost(text: string, offset: number): number | undefined {
  const open: number[] = [];
  for (let at = 0; at < offset; at++) {
    const character = text[at]!;
    if (character === '"') at = textEnd(text, at).next;
    else if (character === "{" || character === "[") open.push(at);
    else if (character === "}" || character === "]") open.pop();
  }
  return open.at(-1);
}

/** The last of the text before `offset`: enough for what stands just before it. */
function tail(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - 300), offset);
}

/** What is wrong where letters follow a number or a text without a gap: `12人`, `06`, `"他说"好"。"`. */
function stuckTo(text: string, offset: number): Message | undefined {
  const number = /[\d.]+$/.exec(tail(text, offset))?.[0];
  const rest = /^[^\s"{[\]}:,]+/.exec(text.slice(offset, offset + 40))?.[0];
  if (!rest) return undefined;
  if (number) return wordNumber(offset - number.length, number + rest);
  if (text[offset - 1] !== '"') return undefined;
  const edit = mendInnerQuotes(text, offset);
  return proposing(say.quoteInText(), edit && { edits: [edit] });
}

/** A bracket that is never closed, and where that shows: at the closing bracket of another kind, or at the end. */
interface Unclosed {
  /** Whether the lines' indentation says so. */
  shown?: true;
  opened: number;
  met: number;
}

function findUnclosed(text: string): Unclosed | undefined {
  const open: { at: number; indent: number }[] = [];
  let shown: Unclosed | undefined;
  let start = 0;
  let indent = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    const first = at === start + indent;
    if (character === "\n") {
      start = at + 1;
      indent = 0;
    } else if (first && (character === " " || character === "\t")) indent++;
    else if (character === '"') {
      const { closing, next } = textEnd(text, at);
      at = closing ?? next - 1;
    } else if (character === "{" || character === "[") open.push({ at, indent });
    else if (character === "}" || character === "]") {
      const opened = open.pop();
      if (!opened) continue;
      // Where lines are indented, a bracket that closes further out than the one it meets was to close another.
      if (first && indent < opened.indent) shown ??= { opened: opened.at, met: at, shown: true };
      if (CLOSING[text[opened.at]!] !== character) return shown ?? { opened: opened.at, met: at };
    }
  }
  const opened = open.at(-1);
  return opened ? (shown ?? { opened: opened.at, met: text.length }) : shown;
}

/** White space at the beginning of the line of `offset`. */
function indentOf(text: string, offset: number): number {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, start + 200))![0].length;
}

const CLOSING: Record<string, string> = { "{": "}", "[": "]" };

/** Brackets within brackets: nobody writes more, and reading more would exhaust the machine. */
const DEEPEST = 100;

/** Where brackets lie too deep, outside texts. */
function findTooDeep(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '"') at = textEnd(text, at).next;
    else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
    if (depth > DEEPEST) return at;
  }
  return undefined;
}

/** Whether a number would be printed as it is written. Decimals beyond the fifteenth, as map programs write them, do not count. */
function isExact(written: string, value: number): boolean {
  const nothing = /^-?[0.]+(e|$)/i.test(written);
  return Math.abs(value) < 1e15 && (value !== 0 || nothing);
}

/** Values that would not be what is written: numbers beyond what can be kept, characters hidden behind escapes. */
function findUnkept(node: Node, text: string, found: { offset: number; said: Message }[]): void {
  const { offset, length, type, value } = node;
  const written = text.slice(offset, offset + length);
  if (type === "number" && !isExact(written, value)) found.push({ offset, said: say.inexactNumber(written) });
  const [odd] = type === "string" && written.includes("\\u") ? findOdd(value, 1) : [];
  if (odd) found.push({ offset, said: say.oddCharacter(odd.code, odd.kind) });
  for (const child of node.children ?? []) findUnkept(child, text, found);
}

/** Finds keys written twice in one group; the parser would quietly keep the last. */
function findDuplicates(node: Node, place: (offset: number) => Place, path: Path, found: Finding[]): void {
  const seen = new Map<string, number>();
  for (const [index, child] of (node.children ?? []).entries()) {
    if (node.type === "array") findDuplicates(child, place, [...path, index], found);
    if (node.type !== "object") continue;
    const [key, value] = child.children ?? [];
    if (!key) continue;
    const name = String(key.value);
    const at = place(key.offset);
    const first = seen.get(name);
    if (name === "__proto__") found.push({ place: at, field: [...path, name].join("."), said: say.reservedKey(name) });
    if (first === undefined) seen.set(name, at.line);
    else found.push({ place: at, field: [...path, name].join("."), said: say.duplicateKey(name, first) });
    if (value) findDuplicates(value, place, [...path, name], found);
  }
}

/** The node at `path`, or the nearest one around it; `key` asks for the key at its end. */
function nodeAt(tree: Node, path: Path, wanted: "key" | "value"): Node {
  let node = tree;
  for (const [index, step] of path.entries()) {
    if (node.type === "array") {
      const item = typeof step === "number" ? node.children?.[step] : undefined;
      if (!item) return node;
      node = item;
      continue;
    }
    const property = node.children?.find((child) => child.children?.[0]?.value === String(step));
    if (!property) return node;
    const [key, value] = property.children!;
    const last = index === path.length - 1;
    if ((last && wanted === "key") || !value) return key!;
    node = value;
  }
  return node;
}

/** A field to paste into JSON, with the comma that most places need. */
export function jsonLine(key: string, sample: string): string {
  return `"${key}": ${sample},`;
}

/** Words mistakes up to the first that hides the structure: after it, what follows is guesswork and would only confuse. */
function untilLost(errors: readonly ParseError[], text: string): Wording[] {
  const wordings: Wording[] = [];
  for (const error of errors) {
    const wording = wordSyntax(error, text);
    wordings.push(wording);
    if (!wording.harmless) break;
  }
  return wordings;
}

/** A file of which nothing can be said but one thing. */
function unread(at: Place, said: Message): JsonFile {
  const findings = [{ place: at, field: "", said }];
  return { value: undefined, findings, sound: false, place: () => at, keyPlace: () => at, line: jsonLine };
}

/** Proposals that are tried in one file; to try more would take too long. */
const TRIED = 30;

/** A message with what it proposes, if the file can then be read further: without a mistake up to the end of the next line, and with fewer. */
function tried(said: Message, place: Place, original: string, count: number): Message {
  const proposal = said.proposed && proposalOf("", original, place, said.proposed);
  if (!proposal) return said;
  const { proposed: _, ...alone } = said;
  if (count > TRIED) return alone;
  const edits = proposal.steps.flatMap((step) => (step.do === "write" ? [step] : []));
  const errorsOf = (text: string) => {
    const errors: ParseError[] = [];
    parseTree(fixPunctuation(text).text, errors, { disallowComments: true, allowTrailingComma: false });
    return errors;
  };
  const after = withEdits(original, edits);
  const last = Math.max(...edits.map(({ start, text }) => start + text.length));
  const left = errorsOf(after);
  const before = errorsOf(original).length;
  const better = left.length < before || (before === 0 && left.length === 0);
  // The echo of a mistake shows on its line or the next.
  const next = endOfLine(after, Math.min(after.length, endOfLine(after, last) + 1));
  return better && left.every(({ offset }) => offset > next) ? said : alone;
}

/** Parses a JSON file; never throws. */
export function readJson(original: string): JsonFile {
  const place = placer(original);
  const { text, mistakes } = fixPunctuation(original);
  const deep = findTooDeep(text);
  if (deep !== undefined) return unread(place(deep), say.tooDeep(DEEPEST));
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const found = findUnclosed(text);
  // An odd indentation alone is no mistake.
  const open = found?.shown && errors.length === 0 ? undefined : found;
  // Where a bracket is not closed, all that comes after is its echo.
  const wordings = untilLost(
    errors.filter((error) => !open || error.offset < open.met),
    text,
  );
  const findings: Finding[] = [];
  const lines = new Set<number>();
  const add = (offset: number, said: Message) => {
    const at = place(Math.min(offset, original.length));
    if (lines.has(at.line)) return; // One mistake makes several parse errors on its line; the first is the one to fix.
    lines.add(at.line);
    findings.push({ place: at, field: "", said: tried(said, at, original, lines.size) });
  };
  for (const { offset, plain } of mistakes) {
    // Only the first of a line is told; wording all of a long line would take for ever.
    if (!lines.has(place(offset).line)) add(offset, say.fullWidth(original[offset]!, plain, lineAt(text, offset)));
  }
  if (original.trim() === "") add(0, say.emptyFile());
  const fatal = wordings.some((wording) => !wording.harmless);
  for (const { offset, said } of wordings) add(offset, said);
  if (open && !fatal) add(open.opened, say.unclosed(text[open.opened]!, CLOSING[text[open.opened]!]!));
  if (tree) findDuplicates(tree, place, [], findings);
  const unkept: { offset: number; said: Message }[] = [];
  if (tree) findUnkept(tree, text, unkept);
  for (const { offset, said } of unkept) findings.push({ place: place(offset), field: "", said });
  const value: unknown = tree ? getNodeValue(tree) : undefined;
  const sound = !fatal && !open && isGroup(value);
  if (findings.length === 0 && !isGroup(value)) {
    findings.push({
      place: { line: 1, column: 1 },
      field: "",
      said: original.trim() === "" ? say.emptyFile() : say.notAnObject(),
    });
  }
  const locate = (path: Path, wanted: "key" | "value") =>
    tree ? place(nodeAt(tree, path, wanted).offset) : { line: 1, column: 1 };
  return {
    value,
    findings,
    sound,
    place: (path) => locate(path, "value"),
    keyPlace: (path) => locate(path, "key"),
    line: jsonLine,
  };
}
