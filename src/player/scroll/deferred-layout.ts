// Sets what was left out of the first paint, a little at a time, so that no one has to wait for a long page; then lets what is far away rest.

import { whenIdle } from "../dom.ts";

/** ms of layout in one go; a slow phone's share of a frame. */
const SLICE = 10;

/** ms within which styles/prose.css brings what is near; set before that, it would count as having moved there. */
const NEAR = 400;

/** What is staged: the same list as in styles/prose.css. */
const DEFERRED = ".prose > *, main > section > ul > li";

let whole: (() => void) | undefined;

/** Kept once everything is laid out: nothing has to be guessed from then on. */
export const pageWhole = new Promise<void>((resolve) => {
  whole = resolve;
});

let resting = 0;

/** Lays out all that is still staged, or rests, at once: before a jump that needs to know where things are, or after a change of their sizes. */
export function layOutNow(): void {
  const root = document.documentElement;
  delete root.dataset.deferred;
  delete root.dataset.offscreen;
  whole?.();
  cancelAnimationFrame(resting);
  // The second frame follows one that has seen every size, which the browser then remembers.
  resting = requestAnimationFrame(() => {
    resting = requestAnimationFrame(skipOffscreen);
  });
}

/**
 * Lets scenes rest, in the scrolling edition; not those about the screen, of which a browser would know a frame later only that they are
 * there: till then nothing could be found at a place on the screen.
 */
function skipOffscreen(): void {
  const root = document.documentElement;
  if (root.dataset.edition !== "scroll" || "step" in root.dataset) return;
  for (const scene of document.querySelectorAll(".scene")) {
    const { top, bottom } = scene.getBoundingClientRect();
    scene.classList.toggle("near", bottom > -innerHeight && top < 2 * innerHeight);
  }
  root.dataset.offscreen = "";
}

const reshaped: (() => unknown)[] = [];

/** Does something whenever the page has got another shape, and all is laid out in it. */
export function onReshape(work: () => unknown): void {
  reshaped.push(work);
}

function answerReshape(): void {
  if (scrollY === 0 && "deferred" in document.documentElement.dataset) return; // what is not laid out yet has no size that could be wrong
  layOutNow();
  for (const work of reshaped) work();
}

/** The page's own size. A phone's address bar does not change it. */
const sizeNow = () => `${document.documentElement.clientWidth} ${document.documentElement.clientHeight}`;

/**
 * Watches the page's size, which is answered before anything is laid out with the sizes of before; and that of type, which a device may
 * change without a word: it gives a head another one. That is answered a frame later, for an observer may not reshape what others observe.
 */
function watchShape(): void {
  let size = sizeNow();
  addEventListener("resize", () => {
    if (sizeNow() === size) return;
    size = sizeNow();
    answerReshape();
  });
  void pageWhole.then(() => {
    const head = document.querySelector(".chapter-head");
    if (!head || !("ResizeObserver" in window)) return;
    let height: number | undefined;
    new ResizeObserver(([entry]) => {
      const before = height;
      height = entry?.contentRect.height;
      if (before !== undefined && before !== height) requestAnimationFrame(answerReshape);
    }).observe(head);
  });
}

/**
 * Lays out what the page's head has staged (styles/prose.css), from the top, in slices between other work; then takes
 * the mark off the page.
 */
export function layOutInSlices(): void {
  const root = document.documentElement;
  const waiting = [...document.querySelectorAll<HTMLElement>(DEFERRED)];
  // Someone who goes far at once must find everything in its place; on the way there nothing above may still grow.
  const leap = () => {
    if (scrollY > innerHeight * 1.5) layOutNow();
  };
  leap();
  addEventListener("scroll", leap, { passive: true });
  const work = () => {
    const start = performance.now();
    while ("deferred" in root.dataset && waiting.length > 0 && performance.now() - start < SLICE) {
      const element = waiting.shift()!;
      element.classList.add("set");
      element.getBoundingClientRect(); // lays it out here and now, so that the slice is measured
    }
    if ("deferred" in root.dataset && waiting.length > 0) {
      whenIdle(work, 30);
      return;
    }
    removeEventListener("scroll", leap);
    layOutNow();
  };
  setTimeout(() => whenIdle(work, 30), NEAR);
  watchShape();
}
