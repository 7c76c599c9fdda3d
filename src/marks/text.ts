// How wide text will be and where it breaks, without a browser: a width table that errs on the wide side.

import type { Text } from "./marks.ts";
import { NO_END, NO_START } from "./punctuation.ts";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Width in em of the characters up to U+2E7F, by code; what is above is full-width (Han, kana, Chinese punctuation). */
const EMS = new Float64Array(0x2e80).fill(0.7);
/** Proportional Latin type: the widest of the common phone faces, rounded up. */
const widths: [string, number][] = [
  ["ijl.,:;'|!", 0.29],
  ["ftrI()[]/-· \u00a0", 0.38],
  ["cksvxyz", 0.53],
  ["abdeghnopqu", 0.61],
  ['0123456789+=<>~$#?_^*"', 0.61],
  ["JLEFST", 0.6],
  ["ABCKPRVXYZ", 0.68],
  ["DGHNOQU&", 0.78],
  ["mwM%", 0.94],
  ["W@", 1],
];
for (const [characters, width] of widths) for (const character of characters) EMS[character.charCodeAt(0)] = width;

/**
 * Arabic letters are narrow before the letter that they join, and many of them wide at a word's end: em within a word, and at its end. As
 * Noto Sans Arabic has them, and an eighth more for the faces of other devices.
 */
const ARABIC: [letters: string, within: number, last: number][] = [
  ["آأإاٱ،؛", 0.4, 0.4],
  ["ءرزژ؟", 0.5, 0.5],
  ["ئلنىيی", 0.5, 0.9],
  ["بتثپ", 0.5, 1.3],
  ["ؤةدذعغوە", 0.6, 0.6],
  ["قكکگ", 0.6, 1.1],
  ["فڤ", 0.6, 1.3],
  ["مهجحخچ", 0.8, 0.9],
  ["طظ", 0.8, 1],
  ["سش", 1, 1.5],
  ["صض", 1.1, 1.6],
];
const LAST_EMS = new Map<number, number>();
for (const [letters, within, last] of ARABIC)
  for (const letter of letters) {
    EMS[letter.charCodeAt(0)] = within;
    LAST_EMS.set(letter.charCodeAt(0), last);
  }

const isArabicMark = (code: number) => (code >= 0x64b && code <= 0x65f) || code === 0x670;
const isArabicLetter = (code: number) => (code >= 0x620 && code <= 0x64a) || (code >= 0x66e && code <= 0x6d5);

/** Whether no letter of the same word follows the one at a place. */
function isLast(text: string, index: number): boolean {
  let next = index + 1;
  while (isArabicMark(text.charCodeAt(next))) next++;
  return !isArabicLetter(text.charCodeAt(next));
}

/** Marks above and below letters, joiners, and marks of direction take no room; a letter is drawn out by as much as a hyphen takes. */
const NO_WIDTH = /[\p{M}\p{Cf}]/u;
for (let code = 0x300; code < EMS.length; code++) if (NO_WIDTH.test(String.fromCharCode(code))) EMS[code] = 0;
const DRAWN_OUT = "ـ";
EMS[DRAWN_OUT.charCodeAt(0)] = 0.38;

/** Width in em of the character at a place of a text; 0 for the second half of one that has been counted. */
function emsAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code >= 0xdc00 && code <= 0xdfff) return 0;
  const last = isArabicLetter(code) && isLast(text, index) ? LAST_EMS.get(code) : undefined;
  return last ?? EMS[code] ?? 1;
}

/** Width in em of a text. */
function emsIn(text: string): number {
  let ems = 0;
  for (let index = 0; index < text.length; index++) ems += emsAt(text, index);
  return ems;
}

const emsOf = (text: string): number[] => Array.from({ length: text.length }, (_, index) => emsAt(text, index));

/** `before`, and so many em one after the other: always in the same order, for sums of fractions depend on it. */
function total(before: number, ems: readonly number[]): number {
  let sum = before;
  for (const one of ems) sum += one;
  return sum;
}

/** Width in px of a line of text at a size in px; `bold` faces run about 6 % wider. */
export function textWidth(text: string, size: number, bold = false): number {
  return emsIn(text) * size * (bold ? 1.06 : 1);
}

/** Characters between any two of which a line may break: Han, kana and the punctuation that is as wide as they are. */
const WIDE =
  "\\u2e80-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u{1b000}-\\u{1ffff}\\u{20000}-\\u{3ffff}";
const RUNS = new RegExp(`[\\u0021-\\u024f]+|\\s+|[^\\s\\u2014\\u2018-\\u201d\\u2026\\u00b7${WIDE}\\u0021-\\u024f]+|.`, "gu");

/** A part of a text that no line break parts, and em of each of its characters. */
interface Piece {
  /** As it stands within a line: a word, and the space after it. */
  text: string;
  word: readonly number[];
  space: readonly number[];
  /** As it stands at the beginning of a line; "" for what is nothing but space. */
  first: string;
  firstWord: readonly number[];
  /** em of the piece alone. */
  alone: number;
}

/** Texts that have been parted lately: layouts measure the same names at many widths. */
const parted = new Map<string, Piece[]>();
const MOST_PARTED = 2000;

function pieceOf(text: string): Piece {
  const [word, first] = [text.trimEnd(), text.trimStart()];
  return {
    text,
    word: emsOf(word),
    space: emsOf(text.slice(word.length)),
    first,
    firstWord: emsOf(first.trimEnd()),
    alone: total(0, emsOf(text.trim())),
  };
}

/** Pieces between which a line may break: words whole, Han characters singly, punctuation kept with its side. */
function pieces(text: string): readonly Piece[] {
  const known = parted.get(text);
  if (known) return known;
  if (parted.size >= MOST_PARTED) parted.clear();
  const found: string[] = [];
  for (const run of text.match(RUNS) ?? []) {
    const last = found.at(-1);
    const joins = last !== undefined && (NO_START.includes(run.charAt(0)) || NO_END.includes(last.slice(-1)));
    if (joins) found[found.length - 1] = last + run;
    else found.push(run);
  }
  const list = found.map(pieceOf);
  parted.set(text, list);
  return list;
}

/** A line of a broken text: its first piece and the one after its last, and em up to the end of its last word. */
interface Line {
  from: number;
  to: number;
  ems: number;
}

/** Where pieces break into lines no wider than `width` px. Widths are counted on from piece to piece, and no text is made. */
function breaksOf(list: readonly Piece[], size: number, width: number): Line[] {
  const lines: Line[] = [];
  let [from, ems, end, index] = [0, 0, 0, 0];
  // A line is empty as long as nothing stands in it, and blank as long as only space does.
  let [isEmpty, isBlank] = [true, true];
  for (const piece of list) {
    const ended = total(ems, piece.word);
    if (!isEmpty && ended * size > width) {
      lines.push({ from, to: index, ems: end });
      from = index;
      isBlank = piece.first === "";
      isEmpty = isBlank;
      end = total(0, piece.firstWord);
      ems = isBlank ? 0 : total(end, piece.space);
    } else {
      isEmpty = false;
      if (piece.word.length > 0) [isBlank, end] = [false, ended];
      ems = total(ended, piece.space);
    }
    index += 1;
  }
  if (!isBlank) lines.push({ from, to: list.length, ems: end });
  return lines;
}

/** Breaks text into lines no wider than `width` px at `size` px. A single piece too long for a line stands alone. */
export function wrapText(text: string, size: number, width: number): string[] {
  const list = pieces(text);
  return breaksOf(list, size, width).map(({ from, to }, row) => {
    const [head, ...rest] = list.slice(from, to);
    return [(row === 0 ? head?.text : head?.first) ?? "", ...rest.map((piece) => piece.text)].join("").trimEnd();
  });
}

/** How many lines `wrapText` breaks a text into, and px of the widest of them. */
export function measureLines(text: string, size: number, width: number): { count: number; widest: number } {
  const lines = breaksOf(pieces(text), size, width);
  return { count: lines.length, widest: lines.reduce((most, { ems }) => Math.max(most, ems * size), 0) };
}

/** px of the widest piece of a text, which no line can be narrower than without breaking a word. */
export function widestWord(text: string, size: number): number {
  return pieces(text).reduce((most, { alone }) => Math.max(most, alone * size), 0);
}

const LETTERS = /\p{L}$/u;
/** Arabic letters are not parted by a hyphen: one that joins the next is drawn out. */
const JOINING = /[ئبتثجحخسشصضطظعغفقكلمنهيیکگپچ]$/;
const ENDS_IN_ARABIC = /\p{Script=Arabic}$/u;

/** What stands at the end of a part of a word. */
function hyphenOf(part: string, next: string): string {
  if (ENDS_IN_ARABIC.test(part)) return JOINING.test(part) ? DRAWN_OUT : "";
  return LETTERS.test(part) && LETTERS.test(next) ? "-" : "";
}

/** A piece too long for a line, in parts that fit, with a hyphen where letters are parted. */
function breakPiece(piece: string, size: number, width: number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const character of piece) {
    if (part !== "" && textWidth(`${part}${character}-`, size) > width) {
      parts.push(part + hyphenOf(part, character));
      part = character;
    } else part += character;
  }
  return [...parts, part];
}

/**
 * Breaks text into at most `most` lines, none wider than `width` px at `size` px: words that are too long for a line are parted, and what
 * does not fit in the lines ends in "…".
 */
export function fitText(text: string, size: number, width: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines = wrapText(text, size, width).flatMap((line) =>
    textWidth(line, size) > width ? breakPiece(line, size, width) : [line],
  );
  if (lines.length <= most) return lines;
  const last = [...(lines[most - 1] ?? "").replace(/[-ـ]$/, "")];
  while (last.length > 0 && textWidth(`${last.join("")}…`, size) > width) last.pop();
  return [...lines.slice(0, Math.max(0, most - 1)), `${last.join("").trimEnd()}…`];
}

/** Baseline that centres a line of text of `size` px on `y`. */
export function middle(y: number, size: number): number {
  return y + size * 0.36;
}

function left(x: number, width: number, anchor: Text["anchor"]): number {
  if (anchor === "middle") return x - width / 2;
  return anchor === "end" ? x - width : x;
}

/** The room a text mark takes, px; of one that is turned, the least upright box around it. */
export function textBox(mark: Text): Box {
  const { weight } = mark.style;
  const width = textWidth(mark.text, mark.size, weight === "bold" || weight === "number");
  const box = { x: left(mark.x, width, mark.anchor), y: mark.y - mark.size * 0.9, width, height: mark.size * 1.16 };
  return mark.turn ? turnedBox(box, mark.turn, mark) : box;
}

function turnedBox({ x, y, width, height }: Box, degrees: number, about: { x: number; y: number }): Box {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners = [x, x + width].flatMap((cornerX) =>
    [y, y + height].map((cornerY) => {
      const [dx, dy] = [cornerX - about.x, cornerY - about.y];
      return { x: about.x + dx * cos - dy * sin, y: about.y + dx * sin + dy * cos };
    }),
  );
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
  const [leftmost, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: leftmost, y: top, width: Math.max(...xs) - leftmost, height: Math.max(...ys) - top };
}

/** Whether two boxes share room, touching edges (within `gap` px) excepted. */
export function overlap(a: Box, b: Box, gap = 0): boolean {
  return a.x + a.width + gap > b.x && b.x + b.width + gap > a.x && a.y + a.height + gap > b.y && b.y + b.height + gap > a.y;
}
