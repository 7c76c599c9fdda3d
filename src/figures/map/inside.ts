// Where an area's words and circles stand: on a point within it, and whether a box lies in it.

import { greatest } from "d3-array";
import { polygonArea, polygonCentroid, polygonContains } from "d3-polygon";
import { polygonsOf, positionsOf } from "../../maps/geometry.ts";
import type { Point } from "../../marks/path.ts";
import type { Box } from "../../marks/text.ts";
import type { Geometry, Position } from "../../schemas/geo.ts";

/** Whether a point lies within closed rings, of which those within others are holes. */
function contains(rings: readonly (readonly Point[])[], [x, y]: Point): boolean {
  const around = rings.filter((ring) => polygonContains(ring as [number, number][], [x, y]));
  return around.length % 2 === 1;
}

/** The middle of the longest part of a level line that lies within rings. */
function midwayAt(rings: readonly (readonly Position[])[], y: number): Position | undefined {
  const crossed = rings.flatMap((ring) =>
    ring.slice(1).flatMap((end, index) => {
      const [x1, y1] = ring[index] ?? end;
      return y1 < y !== end[1] < y ? [x1 + ((end[0] - x1) * (y - y1)) / (end[1] - y1)] : [];
    }),
  );
  crossed.sort((a, b) => a - b);
  const parts = crossed.flatMap((from, index) => {
    const to = crossed[index + 1];
    return index % 2 === 0 && to !== undefined ? [{ middle: (from + to) / 2, length: to - from }] : [];
  });
  const longest = greatest(parts, (part) => part.length);
  return longest && [longest.middle, y];
}

/** The place for what is said or counted of an area: the centroid of its largest part, or a place beside it where that is in a hole or a bay. */
export function centreOf(geometry: Geometry): Position | undefined {
  const [first] = positionsOf(geometry);
  if (!first) return undefined;
  // Counted from one of its corners: far from zero, a small area is lost in the last digits.
  const near = ([x, y]: Position): Position => [x - first[0], y - first[1]];
  const parts = polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map(near)));
  const largest = greatest(parts, ([outer = []]) => Math.abs(polygonArea(outer)));
  const [outer] = largest ?? [];
  if (!largest || !outer || polygonArea(outer) === 0) return undefined;
  const centroid: Position = polygonCentroid(outer);
  const [x, y] = contains(largest, centroid) ? centroid : (midwayAt(largest, centroid[1]) ?? centroid);
  return [x + first[0], y + first[1]];
}

/** Whether a box lies within closed rings, px, as far as points all around it say. */
export function holdsBox(rings: readonly (readonly Point[])[], { x, y, width, height }: Box): boolean {
  const across = [0, 0.25, 0.5, 0.75, 1].map((share) => x + share * width);
  const points = across.flatMap((at): Point[] => [
    [at, y],
    [at, y + height / 2],
    [at, y + height],
  ]);
  return points.every((point) => contains(rings, point));
}
