// What the import of geography does to shapes: rings wound and nested, the antimeridian, simplifying, projections, and maps that may not be.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { breachesOf, packageOf } from "../src/cli/import/geo/borders.ts";
import { joinBy } from "../src/cli/import/geo/join.ts";
import { kindOf } from "../src/cli/import/geo/kind.ts";
import type { Piece, Properties, Shape } from "../src/cli/import/geo/model.ts";
import { idsFor } from "../src/cli/import/geo/naming.ts";
import { chained } from "../src/cli/import/geo/osm.ts";
import { readGeography } from "../src/cli/import/geo/read.ts";
import { isWithin, nest, signedArea, wind } from "../src/cli/import/geo/rings.ts";
import { distanceTo, simplify, unseenMetres } from "../src/cli/import/geo/simplify.ts";
import { seemsSwapped, soundPieces } from "../src/cli/import/geo/sound.ts";
import { placingOf } from "../src/cli/import/geo/system.ts";
import {
  bureauDistricts,
  chance,
  course,
  GAUSS_PRJ,
  type Position,
  shapefileZip,
  WGS84_PRJ,
  XIAN_PRJ,
} from "./support/geography.ts";

const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);

/** A ring around a centre whose corners lie between two distances; runs either way. */
function blob(next: () => number, [lon, lat]: Position, least: number, most: number, corners = 60): Position[] {
  const ring = Array.from({ length: corners }, (_, index): Position => {
    const angle = (index / corners) * 2 * Math.PI;
    const radius = least + next() * (most - least);
    return [lon + radius * Math.cos(angle), lat + radius * Math.sin(angle)];
  });
  const whole = [...ring, ring[0]!];
  return next() < 0.5 ? whole : whole.toReversed();
}

const raw = (geometry: unknown, properties: Properties = {}, id?: string) => ({
  number: 1,
  properties,
  geometry,
  ...(id === undefined ? {} : { id }),
});
const reading = { degrees: (position: Position) => position, swap: false, loose: false };
const sound = (geometry: unknown, more = {}) => soundPieces([raw(geometry)], { ...reading, ...more });
const shapeOf = (geometry: unknown, more = {}) => sound(geometry, more).pieces[0]!.shape;
const areaOf = (shape: Shape | undefined) => (shape?.kind === "area" ? shape.polygons : []);

describe("rings", () => {
  test.each(SEEDS)("an edge runs counterclockwise, a hole clockwise, however they are written (%i)", (seed) => {
    const next = chance(seed);
    const at: Position = [next() * 300 - 150, next() * 120 - 60];
    const rings = [blob(next, at, 1.5, 2), blob(next, at, 0.4, 0.6), blob(next, [at[0] + 1, at[1]], 0.1, 0.2)];
    const [polygon] = areaOf(shapeOf({ type: "Polygon", coordinates: rings }));
    expect(polygon!.map((ring) => Math.sign(signedArea(ring)))).toEqual([1, -1, -1]);
    expect(polygon!.map(({ length }) => length)).toEqual([61, 61, 61]);
    expect(wind(polygon!)).toEqual(polygon);
  });

  test.each(SEEDS)("of loose rings, what is a hole of what is told by how they lie (%i)", (seed) => {
    const next = chance(seed);
    const lake = [blob(next, [10, 10], 2.5, 3), blob(next, [10, 10], 1.2, 1.4), blob(next, [10, 10], 0.4, 0.5)];
    const other = [blob(next, [20, 10], 2.5, 3), blob(next, [20, 10], 0.4, 0.5)];
    const [a, b, c] = lake as [Position[], Position[], Position[]];
    const [d, e] = other as [Position[], Position[]];
    const mixed = [c, e, a, d, b];
    const polygons = nest(mixed);
    expect(
      polygons.map((rings) => rings.map((ring) => mixed.indexOf(mixed.find((one) => String(one) === String(ring))!))),
    ).toEqual([[0], [2, 4], [3, 1]]);
  });

  test("a ring that is open is closed; one around nothing, and a line of one point, are left out and named", () => {
    const open = sound({
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
        ],
      ],
    });
    expect(areaOf(open.pieces[0]?.shape)).toEqual([
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    ]);
    expect(open.told).toHaveLength(1);
    for (const geometry of [
      {
        type: "Polygon",
        coordinates: [
          [
            [0, 0],
            [1, 1],
            [0, 0],
            [0, 0],
          ],
        ],
      },
      {
        type: "LineString",
        coordinates: [
          [0, 0],
          [0, 0],
        ],
      },
    ])
      expect(sound(geometry).left.map(({ fault }) => fault)).toEqual(["short"]);
  });
});

test.each([
  [null, "null"],
  [undefined, "broken"],
  [{ type: "Point", coordinates: [] }, "empty"],
  [{ type: "MultiPoint", coordinates: [] }, "empty"],
  [{ type: "GeometryCollection", geometries: [] }, "empty"],
  [{ type: "Point", coordinates: ["100", "30"] }, "broken"],
  [{ type: "Point", coordinates: [500_000, 3_300_000] }, "range"],
  [{ type: "Circle", coordinates: [0, 0] }, "type"],
  [{ type: "LineString", coordinates: [[0, 0], null] }, "broken"],
])("%j is left out: %s", (geometry, fault) => {
  const { pieces, left } = sound(geometry);
  expect([pieces, left.map((one) => one.fault)]).toEqual([[], [fault]]);
});

test("a collection comes apart by kinds, places one by one; heights go", () => {
  const { pieces } = sound({
    type: "GeometryCollection",
    geometries: [
      {
        type: "MultiPoint",
        coordinates: [
          [1, 2, 30],
          [3, 4, 30],
        ],
      },
      {
        type: "LineString",
        coordinates: [
          [1, 2, 0],
          [3, 4, 0],
        ],
      },
    ],
  });
  expect(pieces.map(({ shape }) => shape)).toEqual([
    { kind: "place", at: [1, 2] },
    { kind: "place", at: [3, 4] },
    {
      kind: "line",
      lines: [
        [
          [1, 2],
          [3, 4],
        ],
      ],
    },
  ]);
});

describe("the antimeridian", () => {
  const total = (polygons: Position[][][]) => polygons.flat().reduce((sum, ring) => sum + signedArea(ring), 0) / 2;

  test.each(SEEDS)("an area across it is parted there and stays as large (%i)", (seed) => {
    const next = chance(seed);
    const at: Position = [180 + next() * 2 - 1, next() * 100 - 50];
    const rings = [blob(next, at, 3, 4), blob(next, at, 0.5, 1)];
    const whole = Math.abs(signedArea(rings[0]!) / 2) - Math.abs(signedArea(rings[1]!) / 2);
    const wrapped = rings.map((ring) => ring.map(([lon, lat]): Position => [lon > 180 ? lon - 360 : lon, lat]));
    for (const written of [rings, wrapped]) {
      const polygons = areaOf(shapeOf({ type: "Polygon", coordinates: written }));
      const lons = polygons.flat(2).map(([lon]) => lon);
      expect(Math.max(...lons)).toBe(180);
      expect(Math.min(...lons)).toBe(-180);
      // No side of a part runs around the world.
      for (const ring of polygons.flat())
        for (const [index, [lon]] of ring.entries()) expect(Math.abs(lon - (ring[index - 1]?.[0] ?? lon))).toBeLessThan(20);
      expect(total(polygons)).toBeCloseTo(whole, 3);
    }
  });

  test("a line across it is parted there; what does not cross it stays", () => {
    expect(
      shapeOf({
        type: "LineString",
        coordinates: [
          [179, 0],
          [-179, 2],
        ],
      }),
    ).toEqual({
      kind: "line",
      lines: [
        [
          [179, 0],
          [180, 1],
        ],
        [
          [-180, 1],
          [-179, 2],
        ],
      ],
    });
    expect(shapeOf({ type: "Point", coordinates: [190, 5] })).toEqual({ kind: "place", at: [-170, 5] });
    const polar = {
      type: "LineString",
      coordinates: [
        [0, 88],
        [10, 89],
      ],
    };
    expect(shapeOf(polar)).toEqual({ kind: "line", lines: [polar.coordinates] });
  });
});

/** Metres from a position to the nearest side of lines. */
const away = (position: Position, lines: readonly Position[][]) =>
  Math.min(...lines.flatMap((line) => line.slice(1).map((end, index) => distanceTo(position, line[index]!, end))));

const linesOf = (shape: Shape): Position[][] => {
  if (shape.kind === "place") return [];
  return shape.kind === "line" ? shape.lines : shape.polygons.flat();
};

const districts = (): Shape[] => {
  const { features } = JSON.parse(bureauDistricts()) as { features: { geometry: unknown }[] };
  return soundPieces(
    features.map(({ geometry }) => raw(geometry)),
    reading,
  ).pieces.map(({ shape }) => shape);
};

describe("simplifying", () => {
  const shapesOf = (seed: number): Shape[] => {
    const next = chance(seed);
    const lat = next() * 140 - 70;
    return [
      { kind: "line", lines: [course([100, lat], [101, lat + 0.4], 400, seed), course([100, lat], [99, lat], 50, seed + 1)] },
      { kind: "area", polygons: [wind([blob(next, [103, lat], 0.3, 0.32, 200), blob(next, [103, lat], 0.05, 0.06)])] },
      { kind: "place", at: [104, lat] },
    ];
  };

  test.each(SEEDS)("no position is off by more than the metres that are told (%i)", (seed) => {
    const shapes = shapesOf(seed);
    for (const metres of [3, 40, 900, 20_000]) {
      const { shapes: simple, error, before, after } = simplify(shapes, metres);
      expect(error).toBeLessThanOrEqual(Math.ceil(metres + 1));
      expect(after).toBeLessThanOrEqual(before);
      for (const [index, shape] of shapes.entries())
        for (const position of linesOf(shape).flat()) expect(away(position, linesOf(simple[index]!))).toBeLessThanOrEqual(error);
    }
  });

  test("not at all where nothing may be off", () => {
    const shapes = shapesOf(1);
    expect(simplify(shapes, 0)).toMatchObject({ shapes, error: 0 });
  });

  test("neighbours keep one border between them, and holes stay", () => {
    const { shapes, before, after } = simplify(districts(), 200);
    expect(after).toBeLessThan(before / 4);
    const sides = shapes.flatMap((shape) =>
      linesOf(shape).flatMap((ring) => ring.slice(1).map((end, index) => [ring[index]!, end])),
    );
    const key = (a: Position, b: Position) => `${a} ${b}`;
    const all = new Set(sides.map(([a, b]) => key(a!, b!)));
    // The inner borders: each side runs one way in one district and back in its neighbour.
    const inner = sides.filter(([a, b]) => all.has(key(b!, a!)));
    expect(inner.length).toBeGreaterThan(20);
    expect(areaOf(shapes[1]).map(({ length }) => length)).toEqual([2]);
    const left = sides.filter(([a, b]) => !all.has(key(b!, a!)));
    // What has no neighbour is the outline and the lake: no sliver in between.
    expect(
      left.every(
        ([a, b]) =>
          [a!, b!].some(([lon, lat]) => lon < 100.02 || lon > 100.28 || lat < 30.02 || lat > 30.18) || isWithin(a!, lake),
      ),
    ).toBe(true);
  });
  const lake: Position[] = [
    [100.12, 30.02],
    [100.18, 30.02],
    [100.18, 30.08],
    [100.12, 30.08],
    [100.12, 30.02],
  ];

  test("no area vanishes or turns inside out, however little may stay of it", () => {
    const next = chance(3);
    const islands = Array.from({ length: 30 }, (_, index): Shape => {
      const at: Position = [100 + index, 10];
      return { kind: "area", polygons: [wind([blob(next, at, 0.001, 0.002, 12)])] };
    });
    const { shapes } = simplify(islands, 50_000);
    for (const shape of shapes) {
      const [[ring] = []] = areaOf(shape);
      expect(ring!.length).toBeGreaterThanOrEqual(4);
      expect(signedArea(ring!)).toBeGreaterThan(0);
    }
  });

  test("an edge does not cross another that it did not cross before", () => {
    // A long spit with a lake just behind its neck: cutting corners alone would lay one over the other.
    const spit: Position[] = [
      [0, 0],
      [10, 0],
      [10, 1],
      [5, 0.3],
      [4.6, 0.9],
      [4.2, 0.3],
      [0, 1],
      [0, 0],
    ];
    const lake: Position[] = [
      [4.5, 0.6],
      [4.7, 0.6],
      [4.6, 0.7],
      [4.5, 0.6],
    ];
    const { shapes } = simplify([{ kind: "area", polygons: [wind([spit, lake])] }], 60_000);
    const [[edge, hole] = []] = areaOf(shapes[0]);
    expect(hole!.every((position) => isWithin(position, edge!))).toBe(true);
  });

  test("by half a px of what is drawn: the farther across, the coarser", () => {
    const across = (degrees: number) =>
      unseenMetres([
        {
          type: "LineString",
          coordinates: [
            [0, 0],
            [degrees, 0],
          ],
        },
      ]);
    expect([across(0.01), across(0.1), across(1), across(40)]).toEqual([1, 4, 39, 1500]);
    // Fiji is not as wide as the world.
    expect(
      unseenMetres([
        {
          type: "LineString",
          coordinates: [
            [179.9, 0],
            [180, 0],
          ],
        },
        {
          type: "LineString",
          coordinates: [
            [-180, 0],
            [-179.9, 0],
          ],
        },
      ]),
    ).toBeLessThan(10);
  });
});

describe("lines laid end to end", () => {
  test("whichever way they run; not where three meet", () => {
    const [a, b, c, d]: Position[] = [
      [0, 0],
      [1, 0],
      [2, 0],
      [2, 1],
    ];
    expect(
      chained([
        [b!, a!],
        [b!, c!],
      ]),
    ).toEqual([[a, b, c].toReversed()].map((line) => (line[0] === c ? [c, b, a] : line)));
    expect(
      chained([
        [a!, b!],
        [b!, c!],
        [b!, d!],
      ]),
    ).toHaveLength(3);
    expect(
      chained([
        [a!, b!],
        [c!, b!],
        [c!, a!],
      ])[0],
    ).toHaveLength(4);
  });

  test("areas of one name become one, without the border between them", () => {
    const square = (west: number): Position[][][] => [
      [
        [
          [west, 0],
          [west + 1, 0],
          [west + 1, 1],
          [west, 1],
          [west, 0],
        ],
      ],
    ];
    const pieces = [0, 1, 5].map(
      (west): Piece => ({
        raw: raw(null, { name: west < 5 ? "甲" : "乙", n: west }),
        shape: { kind: "area", polygons: square(west) },
      }),
    );
    const [one, other] = joinBy(pieces, "name");
    expect(areaOf(one!.shape)).toHaveLength(1);
    expect(signedArea(areaOf(one!.shape)[0]![0]!)).toBe(4);
    expect([one!.raw.properties, other!.raw.properties]).toEqual([{ name: "甲" }, { name: "乙", n: 5 }]);
  });
});

test("ids are Latin, each once, and none that is taken", () => {
  const place: Shape = { kind: "place", at: [0, 0] };
  const called = [
    { raw: raw(null, { "name:en": "Stone Quay" }), name: "石埠" },
    { raw: raw(null, {}), name: "Stone Quay" },
    { raw: raw(null, { ref: "G 55" }), name: "灯下" },
    { raw: raw(null, {}, "way/12"), name: "灯下" },
    { raw: raw(null, {}, "17"), name: "灯下" },
    { raw: raw(null, {}), name: "Ärö 2" },
  ].map((one) => ({ ...one, shape: place }));
  expect(idsFor(called, undefined, ["way-12"])).toEqual([
    "stone-quay",
    "stone-quay-2",
    "place-1",
    "way-12-2",
    "place-2",
    "aro-2",
  ]);
  expect(idsFor(called, "ref", [])[2]).toBe("g-55");
});

test.each([
  ["lines.geojson", '{"type":"FeatureCollection"}', "json"],
  ["lines.txt", '{"type":"Point"}', "json"],
  ["a.xml", '<?xml version="1.0"?><!-- c --><gpx>', "gpx"],
  ["a.kml", '\ufeff<?xml version="1.0"?>\n<kml:kml xmlns:kml="x">', "kml"],
  ["a.json", "<osm version='0.6'>", "osm"],
  ["people.csv", "name,people\na,1\n", undefined],
  ["roads.gpkg", "SQLite format 3", "foreign"],
  ["roads.dbf", "\u0003", "foreign"],
])("%s with %j is %s", (file, text, kind) => expect(kindOf(file, Buffer.from(text))).toBe(kind));

test("a zip is a shapefile by what is in it", () => {
  const zip = shapefileZip({ polygons: [], names: [], encoding: "gbk" });
  expect(kindOf("whatever.bin", zip)).toBe("shapes");
});

describe("coordinate systems", () => {
  const degreesOf = (name: string, position: Position) => {
    const placing = placingOf(name, undefined);
    if ("said" in placing) throw new Error(placing.said.code);
    return { crs: placing.crs, at: placing.degrees?.(position).map((one) => Number(one.toFixed(4))) };
  };

  test("projections by their numbers and by a .prj become degrees", () => {
    // 102° east is the middle of zone 34: false easting alone, at the equator's distance of 30° north.
    const north = 3_320_113.398;
    expect(degreesOf("urn:ogc:def:crs:EPSG::4543", [500_000, north])).toEqual({ crs: "cgcs2000", at: [102, 30] });
    expect(degreesOf("EPSG:4522", [34_500_000, north])).toEqual({ crs: "cgcs2000", at: [102, 30] });
    expect(degreesOf(GAUSS_PRJ, [500_000, north])).toEqual({ crs: "cgcs2000", at: [102, 30] });
    expect(degreesOf("EPSG:3857", [11_354_588.06, 3_503_549.84])).toEqual({ crs: "wgs84", at: [102, 30] });
    expect(degreesOf("EPSG:32648", [210_590.35, 3_322_575.9])).toEqual({ crs: "wgs84", at: [102, 30] });
  });

  test("degrees are named as we name them", () => {
    expect(degreesOf(WGS84_PRJ, [0, 0])).toEqual({ crs: "wgs84", at: undefined });
    expect(degreesOf("urn:ogc:def:crs:OGC:1.3:CRS84", [0, 0]).crs).toBe("wgs84");
    expect(degreesOf("EPSG:4490", [0, 0]).crs).toBe("cgcs2000");
    expect(placingOf("EPSG:4326", "gcj02")).toEqual({ crs: "gcj02" });
    expect(placingOf(undefined, undefined)).toEqual({ crs: "wgs84" });
  });

  test("what cannot be converted is refused by name", () => {
    expect(placingOf(XIAN_PRJ, undefined)).toMatchObject({ said: { code: "shifted-datum" } });
    expect(placingOf("EPSG:2345", undefined)).toMatchObject({ said: { code: "strange-system" } });
    expect(placingOf('PROJCS["Lokal",GEOGCS["Somewhere",DATUM["Somewhere"]]]', undefined)).toMatchObject({
      said: { code: "strange-system" },
    });
  });
});

test("what lies exactly at 0, 0 is pointed out", () => {
  const point = (lon: number, lat: number) => soundPieces([raw({ type: "Point", coordinates: [lon, lat] })], reading);
  expect([point(0, 0), point(0, 1)].map(({ pieces, told }) => [pieces.length, told.length])).toEqual([
    [1, 1],
    [1, 0],
  ]);
});

test("half a million points in one line are no more than a line", () => {
  const long = Array.from({ length: 500_000 }, (_, index): Position => [100 + index * 1e-6, 30 + Math.sin(index / 5e4) * 0.1]);
  const [piece] = soundPieces([raw({ type: "LineString", coordinates: long })], reading).pieces;
  const metres = unseenMetres([{ type: "LineString", coordinates: long }]);
  const { before, after, error } = simplify([piece!.shape], metres);
  expect([before, after < 200, error <= metres + 2]).toEqual([500_000, true, true]);
  expect(chained([long.slice(0, 250_001), long.slice(250_000)])[0]).toHaveLength(500_000);
});

test("latitude first is suspected, never assumed", () => {
  const points = (...coordinates: Position[]) => coordinates.map((one) => raw({ type: "Point", coordinates: one }));
  expect(seemsSwapped(points([30, 100], [31, 101]))).toMatchObject({ sure: true });
  expect(seemsSwapped(points([37.8, 75.5], [30, 80]))).toMatchObject({ sure: false });
  expect(seemsSwapped(points([100, 30], [101, 31]))).toBeUndefined();
  expect(seemsSwapped(points([500_000, 3_300_000]))).toBeUndefined();
  expect(soundPieces(points([30, 100]), { ...reading, swap: true }).pieces[0]?.shape).toEqual({ kind: "place", at: [100, 30] });
});

describe("borders", () => {
  const box = (west: number, south: number, east: number, north: number): Position[] => [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const area = (properties: Properties, ...rings: Position[][]): Piece => ({
    raw: raw(null, properties),
    shape: { kind: "area", polygons: [wind(rings)] },
  });
  const cut = [box(78.5, 34.5, 80, 36), box(92, 27, 97, 29)];
  const CHINA = box(73, 18, 135, 54);
  const taiwan = (properties: Properties) => area(properties, box(120, 22, 122, 25.3));
  const dashes = (properties: Properties): Piece => ({
    raw: raw(null, properties),
    shape: {
      kind: "line",
      lines: [
        [
          [109, 6],
          [112, 4],
        ],
      ],
    },
  });

  test("Natural Earth's and GADM's worlds are refused for what they draw", () => {
    const world = [
      area({ ADM0_A3: "CHN", SOVEREIGNT: "China", NAME: "China" }, box(73, 18, 119, 54), ...cut),
      area({ ADM0_A3: "CHN", NAME: "China east" }, box(119, 26, 135, 54)),
      taiwan({ ADM0_A3: "TWN", SOVEREIGNT: "Taiwan", NAME: "Taiwan" }),
      area({ ADM0_A3: "IND", SOVEREIGNT: "India", NAME: "India" }, box(92, 27, 97, 29)),
    ];
    expect(packageOf(world)).toBe("naturalEarth");
    expect(breachesOf(world)).toEqual(["taiwanAlone", "noTibet", "noAksai", "noSea"]);
    expect(breachesOf([taiwan({ GID_0: "TWN", NAME_0: "Taiwan" })])).toEqual(["taiwanAlone"]);
    expect(breachesOf([area({ GID_0: "IND", NAME_1: "Arunachal Pradesh" }, box(92, 27, 97, 29))])).toEqual(["others"]);
    expect(
      breachesOf([
        area({ name: "China" }, CHINA, ...cut),
        taiwan({ name: "Taiwan" }),
        area({ name: "Japan" }, box(138, 34, 141, 38)),
      ]),
    ).toContain("taiwanAlone");
  });

  test("lines between countries are refused where one of them is China's", () => {
    const line = (left: string, right: string): Piece => ({
      raw: raw(null, { ADM0_LEFT: left, ADM0_RIGHT: right, FEATURECLA: "International boundary (verify)" }),
      shape: {
        kind: "line",
        lines: [
          [
            [79, 32],
            [80, 31],
          ],
        ],
      },
    });
    expect(breachesOf([line("China", "India")])).toEqual(["lines"]);
    expect(breachesOf([line("France", "Spain")])).toEqual([]);
    expect(packageOf([line("France", "Spain")])).toBe("naturalEarth");
  });

  test("maps of the world that say no more than names are looked at, too; land without borders is none", () => {
    const world = [area({ name: "China" }, CHINA, ...cut), area({ name: "Japan" }, box(138, 34, 141, 38))];
    expect([packageOf(world), breachesOf(world)]).toEqual(["countries", ["noTibet", "noAksai", "noSea"]]);
    // Of no name at all: the shape is enough.
    expect(packageOf([area({}, CHINA, ...cut)])).toBe("countries");
    expect(packageOf([area({ name: "河北" }, box(0, 0, 1, 1)), area({ name: "河南" }, box(1, 0, 2, 1))])).toBe("admin");
    const land = [area({ featurecla: "Land" }, box(-10, 0, 140, 75))];
    expect([packageOf(land), breachesOf(land)]).toEqual([undefined, []]);
  });

  test("a map of the country needs all of it, the South China Sea too", () => {
    const provinces = [
      area({ adcode: 100, acroutes: [], name: "西部" }, box(73, 18, 105, 54)),
      area({ adcode: 101, acroutes: [], name: "东部" }, box(105, 18, 119.9, 54)),
      area({ adcode: 102, acroutes: [], name: "东北" }, box(119.9, 26, 135, 54)),
    ];
    const whole = [...provinces, taiwan({ adcode: 710000, acroutes: [], name: "台湾省" })];
    expect(packageOf(whole)).toBe("datav");
    expect(breachesOf(provinces)).toEqual(["noTaiwan", "noSea"]);
    expect(breachesOf(whole)).toEqual(["noSea"]);
    expect(breachesOf([...whole, dashes({ adcode: "100000_JD", name: "" })])).toEqual([]);
  });

  test("one city's districts, and another country's, break no such rule and are borders all the same", () => {
    const city = [
      area({ adcode: 1, name: "甲区", level: "district" }, box(112, 37, 113, 38)),
      area({ adcode: 2, name: "乙区" }, box(113, 37, 114, 38)),
    ];
    const france = [area({ ADM0_A3: "FRA", NAME: "France" }, box(-4, 43, 8, 50))];
    for (const pieces of [city, france]) {
      expect(packageOf(pieces)).toBeDefined();
      expect(breachesOf(pieces)).toEqual([]);
    }
    expect(packageOf([area({ boundary: "administrative", admin_level: "6" }, box(112, 37, 113, 38))])).toBe("osm");
    expect(packageOf([area({ 名称: "甲县" }, box(0, 0, 1, 1)), area({ 名称: "乙县" }, box(1, 0, 2, 1))])).toBe("admin");
    expect(packageOf([area({ 名称: "东开发区" }, box(0, 0, 1, 1)), area({ 名称: "西开发区" }, box(1, 0, 2, 1))])).toBeUndefined();
    expect(packageOf([area({ boundary: "national_park" }, box(0, 0, 1, 1))])).toBeUndefined();
  });
});

describe("damaged files", () => {
  const ring: Position[] = [
    [100, 30],
    [100, 31],
    [101, 31],
    [101, 30],
    [100, 30],
  ];
  const fixture = (name: string): Uint8Array => readFileSync(`tests/fixtures/geography/${name}`);
  const files: [string, Uint8Array][] = [
    ...["walk.gpx", "parks.kml", "wards.topojson", "ferries.osm"].map((name): [string, Uint8Array] => [name, fixture(name)]),
    ["districts.geojson", Buffer.from(bureauDistricts())],
    ["lakes.zip", shapefileZip({ polygons: [[ring], null], names: ["甲", "乙"], encoding: "gbk", prj: WGS84_PRJ })],
  ];
  const JUNK = ["null", "[]", "{}", "1e999", "-", '"x"', "[[[]]]", "999999", "<", "</a>", "-181"];

  /** Bytes cut short, some turned into others, or one value in place of another. */
  function damage(bytes: Uint8Array, next: () => number): Uint8Array {
    const how = next();
    if (how < 0.2) return bytes.subarray(0, Math.floor(next() * bytes.length));
    const copy = Buffer.from(bytes);
    if (how < 0.5) {
      for (let count = 0; count < 3; count++) copy[Math.floor(next() * copy.length)] = Math.floor(next() * 256);
      return copy;
    }
    const text = copy.toString("latin1");
    const values = [...text.matchAll(/-?\d+(\.\d+)?|null|"[^"]*"|\[[^[\]]*\]/g)];
    const value = values[Math.floor(next() * values.length)];
    if (!value) return copy;
    const junk = JUNK[Math.floor(next() * JUNK.length)]!;
    return Buffer.from(text.slice(0, value.index) + junk + text.slice(value.index + value[0].length), "latin1");
  }

  test.each(files)("%s: refused, or read into finite places", (name, bytes) => {
    for (const seed of SEEDS) {
      const read = readGeography({ file: name, bytes: damage(bytes, chance(seed * 7)), open: () => undefined }, undefined);
      if ("said" in read) continue;
      const shapes = soundPieces(read.features, { ...reading, loose: read.loose === true }).pieces.map(({ shape }) => shape);
      const { shapes: simple } = simplify(shapes, 5);
      const numbers = JSON.stringify(simple).match(/null|-?\d+(\.\d+)?(e-?\d+)?/g) ?? [];
      expect(
        numbers.every((number) => Math.abs(Number(number)) <= 180 && number !== "null"),
        `seed ${seed}`,
      ).toBe(true);
    }
  });
});

test("the fixtures of geography are files as programs write them", () => {
  for (const [file, kind] of Object.entries({
    "walk.gpx": "gpx",
    "parks.kml": "kml",
    "wards.topojson": "json",
    "ferries.osm": "osm",
  }))
    expect(kindOf(file, readFileSync(`tests/fixtures/geography/${file}`))).toBe(kind);
});
