// Where the dots of a row stand: on the scale, those that would lie on each other one above the other, and at its edge what is not known.

import type { Size } from "../../marks/size.ts";
import { type Plan, radiusOf, stepOf } from "./plan.ts";
import type { Seat } from "./rows.ts";
import { type Dot, type DotRow, type Known, knownOf, ringsOf } from "./schema.ts";

/** A dot's centre and radius, px. */
export interface Spot<Of extends Dot = Dot> {
  dot: Of;
  x: number;
  y: number;
  r: number;
}

/** A row's dots: those of known values from the least to the most. */
export interface Spots {
  known: Spot<Known>[];
  /** The middle of the dots' line, px. */
  y: number;
  /** Radius of a dot that stands alone. */
  r: number;
}

/** Shares of a row's depth that a dot's radius takes at most; of a radius by which dots that lie on each other part at least. */
const DEPTH = 0.42;
const PART = 0.9;
/** Radii between the centres of dots from which on they are told apart where they stand. */
const APART = 1.5;
/** Radii by which dots that lie on each other part where there is room. */
const ROOMY = 1.8;

/** Dots in groups of those that lie on each other. */
function groupsOf(dots: Spot<Known>[]): Spot<Known>[][] {
  const groups: Spot<Known>[][] = [];
  for (const dot of dots) {
    const last = groups.at(-1)?.at(-1);
    if (last && dot.x - last.x < APART * dot.r) groups.at(-1)?.push(dot);
    else groups.push([dot]);
  }
  return groups;
}

/** The dots of a row whose upper edge is at `top`, px. */
export function spotsOf(seat: Seat, top: number, plan: Plan, size: Size): Spots {
  const depth = seat.height - seat.head;
  const y = top + seat.head + depth / 2;
  const r = Math.min(radiusOf(size), depth * DEPTH);
  const alone = knownOf(seat.row).map((dot) => ({ dot, x: plan.x(dot.value), y, r }));
  const known = groupsOf(alone).flatMap((group) => {
    const gaps = group.length - 1;
    if (gaps === 0) return group;
    const own = Math.min(r, depth / (2 + PART * gaps));
    const step = Math.min(ROOMY * own, (depth - 2 * own) / gaps);
    // Values keep the order of the key from the top down.
    const inOrder = group.toSorted((a, b) => a.dot.index - b.dot.index);
    return inOrder.map((spot, index) => ({ ...spot, y: y + (index - gaps / 2) * step, r: own }));
  });
  return { known: known.sort((a, b) => a.dot.value - b.dot.value), y, r };
}

/** Places of a row's dots that are not known: at the left edge of the scale, or at its right edge. */
export function edgeSpots(row: DotRow, { y, r }: Spots, { left, right }: Plan["plot"], size: Size): Spot[][] {
  const dots = ringsOf(row);
  const step = Math.min(stepOf(size), r * 2.4);
  return [
    dots.map((dot, index) => ({ dot, x: left + r + index * step, y, r })),
    dots.map((dot, index) => ({ dot, x: right - r - index * step, y, r })),
  ];
}
