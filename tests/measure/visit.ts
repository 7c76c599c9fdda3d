// Meets a page as a phone does: loads it, reads it to its end, taps what can be tapped; each as slow as on the phone.

import type { Browser, CDPSession, Page } from "playwright-core";
import { launchChromium } from "../../scripts/chromium.ts";
import { flingToEnd, swipeToEnd } from "./finger.ts";
import { PHONE, slowDown, throttleFor, timeLoop } from "./phone.ts";
import { countFrames, record, recordedOn } from "./recorder.ts";
import { type Tap, tapAll } from "./taps.ts";
import { blockingTime, layoutShift, slowShare } from "./vitals.ts";

/** How fast a machine is: ms for the fixed loop, and how many times slower it was made. */
export interface Machine {
  loop: number;
  throttle: number;
}

export interface Load {
  /** When the largest piece of the first screen was painted, ms. */
  largest: number;
  /** Total blocking time, ms. */
  blocked: number;
  longTasks: number;
  /** What the main thread did until the page was at rest, ms. */
  busy: number;
}

export interface Reading {
  /** px from the page's top to its end. */
  height: number;
  longTasks: number;
  /** Per cent of frames. */
  slowFrames: number;
  /** Cumulative layout shift, from the first paint to the end of the page. */
  shift: number;
  /** MB of script's heap once the page has been read and swept. */
  heap: number;
  taps: Tap[];
}

/** ms without anything on the network after which a page counts as loaded: one that fetches its code late is charged for it. */
const QUIET = 3000;
/** A page that never falls silent is taken as it is. */
const LONGEST_LOAD = 30_000;

/** Waits until nothing has been on the page's network for so long: time itself is what is waited for. */
function networkWatch(page: Page): (quiet: number) => Promise<void> {
  let open = 0;
  let last = performance.now();
  const note = (by: number) => () => {
    open += by;
    last = performance.now();
  };
  page.on("request", note(1));
  page.on("requestfinished", note(-1));
  page.on("requestfailed", note(-1));
  return async (quiet) => {
    const began = performance.now();
    const isQuiet = () => open <= 0 && performance.now() - Math.max(last, began) >= quiet;
    while (!isQuiet() && performance.now() - began < LONGEST_LOAD) await new Promise((wake) => setTimeout(wake, 50));
  };
}

async function metricsOf(session: CDPSession): Promise<Map<string, number>> {
  const { metrics } = await session.send("Performance.getMetrics");
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

/** A page that has been loaded on the phone. */
interface Visit {
  page: Page;
  session: CDPSession;
  load: Load;
  quiet(ms: number): Promise<void>;
}

async function load(browser: Browser, url: string, rate: number): Promise<Visit> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: "block" });
  await record(context);
  const page = await context.newPage();
  const quiet = networkWatch(page);
  const session = await slowDown(context, page, rate);
  await page.goto(url, { timeout: 4 * LONGEST_LOAD });
  await quiet(QUIET);
  const { tasks, first, largest } = await recordedOn(page);
  const busy = (await metricsOf(session)).get("TaskDuration")! * 1000;
  return {
    page,
    session,
    quiet,
    load: { largest: largest?.at ?? first, blocked: blockingTime(tasks, first), longTasks: tasks.length, busy },
  };
}

async function read({ page, session, quiet }: Visit): Promise<Reading> {
  const before = (await recordedOn(page)).tasks.length;
  const frames = [
    ...(await countFrames(page, () => swipeToEnd(page, session))),
    ...(await countFrames(page, () => flingToEnd(page, session))),
  ];
  await quiet(1200);
  const { tasks, shifts } = await recordedOn(page);
  await session.send("HeapProfiler.collectGarbage");
  const heap = (await metricsOf(session)).get("JSHeapUsedSize")! / 1024 ** 2;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const longTasks = tasks.length - before;
  return { height, longTasks, slowFrames: slowShare(frames), shift: layoutShift(shifts), heap, taps: await tapAll(page) };
}

/** Starts a browser, since one that has shown a page shows the next one faster; finds out how slow to make it. */
async function withPhone<T>(doing: (browser: Browser, machine: Machine) => Promise<T>): Promise<T> {
  const browser = await launchChromium({ graphics: "software" });
  try {
    const loop = await timeLoop(browser);
    return await doing(browser, { loop, throttle: throttleFor(loop) });
  } finally {
    await browser.close();
  }
}

/** Loads a page in a browser of its own. */
export function loadPage(url: string): Promise<{ machine: Machine; load: Load }> {
  return withPhone(async (browser, machine) => ({ machine, load: (await load(browser, url, machine.throttle)).load }));
}

/** Loads a page in a browser of its own and reads it to its end. */
export function readPage(url: string): Promise<{ machine: Machine; load: Load; reading: Reading }> {
  return withPhone(async (browser, machine) => {
    const visit = await load(browser, url, machine.throttle);
    return { machine, load: visit.load, reading: await read(visit) };
  });
}
