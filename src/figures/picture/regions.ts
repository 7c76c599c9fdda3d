// The regions of a picture as shapes: in px of the file, in px of a frame, cut at its edge, and joined where they lie on each other.

import { geoIdentity, geoPath } from "d3-geo";
import { polygonContains, polygonHull } from "d3-polygon";
import { type Box, overlap } from "../../marks/text.ts";
import { around } from "../kit/ground.ts";
import type { PictureSpec, Region } from "./schema.ts";

/** The corners of a closed shape, px. */
export type Ring = [x: number, y: number][];

/** The corners of a box. */
export function cornersOf({ x, y, width, height }: Box): Ring {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** The least box around a shape. */
export const boxOf = (ring: Ring): Box => around(ring.map(([x, y]) => ({ x, y, width: 0, height: 0 })));

/** A region's corners as they are written. */
export function writtenRing(region: Region): Ring {
  if ("polygon" in region) return region.polygon.map(([x = 0, y = 0]) => [x, y]);
  const [x = 0, y = 0, width = 0, height = 0] = region.box;
  return cornersOf({ x, y, width, height });
}

/** A region in px of a file of this size. */
export function ringOf(
  region: Region,
  measure: PictureSpec["measure"],
  { width, height }: { width: number; height: number },
): Ring {
  const ring = writtenRing(region);
  return measure === "pixels" ? ring : ring.map(([x, y]) => [x * width, y * height]);
}

/** What of a shape lies within a box; empty where nothing does. */
export function cut(ring: Ring, { x, y, width, height }: Box): Ring {
  const found: Ring = [];
  const add = (left: number, top: number) => {
    const [last] = found.slice(-1);
    if (!last || last[0] !== left || last[1] !== top) found.push([left, top]);
  };
  const context = { moveTo: add, lineTo: add, arc: () => {}, closePath: () => {}, beginPath: () => {} };
  const extent: [[number, number], [number, number]] = [
    [x, y],
    [x + width, y + height],
  ];
  const closed = [...ring, ...ring.slice(0, 1)];
  geoPath(geoIdentity().clipExtent(extent), context)({ type: "Polygon", coordinates: [closed] });
  return found.length < 3 ? [] : found;
}

type Corner = Ring[number];

/** Whether two straight lines cross, by on which side of each the ends of the other lie. */
function cross(a: Corner, b: Corner, c: Corner, d: Corner): boolean {
  const side = (p: Corner, q: Corner, r: Corner) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

const edgesOf = (ring: Ring) =>
  ring.map((corner, index): [Corner, Corner] => [corner, ring[(index + 1) % ring.length] ?? corner]);

/** Whether two shapes share room. */
function meet(one: Ring, other: Ring): boolean {
  if (!overlap(boxOf(one), boxOf(other))) return false;
  if (one.some((corner) => polygonContains(other, corner)) || other.some((corner) => polygonContains(one, corner))) return true;
  return edgesOf(one).some(([a, b]) => edgesOf(other).some(([c, d]) => cross(a, b, c, d)));
}

/** The shapes, those that share room as the least shape without dents around them: none lies on another then. */
export function apart(rings: readonly Ring[]): Ring[] {
  const done: Ring[] = [];
  for (const ring of rings) {
    let joined = ring;
    for (let index = done.findIndex((other) => meet(other, joined)); index >= 0; ) {
      const [other = []] = done.splice(index, 1);
      joined = polygonHull([...other, ...joined]) ?? joined;
      index = done.findIndex((one) => meet(one, joined));
    }
    done.push(joined);
  }
  return done;
}
