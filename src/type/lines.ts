// Where text breaks in a picture, whose lines no browser sets: running text between any two characters that may part, headlines
// between phrases, and every line by the faces' own widths.

import { packOf } from "../locale/index.ts";
import { NO_END, NO_START } from "../marks/punctuation.ts";
import { setLine, type Type } from "./outline.ts";
import { phrasesIn } from "./phrases.ts";

/** Whether a piece may not be the last of a line: it ends in an opening mark, or in the sign before a name. */
const leans = (piece: string) => NO_END.includes(piece.at(-1) ?? " ") || /©\s*$/.test(piece);

/** A Latin word with what clings to it, a run of white space, or one other character. */
const RUNS = /[\u0021-\u024f](?:[\u0021-\u024f]|[’‑–](?=[\u0030-\u024f]))*|\s+|./gu;

/** Runs, each punctuation mark kept with its side. */
function keepMarks(runs: readonly string[]): string[] {
  const pieces: string[] = [];
  for (const run of runs) {
    const last = pieces.at(-1);
    const joins = last !== undefined && (NO_START.includes(run.charAt(0)) || leans(last));
    if (joins) pieces[pieces.length - 1] = last + run;
    else pieces.push(run);
  }
  return pieces;
}

/** Pieces between which a line may break. */
export function piecesOf(text: string, language: string): string[] {
  const pieces = {
    han: () => text.match(RUNS) ?? [],
    spaced: () => text.split(/(?<=[^\S\u00a0\u202f])(?=\S)|(?<=\w[-–—/])(?=\w)/),
  };
  return keepMarks(pieces[packOf(language).script]());
}

/** A word that no line has room for, as pieces between its letters. */
const cut = (word: string) => keepMarks([...word]);

/** em that a last line should have. */
const LAST = 3.5;

const widthOf = (text: string, type: Type) => setLine(text, type).width;

/** Puts pieces into lines no wider than `width` px; a piece too wide for a line is broken by `smaller`, or stands alone. */
function fill(pieces: readonly string[], type: Type, width: number, smaller?: (piece: string) => string[]): string[] {
  const lines: string[] = [];
  let line = "";
  const add = (piece: string, breaking: typeof smaller): void => {
    if (widthOf(line + piece, type) <= width) line += piece;
    else if (breaking && widthOf(piece, type) > width) for (const part of breaking(piece)) add(part, undefined);
    else {
      lines.push(line);
      line = piece;
    }
  };
  for (const piece of pieces) add(piece, smaller);
  return [...lines, line].map((one) => one.trim()).filter(Boolean);
}

/** Running text in lines no wider than `width` px. Its last line is not a word alone, where the others can spare some. */
export function breakText(text: string, type: Type, width: number): string[] {
  const linesAt = (wide: number) => fill(piecesOf(text, type.language), type, wide, cut);
  const lines = linesAt(width);
  for (let wide = width; lines.length > 1 && wide > width * 0.8; wide -= type.size) {
    const narrower = linesAt(wide);
    if (narrower.length > lines.length) break;
    if (widthOf(narrower.at(-1)!, type) >= LAST * type.size) return narrower;
  }
  return lines;
}

/** A headline in as few lines as its phrases allow, and those as even as they can be. */
export function breakHeadline(text: string, type: Type, width: number): string[] {
  const pieces = phrasesIn(text, type.language) ?? piecesOf(text, type.language);
  const linesAt = (wide: number) =>
    fill(pieces, type, wide, (phrase) => piecesOf(phrase, type.language).flatMap((one) => tooWide(one, type, wide)));
  const lines = linesAt(width);
  if (lines.length < 2) return lines;
  const widest = Math.max(...piecesOf(text, type.language).map((piece) => widthOf(piece, type)));
  let [low, high] = [Math.min(width, Math.max(width / lines.length / 2, widest)), width];
  // A headline is even where the narrowest column that takes no more lines is found, to half an em.
  while (high - low > type.size / 2) {
    const middle = (low + high) / 2;
    if (linesAt(middle).length > lines.length) low = middle;
    else high = middle;
  }
  return linesAt(high);
}

const tooWide = (piece: string, type: Type, width: number) => (widthOf(piece, type) > width ? cut(piece) : [piece]);

export interface Room {
  /** px */
  width: number;
  /** How many lines there is room for at the type's own size; smaller type has room for more. */
  lines: number;
  /** px; the type is made no smaller, though words then run over. */
  smallest: number;
}

export interface Fitted {
  type: Type;
  lines: string[];
}

const broken = (text: string, type: Type, width: number) =>
  piecesOf(text, type.language).some((piece) => widthOf(piece, type) > width);

/** A text at the largest size, up to its type's, at which it has room and no word of it is broken. */
export function fitText(text: string, type: Type, room: Room, breaking: typeof breakText): Fitted {
  const height = room.lines * type.size;
  for (let size = type.size; ; size = Math.max(room.smallest, size - Math.max(1, Math.floor(size * 0.04)))) {
    const smaller = { ...type, size };
    const lines = breaking(text, smaller, room.width);
    const fits = lines.length * size <= height && !broken(text, smaller, room.width);
    if (fits || size <= room.smallest) return { type: smaller, lines };
  }
}

/** The sentences of a text, each with what closes it. Joined again they are the text, but for white space at their ends. */
export function sentencesOf(text: string): string[] {
  const sentences = text.match(/.+?(?:[。！？]+[”’」』）]*|[.!?]+["”’)]*(?=\s|$)|$)/gsu) ?? [];
  return sentences.map((sentence) => sentence.trim()).filter(Boolean);
}

/** As many whole sentences from the beginning, `most` at most, as have room at some size down to the smallest; none if not even the first. */
export function fitSentences(text: string, type: Type, room: Room, most: number): Fitted | undefined {
  const joint = packOf(type.language).script === "han" ? "" : " ";
  const sentences = sentencesOf(text);
  for (let count = Math.min(most, sentences.length); count > 0; count--) {
    const fitted = fitText(sentences.slice(0, count).join(joint), type, room, breakText);
    if (fitted.lines.length * fitted.type.size <= room.lines * type.size) return fitted;
  }
  return undefined;
}
