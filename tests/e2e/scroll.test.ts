// However a reader gets somewhere, the figure shows the state of the step they are at: as if they had opened it there.

import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { seeded } from "../../src/marks/seeded.ts";
import { laidOut, look, settled, watch } from "../support/page.ts";
import { frames } from "../support/patience.ts";

const { url } = inject("town");
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const SCREENS = [
  { width: 390, height: 844 },
  { width: 360, height: 780 },
  { width: 320, height: 568 },
  { width: 844, height: 390 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 640, height: 400 },
];

type Chance = () => number;
const pick = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;

/** Things readers do. Each leaves the page somewhere; none waits for it to come to rest. */
const MOVES: Record<string, (page: Page, chance: Chance) => Promise<unknown>> = {
  async fling(page, chance) {
    const way = chance() < 0.7 ? 1 : -1;
    for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, way * (300 + chance() * 1800));
  },
  nudge: (page, chance) => page.mouse.wheel(0, (chance() - 0.5) * 700),
  drag: (page, chance) =>
    page.evaluate((share) => scrollTo({ top: share * document.documentElement.scrollHeight, behavior: "instant" }), chance()),
  async anchor(page, chance) {
    const place = chance();
    await page.evaluate((share) => {
      const steps = [...document.querySelectorAll(".step")];
      location.hash = steps[Math.floor(share * steps.length)]!.id;
    }, place);
  },
  async resize(page, chance) {
    await page.setViewportSize(pick(chance, SCREENS));
  },
  async rotate(page) {
    const { width, height } = page.viewportSize()!;
    await page.setViewportSize({ width: height, height: width });
  },
  largeType: (page, chance) =>
    page.evaluate((size) => document.documentElement.style.setProperty("font-size", size), pick(chance, ["", "150%", "200%"])),
  key: (page, chance) => page.keyboard.press(pick(chance, ["PageDown", "PageUp", "Space", "ArrowDown", "End", "Home", "Tab"])),
  async away(page) {
    const there = page.url();
    await page.goto(`${url}/404.html`).catch(() => undefined);
    await page.goBack();
    if (page.url() !== there) await page.goto(there);
  },
  reload: (page) => page.reload(),
  /** Taps somewhere in a figure, and goes on from mark to mark if it answers. */
  async ask(page, chance) {
    const [x, y] = [chance(), chance()];
    const place = await page.evaluate(
      ([across, down]) => {
        const seen = [...document.querySelectorAll("svg.frame")].map((svg) => svg.getBoundingClientRect());
        const box = seen.find(({ top, bottom }) => bottom > 60 && top < innerHeight - 60);
        if (!box) return undefined;
        const [top, bottom] = [Math.max(box.top, 30), Math.min(box.bottom, innerHeight - 30)];
        return { x: box.left + across * box.width, y: top + down * (bottom - top) };
      },
      [x, y] as const,
    );
    if (place) await page.mouse.click(place.x, place.y);
  },
};

/** What has come to rest, once what answers has been put away. */
async function settledAndSilent(page: Page) {
  const seen = await settled(page);
  if ((await page.locator(".answer").count()) === 0) return seen;
  await page.mouse.move(0, 0);
  await page.keyboard.press("Escape");
  return settled(page);
}

/** Opens a page afresh at the same place and size, and tells what is seen there. The place is a number of px: all must have its size first. */
async function openDirectly(page: Page, like: Page) {
  const place = await like.evaluate(() => ({ y: scrollY, type: document.documentElement.style.fontSize }));
  await page.bringToFront();
  await page.setViewportSize(like.viewportSize()!);
  await page.goto("about:blank");
  await page.goto(like.url().split(/[?#]/)[0]!);
  await page.evaluate((type) => document.documentElement.style.setProperty("font-size", type), place.type);
  await settled(page);
  await page.evaluate((y) => scrollTo({ top: y, behavior: "instant" }), place.y);
  return settled(page);
}

async function wander(options: BrowserContextOptions, seeds: number[], moves: number): Promise<void> {
  const context = await browser.newContext(options);
  const [page, other] = [await context.newPage(), await context.newPage()];
  await page.goto(`${url}/`);
  for (const seed of seeds) {
    const chance = seeded(`wander ${seed}`);
    const done: string[] = [];
    await page.bringToFront(); // a page behind another is woken late by the browser
    for (let turn = 0; turn < moves; turn++) {
      const name = pick(chance, Object.keys(MOVES));
      done.push(name);
      await MOVES[name]!(page, chance);
    }
    const seen = await settledAndSilent(page);
    const direct = await openDirectly(other, page);
    const where = `seed ${seed}: ${done.join(", ")} at ${JSON.stringify(page.viewportSize())}`;
    expect(seen, where).toEqual(direct);
  }
  await context.close();
}

const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

describe("wherever the reader goes, by whatever way", () => {
  // Batches, so that a failure names a dozen ways and not all. WALKS=10 goes ten times as many.
  const walks = Number(process.env.WALKS ?? 1);
  test.each(range(0, walks))("with less motion, batch %i", (batch) =>
    wander({ reducedMotion: "reduce", viewport: SCREENS[0]! }, range(batch * 12, 12), 5),
  );
  test.each(range(0, walks))("with motion, batch %i", (batch) =>
    wander({ viewport: SCREENS[0]!, hasTouch: true }, range(1000 + batch * 8, 8), 6),
  );
});

describe("a step", () => {
  test.each([SCREENS[0]!, SCREENS[3]!, SCREENS[5]!])(
    "opened by its link is the one being read, at $width × $height",
    async (viewport) => {
      const page = await browser.newPage({ viewport, reducedMotion: "reduce" });
      const troubles = watch(page, url);
      await page.goto(`${url}/`);
      const ids = await page.evaluate(() => [...document.querySelectorAll(".step")].map((step) => step.id));
      // Every second step on a phone; every fourth elsewhere, where only the way a scrolly stands differs.
      for (const id of ids.filter((_, index) => index % (viewport === SCREENS[0] ? 2 : 4) === 0)) {
        await page.goto("about:blank");
        await page.goto(`${url}/?s=${id}`);
        const seen = await settled(page);
        expect(
          seen.map(({ step }) => step),
          id,
        ).toContain(id);
      }
      expect(troubles).toEqual([]);
      await page.close();
    },
  );

  test("reached with the keyboard is the one being read, and says where it is", async () => {
    const page = await browser.newPage({ viewport: SCREENS[0]!, reducedMotion: "reduce" });
    await page.goto(`${url}/`);
    await laidOut(page);
    const ids = await page.evaluate(() => [...document.querySelectorAll(".step")].map((step) => step.id));
    await page.evaluate(() => document.querySelector<HTMLElement>(".step")!.scrollIntoView());
    const reached = new Set<string>();
    for (let turn = 0; turn < 400 && reached.size < ids.length; turn++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => document.activeElement?.closest(".step")?.id ?? "");
      if (!focused || reached.has(focused)) continue;
      reached.add(focused);
      await frames(page, 2);
      expect((await look(page)).map(({ step }) => step)).toContain(focused);
    }
    expect([...reached]).toEqual(ids);
    await page.close();
  });

  test.each([{ width: 320, height: 480 }, { width: 360, height: 560 }, SCREENS[2]!])(
    "has three whole lines in sight below its figure, at $width × $height",
    async (viewport) => {
      const page = await browser.newPage({ viewport, reducedMotion: "reduce" });
      await page.goto(`${url}/`);
      await laidOut(page);
      const lines = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>(".step:nth-child(2)")].map((step) => {
          step.scrollIntoView({ block: "start", behavior: "instant" });
          const range = document.createRange();
          range.selectNodeContents(step.querySelector(".step-text")!);
          const { bottom } = step.closest(".scrolly")!.querySelector(".pin")!.getBoundingClientRect();
          const inSight = [...range.getClientRects()].filter((box) => box.top >= bottom && box.bottom <= innerHeight);
          const all = new Set([...range.getClientRects()].map((box) => Math.round(box.bottom / 8)));
          return { lines: new Set(inSight.map((box) => Math.round(box.bottom / 8))).size, of: all.size };
        }),
      );
      expect(lines.length).toBeGreaterThan(2);
      expect(lines.filter(({ lines: seen, of }) => seen < Math.min(3, of))).toEqual([]);
      await page.close();
    },
  );

  test("is never covered by its figure when it is the one being read", async () => {
    for (const viewport of SCREENS) {
      const page = await browser.newPage({ viewport, reducedMotion: "reduce" });
      await page.goto(`${url}/`);
      await laidOut(page);
      const ids = await page.evaluate(() => [...document.querySelectorAll(".step")].map((step) => step.id));
      for (const id of ids) {
        await page.evaluate((name) => document.getElementById(name)!.scrollIntoView({ block: "start", behavior: "instant" }), id);
        const covered = await page.evaluate((name) => {
          const step = document.getElementById(name)!;
          const text = step.querySelector(".step-text")!.getBoundingClientRect();
          const pin = step.closest(".scrolly")!.querySelector(".pin")!.getBoundingClientRect();
          const beside = text.right <= pin.left || text.left >= pin.right;
          return !beside && text.top < pin.bottom - 1 && text.bottom > pin.top;
        }, id);
        expect(covered, `${id} at ${viewport.width}`).toBe(false);
      }
      await page.close();
    }
  });
});
