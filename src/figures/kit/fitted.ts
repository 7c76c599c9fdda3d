// Labels where room is scarce: lines that never leave their width, and whether a frame keeps the law of fit.

import { faultsOf } from "../../marks/fit.ts";
import { type Key, partOf } from "../../marks/key.ts";
import type { Frame, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import { fitText, middle, textWidth, widestWord, wrapText } from "../../marks/text.ts";
import { evenWidth } from "./shapes.ts";

/** A label in lines. */
export interface Fitted {
  lines: string[];
  /** px of its widest line. */
  width: number;
  /** px of its lines, which stand 1.2 em apart. */
  height: number;
  /** Whether nothing of it had to be left out. */
  whole: boolean;
}

const widestOf = (lines: readonly string[], size: number) => Math.max(0, ...lines.map((line) => textWidth(line, size)));

/** A label in at most `most` lines of `width` px: words too long for a line are parted, and what has no room ends in "…". */
export function fitLabel(words: string, size: number, width: number, most = Number.POSITIVE_INFINITY): Fitted {
  const all = fitText(words, size, width);
  const lines = all.length <= most ? all : fitText(words, size, width, most);
  const widest = widestOf(lines, size);
  return { lines, width: widest, height: lines.length * size * 1.2, whole: all.length <= most && widest <= width };
}

/** The same, its lines as even as those of other labels where no word has to be parted. */
export function fitEvenly(words: string, size: number, width: number, most = Number.POSITIVE_INFINITY): Fitted {
  const fitted = fitLabel(words, size, width, most);
  if (!fitted.whole || fitted.lines.length === 1 || widestWord(words, size) > width) return fitted;
  const lines = wrapText(words, size, evenWidth(words, size, width));
  return { ...fitted, lines, width: widestOf(lines, size) };
}

interface LineOptions {
  size: number;
  anchor?: Text["anchor"];
  style: Style;
}

/** Marks of lines that are broken already, centred on `y`: `key`, `key.1`, … as `label` makes them. */
export function stackLines(key: Key, lines: readonly string[], x: number, y: number, options: LineOptions): Text[] {
  const { size, anchor, style } = options;
  return lines.map((text, row) => ({
    key: partOf(key, row),
    text,
    x,
    y: middle(y + (row - (lines.length - 1) / 2) * size * 1.2, size),
    size,
    ...(anchor ? { anchor } : {}),
    style,
  }));
}

/** Marks that a frame may have: more cost a phone too much while they move. */
const MOST_MARKS = 1000;

/**
 * The states as `frameOf` draws them, if each keeps within its frame, lays no text on another and has no more marks than it may; else
 * nothing.
 */
export function lawfully(
  frameOf: (state: string) => Frame,
  states: readonly string[],
  size: Size,
): ((state: string) => Frame) | undefined {
  const frames = new Map<string, Frame>();
  for (const state of states) {
    const frame = frameOf(state);
    const marks = frame.layers.reduce((sum, layer) => sum + layer.marks.length, 0);
    if (marks > MOST_MARKS || faultsOf(frame, size).length > 0) return undefined;
    frames.set(state, frame);
  }
  return (state) => frames.get(state) ?? frameOf(state);
}
