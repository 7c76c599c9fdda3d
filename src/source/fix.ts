// Where in a file's text a replacement applies. Only where what it replaces stands there once and for certain.

import type { Fix, Replacement } from "../messages/index.ts";
import type { Place } from "./located.ts";

/** UTF-16 offset of a place in `text`; undefined past its end. */
export function offsetAt(text: string, { line, column }: Place): number | undefined {
  let start = 0;
  for (let count = 1; count < line; count++) {
    const end = text.indexOf("\n", start);
    if (end < 0) return undefined;
    start = end + 1;
  }
  const offset = start + column - 1;
  return offset <= text.length ? offset : undefined;
}

const WORD = /[\p{L}\p{N}_.-]/u;

/** Offsets in `text` where `word` stands by itself. */
function standsAt(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? " ";
    const after = text[at + word.length] ?? " ";
    if (!WORD.test(before) && !WORD.test(after)) found.push(at);
  }
  return found;
}

/** The replacement of a problem at `place` as offsets; undefined where the text there is another than the replacement knows. */
export function fixOf(text: string, place: Place, replacement: Replacement): Fix | undefined {
  const offset = offsetAt(text, place);
  if (offset === undefined) return undefined;
  if ("line" in replacement) return fixLine(text, offset, replacement.line);
  const { from, to } = replacement;
  if (text[offset] === "<") {
    const tag = /^<[^<>]*>/.exec(text.slice(offset))?.[0] ?? "";
    const [at, ...more] = standsAt(tag, from);
    const sure = at !== undefined && at > 1 && more.length === 0;
    return sure ? { start: offset + at, end: offset + at + from.length, text: to } : undefined;
  }
  const start = text[offset] === '"' ? offset + 1 : offset;
  if (!text.startsWith(from, start) || (from.length > 1 && WORD.test(text[start + from.length] ?? " "))) return undefined;
  return { start, end: start + from.length, text: to };
}

function fixLine(text: string, offset: number, line: string): Fix | undefined {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const written = text.slice(start, end < 0 ? text.length : end);
  const indent = written.length - written.trimStart().length;
  const fix = { start: start + indent, end: start + written.trimEnd().length, text: line };
  return fix.end > fix.start ? fix : undefined;
}
