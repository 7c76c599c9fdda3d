// Events for hosts' analytics: says on the document what has been read and opened. Nothing of ours listens, stores or sends.

import { all, closestTo, find } from "./dom.ts";
import { pieceBeingRead, piecesOf } from "./scroll/reading-position.ts";

/** ms that something must have been in sight to have been read; who passes by has not read. */
const DWELL = 1000;

/** ms between looks. */
const PAUSE = 250;

const told = new Set<string>();

/** Tells what happened to a `thing`, once a page view. */
function tell(name: "step" | "chapter" | "figure", thing: string, detail: Record<string, string>): void {
  const once = `${name} ${thing}`;
  if (told.has(once)) return;
  told.add(once);
  document.dispatchEvent(new CustomEvent(`changjuan:${name}`, { detail }));
}

/** The chapter, the figure and its state that an element belongs to. */
function whereIs(element: Element) {
  const { figure = "", state = "" } = find("[data-figure]", element.closest(".scene") ?? document).dataset;
  return { chapter: element.closest(".chapter")?.id ?? "", figure, state };
}

/** Tells of what is read while it is in sight: the step that the reader is at, and the chapters whose last lines are on the screen. */
function followReading(): void {
  const ends = all(".chapter").map((chapter) => ({ chapter, last: piecesOf(chapter).at(-1) }));
  const since = new Map<HTMLElement, number>();
  let due = false;

  const inSight = (): HTMLElement[] => {
    if (document.visibilityState === "hidden") return [];
    const piece = pieceBeingRead();
    const ended = ends.filter(({ last }) => {
      const bottom = last?.getBoundingClientRect().bottom ?? 0; // 0 where it is not shown
      return bottom > 0 && bottom <= innerHeight;
    });
    return [...(piece?.matches(".step") ? [piece] : []), ...ended.map(({ chapter }) => chapter)];
  };
  const look = () => {
    due = false;
    const now = performance.now();
    const seen = inSight();
    for (const one of since.keys()) if (!seen.includes(one)) since.delete(one);
    for (const one of seen) {
      const from = since.get(one) ?? now;
      since.set(one, from);
      if (now - from < DWELL) wake();
      else if (one.matches(".step")) tell("step", one.id, { ...whereIs(one), step: one.id, state: one.dataset.state ?? "" });
      else tell("chapter", one.id, { chapter: one.id });
    }
  };
  const wake = () => {
    if (due) return;
    due = true;
    setTimeout(look, PAUSE);
  };
  for (const event of ["scroll", "resize"]) addEventListener(event, wake, { passive: true });
  document.addEventListener("visibilitychange", wake);
  // Going from slide to slide, changing the edition, and another step becoming the one being read, which may come after the last scroll.
  const changed = new MutationObserver(wake);
  changed.observe(document.documentElement, { attributeFilter: ["data-step", "data-edition"] });
  for (const steps of all(".steps")) changed.observe(steps, { attributeFilter: ["class"], subtree: true });
  wake();
}

/** What opens a figure, by the word that hosts' analytics know it by. */
const OPENERS = { zoom: "[data-opens-zoom]", map: '.explore[data-mode="explore"]', data: ".data:not([open]) > summary" };

/** Heard before whom it is for: afterwards it would be open. A sheet that has a figure's copy belongs to no scene. */
function followFigures(): void {
  const listen = (event: Event) => {
    for (const [how, selector] of Object.entries(OPENERS)) {
      const opener = closestTo(event, selector);
      if (!opener?.closest(".scene")) continue;
      const where = whereIs(opener);
      tell("figure", `${where.figure} ${how}`, { ...where, how });
    }
  };
  addEventListener("click", listen, true);
}

/** Begins when the page and all its scripts have come: a counter of the host's then listens. */
export function bindAnalytics(): void {
  const start = () => {
    followReading();
    followFigures();
  };
  if (document.readyState === "complete") start();
  else addEventListener("load", start);
}
