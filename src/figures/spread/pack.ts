// Where the marks of single rows stand, exactly at their values: thin marks with those of the same value on each other, and dots that
// touch each other and never overlap.

import { bisector, max } from "d3-array";
import type { Size } from "../../marks/size.ts";
import type { Known } from "./rows.ts";

/** The mark of a row: px of its upper left corner, its size, and how round its corners are. */
export interface Token {
  item: Known;
  x: number;
  y: number;
  width: number;
  height: number;
  rx: number;
}

/** Rows of a lane, from the least to the most, and the room that their marks have. */
export interface Packing {
  items: readonly Known[];
  /** px of its upper edge and of its height. */
  top: number;
  height: number;
}

export interface Packed {
  tokens: Token[];
  /** Rows for which there is no room. */
  undrawn: Known[];
}

/** px between values of which the marks stand side by side; nearer ones stand on each other. */
const APART = 1.2;
/** Em of a thin mark's width. */
const THIN = 0.13;
/** Em of a thin mark that stands alone, and px of one at least. */
const STRIP = 2.6;
const LEAST_STRIP = 0.8;

/** How high each of the marks stands: each on the lowest level on which it touches none. */
function levelsOf(xs: readonly number[]): number[] {
  const ends: number[] = [];
  return xs.map((x) => {
    const found = ends.findIndex((end) => end <= x - APART);
    const level = found < 0 ? ends.length : found;
    ends[level] = x;
    return level;
  });
}

/** Thin marks: in all lanes of one height, so that a pile twice as high is twice as many. */
export function packStrips(lanes: readonly Packing[], x: (value: number) => number, { text }: Size): Packed {
  const levels = lanes.map(({ items }) => levelsOf(items.map(({ value }) => x(value))));
  const highest = (own: readonly number[]) => (max(own) ?? 0) + 1;
  const steps = lanes.map(({ height }, index) => height / highest(levels[index] ?? []));
  const step = Math.max(LEAST_STRIP, Math.min(STRIP * text, ...steps));
  const gap = Math.min(1.5, step * 0.14);
  const [tokens, undrawn]: [Token[], Known[]] = [[], []];
  for (const [lane, { items, top, height }] of lanes.entries()) {
    const own = levels[lane] ?? [];
    const most = Math.max(1, Math.floor(height / step + 1e-6));
    const foot = top + (height + Math.min(most, highest(own)) * step) / 2;
    for (const [index, item] of items.entries()) {
      const level = own[index] ?? 0;
      const width = THIN * text;
      const mark = { x: x(item.value) - width / 2, y: foot - (level + 1) * step + gap, width, height: step - gap, rx: 0 };
      if (level < most) tokens.push({ item, ...mark });
      else undrawn.push(item);
    }
  }
  return { tokens, undrawn };
}

/** Em of a dot's radius at most, and px at least. */
const MOST_RADIUS = 0.76;
const LEAST_RADIUS = 1.2;
/** px between dots that touch: enough that they are two. */
const BETWEEN = 0.4;
/** Steps in which the radius is found. */
const STEPS = 9;

interface Spot {
  x: number;
  y: number;
}
const byX = bisector(({ x }: Spot) => x);

/**
 * How far above (-) or below (+) the middle of their lane dots stand, px: one after the other by their values, each at the place nearest to the
 * middle at which it overlaps none that stands already; above and below by turns.
 */
function swarmOf(xs: readonly number[], radius: number): number[] {
  const reach = 2 * radius + BETWEEN;
  const placed: Spot[] = [];
  for (const [index, x] of xs.entries()) {
    const near = placed.slice(byX.left(placed, x - reach));
    // What each neighbour keeps from this dot: a stretch about its own place.
    const kept = near
      .map((spot) => ({ y: spot.y, half: Math.sqrt(Math.max(0, reach ** 2 - (x - spot.x) ** 2)) }))
      .map(({ y, half }) => [y - half, y + half] as const)
      .sort((a, b) => a[0] - b[0]);
    const free = (from: number, way: 1 | -1) => {
      let y = from;
      for (const [low, high] of way > 0 ? kept : kept.toSorted((a, b) => b[1] - a[1]))
        if (y > low + 1e-9 && y < high - 1e-9) y = way > 0 ? high : low;
      return y;
    };
    const [down, up] = [free(0, 1), free(0, -1)];
    const isEven = Math.abs(down + up) < 1e-9;
    const isUp = isEven ? index % 2 === 1 : -up < down;
    placed.push({ x, y: isUp ? up : down });
  }
  return placed.map(({ y }) => y);
}

/** Dots of one size in all lanes: the largest with which every row has its place, if there is one. */
export function packSwarms(lanes: readonly Packing[], x: (value: number) => number, { text }: Size): Packed {
  const xs = lanes.map(({ items }) => items.map(({ value }) => x(value)));
  const fits = (radius: number) =>
    lanes.every(({ height }, lane) => swarmOf(xs[lane] ?? [], radius).every((y) => Math.abs(y) + radius <= height / 2));
  let [r, most] = [LEAST_RADIUS, Math.max(LEAST_RADIUS, MOST_RADIUS * text)];
  if (fits(most)) r = most;
  for (let step = 0; step < STEPS && r < most; step++) {
    const half = (r + most) / 2;
    if (fits(half)) r = half;
    else most = half;
  }
  const [tokens, undrawn]: [Token[], Known[]] = [[], []];
  for (const [lane, { items, top, height }] of lanes.entries()) {
    const own = xs[lane] ?? [];
    for (const [index, off] of swarmOf(own, r).entries()) {
      const item = items[index];
      if (!item) continue;
      const [left, y] = [(own[index] ?? 0) - r, top + height / 2 + off - r];
      if (Math.abs(off) + r <= height / 2 + 1e-6) tokens.push({ item, x: left, y, width: 2 * r, height: 2 * r, rx: r });
      else undrawn.push(item);
    }
  }
  return { tokens, undrawn };
}
