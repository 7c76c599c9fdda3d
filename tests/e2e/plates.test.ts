// The paintings that chapters open on, as readers meet them: from edge to edge, fetched when they come near, in the reader's colours.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { laidOut } from "../support/page.ts";

const { url } = inject("town");
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

async function open(path: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, ...options });
  await page.goto(url + path);
  return page;
}

const painted = (page: Page, chapter: string) => page.locator(`#${chapter} > .chapter-head > .plate img`);

test("goes from edge to edge and is there when its chapter is reached, at every width", async () => {
  for (const width of [320, 390, 768, 1280, 1920]) {
    const page = await open("/works/", { viewport: { width, height: 844 } });
    const image = painted(page, "works");
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0)).toBe(true);
    const { left, right, height } = await image.evaluate((one) => {
      const box = one.getBoundingClientRect();
      return { left: box.left, right: document.documentElement.clientWidth - box.right, height: box.height };
    });
    expect([left, right]).toEqual([0, 0]);
    expect(height).toBeLessThanOrEqual(0.7 * 844 + 1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await image.evaluate((one: HTMLImageElement) => one.currentSrc)).toContain(width >= 768 ? "/wide.svg" : "/narrow.svg");
    await page.close();
  }
});

test("before it is scrolled the whole story asks for none but the nearest", async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(url);
  await laidOut(page);
  await page.waitForLoadState("networkidle");
  expect(asked.filter((path) => /^\/plates\/(?!ferries\.)/.test(path))).toEqual([]);
  await page.close();
});

test("without script it is there, and says what it shows", async () => {
  const page = await open("/", { javaScriptEnabled: false });
  for (const chapter of ["ferries", "works", "school", "water"]) {
    const image = painted(page, chapter);
    await image.scrollIntoViewIfNeeded();
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
    expect(await image.getAttribute("alt")).toMatch(/^画：/);
  }
  await page.close();
});

test("the contents show where in the scroll one is", async () => {
  const page = await open("/#school");
  await laidOut(page);
  await page.locator("#school .chapter-head").scrollIntoViewIfNeeded();
  await page.locator("[data-opens-contents]").focus();
  await page.keyboard.press("Enter");
  const strip = page.locator("#contents-sheet .scroll-strip span");
  await expect
    .poll(() => strip.evaluateAll((all) => all.map((one) => one.classList.contains("here"))))
    .toEqual([false, false, true, false]);
  await page.close();
});

test("all of them as one picture: reached by keyboard, moved sideways by its arrows, the page not wider for it", async () => {
  const page = await open("/");
  await laidOut(page);
  const roll = page.locator(".unroll");
  await roll.focus();
  const before = await roll.evaluate((one) => [one.scrollLeft, one.scrollWidth > 3 * one.clientWidth]);
  expect(before).toEqual([0, true]);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => roll.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  // Beside each other without a gap, or the mountains would not join.
  const edges = await roll
    .locator("img")
    .evaluateAll((all) => all.map((one) => [one.getBoundingClientRect().left, one.getBoundingClientRect().right]));
  for (const [index, [left]] of edges.slice(1).entries()) expect(Math.abs(left! - edges[index]![1]!)).toBeLessThan(0.6);
  expect(await roll.getByRole("link").evaluateAll((all) => all.map((one) => one.getAttribute("href")))).toEqual([
    "#ferries",
    "#works",
    "#school",
    "#water",
  ]);
  await page.close();
});

test("takes on the paper and the contrast that the reader has chosen", async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.addInitScript(() => localStorage.setItem("changjuan", '{"version":1,"theme":"white","contrast":"high"}'));
  await page.goto(url);
  await laidOut(page);
  const image = painted(page, "works");
  await image.scrollIntoViewIfNeeded();
  await expect.poll(() => image.getAttribute("src")).toMatch(/\/narrow\.svg#white-high$/);
  // What the address names is in the picture.
  const text = await page.evaluate(
    (address) => fetch(address ?? "").then((answer) => answer.text()),
    await image.getAttribute("src"),
  );
  expect(text).toContain('<g id="white-high"/>');
  await page.close();
});

test("on paper each chapter has its plate, and the whole scroll is left to the screen", async () => {
  const page = await open("/");
  await laidOut(page);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".whole-scroll").isVisible()).toBe(false);
  expect(await painted(page, "water").isVisible()).toBe(true);
  await page.close();
});
