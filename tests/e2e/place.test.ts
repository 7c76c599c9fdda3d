// Whatever changes the page's shape, the sentence that was being read is still there to be read.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { seeded } from "../../src/marks/seeded.ts";
import { laidOut } from "../support/page.ts";
import { frames, unchanged } from "../support/patience.ts";
import { outOfSight, type TextPlace } from "../support/sight.ts";

const { url } = inject("town");
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const UPRIGHT = { width: 390, height: 844 };
const SIDEWAYS = { width: 844, height: 390 };
const DESK = { width: 1280, height: 800 };
/** What a desk's window holds at 150 %. */
const DESK_LARGE = { width: 853, height: 533 };

/** The word where eyes rest: in the middle of the room under a figure, else two fifths down the screen; and the step it belongs to. */
interface Reading extends TextPlace {
  words: string;
  step: string;
}

/**
 * Finds the word nearest to where eyes rest; the way to its text node is the numbers of children from the body on.
 */
function readHere(page: Page): Promise<Reading | undefined> {
  return page.evaluate(() => {
    const pinned = [...document.querySelectorAll('[data-edition="scroll"] .pin')]
      .map((pin) => ({
        box: pin.getBoundingClientRect(),
        steps: pin.parentElement!.querySelector(".steps")!.getBoundingClientRect(),
      }))
      .find(({ box, steps }) => box.top < 2 && box.bottom > 0 && steps.top < innerHeight && steps.left < box.right - 1);
    const top = pinned && pinned.steps.right > pinned.box.left + 1 ? pinned.box.bottom : 0;
    const middle = top > 0 ? (top + innerHeight) / 2 : 0.4 * innerHeight;
    const walker = document.createTreeWalker(document.querySelector("main")!, NodeFilter.SHOW_TEXT);
    let best: { node: Text; offset: number; away: number } | undefined;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const element = node.parentElement!;
      if (!element.closest(".step-text, .prose > p, .prose > :is(h2, h3), .chapter-head h2")) continue;
      if (element.getBoundingClientRect().bottom < 0 || element.getBoundingClientRect().top > innerHeight) continue;
      for (let offset = 0; offset + 1 < node.length; offset += 4) {
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const box = range.getBoundingClientRect();
        if (box.height === 0 || box.top < top || box.bottom > innerHeight) continue;
        const away = Math.abs((box.top + box.bottom) / 2 - middle);
        if (away < 40 && (!best || away < best.away)) best = { node, offset, away };
      }
    }
    if (!best) return undefined;
    const path: number[] = [];
    for (let node: Node = best.node; node !== document.body; node = node.parentNode!)
      path.unshift([...node.parentNode!.childNodes].indexOf(node as ChildNode));
    const step = best.node.parentElement!.closest(".step")?.id ?? "";
    return { path, offset: best.offset, words: best.node.data.slice(best.offset, best.offset + 12), step };
  });
}

/** Waits until all is laid out and nothing moves any more. */
async function atRest(page: Page): Promise<void> {
  await laidOut(page);
  await unchanged(
    page,
    () =>
      page.evaluate(() => [
        scrollY,
        document.documentElement.scrollHeight,
        ...[...document.querySelectorAll(".step.active")].map(({ id }) => id),
      ]),
    15, // as long as the player takes one to have come to rest
  );
}

const activeSteps = (page: Page) => page.evaluate(() => [...document.querySelectorAll(".step.active")].map(({ id }) => id));

/** Begins to read, and waits for the part of the player that keeps the place: it is fetched then. */
async function beginReading(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo({ top: innerHeight, behavior: "instant" }));
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => /\/hold-position\.[^/]*\.js$/.test(name)),
  );
  await frames(page, 20);
}

/** So many places of the story, each with words in sight, one after the other. */
async function* placesOf(page: Page, name: string, count: number): AsyncGenerator<Reading> {
  const chance = seeded(name);
  await beginReading(page);
  for (let left = count; left > 0; ) {
    await page.evaluate(
      (share) => scrollTo({ top: share * document.documentElement.scrollHeight, behavior: "instant" }),
      chance(),
    );
    await atRest(page);
    const reading = await readHere(page);
    if (!reading) continue; // a figure, or room between two steps
    left -= 1;
    yield reading;
  }
}

async function expectInSight(page: Page, reading: Reading, after: string): Promise<void> {
  await atRest(page);
  expect(await outOfSight(page, reading), `“${reading.words}” (${reading.step}) after ${after}`).toBe(0);
  const scrolls = await page.evaluate(() => document.documentElement.dataset.edition === "scroll");
  if (scrolls && reading.step) expect(await activeSteps(page), `“${reading.words}” after ${after}`).toContain(reading.step);
}

describe("the sentence being read stays", () => {
  test.each([
    ["a phone is turned, and turned back", UPRIGHT, [SIDEWAYS, UPRIGHT, SIDEWAYS]],
    ["a phone held sideways is turned", SIDEWAYS, [UPRIGHT, SIDEWAYS]],
    ["a desk's window is zoomed and made narrow", DESK, [DESK_LARGE, DESK, { width: 640, height: 800 }, DESK]],
  ])("when %s", async (name, first, sizes) => {
    const page = await browser.newPage({ viewport: first, reducedMotion: "reduce" });
    await page.goto(`${url}/`);
    await laidOut(page);
    for await (const reading of placesOf(page, name, Number(process.env.PLACES ?? 4))) {
      for (const size of sizes) {
        await page.setViewportSize(size);
        await expectInSight(page, reading, `${size.width} × ${size.height}`);
      }
      await page.setViewportSize(first);
      await atRest(page);
    }
    await page.close();
  });

  test("when a phone is turned in the flat edition", async () => {
    const page = await browser.newPage({ viewport: UPRIGHT, reducedMotion: "reduce" });
    await page.goto(`${url}/?edition=flat`);
    await laidOut(page);
    for await (const reading of placesOf(page, "flat", 4)) {
      for (const size of [SIDEWAYS, UPRIGHT]) {
        await page.setViewportSize(size);
        await expectInSight(page, reading, `${size.width} × ${size.height}`);
      }
    }
    await page.close();
  });

  test("when the browser's own type is made larger", async () => {
    const page = await browser.newPage({ viewport: UPRIGHT, reducedMotion: "reduce" });
    await page.goto(`${url}/`);
    await laidOut(page);
    for await (const reading of placesOf(page, "type", 3)) {
      for (const size of ["150%", "200%", ""]) {
        await page.evaluate((one) => document.documentElement.style.setProperty("font-size", one), size);
        await expectInSight(page, reading, `type of ${size || "100%"}`);
      }
    }
    await page.close();
  });

  test("when the reader sets type, theme and edition", async () => {
    const page = await browser.newPage({ viewport: UPRIGHT, reducedMotion: "reduce" });
    await page.goto(`${url}/`);
    await laidOut(page);
    for await (const reading of placesOf(page, "panel", 3)) {
      await page.evaluate(() => document.querySelector<HTMLElement>("[data-opens-settings]")!.click());
      for (const [field, value] of [
        ["size", "150"],
        ["theme", "dark"],
        ["edition", "flat"],
        ["size", ""],
        ["edition", "scroll"],
        ["theme", ""],
      ] as const) {
        await page.locator(`#settings-sheet input[name="${field}"][value="${value}"]`).dispatchEvent("click");
        const change = `${field}: ${value || "as before"}`;
        await atRest(page);
        if (field === "edition")
          await page.waitForFunction((one) => (document.documentElement.dataset.edition ?? "flat") === one, value);
        await expectInSight(page, reading, change);
      }
      await page.keyboard.press("Escape");
    }
    await page.close();
  });
});
