// What the browser tells of a page while it is read: long tasks, shifts, paints, frames, and how long taps take.

import type { BrowserContext, Page } from "playwright-core";

export interface Recorded {
  /** Tasks over 50 ms: when each began and how long it took, ms. */
  tasks: [number, number][];
  /** When the layout shifted without the reader's doing, and how much. */
  shifts: [number, number][];
  /** When the largest piece of the first screen was painted, ms; what it is. */
  largest: { at: number; what: string } | undefined;
  /** When anything was painted first, ms. */
  first: number;
  /** ms between frames, while they are counted. */
  frames: number[];
  /** Taps: ms from the finger to the next frame, for each event of theirs. */
  taps: number[];
}

interface Recorder extends Recorded {
  counting: boolean;
}

const NAME = "recorded";

/** Begins to record in every page that the context opens. */
export async function record(context: BrowserContext): Promise<void> {
  await context.addInitScript((name) => {
    const recorded: Recorder = { tasks: [], shifts: [], largest: undefined, first: 0, frames: [], taps: [], counting: false };
    Object.assign(window, { [name]: recorded });
    const observe = (type: string, take: (entry: PerformanceEntry) => void, more = {}) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
    observe("longtask", ({ startTime, duration }) => recorded.tasks.push([startTime, duration]));
    observe("paint", ({ name: kind, startTime }) => {
      if (kind === "first-contentful-paint") recorded.first = startTime;
    });
    observe("layout-shift", (entry) => {
      const { startTime, value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
      if (!hadRecentInput) recorded.shifts.push([startTime, value]);
    });
    observe("largest-contentful-paint", (entry) => {
      const { startTime, element } = entry as PerformanceEntry & { element: Element | null };
      recorded.largest = { at: startTime, what: element?.localName ?? "" };
    });
    const tap = (entry: PerformanceEntry) => {
      const { interactionId } = entry as PerformanceEntry & { interactionId: number };
      if (interactionId > 0) recorded.taps.push(entry.duration);
    };
    observe("event", tap, { durationThreshold: 16 });
  }, NAME);
}

export function recordedOn(page: Page): Promise<Recorded> {
  return page.evaluate((name) => (window as unknown as Record<string, Recorded>)[name]!, NAME);
}

/** Counts frames while `doing` goes on; returns ms between each and the next. */
export async function countFrames(page: Page, doing: () => Promise<void>): Promise<number[]> {
  await page.evaluate((name) => {
    const recorder = (window as unknown as Record<string, Recorder>)[name]!;
    recorder.counting = true;
    let last = 0;
    const count = (now: number) => {
      if (!recorder.counting) return;
      if (last > 0) recorder.frames.push(now - last);
      last = now;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  }, NAME);
  await doing();
  return page.evaluate((name) => {
    const recorder = (window as unknown as Record<string, Recorder>)[name]!;
    recorder.counting = false;
    return recorder.frames.splice(0);
  }, NAME);
}
