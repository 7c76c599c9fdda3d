// A figure of a few rows of five thousand: the page holds those, the files beside it hold all, and the page stays light.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../scripts/build.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { serve } from "../../scripts/serve.ts";
import { longTable } from "../support/long-table.ts";
import { frames } from "../support/patience.ts";

const target = ".build/test/large-table";
const content = mkdtempSync(join(tmpdir(), "large-table-"));
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  for (const { path, text } of longTable({ show: ["Town 1", "Town 50", "Town 100"] })) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  if (!(await build(content, target))) throw new Error("the story does not build");
  site = await serve(target);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(content, { recursive: true });
});

test("the page has what is drawn, says of how many rows, and leads to all of them at an address that never changes", async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  await page.goto(new URL("boats/", site.url).href);
  const table = page.locator(".under", { has: page.locator('a[download="towns.csv"]') });
  expect(await table.locator("tbody tr").count()).toBe(150);
  expect(await table.locator("thead th").allTextContents()).toEqual(["Town", "Year", "People"]);
  expect(await table.textContent()).toContain("150 of 5,000 rows");
  const href = await table.locator('a[download="towns.csv"]').getAttribute("href");
  expect(href).toMatch(/^\.\.\/data\/towns\.[\w-]{8,}\.csv$/);
  const whole = readFileSync(join(target, "boats", href ?? ""), "utf8");
  expect(whole.split("\r\n\r\n")[0]?.split("\r\n")).toHaveLength(5001);
  expect(whole).toContain("Town 99,2019,2617,110.5,as counted in the spring");
  expect(readdirSync(join(target, "data")).filter((name) => /^towns\.[\w-]+\.(csv|json)$/.test(name))).toHaveLength(2);
  await page.close();
});

test.each(["", "boats/"])("at most 80 kB before scrolling: /%s", async (path) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const loaded = new Set<string>();
  page.on("response", (response) => loaded.add(new URL(response.url()).pathname));
  await page.goto(new URL(path, site.url).href);
  await page.waitForLoadState("networkidle");
  await frames(page, 60);
  const sizes = [...loaded].map(
    (one) => brotliCompressSync(readFileSync(join(target, one.endsWith("/") ? `${one}index.html` : one))).length,
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(80 * 1024);
  await page.close();
});
