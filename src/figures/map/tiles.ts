// A grid of equal tiles as a map has areas: each a square or a hexagon in degrees, so near the equator that none is distorted.

import type { Position } from "../../schemas/geo.ts";

type Shape = "square" | "hexagon";

/** Degrees from one tile to the next, and what of it is the gap between them. */
const STEP = 0.02;
const GAP = 0.06;
/** Degrees from which the grid's first row is counted, so that few rows and many lie about the equator. */
const TOP = 0.2;

/** The corners of a tile about its middle, as shares of a step. */
const CORNERS: Record<Shape, Position[]> = {
  square: [
    [-0.5, 0.5],
    [0.5, 0.5],
    [0.5, -0.5],
    [-0.5, -0.5],
  ],
  hexagon: [90, 30, -30, -90, -150, 150].map((angle): Position => {
    const turn = (angle * Math.PI) / 180;
    return [Math.cos(turn) / Math.sqrt(3), Math.sin(turn) / Math.sqrt(3)];
  }),
};

/** How far a row is from the next, in steps. */
const DOWN: Record<Shape, number> = { square: 1, hexagon: Math.sqrt(3) / 2 };

/** The ring of the tile in a column and a row, both counted from 0; every other row of hexagons stands half a tile to the right. */
export function tileRing([column, row]: readonly [number, number], shape: Shape): Position[] {
  const shift = shape === "hexagon" && row % 2 === 1 ? 0.5 : 0;
  const [x, y] = [(column + shift) * STEP, TOP - row * DOWN[shape] * STEP];
  const ring = CORNERS[shape].map(([dx, dy]): Position => [x + dx * STEP * (1 - GAP), y + dy * STEP * (1 - GAP)]);
  return [...ring, ...ring.slice(0, 1)];
}
