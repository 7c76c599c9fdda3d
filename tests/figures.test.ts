// Every figure type's example, and every figure of the story, in every state, at both sizes, in both languages.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parseStory } from "../src/check/story.ts";
import { drawFigure } from "../src/figures/draw.ts";
import type { Atlas, Table } from "../src/figures/figure.ts";
import { FIGURES, type FigureName, typeOf } from "../src/figures/index.ts";
import { printStill } from "../src/marks/print.ts";
import { packReel, unpackFrame } from "../src/marks/reel.ts";
import { SIZES } from "../src/marks/size.ts";
import { dataset as datasetSchema } from "../src/schemas/dataset.ts";
import { geo as geoSchema } from "../src/schemas/geo.ts";
import { localise } from "../src/schemas/text.ts";
import { readStoryFiles } from "../src/source/files.ts";
import type { Figure } from "../src/story/story.ts";
import { faultsOf } from "./support/frames.ts";

interface Case {
  name: string;
  figure: Pick<Figure, "type" | "spec">;
  table: Table;
  atlas: Atlas;
  locale: string;
}

function exampleCases(): Case[] {
  return (Object.keys(FIGURES) as FigureName[]).flatMap((type) => {
    const { figure, data, geo = {} } = JSON.parse(readFileSync(join("src/figures", type, "example.json"), "utf8"));
    const spec = FIGURES[type].schema.parse(figure);
    const table = datasetSchema.parse(data);
    const atlas = Object.fromEntries(Object.entries(geo).map(([id, file]) => [id, geoSchema.parse(file)]));
    return ["zh-Hans", "en"].map((locale) => ({
      name: `${type} example, ${locale}`,
      figure: { type, spec: localise(spec, locale, "zh-Hans") } as Case["figure"],
      table: localise(table, locale, "zh-Hans") as unknown as Table,
      atlas: localise(atlas, locale, "zh-Hans"),
      locale,
    }));
  });
}

function storyCases(folder: string): Case[] {
  const { story } = parseStory(readStoryFiles(folder));
  return Object.values(story?.figures ?? {}).map((figure) => ({
    name: `${folder} ${figure.id}`,
    figure,
    table: story!.datasets[figure.spec.data]!,
    atlas: story!.geo,
    locale: story!.locale,
  }));
}

const cases = [...exampleCases(), ...storyCases("content"), ...storyCases("tests/fixtures/tiny")];

describe.each(cases)("$name", ({ figure, table, atlas, locale }) => {
  const type = typeOf(figure.type);
  const states = Object.keys(figure.spec.states);
  const sizes = Object.values(SIZES);

  test("no label collides or leaves the frame, in any state at either size", () => {
    const faults = sizes.flatMap((size) => {
      const frameOf = type.layout(figure.spec, table, { size, locale, atlas });
      return states.flatMap((state) => faultsOf(frameOf(state), size).map((fault) => `${state}, ${size.name}: ${fault}`));
    });
    expect(faults).toEqual([]);
  });

  test("drawing a state does not depend on what was drawn before, nor change its input", () => {
    const before = JSON.stringify([figure.spec, table]);
    for (const size of sizes) {
      const forward = type.layout(figure.spec, table, { size, locale, atlas });
      const backward = type.layout(figure.spec, table, { size, locale, atlas });
      const there = states.map((state) => JSON.stringify(forward(state)));
      const back = [...states].reverse().map((state) => JSON.stringify(backward(state)));
      expect(back.reverse()).toEqual(there);
    }
    expect(JSON.stringify([figure.spec, table])).toBe(before);
  });

  test("its reel gives back every frame, and stays within 25 kB", () => {
    for (const size of sizes) {
      const frames = states.map(type.layout(figure.spec, table, { size, locale, atlas }));
      const reel = JSON.parse(JSON.stringify(packReel(states, frames, size)));
      const again = packReel(
        states,
        states.map((state) => unpackFrame(reel, state)),
        size,
      );
      expect(again).toEqual(reel);
      states.forEach((state, index) => {
        const unpacked = unpackFrame(reel, state);
        expect(unpacked.layers.map((layer) => layer.marks.map((mark) => mark.key).sort())).toEqual(
          frames[index]!.layers.map((layer) => layer.marks.map((mark) => mark.key).sort()),
        );
      });
      expect(gzipSync(JSON.stringify(reel)).length).toBeLessThan(25_000);
    }
  });
});

describe("examples look as they did", () => {
  test.each(exampleCases())("$name", async ({ name, figure, table, atlas, locale }) => {
    const drawing = drawFigure(figure, table, { locale, atlas });
    for (const size of Object.values(SIZES)) {
      for (const state of drawing.states) {
        const svg = printStill(drawing.frame(state, size.name), size, {
          style: "",
          accent: "cinnabar",
          language: locale,
        });
        await expect(svg.replace(/></g, ">\n<")).toMatchFileSnapshot(
          `output/${name.replace(/[ ,]+/g, "-")}-${state}-${size.name}.svg`,
        );
      }
    }
  });
});

test("every folder of src/figures is registered", () => {
  const folders = readdirSync("src/figures", { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== "kit",
  );
  expect(folders.map((entry) => entry.name).sort()).toEqual(Object.keys(FIGURES).sort());
});
