// Chapters' plates: one landscape from plate to plate, a thing for every row, light enough, the same each time.

import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { drawPlate, PLATE_SIZES, type Plate, type PlateSize } from "../src/landscape/plate.ts";
import { printPlate } from "../src/landscape/print.ts";
import { seeded } from "../src/marks/seeded.ts";
import { MANNERS, type Manner, SCENES, type Scene } from "../src/schemas/plate.ts";
import { PLATE_ROOM } from "../src/story/plates.ts";

const SIZES = Object.keys(PLATE_SIZES) as PlateSize[];
const CASES = SCENES.flatMap((scene) => SIZES.map((size) => [scene, size] as const));
const look = { style: "", accent: "cinnabar", hues: ["azurite", "malachite"] } as const;

function thingsBy(seed: string, count: number): Manner[] {
  const chance = seeded(seed);
  return Array.from({ length: count }, () => MANNERS[Math.floor(chance() * MANNERS.length)]!);
}

const draw = (scene: Scene, things: readonly Manner[], size: PlateSize, index = 0, count = 1): Plate =>
  drawPlate("Two banks", { scene, things }, { index, count }, size);

/** The points of a path of straight sides with absolute coordinates. */
function pointsOf(d: string): [number, number][] {
  return [...d.matchAll(/[ML](-?\d+),(-?\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

/** How high a crest stands at x, between its points. */
function heightAt(crest: string, x: number): number {
  const points = pointsOf(crest);
  const after = points.findIndex(([px]) => px >= x);
  const [[x1, y1], [x2, y2]] = [points[after - 1]!, points[after]!];
  return y1 + ((y2 - y1) * (x - x1)) / (x2 - x1);
}

test.each(SIZES)("at the %s size each range goes on where the plate before it ends", (size) => {
  const { width } = PLATE_SIZES[size];
  const plates = SCENES.map((scene, index) => draw(scene, ["whole"], size, index, SCENES.length));
  for (const [index, plate] of plates.slice(0, -1).entries())
    for (const [range, { crest }] of plate.ridges.entries()) {
      const next = plates[index + 1]!.ridges[range]!.crest;
      for (const off of [-20, 0, 20]) expect(Math.abs(heightAt(crest, width + off) - heightAt(next, off))).toBeLessThan(3);
    }
});

test("the washes of a range are alike on all plates, so that no edge is seen between them", () => {
  const washes = SCENES.map(
    (scene, index) => /<defs>.*<\/defs>/.exec(printPlate(draw(scene, ["whole"], "wide", index, 4), look))![0],
  );
  expect(new Set(washes).size).toBe(1);
});

describe.each(CASES)("%s, %s", (scene, size) => {
  const room = PLATE_ROOM[scene];

  test("from one row to as many as there is room for: drawn, with every number a number", () => {
    for (let count = 1; count <= room; count++) {
      const { shapes, ridges } = draw(scene, thingsBy(`${scene} ${count}`, count), size);
      for (const d of [...shapes.map((one) => one.d), ...ridges.flatMap(({ crest, texture }) => [crest, texture])])
        expect(d).not.toMatch(/NaN|undefined|Infinity|e-?\d/);
      expect(shapes.length).toBeGreaterThan(0);
    }
  });

  test("one row more, or one drawn in another manner, is another picture", () => {
    const things = thingsBy(`${scene} rows`, Math.min(room - 1, 6));
    const picture = (some: readonly Manner[]) => JSON.stringify(draw(scene, some, size).shapes);
    const base = picture(things);
    expect(picture([...things, "whole"])).not.toBe(base);
    // The river itself is there in any case: it is what the others come to.
    for (const at of things.keys()) {
      if (scene === "river" && at === 0) continue;
      const others = MANNERS.filter((manner) => manner !== things[at]).map((manner) => picture(things.with(at, manner)));
      expect(new Set([base, ...others]).size, `row ${at}`).toBe(MANNERS.length);
    }
  });

  test("the same each time, at most 8 kB compressed", () => {
    const things = thingsBy(`${scene} full`, room);
    const svg = printPlate(draw(scene, things, size), look);
    expect(printPlate(draw(scene, things, size), look)).toBe(svg);
    expect(brotliCompressSync(svg).length).toBeLessThan(8_000);
  });
});

test("a road is one stroke: as many in each manner as there are rows of it", () => {
  const things: Manner[] = [...Array<Manner>(6).fill("whole"), ...Array<Manner>(4).fill("half"), "dashed", "dashed", "hollow"];
  const paints = Map.groupBy(draw("roads", things, "narrow").shapes, ({ paint }) => paint);
  expect(["mineral", "broken", "outline"].map((paint) => paints.get(paint as "mineral")?.length)).toEqual([10, 2, 1]);
});
