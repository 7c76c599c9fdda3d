// Labels of several lines: where they break, how much room they take, and their marks. Shared by all types.

import { type Key, partOf } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import type { Style } from "../../marks/style.ts";
import { fitText, middle, textWidth, widestWord, wrapText } from "../../marks/text.ts";
import { evenWidth } from "./shapes.ts";

/** Lines stand so far apart, em. */
export const LEADING = 1.2;

const evenLines = (words: string, size: number, width: number) => wrapText(words, size, evenWidth(words, size, width));

/** A text in lines no wider than `width` px: even where they fit, words parted where one is too long, "…" where it takes more than `most`. */
export function linesOf(words: string, size: number, width: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines = evenLines(words, size, width);
  if (lines.length <= most && lines.every((line) => textWidth(line, size) <= width)) return lines;
  return fitText(words, size, width, most);
}

/** Whether lines that `linesOf` gave say less than the text. */
export const isCut = (lines: readonly string[], words: string) => (lines.at(-1)?.endsWith("…") ?? false) && !words.endsWith("…");

/** Whether a label in at most so many lines loses a part of its words. */
export function losesWords(words: string, size: number, width: number, most: number): boolean {
  return fitText(words, size, width).length > most;
}

/** A label in lines. */
export interface Fitted {
  lines: string[];
  /** px of its widest line, and of its lines one under the other. */
  width: number;
  height: number;
  /** Whether nothing of it had to be left out. */
  whole: boolean;
}

const widestOf = (lines: readonly string[], size: number) => Math.max(0, ...lines.map((line) => textWidth(line, size)));

/** A label in at most `most` lines of `width` px, each filled before the next is begun. */
export function fitLabel(words: string, size: number, width: number, most = Number.POSITIVE_INFINITY): Fitted {
  const all = fitText(words, size, width);
  const lines = all.length <= most ? all : fitText(words, size, width, most);
  const widest = widestOf(lines, size);
  return { lines, width: widest, height: lines.length * size * LEADING, whole: all.length <= most && widest <= width };
}

/** The same, its lines as even as those of other labels where no word has to be parted. */
export function fitEvenly(words: string, size: number, width: number, most = Number.POSITIVE_INFINITY): Fitted {
  const fitted = fitLabel(words, size, width, most);
  if (!fitted.whole || fitted.lines.length === 1 || widestWord(words, size) > width) return fitted;
  const lines = evenLines(words, size, width);
  return { ...fitted, lines, width: widestOf(lines, size) };
}

interface LineOptions {
  size: number;
  anchor?: Text["anchor"];
  style: Style;
}

/** Marks of lines that are broken already, centred on `y`: `key`, `key.1`, … */
export function stackLines(key: Key, lines: readonly string[], x: number, y: number, options: LineOptions): Text[] {
  const { size, anchor, style } = options;
  return lines.map((text, row) => ({
    key: partOf(key, row),
    text,
    x,
    y: middle(y + (row - (lines.length - 1) / 2) * size * LEADING, size),
    size,
    ...(anchor ? { anchor } : {}),
    style,
  }));
}

interface LabelOptions extends LineOptions {
  /** px; the label breaks into lines no wider. */
  width: number;
  /** Size at which its lines are measured, px, where they may be bold in another state and must break alike. */
  measured?: number;
  /** Lines at most, where room is short. Without it a word too long for a line stands alone, and is wider. */
  most?: number | undefined;
}

/** A label of one or more even lines, centred on `y`. */
export function label(key: Key, words: string, x: number, y: number, options: LabelOptions): Text[] {
  const { size, most, measured = size } = options;
  const width = measured === size ? options.width : evenWidth(words, measured, options.width) / (measured / size);
  const lines = most === undefined ? evenLines(words, size, width) : linesOf(words, size, width, most);
  return stackLines(key, lines, x, y, options);
}

/** A label whose lines are centred on (x, y). */
export function centred(key: Key, words: string, x: number, y: number, options: Omit<LabelOptions, "anchor">): Text[] {
  return label(key, words, x, y, { ...options, anchor: "middle" });
}

/** px a label takes when broken to `width`, in `most` lines if that is said: its widest line, and its height. */
export function labelRoom(words: string, size: number, width: number, most?: number): { width: number; height: number } {
  const lines = most === undefined ? wrapText(words, size, width) : fitText(words, size, width, most);
  return { width: widestOf(lines, size), height: lines.length * size * LEADING };
}
