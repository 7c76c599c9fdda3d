// Marks answer: by tap, mouse, key and ear, in every figure of the town; where the panel stands; what it costs; that nothing else changes.

import { statSync } from "node:fs";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { violationsOf } from "../support/axe.ts";
import { laidOut, type Seen, settled, watch } from "../support/page.ts";
import { frames } from "../support/patience.ts";

const { url, folder } = inject("town");
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** A figure with lines and one with bars. */
const LINES = "pupils";
const BARS = "hands";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function open(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: "reduce", serviceWorkers: "block", ...options });
  const page = await context.newPage();
  await page.goto(`${url}/`);
  await laidOut(page);
  return page;
}

const figureOf = (page: Page, id: string) => page.locator(`story-figure[data-figure="${id}"]`);

/** Brings the second step of a figure into sight, its drawing come to rest. */
async function bringTo(page: Page, figure: Locator): Promise<Seen[]> {
  const scrolly = page.locator(".scrolly").filter({ has: figure });
  await scrolly
    .locator(".step")
    .nth(1)
    .evaluate((step) => step.scrollIntoView({ block: "start", behavior: "instant" }));
  await figure.locator("svg.frame").waitFor();
  return settled(page);
}

/** A finger's tap where there are fingers, else a click. */
const tap = (page: Page, { hasTouch }: BrowserContextOptions, { x, y }: { x: number; y: number }) =>
  hasTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y);

const panel = (page: Page) => page.locator(".answer");

/** The panel's faults: beyond the screen, on a mark it speaks of (but lines, and what fills the screen), over the point that was tapped. */
function faultsOf(page: Page, tapped?: { x: number; y: number }): Promise<string[]> {
  return page.evaluate((point) => {
    const box = document.querySelector(".answer")?.getBoundingClientRect();
    if (!box) return ["there is no panel"];
    const { clientWidth } = document.documentElement;
    const faults: string[] = [];
    const title = document.querySelector(".answer-title")?.textContent;
    if (!title?.trim()) faults.push("the panel has no title");
    if (box.left < 0 || box.top < 0 || box.right > clientWidth || box.bottom > innerHeight)
      faults.push(`${title}: beyond the screen`);
    if (document.documentElement.scrollWidth > clientWidth) faults.push(`${title}: the page goes sideways`);
    const marks =
      document.querySelector(".answer-ring.round") ??
      document.querySelectorAll("svg.frame .rects > .lit, svg.frame .circles > .lit");
    for (const mark of marks instanceof Element ? [marks] : marks) {
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      const meets = left < box.right && box.left < right && top < box.bottom && box.top < bottom;
      // Of a relation the line is the mark, not the plate on it; and one of several may lie anywhere.
      const alone =
        marks instanceof Element || (marks.length === 1 && !document.querySelector("svg.frame :is(.paths, .lines) > .lit"));
      if (meets && alone) faults.push(`${title}: on its mark`);
    }
    if (point && point.x > box.left && point.x < box.right && point.y > box.top && point.y < box.bottom)
      faults.push(`${title}: under the finger`);
    return faults;
  }, tapped);
}

/** The screen's places of some marks of a figure: where each is, a finger's width beside it. */
const placesIn = (figure: Locator, most: number) =>
  figure.evaluate((element, count) => {
    const marks = [...element.querySelectorAll("svg.frame :is(.rects, .circles) > [data-k*='/']:not(.away)")].filter((mark) => {
      const { top, bottom, width } = mark.getBoundingClientRect();
      return width > 0 && top > 30 && bottom < innerHeight;
    });
    const step = Math.max(1, Math.floor(marks.length / count));
    return marks
      .filter((_, index) => index % step === 0)
      .slice(0, count)
      .map((mark) => {
        const { left, top, width, height } = mark.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      });
  }, most);

describe("a mark answers", () => {
  test("to keys and to who hears: every figure, one mark after the other, and nothing else changes", async () => {
    const page = await open(PHONE);
    const troubles = watch(page, url);
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("story-figure")].map((one) => one.dataset.figure!),
    );
    expect(ids.length).toBeGreaterThan(8);
    for (const id of ids) {
      const figure = figureOf(page, id);
      const before = await bringTo(page, figure);
      const button = figure.locator("[data-asks]");
      await button.focus();
      await page.keyboard.press("Enter");
      const options = figure.getByRole("option");
      await options.first().waitFor({ state: "attached" });
      const names = await options.allTextContents();
      const seen = new Set<string>();
      for (let turn = 0; turn < names.length; turn++) {
        if (turn > 0) await page.keyboard.press("ArrowRight");
        const chosen = figure.locator('[role="option"][aria-selected="true"]');
        expect(await chosen.count(), id).toBe(1);
        const name = (await chosen.textContent()) ?? "";
        expect(name, id).toContain(await panel(page).locator(".answer-title").textContent());
        expect(await faultsOf(page), id).toEqual([]);
        seen.add((await chosen.getAttribute("id")) ?? "");
      }
      expect(seen.size, id).toBe(names.length);
      if (id === BARS) expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press("Escape");
      expect(await panel(page).count()).toBe(0);
      expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await settled(page), id).toEqual(before);
    }
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test.each([
    { name: "on a phone", options: PHONE, type: "" },
    { name: "on a small phone", options: { ...PHONE, viewport: { width: 320, height: 568 } }, type: "" },
    { name: "in type of twice the size, in the dark", options: { ...PHONE, colorScheme: "dark" as const }, type: "200%" },
    { name: "on a desk", options: { viewport: { width: 1280, height: 800 } }, type: "" },
  ])("to taps, $name, until one scrolls on", async ({ options, type }) => {
    const page = await open(options);
    await page.evaluate((size) => document.documentElement.style.setProperty("font-size", size), type);
    for (const id of [LINES, BARS, "landings"]) {
      const figure = figureOf(page, id);
      const before = await bringTo(page, figure);
      for (const place of await placesIn(figure, 3)) {
        await tap(page, options, place);
        await panel(page).waitFor();
        expect(await faultsOf(page, place), id).toEqual([]);
        if (type !== "" && id === BARS) expect(await violationsOf(page)).toEqual([]);
        await page.keyboard.press("Escape");
        await panel(page).waitFor({ state: "detached" });
      }
      const [place] = await placesIn(figure, 1);
      if (place) {
        await tap(page, options, place);
        await panel(page).waitFor();
        await page.evaluate(() => scrollBy({ top: 6, behavior: "instant" }));
        await panel(page).waitFor({ state: "detached" });
        await page.evaluate(() => scrollBy({ top: -6, behavior: "instant" }));
      }
      await page.mouse.move(0, 0);
      expect(await settled(page), id).toEqual(before);
    }
    await page.context().close();
  });

  test("to a mouse that rests on it, lights its phrase, costs nothing before and little then; sounds; answers on the sheet, too", async () => {
    const page = await open({ viewport: { width: 1280, height: 800 } });
    await page.evaluate(() => {
      const pitches: number[] = [];
      const prototype = OscillatorNode.prototype;
      const frequency = Object.getOwnPropertyDescriptor(prototype, "frequency")!.get!;
      Object.defineProperty(prototype, "frequency", {
        get() {
          const real = frequency.call(this) as AudioParam;
          return {
            setValueAtTime(pitch: number, at: number) {
              pitches.push(pitch);
              return real.setValueAtTime(pitch, at);
            },
          };
        },
      });
      Object.assign(window, { pitches });
    });
    const asked: Record<string, number> = {};
    page.on("response", async (answer) => {
      const path = new URL(answer.url()).pathname;
      if (/\/(answers|assets)\//.test(path)) asked[path] = (await answer.body()).length;
    });
    const figure = figureOf(page, "landings");
    await bringTo(page, figure);
    await frames(page, 30);
    expect(Object.keys(asked).filter((path) => /ask|answers|hear/.test(path))).toEqual([]);
    const scrolly = page.locator(".scrolly").filter({ has: figure });
    const phrase = scrolly.locator(".step.active .phrase[data-of]").first();
    const item = (await phrase.getAttribute("data-of"))!;
    const box = (await figure.locator(`svg.frame [data-k="token/${item}"]`).boundingBox())!;
    await page.mouse.move(box.x - 30, box.y);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await panel(page).waitFor();
    expect(await phrase.getAttribute("class")).toContain("lights");
    await page.mouse.move(2, 2);
    await panel(page).waitFor({ state: "detached" });
    expect(await phrase.getAttribute("class")).not.toContain("lights");
    // What is fetched on asking, as it leaves the host.
    const packed = (path: string) => statSync(`${folder}${path}.br`).size;
    const code = Object.entries(asked).filter(
      ([path]) => /\.(js|css)$/.test(path) && !/scrolla|hold|announce|analytics|prefetch/.test(path),
    );
    expect(code.map(([path]) => path).filter((path) => /ask/.test(path)).length).toBeGreaterThan(1);
    expect(code.reduce((sum, [path]) => sum + packed(path), 0)).toBeLessThan(12 * 1024);

    // A line is heard: as many tones as it has values.
    const lines = figureOf(page, LINES);
    await bringTo(page, lines);
    await lines.locator("[data-asks]").focus();
    await page.keyboard.press("Enter");
    await lines.getByRole("option").first().waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => (window as unknown as { pitches: number[] }).pitches.length)).toBeGreaterThan(2);
    await page.keyboard.press("Escape");

    // Looked at closely, the panel is on the sheet, and Escape puts away first the panel, then the sheet.
    await lines.locator("[data-opens-zoom]").click();
    const sheet = page.locator("dialog.figure-zoom[open]");
    const end = (await sheet.locator("svg.frame .circles [data-k^='end/']").first().boundingBox())!;
    await page.mouse.click(end.x + end.width / 2, end.y + end.height / 2);
    await sheet.locator(".answer").waitFor();
    await page.keyboard.press("Escape");
    expect([await panel(page).count(), await sheet.count()]).toEqual([0, 1]);
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    await page.context().close();
  });
});
