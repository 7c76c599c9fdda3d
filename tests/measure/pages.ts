// Counts and times all pages of a built story.

import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { serve } from "../../scripts/serve.ts";
import type { Story } from "../../src/story/story.ts";
import { violationsOf } from "../support/axe.ts";
import { toldOn } from "../support/complete.ts";
import { watch } from "../support/page.ts";
import { firstWords, writeBaseline } from "./baseline.ts";
import type { PageCounts, PageTimes } from "./card.ts";
import { PHONE, waitForCalm } from "./phone.ts";
import { loadPage, readPage } from "./visit.ts";
import { median } from "./vitals.ts";
import { type Served, weigh } from "./weight.ts";

/** The story's own page and each chapter's. */
export function pathsOf(story: Story): string[] {
  return ["/", ...story.chapters.filter(({ role }) => role === "chapter").map(({ id }) => `/${id}/`)];
}

export async function countPage(browser: Browser, site: Served, story: Story, path: string): Promise<PageCounts> {
  const weight = await weigh(browser, site, path);
  const flat = await browser.newPage({ ...PHONE, javaScriptEnabled: false });
  await flat.goto(site.url + path);
  const { parts, missing } = await toldOn(flat, story, path);
  await flat.close();
  const page = await browser.newPage({ ...PHONE, reducedMotion: "reduce", bypassCSP: true });
  const errors = watch(page, site.url);
  await page.goto(site.url + path);
  const axe = await violationsOf(page);
  for (const step of await page.locator(".step").all()) await step.evaluate((one) => one.scrollIntoView({ behavior: "instant" }));
  await page.waitForLoadState("networkidle");
  await page.close();
  return { ...weight, parts, missing, axe, errors: errors.map((error) => error.replaceAll(site.url, "")) };
}

const BASELINE = ".build/measure/baseline";
const round = (value: number, digits = 0) => Number(value.toFixed(digits));

/** Loads a page so many times, in turn with the lightest one that says the same, and reads it to its end after the last. */
export async function timePage(browser: Browser, site: Served, story: Story, path: string, runs: number): Promise<PageTimes> {
  const others = await waitForCalm();
  writeBaseline(BASELINE, await firstWords(browser, site.url + path), story.locale);
  const light = await serve(BASELINE);
  const lightest: number[] = [];
  const first: Awaited<ReturnType<typeof loadPage>>[] = [];
  for (let run = 1; run < runs; run++) {
    lightest.push((await loadPage(`${light.url}/`)).load.largest);
    first.push(await loadPage(site.url + path));
  }
  lightest.push((await loadPage(`${light.url}/`)).load.largest);
  const { reading, ...last } = await readPage(site.url + path);
  await light.close();
  rmSync(BASELINE, { recursive: true, force: true });
  const visits = [...first, last];
  const middle = (value: (visit: (typeof visits)[number]) => number, digits = 0) => round(median(visits.map(value)), digits);
  return {
    others,
    loop: middle(({ machine }) => machine.loop),
    throttle: middle(({ machine }) => machine.throttle, 1),
    largest: middle(({ load }) => load.largest),
    baseline: round(median(lightest)),
    blocked: middle(({ load }) => load.blocked),
    longTasks: middle(({ load }) => load.longTasks),
    busy: middle(({ load }) => load.busy),
    reading: {
      ...reading,
      slowFrames: round(reading.slowFrames, 1),
      shift: round(reading.shift, 4),
      heap: round(reading.heap, 1),
    },
  };
}
