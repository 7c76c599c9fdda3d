// Turns coordinates of the Chinese map services into those of GPS: everything after this is in WGS-84.

import gcoord from "gcoord";
import type { Feature, Geometry, GeoSpec, Position, System } from "../schemas/geo.ts";

/** Six decimals of a degree are a tenth of a metre; more would differ between machines. */
const DECIMALS = 1e6;

/**
 * Degrees between which GCJ-02 shifts positions, a little within the bounds that the conversion itself knows: on them, its
 * search for the position that was shifted swings in and out and never ends.
 */
const SHIFTED = { west: 72.1, east: 137.7, south: 0.9, north: 55.7 };

function isShifted([lon, lat]: Position): boolean {
  return lon > SHIFTED.west && lon < SHIFTED.east && lat > SHIFTED.south && lat < SHIFTED.north;
}

function round(degrees: number): number {
  // Adding zero makes 0 of -0, which JSON cannot tell apart.
  return Math.round(degrees * DECIMALS) / DECIMALS + 0;
}

function fromMars(position: Position): Position {
  return isShifted(position) ? gcoord.transform(position, gcoord.GCJ02, gcoord.WGS84) : position;
}

const CONVERSIONS: Record<System, (position: Position) => Position> = {
  wgs84: (position) => position,
  // The two agree to centimetres, less than is kept.
  cgcs2000: (position) => position,
  gcj02: fromMars,
  bd09: (position) => fromMars(gcoord.transform(position, gcoord.BD09, gcoord.GCJ02)),
};

/** One position in WGS-84, rounded. */
export function positionToWgs84(position: Position, system: System): Position {
  const [lon, lat] = CONVERSIONS[system](position);
  return [round(lon), round(lat)];
}

function convertGeometry(geometry: Geometry, convert: (position: Position) => Position): Geometry {
  const { type } = geometry;
  if (type === "Point") return { type, coordinates: convert(geometry.coordinates) };
  if (type === "LineString") return { type, coordinates: geometry.coordinates.map(convert) };
  if (type === "MultiPolygon") {
    const coordinates = geometry.coordinates.map((rings) => rings.map((ring) => ring.map(convert)));
    return { type, coordinates };
  }
  return { type, coordinates: geometry.coordinates.map((part) => part.map(convert)) };
}

/** The same places and courses in WGS-84, rounded so that the same file gives the same bytes. Leaves `geo` as it was. */
export function toWgs84(geo: GeoSpec): GeoSpec {
  const convert = (position: Position) => positionToWgs84(position, geo.crs);
  const features = geo.features.map((feature): Feature => ({ ...feature, geometry: convertGeometry(feature.geometry, convert) }));
  return { ...geo, crs: "wgs84", features };
}
