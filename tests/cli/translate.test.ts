// `npm run translate` as editors run it: what lies in the folder, what comes back into the story, what is said, and with which exit code.

import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder = "";
let story = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "translate-"));
  story = join(folder, "story");
  cpSync("tests/fixtures/bilingual", story, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const options = { env: { ...process.env, STORY: story }, encoding: "utf8" as const };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/translate.ts", ...args], options);
  return { status, stdout, stderr };
}

const read = (path: string) => readFileSync(join(folder, path), "utf8");

test("goes out with pictures beside it, and comes back", () => {
  const sent = run("out", "zh-Hans", "--to", join(folder, "out"));
  expect([sent.status, sent.stderr]).toEqual([0, ""]);
  expect(sent.stdout).toContain("81 texts");
  expect(readdirSync(join(folder, "out")).sort()).toEqual(["stills", "story.zh-Hans.csv", "story.zh-Hans.xlf"]);

  // Every picture that the file names lies beside it, and is one.
  const { document } = new JSDOM(read("out/story.zh-Hans.xlf"), { contentType: "application/xml" }).window;
  const pictures = new Set([...document.querySelectorAll('note[category="picture"]')].map((note) => note.textContent ?? ""));
  expect([...pictures].sort()).toEqual(
    readdirSync(join(folder, "out/stills"))
      .map((name) => `stills/${name}`)
      .sort(),
  );
  for (const picture of pictures) expect(read(`out/${picture}`)).toMatch(/^<svg [\s\S]*<\/svg>\s*$/);

  const translated = join(folder, "back from the translator.csv");
  const csv = read("out/story.zh-Hans.csv");
  writeFileSync(translated, csv.replace("它们每晚由人点亮。", "每天晚上有人来点。").replace("薄薄一本", "很薄的一本"));

  const before = read("story/figures/lamps.json");
  const dry = run("in", translated, "--dry-run");
  expect(dry.status).toBe(0);
  expect(dry.stdout).toContain("每天晚上有人来点。");
  expect(read("story/figures/lamps.json")).toBe(before);

  const back = run("in", translated);
  expect([back.status, back.stderr]).toEqual([0, ""]);
  expect(back.stdout).toContain("2 texts taken; 79 as they were");
  expect(read("story/figures/lamps.json")).toBe(before.replace("它们每晚由人点亮。", "每天晚上有人来点。"));
  expect(read("story/chapters/01-lamps.zh-Hans.mdx")).toContain("很薄的一本");
});

test("what is wrong is said at its place, the story is left alone, and the command fails", () => {
  run("out", "zh-Hans", "--to", join(folder, "wrong"));
  const file = join(folder, "wrong/story.zh-Hans.xlf");
  writeFileSync(file, readFileSync(file, "utf8").replace("5盏留下，4盏卖掉", "5盏留下，6盏卖掉"));
  const before = read("story/figures/lamps.json");
  const { status, stdout } = run("in", file, "--lang", "zh-Hans");
  expect(status).toBe(1);
  expect(stdout).toContain("figures/lamps.json:44");
  expect(stdout).toContain("states.by-fate.alt");
  expect(stdout).toContain("--force");
  expect(read("story/figures/lamps.json")).toBe(before);
  expect(run("in", file, "--force").status).toBe(0);
  expect(read("story/figures/lamps.json")).toContain("6盏卖掉");
});

test("what is typed wrong is answered with what to type", () => {
  for (const args of [[], ["out"], ["over", "en"]]) {
    const { status, stderr } = run(...args);
    expect([status, stderr.includes("npm run translate -- out en")]).toEqual([2, true]);
  }
  expect(run("in", "no-such-file.xlf").stderr).toContain("no-such-file.xlf");
  expect(run("out", "en").stderr).toContain("en");
});
