// Reads JSON that people typed: tolerates what can be understood, and says where and what is wrong with the rest.

import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Message, say } from "../errors.ts";
import type { Path } from "../figures/figure.ts";
import { isGroup, type Located, type Place, placer } from "./located.ts";

export interface Finding {
  place: Place;
  field: string;
  said: Message;
}

export interface JsonFile extends Located {
  /** What is wrong with the file as JSON. */
  findings: Finding[];
  /** Whether the value can be trusted: every mistake found could be mended in thought. */
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

interface Mended {
  text: string;
  /** Full-width characters and what stands in their place. */
  slips: { offset: number; plain: string }[];
}

/** Replaces full-width punctuation outside texts by plain punctuation of the same length, so that offsets still hold. */
function mendPunctuation(text: string): Mended {
  const characters = text.split("");
  const slips: Mended["slips"] = [];
  const replace = (offset: number, plain: string) => {
    slips.push({ offset, plain });
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
    const plain = PLAIN[character];
    if (plain === " ") characters[at] = " ";
    else if (plain) replace(at, plain);
  }
  return { text: characters.join(""), slips };
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
  const mended = (said: Message, place = offset): Wording => ({ offset: place, said, harmless: true });
  const lost = (said: Message, place = offset): Wording => ({ offset: place, said, harmless: false });
  if (text[last] === "," && /^[}\]]/.test(text.slice(offset))) return mended(say.trailingComma(), last);
  if (piece.startsWith("'")) return lost(say.singleQuote());
  if (code === "InvalidCommentToken") return mended(say.comment());
  const stuck = stuckTo(text, offset);
  if (stuck) return lost(stuck, last);
  // A key within a list: the list was to end before it.
  if (code === "CommaExpected" && text[offset] === ":") return lost(say.unclosed("[", "]"), text.lastIndexOf("[", offset));
  if (code === "CommaExpected") return mended(say.missingComma(withComma(text, last)), last);
  if (code === "ColonExpected") return lost(say.missingColon(/"[^"\n]*"$/.exec(text.slice(0, last + 1))?.[0] ?? piece), last);
  if (code === "ValueExpected" && text[last] === ":") return lost(say.missingValue(lineAt(text, last)), last);
  if (code === "InvalidSymbol") return lost(/^[.+-]?\d/.test(piece) ? say.badNumber(piece) : say.bareWord(piece));
  if (code === "InvalidNumberFormat" || code === "UnexpectedEndOfNumber") return lost(say.badNumber(piece));
  if (code === "UnexpectedEndOfString") return lost(say.unclosedText());
  if (code === "InvalidEscapeCharacter" || code === "InvalidUnicode") return mended(say.badEscape());
  if (code === "EndOfFileExpected") return lost(say.afterEnd());
  return lost(say.badJson(lineAt(text, offset) || piece));
}

/** What is wrong where letters follow a number or a text without a gap: `12人`, `06`, `"他说"好"。"`. */
function stuckTo(text: string, offset: number): Message | undefined {
  const number = /[\d.]+$/.exec(text.slice(0, offset))?.[0];
  const rest = /^[^\s"{[\]}:,]+/.exec(text.slice(offset))?.[0];
  if (!rest) return undefined;
  if (number) return say.badNumber(number + rest);
  return text[offset - 1] === '"' ? say.quoteInText(lineAt(text, offset)) : undefined;
}

/** A bracket that is never closed, and where that shows: at the closing bracket of another kind, or at the end. */
interface Unclosed {
  opened: number;
  met: number;
}

function findUnclosed(text: string): Unclosed | undefined {
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '"') at = textEnd(text, at).next;
    else if (character === "{" || character === "[") open.push(at);
    else if (character === "}" || character === "]") {
      const opened = open.pop();
      if (opened !== undefined && CLOSING[text[opened]!] !== character) return { opened, met: at };
    }
  }
  const opened = open.at(-1);
  return opened === undefined ? undefined : { opened, met: text.length };
}

const CLOSING: Record<string, string> = { "{": "}", "[": "]" };

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

/** Parses a JSON file; never throws. */
export function readJson(original: string): JsonFile {
  const place = placer(original);
  const { text, slips } = mendPunctuation(original);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const open = findUnclosed(text);
  // Where a bracket is not closed, all that comes after is its echo.
  const wordings = errors.filter((error) => !open || error.offset < open.met).map((error) => wordSyntax(error, text));
  const findings: Finding[] = [];
  const lines = new Set<number>();
  const add = (offset: number, said: Message) => {
    const at = place(Math.min(offset, original.length));
    if (lines.has(at.line)) return; // One mistake makes several parse errors on its line; the first is the one to mend.
    lines.add(at.line);
    findings.push({ place: at, field: "", said });
  };
  for (const { offset, plain } of slips) add(offset, say.fullWidth(original[offset]!, plain, lineAt(text, offset)));
  if (original.trim() === "") add(0, say.emptyFile());
  const fatal = wordings.findIndex((wording) => !wording.harmless);
  // After a mistake that hides the structure, what follows is guesswork and would only confuse.
  const trusted = fatal < 0 ? wordings : wordings.slice(0, fatal + 1);
  for (const { offset, said } of trusted) add(offset, said);
  if (open && fatal < 0) add(open.opened, say.unclosed(text[open.opened]!, CLOSING[text[open.opened]!]!));
  if (tree) findDuplicates(tree, place, [], findings);
  const value: unknown = tree ? getNodeValue(tree) : undefined;
  const sound = fatal < 0 && !open && isGroup(value);
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
