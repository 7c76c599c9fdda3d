// The story folder on disk: encodings and litter.

import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { storyFolder } from "../../scripts/folders.ts";
import { parseStory } from "../../src/check/story.ts";
import { readStoryFiles } from "../../src/source/files.ts";
import { withSteps } from "../../src/source/proposal.ts";

const before = process.env.STORY;

afterEach(() => {
  if (before === undefined) delete process.env.STORY;
  else process.env.STORY = before;
});

test("the folder is content/, or what STORY says", () => {
  delete process.env.STORY;
  expect(storyFolder()).toBe(join(process.cwd(), "content"));
  process.env.STORY = "tests/fixtures/tiny/";
  expect(storyFolder()).toBe(join(process.cwd(), "tests/fixtures/tiny"));
});

test("a byte order mark is dropped, another encoding is told, litter is left out", () => {
  const folder = mkdtempSync(join(tmpdir(), "story-"));
  mkdirSync(join(folder, "data"));
  writeFileSync(join(folder, "story.json"), "\ufeff{}");
  mkdirSync(join(folder, "geo"));
  writeFileSync(join(folder, "geo", "a.geojson"), "{}");
  writeFileSync(join(folder, "data", "a.json"), Buffer.from([0x7b, 0xb5, 0xc6, 0x7d])); // 灯 in GBK
  writeFileSync(join(folder, ".DS_Store"), "x");
  writeFileSync(join(folder, "data", "~$a.xlsx"), "x");
  expect(readStoryFiles(folder)).toEqual([
    { path: "data/a.json", text: "", damage: "encoding" },
    { path: "geo/a.geojson", text: "{}" },
    { path: "story.json", text: "{}", mark: true },
  ]);
  expect(readStoryFiles(join(folder, "nowhere"))).toEqual([]);
});

test("a folder that is called otherwise is told once, with where its files go; what lies beside the folders is told, too", () => {
  const valid = readStoryFiles("tests/fixtures/broken/valid");
  const called = valid.map((file) => ({ ...file, path: file.path.replace(/^chapters\//, "章节/") }));
  const { problems } = parseStory([...called, { path: "灯.jpg", text: "" }]);
  expect(problems.map(({ file, code, severity }) => [file, code, severity])).toEqual([
    ["章节", "misnamed", "error"],
    ["灯.jpg", "outside", "warning"],
  ]);
  expect(parseStory(withSteps(called, problems[0]!.proposal!.steps)).problems).toEqual([]);
});
