// What the live map knows beyond the reel: the same shapes in degrees, and the camera of each state.

import type { Box } from "../marks/text.ts";
import type { Position } from "../schemas/geo.ts";

/**
 * Where a map looks: the middle of the frame in degrees (longitude, latitude), and the zoom in MapLibre's sense, at which the world
 * is 512 · 2^zoom px of the frame's own coordinates wide. North is up.
 */
export interface Camera {
  center: Position;
  zoom: number;
}

/** What a mark on the map's ground is, in WGS-84 degrees, smoothed as it is drawn. */
export type Shape =
  | { type: "LineString"; coordinates: Position[] }
  | { type: "MultiLineString"; coordinates: Position[][] }
  | { type: "Polygon"; coordinates: Position[][] }
  | { type: "MultiPolygon"; coordinates: Position[][][] };

/** Served as /maps/<figure>.<digest>.json. */
export interface LiveMap {
  /**
   * The meridian from which all its longitudes are counted, where that is not Greenwich: a map across the antimeridian is one in the
   * middle of a world of its own.
   */
  meridian?: number;
  /** By size, then by state. The same camera the reel of that size was drawn with. */
  cameras: Record<string, Record<string, Camera>>;
  /** By size: the part of the frame, px, into which a state's focus is fitted. */
  rooms: Record<string, Box>;
  /** By key of the mark in the reel's layers that bleed. A mark cut by `from` and `to` is this shape cut. */
  shapes: Record<string, Shape>;
  /** Where points lie that are drawn over the map, by item. */
  places: Record<string, Position>;
}
