// A story that opens with a photograph: it is there at the right width, moves nothing, has its credit, and is missed by nobody.

import { statSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../scripts/build.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { serve } from "../../scripts/serve.ts";
import { violationsOf } from "../support/axe.ts";
import { watch } from "../support/page.ts";
import { frames } from "../support/patience.ts";
import { findFile } from "../support/site.ts";

const folder = ".build/test/photo";
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  if (!(await build("tests/fixtures/photo", folder))) throw new Error("the fixture does not build");
  site = await serve(folder, { prefix: "/some/deep/place" });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test.each([
  [320, 568],
  [390, 844],
  [844, 390],
  [1280, 800],
])("at %i × %i it is seen with its credit, and nothing moves when it comes late", async (width, height) => {
  const page = await browser.newPage({ viewport: { width, height }, bypassCSP: true });
  const troubles = watch(page, site.url);
  await page.addInitScript(() => {
    Object.assign(window, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        (window as unknown as { shifted: number }).shifted += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  let send = () => {};
  const sent = new Promise<void>((now) => {
    send = now;
  });
  await page.route("**/photos/**", async (route) => {
    await sent;
    await route.continue();
  });
  await page.goto(`${site.url}/`, { waitUntil: "commit" });
  await page.locator("h1").waitFor();
  await frames(page, 4);
  send();
  const image = page.locator(".opening-photo img");
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
  const { shown, source, title } = await page.evaluate(() => {
    const photo = document.querySelector<HTMLImageElement>(".opening-photo img")!;
    const box = photo.getBoundingClientRect();
    return {
      shown: [box.left, box.width, box.height],
      source: photo.currentSrc,
      title: document.querySelector("h1")!.getBoundingClientRect().top - box.bottom,
    };
  });
  expect(shown[0]).toBe(0);
  expect(shown[1]).toBe(width);
  expect(shown[2]).toBeGreaterThan(120);
  expect(title).toBeGreaterThan(0);
  expect(source).toMatch(width > 480 ? /\/(960|1200)\.avif$/ : /\/480\.avif$/);
  expect(await page.locator(".opening-photo figcaption").textContent()).toBe("Photograph: A. Tester, 1961");
  expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBeLessThan(0.01);
  expect(await violationsOf(page)).toEqual([]);
  expect(troubles).toEqual([]);
  await page.close();
});

test("every version is published, the smaller for fewer bytes, and the drawing is not", async () => {
  const bytes = ["avif", "webp", "jpg"].map((format) =>
    [480, 960, 1200].map((width) => statSync(findFile(join(folder, "photos"), "quay", `${width}.${format}`)!).size),
  );
  for (const sizes of bytes) expect(sizes.toSorted((one, other) => one - other)).toEqual(sizes);
  expect(bytes[0]![0]).toBeLessThan(bytes[2]![0]!);
  const page = await browser.newPage();
  await page.goto(`${site.url}/`);
  expect(await page.locator(".handscroll").count()).toBe(0);
  await page.close();
});
