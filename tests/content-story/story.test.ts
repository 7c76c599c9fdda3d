// The story of this repository: nothing is to be told of it, its figures can be read, and the engine and its tests know none of its names.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { typeOf } from "../../src/figures/index.ts";
import { SIZES } from "../../src/marks/size.ts";
import { filesUnder } from "../../src/publish/folder.ts";
import { readStoryFiles } from "../../src/source/files.ts";
import { faultsOf } from "../support/frames.ts";

const { story, problems } = parseStory(readStoryFiles("content"));

test("the checker has nothing to say", () => {
  expect(problems).toEqual([]);
});

describe.each(Object.values(story?.figures ?? {}))("$id", ({ type, spec }) => {
  test.each(Object.values(SIZES))("no label collides or leaves the frame, $name", (size) => {
    const { layout } = typeOf(type);
    const frameOf = layout(spec, story!.datasets[spec.data]!, { size, locale: story!.locale, atlas: story!.geo });
    const faults = Object.keys(spec.states).flatMap((state) =>
      faultsOf(frameOf(state), size).map((fault) => `${state}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

test("neither the engine nor its tests know a name of it", () => {
  const places = Object.values(story!.geo).flatMap(({ features }) => features.map(({ properties }) => properties.name ?? ""));
  const names = [story!.title, ...places.filter((name) => name.length > 1), "山西", "Taiyuan", "Jinzhong", "Yuci", "Shanxi"];
  const sources = ["src", "scripts", "tests"].flatMap(filesUnder).filter((path) => /\.(ts|astro|css|json|svg|mdx)$/.test(path));
  const knowing = sources
    .filter((path) => !path.includes("content-story"))
    .flatMap((path) => {
      const text = readFileSync(path, "utf8");
      return names.filter((name) => text.includes(name)).map((name) => `${path}: ${name}`);
    });
  expect(sources.length).toBeGreaterThan(300);
  expect(knowing).toEqual([]);
});
