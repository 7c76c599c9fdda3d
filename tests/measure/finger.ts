// Reads a page down to its end as a finger does: swipe by swipe, held at the end of each; then once more in flings.

import type { CDPSession, Page } from "playwright-core";

/** A swipe: how far, px; how long the finger takes, ms; whether it stops before it is lifted, so that nothing rolls on. */
interface Swipe {
  distance: number;
  takes: number;
  held: boolean;
}

/** Beside the middle, where neither words to be pressed nor a map's button stand. */
const X = 60;
const FRAME = 16;
/** Flings until the end is given up: a long page is flung through only in part. */
const MOST_FLINGS = 40;
/** Swipes at one place before it is believed that they move nothing. */
const MOST_LOST = 5;

const pause = (ms: number) => new Promise((wake) => setTimeout(wake, Math.max(0, ms)));

/** Moves a finger up the screen in real time: its speed is what makes the page roll. */
async function swipe(session: CDPSession, height: number, { distance, takes, held }: Swipe): Promise<void> {
  const from = Math.min(height - 40, 60 + distance);
  // A busy page answers late, and a finger does not wait for it.
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: y === undefined ? [] : [{ x: X, y }] });
  await touch("touchStart", from);
  const began = performance.now();
  const moves = Math.max(4, Math.round(takes / FRAME));
  const sent: Promise<unknown>[] = [];
  for (let move = 1; move <= moves; move++) {
    sent.push(touch("touchMove", from - (distance * move) / moves));
    await pause(began + move * FRAME - performance.now());
  }
  for (let move = 0; held && move < 5; move++) {
    sent.push(touch("touchMove", from - distance - (move % 2) * 0.5));
    await pause(24);
  }
  await Promise.all(sent);
  await touch("touchEnd");
}

const place = (page: Page) => page.evaluate(() => ({ top: scrollY, end: document.documentElement.scrollHeight - innerHeight }));

/** Swipes from where the page stands to its end, three fifths of a screen at a time, as one reads who looks for something. */
export async function swipeToEnd(page: Page, session: CDPSession): Promise<void> {
  const { height } = page.viewportSize()!;
  const distance = Math.round(height * 0.6);
  let { top, end } = await place(page);
  for (let lost = 0; top < end - 3; ) {
    const before = top;
    await swipe(session, height, { distance, takes: 280, held: true });
    const moved = async () => {
      ({ top, end } = await place(page));
      return top > before + 20 || top >= end - 25;
    };
    // A busy page answers late; what takes the touch for itself never does.
    for (let waited = 0; waited < 1200 && !(await moved()); waited += 100) await pause(100);
    lost = (await moved()) ? 0 : lost + 1;
    if (lost === MOST_LOST) throw new Error(`a finger does not move the page at ${before} px`);
    await pause(150); // the eye rests
  }
}

/** Goes to the top and flings the page towards its end, as one does who wants to be elsewhere. */
export async function flingToEnd(page: Page, session: CDPSession): Promise<void> {
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  const { height } = page.viewportSize()!;
  for (let fling = 0; fling < MOST_FLINGS; fling++) {
    const { top, end } = await place(page);
    if (top >= end - 3) return;
    await swipe(session, height, { distance: 640, takes: 96, held: false });
    await pause(350); // it rolls on until the next
  }
}
