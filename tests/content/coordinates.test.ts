// Coordinates of the Chinese map services → WGS-84: known pairs, distances, and what must not move.

import gcoord from "gcoord";
import { describe, expect, test } from "vitest";
import { type Geometry, geo, type Position, type System } from "../../src/schemas/geo.ts";
import { positionToWgs84, toWgs84 } from "../../src/story/coordinates.ts";

/** Metres between two positions on a sphere. */
function distance([lon, lat]: Position, [lonB, latB]: Position): number {
  const radians = Math.PI / 180;
  const x = (lonB - lon) * radians * Math.cos(((lat + latB) / 2) * radians);
  return Math.hypot(x, (latB - lat) * radians) * 6_371_000;
}

/** A file of one feature, as it would be read. */
function fileOf(geometry: unknown, crs: System) {
  const features = [{ type: "Feature", id: "a", properties: { confidence: "high", name: "甲" }, geometry }];
  return geo.parse({ type: "FeatureCollection", title: "甲", sources: ["b"], crs, survey: "surveyed", features });
}

const convert = (geometry: unknown, crs: System): Geometry => toWgs84(fileOf(geometry, crs)).features[0]!.geometry;

/** All over the country: a square in the capital, and cities of every corner. */
const PLACES: Position[] = [
  [116.3974, 39.9087],
  [121.4737, 31.2304],
  [87.6168, 43.8256],
  [110.3312, 20.0311],
  [126.642, 45.756],
  [91.1145, 29.6441],
];

describe("known pairs", () => {
  test("the examples of the library's own documentation", () => {
    expect(positionToWgs84([123, 45], "gcj02")).toEqual([122.993956, 44.998041]);
    const [lon, lat] = positionToWgs84([116.41661560068297, 39.92196580126834], "bd09");
    expect(lon).toBeCloseTo(116.403988, 5);
    expect(lat).toBeCloseTo(39.914266, 5);
  });

  test.each(PLACES)("%f, %f: there and back, 50 to 700 metres apart", (lon, lat) => {
    const truth: Position = [lon, lat];
    const mars = gcoord.transform(truth, gcoord.WGS84, gcoord.GCJ02) as Position;
    const back = positionToWgs84(mars, "gcj02");
    expect(distance(mars, back)).toBeGreaterThan(50);
    expect(distance(mars, back)).toBeLessThan(700);
    expect(distance(back, truth)).toBeLessThan(0.5);
  });

  test.each(PLACES)("%f, %f: Baidu's of a GCJ-02 position is the same place", (lon, lat) => {
    const baidu = gcoord.transform([lon, lat], gcoord.GCJ02, gcoord.BD09) as Position;
    const apart = distance(positionToWgs84(baidu, "bd09"), positionToWgs84([lon, lat], "gcj02"));
    expect(apart).toBeLessThan(1);
    expect(distance(baidu, [lon, lat])).toBeGreaterThan(500);
  });
});

describe("what must not move", () => {
  test.each(["wgs84", "cgcs2000"] as const)("%s stays where it is", (crs) => {
    expect(positionToWgs84([116.3974, 39.9087], crs)).toEqual([116.3974, 39.9087]);
  });

  test("nor does what lies abroad", () => {
    expect(positionToWgs84([-29.5, 0.4], "gcj02")).toEqual([-29.5, 0.4]);
  });

  test("at the bounds within which positions are shifted, an answer comes", () => {
    for (const edge of [72.004, 72.005, 72.01, 137.834, 137.83]) expect(positionToWgs84([edge, 30], "gcj02")).toEqual([edge, 30]);
    for (const edge of [0.8295, 0.83, 55.827]) expect(positionToWgs84([110, edge], "bd09")[0]).toBeCloseTo(110, 1);
  });
});

test("every kind of geometry is converted, however deep, and a height is dropped", () => {
  const at: Position = [123, 45];
  const there: Position = [122.993956, 44.998041];
  const ring = [at, [123.1, 45], [123.1, 45.1], at];
  expect(convert({ type: "Point", coordinates: [...at, 800] }, "gcj02")).toEqual({ type: "Point", coordinates: there });
  for (const [type, coordinates] of [
    ["LineString", ring],
    ["MultiLineString", [ring]],
    ["Polygon", [ring]],
    ["MultiPolygon", [[ring]]],
  ] as const) {
    const converted = convert({ type, coordinates }, "gcj02");
    expect(converted.type).toBe(type);
    expect(JSON.stringify(converted)).toContain(JSON.stringify(there));
    expect(JSON.stringify(converted)).not.toContain(JSON.stringify(at));
  }
});

test("the same file gives the same bytes, six decimals at most, and is left as it was", () => {
  const file = fileOf(
    {
      type: "LineString",
      coordinates: [
        [116.39741234567, 39.90871234567],
        [-0.0000001, 0],
      ],
    },
    "wgs84",
  );
  const before = JSON.stringify(file);
  const once = toWgs84(file);
  expect(JSON.stringify(toWgs84(file))).toBe(JSON.stringify(once));
  expect(JSON.stringify(file)).toBe(before);
  expect(once.features[0]!.geometry.coordinates).toEqual([
    [116.397412, 39.908712],
    [0, 0],
  ]);
  expect(once.crs).toBe("wgs84");
  expect(toWgs84(once)).toEqual(once);
});
