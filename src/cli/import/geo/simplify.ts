// Leaves out what cannot be seen. Borders that two areas share stay shared: they are simplified once (TopoJSON's arcs).

import type * as GeoJSON from "geojson";
import { feature as featureOf } from "topojson-client";
import { topology as topologyOf } from "topojson-server";
import type { Topology } from "topojson-specification";
import { boundsAround } from "../../../maps/seam.ts";
import { SIZES } from "../../../marks/size.ts";
import type { Geometry, Position } from "../../../schemas/geo.ts";
import { sure } from "../../../sure.ts";
import { type Arc, crossing, leapt } from "./crossing.ts";
import type { Shape } from "./model.ts";
import { closeRing, isRing, isSame, signedArea, wind } from "./rings.ts";

type Line = readonly Position[];

/** Metres of a degree of latitude. */
const DEGREE = 111_195;
const cosine = (lat: number) => Math.cos((Math.max(-89, Math.min(89, lat)) * Math.PI) / 180);

/** Metres from a position to a side, on the plane that touches the earth there. */
export function distanceTo([lon, lat]: Position, [lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const across = DEGREE * cosine(lat);
  const [x1, y1] = [(lon1 - lon) * across, (lat1 - lat) * DEGREE];
  const [x2, y2] = [(lon2 - lon) * across, (lat2 - lat) * DEGREE];
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(x1 * dx + y1 * dy) / length));
  return Math.hypot(x1 + along * dx, y1 + along * dy);
}

/** The positions that stay of a line: Douglas and Peucker, 1973. The ends stay; `worst` is how far the farthest left out lies off. */
function thin(line: Line, metres: number): { kept: number[]; worst: number } {
  const kept = new Set([0, line.length - 1]);
  let worst = 0;
  const spans: [number, number][] = [];
  const closed = line.length > 3 && String(line[0]) === String(line.at(-1));
  // A ring has no ends of its own: it is parted at what lies farthest from where it begins.
  const far = closed ? farthest(line, 0, line.length - 1).at : 0;
  if (closed) {
    kept.add(far);
    spans.push([0, far], [far, line.length - 1]);
  } else spans.push([0, line.length - 1]);
  for (let span = spans.pop(); span; span = spans.pop()) {
    const { at, away } = farthest(line, ...span);
    if (away > metres) {
      kept.add(at);
      spans.push([span[0], at], [at, span[1]]);
    } else worst = Math.max(worst, away);
  }
  return { kept: [...kept].sort((a, b) => a - b), worst };
}

function farthest(line: Line, from: number, to: number): { at: number; away: number } {
  let found = { at: from, away: 0 };
  for (let at = from + 1; at < to; at++) {
    const away = distanceTo(sure(line[at]), sure(line[from]), sure(line[to]));
    if (away > found.away) found = { at, away };
  }
  return found;
}

/** px of the wide frame, and how much larger a figure may be shown. */
const { width, height } = SIZES.wide;
const ZOOM = 2;
/** What is nearer than this at the finest is more certainty than maps show. */
const LEAST = 1;

/** Metres that are half a px where all geometries together fill the wide frame of a figure at its largest. */
export function unseenMetres(geometries: readonly Geometry[]): number {
  const [west, south, east, north] = boundsAround(geometries);
  const across = ((east - west) * DEGREE * cosine((south + north) / 2)) / width;
  const along = ((north - south) * DEGREE) / height;
  const half = Math.max(across, along) / ZOOM / 2;
  return Math.max(LEAST, half < 10 ? Math.round(half) : Number(half.toPrecision(2)));
}

export interface Simplified {
  shapes: Shape[];
  /** Positions before and after. */
  before: number;
  after: number;
  /** Metres that no position is off by more, whole. */
  error: number;
}

/** Decimals of a degree that are kept: a tenth of a metre, or a metre where more than that is left out anyway. */
const decimalsFor = (metres: number) => (metres >= 5 ? 5 : 6);

const countOf = (shapes: readonly Shape[]) =>
  shapes.reduce((sum, shape) => {
    if (shape.kind === "place") return sum + 1;
    return sum + (shape.kind === "line" ? shape.lines.flat().length : shape.polygons.flat(2).length);
  }, 0);

/** How often an arc may be asked for more of its positions before it keeps all. */
const ROUNDS = 8;

/**
 * Shapes with fewer positions: none of those left out lies farther than `metres` from what is left. No area vanishes, no edge crosses
 * another that it did not cross before, and none leaps over what lies beside it; where that would be, more is kept.
 */
export function simplify(shapes: readonly Shape[], metres: number): Simplified {
  const before = countOf(shapes);
  if (metres === 0) return { shapes: [...shapes], before, after: before, error: 0 };
  const topology = topologyOf({ all: collectionOf(shapes) });
  const all = topology.objects.all;
  const edges = edgesOf(topology);
  const arcs = topology.arcs.map((line, index): Arc => {
    const positions = line as Position[];
    return { line: positions, metres, edge: edges.has(index), ...thin(positions, metres) };
  });
  for (let round = 1; round <= ROUNDS; round++) {
    const unfit = new Set([...collapsed(topology, arcs), ...crossing(arcs), ...leapt(arcs)]);
    if (unfit.size === 0) break;
    for (const index of unfit) {
      const arc = sure(arcs[index]);
      const finer = round === ROUNDS ? 0 : arc.metres / 4;
      arcs[index] = { ...arc, metres: finer, ...thin(arc.line, finer) };
    }
  }
  const decimals = decimalsFor(metres);
  const round = (position: Position): Position => [Number(position[0].toFixed(decimals)), Number(position[1].toFixed(decimals))];
  const thinned = { ...topology, arcs: arcs.map(({ line, kept }) => kept.map((at) => sure(line[at]))) };
  const features = all ? (featureOf(thinned, all as never) as unknown as GeoJSON.FeatureCollection).features : [];
  const simple = shapes.map((shape, index) => shapeOf(shape, features[index]?.geometry, round));
  const rounding = 0.5 * 10 ** -decimals * DEGREE * Math.SQRT2;
  const worst = arcs.reduce((most, arc) => Math.max(most, arc.worst), 0);
  return { shapes: simple, before, after: countOf(simple), error: Math.max(1, Math.ceil(worst + rounding)) };
}

function collectionOf(shapes: readonly Shape[]): GeoJSON.FeatureCollection {
  const geometryOf = (shape: Shape): GeoJSON.Geometry => {
    if (shape.kind === "place") return { type: "Point", coordinates: shape.at };
    return shape.kind === "line"
      ? { type: "MultiLineString", coordinates: shape.lines }
      : { type: "MultiPolygon", coordinates: shape.polygons };
  };
  return {
    type: "FeatureCollection",
    features: shapes.map((shape) => ({ type: "Feature", properties: {}, geometry: geometryOf(shape) })),
  };
}

type Rings = number[][];

/** The rings of every area as lists of arcs; an arc run backwards is its complement. */
function ringsOf(topology: Topology): Rings {
  const geometries = (topology.objects.all as unknown as { geometries: { type: string; arcs: unknown }[] }).geometries;
  return geometries.flatMap(({ type, arcs }) => {
    if (type === "Polygon") return arcs as Rings;
    return type === "MultiPolygon" ? (arcs as Rings[]).flat() : [];
  });
}

const forward = (arc: number) => (arc < 0 ? ~arc : arc);

function edgesOf(topology: Topology): Set<number> {
  return new Set(ringsOf(topology).flat().map(forward));
}

/** The arcs of rings that have become a line or turned inside out. */
function collapsed(topology: Topology, arcs: readonly Arc[]): number[] {
  return ringsOf(topology).flatMap((ring) => {
    const [whole, thinned] = [ring.flatMap((at) => along(arcs, at, false)), ring.flatMap((at) => along(arcs, at, true))];
    const kept = closeRing(thinned);
    const fine = isRing(kept) && signedArea(kept) > 0 === signedArea(closeRing(whole)) > 0;
    return fine ? [] : ring.map(forward).filter((at) => (arcs[at]?.metres ?? 0) > 0);
  });
}

function along(arcs: readonly Arc[], at: number, thinned: boolean): Position[] {
  const arc = arcs[forward(at)];
  if (!arc) return [];
  const line = thinned ? arc.kept.map((index) => sure(arc.line[index])) : [...arc.line];
  return at < 0 ? line.reverse() : line;
}

/** A shape with the positions that are left; rounding may make two of them one. */
function shapeOf(shape: Shape, geometry: GeoJSON.Geometry | undefined, round: (position: Position) => Position): Shape {
  const line = (positions: readonly GeoJSON.Position[]) => {
    const exact = positions as Position[];
    const rounded = exact.map(round).filter((position, index, all) => !isSame(position, all[index - 1]));
    return rounded.length > 1 ? rounded : exact;
  };
  if (geometry?.type === "Point") return { kind: "place", at: round(geometry.coordinates as Position) };
  if (geometry?.type === "MultiLineString") return { kind: "line", lines: geometry.coordinates.map(line) };
  if (geometry?.type === "LineString") return { kind: "line", lines: [line(geometry.coordinates)] };
  if (geometry?.type !== "Polygon" && geometry?.type !== "MultiPolygon") return shape;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const rounded = polygons.map((polygon) => polygon.map(line).map(closeRing));
  // What rounding would make nothing of stays as exact as it was.
  const exact = polygons.map((polygon) => polygon.map((ring) => ring.map((position) => position as Position)));
  return { kind: "area", polygons: rounded.map((rings, index) => wind(rings.every(isRing) ? rings : (exact[index] ?? rings))) };
}
