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
  findings: { offset: number; said: Message }[];
}

/** Replaces full-width punctuation outside texts by plain punctuation of the same length, so that offsets still hold. */
function mendPunctuation(text: string): Mended {
  const characters = text.split("");
  const findings: Mended["findings"] = [];
  const replace = (offset: number, plain: string) => {
    findings.push({ offset, said: say.fullWidth(characters[offset]!, plain) });
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
  return { text: characters.join(""), findings };
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

/** Mistakes after which the rest of the file still means what it says. */
const HARMLESS = ["CommaExpected", "InvalidCommentToken", "InvalidEscapeCharacter", "ColonExpected"];

const lineAt = (text: string, offset: number) =>
  text.slice(text.lastIndexOf("\n", offset - 1) + 1, endOfLine(text, offset)).trim();

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
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
  harmless: boolean;
}

/** A mistake of syntax in the words of an editor, where the editor would look for it. */
function wordSyntax(error: ParseError, text: string): Wording {
  const { offset, length } = error;
  const code = printParseErrorCode(error.error);
  const piece = text.slice(offset, offset + length);
  const last = before(text, offset);
  const harmless = HARMLESS.includes(code);
  const at = (said: Message, place = offset) => ({ offset: place, said, harmless });
  const trailing = text[last] === "," && /^[}\]]/.test(text.slice(offset));
  if (trailing) return { offset: last, said: say.trailingComma(), harmless: true };
  if (piece.startsWith("'")) return at(say.singleQuote());
  if (code === "InvalidCommentToken") return at(say.comment());
  if (code === "CommaExpected") return at(say.missingComma(lineAt(text, last)), last);
  if (code === "ColonExpected") return at(say.missingColon(lineAt(text, last)), last);
  if (code === "InvalidSymbol") return at(say.bareWord(piece));
  if (code === "InvalidNumberFormat" || code === "UnexpectedEndOfNumber") return at(say.badNumber(piece));
  if (code === "UnexpectedEndOfString") return at(say.unclosedText());
  if (code === "InvalidEscapeCharacter" || code === "InvalidUnicode") return at(say.badEscape());
  if (code === "EndOfFileExpected") return at(say.afterEnd());
  return at(say.badJson(lineAt(text, offset) || piece));
}

/** The opening brackets of `text` that are never closed, outermost first. */
function openBrackets(text: string): number[] {
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '"') at = textEnd(text, at).next;
    else if ("{[".includes(character)) open.push(at);
    else if ("}]".includes(character)) open.pop();
  }
  return open;
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

/** Parses a JSON file; never throws. */
export function readJson(original: string): JsonFile {
  const place = placer(original);
  const { text, findings: mended } = mendPunctuation(original);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const wordings = errors.map((error) => wordSyntax(error, text));
  const open = openBrackets(text).at(-1);
  const findings: Finding[] = [];
  const lines = new Set<number>();
  const add = (offset: number, said: Message) => {
    const at = place(Math.min(offset, original.length));
    if (lines.has(at.line)) return; // One mistake makes several parse errors on its line; the first is the one to mend.
    lines.add(at.line);
    findings.push({ place: at, field: "", said });
  };
  for (const { offset, said } of mended) add(offset, said);
  const fatal = wordings.findIndex((wording) => !wording.harmless);
  // After a mistake that hides the structure, what follows is guesswork and would only confuse.
  const trusted = fatal < 0 ? wordings : wordings.slice(0, fatal + 1);
  const unclosed = open !== undefined && (fatal < 0 || wordings[fatal]!.offset >= text.trimEnd().length);
  for (const wording of unclosed ? trusted.filter((one) => one.harmless) : trusted) add(wording.offset, wording.said);
  if (unclosed) add(open, say.unclosed(text[open]!, text[open] === "{" ? "}" : "]"));
  if (tree) findDuplicates(tree, place, [], findings);
  const value: unknown = tree ? getNodeValue(tree) : undefined;
  const sound = fatal < 0 && !unclosed && isGroup(value);
  if (findings.length === 0 && !isGroup(value)) {
    findings.push({
      place: { line: 1, column: 1 },
      field: "",
      said: original.trim() === "" ? say.emptyFile() : say.notAnObject(),
    });
  }
  const locate = (path: Path, wanted: "key" | "value") =>
    tree ? place(nodeAt(tree, path, wanted).offset) : { line: 1, column: 1 };
  return { value, findings, sound, place: (path) => locate(path, "value"), keyPlace: (path) => locate(path, "key") };
}
