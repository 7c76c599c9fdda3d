// Every mistake an editor can make, in the words in which it is answered: a directory is a test case.
//
// A case lies over a story without mistakes: `valid/` (Chinese), `tiny/` (English) for names that begin with `en-`, or `borders/`,
// which has maps, for names that begin with `geo-` or `en-geo-`. Its files replace those of the story; `<file>.deleted` takes one
// away. `expected.txt` is what `npm run check` prints.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { FIGURES } from "../../src/figures/index.ts";
import { formatProblems } from "../../src/messages/index.ts";
import { choices } from "../../src/messages/zh-Hans/sentences.ts";
import { readStoryFiles, type SourceFile } from "../../src/source/files.ts";

const FOLDER = "tests/fixtures/broken";
const DELETED = ".deleted";
/** The list of figure types: a new type changes no answer but this. */
const TYPES = choices("", Object.keys(FIGURES), "").slice("：".length, -"。".length);
const cases = readdirSync(FOLDER).sort();

/** The story that a case damages. */
function storyOf(name: string): string {
  if (/^(en-)?geo-/.test(name)) return "tests/fixtures/borders";
  return name.startsWith("en-") ? "tests/fixtures/tiny" : join(FOLDER, "valid");
}

/** The files of a case, laid over those of the story it damages. */
function filesOf(name: string): SourceFile[] {
  const base = readStoryFiles(storyOf(name));
  const over = readStoryFiles(join(FOLDER, name));
  const replaced = new Set(over.map(({ path }) => path.replace(DELETED, "")));
  const files = [...base.filter(({ path }) => !replaced.has(path)), ...over.filter(({ path }) => !path.endsWith(DELETED))];
  return files.filter(({ path }) => path !== "expected.txt").sort((a, b) => (a.path < b.path ? -1 : 1));
}

describe.each(cases)("%s", (name) => {
  test("is answered in these words", async () => {
    const { problems, locale } = parseStory(filesOf(name));
    await expect(`${formatProblems(problems, locale).replace(TYPES, '"…"')}\n`).toMatchFileSnapshot(
      join("..", "fixtures", "broken", name, "expected.txt"),
    );
  });

  test("every problem says where it is and what to do", () => {
    const { story, problems } = parseStory(filesOf(name));
    const failed = problems.some((problem) => problem.severity === "error");
    expect(story === undefined).toBe(failed);
    for (const problem of problems) {
      expect(problem.line).toBeGreaterThan(0);
      expect(problem.column).toBeGreaterThan(0);
      expect(problem.message).not.toMatch(/undefined|\[object|NaN/);
      expect(problem.hint).not.toMatch(/undefined|\[object|NaN/);
      expect(problem.hint).not.toBe("");
    }
  });
});

test("only the story without mistakes, one with a byte order mark, and one that is allowed its warnings, have none", () => {
  const clean = cases.filter((name) => parseStory(filesOf(name)).problems.length === 0);
  expect(clean).toEqual(["allow-right", "file-bom", "valid"]);
});
