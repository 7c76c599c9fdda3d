// The handbook's examples as readers would meet them: built, every page opened, every picture there.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../scripts/build.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { serve } from "../../scripts/serve.ts";
import { parseStory } from "../../src/check/story.ts";
import { readExamplePicture } from "../../src/cli/example-pictures.ts";
import { blocksOf, storyOf } from "../../src/cli/handbook/blocks.ts";
import { findFile } from "../support/site.ts";

const FOLDER = resolve(".build/test/handbook-story");
const SITE = resolve(".build/test/handbook");
const files = storyOf(blocksOf(readFileSync("content/README.md", "utf8")));
const story = parseStory(files).story!;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(FOLDER, path)), { recursive: true });
    writeFileSync(join(FOLDER, path), path.startsWith("photos/") ? readExamplePicture(path) : text);
  }
  if (!(await build(FOLDER, SITE))) throw new Error("the handbook's story does not build");
  site = await serve(SITE);
});

afterAll(() => site?.close());

test("every state of every figure is a picture", () => {
  const figures = Object.values(story.figures);
  const states = figures.flatMap(({ id, spec }) => Object.keys(spec.states).map((state) => ({ id, state })));
  expect(states.length).toBeGreaterThan(15);
  expect(states.filter(({ id, state }) => !findFile(join(SITE, "stills"), id, `${state}-wide.svg`))).toEqual([]);
});

test("every page opens without an error, and no tag is left in its words", async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    const chapters = story.chapters.filter(({ role }) => role === "chapter").map(({ id }) => `${id}/`);
    for (const path of ["", ...chapters]) {
      await page.goto(new URL(path, `${site.url}/`).href);
      expect(await page.locator("main").textContent(), path).not.toMatch(/<\/?[A-Z]|\*\*|undefined|\[object/);
    }
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
  }
});
