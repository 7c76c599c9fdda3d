// What the browser scrolls to by itself (a word one looks for, a text that a link names, a heading) comes to rest where it can be read.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { laidOut } from "../support/page.ts";
import { frames, unchanged } from "../support/patience.ts";
import { outOfSight, type TextPlace } from "../support/sight.ts";

const { url } = inject("town");
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const SCREENS = [
  { width: 390, height: 844 },
  { width: 360, height: 780 },
  { width: 320, height: 480 },
  { width: 1280, height: 800 },
];

/** Not in any standard, and what Chromium's own search scrolls by. */
interface Finds {
  find(text: string): boolean;
}

/**
 * Looks for words as a reader does with the browser's own search. npm's Chromium finds nothing, for it lacks the tables that compare letters:
 * there the place is brought into sight as the search does it, by the same code of the browser's.
 */
async function search(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    getSelection()!.removeAllRanges();
    scrollTo({ top: 0, behavior: "instant" });
    const browser = window as unknown as Finds;
    if (browser.find(document.querySelector("main p")!.textContent!.slice(0, 4))) {
      getSelection()!.removeAllRanges();
      browser.find(wanted);
      return;
    }
    const walker = document.createTreeWalker(document.querySelector("main")!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      const place = document.createElement("span");
      place.textContent = "\u2060";
      range.insertNode(place);
      (place as unknown as { scrollIntoViewIfNeeded(center: boolean): void }).scrollIntoViewIfNeeded(true);
      place.remove();
      place.ownerDocument.body.normalize();
      return;
    }
  }, words);
}

const atRest = (page: Page) =>
  unchanged(page, () => page.evaluate(() => [scrollY, document.documentElement.scrollHeight, document.readyState]));

/** Words that stand only once in the story, spread over its steps and paragraphs. */
function wordsOf(page: Page, count: number): Promise<{ step: string[]; prose: string[] }> {
  return page.evaluate((wanted) => {
    const all = document.querySelector("main")!.textContent!;
    const once = (selector: string) => {
      const found = [...document.querySelectorAll(selector)].flatMap((element) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const words = walker.currentNode.nodeValue!.trim().slice(0, 14);
          if (/^[^“”《》\s]{8,}$/.test(words) && all.split(words).length === 2) return [words];
        }
        return [];
      });
      return Array.from({ length: wanted }, (_, index) => found[Math.floor((index * found.length) / wanted)]!);
    };
    return { step: once(".step-text"), prose: once(".prose > p") };
  }, count);
}

/** Where words stand in the story's text. */
const placeOf = (page: Page, words: string): Promise<TextPlace> =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector("main")!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const offset = text.data.indexOf(wanted);
      if (offset < 0 || text.parentElement!.closest(".step > :not(.step-text)")) continue;
      const path: number[] = [];
      for (let node: Node = text; node !== document.body; node = node.parentNode!)
        path.unshift([...node.parentNode!.childNodes].indexOf(node as ChildNode));
      return { path, offset };
    }
    throw new Error(`"${wanted}" is not there`);
  }, words);

/** By how much words are out of sight. A figure may take its place between the two looks at the page: then both are taken again. */
async function hidden(page: Page, words: string): Promise<number> {
  let found: number | undefined;
  let fault: unknown;
  for (let look = 0; look < 5 && found === undefined; look++) {
    const place = await placeOf(page, words);
    found = await outOfSight(page, place).catch((error: unknown) => {
      fault = error;
      return undefined;
    });
    if (found === undefined) await frames(page, 10);
  }
  if (found === undefined) throw fault;
  return found;
}

describe.each(SCREENS)("at $width × $height", (viewport) => {
  test("a word one looks for is in sight", async () => {
    const page = await browser.newPage({ viewport, reducedMotion: "reduce" });
    await page.goto(`${url}/`);
    await laidOut(page);
    const { step, prose } = await wordsOf(page, 10);
    for (const words of [...step, ...prose.slice(0, 4)]) {
      await search(page, words);
      await atRest(page);
      expect(await hidden(page, words), words).toBe(0);
    }
    await page.close();
  });

  test("a text that the address names is in sight", async ({ skip }) => {
    const page = await browser.newPage({ viewport, reducedMotion: "reduce" });
    await page.goto(`${url}/`);
    await laidOut(page);
    const { step, prose } = await wordsOf(page, 4);
    const title = await page.locator("h1").first().textContent();
    skip(!(await page.evaluate((words) => (window as unknown as Finds).find(words!), title)), "this browser finds no text");
    for (const words of [...step, ...prose.slice(0, 2)]) {
      await page.goto("about:blank");
      await page.goto(`${url}/#:~:text=${encodeURIComponent(words)}`);
      await laidOut(page);
      await page.waitForFunction(() => scrollY > 0);
      await atRest(page);
      expect(await hidden(page, words), words).toBe(0);
    }
    await page.close();
  });

  test("a chapter is led to at the screen's top, a step to where it is pinned", async () => {
    const page = await browser.newPage({ viewport, reducedMotion: "reduce" });
    await page.goto(`${url}/`);
    await laidOut(page);
    const tops = await page.evaluate(async () => {
      const found: number[] = [];
      for (const chapter of document.querySelectorAll<HTMLElement>("main > .chapter")) {
        location.hash = chapter.id;
        await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
        found.push(Math.round(chapter.getBoundingClientRect().top));
      }
      return found;
    });
    expect(tops.map((top) => Math.abs(top) <= 24)).toEqual(tops.map(() => true));
    const first = await page.evaluate(() => [...document.querySelectorAll(".scrolly .step:first-child")].map(({ id }) => id));
    for (const id of first.filter((_, index) => index % 4 === 0)) {
      await page.goto("about:blank");
      await page.goto(`${url}/?s=${id}`);
      await laidOut(page);
      await atRest(page);
      const pinned = await page.evaluate(
        (name) =>
          Math.round(document.getElementById(name)!.closest(".scrolly")!.querySelector(".pin")!.getBoundingClientRect().top),
        id,
      );
      expect(pinned, id).toBe(0);
    }
    await page.close();
  });
});
