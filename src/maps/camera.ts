// The one camera: from what must be visible and the room there is for it to where the map looks. Still and live map use it alike.

import { geoMercator } from "d3-geo";
import type { Box } from "../marks/text.ts";
import type { Position } from "../schemas/geo.ts";
import type { Camera } from "./live.ts";

/** `[west, south, east, north]`, degrees. */
export type Bounds = [number, number, number, number];

/** px of the frame a camera is for. */
export interface FrameSize {
  width: number;
  height: number;
}

/** Nearer than this a map shows more certainty than its data have: about 6 m a px in middle latitudes. */
const NEAREST = 13;

/** px of the world at zoom 0, in MapLibre's sense. */
export const WORLD = 512;

/** Six decimals of a degree are a tenth of a metre; the rounded camera is the one that is drawn and served. */
const fixed = (value: number, digits: number) => Number(value.toFixed(digits));

/** What a projection gives for a place; Mercator has one for all but the poles. */
function given<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error("no place on the map");
  return value;
}

/** The least bounds around positions. Throws if there are none. */
export function boundsOf(positions: readonly Position[]): Bounds {
  if (positions.length === 0) throw new Error("no position to look at");
  // One by one: a call takes no hundred thousand numbers.
  return positions.reduce<Bounds>(
    ([west, south, east, north], [lon, lat]) => [
      Math.min(west, lon),
      Math.min(south, lat),
      Math.max(east, lon),
      Math.max(north, lat),
    ],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

/** Web Mercator (EPSG:3857 on the sphere) as the camera sees it: degrees to px of the frame, and back by `invert`. */
export function projection({ center, zoom }: Camera, { width, height }: FrameSize) {
  return geoMercator()
    .center(center)
    .scale((WORLD * 2 ** zoom) / (2 * Math.PI))
    .translate([width / 2, height / 2]);
}

/** Degrees from the equator that a camera looks at the most: beyond, Web Mercator grows without bounds. */
const NORTHMOST = 85;
const inWorld = (lat: number) => Math.max(-NORTHMOST, Math.min(NORTHMOST, lat));

/**
 * The camera of a frame that shows all of `focus` within `room`, as near as that allows: `room` is what text and margins leave
 * of the frame, px. What is in focus is centred in the room, not in the frame. Across the antimeridian the east lies beyond 180.
 */
export function cameraFor(focus: Bounds, room: Box, frame: FrameSize): Camera {
  const [west, south, east, north] = [focus[0], inWorld(focus[1]), focus[2], inWorld(focus[3])];
  // The projection knows longitudes from -180 to 180 only.
  const turn = west < -180 || east > 180 ? (west + east) / 2 : 0;
  const [start, end] = [Math.max(-180, west - turn), Math.min(180, east - turn)];
  const middle = projection({ center: [(start + end) / 2, (south + north) / 2], zoom: 0 }, frame);
  const [left, top] = given(middle([start, north]));
  const [right, bottom] = given(middle([end, south]));
  // px at zoom 0; a single point has no extent and is seen from the nearest zoom.
  const fit = Math.min(room.width / Math.max(right - left, 1e-9), room.height / Math.max(bottom - top, 1e-9));
  const zoom = fixed(Math.min(NEAREST, Math.log2(fit)), 4);
  const scale = 2 ** zoom;
  const shift = { x: room.x + room.width / 2 - frame.width / 2, y: room.y + room.height / 2 - frame.height / 2 };
  const looked = { x: (left + right) / 2 - shift.x / scale, y: (top + bottom) / 2 - shift.y / scale };
  const [lon, lat] = given(middle.invert?.([looked.x, looked.y]));
  return { center: [fixed(lon + turn, 6), fixed(lat, 6)], zoom };
}
