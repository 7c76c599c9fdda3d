// Where the world is cut open to be laid flat: across the antimeridian geometry is joined, and cut anew on the far side of where a map looks.

import type { Geometry, Position } from "../schemas/geo.ts";
import { type Bounds, boundsOf, type FrameSize, WORLD } from "./camera.ts";
import { linesOf, middleOf, polygonsOf, positionsOf } from "./geometry.ts";
import type { Camera } from "./live.ts";

type Line = readonly Position[];
type Extent = readonly [west: number, east: number];

/** Degrees around the world. */
const TURN = 360;
const HALF = TURN / 2;
/** Latitude at which Web Mercator ends: its world is a square. */
const LIMIT = 85.0511287798;

/** What counting may leave over, degrees. */
const NOTHING = 1e-9;

/** A longitude by whole turns no farther than half a turn from a meridian; as it is where it is no farther. */
function near(lon: number, meridian: number): number {
  const away = lon - meridian;
  return Math.abs(away) <= HALF ? lon : lon - TURN * Math.floor((away + HALF) / TURN);
}

/** A position in degrees east of a meridian. */
export function turned([lon, lat]: Position, meridian: number): Position {
  return [near(lon, meridian) - meridian, Math.max(-LIMIT, Math.min(LIMIT, lat))];
}

function extentOf(line: Line): Extent {
  return line.reduce<Extent>(
    ([west, east], [lon]) => [Math.min(west, lon), Math.max(east, lon)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

const middle = ([west, east]: Extent) => (west + east) / 2;
const moved = (line: Line, by: number): Position[] => line.map(([lon, lat]) => [lon + by, lat]);

/** A line whose longitudes go on beyond 180 where it crosses the antimeridian: of two ways round the world the shorter is meant. */
function joined(line: Line): Position[] {
  let shift = 0;
  return line.map(([lon, lat], index): Position => {
    const step = lon - (line[index - 1]?.[0] ?? lon);
    if (Math.abs(step) > HALF) shift += step > 0 ? -TURN : TURN;
    return [lon + shift, lat];
  });
}

/** A ring joined; one that runs around a pole is closed along it. */
function joinedRing(ring: Line): Line {
  const whole = joined(ring);
  const [first, last] = [whole[0], whole.at(-1)];
  if (!first || !last) return ring;
  const closes = Math.abs(last[0] - first[0]) < HALF;
  const alongEdge = ring.some(([lon], index) => Math.abs(lon - (ring[index - 1]?.[0] ?? lon)) === TURN);
  const [west, east] = extentOf(whole);
  // An edge that runs all around the world is an edge of the flat map, as of Antarctica or of the world's own frame.
  if (alongEdge && (!closes || east - west < NOTHING)) return ring;
  if (closes) return whole;
  const pole = ring.reduce((sum, [, lat]) => sum + lat, 0) < 0 ? -LIMIT : LIMIT;
  return [...whole, [last[0], pole], [first[0], pole], first];
}

/** Twice the area within a ring, negative if it runs clockwise. */
function signedArea(ring: Line): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[index + 1] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** Rings of a polygon wound so that holes stay empty, whatever program wrote them: the outer one like `like`, holes against it. */
function wound(rings: readonly Position[][], like: number): Position[][] {
  return rings.map((ring, index) => {
    const wanted = index === 0 ? like : -like;
    return signedArea(ring) * wanted < 0 ? [...ring].reverse() : ring;
  });
}

/** The point of a side at a longitude. */
function crossing([x1, y1]: Position, [x2, y2]: Position, lon: number): Position {
  return [lon, y1 + ((y2 - y1) * (lon - x1)) / (x2 - x1)];
}

/** The part of a ring on one side of a meridian (Sutherland and Hodgman, 1974); empty if there is none. */
function clipRing(ring: Line, lon: number, side: 1 | -1): Position[] {
  const within = ([x]: Position) => (x - lon) * side >= 0;
  const part = ring.slice(1).flatMap((end, index): Position[] => {
    const start = ring[index] ?? end;
    if (within(start) === within(end)) return within(end) ? [end] : [];
    const between = crossing(start, end, lon);
    return within(end) ? [between, end] : [between];
  });
  const [first] = part;
  return first && part.length > 2 ? [...part, first] : [];
}

/** A polygon in degrees east of a meridian; in parts, where it lies across the far side. */
function cutPolygon(rings: readonly Line[], meridian: number): Position[][][] {
  const [outer = [], ...holes] = rings.map(joinedRing);
  const home = middle(extentOf(outer));
  const at = near(home, meridian) - home - meridian;
  const whole = [outer, ...holes].map((ring) => {
    const own = middle(extentOf(ring));
    return moved(ring, at + near(own, home) - own);
  });
  const [west, east] = extentOf(whole[0] ?? []);
  if (west >= -HALF - NOTHING && east <= HALF + NOTHING) return [whole];
  return [-TURN, 0, TURN].flatMap((by) => {
    const parts = whole.map((ring) => clipRing(clipRing(moved(ring, by), -HALF, 1), HALF, -1));
    const [edge = []] = parts;
    return edge.length > 0 ? [parts.filter((part) => part.length > 0)] : [];
  });
}

/** A line in degrees east of a meridian; in parts, where it crosses the far side. */
function cutLine(line: Line, meridian: number): Position[][] {
  const whole = joined(line);
  const home = middle(extentOf(whole));
  const placed = moved(whole, near(home, meridian) - home - meridian);
  const [west, east] = extentOf(placed);
  if (west >= -HALF - NOTHING && east <= HALF + NOTHING) return [placed];
  const parts: Position[][] = [];
  let turn: number | undefined;
  for (const [index, end] of placed.entries()) {
    const now = Math.floor((end[0] + HALF) / TURN);
    const start = placed[index - 1];
    if (turn === undefined || !start) parts.push([]);
    else if (now !== turn) {
      const between = crossing(start, end, Math.max(turn, now) * TURN - HALF);
      parts.at(-1)?.push([between[0] - turn * TURN, between[1]]);
      parts.push([[between[0] - now * TURN, between[1]]]);
    }
    turn = now;
    parts.at(-1)?.push([end[0] - now * TURN, end[1]]);
  }
  return parts.filter(([first, ...rest]) => first && rest.some(([lon, lat]) => lon !== first[0] || lat !== first[1]));
}

const inWorld = (line: Line): Position[] => line.map(([lon, lat]) => [lon, Math.max(-LIMIT, Math.min(LIMIT, lat))]);

/** A feature laid flat: its geometry, and the place that stands for it as a whole. */
export interface Laid {
  geometry: Geometry;
  middle: Position;
}

/**
 * The place for a feature as a whole: the middle of all its parts, unless one has been cut or that lies farther from every part than the
 * largest is long. A name there would belong to none of them; it belongs to the largest.
 */
function middleOfParts(parts: readonly Geometry[], whole: Geometry, cut: boolean): Position {
  const [lon, lat] = middleOf(whole);
  const sides = parts.map((part) => {
    const [west, south, east, north] = boundsOf(positionsOf(part));
    const away = Math.max(west - lon, lon - east, south - lat, lat - north);
    return { part, away, length: Math.max(east - west, north - south) };
  });
  const most = Math.max(...sides.map(({ length }) => length));
  const largest = sides.find(({ length }) => length === most);
  const isFar = cut || sides.every(({ away }) => away > most);
  return largest && isFar ? middleOf(largest.part) : [lon, lat];
}

/**
 * A geometry in degrees east of a meridian, from -180 to 180, laid flat: joined across the antimeridian, cut on the far side of the
 * meridian, its holes wound against their edges.
 */
export function layFlat(geometry: Geometry, meridian: number): Laid {
  if (geometry.type === "Point") {
    const coordinates = turned(geometry.coordinates, meridian);
    return { geometry: { type: "Point", coordinates }, middle: coordinates };
  }
  const lines = linesOf(geometry);
  return geometry.type === "LineString" || geometry.type === "MultiLineString"
    ? layLines(lines, geometry.type, meridian)
    : layPolygons(polygonsOf(geometry), meridian);
}

function layLines(lines: readonly Line[], type: "LineString" | "MultiLineString", meridian: number): Laid {
  const parts = lines.flatMap((line) => cutLine(line, meridian)).map(inWorld);
  const [first] = parts;
  const geometry: Geometry =
    type === "LineString" && first && parts.length === 1
      ? { type, coordinates: first }
      : { type: "MultiLineString", coordinates: parts };
  const each = parts.map((coordinates): Geometry => ({ type: "LineString", coordinates }));
  return { geometry, middle: middleOfParts(each, geometry, parts.length > lines.length) };
}

function layPolygons(written: readonly Position[][][], meridian: number): Laid {
  const cut = written.flatMap((rings) => cutPolygon(rings, meridian)).map((rings) => rings.map(inWorld));
  const like = signedArea(cut[0]?.[0] ?? []);
  const polygons = cut.map((rings) => wound(rings, like));
  const [first] = polygons;
  const geometry: Geometry =
    first && polygons.length === 1 ? { type: "Polygon", coordinates: first } : { type: "MultiPolygon", coordinates: polygons };
  const each = polygons.map((coordinates): Geometry => ({ type: "Polygon", coordinates }));
  return { geometry, middle: middleOfParts(each, geometry, polygons.length > written.length) };
}

/** Longitudes that geometries take, each joined across the antimeridian. */
function extentsOf(geometry: Geometry): Extent[] {
  if (geometry.type === "Point") return [extentOf([geometry.coordinates])];
  if (geometry.type === "LineString") return [extentOf(joined(geometry.coordinates))];
  if (geometry.type === "MultiLineString") return geometry.coordinates.map((line) => extentOf(joined(line)));
  return polygonsOf(geometry).map(([outer = []]) => extentOf(joinedRing(outer)));
}

/** The shortest part of the globe, from west to east, in which all extents lie. */
function shortest(extents: readonly Extent[]): Extent {
  const once = extents.map(([west, east]): Extent => {
    const from = near(west, 0);
    return [from, from + east - west];
  });
  // Twice around: what reaches beyond the end of the first time has a share in the gaps of the second.
  const twice = [...once, ...once.map(([west, east]): Extent => [west + TURN, east + TURN])].sort(([a], [b]) => a - b);
  let end = Number.NEGATIVE_INFINITY;
  let best: { gap: number; from: number } = { gap: 0, from: -HALF };
  for (const [west, east] of twice) {
    const gap = west - end;
    if (west >= HALF && gap > best.gap && Number.isFinite(gap)) best = { gap, from: west };
    end = Math.max(end, east);
  }
  const from = near(best.from, 0);
  return [from, from + TURN - best.gap];
}

/**
 * The least bounds around geometries, the east beyond 180 where they lie across the antimeridian: that is so where one of them crosses it,
 * and where less than half the world holds them all that way.
 */
export function boundsAround(geometries: readonly Geometry[]): Bounds {
  const plain = boundsOf(geometries.flatMap(positionsOf));
  const extents = geometries.flatMap(extentsOf);
  const crosses = extents.some(([west, east]) => west < -HALF || east > HALF);
  const [west, south, east, north] = plain;
  if (!crosses && east - west <= HALF) return plain;
  const [from, to] = shortest(extents);
  return to - from < (crosses ? TURN : HALF) ? [from, south, to, north] : plain;
}

/** Whether all that a camera shows lies within half a turn of a meridian. */
function holds({ center: [lon], zoom }: Camera, { width }: FrameSize, meridian: number): boolean {
  const half = (width / 2 / (WORLD * 2 ** zoom)) * TURN;
  return Math.abs(near(lon, meridian) - meridian) + half <= HALF;
}

/** Degrees from Greenwich within which a map of the whole world is one with Greenwich in its middle, as most are. */
const ABOUT_GREENWICH = 30;

/**
 * The meridian in the middle of the flat world that a camera sees: few for all cameras, so that drawings change as little as may
 * be from one to another.
 */
export function meridianOf(camera: Camera, frame: FrameSize): number {
  const lon = near(camera.center[0], 0);
  const usual = [0, HALF].find((meridian) => holds(camera, frame, meridian));
  return usual ?? (Math.abs(lon) <= ABOUT_GREENWICH ? 0 : lon);
}

/** One meridian for several cameras, each with its frame; undefined where no flat world holds what they show. */
export function commonMeridian(views: readonly (readonly [Camera, FrameSize])[]): number | undefined {
  const own = views.map(([camera, frame]) => meridianOf(camera, frame));
  return [...new Set(own)].find((meridian) =>
    views.every(([camera, frame], index) => own[index] === meridian || holds(camera, frame, meridian)),
  );
}
