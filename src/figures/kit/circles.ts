// The key of what is shown by area: circles one within another, each with its number, under the words of what they count.

import { max } from "d3-array";
import { markKey } from "../../marks/key.ts";
import type { Circle, Line, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, middle, textWidth } from "../../marks/text.ts";
import { axisTicks } from "./axis.ts";
import { LEADING, linesOf, stackLines } from "./label.ts";

interface Into {
  swatches: Circle[];
  joints: Line[];
  key: Text[];
}

/** A key of circles: the room that it takes, px, and how it is drawn with its upper left corner at a place. */
export interface CircleKey extends Pick<Box, "width" | "height"> {
  draw(at: { x: number; y: number }, into: Into): void;
}

interface Sized {
  /** The most that is shown, in the data's unit, and what it is divided by before it is written. */
  largest: number;
  divide: number;
  /** px of a value's radius. */
  radius(value: number): number;
  write(value: number): string;
}

/** Circles at most; and em that their numbers keep apart. */
const MOST_CIRCLES = 3;
const APART = 1.15;

/** Round values from the most down, as many as have room for their numbers beside their circles. */
function valuesOf({ largest, divide, radius }: Sized, { text }: Size): number[] {
  const round = axisTicks([largest / 1000, largest], { log: true, divide }, 30).toReversed();
  const values: number[] = [];
  for (const value of round) {
    const above = values.at(-1);
    const isApart = above === undefined || 2 * (radius(above) - radius(value)) >= text * APART;
    if (isApart && values.length < MOST_CIRCLES) values.push(value);
  }
  return values;
}

/** The key of what circles stand for, its words no wider than `most` px; nothing where no value is above zero. */
export function circleKey(sized: Sized, title: string, most: number, size: Size): CircleKey | undefined {
  const { text } = size;
  const font = text * 0.92;
  const values = sized.largest > 0 ? valuesOf(sized, size) : [];
  const [first] = values;
  if (first === undefined) return undefined;
  const r = sized.radius(first);
  const lines = linesOf(title, font, most, 2);
  const head = lines.length * font * LEADING;
  const widest = (words: readonly string[]) => max(words, (one) => textWidth(one, font)) ?? 0;
  const beside = 2 * r + text * 0.8;
  const style = { hue: "ash" } as const;
  const draw: CircleKey["draw"] = ({ x, y }, into) => {
    const words = { size: font, style: { ...style, halo: true } };
    into.key.push(...stackLines(markKey("key", "sizes"), lines, x, y + head / 2, words));
    const foot = y + head + text * 0.3 + font * 0.5 + 2 * r;
    for (const value of values) {
      const [own, key] = [sized.radius(value), markKey("size", value)];
      const top = foot - 2 * own;
      into.swatches.push({ key, x: x + r, y: foot - own, r: own, style: { ...style, fill: "hollow" } });
      into.joints.push({ key, x1: x + r, y1: top, x2: x + beside - text * 0.3, y2: top, style: { ...style, muted: true } });
      into.key.push({ key, text: sized.write(value), x: x + beside, y: middle(top, font), ...words });
    }
  };
  const width = Math.max(widest(lines), beside + widest(values.map(sized.write)));
  return { width, height: head + text * 0.3 + 2 * r + font, draw };
}

/** px between a key and the edges of the plot that it stands in. */
const EDGE = 6;

/** A corner of a plot in which a key meets nothing that is drawn, if there is one. */
export function freeCorner({ width, height }: Pick<Box, "width" | "height">, plot: Box, isFree: (box: Box) => boolean) {
  const [left, top] = [plot.x + EDGE, plot.y + EDGE];
  const [right, bottom] = [plot.x + plot.width - EDGE - width, plot.y + plot.height - EDGE - height];
  if (right < left || bottom < top) return undefined;
  const corners = [right, left].flatMap((x) => [bottom, top].map((y) => ({ x, y, width, height })));
  return corners.find(isFree);
}
