// Where texts end and brackets open and close in JSON that may be broken.

import { type Edit, type Message, proposing, say } from "../messages/index.ts";

export const QUOTES = "“”＂";

/** Where the text that opens at `start` closes: at its plain quote, or at a Chinese one that stands like a closing one. */
export function textEnd(text: string, start: number): { closing?: number; next: number } {
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

export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}

/** A colon after a value: in a list, the list was to end before; in a group, the value was to be a group of its own. */
export function unopened(text: string, offset: number): [Message, number] {
  const open = innermost(text, offset);
  if (open !== undefined && text[open] === "[") return [say.unclosed("[", "]"), open];
  const [, outer, key] = /("[^"\n]*")\s*:\s*("[^"\n]*")\s*$/.exec(tail(text, offset)) ?? [];
  const at = text.lastIndexOf(outer ?? key ?? ":", offset);
  const opening = outer && { start: at + outer.length, end: text.indexOf(":", at + outer.length) + 1, text: ": {" };
  return [proposing(say.unopened(outer ?? '"…"', "{"), opening ? { edits: [opening] } : undefined), Math.max(0, at)];
}

/** A group where a key was to stand: the group before it, with its key, was to be the first of a list. */
export function listBefore(text: string, offset: number): { key: string; offset: number } | undefined {
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
export function tail(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - 300), offset);
}

/** A bracket that is never closed, and where that shows: at the closing bracket of another kind, or at the end. */
interface Unclosed {
  /** Whether the lines' indentation says so. */
  shown?: true;
  opened: number;
  met: number;
}

export function findUnclosed(text: string): Unclosed | undefined {
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

export const CLOSING: Record<string, string> = { "{": "}", "[": "]" };

/** Brackets within brackets: nobody writes more, and reading more would exhaust the machine. */
export const DEEPEST = 100;

/** Where brackets lie too deep, outside texts. */
export function findTooDeep(text: string): number | undefined {
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

/** What stands around the one group that a file holds: a sentence, a variable's name, a fence of Markdown. */
interface Shell {
  edits: Edit[];
  /** What is first of it. */
  written: string;
  sure: boolean;
}

/** What a file has around its group, as chats and programs write it; undefined where there is nothing, or it may be a part of it. */
export function findShell(text: string): Shell | undefined {
  const [first, last] = [text.indexOf("{"), text.lastIndexOf("}")];
  if (first < 0 || last < first) return undefined;
  const parts = [
    { start: 0, end: first },
    { start: last + 1, end: text.length },
  ].filter(({ start, end }) => text.slice(start, end).trim() !== "");
  const words = parts.map(({ start, end }) => text.slice(start, end));
  const [written] = words;
  if (written === undefined || words.some((part) => part.length > 300 || /[{}[\]"“”＂'｛｝【】，]|^\s*(?:\/[/*]|#)/.test(part)))
    return undefined;
  const sure = words.every((part) => /^\s*```[\w-]*\s*$/.test(part));
  return { edits: parts.map((part) => ({ ...part, text: part.start === 0 ? "" : "\n" })), written: written.trim(), sure };
}
