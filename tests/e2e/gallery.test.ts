// The gallery in a browser, opened from the disk as editors open it: found by a word, looked at, copied.

import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { serve } from "../../scripts/serve.ts";
import { writeFiles } from "../../scripts/write.ts";
import { drawCollection } from "../../src/cli/gallery/collection.ts";
import { galleryFiles } from "../../src/cli/gallery/gallery.ts";
import { filesOf } from "../../src/cli/handbook/files.ts";
import { examplesOf } from "../../src/figures/examples.ts";
import { violationsOf } from "../support/axe.ts";

const folder = resolve(".build/test/gallery");
let browser: Browser;
let page: Page;
/** What a console says of a page: a mistake in its script, or what its policy stops. */
const said: string[] = [];

const open = (file: string) => page.goto(pathToFileURL(join(folder, file)).href);

/** Pictures that are in sight and have come. */
const loaded = (of: string) =>
  page
    .locator(of)
    .evaluateAll((images) => (images as HTMLImageElement[]).map((image) => image.complete && image.naturalWidth > 0));

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  writeFiles(folder, galleryFiles(drawCollection(["shares", "dots"]), "zh-Hans"));
  browser = await launchChromium();
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  page = await context.newPage();
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
});
afterAll(() => browser.close());

test("a word brings pictures of it and hides the rest; a question leads to its own", async () => {
  await open("index.html");
  const all = await page.locator(".card:visible").count();
  await page.getByRole("searchbox", { name: "找图" }).fill("议席");
  await expect.poll(() => page.locator(".card:visible").count()).toBeLessThan(all);
  const count = await page.locator(".card:visible").count();
  expect(count).toBeGreaterThan(0);
  await expect.poll(() => page.getByRole("status").textContent()).toBe(`找到 ${count} 张。`);
  for (const image of await page.locator(".card:visible img").all()) await image.scrollIntoViewIfNeeded();
  await expect.poll(async () => new Set(await loaded(".card:visible img"))).toEqual(new Set([true]));
  await page.getByRole("searchbox").fill("火山爆发");
  await expect.poll(() => page.getByRole("status").textContent()).toContain("没有找到");
  await page.getByRole("searchbox").fill("");
  await page.getByRole("link", { name: "看差距" }).click();
  expect(new URL(page.url()).hash).toBe("#question-gap");
  expect(await page.locator("#question-gap .card").allTextContents()).toEqual([expect.stringContaining("dots")]);
});

test("a picture leads to its states, and to the example's own JSON to copy", async () => {
  await page.locator("#question-gap .card a").click();
  expect(page.url()).toMatch(/dots\.html#state-gap$/);
  const figures = page.locator("figure:visible");
  const [example] = examplesOf("dots");
  expect(await figures.count()).toBe(Object.keys(example!.figure.states as object).length);
  expect(
    await page.locator("figure:visible img").evaluateAll((all) => all.filter((one) => !one.getAttribute("alt")).length),
  ).toBe(0);
  const files = filesOf(example!, { name: "dots", language: "zh-Hans" });
  const texts = await page.locator("pre:visible").allTextContents();
  expect(texts.slice(0, -1).map((text) => JSON.parse(text))).toEqual(files.map(({ value }) => value));
  await page.getByRole("button", { name: "复制 figures/dots.json" }).click();
  await expect.poll(() => page.getByText("复制好了").count()).toBe(1);
  expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))).toEqual(files.at(-1)!.value);
});

test("size, language and theme are chosen for all states", async () => {
  await page.getByLabel("宽屏").check();
  await page.getByLabel("英文").check();
  await page.getByLabel("深色").check();
  const sources = await page.locator("figure:visible img").evaluateAll((all) => all.map((one) => one.getAttribute("src")));
  expect(sources.every((source) => source?.endsWith(".wide.en.svg"))).toBe(true);
  expect(JSON.parse((await page.locator("pre:visible").nth(1).textContent())!).title).toMatch(/^[A-Z]/);
  const image = page.locator("figure:visible img").first();
  await image.scrollIntoViewIfNeeded();
  await expect.poll(async () => (await loaded("figure:visible img"))[0]).toBe(true);
  // The drawing's own ground, at its corner, is dark, too.
  const picture = (await image.screenshot()).toString("base64");
  const corner = await page.evaluate(async (data) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (one) => one.charCodeAt(0))]));
    const canvas = new OffscreenCanvas(1, 1).getContext("2d")!;
    canvas.drawImage(bitmap, -20, -8);
    return Math.max(...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3));
  }, picture);
  expect(corner).toBeLessThan(60);
});

test("on a server it is the same below any path", async () => {
  const site = await serve(folder, { prefix: "/story/gallery" });
  try {
    await page.goto(`${site.url}/index.html`);
    await page.getByRole("searchbox").fill("区间图");
    await expect.poll(() => page.getByRole("status").textContent()).toMatch(/^找到/);
    await page.locator(".card:visible a").first().click();
    await expect.poll(async () => (await loaded("figure:visible img"))[0]).toBe(true);
  } finally {
    await site.close();
  }
});

test("nothing has been stopped or has failed, and axe finds nothing on a phone, light or dark", async () => {
  expect(said).toEqual([]);
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 390, height: 844 } });
  page = await context.newPage();
  for (const file of ["index.html", "dots.html"]) {
    await open(file);
    expect([file, await violationsOf(page)]).toEqual([file, []]);
    await page.getByLabel("深色").check();
    expect([file, await violationsOf(page, { rules: ["color-contrast"] })]).toEqual([file, []]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  }
});

test("without script every picture and every text is there", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
  await open("index.html");
  expect(await page.getByRole("searchbox").count()).toBe(0);
  const cards = readFileSync(join(folder, "index.html"), "utf8").match(/class="card"/g)!.length;
  expect(await page.locator(".card:visible").count()).toBe(cards);
  await open("dots.html");
  expect(await page.locator("pre:visible").count()).toBeGreaterThan(1);
  expect(await page.getByRole("button").count()).toBe(0);
});
