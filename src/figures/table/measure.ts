// How wide the columns of a table want to be, and how the width of the frame is shared among them.

import { max, sum } from "d3-array";
import type { Size } from "../../marks/size.ts";
import { textWidth, widestWord } from "../../marks/text.ts";
import { type Fitted, fitEvenly, fitLabel, LEADING } from "../kit/label.ts";
import type { Column, Content, TableRow } from "./content.ts";

/** px: less than `least` takes words from it, more than `most` gives it nothing. */
interface Wish {
  least: number;
  wished: number;
  most: number;
}

/** A column as it is measured over all rows, px. */
export interface Measured extends Wish {
  column: Column;
  /** What its numbers take, and of that their longest decimals. */
  numbers: number;
  tail: number;
  /** What a cell takes at least, whatever the head. */
  cell: number;
}

/** What bold type takes beside that of ordinary weight: in some state a name or a head is bold, and must break alike. */
export const BOLD = 1.06;
/** Lines of a head, and of words in a cell, at most. */
const MOST_HEAD = 3;
export const MOST_LINES = 3;
export const headFont = ({ text }: Size) => text * 0.92;
/** Em between a number and what is drawn beside it. */
export const BESIDE = 0.55;
/** Em of what is drawn in a cell beside its number: at least, as it looks well, and at most. */
const TRACKS = { bar: [2.6, 6, 15], line: [3, 6, 11] } as const;
/** Em kept at both sides of a number on a shade. */
export const PADDING = 0.45;
/** Em that columns of numbers, shades and flags take beyond their need, where there is room; and names. */
const AIRY = { number: 2.2, heat: 4, flag: 2.5, names: 4 };
/** Em of a word for what is not known that columns of numbers make room for; and of a head's words that are not parted. */
const UNKNOWN = 4.5;
const HEAD_WORD = 4.6;
/** Em of words that stay in one line; and of the least and the most that a column of words asks for. */
const SHORT = 5;
const WORDS = { least: 11, wished: 13, most: 26 };
/** px by which no sum of fractions breaks a word. */
const HAIR = 0.5;

/** The decimals of a number with their mark, and what follows them. */
function tailOf(words: string, decimal: string): string {
  const at = words.lastIndexOf(decimal);
  const isOne = at >= 0 && /^\d+\D*$/.test(words.slice(at + 1));
  return isOne ? words.slice(at) : "";
}

/** px by which a number stands off the right edge of its column, so that decimal marks stand one under the other. */
export const shiftOf = (words: string, tail: number, decimal: string, { text }: Size): number =>
  Math.max(0, tail - textWidth(tailOf(words, decimal), text));

const UNIT = /^(.*\S)\s*([(（][^()（）]*[)）])$/;

/** A head in lines; its unit has lines of its own where that takes no more of them. */
export function headIn(head: string, width: number, size: Size, breakIn = fitEvenly): Fitted {
  const font = headFont(size);
  const plain = breakIn(head, font * BOLD, width, MOST_HEAD);
  const parts =
    UNIT.exec(head)
      ?.slice(1)
      .map((part) => breakIn(part, font * BOLD, width, MOST_HEAD)) ?? [];
  const lines = parts.flatMap((part) => part.lines);
  const isParted =
    plain.lines.length > 1 && parts.length > 0 && lines.length <= plain.lines.length && parts.every(({ whole }) => whole);
  const fitted = isParted ? { ...plain, lines, whole: true } : plain;
  return { ...fitted, height: fitted.lines.length * font * LEADING };
}

/** The least width, px, at which a head takes no more lines than it may, and parts no word that is not very long. */
function headWidth(head: string, size: Size): number {
  const font = headFont(size) * BOLD;
  const word = Math.min(Math.max(widestWord(head, font), Math.min(2 * font, textWidth(head, font))), HEAD_WORD * size.text);
  let width = Math.max(word, textWidth(head, font) / MOST_HEAD);
  while (!headIn(head, width, size, fitLabel).whole && width < 12 * size.text) width += size.text / 2;
  return width + HAIR;
}

function wishOfWords(words: readonly string[], { text }: Size): Wish {
  const natural = HAIR + (max(words, (one) => textWidth(one, text * BOLD)) ?? 0);
  const word = max(words, (one) => widestWord(one, text * BOLD)) ?? 0;
  const asked = Math.max(Math.min(word, 7 * text), SHORT * text, natural / 2);
  const least = Math.min(natural, asked, WORDS.least * text);
  return { least, wished: Math.min(natural, Math.max(least, WORDS.wished * text)), most: Math.min(natural, WORDS.most * text) };
}

function measureColumn(column: Column, rows: readonly TableRow[], { decimal }: Content, unknown: string, size: Size): Measured {
  const { text } = size;
  const { kind } = column;
  const cells = rows.flatMap(({ cells }) => cells[column.index] ?? []);
  const words = cells.flatMap((cell) => cell.words ?? []);
  const missing = words.length < cells.length ? Math.min(textWidth(unknown, text), UNKNOWN * text) : 0;
  const isNumber = kind !== "words" && kind !== "flag";
  const tail = isNumber ? (max(words, (one) => textWidth(tailOf(one, decimal), text)) ?? 0) : 0;
  const own = isNumber ? max(words, (one) => textWidth(one, text) + shiftOf(one, tail, decimal, size)) : 0;
  const numbers = Math.max(own ?? 0, missing);
  const wishes = (): Wish => {
    if (kind === "words") return wishOfWords(words, size);
    if (kind === "flag") return { least: text, wished: text, most: (1 + AIRY.flag) * text };
    if (kind === "bar" || kind === "line") {
      const [least = 0, wished = 0, most = 0] = TRACKS[kind].map((em) => numbers + (em + BESIDE) * text);
      return { least, wished, most };
    }
    const least = numbers + (kind === "heat" ? 2 * PADDING * text : 0);
    return { least, wished: least, most: least + AIRY[kind] * text };
  };
  const wish = wishes();
  const cell = Math.max(wish.least, missing);
  const least = Math.max(cell, headWidth(column.head, size));
  const wished = Math.max(wish.wished, least);
  return { column, numbers, tail, cell, least, wished, most: Math.max(wished, wish.most) };
}

export interface Measures {
  /** Of the rows' names, with room for the numbers of what is said of them. */
  names: Wish;
  columns: Measured[];
}

/** Measures the columns over rows; `beside` is what names need for the numbers of annotations, px. */
export function measure(content: Content, rows: readonly TableRow[], unknown: string, beside: number, size: Size): Measures {
  const { least, wished, most } = wishOfWords(
    rows.map(({ name }) => name),
    size,
  );
  const names = { least: least + beside, wished: wished + beside, most: most + beside + AIRY.names * size.text };
  return { names, columns: content.columns.map((column) => measureColumn(column, rows, content, unknown, size)) };
}

/** Em between columns, at least and at most. */
const GAP = { narrow: 0.75, wide: 1.2, most: 2.6 };
export const gapOf = (size: Size) => GAP[size.name] * size.text;

/** The columns that have room beside the names, in their order: those that a state needs first, then as they come; one that is too wide stands in nobody's way. */
export function fitting(
  { names, columns }: Measures,
  needed: (column: Column) => boolean,
  width: number,
  size: Size,
): Measured[] {
  const ranked = [...columns.filter(({ column }) => needed(column)), ...columns.filter(({ column }) => !needed(column))];
  let left = width - names.least;
  const kept = new Set<Measured>();
  for (const one of ranked) {
    const room = one.least + gapOf(size);
    if (room > left) continue;
    left -= room;
    kept.add(one);
  }
  return columns.filter((one) => kept.has(one));
}

/**
 * Widths, px, from the least that each wants towards the wish and then the most of each, all by the same share, the first before others:
 * names in one line let more rows be drawn. `tight` where not all have their wish. What nobody wants stays free: across a wide gap one
 * loses the way from a name to its number.
 */
export function share([names, ...columns]: [Wish, ...Wish[]], width: number, size: Size) {
  const least = gapOf(size);
  const room = width - columns.length * least;
  const total = (of: keyof Wish, list: Wish[] = columns) => sum(list, (wish) => wish[of]);
  const first = Math.max(names.least, Math.min(names.wished, room - total("least")));
  const between = (wishes: Wish[], from: keyof Wish, to: keyof Wish, px: number) => {
    const [low, high] = [total(from, wishes), total(to, wishes)];
    const part = high > low ? Math.min(1, Math.max(0, (px - low) / (high - low))) : 1;
    return wishes.map((wish) => wish[from] + (wish[to] - wish[from]) * part);
  };
  const tight = names.wished + total("wished") > room;
  const widths = tight
    ? [first, ...between(columns, "least", "wished", room - first)]
    : between([names, ...columns], "wished", "most", room);
  const rest = Math.max(0, room - sum(widths)) / Math.max(1, columns.length);
  return { widths, gap: least + Math.min(rest, GAP.most * size.text - least), tight };
}
