// How a course known by a few points is drawn: as a smooth curve that never leaves them far, the same in px and in degrees.

import { flatten } from "../marks/path.ts";
import type { Position } from "../schemas/geo.ts";

type Point = readonly [number, number];

const half = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
const at = ([x, y]: Point) => `${x},${y}`;

/**
 * A course as a quadratic B-spline with its points as control points (the limit of Chaikin's corner cutting, 1974):
 * it starts and ends where the course does. The number of commands depends on the number of points alone.
 */
export function coursePath(points: readonly Point[]): string {
  const last = points.length - 1;
  const inner = points.slice(1, last).map((point, index) => `Q${at(point)} ${at(half(point, points[index + 2]!))}`);
  const first = points.length > 2 ? `L${at(half(points[0]!, points[1]!))}` : "";
  return `M${at(points[0]!)}${first}${inner.join("")}L${at(points[last]!)}`;
}

/** A ring (its last point is its first) as a closed curve of the same kind. */
export function ringPath(points: readonly Point[]): string {
  const ring = points.slice(0, -1);
  const next = (index: number) => ring[(index + 1) % ring.length]!;
  const curves = ring.map((_, index) => `Q${at(next(index))} ${at(half(next(index), next(index + 1)))}`);
  return `M${at(half(ring[0]!, next(0)))}${curves.join("")}Z`;
}

/** A ring drawn as it is, corner by corner: for what has been surveyed. */
export function cornerPath(points: readonly Point[]): string {
  return `M${points.slice(0, -1).map(at).join("L")}Z`;
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
  return [...chain.slice(0, -1), chain[0]!];
}
