// The hook for hosts' counters: says on the document what has been read and opened. Nothing of ours listens, stores or sends.

import { piecesOf, readingPlace } from "./place.ts";

/** ms that a piece must have been the one being read; who passes by has not read. */
const DWELL = 1000;

/** ms between looks while the page moves. */
const PAUSE = 250;

const told = new Set<string>();

/** Tells what happened, once a page view for the same thing. `key` tells things apart. */
function tell(name: "step" | "chapter" | "figure", key: string, detail: Record<string, string>): void {
  if (told.has(`${name} ${key}`)) return;
  told.add(`${name} ${key}`);
  document.dispatchEvent(new CustomEvent(`changjuan:${name}`, { detail }));
}

const chapterOf = (element: Element) => element.closest(".chapter")!.id;
const figureOf = (element: Element) => element.closest(".scene")?.querySelector<HTMLElement>("[data-figure]")?.dataset;

/** Tells of the piece that has been read: the step it is; and the chapter, if it is the chapter's last and its end is in sight. */
function tellPlace(place: HTMLElement): void {
  const chapter = place.closest(".chapter");
  if (!chapter || document.visibilityState === "hidden") return;
  if (place.matches(".step"))
    tell("step", place.id, {
      chapter: chapter.id,
      step: place.id,
      figure: figureOf(place)!.figure!,
      state: place.dataset.state!,
    });
  const last = piecesOf().filter((piece) => chapter.contains(piece)).at(-1);
  if (place === last && place.getBoundingClientRect().bottom <= innerHeight) tell("chapter", chapter.id, { chapter: chapter.id });
}

/** Follows the place, in every edition; each look asks the page where things are, as all lookers do. */
function followPlace(): void {
  let place: HTMLElement | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let dwell: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    pause = undefined;
    const now = readingPlace();
    if (now === place) return;
    place = now;
    clearTimeout(dwell);
    dwell = setTimeout(() => now && tellPlace(now), DWELL);
  };
  const wake = () => {
    pause ??= setTimeout(look, PAUSE);
  };
  for (const event of ["scroll", "resize", "visibilitychange"]) document.addEventListener(event, wake, { passive: true });
  // Turning from stop to stop, and changing the edition.
  new MutationObserver(wake).observe(document.documentElement, { attributeFilter: ["data-step", "data-edition"] });
  wake();
}

/** What opens a figure, by how. Before it is heard by whom it is for: afterwards it would be open. */
const OPENERS = { closer: "[data-opens-closer]", map: '.explore[data-mode="explore"]', data: ".data:not([open]) > summary" };

function followFigures(): void {
  const listen = ({ target }: Event) => {
    for (const [how, selector] of Object.entries(OPENERS)) {
      const opener = (target as Element).closest(selector);
      const figure = opener && figureOf(opener);
      if (figure) tell("figure", `${figure.figure} ${how}`, { chapter: chapterOf(opener), figure: figure.figure!, state: figure.state!, how });
    }
  };
  addEventListener("click", listen, true);
}

/** Begins when the page and all its scripts have come: a counter of the host's then listens. */
export function bindHook(): void {
  const start = () => {
    followPlace();
    followFigures();
  };
  if (document.readyState === "complete") start();
  else addEventListener("load", start);
}
