// Where names stand on a map: beside their place or along their line, on nothing else.

import { type Key, partOf } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import type { Point } from "../../marks/path.ts";
import type { Style } from "../../marks/style.ts";
import { type Box, middle, overlap, textBox, textWidth, wrapText } from "../../marks/text.ts";

/** Where a name belongs: beside a dot of radius `around`, px; right on a point, if that is negative; or along a line. */
export type Home = { point: Point; around: number } | { line: readonly Point[] };

/** A name that wants a place on the map's face. */
export interface Wanted {
  /** Key of its first line; further lines are `key.1`, … */
  key: Key;
  words: string;
  /** px */
  size: number;
  style: Style;
  home: Home;
  /** A name that must stand may be broken into lines and may lie on lines, but never on another name. */
  must: boolean;
}

/** Shares of the visible part of a line at which its name may stand, the best first. */
const ALONG = [0.5, 0.36, 0.64, 0.22, 0.78, 0.1, 0.9];

/** px between a name and what it names. */
const GAP = 3;

/** How far, in lines of text, a name may be from its place before it is left out. */
const REACH = [0, 0.6, 1.4, 2.4];

const LINE = 1.18;

interface Spot {
  x: number;
  /** Middle of the block of lines. */
  y: number;
  anchor: "start" | "middle" | "end";
  /** The less the better. */
  cost: number;
}

/** Spots around a point: beside it first, as readers expect, then above and below, then farther off. */
function around([x, y]: Point, radius: number, height: number): Spot[] {
  // Words that name a whole area stand right on its middle.
  const on: Spot[] = radius < 0 ? [{ x, y, anchor: "middle", cost: -3 }] : [];
  const beside = REACH.flatMap((reach, step): Spot[] => {
    const off = radius + GAP + reach * 10;
    const up = radius + GAP + height / 2 + reach * 8;
    return [
      { x: x + off, y, anchor: "start", cost: step * 4 },
      { x: x - off, y, anchor: "end", cost: step * 4 + 0.5 },
      { x, y: y - up, anchor: "middle", cost: step * 4 + 1 },
      { x, y: y + up, anchor: "middle", cost: step * 4 + 1 },
      { x: x + off * 0.8, y: y - up * 0.8, anchor: "start", cost: step * 4 + 1.5 },
      { x: x + off * 0.8, y: y + up * 0.8, anchor: "start", cost: step * 4 + 1.5 },
      { x: x - off * 0.8, y: y - up * 0.8, anchor: "end", cost: step * 4 + 1.5 },
      { x: x - off * 0.8, y: y + up * 0.8, anchor: "end", cost: step * 4 + 1.5 },
    ];
  });
  return [...on, ...beside];
}

/**
 * Spots beside a line, on either hand of it, at several shares of the part that is within `room`: the block, `width` by
 * `height` px, is set off along the line's normal until all of it lies on one side.
 */
function beside(line: readonly Point[], { width, height }: Pick<Box, "width" | "height">, room: Box): Spot[] {
  const seen = line.filter((point) => within(point, room));
  if (seen.length < 2) return [];
  return ALONG.flatMap((share, step): Spot[] => {
    const index = Math.round(share * (seen.length - 1));
    const here = seen[index];
    if (!here) return [];
    const [x, y] = here;
    const [before, after] = [seen[index - 1] ?? here, seen[index + 1] ?? here];
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    // The normal that points up, or right where the line stands upright.
    const normal = { x: (after[1] - before[1]) / length, y: -(after[0] - before[0]) / length };
    const hand = normal.y > 0 || (normal.y === 0 && normal.x < 0) ? -1 : 1;
    const off = GAP + (Math.abs(normal.x) * width + Math.abs(normal.y) * height) / 2;
    return [1, -1].map((side) => ({
      x: x + normal.x * off * hand * side,
      y: y + normal.y * off * hand * side,
      anchor: "middle",
      cost: step * 0.8 + (side === 1 ? 0 : 0.3),
    }));
  });
}

/** The text marks of a name at a spot. */
function textsAt({ key, size, style }: Wanted, lines: readonly string[], spot: Spot): Text[] {
  return lines.map((text, row) => ({
    key: partOf(key, row),
    text,
    x: spot.x,
    y: middle(spot.y + (row - (lines.length - 1) / 2) * size * LINE, size),
    size,
    anchor: spot.anchor,
    style,
  }));
}

function inside(box: Box, room: Box): boolean {
  return (
    box.x >= room.x && box.y >= room.y && box.x + box.width <= room.x + room.width && box.y + box.height <= room.y + room.height
  );
}

function within([x, y]: Point, box: Box): boolean {
  return x > box.x && y > box.y && x < box.x + box.width && y < box.y + box.height;
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

export interface Inked {
  point: Point;
  /** The key that the line's own name has. */
  name: Key;
}

/** px from another's line at which a name is taken for that line's. */
const MISREAD = 5;

export interface Ground {
  /** Where names may stand, px. */
  room: Box;
  /** Boxes that nothing may cover: dots, words that stand already. */
  taken: Box[];
  /** Points along lines; a name that covers many of them is hard to read, and one close to another's line is misread. */
  inked: readonly Inked[];
}

/** How many inked points lie under the boxes of a name, those of another's line counting from a little way off. */
function inkUnder(boxes: readonly Box[], key: string, inked: readonly Inked[]): number {
  const wide = boxes.map((box) => grown(box, MISREAD));
  let count = 0;
  for (const { point, name } of inked) {
    for (const box of name === key ? boxes : wide) {
      if (!within(point, box)) continue;
      count++;
      break;
    }
  }
  return count;
}

/** The best way to set a name broken into `lines`, if there is any. */
function bestSpot(one: Wanted, lines: readonly string[], { room, taken, inked }: Ground) {
  const height = lines.length * one.size * LINE;
  const width = Math.max(...lines.map((line) => textWidth(line, one.size, one.style.weight === "bold")));
  const { home } = one;
  const spots = "line" in home ? beside(home.line, { width, height }, room) : around(home.point, home.around, height);
  let best: { texts: Text[]; boxes: Box[]; cost: number } | undefined;
  for (const spot of spots) {
    // Most spots cost more by where they are than the best does in all: they need not be measured.
    if (best && spot.cost >= best.cost) continue;
    const texts = textsAt(one, lines, spot);
    const boxes = texts.map(textBox);
    if (!boxes.every((box) => inside(box, room) && !taken.some((other) => overlap(box, other, 1)))) continue;
    const cost = spot.cost + inkUnder(boxes, one.key, inked) * (one.must ? 0.35 : 0.7);
    if (!best || cost < best.cost) best = { texts, boxes, cost };
  }
  return best;
}

/** A name that covers this much ink is worse than none. */
const TOO_MUCH = 9;

/** Sets names in the order given, the most wanted first; leaves out those for which there is no place. */
export function setNames(wanted: readonly Wanted[], ground: Ground): Text[] {
  const taken = [...ground.taken];
  const set: Text[] = [];
  for (const one of wanted) {
    const ways = [[one.words], ...[8, 5].map((width) => wrapText(one.words, one.size, width * one.size))];
    const found = ways
      .filter((lines, index) => index === 0 || lines.length > 1)
      .map((lines) => bestSpot(one, lines, { ...ground, taken }))
      .find((way) => way !== undefined && (one.must || way.cost < TOO_MUCH));
    if (!found) continue;
    set.push(...found.texts);
    taken.push(...found.boxes);
  }
  return set;
}
