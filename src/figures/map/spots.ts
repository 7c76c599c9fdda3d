// Spots for words about a point and along a line.

import { between, type Point } from "../../marks/path.ts";
import type { Box } from "../../marks/text.ts";

/** px between a name and what it names. */
const GAP = 3;

/** How far, in lines of text, a name may be from its place before it is left out. */
const REACH = [0, 0.6, 1.4, 2.4];

export interface Spot {
  x: number;
  /** Middle of the block of lines. */
  y: number;
  anchor: "start" | "middle" | "end";
  /** The less the better. */
  cost: number;
}

/** Spots around a point: beside it first, as readers expect, then above and below, then farther off. */
export function about([x, y]: Point, radius: number, height: number): Spot[] {
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
 * Spots beside the part of a line that is seen, on either hand of it, at several shares of its points: the block, `width` by
 * `height` px, is set off along the line's normal until all of it lies on one side.
 */
export function beside(
  seen: readonly Point[],
  { width, height }: Pick<Box, "width" | "height">,
  shares: readonly number[],
): Spot[] {
  return shares.flatMap((share, step): Spot[] => {
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

export function within([x, y]: Point, box: Box): boolean {
  return x > box.x && y > box.y && x < box.x + box.width && y < box.y + box.height;
}

/** The part of a straight line that lies within a box (Liang and Barsky, 1984), if any. */
function clipped([x1, y1]: Point, [x2, y2]: Point, box: Box): readonly [Point, Point] | undefined {
  let [from, to] = [0, 1];
  const sides = [
    [x1 - x2, x1 - box.x],
    [x2 - x1, box.x + box.width - x1],
    [y1 - y2, y1 - box.y],
    [y2 - y1, box.y + box.height - y1],
  ] as const;
  for (const [by, room] of sides) {
    if (by === 0 && room < 0) return undefined;
    if (by < 0) from = Math.max(from, room / by);
    if (by > 0) to = Math.min(to, room / by);
  }
  return from < to ? [between([x1, y1], [x2, y2], from), between([x1, y1], [x2, y2], to)] : undefined;
}

/** Points that stand for a straight line which crosses the room between two points outside it. */
const SAMPLES = 12;

/** Points of a line that are in the room; those between its points where only a straight part of it is to be seen. */
export function seenOf(line: readonly Point[], room: Box): readonly Point[] {
  const seen = line.filter((point) => within(point, room));
  if (seen.length > 1) return seen;
  return line.slice(1).flatMap((end, index): Point[] => {
    const part = clipped(line[index] ?? end, end, room);
    return part ? Array.from({ length: SAMPLES + 1 }, (_, piece) => between(part[0], part[1], piece / SAMPLES)) : [];
  });
}
