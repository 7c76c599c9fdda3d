// The story of this repository as it is published: it builds, and a reader gets all of it, at the price that is promised.

import { readFileSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../scripts/build.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { serve } from "../../scripts/serve.ts";
import { parseStory } from "../../src/check/story.ts";
import { filesUnder } from "../../src/publish/folder.ts";
import { readStoryFiles } from "../../src/source/files.ts";
import { violationsOf } from "../support/axe.ts";
import { watch } from "../support/page.ts";

const PHONE = { width: 390, height: 844 };
const folder = resolve(".build/test/content-story");
const { story } = parseStory(readStoryFiles("content"));
const paths = ["/", ...story!.chapters.filter(({ role }) => !role).map(({ id }) => `/${id}/`)];

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
    const steps = page.locator(".step");
    expect(await steps.count()).toBeGreaterThan(4);
    for (const step of await steps.all()) {
      expect(await step.locator(".step-text").isVisible()).toBe(true);
      expect(await step.locator(".still img").isVisible()).toBe(true);
      expect(await step.locator(".still img").getAttribute("alt")).not.toBe("");
    }
    await page.close();
  });

  test("read to its end: no error, no request to another host; at most 80 kB before that, 25 kB of it script", async () => {
    const page = await browser.newPage({ viewport: PHONE, reducedMotion: "reduce" });
    const troubles = watch(page, site.url);
    const loaded: string[] = [];
    page.on("response", (response) => loaded.push(new URL(response.url()).pathname));
    await page.goto(site.url + path);
    await page.waitForLoadState("networkidle");
    const sizes = loaded.map((name) => ({
      name,
      size: brotliCompressSync(readFileSync(join(folder, name.endsWith("/") ? `${name}index.html` : name))).length,
    }));
    const sum = (list: typeof sizes) => list.reduce((total, { size }) => total + size, 0);
    expect(sum(sizes), JSON.stringify(sizes)).toBeLessThan(80 * 1024);
    expect(sum(sizes.filter(({ name }) => name.endsWith(".js")))).toBeLessThan(25 * 1024);
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
