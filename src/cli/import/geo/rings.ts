// Rings: closed, wound as RFC 7946 wants them, and which is a hole of which.

import type { Position } from "../../../schemas/geo.ts";

type Ring = readonly Position[];

export const isSame = (a: Position | undefined, b: Position | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** Twice the area within a ring in square degrees; positive if it runs counterclockwise. */
export function signedArea(ring: Ring): number {
  const [[x0, y0] = [0, 0]] = ring;
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[index + 1] ?? [x, y];
    return sum + (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  }, 0);
}

/** A ring that ends where it begins and has no position twice in a row. */
export function closeRing(ring: Ring): Position[] {
  const once = ring.filter((position, index) => !isSame(position, ring[index - 1]));
  const [first] = once;
  return first && !isSame(first, once.at(-1)) ? [...once, first] : once;
}

/** Whether a ring is one: three corners, and something within. */
export function isRing(ring: Ring): boolean {
  return ring.length > 3 && new Set(ring.map(String)).size > 2 && signedArea(ring) !== 0;
}

/** Rings of a polygon as RFC 7946 winds them: the outer counterclockwise, holes clockwise, whatever way the file has them. */
export function wind(rings: readonly Ring[]): Position[][] {
  return rings.map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? [...ring] : ring.toReversed()));
}

/** Whether a position lies within a ring. */
export function isWithin([x, y]: Position, ring: Ring): boolean {
  let inside = false;
  for (const [index, [x2, y2]] of ring.entries()) {
    const [x1, y1] = ring[index - 1] ?? ring.at(-1) ?? [x2, y2];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** Whether a ring lies within another: most of its corners do, for they may touch. */
function lies(inner: Ring, outer: Ring): boolean {
  const corners = inner.slice(1);
  return corners.filter((position) => isWithin(position, outer)).length * 2 > corners.length;
}

/**
 * Polygons of rings of which it is not known what they are: a ring within an even number of others is an edge, within an odd number
 * a hole of the smallest around it. How they are wound says nothing: programs disagree.
 */
export function nest(rings: readonly Ring[]): Position[][][] {
  const bySize = rings
    .map((ring) => ({ ring, area: Math.abs(signedArea(ring)) }))
    .toSorted((a, b) => b.area - a.area)
    .map(({ ring }) => ring);
  const around = bySize.map((ring, index) => bySize.slice(0, index).filter((larger) => lies(ring, larger)));
  const edges = bySize.filter((_, index) => (around[index]?.length ?? 0) % 2 === 0);
  // The order of the file stays.
  return rings
    .filter((ring) => edges.includes(ring))
    .map((edge) => {
      const holes = rings.filter((ring) => !edges.includes(ring) && around[bySize.indexOf(ring)]?.at(-1) === edge);
      return [edge, ...holes].map((ring) => [...ring]);
    });
}
