// The page is complete before the player and without it: late, unreadable, throwing, or stopped by one figure.

import type { Browser, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { laidOut, settled } from "../support/page.ts";

const { url } = inject("town");
const PHONE = { width: 390, height: 844 };
/** A step in the middle of a scene, deep in the story. */
const STEP = "ferries-landings-line";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Opens the story with its scripts answered in another way. */
async function open(
  answer: (route: Route) => unknown,
  address = `${url}/`,
  before?: (page: Page) => Promise<unknown>,
): Promise<Page> {
  const page = await browser.newPage({ viewport: PHONE, reducedMotion: "reduce" });
  await page.route("**/assets/*.js", answer);
  await before?.(page);
  await page.goto(address, { waitUntil: "commit" });
  return page;
}

const editionOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.edition ?? "flat");
const isFlat = (page: Page) => expect.poll(() => editionOf(page)).toBe("flat");

/** Each step's own picture can be seen, and no pinned figure is there. */
async function isComplete(page: Page): Promise<void> {
  await isFlat(page);
  const step = page.locator(`#${STEP}`);
  await step.locator(".still img").scrollIntoViewIfNeeded();
  await expect
    .poll(() => step.locator(".still img").evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0))
    .toBe(true);
  expect(await page.locator(".scrolly .stage:visible").count()).toBe(0);
}

describe("a player that", () => {
  test("cannot be read leaves the flat page", async () => {
    const page = await open((route) => route.fulfill({ contentType: "text/javascript", body: "const = ;" }));
    await isComplete(page);
    await page.close();
  });

  test("throws as it begins leaves the flat page", async () => {
    const page = await open((route) => route.fulfill({ contentType: "text/javascript", body: "throw new Error('old kernel')" }));
    await isComplete(page);
    await page.close();
  });

  test("throws where it binds the figures leaves the flat page", async () => {
    const page = await open(
      (route) => route.continue(),
      `${url}/`,
      (one) =>
        one.addInitScript(() =>
          Object.defineProperty(customElements, "define", {
            value: () => {
              throw new Error("broken");
            },
          }),
        ),
    );
    await isComplete(page);
    await page.close();
  });

  test("does not come for a long time is waited for with the figure's picture; then the page is flat, the words read where they were", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const page = await open(async (route) => {
      await held;
      await route.continue();
    });
    const words = page.locator(`#${STEP} .step-text`);
    await words.waitFor();
    await words.evaluate((one) => scrollBy({ top: one.getBoundingClientRect().top - innerHeight * 0.75, behavior: "instant" }));
    const stage = page.locator(`.scrolly:has(#${STEP}) .pin .stage img`);
    await expect.poll(() => stage.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0)).toBe(true);
    expect(await stage.isVisible()).toBe(true);
    const top = () => words.evaluate((one) => Math.round(one.getBoundingClientRect().top));
    const before = await top();
    await isFlat(page);
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
    release();
    await expect.poll(() => page.evaluate(() => "started" in document.documentElement.dataset)).toBe(true);
    expect(await editionOf(page)).toBe("flat");
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
    await isComplete(page);
    await page.close();
  });

  test("comes late finds its page and plays", async () => {
    const page = await open(async (route) => {
      await new Promise((come) => setTimeout(come, 2500)); // between the two times of preferences/inline.ts
      await route.continue();
    }, `${url}/?s=${STEP}#${STEP}`);
    await page.waitForFunction(() => "started" in document.documentElement.dataset);
    await laidOut(page);
    await page.locator(`.scrolly:has(#${STEP}) svg.frame`).waitFor();
    const [seen] = await settled(page);
    expect(seen?.step).toBe(STEP);
    expect(seen?.state).toBe("line line");
    await page.close();
  });
});

test("a reel that cannot be played leaves its figure's pictures; the others move", async () => {
  const page = await browser.newPage({ viewport: PHONE, reducedMotion: "reduce" });
  await page.route(/\/reels\/landings\./, (route) => route.fulfill({ contentType: "application/json", body: '{"layers":7}' }));
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto(`${url}/?s=${STEP}#${STEP}`);
  await laidOut(page);
  const image = page.locator(`.scrolly:has(#${STEP}) .pin .stage img`);
  await expect.poll(() => image.getAttribute("src")).toContain("/line-narrow.svg");
  await expect
    .poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0 && one.checkVisibility()))
    .toBe(true);
  const other = page.locator(".scrolly").first();
  await other
    .locator(".step")
    .nth(1)
    .evaluate((step) => step.scrollIntoView({ block: "start" }));
  await other.locator("svg.frame").waitFor();
  expect(errors).toEqual([]);
  await page.close();
});
