// The story of this repository as it is published: it builds, and a reader gets all of it, at the price that is promised.

import { rmSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../scripts/build.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { serve } from "../../scripts/serve.ts";
import { parseStory } from "../../src/check/story.ts";
import { filesUnder } from "../../src/publish/folder.ts";
import { readStoryFiles } from "../../src/source/files.ts";
import { overspent } from "../measure/budgets.ts";
import { filesOnCard } from "../measure/card.ts";
import { pathsOf } from "../measure/pages.ts";
import { weigh } from "../measure/weight.ts";
import { violationsOf } from "../support/axe.ts";
import { toldOn } from "../support/complete.ts";
import { watch } from "../support/page.ts";

const PHONE = { width: 390, height: 844 };
const folder = resolve(".build/test/content-story");
const { story } = parseStory(readStoryFiles("content"));
const paths = pathsOf(story!);

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  expect(await build("content", folder)).toBe(true);
  site = await serve(folder);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("every chapter has a page of its own", () => {
  const built = filesUnder(folder).map((file) => relative(folder, file));
  expect(paths.map((path) => `${path.slice(1)}index.html`).filter((page) => !built.includes(page))).toEqual([]);
});

describe.each(paths)("%s", (path) => {
  test("without script every step has its picture, and all words are there", async () => {
    const page = await browser.newPage({ viewport: PHONE, javaScriptEnabled: false });
    await page.goto(site.url + path);
    const steps = await page.locator(".step").count();
    expect(steps).toBeGreaterThan(2);
    const { parts, missing } = await toldOn(page, story!, path);
    expect(missing).toEqual([]);
    expect(parts).toBeGreaterThan(steps);
    await page.close();
  });

  test("costs no more than it may before scrolling", async () => {
    const weight = await weigh(browser, { url: site.url, folder }, path);
    expect(weight.files.length).toBeGreaterThan(2);
    expect(overspent(path, weight, filesOnCard("content", path))).toEqual([]);
  });

  test("read to its end: no error, no request to another host", async () => {
    const page = await browser.newPage({ viewport: PHONE, reducedMotion: "reduce" });
    const troubles = watch(page, site.url);
    await page.goto(site.url + path);
    for (const step of await page.locator(".step").all())
      await step.evaluate((one) => one.scrollIntoView({ behavior: "instant" }));
    await page.waitForLoadState("networkidle");
    expect(troubles).toEqual([]);
    await page.close();
  });

  test("axe finds nothing", async () => {
    const page = await browser.newPage({ viewport: PHONE, reducedMotion: "reduce", bypassCSP: true });
    await page.goto(site.url + path);
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });
});
