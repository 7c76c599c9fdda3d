// Drawings that are kept between builds: those of this engine from this data, and exactly what it would draw anew.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { parseStory } from "../src/check/story.ts";
import { drawFigure } from "../src/figures/draw.ts";
import { FIGURES, typeOf } from "../src/figures/index.ts";
import { SIZES } from "../src/marks/size.ts";
import { engineVersion } from "../src/publish/engine.ts";
import { beginRun, currentRun } from "../src/run.ts";
import { readStoryFiles } from "../src/source/files.ts";
import { drawOnce } from "../src/story/drawings.ts";
import type { Story } from "../src/story/story.ts";
import { forgetDrawings } from "./support/forget.ts";

const room = mkdtempSync(join(tmpdir(), "drawings-"));
const before = currentRun();
afterAll(() => rmSync(room, { recursive: true, force: true }));
beforeEach(() => beginRun({ ...before, engine: "engine 1", store: mkdtempSync(join(room, "store-")) }));
afterEach(() => {
  beginRun(before);
  vi.restoreAllMocks();
});

const STORIES = ["town", "tiny", "borders", "malicious"].map(
  (name) => parseStory(readStoryFiles(`tests/fixtures/${name}`)).story!,
);

/** Draws all figures of a story as a new process would; says how many were laid out for that. */
function drawAll(story: Story) {
  forgetDrawings();
  let laidOut = 0;
  for (const name of Object.keys(FIGURES) as (keyof typeof FIGURES)[]) {
    const type = typeOf(name);
    const { layout } = type;
    vi.spyOn(type, "layout").mockImplementation((...given) => {
      laidOut++;
      return layout(...given);
    });
  }
  const surroundings = { locale: story.locale, atlas: story.geo };
  const figures = Object.values(story.figures);
  const drawings = figures.map((figure) => drawOnce(figure.id, figure, story.datasets[figure.spec.data]!, surroundings));
  vi.restoreAllMocks();
  return { drawings, laidOut: laidOut / 2, figures, surroundings };
}

test.each(STORIES.map((story) => [story.title, story] as const))(
  "%s: what is found is what is drawn, in every state at both sizes",
  (_, story) => {
    expect(drawAll(story).laidOut).toBe(Object.keys(story.figures).length);
    const { drawings, laidOut, figures, surroundings } = drawAll(story);
    expect(laidOut).toBe(0);
    for (const [index, drawing] of drawings.entries()) {
      const figure = figures[index]!;
      const drawn = drawFigure(figure, story.datasets[figure.spec.data]!, surroundings);
      expect(JSON.stringify(drawing.reels)).toBe(JSON.stringify(drawn.reels));
      expect(JSON.stringify(drawing.live)).toBe(JSON.stringify(drawn.live));
      for (const size of Object.values(SIZES)) {
        for (const state of drawn.states) {
          expect(drawing.frame(state, size.name)).toEqual(drawn.frame(state, size.name));
          expect(drawing.omitted(state, size.name)).toEqual(drawn.omitted(state, size.name));
          expect(drawing.listed(state, size.name)).toEqual(drawn.listed(state, size.name));
        }
      }
    }
  },
);

test("another engine draws all of them anew; another number, the figure that shows it", () => {
  const [town] = STORIES as [Story];
  const all = drawAll(town).laidOut;
  beginRun({ ...currentRun(), engine: "engine 2" });
  expect(drawAll(town).laidOut).toBe(all);
  const { tolls } = town.datasets;
  const rows = tolls!.rows.map((row, index) => (index === 0 ? { ...row, toll: 3 } : row));
  const shown = Object.values(town.figures).filter(({ spec }) => spec.data === "tolls").length;
  expect(drawAll({ ...town, datasets: { ...town.datasets, tolls: { ...tolls!, rows } } }).laidOut).toBe(shown);
  expect(drawAll(town).laidOut).toBe(0);
});

test("what is damaged is drawn anew", () => {
  const [town] = STORIES as [Story];
  const all = drawAll(town).laidOut;
  const { store } = currentRun();
  const [first, second] = readdirSync(store!);
  truncateSync(join(store!, first!), 100);
  writeFileSync(join(store!, second!), "{}");
  expect(drawAll(town).laidOut).toBe(2);
  expect(drawAll(town).laidOut).toBe(0);
  expect(all).toBeGreaterThan(2);
});

test("a run that does not say which engine it is keeps nothing", () => {
  const [town] = STORIES as [Story];
  beginRun({ ...currentRun(), engine: undefined });
  expect(drawAll(town).laidOut).toBe(drawAll(town).laidOut);
  expect(readdirSync(currentRun().store!)).toEqual([]);
});

test("the engine's version changes with any of its files, and with nothing else", () => {
  const root = mkdtempSync(join(room, "engine-"));
  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  for (const folder of ["src/marks", "content"]) mkdirSync(join(root, folder), { recursive: true });
  write("package-lock.json", "{}");
  write("src/marks/fit.ts", "1");
  const first = engineVersion(root);
  write("content/story.json", "{}");
  expect(engineVersion(root)).toBe(first);
  write("src/marks/fit.ts", "2");
  const second = engineVersion(root);
  write("package-lock.json", "{ }");
  expect(new Set([first, second, engineVersion(root)]).size).toBe(3);
});
