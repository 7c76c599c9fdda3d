// How long a reader's taps take to be answered by a frame: settings, contents, a phrase, a live map.

import type { Locator, Page } from "playwright-core";
import { laidOut } from "../support/page.ts";
import { frames, unchanged } from "../support/patience.ts";
import { recordedOn } from "./recorder.ts";

export interface Tap {
  what: string;
  /** ms from the finger to the next frame; 16 where the browser did not think it worth telling. */
  took: number;
}

/** What can be tapped, if the page has it: where it is, and what is then to be closed again. */
const TAPS = [
  { what: "settings", selector: ".corner", closes: "#settings-sheet [data-close]" },
  { what: "contents", selector: ".progress a", closes: "#contents-sheet [data-close]" },
  { what: "phrase", selector: ".step [data-of]", closes: undefined },
  { what: "live map", selector: ".explore[data-mode=explore]", closes: undefined },
];

/** What the browser tells at least, ms. */
const LEAST = 16;

async function tap(page: Page, target: Locator): Promise<number> {
  const before = (await recordedOn(page)).taps.length;
  await target.tap();
  await frames(page, 30); // its answer is told with a frame, and those it was late for
  const { taps } = await recordedOn(page);
  return Math.max(LEAST, ...taps.slice(before));
}

/** Brings an element to where a finger reaches it, nothing moving any more. */
async function bring(page: Page, target: Locator): Promise<void> {
  await target.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const seen = box.top >= 0 && box.bottom <= innerHeight && box.height > 0;
    if (!seen) (element.closest(".step") ?? element).scrollIntoView({ block: "center", behavior: "instant" });
  });
  await unchanged(page, () => target.boundingBox());
}

/** Taps one after the other, each for the first time on this page, when what it needs is fetched. */
export async function tapAll(page: Page): Promise<Tap[]> {
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await laidOut(page);
  const taps: Tap[] = [];
  for (const { what, selector, closes } of TAPS) {
    const target = page.locator(selector).first();
    if ((await target.count()) === 0) continue;
    await bring(page, target);
    taps.push({ what, took: await tap(page, target) });
    if (closes) await page.locator(closes).tap();
  }
  return taps;
}
