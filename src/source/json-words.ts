// Words and numbers that JSON does not know as they stand, and texts whose quotes are wrong: what they were meant to be.

import { getLocation, getNodeValue, parseTree } from "jsonc-parser";
import { type Edit, isUnfilled, type Message, proposing, say } from "../messages/index.ts";
import { valueAt } from "./located.ts";
import { plainDate, plainNumber, plainRange, saysUnknown, scaledNumber } from "./meant.ts";

const NO_NUMBER = /^[-+]?(?:inf|infinity)$/i;

/** What is wrong with a number as it is written at `offset`; the number itself is proposed where nothing but its form is wrong. */
export function wordNumber(text: string, offset: number, written: string): Message {
  const day = /^\d{4}([-/.])\d{1,2}\1\d{1,2}$/.test(written) ? (plainDate(written) ?? written) : undefined;
  if (day) {
    const edit = { start: offset, end: offset + written.length, text: JSON.stringify(day) };
    return proposing(say.bareWord(written, "text"), { edits: [edit] });
  }
  const number = plainNumber(/^\d{1,3}(?: \d{3})+(?:\.\d+)?$/.test(written) ? written.replaceAll(" ", ",") : written);
  const ends = number === undefined ? plainRange(written) : undefined;
  const meant = ends ? `[${ends.join(", ")}]` : (number ?? scaledNumber(written, unitAt(text, offset)));
  const edit = meant === undefined ? undefined : { start: offset, end: offset + written.length, text: meant };
  return proposing(say.badNumber(written), edit && { edits: [edit] });
}

/** The unit of the cell or the fact whose number is at `offset`. */
function unitAt(text: string, offset: number): string | undefined {
  const [top, at, name] = getLocation(text, offset).path;
  if (top === undefined || at === undefined) return undefined;
  const tree = parseTree(text);
  const value: unknown = tree && getNodeValue(tree);
  const unit = valueAt(value, top === "rows" && name !== undefined ? ["columns", name, "unit"] : [top, "unit"]);
  return typeof unit === "string" ? unit : undefined;
}

/** The type of the column whose cell is at `offset`; `cell` where it cannot be told; undefined where no cell stands there. */
function cellAt(text: string, offset: number): string | undefined {
  const { path } = getLocation(text, offset);
  const [top, , name] = path;
  if (top !== "rows" || path.length !== 3 || name === undefined || name === "id") return undefined;
  const tree = parseTree(text);
  const type = tree ? valueAt(getNodeValue(tree), ["columns", name, "type"]) : undefined;
  return typeof type === "string" ? type : "cell";
}

/** What is wrong with a word that stands without quotes where a value is to stand. Nothing that says "not known" is given a value. */
export function wordBare(text: string, offset: number, piece: string): Message {
  // A slash ends a word for the parser, not for who wrote it.
  const word = /^[^\s,"{}[\]:]+/.exec(text.slice(offset, offset + Math.max(piece.length, 40)))?.[0] ?? piece;
  const instead = (put: string) => ({ edits: [{ start: offset, end: offset + word.length, text: put }] });
  if (isUnfilled(word)) return say.unfilled(word);
  if (/^[.+−－﹣-]?[\d０-９]/.test(word)) return wordNumber(text, offset, word);
  if (/^(?:true|false)$/i.test(word)) return proposing(say.bareWord(word, "value"), instead(word.toLowerCase()));
  const cell = cellAt(text, offset);
  if (saysUnknown(word) || NO_NUMBER.test(word))
    return cell ? proposing(say.bareWord(word, "cell"), instead("null")) : say.bareWord(word, "unknown");
  if (cell === "number" || cell === "date") return say.bareWord(word, cell);
  // What stands on after a gap would be lost outside the quotes.
  const plain = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{P} ]*$/u.test(word);
  const whole = plain && /^[,\]}\s]*(?:\n|$)|^\s*[,\]}:]/.test(text.slice(offset + word.length, offset + word.length + 40));
  return proposing(say.bareWord(word, "text"), whole ? instead(JSON.stringify(word)) : undefined);
}

/** A text in single quotes in double ones. */
export function mendSingleQuotes(text: string, offset: number): Edit | undefined {
  const written = /^'[^'"\n]*'(?=\s*[,:\]}\n])/.exec(text.slice(offset, offset + 2000))?.[0];
  return written ? { start: offset, end: offset + written.length, text: JSON.stringify(written.slice(1, -1)) } : undefined;
}

/** The one line of a text that was broken in two, which goes on where the next line begins. */
function joined(text: string, offset: number, end: number): Edit | undefined {
  const [gap = "", rest] = /^\s*\n\s*([^"\n]+)"\s*[,}\]:]/.exec(text.slice(end - (text[end - 1] === "\r" ? 1 : 0))) ?? [];
  const first = text.slice(offset, end).trimEnd();
  if (rest === undefined || first.slice(1).includes('"')) return undefined;
  const start = offset + first.length;
  const stop = end + gap.indexOf(rest);
  const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef”]$/u.test(first) || /^[\p{Script=Han}\u3000-\u303f]/u.test(rest);
  return { start, end: stop, text: wide ? "" : " " };
}

/** The closing quote of a text that ends with its line. */
export function mendUnclosedText(text: string, offset: number): Edit | undefined {
  const end = text.indexOf("\n", offset);
  const line = text.slice(offset, end < 0 ? text.length : end);
  const words = line.replace(/[\s,\]}]+$/, "");
  const next = end < 0 ? "" : text.slice(end).trimStart();
  if (next !== "" && !/^["{}[\]]/.test(next)) return joined(text, offset, end);
  const at = offset + words.length;
  if (words.length < 2 || words.slice(1).includes('"')) return undefined;
  // A Chinese quote that closes nothing was to be the plain one.
  const wide = /[“”＂]$/.test(words) && !/[“”＂]/.test(words.slice(0, -1));
  return { start: wide ? at - 1 : at, end: at, text: '"' };
}

/** Chinese quotes for the plain ones within a text that was to go on at `offset`. */
export function mendInnerQuotes(text: string, offset: number): Edit | undefined {
  const stop = text.indexOf("\n", offset);
  const line = text.slice(0, stop < 0 ? text.length : stop);
  const start = line.lastIndexOf('"', offset - 2);
  const rest = /^[^"]*(?:"[^"]*?)*?"(?=\s*(?:[,\]}]|$))/.exec(line.slice(offset))?.[0];
  if (start < 0 || rest === undefined) return undefined;
  const inner = line.slice(start + 1, offset + rest.length - 1);
  if (/"\s*[:,]\s*"/.test(inner) || (inner.match(/"/g)?.length ?? 0) % 2 !== 0) return undefined;
  let opened = false;
  const put = inner.replaceAll('"', () => {
    opened = !opened;
    return opened ? "“" : "”";
  });
  return { start: start + 1, end: start + 1 + inner.length, text: put };
}

/** Backslashes of a path, doubled. */
export function mendEscapes(text: string, offset: number, length: number): Edit | undefined {
  const end = text.indexOf("\n", offset);
  const piece = text.slice(offset, Math.min(offset + length, end < 0 ? text.length : end));
  // Elsewhere it may be there by mistake as well.
  if (!/[A-Za-z]:\\|\\[^\\"]+\\/.test(piece)) return undefined;
  const put = piece.replace(/\\(?:\\|["/bfnrt]|u[\da-fA-F]{4})|\\/g, (found) => (found === "\\" ? "\\\\" : found));
  return put === piece ? undefined : { start: offset, end: offset + piece.length, text: put };
}
