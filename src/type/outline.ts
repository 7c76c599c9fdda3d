// Words → outlines: a line of text as path data, for pictures that must look alike on machines without our fonts.

import { directionOf, packOf } from "../locale/index.ts";
import { round } from "../marks/print.ts";
import { isMixed, runsOf, turnedCharacter } from "./bidi.ts";
import { charactersWithoutFace, type Glyph, glyphOf, type Typeface } from "./glyphs.ts";
import { JOINED, shapeWord } from "./shaped.ts";

/** How a line is set. */
export interface Type {
  face: Typeface;
  /** px of an em. */
  size: number;
  /** The text's language: how its quotation marks are spaced. */
  language: string;
  /** em added after every character. */
  tracking?: number;
  /** Leaves characters their whole width, as the width table of figures expects them: no gap, nothing trimmed. */
  plain?: boolean;
}

export interface Line {
  /** px from the line's origin to where the next character would stand. */
  width: number;
  glyphs: { glyph: Glyph; x: number }[];
  /** Characters that no face of ours has: a box stands for each, or nothing where it is no letter. To be told to the editor. */
  missing: string[];
}

const HAN = /\p{Script=Han}/u;
const LATIN = /[\p{Script=Latin}\p{Nd}%]/u;
/** Full-width punctuation whose left or right half is empty. */
const OPENING = /[“‘（《「『【〈〔［｛]/;
const CLOSING = /[”’）》」』】〉〕］｝，。、；：！？]/;
/** Characters that direct or join others and have no shape: white space has one. */
const SHAPELESS = /[\p{Cf}\p{Cc}\p{Variation_Selector}]/u;
/** Marks that the Chinese faces draw a whole em wide; other languages want them as wide as their ink. */
const QUOTES = /[“”‘’]/;

/** em between Han and Latin, as `text-autospace` has it. */
const GAP = 1 / 8;
/** em on either side of a quotation mark that is set as wide as its ink. */
const BEARING = 0.06;

/** What is seen and not read: where no face has it, its place is left out, and no word changes. */
const PICTOGRAM = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u20e3/u;
/** What changes the letter before it. */
const MARK = /\p{M}/u;

/** The box that stands for a character without a glyph, so that a name never reads as another; em. */
function boxOf(character: string): Glyph {
  const advance = character.codePointAt(0)! >= 0x2e80 ? 1 : 0.7;
  const rectangle = (x: number, y: number, width: number, height: number) => [
    { command: "moveTo" as const, args: [x, y] },
    { command: "lineTo" as const, args: [x + width, y] },
    { command: "lineTo" as const, args: [x + width, y + height] },
    { command: "lineTo" as const, args: [x, y + height] },
    { command: "closePath" as const, args: [] },
  ];
  const [left, right, line] = [0.08, advance - 0.08, 0.05];
  const outer = rectangle(left, -0.78, right - left, 0.82);
  // The other way round, so that it is a hole.
  const inner = rectangle(right - line, -0.78 + line, left - right + 2 * line, 0.82 - 2 * line);
  return { commands: [...outer, ...inner], advance, left, right };
}

interface Piece {
  character: string;
  glyph: Glyph;
  wide: boolean;
}

/** The characters that are drawn, in order, and those that cannot be. */
function piecesOf(text: string, { face, language }: Type): { pieces: Piece[]; missing: string[] } {
  const chinese = packOf(language).script === "han";
  // An ellipsis stands in the middle of an em in Chinese and on the baseline elsewhere.
  const words = (chinese ? text : text.replaceAll("…", "...")).normalize("NFC").replace(/[^\S\u3000]+/g, " ");
  const missing: string[] = [];
  const pieces: Piece[] = [];
  for (const character of words) {
    if (SHAPELESS.test(character)) continue;
    const found = glyphOf(character, face);
    if (!found) missing.push(character);
    if (!found && PICTOGRAM.test(character)) continue;
    // A letter without its mark would be another.
    const last = !found && MARK.test(character) ? pieces.pop() : undefined;
    const glyph = found ?? boxOf(last?.character ?? character);
    const set = !chinese && QUOTES.test(character) ? narrow(glyph) : glyph;
    pieces.push({ character: last?.character ?? character, glyph: set, wide: set.advance > 0.9 });
  }
  return { pieces, missing };
}

/** Characters of a text that no face at hand can set in a picture, each once. */
export function charactersUnset(text: string): string[] {
  return charactersWithoutFace(text).filter((character) => !SHAPELESS.test(character));
}

/** A glyph as wide as its ink. */
function narrow(glyph: Glyph): Glyph {
  const shift = BEARING - glyph.left;
  const commands = glyph.commands.map(({ command, args }) => ({
    command,
    args: args.map((value, index) => (index % 2 === 0 ? value + shift : value)),
  }));
  return { commands, advance: glyph.right - glyph.left + 2 * BEARING, left: BEARING, right: glyph.right + shift };
}

const opens = (piece: Piece | undefined) => piece?.wide === true && OPENING.test(piece.character);
const closes = (piece: Piece | undefined) => piece?.wide === true && CLOSING.test(piece.character);

/** em of empty room taken away before and after a piece: at a line's ends, and where two marks would leave a hole. */
function trims(piece: Piece, before: Piece | undefined, after: Piece | undefined): { start: number; end: number } {
  const start = opens(piece) && (!before || opens(before)) ? 0.5 : 0;
  const end = closes(piece) && (!after || opens(after) || closes(after)) ? 0.5 : 0;
  return { start, end };
}

function gapBetween(piece: Piece, after: Piece | undefined): number {
  if (!after) return 0;
  const [one, other] = [piece.character, after.character];
  return (HAN.test(one) && LATIN.test(other)) || (LATIN.test(one) && HAN.test(other)) ? GAP : 0;
}

/** Words in joined letters, and each other character by itself. */
const WORDS = new RegExp(`${JOINED.source}+|.`, "gsv");

/** A word among words from right to left, its pieces from left to right. */
function turnedPieces(word: string, type: Type): { pieces: Piece[]; missing: string[] } {
  const shaped = JOINED.test(word) ? shapeWord(word, type.face) : undefined;
  if (shaped) return { pieces: shaped.map((glyph) => ({ character: word, glyph, wide: false })), missing: [] };
  const { pieces, missing } = piecesOf([...word].map(turnedCharacter).join(""), type);
  return { pieces: pieces.toReversed(), missing };
}

/** A line some of whose words are read from right to left: its parts from left to right. Letters that join are not set apart. */
function setMixed(text: string, type: Type): Line {
  const parts = runsOf(text, directionOf(type.language)).flatMap((run) => {
    if (run.direction === "ltr") return [piecesOf(run.text, type)];
    return (run.text.match(WORDS) ?? []).toReversed().map((word) => turnedPieces(word, type));
  });
  let x = 0;
  const glyphs = parts
    .flatMap(({ pieces }) => pieces)
    .map(({ glyph }) => {
      const at = x * type.size;
      x += glyph.advance;
      return { glyph, x: at };
    });
  return { width: x * type.size, glyphs, missing: parts.flatMap(({ missing }) => missing) };
}

/** Sets a line of text. White space at its ends is not set. */
export function setLine(text: string, type: Type): Line {
  if (isMixed(text, directionOf(type.language))) return setMixed(text.trim(), type);
  const { size, tracking = 0, plain = false } = type;
  const { pieces, missing } = piecesOf(text.trim(), type);
  let x = 0;
  const glyphs = pieces.map((piece, index) => {
    const after = pieces[index + 1];
    const { start, end } = plain ? { start: 0, end: 0 } : trims(piece, pieces[index - 1], after);
    const at = (x - start) * size;
    const gap = plain ? 0 : gapBetween(piece, after);
    x += piece.glyph.advance - start - end + gap + (after ? tracking : 0);
    return { glyph: piece.glyph, x: at };
  });
  return { width: x * size, glyphs, missing };
}

const LETTERS = { moveTo: "M", lineTo: "L", quadraticCurveTo: "Q", bezierCurveTo: "C", closePath: "Z" } as const;

/** The path data of a line whose origin is at (x, y), px: its baseline's left end. */
export function outlineOf({ glyphs }: Line, size: number, x: number, y: number): string {
  let d = "";
  for (const { glyph, x: offset } of glyphs) {
    for (const { command, args } of glyph.commands) {
      d += LETTERS[command];
      for (let index = 0; index < args.length; index += 2) {
        d += `${index > 0 ? " " : ""}${round(x + offset + args[index]! * size)} ${round(y + args[index + 1]! * size)}`;
      }
    }
  }
  return d;
}
