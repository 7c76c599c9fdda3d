// Hatching: parallel lines across an area, for what is not known.

import { ascending, pairs } from "d3-array";
import type { Point } from "../../marks/path.ts";

/** A rising line across the plane is known by the sum of its points' coordinates, a place on it by their difference. */
const pointOf = (sum: number, difference: number): Point => [(sum + difference) / 2, (sum - difference) / 2];

/**
 * Lines at 45° across closed rings (holes and further parts among them), `spacing` apart, in the rings' own unit. The same lines lie
 * under any two areas, so that neighbours have one hatching.
 */
export function hatchLines(rings: readonly (readonly Point[])[], spacing: number): [Point, Point][] {
  const step = spacing * Math.SQRT2;
  const crossed = new Map<number, number[]>();
  for (const [from, to] of rings.flatMap((ring) => pairs(ring))) {
    const [start, end] = [from[0] + from[1], to[0] + to[1]];
    const [low, high] = [Math.min(start, end), Math.max(start, end)];
    // A line through a corner meets one of its two sides, not both.
    for (let line = Math.ceil(low / step); line * step < high; line++) {
      const share = (line * step - start) / (end - start);
      const difference = from[0] - from[1] + share * (to[0] - to[1] - from[0] + from[1]);
      crossed.set(line, [...(crossed.get(line) ?? []), difference]);
    }
  }
  return [...crossed].flatMap(([line, places]) => {
    const sorted = places.sort(ascending);
    return sorted.flatMap((place, index): [Point, Point][] => {
      const next = sorted[index + 1];
      return index % 2 === 0 && next !== undefined ? [[pointOf(line * step, place), pointOf(line * step, next)]] : [];
    });
  });
}
