// Corrections in the story: their order, their chapters, their dates.

import { expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { packOf } from "../../src/locale/index.ts";
import { readStoryFiles } from "../../src/source/files.ts";
import { correctionsOf, newestFirst } from "../../src/story/corrections.ts";

test("the story has them newest first, whatever their order in the file, and each chapter its own", () => {
  const { story } = parseStory(readStoryFiles("tests/fixtures/tiny"));
  expect(story!.corrections.map(({ date }) => date)).toEqual(["2024-06-03", "2024-05-28", "2024-05-20"]);
  expect(correctionsOf(story!, "lamps").map(({ text }) => text)).toEqual(["The number of lamps was wrong in the first edition."]);
  expect(correctionsOf(story!, "opening")).toEqual([]);
});

test("those of one day stay as they are written", () => {
  const list = ["a", "b", "c"].map((text) => ({ date: text === "b" ? "2024-05-02" : "2024-05-01", text }));
  expect(newestFirst(list).map(({ text }) => text)).toEqual(["b", "a", "c"]);
});

test("a story that was never corrected has none", () => {
  expect(parseStory(readStoryFiles("tests/fixtures/broken/valid")).story!.corrections).toEqual([]);
});

test.each([
  ["zh-Hans", "2026年11月5日"],
  ["en", "November 5, 2026"],
])("a day as %s writes it, in any time zone", (locale, written) => {
  expect(packOf(locale).dates.day("2026-11-05")).toBe(written);
});
