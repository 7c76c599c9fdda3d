// The world laid flat: what crosses the antimeridian is whole where it is looked at, holes are empty, and the live map has the same.

import { describe, expect, test } from "vitest";
import { drawFigure } from "../src/figures/draw.ts";
import { examplesOf, localiseExample } from "../src/figures/examples.ts";
import { typeOf } from "../src/figures/index.ts";
import { projection } from "../src/maps/camera.ts";
import { linesOf, polygonsOf, positionsOf } from "../src/maps/geometry.ts";
import type { Camera } from "../src/maps/live.ts";
import { boundsAround, commonMeridian, layFlat, meridianOf } from "../src/maps/seam.ts";
import { markKey } from "../src/marks/key.ts";
import { type Commands, flatten } from "../src/marks/path.ts";
import { SIZES } from "../src/marks/size.ts";
import type { Geometry, Position } from "../src/schemas/geo.ts";

const square = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const polygon = (...coordinates: Position[][]): Geometry => ({ type: "Polygon", coordinates });
const line = (...coordinates: Position[]): Geometry => ({ type: "LineString", coordinates });
const lons = (geometry: Geometry) => positionsOf(geometry).map(([lon]) => lon);
const extent = (geometry: Geometry) => [Math.min(...lons(geometry)), Math.max(...lons(geometry))];

/** How often the rings of a geometry run around a place, as the rule of filling counts: 0 is outside. */
function windings(geometry: Geometry, [x, y]: Position): number {
  const sides = linesOf(geometry).flatMap((ring) => ring.slice(1).map((end, index) => [ring[index]!, end] as const));
  return sides.reduce((sum, [[x1, y1], [x2, y2]]) => {
    if (y1 > y === y2 > y) return sum;
    const crossing = x1 + ((y - y1) * (x2 - x1)) / (y2 - y1);
    if (crossing < x) return sum;
    return sum + (y2 > y1 ? 1 : -1);
  }, 0);
}

describe("laid flat", () => {
  test("what lies off the seam stays as its file has it", () => {
    for (const geometry of [polygon(square(10, 0, 30, 20)), line([-170, 0], [5, 3], [170, 5])])
      expect(layFlat(geometry, 0).geometry).toEqual(geometry);
  });

  test("what crosses the antimeridian is whole around it, and in two parts around Greenwich", () => {
    const atoll = polygon(square(178, -10, -178, -6));
    const whole = layFlat(atoll, 180);
    expect(whole.geometry.type).toBe("Polygon");
    expect(extent(whole.geometry)).toEqual([-2, 2]);
    expect(whole.middle[0]).toBeCloseTo(-0.4, 9);
    const { geometry, middle } = layFlat(atoll, 0);
    const parts = polygonsOf(geometry).map((rings) => extent(polygon(...rings)));
    expect(parts).toContainEqual([178, 180]);
    expect(parts).toContainEqual([-180, -178]);
    expect(parts.length).toBe(2);
    expect(Math.abs(middle[0])).toBeGreaterThan(177);
  });

  test("a line is cut where it crosses, its parts in its own order", () => {
    const { geometry } = layFlat(line([170, 0], [-170, 10], [-160, 10]), 0);
    expect(geometry).toEqual({
      type: "MultiLineString",
      coordinates: [
        [
          [170, 0],
          [180, 5],
        ],
        [
          [-180, 5],
          [-170, 10],
          [-160, 10],
        ],
      ],
    });
    expect(layFlat(line([170, 0], [-170, 10]), 180).geometry).toEqual(line([-10, 0], [10, 10]));
  });

  test("holes are empty, whichever way their file winds them, and stay where their area is", () => {
    const [edge, hole] = [square(176, -10, -176, 10), square(179, -2, -179, 2)];
    for (const outer of [edge, [...edge].reverse()])
      for (const inner of [hole, [...hole].reverse()]) {
        const { geometry } = layFlat(polygon(outer, inner), 180);
        expect(windings(geometry, [0, 0])).toBe(0);
        expect(Math.abs(windings(geometry, [-3, 0]))).toBe(1);
        const { geometry: cut } = layFlat(polygon(outer, inner), 0);
        expect(windings(cut, [179.5, 0])).toBe(0);
        expect(windings(cut, [-179.5, 0])).toBe(0);
        expect(Math.abs(windings(cut, [177, 0]))).toBe(1);
        expect(Math.abs(windings(cut, [-177, 0]))).toBe(1);
        expect(windings(cut, [0, 0])).toBe(0);
      }
  });

  test("the edge of the flat world is an edge: its frame, and a land around a pole", () => {
    const frame = polygon(square(-180, -60, 180, 75));
    expect(layFlat(frame, 0).geometry).toEqual(frame);
    const pole = polygon([
      [-120, 70],
      [0, 72],
      [120, 70],
      [-120, 70],
    ]);
    const { geometry } = layFlat(pole, 0);
    for (const lon of [-170, -60, 60, 170]) expect(Math.abs(windings(geometry, [lon, 80]))).toBe(1);
    for (const lon of [-170, -60, 60, 170]) expect(windings(geometry, [lon, 60])).toBe(0);
  });

  test("a feature in parts far from each other is named at the largest", () => {
    const parts: Geometry = { type: "MultiPolygon", coordinates: [[square(170, 0, 172, 2)], [square(-174, 0, -173, 1)]] };
    expect(layFlat(parts, 180).middle[0]).toBeCloseTo(-9.2, 6);
  });
});

describe("where a map looks", () => {
  const point = (lon: number): Geometry => ({ type: "Point", coordinates: [lon, 0] });

  test("is the lesser way around, where that is clear", () => {
    expect(boundsAround([point(178), point(-170)])).toEqual([178, 0, 190, 0]);
    expect(boundsAround([line([175, 0], [-175, 5])])).toEqual([175, 0, 185, 5]);
    expect(boundsAround([point(-118), point(0), point(139)])).toEqual([-118, 0, 139, 0]);
    expect(boundsAround([point(20), point(30)])).toEqual([20, 0, 30, 0]);
    expect(boundsAround([polygon(square(170, 0, -170, 5)), point(-175), point(172)])).toEqual([170, 0, 190, 5]);
  });

  test("says which meridian is the middle of its flat world, and whether one does for all", () => {
    const at = (lon: number, zoom: number): Camera => ({ center: [lon, 0], zoom });
    expect(meridianOf(at(112, 6), SIZES.wide)).toBe(0);
    expect(meridianOf(at(179.9, 6), SIZES.wide)).toBe(180);
    expect(meridianOf(at(181, 6), SIZES.wide)).toBe(180);
    expect(meridianOf(at(10, 0), SIZES.wide)).toBe(0);
    expect(
      commonMeridian([
        [at(112, 6), SIZES.wide],
        [at(179.9, 6), SIZES.wide],
      ]),
    ).toBe(180);
    expect(
      commonMeridian([
        [at(1, 6), SIZES.wide],
        [at(179.9, 6), SIZES.wide],
      ]),
    ).toBe(undefined);
  });
});

describe("the variant across the antimeridian", () => {
  const example = examplesOf("map").find(({ name }) => name === "across")!;
  const { figure, table, atlas } = localiseExample(example, "en");
  const surroundings = { locale: "en", atlas };
  const drawing = drawFigure(figure, table, surroundings);
  const live = drawing.live!;

  test.each(Object.values(SIZES))("has no band across the frame, and the same on the live map, $name", (size) => {
    const frameOf = typeOf("map").layout(figure.spec, table, { size, ...surroundings });
    for (const state of drawing.states) {
      const project = projection(live.cameras[size.name]![state]!, size);
      for (const layer of frameOf(state).layers) {
        if (layer.kind !== "path" || !layer.bleeds) continue;
        for (const { key, d } of layer.marks) {
          const there = linesOf(live.shapes[key]!).map((ring) => ring.map((position) => project(position)!));
          const starts = d.flatMap(({ type }, index) => (type === "M" ? [index] : []));
          const rings = starts.map((start, index) => flatten((d as Commands).slice(start, starts[index + 1])));
          expect(rings.length).toBe(there.length);
          for (const [index, ring] of rings.entries())
            for (const [x, y] of ring) {
              const worst = Math.min(...there[index]!.map(([u, v]) => Math.hypot(u - x, v - y)));
              // Curves are smoothed in degrees there and in px here, which over so wide a sea is not quite the same.
              expect(worst, `${state} ${key}`).toBeLessThan(2);
            }
        }
      }
    }
  });

  test("has an island with a lake, on the live map too", () => {
    const island = live.shapes[markKey("area", "ring-isle")]!;
    const [edge, lake] = linesOf(island);
    expect(extent(polygon(edge!))[1]! - extent(polygon(edge!))[0]!).toBeLessThan(10);
    expect(
      windings(
        island,
        lake!.reduce(([x, y], [u, v]) => [x + u / lake!.length, y + v / lake!.length], [0, 0]),
      ),
    ).toBe(0);
    expect(live.shapes[markKey("area", "twins")]!.type).toBe("MultiPolygon");
    expect(live.meridian).toBe(180);
  });
});
