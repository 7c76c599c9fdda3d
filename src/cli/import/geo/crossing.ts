// Where edges that have been simplified would lie across each other, or on the wrong side of each other.

import { boundsOf } from "../../../maps/camera.ts";
import type { Position } from "../../../schemas/geo.ts";
import { sure } from "../../../sure.ts";
import { isSame, isWithin } from "./rings.ts";

/** A line between two places where areas or lines meet, and what is left of it. */
export interface Arc {
  line: readonly Position[];
  /** How far what is left out may lie off. */
  metres: number;
  /** Whether an area's edge runs along it. */
  edge: boolean;
  /** The positions that stay. */
  kept: number[];
  worst: number;
}

const positionsOf = ({ line, kept, edge }: Arc): Position[] => (edge ? kept.map((index) => sure(line[index])) : []);

interface Side {
  a: Position;
  b: Position;
  arc: number;
  west: number;
  east: number;
}

const turn = ([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position) => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/** Whether two sides cross within both. */
function meet({ a, b }: Side, { a: c, b: d }: Side): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** The arcs of edges that cross each other or themselves and may still have more positions. */
export function crossing(arcs: readonly Arc[]): number[] {
  const sides = arcs
    .flatMap((one, arc): Side[] => {
      const thinned = positionsOf(one);
      return thinned.slice(1).map((b, index) => {
        const a = sure(thinned[index]);
        return { a, b, arc, west: Math.min(a[0], b[0]), east: Math.max(a[0], b[0]) };
      });
    })
    .sort((a, b) => a.west - b.west);
  const found = new Set<number>();
  for (const [index, side] of sides.entries()) {
    const [south, north] = [Math.min(side.a[1], side.b[1]), Math.max(side.a[1], side.b[1])];
    for (let next = index + 1; next < sides.length; next++) {
      const other = sure(sides[next]);
      if (other.west > side.east) break;
      const apart = Math.max(other.a[1], other.b[1]) < south || Math.min(other.a[1], other.b[1]) > north;
      if (!apart && meet(side, other)) for (const { arc } of [side, other]) if ((arcs[arc]?.metres ?? 0) > 0) found.add(arc);
    }
  }
  return [...found];
}

/** What lies between an edge and the side that takes its place, for each that leaves something out. */
function gapsOf({ line, kept, edge }: Arc): Position[][] {
  if (!edge) return [];
  return kept.slice(1).flatMap((to, index) => {
    const from = sure(kept[index]);
    return to - from > 1 ? [[...line.slice(from, to + 1), sure(line[from])]] : [];
  });
}

/** The arcs that would come to lie on the other side of a corner of another edge, as of a lake behind a spit, and may still have more positions. */
export function leapt(arcs: readonly Arc[]): number[] {
  const corners = arcs.flatMap(positionsOf).sort(([a], [b]) => a - b);
  const firstFrom = (west: number) => {
    let [low, high] = [0, corners.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sure(corners[middle])[0] < west) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const leaps = (gap: Position[]): boolean => {
    const [west, south, east, north] = boundsOf(gap);
    for (let at = firstFrom(west); at < corners.length; at++) {
      const corner = sure(corners[at]);
      if (corner[0] > east) return false;
      const near = corner[1] >= south && corner[1] <= north;
      if (near && isWithin(corner, gap) && !gap.some((own) => isSame(own, corner))) return true;
    }
    return false;
  };
  return arcs.flatMap((arc, index) => (arc.metres > 0 && gapsOf(arc).some(leaps) ? [index] : []));
}
