// From what a file says is a geometry to pieces that can be drawn: every repair and everything left out is told.

import { FIRST_LOCALE } from "../../../locale/index.ts";
import { linesOf, polygonsOf } from "../../../maps/geometry.ts";
import { layFlat } from "../../../maps/seam.ts";
import { type Geometry, geometry as geometrySchema, type Position } from "../../../schemas/geo.ts";
import { isGroup } from "../../../source/located.ts";
import type { Piece, Raw, Shape, Told } from "./model.ts";
import { nameOf } from "./naming.ts";
import { closeRing, isRing, isSame, nest, signedArea, wind } from "./rings.ts";

/** Why something was left out: `null` it has no geometry; `range` its coordinates are not on the earth. */
export type Fault = "null" | "empty" | "broken" | "range" | "short" | "type";

interface Left {
  fault: Fault;
  raw: Raw;
  position?: Position;
}

/** What was mended, and how often. */
interface Mended {
  heights: number;
  wound: number;
  closed: number;
  cut: number;
  nested: number;
  parted: number;
}

export interface Sound {
  pieces: Piece[];
  left: Left[];
  told: Told[];
}

export interface Reading {
  /** Turns the file's numbers into degrees. */
  degrees: (position: Position) => Position;
  swap: boolean;
  /** Rings are not yet told apart. */
  loose: boolean;
}

class Unfit extends Error {
  readonly fault: Fault;
  readonly position: Position | undefined;
  constructor(fault: Fault, position?: Position) {
    super(fault);
    this.fault = fault;
    this.position = position;
  }
}

/** Degrees beyond the antimeridian that a longitude may be written: 190 is 170 west. */
const BEYOND = 360;

function readPosition(value: unknown, { degrees, swap }: Reading, mended: Mended): Position {
  if (!Array.isArray(value) || value.length < 2) throw new Unfit("broken");
  const [first, second] = value.map((number) => (typeof number === "number" && Number.isFinite(number) ? number : undefined));
  if (first === undefined || second === undefined) throw new Unfit("broken");
  if (value.length > 2) mended.heights++;
  const [lon, lat] = degrees(swap ? [second, first] : [first, second]);
  const onEarth = Math.abs(lon) <= BEYOND && Math.abs(lat) <= 90;
  if (!onEarth) throw new Unfit("range", [first, second]);
  // A tenth of a metre: neighbours that differ by less share their border.
  return [Number(lon.toFixed(6)), Number(lat.toFixed(6))];
}

const list = (value: unknown): unknown[] => {
  if (!Array.isArray(value)) throw new Unfit("broken");
  return value;
};

function readLine(value: unknown, reading: Reading, mended: Mended): Position[] {
  const all = list(value).map((one) => readPosition(one, reading, mended));
  return all.filter((position, index) => !isSame(position, all[index - 1]));
}

function readRing(value: unknown, reading: Reading, mended: Mended): Position[] {
  const all = readLine(value, reading, mended);
  const ring = closeRing(all);
  if (ring.length > all.length) mended.closed++;
  return ring;
}

interface Parts {
  places: Position[];
  lines: Position[][];
  polygons: Position[][][];
}

/** All that a geometry is made of, of whatever kinds. Throws `Unfit`. */
function partsOf(value: unknown, reading: Reading, mended: Mended): Parts {
  if (value === null) throw new Unfit("null");
  if (!isGroup(value)) throw new Unfit("broken");
  const { type, coordinates } = value;
  const none: Parts = { places: [], lines: [], polygons: [] };
  const line = (one: unknown) => readLine(one, reading, mended);
  const polygon = (one: unknown) => list(one).map((ring) => readRing(ring, reading, mended));
  if (type === "GeometryCollection") {
    const all = list(value.geometries).map((one) => partsOf(one, reading, mended));
    return {
      places: all.flatMap(({ places }) => places),
      lines: all.flatMap(({ lines }) => lines),
      polygons: all.flatMap(({ polygons }) => polygons),
    };
  }
  if (type === "Point")
    return Array.isArray(coordinates) && coordinates.length === 0
      ? none
      : { ...none, places: [readPosition(coordinates, reading, mended)] };
  if (type === "MultiPoint") return { ...none, places: list(coordinates).map((one) => readPosition(one, reading, mended)) };
  if (type === "LineString") return { ...none, lines: [line(coordinates)] };
  if (type === "MultiLineString") return { ...none, lines: list(coordinates).map(line) };
  if (type === "Polygon") return { ...none, polygons: [polygon(coordinates)] };
  if (type === "MultiPolygon") return { ...none, polygons: list(coordinates).map(polygon) };
  throw new Unfit("type");
}

const steps = (line: readonly Position[]) => line.slice(1).map(([lon], index) => Math.abs(lon - (line[index]?.[0] ?? lon)));

/** Whether a line runs across the antimeridian, or is written beyond it. */
const crosses = (line: readonly Position[]) =>
  line.some(([lon]) => Math.abs(lon) > 180) || steps(line).some((step) => step > 180);

/** A geometry split at the antimeridian, where it lies across it. */
function split(geometry: Geometry, lines: readonly Position[][], mended: Mended): Geometry {
  if (!lines.some(crosses)) return geometry;
  const flat = layFlat(geometry, 0).geometry;
  const tidy = JSON.parse(JSON.stringify(flat, (_, value) => (typeof value === "number" ? Number(value.toFixed(6)) : value)));
  const before = JSON.stringify(geometry);
  const after = geometrySchema.safeParse(tidy);
  if (!after.success) throw new Unfit("short");
  if (JSON.stringify(after.data) !== before) mended.cut++;
  return after.data;
}

/** The pieces of one feature: one for each kind of shape in it, and one for each of several places. */
function piecesOf(raw: Raw, reading: Reading, mended: Mended): Piece[] {
  const parts = partsOf(raw.geometry, reading, mended);
  const lines = parts.lines.filter(({ length }) => length > 1);
  const rings = parts.polygons.map((polygon) => polygon.filter(isRing));
  const whole = rings.filter((polygon, index) => polygon[0] && polygon[0] === parts.polygons[index]?.[0]);
  const polygons = reading.loose ? regrouped(rings, mended) : whole;
  const wrong = polygons.flat().length > 0 && polygons.some((polygon) => isMiswound(polygon));
  if (wrong && !reading.loose) mended.wound++;
  const shapes: Shape[] = parts.places.map((at) => ({ kind: "place", at: wrapped(at, mended) }));
  if (lines.length > 0) {
    const cut = split({ type: "MultiLineString", coordinates: lines }, lines, mended);
    shapes.push({ kind: "line", lines: cut.type === "LineString" ? [cut.coordinates] : linesOf(cut) });
  }
  if (polygons.length > 0) {
    const cut = split({ type: "MultiPolygon", coordinates: polygons }, polygons.flat(), mended);
    shapes.push({ kind: "area", polygons: polygonsOf(cut).map(wind) });
  }
  if (shapes.length > 1) mended.parted++;
  const asked = parts.lines.length + parts.polygons.flat().length + parts.places.length;
  if (shapes.length === 0) throw new Unfit(asked > 0 ? "short" : "empty");
  return shapes.map((shape) => ({ raw, shape }));
}

/** Whether a hole is wound like its edge, or the edge clockwise. */
const isMiswound = (polygon: readonly Position[][]) => polygon.some((ring, index) => signedArea(ring) > 0 !== (index === 0));

function regrouped(polygons: readonly Position[][][], mended: Mended): Position[][][] {
  const nested = nest(polygons.flat());
  if (JSON.stringify(nested.map(({ length }) => length)) !== JSON.stringify(polygons.map(({ length }) => length)))
    mended.nested++;
  return nested;
}

function wrapped([lon, lat]: Position, mended: Mended): Position {
  if (Math.abs(lon) <= 180) return [lon, lat];
  mended.cut++;
  return [Number((lon - 360 * Math.sign(lon)).toFixed(6)), lat];
}

/** Every feature's pieces; what cannot be one is listed with the reason. */
export function soundPieces(raws: readonly Raw[], reading: Reading): Sound {
  const mended: Mended = { heights: 0, wound: 0, closed: 0, cut: 0, nested: 0, parted: 0 };
  const left: Left[] = [];
  const pieces = raws.flatMap((raw) => {
    try {
      return piecesOf(raw, reading, mended);
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      const { fault, position } = error;
      left.push({ fault, raw, ...(position ? { position } : {}) });
      return [];
    }
  });
  const told: Told[] = [];
  const origin = pieces.filter(({ shape }) => shape.kind === "place" && shape.at.every((degrees) => degrees === 0));
  if (origin.length > 0) told.push((words) => words.origin(origin.map(({ raw }) => `${raw.number} ${nameIn(raw)}`.trim())));
  for (const [what, count] of Object.entries(mended)) {
    if (count > 0) told.push((words) => words.mended[what as keyof Mended](count));
  }
  for (const [fault, some] of Map.groupBy(left, (one) => one.fault))
    told.push((words) =>
      words.left(
        words.faults[fault],
        some.map(({ raw, position }) => ({ number: raw.number, name: nameIn(raw), position })),
      ),
    );
  return { pieces, left, told };
}

/** What a feature is called in its file, for messages. */
const nameIn = (raw: Raw) => nameOf(raw, undefined, FIRST_LOCALE) || (raw.id ?? "");

/** Degrees within which China lies, its seas included. */
const CHINA = { west: 73, east: 136, south: 3, north: 54 };
const inChina = ([lon, lat]: Position) => lon >= CHINA.west && lon <= CHINA.east && lat >= CHINA.south && lat <= CHINA.north;

/**
 * Whether latitude seems to be written first, and a position that shows it: surely if some position cannot be right otherwise and all can be
 * that way; doubtfully if all would then be in China and none is. Metres of a projection are neither.
 */
export function seemsSwapped(raws: readonly Raw[]): { sure: boolean; position: Position } | undefined {
  const positions: Position[] = [];
  const collect = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    const [first, second] = value as unknown[];
    if (typeof first === "number" && typeof second === "number") positions.push([first, second]);
    else for (const one of value) collect(one);
  };
  const visit = (geometry: unknown): void => {
    if (!isGroup(geometry)) return;
    collect(geometry.coordinates);
    if (Array.isArray(geometry.geometries)) for (const one of geometry.geometries) visit(one);
  };
  for (const { geometry } of raws) visit(geometry);
  if (positions.length === 0) return undefined;
  const turned = positions.map(([first, second]): Position => [second, first]);
  const sound = (all: readonly Position[]) => all.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90);
  if (!sound(turned)) return undefined;
  const off = positions.find((position) => !sound([position]));
  if (off) return { sure: true, position: off };
  const [first] = positions;
  return first && turned.every(inChina) && !positions.some(inChina) ? { sure: false, position: first } : undefined;
}
