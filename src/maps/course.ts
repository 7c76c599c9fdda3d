// How a course known by a few points is drawn: as a smooth curve that never leaves them far, the same in px and in degrees.

import { type Command, flatten, type Point, polyline } from "../marks/path.ts";
import type { Position } from "../schemas/geo.ts";

const half = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** Curves around the inner points of a chain, each from the middle of one side to the middle of the next. */
function curves(points: readonly Point[]): Command[] {
  return points.slice(1, -1).map((point, index) => ({ type: "Q", points: [point, half(point, points[index + 2] ?? point)] }));
}

/**
 * A course as a quadratic B-spline with its points as control points (the limit of Chaikin's corner cutting, 1974):
 * it starts and ends where the course does. The number of commands depends on the number of points alone.
 */
export function coursePath(points: readonly Point[]): Command[] {
  const [first, second, third] = points;
  if (!first || !second || !third) return polyline(points);
  return [...polyline([first, half(first, second)]), ...curves(points), { type: "L", points: points.slice(-1) }];
}

/** A ring (its last point is its first) as a closed curve of the same kind. */
export function ringPath(points: readonly Point[]): Command[] {
  const [first, second] = points;
  if (!first || !second) return [];
  return [{ type: "M", points: [half(first, second)] }, ...curves([...points, second]), { type: "Z", points: [] }];
}

/** A ring drawn as it is, corner by corner: for what has been surveyed. */
export function cornerPath(points: readonly Point[]): Command[] {
  return polyline(points.slice(0, -1), true);
}

/** Five decimals of a degree are about a metre. */
const metre = ([lon, lat]: Point): Position => [Number(lon.toFixed(5)), Number(lat.toFixed(5))];

/** The same curve as a chain of positions, for a live map. */
export function smoothCourse(positions: readonly Position[]): Position[] {
  return flatten(coursePath(positions)).map(metre);
}

/** The same closed curve as a ring of positions. */
export function smoothRing(positions: readonly Position[]): Position[] {
  const chain = flatten(ringPath(positions)).map(metre);
  return [...chain.slice(0, -1), ...chain.slice(0, 1)];
}
