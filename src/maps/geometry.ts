// What a geometry is made of: its positions, its lines, its middle.

import type { Geometry, Position } from "../schemas/geo.ts";

/** Every position of a geometry. */
export function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === "Point") return [geometry.coordinates];
  if (geometry.type === "LineString") return geometry.coordinates;
  if (geometry.type === "MultiPolygon") return geometry.coordinates.flat(2);
  return geometry.coordinates.flat();
}

/** The lines of a geometry; an area's are its edges. */
export function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === "Point") return [];
  if (geometry.type === "LineString") return [geometry.coordinates];
  if (geometry.type === "MultiPolygon") return geometry.coordinates.flat();
  return geometry.coordinates;
}

/** The polygons of an area, each an edge and its holes; none of anything else. */
export function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}

/** A place for a feature as a whole: the point itself, the middle of a course, the middle of an area's corners. */
export function middleOf(geometry: Geometry): Position {
  const half = geometry.type === "LineString" ? geometry.coordinates[Math.floor(geometry.coordinates.length / 2)] : undefined;
  if (half) return half;
  const positions = positionsOf(geometry);
  const mean = (axis: 0 | 1) => positions.reduce((sum, position) => sum + position[axis], 0) / positions.length;
  return [mean(0), mean(1)];
}
