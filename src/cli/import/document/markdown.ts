// Words of a draft as a chapter writes them: whatever Markdown and tags would read as their own is written so that it is printed.

import { isAddress, type Piece } from "./model.ts";

/** Characters that mean something in a chapter, wherever they stand. */
function escaped(text: string): string {
  return text
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/\{/g, "&#123;")
    .replace(/\}/g, "&#125;")
    .replace(/[\\`*]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/\[(?=\^)/g, "&#91;")
    .replace(/\](?=[([:])/g, "\\]")
    .replace(/~~/g, "&#126;~")
    .replace(/="/g, "=&quot;");
}

/** What would begin something at the beginning of a line. */
function escapeStart(line: string): string {
  return line
    .replace(/^(#{1,6})(?=\s|$)/, "\\$1")
    .replace(/^([>+-])(?=\s|$)/, "\\$1")
    .replace(/^(>)/, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^([-=])(?=[-=]*\s*$)/, "\\$1")
    .replace(/^(i)(?=mport[\s{*'"])/, "&#105;")
    .replace(/^(e)(?=xport[\s{*'"])/, "&#101;");
}

/** The value of an attribute: in one line, and without what would end it. */
export function attributeText(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/"/g, "&quot;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\{/g, "&#123;")
    .replace(/\}/g, "&#125;");
}

/** A remark to editors, which no reader sees. */
export function comment(text: string): string {
  const line = text
    .replace(/\s*\n\s*/g, " / ")
    .replace(/\s+/g, " ")
    .replaceAll("*/", "* /")
    .trim();
  return `{/* ${line} */}`;
}

/** An address as a link may hold it. */
const address = (url: string) =>
  url.trim().replace(/\s/g, "%20").replace(/\(/g, "%28").replace(/\)/g, "%29").replace(/</g, "%3C").replace(/>/g, "%3E");

/** Emphasis is tight: gaps and points at its edges are outside. */
function wrap(text: string, mark: string): string {
  const [, before = "", inner = "", after = ""] = /^([\s，。、；：,.;:]*)([\s\S]*?)([\s，。、；：,.;:]*)$/.exec(text) ?? [];
  return /[\p{L}\p{N}]/u.test(inner) ? `${before}${mark}${inner}${mark}${after}` : text;
}

type Words = Exclude<Piece, { kind: "break" }>;

const isBold = (piece: Words | undefined) => piece?.kind === "text" && piece.bold;
const isItalic = (piece: Words | undefined) => piece?.kind === "text" && piece.italic;

/** Joins runs that programs part for reasons of their own: the same look, or nothing but a gap between. */
function joined(pieces: readonly Words[]): Words[] {
  const found: Words[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    const alike =
      piece.kind === "text" &&
      last?.kind === "text" &&
      last.link === piece.link &&
      (piece.text.trim() === "" || (last.bold === piece.bold && last.italic === piece.italic));
    if (alike) found[found.length - 1] = { ...last, text: last.text + piece.text };
    else found.push(piece);
  }
  return found;
}

function wordsOf(piece: Words, slanted: boolean): string {
  if (piece.kind === "ruby") return `<Ruby reading="${attributeText(piece.reading)}">${escaped(piece.text)}</Ruby>`;
  const text = slanted ? wrap(escaped(piece.text), "*") : escaped(piece.text);
  const { link } = piece;
  return link && isAddress(link) && text.trim() !== "" ? `[${text.trim()}](${address(link)})` : text;
}

/** Words in bold and italics. Where bold meets italics without a gap their stars would run together: there the italics are left out. */
function lineOf(pieces: readonly Words[]): string {
  const all = joined(pieces);
  const touches = (index: number) =>
    [all[index - 1], all[index + 1]].some((other) => other !== undefined && isBold(other) !== isBold(all[index]));
  let line = "";
  for (let at = 0; at < all.length; ) {
    const bold = isBold(all[at]);
    const end = all.findIndex((one, index) => index > at && isBold(one) !== bold);
    const group = all.slice(at, end < 0 ? all.length : end);
    const words = group.map((piece, index) => wordsOf(piece, isItalic(piece) && (bold || !touches(at + index)))).join("");
    line += bold ? wrap(words, "**") : words;
    at += group.length;
  }
  return line;
}

/** Words in one paragraph of a chapter; `indent` stands before its further lines, as in lists. */
export function inline(pieces: readonly Piece[], indent = ""): string {
  const lines: Words[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === "break") lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  const kept = lines.map((line) => lineOf(line).replace(/^[\s\u3000]+|[\s\u3000]+$/g, "")).filter(Boolean);
  return kept.map(escapeStart).join(`\\\n${indent}`);
}
