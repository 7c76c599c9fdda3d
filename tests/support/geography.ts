// Files of geography as map programs export them, made anew for each test: the same every time, and of no real place.

import { spawnSync } from "node:child_process";
import { zipSync } from "fflate";

export type Position = [number, number];

/** Numbers from 0 to 1 that look like chance and are the same every time (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A course that winds from one place to another, in `count` steps. */
export function course(from: Position, to: Position, count: number, seed: number): Position[] {
  const next = chance(seed);
  const phases = [next(), next(), next()].map((one) => one * 6);
  return Array.from({ length: count + 1 }, (_, step): Position => {
    const t = step / count;
    const bend = Math.sin(Math.PI * t) * (0.02 * Math.sin(3 * t + phases[0]!) + 0.006 * Math.sin(17 * t + phases[1]!));
    const shake = 0.00002 * Math.sin(211 * t + phases[2]!);
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(dx, dy) || 1;
    const [lon, lat] = [from[0] + dx * t, from[1] + dy * t];
    return [Number((lon - (dy / length) * (bend + shake)).toFixed(7)), Number((lat + (dx / length) * (bend + shake)).toFixed(7))];
  });
}

const LINES: [name: string, latin: string, from: Position, to: Position][] = [
  ["慢河线", "Slow River Line", [100.0, 30.0], [100.6, 30.3]],
  ["青螺支线", "Qingluo Branch", [100.2, 30.3], [100.4, 29.9]],
  ["白芦联络线", "Bailu Connection", [100.05, 30.25], [100.55, 30.05]],
  ["石埠专用线", "", [100.3, 30.15], [100.35, 30.25]],
];

/** The railways of a city as Overpass exports them (`out geom`): about 20,000 points in some 300 ways of four names. */
export function overpassRailways(): string {
  const ways = LINES.flatMap(([name, latin, from, to], line) => {
    const all = course(from, to, line === 3 ? 500 : 6500, line + 1);
    const parts = line === 3 ? 5 : 100;
    const size = Math.floor(all.length / parts);
    return Array.from({ length: parts }, (_, part) => {
      const own = all.slice(part * size, part === parts - 1 ? undefined : (part + 1) * size + 1);
      const id = 1000 * (line + 1) + part;
      return {
        type: "way",
        id,
        bounds: { minlat: 29, minlon: 99, maxlat: 31, maxlon: 101 },
        nodes: own.map((_, index) => id * 1000 + index),
        geometry: own.map(([lon, lat]) => ({ lat, lon })),
        tags: {
          railway: "rail",
          name,
          ...(latin ? { "name:en": latin } : {}),
          gauge: "1435",
          electrified: "contact_line",
          usage: "main",
        },
      };
    });
  });
  const station = { type: "node", id: 7, lat: 30.15, lon: 100.3, tags: { railway: "station", name: "石埠站" } };
  return JSON.stringify(
    {
      version: 0.6,
      generator: "Overpass API 0.7.62.1",
      osm3s: {
        timestamp_osm_base: "2026-10-01T00:00:00Z",
        copyright: "The data included in this document is from www.openstreetmap.org.",
      },
      elements: [...ways, station],
    },
    null,
    1,
  );
}

/** A square ring with wavy edges that neighbours share. */
function cell(column: number, row: number): Position[] {
  const at = (x: number, y: number): Position => [100 + x * 0.1, 30 + y * 0.1];
  const edge = ([x1, y1]: Position, [x2, y2]: Position): Position[] => {
    const forward = x1 < x2 || y1 < y2;
    const steps = Array.from({ length: 40 }, (_, index) => index / 40);
    const point = (t: number): Position => {
      const [a, b]: Position[] = forward
        ? [
            [x1, y1],
            [x2, y2],
          ]
        : [
            [x2, y2],
            [x1, y1],
          ];
      const s = forward ? t : 1 - t;
      const off = Math.sin(Math.PI * s) * 0.04 * Math.sin(9 * s + a![0] * 3 + a![1] * 7);
      const flat = a![1] === b![1];
      const [x, y] = [a![0] + (b![0] - a![0]) * s, a![1] + (b![1] - a![1]) * s];
      const [lon, lat] = flat ? at(x, y + off) : at(x + off, y);
      return [Number(lon.toFixed(9)), Number(lat.toFixed(9))];
    };
    return steps.map(point);
  };
  const corners: Position[] = [
    [column, row],
    [column + 1, row],
    [column + 1, row + 1],
    [column, row + 1],
  ];
  const ring = corners.flatMap((corner, index) => edge(corner, corners[(index + 1) % 4]!));
  return [...ring, ring[0]!];
}

const around = ([lon, lat]: Position, radius: number): Position[] => {
  const ring = Array.from({ length: 36 }, (_, step): Position => {
    const angle = (step / 36) * 2 * Math.PI;
    return [Number((lon + radius * Math.cos(angle)).toFixed(9)), Number((lat + radius * Math.sin(angle)).toFixed(9))];
  });
  return [...ring, ring[0]!];
};

const PARTS = ["柳根片区", "石埠片区", "灯下片区", "青螺片区", "白芦片区", "苇泽片区"];

/**
 * A planning bureau's districts as ArcGIS exports them: heights, fields in capitals, a lake in one wound like its edge, an empty row,
 * a district that was never drawn.
 */
export function bureauDistricts(): string {
  const height = ([lon, lat]: Position) => [lon, lat, 0];
  const features = PARTS.map((name, index) => {
    const ring = cell(index % 3, Math.floor(index / 3));
    const hole = around([100.15, 30.05], 0.02);
    // Wound as its edge is, against every rule.
    const rings = index === 1 ? [ring, hole] : [index % 2 ? ring.toReversed() : ring];
    return {
      type: "Feature",
      id: index,
      geometry: { type: "Polygon", coordinates: rings.map((one) => one.map(height)) },
      properties: {
        OBJECTID: index + 1,
        MC: name,
        YDXZ: index < 3 ? "居住" : "工业",
        MJ: 96.5 + index,
        Shape_Leng: 0.41,
        BZ: null,
      },
    };
  });
  const empty = {
    type: "Feature",
    id: 6,
    geometry: null,
    properties: { OBJECTID: 7, MC: "远期片区", YDXZ: "未定", MJ: null, Shape_Leng: 0, BZ: "未划定" },
  };
  const crs = { type: "name", properties: { name: "EPSG:4490" } };
  return JSON.stringify({ type: "FeatureCollection", name: "控规片区", crs, features: [...features, empty] });
}

interface Field {
  name: string;
  type: "C" | "N";
  length: number;
}

/** GBK and other bytes of a text: Node decodes but does not encode them. */
export function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8") return Buffer.from(text);
  return spawnSync("iconv", ["-f", "utf-8", "-t", encoding], { input: text }).stdout;
}

function dbf(fields: readonly Field[], rows: readonly (readonly (string | number | null)[])[], encoding: string): Uint8Array {
  const width = 1 + fields.reduce((sum, { length }) => sum + length, 0);
  const head = Buffer.alloc(32 + fields.length * 32 + 1);
  head.set([3, 126, 1, 1]);
  head.writeUInt32LE(rows.length, 4);
  head.writeUInt16LE(head.length, 8);
  head.writeUInt16LE(width, 10);
  for (const [index, { name, type, length }] of fields.entries()) {
    const at = 32 + index * 32;
    head.set(encoded(name, encoding).subarray(0, 10), at);
    head.write(type, at + 11, "latin1");
    head[at + 16] = length;
    head[at + 17] = type === "N" ? 2 : 0;
  }
  head[head.length - 1] = 13;
  const cells = rows.map((row) => {
    const line = Buffer.alloc(width, 0x20);
    let at = 1;
    for (const [index, { length, type }] of fields.entries()) {
      const value = row[index];
      const bytes = encoded(value === null || value === undefined ? "" : String(value), encoding).subarray(0, length);
      line.set(bytes, type === "N" ? at + length - bytes.length : at);
      at += length;
    }
    return line;
  });
  return Buffer.concat([head, ...cells, Buffer.from([26])]);
}

/** A .shp of polygons, each a list of rings in the order given; null has no shape. */
function shp(polygons: readonly (Position[][] | null)[]): Uint8Array {
  const records = polygons.map((rings, index) => {
    const points = rings?.flat() ?? [];
    const body = Buffer.alloc(rings ? 44 + rings.length * 4 + points.length * 16 : 4);
    if (rings) {
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      body.writeInt32LE(5, 0);
      for (const [at, value] of [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].entries())
        body.writeDoubleLE(value, 4 + at * 8);
      body.writeInt32LE(rings.length, 36);
      body.writeInt32LE(points.length, 40);
      let first = 0;
      for (const [part, ring] of rings.entries()) {
        body.writeInt32LE(first, 44 + part * 4);
        first += ring.length;
      }
      for (const [at, [x, y]] of points.entries()) {
        body.writeDoubleLE(x, 44 + rings.length * 4 + at * 16);
        body.writeDoubleLE(y, 52 + rings.length * 4 + at * 16);
      }
    }
    const head = Buffer.alloc(8);
    head.writeInt32BE(index + 1, 0);
    head.writeInt32BE(body.length / 2, 4);
    return Buffer.concat([head, body]);
  });
  const file = Buffer.concat([Buffer.alloc(100), ...records]);
  file.writeInt32BE(9994, 0);
  file.writeInt32BE(file.length / 2, 24);
  file.writeInt32LE(1000, 28);
  file.writeInt32LE(5, 32);
  return file;
}

export const WGS84_PRJ =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
/** A projection of Chinese surveys: three degrees around 102° east, the zone's number not written. */
export const GAUSS_PRJ =
  'PROJCS["CGCS2000_3_Degree_GK_CM_102E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",102.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
export const XIAN_PRJ = GAUSS_PRJ.replace("CGCS2000_3_Degree_GK_CM_102E", "Xian_1980_3_Degree_GK_CM_102E").replace(
  "D_China_2000",
  "D_Xian_1980",
);

export interface Shapefile {
  polygons: readonly (Position[][] | null)[];
  names: readonly string[];
  encoding: string;
  prj?: string;
  cpg?: string;
  folder?: string;
  fields?: readonly [name: string, number: string];
}

/** The parts of a shapefile with a name and a number for each polygon. */
export function shapefileParts({
  polygons,
  names,
  encoding,
  prj,
  cpg,
  fields: [name, number] = ["名称", "面积"],
}: Shapefile): Record<string, Uint8Array> {
  const columns: Field[] = [
    { name, type: "C", length: 24 },
    { name: number, type: "N", length: 12 },
  ];
  const rows = polygons.map((_, index) => [names[index] ?? null, index === 0 ? null : index * 1.5]);
  return {
    ".shp": shp(polygons),
    ".dbf": dbf(columns, rows, encoding),
    ...(prj ? { ".prj": Buffer.from(prj) } : {}),
    ...(cpg ? { ".cpg": Buffer.from(cpg) } : {}),
  };
}

export function shapefileZip(file: Shapefile): Uint8Array {
  const parts = Object.entries(shapefileParts(file)).map(([ending, bytes]) => [`${file.folder ?? ""}lakes${ending}`, bytes]);
  return zipSync({ ...Object.fromEntries(parts), "__MACOSX/._lakes.shp": new Uint8Array(4) });
}
