// The room a figure draws in, once the word for "sketch" has its own; and labels of several lines. Shared by all types.

import { type Key, markKey, partOf } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import { type Box, fitText, middle, textWidth, wrapText } from "../../marks/text.ts";
import { evenWidth } from "./shapes.ts";

export interface Stage extends Box {
  /** "Sketch" on the figure's face, as a list of none or one. */
  sketch: Text[];
}

/** The room within a figure's margins, less the lines at the top in which the figure says that it is a sketch: one, if it says so briefly. */
export function stageOf(spec: { sketch?: string | undefined }, size: Size): Stage {
  const { margin, text } = size;
  const font = text * 0.92;
  const words = { x: size.width - margin, size: font, anchor: "end" as const, style: { hue: "ash" as const } };
  const lines = spec.sketch ? fitText(spec.sketch, font, size.width - 2 * margin) : [];
  const sketch = lines.map((line, row): Text => {
    return { key: partOf(markKey("sketch"), row), text: line, y: margin + text * 0.9 + row * text * 1.2, ...words };
  });
  const top = margin + (lines.length > 0 ? text * (1.4 + (lines.length - 1) * 1.2) : 0);
  return { x: margin, y: top, width: size.width - 2 * margin, height: size.height - margin - top, sketch };
}

interface LabelOptions {
  size: number;
  /** px; the label breaks into lines no wider. */
  width: number;
  /** Size at which its lines are measured, px, where they may be bold in another state and must break alike. */
  measured?: number;
  /** Lines at most, where room is short: words too long for a line are then parted, and what is left over ends in "…". */
  most?: number | undefined;
  anchor?: Text["anchor"];
  style: Style;
}

/** Even lines no wider than `width`. Without `most`, a word too long for a line stands alone and wider than that. */
function linesOf(words: string, size: number, width: number, most?: number): string[] {
  const plain = wrapText(words, size, width);
  const fits = plain.length <= (most ?? plain.length) && plain.every((line) => textWidth(line, size) <= width);
  if (most === undefined || fits) return wrapText(words, size, evenWidth(words, size, width));
  return fitText(words, size, width, most);
}

/** Whether a label in at most so many lines loses a part of its words. */
export function isCut(words: string, size: number, width: number, most: number): boolean {
  return fitText(words, size, width).length > most;
}

/** A label of one or more even lines, centred on `y`: marks `key`, `key.1`, … Lines stand 1.2 em apart. */
export function label(key: Key, words: string, x: number, y: number, options: LabelOptions): Text[] {
  const { size, anchor, style, most, measured = size } = options;
  const width = measured === size ? options.width : evenWidth(words, measured, options.width) / (measured / size);
  const lines = linesOf(words, size, width, most);
  return lines.map((line, row) => ({
    key: partOf(key, row),
    text: line,
    x,
    y: middle(y + (row - (lines.length - 1) / 2) * size * 1.2, size),
    size,
    ...(anchor ? { anchor } : {}),
    style,
  }));
}

/** A label whose lines are centred on (x, y). */
export function centred(key: Key, words: string, x: number, y: number, options: Omit<LabelOptions, "anchor">): Text[] {
  return label(key, words, x, y, { ...options, anchor: "middle" });
}

/** px a label takes when broken to `width`, in `most` lines if that is said: its widest line, and its height. */
export function labelRoom(words: string, size: number, width: number, most?: number): { width: number; height: number } {
  const lines = most === undefined ? wrapText(words, size, width) : fitText(words, size, width, most);
  return { width: Math.max(0, ...lines.map((line) => textWidth(line, size))), height: lines.length * size * 1.2 };
}
