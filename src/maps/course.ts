// How a course known by a few points is drawn: as a smooth curve through all of them, the same in px and in degrees.

import { type Command, flatten, type Point, polyline } from "../marks/path.ts";
import type { Position } from "../schemas/geo.ts";

/** The square root of how far two points are apart: the measure by which a curve makes no loops at a sharp bend. */
const measure = ([x1, y1]: Point, [x2, y2]: Point) => Math.sqrt(Math.hypot(x2 - x1, y2 - y1));

/** The control point beside `here` on the way to `next`, where the curve comes from `before`. */
function control(before: Point, here: Point, next: Point): Point {
  const [from, to] = [measure(before, here), measure(here, next)];
  if (from === 0 || to === 0) return here;
  const along = (axis: 0 | 1) =>
    (from * from * next[axis] - to * to * before[axis] + (2 * from * from + 3 * from * to + to * to) * here[axis]) /
    (3 * from * (from + to));
  return [along(0), along(1)];
}

/** A curve from each of some points to the next; those before the first and after the last say where it comes from and goes to. */
function curves(points: readonly Point[]): Command[] {
  return points.slice(1, -2).map((here, index): Command => {
    const before = points[index] ?? here;
    const next = points[index + 2] ?? here;
    const after = points[index + 3] ?? next;
    return { type: "C", points: [control(before, here, next), control(after, next, here), next] };
  });
}

/**
 * A course through all its points, as a centripetal Catmull-Rom spline (Yuksel, Schaefer and Keyser, 2011). The number of commands depends
 * on the number of points alone.
 */
export function coursePath(points: readonly Point[]): Command[] {
  const [first, second, third] = points;
  const last = points.at(-1);
  if (!first || !second || !third || !last) return polyline(points);
  return [{ type: "M", points: [first] }, ...curves([first, ...points, last])];
}

/** A ring (its last point is its first) as a closed curve of the same kind. */
export function ringPath(points: readonly Point[]): Command[] {
  const [first, second] = points;
  const before = points.at(-2);
  if (!first || !second || !before) return [];
  return [{ type: "M", points: [first] }, ...curves([before, ...points, second]), { type: "Z", points: [] }];
}

/** A ring drawn as it is, corner by corner: for what has been surveyed. */
export function cornerPath(points: readonly Point[]): Command[] {
  return polyline(points.slice(0, -1), true);
}

const RADIAN = Math.PI / 180;
/** A position on the plane that cameras see, but for size and place: far from the equator a degree of latitude is longer there. */
export const laid = ([lon, lat]: Position): Point => [lon * RADIAN, Math.asinh(Math.tan(lat * RADIAN))];
/** And back, to five decimals: about a metre. */
export const lifted = ([x, y]: Point): Position => [
  Number((x / RADIAN).toFixed(5)),
  Number((Math.atan(Math.sinh(y)) / RADIAN).toFixed(5)),
];

/** The same curve as a chain of positions, for a live map. */
export function smoothCourse(positions: readonly Position[]): Position[] {
  return flatten(coursePath(positions.map(laid))).map(lifted);
}

/** The same closed curve as a ring of positions. */
export function smoothRing(positions: readonly Position[]): Position[] {
  const chain = flatten(ringPath(positions.map(laid))).map(lifted);
  return [...chain.slice(0, -1), ...chain.slice(0, 1)];
}
