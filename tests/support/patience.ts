// How tests wait: for what must come, and by what the page has done. Never by seconds, for one is long on one machine and nothing on another.

import type { Locator, Page } from "playwright-core";

/** ms after which something has gone wrong: a bound for what will never come, on the slowest machine, and no speed that is asked for. */
export const HANG = 60_000;

/** Waits until something holds, asked again and again; `what` says it where it never does. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what = () => "what was waited for did not come",
): Promise<void> {
  const end = performance.now() + HANG;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(what());
    await new Promise((wake) => setTimeout(wake, 20));
  }
}

/**
 * Lets the page paint so many frames: sixty take a second where a machine keeps up, longer where it does not, and its timers with them. For
 * what must not come: nobody can wait for that.
 */
export function frames(page: Pick<Page, "evaluate">, count: number): Promise<void> {
  return page.evaluate(async (left) => {
    for (; left > 0; left--) await new Promise((painted) => requestAnimationFrame(painted));
  }, count);
}

/** Waits until what `look` tells has been the same for so many frames, and returns it. */
export async function unchanged<T>(page: Page, look: () => Promise<T>, count = 10): Promise<T> {
  let before = await look();
  let now = before;
  await until(async () => {
    before = now;
    await frames(page, count);
    now = await look();
    return JSON.stringify(now) === JSON.stringify(before);
  });
  return now;
}

/** A picture of what no longer changes. */
export async function stillPicture(page: Page, what: Locator): Promise<Buffer> {
  let picture = await what.screenshot();
  await unchanged(page, async () => {
    picture = await what.screenshot();
    return picture.toString("base64");
  });
  return picture;
}
