// Where the names of rows stand, and how much room they take.

import { max, quantile } from "d3-array";
import type { Size } from "../../marks/size.ts";
import { type Box, textWidth, widestWord } from "../../marks/text.ts";
import { labelRoom, losesWords } from "../kit/label.ts";

/** Names at the left of the rows, or over each of them: their left edge, how wide and in how many lines they may be, px. */
export interface Names {
  place: "beside" | "above";
  x: number;
  width: number;
  most: number;
}

/** Lines of a name beside its row, and over it. */
const MOST_LINES = { beside: 3, above: 2 };
/** Share of the names that stand in one line, and of the width in which any name does; the longest break, lest they leave the dots none. */
const IN_ONE_LINE = 0.85;
const FREE = 0.22;

/** px of a name's lines. */
export const nameHeight = (name: string, { width, most }: Names, { text }: Size) => labelRoom(name, text, width, most).height;

/** Whether a name has no room for all of its words, or for one of them in one line. */
export const isParted = (name: string, { width, most }: Names, { text }: Size) =>
  losesWords(name, text, width, most) || widestWord(name, text) > width;

/** px up to which a stage is a panel on a phone, where names need half of it. */
const SMALL = 220;
function shareIn({ width }: Box, { name }: Size): number {
  if (width < SMALL) return 0.5;
  return name === "narrow" ? 0.4 : 0.34;
}

/** Names beside the rows, as wide as most of them are and wider where one needs it, up to a share of the stage. */
export function namesBeside(names: string[], stage: Box, size: Size): Names {
  const { text } = size;
  const share = stage.width * shareIn(stage, size);
  const widths = names.map((name) => textWidth(name, text));
  const widest = Math.min(share, max(widths) ?? 0) + 0.1;
  const beside = { place: "beside" as const, x: stage.x, most: MOST_LINES.beside };
  let width = Math.min(widest, Math.max(stage.width * FREE, quantile(widths, IN_ONE_LINE) ?? 0) + 0.1);
  while (width < widest && names.some((name) => isParted(name, { ...beside, width }, size)))
    width = Math.min(widest, width + text);
  return { ...beside, width };
}

export const namesAbove = (area: Box): Names => ({ place: "above", x: area.x, width: area.width, most: MOST_LINES.above });
