// A story whose maps draw borders: the review number, or why there is none, stands beside the map wherever it is shown.

import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../scripts/build.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { serve } from "../../scripts/serve.ts";
import { findFile } from "../support/site.ts";

const folder = ".build/test/borders";
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  if (!(await build("tests/fixtures/borders", folder))) throw new Error("the fixture does not build");
  site = await serve(folder);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** The words that fixtures/borders gives its two maps. */
const NUMBER = "编造审字（零）号";
const GROUND = "岛是编的，不画任何真实的界线";

test.each([
  ["while scrolling", true, "screen"],
  ["without script", false, "screen"],
  ["on paper", true, "print"],
] as const)("the number and the ground for exemption are read beside their maps %s", async (_, javaScriptEnabled, media) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled });
  const page = await context.newPage();
  await page.emulateMedia({ media });
  await page.goto(site.url);
  for (const words of [NUMBER, GROUND]) {
    const place = page.locator("figure.figure", { has: page.locator(".source", { hasText: words }) }).first();
    await expect.poll(() => place.getByText(words).first().isVisible()).toBe(true);
  }
  await context.close();
});

test("a map of borders is really drawn", () => {
  expect(readFileSync(findFile(`${folder}/stills`, "halves", "whole-narrow.svg")!, "utf8")).toContain('data-k="area/north"');
});
