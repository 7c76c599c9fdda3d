// Wakes a function whenever what is on the screen may have moved. The one file that knows Scrollama.

import { onceReading } from "../dom.ts";

/**
 * Calls `look` with each scroll, and at most once a frame after anything else that can move steps: resizing, zooming, fonts, growth
 * of the page, coming back. `look` must ask the page itself where things are; what it returns then changes the page.
 * Scrollama wakes on steps crossing mid-screen; its own idea of the current step goes stale when a step grows and is
 * never used; it measures every step when it starts, so it does so when the page is `whole`, and is fetched when one begins to read. Returns a function that
 * looks now.
 */
export function wakeOnMove(steps: HTMLElement[], whole: Promise<void>, look: () => () => void): () => void {
  let due = false;
  const wake = () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      look()();
    });
  };
  // A frame begins with it, before anything that moves has changed the page: it is asked while it is laid out, and laid out once.
  const onScroll = () => void requestAnimationFrame(look());
  const watch = async () => {
    const [{ default: scrollama }] = await Promise.all([import("scrollama"), whole]);
    scrollama().setup({ step: steps, offset: 0.5 }).onStepEnter(wake).onStepExit(wake);
  };
  if (steps.length > 0) onceReading(() => void watch().catch(() => undefined)); // without it there are the page's own events
  const passive = { passive: true };
  addEventListener("scroll", onScroll, passive);
  for (const event of ["resize", "orientationchange", "pageshow", "hashchange", "load"]) addEventListener(event, wake, passive);
  document.addEventListener("scrollend", wake, passive);
  document.addEventListener("visibilitychange", wake);
  // A scene that was skipped is there again (deferred-layout.ts).
  document.addEventListener("contentvisibilityautostatechange", wake, { capture: true, passive: true });
  for (const event of ["resize", "scroll"]) window.visualViewport?.addEventListener(event, wake, passive);
  // Until the page is whole it grows below what is seen, a slice at a time.
  if ("ResizeObserver" in window) void whole.then(() => new ResizeObserver(wake).observe(document.body));
  document.fonts?.ready.then(wake, wake);
  wake();
  return () => look()();
}
