// The storyboard in a browser: every stop is photographed, and its index shows and hides what is asked for, from the disk.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { parseStory } from "../../src/check/story.ts";
import { cardsOf } from "../../src/outputs/storyboard/cards.ts";
import { sittingsOf } from "../../src/outputs/storyboard/plan.ts";
import { boardHtml } from "../../src/outputs/storyboard/sheet.ts";
import { type Shot, sit } from "../../src/outputs/storyboard/shoot.ts";
import { readStoryFiles } from "../../src/source/files.ts";

const folder = resolve(".build/test/storyboard");
const files = readStoryFiles("tests/fixtures/tiny");
const story = parseStory(files).story!;
const cards = cardsOf(story, files);
const WIDTHS = [390, 768];
const THEMES = ["light", "dark"] as const;

let browser: Browser;
let shots: Shot[];
beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  browser = await launchChromium();
  const studio = { browser, url: inject("tiny").url, themes: THEMES, folder };
  const sittings = sittingsOf(story, cards, WIDTHS);
  shots = (await Promise.all(sittings.map((sitting) => sit(studio, sitting)))).flat();
  const changes = { cards: new Map([["lamps-lamps-kept", ["words" as const]]]), gone: [] };
  const board = { story, cards, shots, changes, widths: WIDTHS, themes: THEMES, folder: "content", language: "en" as const };
  writeFileSync(join(folder, "index.html"), boardHtml(board));
});
afterAll(() => browser.close());

test("every stop at every width, light and dark, each a picture of its own", () => {
  expect(shots.length).toBe(cards.length * WIDTHS.length * THEMES.length);
  const pictures = shots.map(({ file }) => readFileSync(join(folder, file)).toString("base64"));
  expect(new Set(pictures).size).toBe(shots.length);
});

test("the index shows the width, theme, chapter and changes that are chosen, without script", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, "index.html")).href);
  const shown = (what: string) => page.locator(`${what}:visible`).count();
  expect([await shown("figure"), await shown("figure.w-390.t-light")]).toEqual([cards.length, cards.length]);
  await page.getByLabel("768").check();
  await page.getByLabel("dark").check();
  expect(await shown("figure")).toBe(shots.length);
  await page.getByLabel("The boats").check();
  expect(await shown(".card")).toBe(cards.filter(({ chapter }) => chapter === "boats").length);
  await page.getByLabel("all").check();
  await page.getByLabel("Only what changed").check();
  expect(await page.locator(".card:visible").evaluateAll((all) => all.map(({ id }) => id))).toEqual(["lamps-lamps-kept"]);
  await context.close();
});
