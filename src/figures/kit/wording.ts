// Words set in lines where room is scarce: broken evenly where they fit, parted where a word is too long for a line.

import { type Key, partOf } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import type { Style } from "../../marks/style.ts";
import { fitText, middle, textWidth, wrapText } from "../../marks/text.ts";
import { evenWidth } from "./shapes.ts";

/** Lines stand so far apart, em. */
export const LEADING = 1.2;

/** A text in lines no wider than `width` px; "…" ends what does not fit in `most` lines. */
export function linesOf(words: string, size: number, width: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines = wrapText(words, size, evenWidth(words, size, width));
  if (lines.length <= most && lines.every((line) => textWidth(line, size) <= width)) return lines;
  return fitText(words, size, width, most);
}

/** Whether lines that `linesOf` gave say less than the text. */
export const isCut = (lines: readonly string[], words: string) => (lines.at(-1)?.endsWith("…") ?? false) && !words.endsWith("…");

interface Setting {
  size: number;
  anchor?: Text["anchor"];
  style: Style;
}

/** Lines that are centred on `y`: marks `key`, `key.1`, … */
export function setLines(key: Key, lines: readonly string[], x: number, y: number, { size, anchor, style }: Setting): Text[] {
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
