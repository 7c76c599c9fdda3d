// Reads JSON that people typed: tolerates what can be understood, and says where and what is wrong with the rest.

import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Edit, type Message, type Proposed, proposing, say } from "../messages/index.ts";
import { findOdd, strippedOfOdd } from "./characters.ts";
import { findConflict, foreignText } from "./foreign.ts";
import {
  CLOSING,
  DEEPEST,
  endOfLine,
  findShell,
  findTooDeep,
  findUnclosed,
  listBefore,
  QUOTES,
  tail,
  textEnd,
  unopened,
} from "./json-scan.ts";
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

const lineAt = (text: string, offset: number) =>
  text.slice(text.lastIndexOf("\n", offset - 1) + 1, endOfLine(text, offset)).trim();

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
  const grouped = groupedNumber(text, offset);
  if (grouped) return lost(wordNumber(text, grouped.offset, grouped.written), grouped.offset);
  if (text[offset] === "," && text[last] === ",")
    return fixed(offered(say.twiceComma(), { start: offset, end: offset + 1, text: "" }));
  if (text[last] === "," && /,\s*$/.test(text.slice(0, last)) && code !== "CommaExpected")
    return fixed(offered(say.twiceComma(), { start: last, end: last + 1, text: "" }), last);
  if (code === "InvalidCharacter" && piece.includes("\t")) {
    const tab = offset + piece.indexOf("\t");
    const between = HAN.test(text[tab - 1] ?? "") && HAN.test(text[tab + 1] ?? "");
    return fixed(offered(say.tabInText(), { start: tab, end: tab + 1, text: between ? "" : " " }), tab);
  }
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
  if (code === "InvalidNumberFormat" || code === "UnexpectedEndOfNumber") return lost(wordNumber(text, offset, piece));
  if (code === "UnexpectedEndOfString") return lost(offered(say.unclosedText(), mendUnclosedText(text, offset)));
  if (code === "InvalidEscapeCharacter" || code === "InvalidUnicode")
    return fixed(offered(say.badEscape(), mendEscapes(text, offset, length)));
  if (code === "EndOfFileExpected") return lost(say.afterEnd());
  return lost(say.badJson(lineAt(text, offset) || piece));
}

/** A number with signs or gaps between its thousands, of which the part at `offset` is not the first. */
function groupedNumber(text: string, offset: number): { offset: number; written: string } | undefined {
  const before = /(?<![\d.])\d{1,3}(?:[ ,]\d{3})*[ ,]$/.exec(tail(text, offset))?.[0];
  const rest = /^\d{3}(?:[ ,]\d{3})*(?:\.\d+)?(?=\s*[,}\]\n])/.exec(text.slice(offset, offset + 40))?.[0];
  // In a list they are numbers of their own.
  if (!before || !rest || !/:\s*$/.test(tail(text, offset - before.length))) return undefined;
  return { offset: offset - before.length, written: before + rest };
}

/** Whether a mistake is a character that is told by itself (source/folder.ts). */
function isOdd({ error, offset, length }: ParseError, text: string): boolean {
  return printParseErrorCode(error) === "InvalidCharacter" && findOdd(text.slice(offset, offset + length), 1).length > 0;
}

/** What is wrong where letters follow a number or a text without a gap: `12人`, `06`, `"他说"好"。"`. */
function stuckTo(text: string, offset: number): Message | undefined {
  const number = /[\d.]+$/.exec(tail(text, offset))?.[0];
  const rest = /^[^\s"{[\]}:,]+/.exec(text.slice(offset, offset + 40))?.[0];
  if (!rest) return undefined;
  if (number) return wordNumber(text, offset - number.length, number + rest);
  if (text[offset - 1] !== '"') return undefined;
  const edit = mendInnerQuotes(text, offset);
  return proposing(say.quoteInText(), edit && { edits: [edit] });
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

/** The one group of a list, without the list. */
function onlyOf(text: string, value: unknown): Proposed | undefined {
  if (!Array.isArray(value) || value.length !== 1 || !isGroup(value[0])) return undefined;
  const [first, last] = [text.indexOf("["), text.lastIndexOf("]")];
  return {
    edits: [
      { start: first, end: first + 1, text: "" },
      { start: last, end: last + 1, text: "" },
    ],
  };
}

/** The text without what stands from `start` to `end`, every other character in its place. */
function blanked(text: string, { start, end }: Edit): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, " ") + text.slice(end);
}

/** Parses a JSON file; never throws. */
export function readJson(original: string): JsonFile {
  const place = placer(original);
  const conflict = findConflict(original);
  if (conflict !== undefined) return unread(place(conflict), say.conflict());
  const foreign = foreignText(original);
  if (foreign) return unread(place(original.search(/\S/)), say.foreignText(foreign));
  const shell = findShell(original);
  const { text, mistakes } = fixPunctuation((shell?.edits ?? []).reduce(blanked, original));
  const deep = findTooDeep(text);
  if (deep !== undefined) return unread(place(deep), say.tooDeep(DEEPEST));
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const found = findUnclosed(text);
  // An odd indentation alone is no mistake.
  const open = found?.shown && errors.length === 0 ? undefined : found;
  // Where a bracket is not closed, all that comes after is its echo.
  const wordings = untilLost(
    errors.filter((error) => (!open || error.offset < open.met) && !isOdd(error, text)),
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
  // Where nothing but characters that nobody sees stands around it, they are told by themselves (source/folder.ts).
  if (shell && strippedOfOdd(shell.written).trim() !== "") {
    const [{ start } = { start: 0 }] = shell.edits;
    const said = proposing(say.aroundJson(shell.written), { edits: shell.edits, sure: shell.sure });
    const at = start + original.slice(start).search(/\S/);
    lines.add(place(at).line);
    findings.push({ place: place(at), field: "", said });
  }
  for (const { offset, plain } of mistakes) {
    // Only the first of a line is told; wording all of a long line would take for ever.
    if (!lines.has(place(offset).line)) add(offset, say.fullWidth(original[offset]!, plain, lineAt(text, offset)));
  }
  if (original.trim() === "") add(0, say.emptyFile());
  const fatal = wordings.find((wording) => !wording.harmless);
  for (const { offset, said } of wordings) add(offset, said);
  if (open && !fatal) add(open.opened, say.unclosed(text[open.opened]!, CLOSING[text[open.opened]!]!));
  const twice: Finding[] = [];
  if (tree) findDuplicates(tree, place, [], twice);
  // Behind a mistake that hides the structure, keys seem to stand where they do not.
  const lost = fatal && place(Math.min(fatal.offset, original.length)).line;
  findings.push(...twice.filter((one) => lost === undefined || one.place.line < lost));
  const unkept: { offset: number; said: Message }[] = [];
  if (tree) findUnkept(tree, text, unkept);
  for (const { offset, said } of unkept) findings.push({ place: place(offset), field: "", said });
  const value: unknown = tree ? getNodeValue(tree) : undefined;
  const sound = !fatal && !open && isGroup(value);
  if (findings.length === 0 && !isGroup(value)) {
    findings.push({
      place: { line: 1, column: 1 },
      field: "",
      said: original.trim() === "" ? say.emptyFile() : proposing(say.notAnObject(), onlyOf(original, value)),
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
