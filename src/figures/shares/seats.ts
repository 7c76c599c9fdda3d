// Seats in half a ring: every one of them a dot, in rows that are as far apart as their dots.

import { ascending, max, range, sum } from "d3-array";
import { apportioned } from "../kit/apportion.ts";
import { pointAt, type Ring } from "./arcs.ts";

export interface Place {
  x: number;
  y: number;
  /** Radians clockwise from twelve o'clock. */
  angle: number;
}

/** Of the distance between two seats, a dot's radius. */
const DOT = 0.43;

interface Rows {
  radii: number[];
  /** px between two seats, along a row or from row to row, whichever is less. */
  apart: number;
}

/** So many rows, the seats shared out by their lengths. */
function rowsOf(count: number, seats: number, { inner, outer }: Ring): Rows {
  const between = (outer - inner) / count;
  const radii = range(count).map((row) => outer - (row + 0.5) * between);
  const along = (Math.PI * sum(radii)) / Math.max(1, seats - count);
  return { radii, apart: Math.min(between, along) };
}

/** Places for seats in the upper half of a ring, from left to right, and the radius of their dots, px. */
export function seatsOf(seats: number, ring: Ring): { places: Place[]; r: number } {
  if (seats === 0) return { places: [], r: 0 };
  const tried = range(1, 31).map((count) => rowsOf(count, seats, ring));
  const most = max(tried, ({ apart }) => apart) ?? 0;
  const rows = tried.find(({ apart }) => apart === most) ?? rowsOf(1, seats, ring);
  const length = sum(rows.radii);
  const counts = apportioned(rows.radii.map((radius) => (radius / length) * seats));
  const r = rows.apart * DOT;
  const places = rows.radii.flatMap((radius, row) => {
    const own = counts[row] ?? 0;
    // The ends of a row stand on the line that closes the half.
    const edge = Math.PI / 2 - Math.asin(Math.min(1, r / radius));
    return range(own).map((seat): Place => {
      const angle = own === 1 ? 0 : -edge + (2 * edge * seat) / (own - 1);
      return { ...pointAt(ring, angle, radius), angle };
    });
  });
  return { places: places.sort((a, b) => ascending(a.angle, b.angle) || ascending(a.y, b.y)), r };
}
