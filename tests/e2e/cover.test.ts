// A story whose chapters have pages of their own only: its home page is a cover, and leads to each of them.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../scripts/build.ts";
import { check } from "../../scripts/check.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { workFolder } from "../../scripts/folders.ts";
import { type Site, serve } from "../../scripts/serve.ts";
import { violationsOf } from "../support/axe.ts";
import { toldOn } from "../support/complete.ts";
import { crawl } from "../support/crawl.ts";
import { laidOut, settled } from "../support/page.ts";
import { frames } from "../support/patience.ts";

const room = mkdtempSync(join(tmpdir(), "cover-"));
const story = join(room, "story");
const built = join(room, "site");
const CHAPTERS = ["ferries", "works", "school", "water"];

let site: Site;
let browser: Browser;
beforeAll(async () => {
  cpSync("tests/fixtures/town", story, { recursive: true });
  const file = join(story, "story.json");
  writeFileSync(file, readFileSync(file, "utf8").replace('"locale"', '"home": "cover",\n  "locale"'));
  if (!(await build(story, built))) throw new Error("the story does not build");
  site = await serve(built, { prefix: "/deep/place" });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  for (const folder of [room, workFolder(story)]) rmSync(folder, { recursive: true, force: true });
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 360, height: 780 }, reducedMotion: "reduce", ...options });
  await page.goto(site.url + path);
  await laidOut(page);
  return page;
}

describe("the cover", () => {
  test("has what opens and what ends the story, and leads to every chapter with its picture", async () => {
    const page = await open("/");
    expect(await page.locator("article.chapter-head, #ferries .step").count()).toBe(0);
    const entries = page.locator("#contents li");
    expect(await entries.evaluateAll((list) => list.map(({ id }) => id))).toEqual(CHAPTERS);
    for (const id of CHAPTERS) {
      const entry = page.locator(`#contents #${id}`);
      await entry.scrollIntoViewIfNeeded();
      const picture = entry.locator("img");
      await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
      expect(await picture.getAttribute("alt")).toBe("");
      expect(await entry.locator("a").evaluate((link) => (link as HTMLAnchorElement).href)).toBe(`${site.url}/${id}/index.html`);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    // Nothing of a chapter has been read here, however far down the contents one is.
    const filled = page
      .locator(".progress i")
      .evaluateAll((all) => all.map((one) => new DOMMatrix(getComputedStyle(one).transform).a));
    expect(await filled).toEqual(CHAPTERS.map(() => 0));
    await page.locator(".progress a").click();
    await page.locator("#contents-sheet[open]").waitFor();
    expect((await page.locator("#contents-sheet [data-left]").textContent())!.trim()).toBe("");
    await page.close();
  });

  test("tells all of it without script, and breaks no rule", async () => {
    const { story: read } = check(story);
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
    for (const path of ["/", "/works/"]) {
      await page.goto(site.url + path);
      const { parts, missing } = await toldOn(page, read!, path);
      expect(parts).toBeGreaterThan(5);
      expect(missing).toEqual([]);
    }
    await page.close();
    const seen = await open("/", { bypassCSP: true });
    expect(await violationsOf(seen)).toEqual([]);
    await seen.close();
  });

  test("and its chapters lead nowhere that is not there, wherever they are put", async () => {
    const { faults } = await crawl(`${site.url}/index.html`, { folder: built });
    expect(faults).toEqual([]);
  });
});

describe("an address from the time when all stood on one page", () => {
  test("a step's leads to it on its chapter's page", async () => {
    const page = await open("/?s=works-trades-cloth#works-trades-cloth");
    await expect.poll(() => page.url()).toContain("/works/");
    expect((await settled(page)).map(({ step }) => step)).toEqual(["works-trades-cloth"]);
    await page.close();
  });

  test("a chapter's leads to its entry in the contents", async () => {
    const page = await open("/#water");
    await expect
      .poll(() => page.locator("#contents #water").evaluate((entry) => entry.getBoundingClientRect().bottom <= innerHeight))
      .toBe(true);
    await page.close();
  });
});

describe("the next chapter", () => {
  const prefetched = (page: Page) =>
    page.locator('link[rel="prefetch"]').evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
  const readOn = async (page: Page) => {
    await page.mouse.wheel(0, 300);
    await page.waitForFunction(() =>
      performance.getEntriesByType("resource").some(({ name }) => /\/prefetch\.[^/]*\.js$/.test(name)),
    );
    await frames(page, 4);
  };
  const toEnd = (page: Page) => page.locator("[rel=next]").scrollIntoViewIfNeeded();

  test("is fetched once its reader nears the end, not before", async () => {
    const page = await open("/works/");
    await readOn(page);
    expect(await prefetched(page)).toEqual([]);
    const asked = page.waitForRequest((request) => request.url().endsWith("/school/index.html"));
    await toEnd(page);
    await asked;
    expect(await prefetched(page)).toEqual([`${site.url}/school/index.html`]);
    await page.close();
  });

  test("is not where data is to be saved", async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 780 }, reducedMotion: "reduce" });
    await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
    await page.goto(`${site.url}/works/`);
    await laidOut(page);
    await readOn(page);
    await toEnd(page);
    await frames(page, 20);
    expect(await prefetched(page)).toEqual([]);
    await page.close();
  });
});

test("a reader who comes back to the cover is offered the step that was read last", async () => {
  const page = await open("/works/?s=works-trades-cloth");
  await settled(page);
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => /\/resume\.[^/]*\.js$/.test(name)),
  );
  await page.goto("about:blank");
  await page.goto(`${site.url}/`);
  const offer = page.locator(".resume");
  await offer.waitFor();
  expect(await offer.textContent()).toContain(
    (await page.locator("#contents #works .display:not(.numeral)").textContent())!.trim(),
  );
  await offer.locator('[data-do="go"]').click();
  await expect.poll(() => page.url()).toContain("/works/");
  await laidOut(page);
  expect((await settled(page)).map(({ step }) => step)).toEqual(["works-trades-cloth"]);
  await page.close();
});
