// Every figure type's example and variants, and every figure of a story, in every state, at both sizes, in both languages.

import { readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parseStory } from "../src/check/story.ts";
import { drawFigure } from "../src/figures/draw.ts";
import { type Example, examplesOf, type LocalisedExample, localiseExample, writtenOut } from "../src/figures/examples.ts";
import type { Atlas, FigureType, Pictures, Table } from "../src/figures/figure.ts";
import { FIGURES, type FigureName, typeOf } from "../src/figures/index.ts";
import { printStill } from "../src/marks/print.ts";
import { packReel, unpackFrame } from "../src/marks/reel.ts";
import { SIZES } from "../src/marks/size.ts";
import { readStoryFiles, type SourceFile } from "../src/source/files.ts";
import type { Figure } from "../src/story/story.ts";
import { faultsOf } from "./support/frames.ts";
import { optionsOf, optionsUsed } from "./support/options.ts";

interface Case extends LocalisedExample {
  name: string;
  figure: Pick<Figure, "type" | "spec">;
  table: Table;
  atlas: Atlas;
  pictures: Pictures;
  locale: string;
}

const types = Object.keys(FIGURES) as FigureName[];
const examples = types.flatMap(examplesOf);
const exampleCases = examples.flatMap((example) =>
  ["zh-Hans", "en"].map(
    (locale): Case => ({ name: `${example.type} ${example.name}, ${locale}`, locale, ...localiseExample(example, locale) }),
  ),
);

function storyCases(folder: string): Case[] {
  const { story } = parseStory(readStoryFiles(folder));
  return Object.values(story?.figures ?? {}).map((figure) => ({
    name: `${folder} ${figure.id}`,
    figure,
    table: story!.datasets[figure.spec.data]!,
    atlas: story!.geo,
    pictures: story!.pictures,
    locale: story!.locale,
  }));
}

/** A story that shows an example: its files say of what is not known that it is not, as an example's need not. */
function storyOf(example: Example): SourceFile[] {
  const { figure, data, geo, pictures = {} } = example;
  const { spec } = localiseExample(example, "zh-Hans").figure;
  const shown = Object.keys(spec.states).map((state) => `\n<Figure figure="subject" state="${state}" />\n`);
  const lamps = readStoryFiles("tests/fixtures/broken/valid").map(({ path, text }) => ({
    path,
    text: text.replaceAll("register", "example") + (path.endsWith(".mdx") ? shown.join("") : ""),
  }));
  const blank = Object.fromEntries(Object.keys(data.columns).map((column) => [column, null]));
  const rows = data.rows.map((row) => ({ ...blank, ...row }));
  const written = (path: string, value: unknown) => ({ path, text: JSON.stringify(value) });
  const places = Object.entries(geo).map(([id, file]) => written(`geo/${id}.geojson`, file));
  const photos = Object.entries(pictures).map(([path, extent]) => ({ path, text: "", extent }));
  return [
    ...lamps,
    ...photos,
    written("figures/subject.json", figure),
    written(`data/${figure.data}.json`, { ...data, rows }),
    ...places,
  ];
}

const cases = [...exampleCases, ...storyCases("tests/fixtures/town"), ...storyCases("tests/fixtures/tiny")];

describe.each(cases)("$name", ({ figure, table, atlas, pictures, locale }) => {
  const type = typeOf(figure.type);
  const states = Object.keys(figure.spec.states);
  const sizes = Object.values(SIZES);

  test("no label collides or leaves the frame, in any state at either size", () => {
    const faults = sizes.flatMap((size) => {
      const frameOf = type.layout(figure.spec, table, { size, locale, atlas, pictures });
      return states.flatMap((state) => faultsOf(frameOf(state), size).map((fault) => `${state}, ${size.name}: ${fault}`));
    });
    expect(faults).toEqual([]);
  });

  test("drawing a state does not depend on what was drawn before, nor change its input", () => {
    const before = JSON.stringify([figure.spec, table]);
    for (const size of sizes) {
      const forward = type.layout(figure.spec, table, { size, locale, atlas, pictures });
      const backward = type.layout(figure.spec, table, { size, locale, atlas, pictures });
      const there = states.map((state) => JSON.stringify(forward(state)));
      const back = [...states].reverse().map((state) => JSON.stringify(backward(state)));
      expect(back.reverse()).toEqual(there);
    }
    expect(JSON.stringify([figure.spec, table])).toBe(before);
  });

  test("its reel gives back every frame, and stays within 25 kB", () => {
    for (const size of sizes) {
      const frames = states.map(type.layout(figure.spec, table, { size, locale, atlas, pictures }));
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
  test.each(exampleCases.filter(({ name }) => name.includes(" example, ")))(
    "$name",
    async ({ name, figure, table, atlas, pictures, locale }) => {
      const drawing = drawFigure(figure, table, { locale, atlas, pictures });
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
    },
  );
});

describe.each(types)("the examples of %s", (type) => {
  const { schema } = FIGURES[type] as FigureType;
  const own = examplesOf(type);

  test("draw every option, and every value of those that have a few", () => {
    const figures = own.map((example) => writtenOut(example, localiseExample(example, "en").table, "en"));
    const used = new Set(figures.flatMap((figure) => optionsUsed(schema, figure)));
    expect(optionsOf(schema).filter((option) => !used.has(option))).toEqual([]);
  });

  test.each(own)("$name says nothing that a story may not", (example) => {
    const { problems } = parseStory(storyOf(example));
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

test("every folder of src/figures is registered", () => {
  const folders = readdirSync("src/figures", { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== "kit",
  );
  expect(folders.map((entry) => entry.name).sort()).toEqual(Object.keys(FIGURES).sort());
});
