// The step edition: one stop a screen, with a bar to turn by. Figures are asked for states as scrolling asks them.

import type { StoryFigure } from "../reel/story-figure.ts";
import { writeAddress } from "../scroll/address.ts";
import { layOutNow } from "../scroll/deferred-layout.ts";
import { savesData } from "../settings/save-data.ts";
import { type Stop, stopOf, stopsOf } from "./list.ts";
import { bindTurns } from "./navigation.ts";

export interface Slides {
  /** Gives the page back as it was. */
  stop(): void;
}

export interface SlidesOptions {
  /** Where to begin; else where this visit's history or the address says, else at the first stop. */
  piece?: HTMLElement | undefined;
  close(): void;
}

const root = document.documentElement;

/** What stands around a shown part stays, but shows nothing else. */
function ancestorsOf({ parts }: Stop): Element[] {
  return parts.flatMap((part) => {
    const around: Element[] = [];
    for (let one = part.parentElement; one && one !== document.body; one = one.parentElement) around.push(one);
    return around;
  });
}

function showStop(stop: Stop): void {
  for (const one of document.querySelectorAll(".now, .holds")) one.classList.remove("now", "holds");
  for (const one of ancestorsOf(stop)) one.classList.add("holds");
  for (const part of stop.parts) part.classList.add("now");
  for (const step of document.querySelectorAll(".step.active")) step.classList.remove("active");
  if (!stop.step) return;
  stop.step.classList.add("active");
  const figure = stop.step.closest(".scrolly")!.querySelector<StoryFigure>("story-figure")!;
  figure.show(stop.step.dataset.state!);
  figure.reshape();
}

/** Fetches what the next stop's figure will ask for, so that it is there when it is turned to. */
function prepare(stop: Stop | undefined): void {
  if (!stop || savesData()) return;
  for (const image of stop.parts.flatMap((part) => [...part.querySelectorAll<HTMLImageElement>(".stage img")]))
    if (!stop.step) image.loading = "eager";
  const figure = stop.step?.closest(".scrolly")?.querySelector<HTMLElement>("story-figure");
  if (!figure || figure.querySelector("svg.frame")) return;
  const size = getComputedStyle(figure.querySelector(".stage")!).getPropertyValue("--size").trim();
  fetch(figure.dataset.reels!.replace("*", size)).catch(() => undefined); // then it is fetched when it is shown
}

/** The hairline fills by stops; what returns puts it back as it was. */
function bindHairline(stops: Stop[]): { fill(place: number): void; restore(): void } {
  const threads = [...document.querySelectorAll<HTMLElement>(".progress [data-chapter]")].map((segment) => {
    const thread = segment.firstElementChild as HTMLElement;
    const places = stops.flatMap(({ chapter }, index) => (chapter?.id === segment.dataset.chapter ? [index] : []));
    return { thread, places, before: thread.style.transform };
  });
  return {
    fill(place) {
      for (const { thread, places } of threads) {
        const behind = places.filter((index) => index <= place).length;
        thread.style.transform = `scaleX(${places.length > 0 ? behind / places.length : 0})`;
      }
    },
    restore() {
      for (const { thread, before } of threads) thread.style.transform = before;
    },
  };
}

/** The bar at the foot of the screen, from its template. */
function makeBar(): { bar: HTMLElement; tell(stops: Stop[], place: number): void } {
  const template = document.querySelector<HTMLTemplateElement>("#slides-bar")!;
  const bar = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const count = bar.querySelector<HTMLElement>("[data-count]")!;
  const numeral = bar.querySelector<HTMLElement>(".numeral")!;
  const [back, next] = ["back", "next"].map((action) => bar.querySelector<HTMLButtonElement>(`[data-do="${action}"]`)!);
  return {
    bar,
    tell(stops, place) {
      const { chapter } = stops[place]!;
      const words: Record<string, number> = { n: place + 1, total: stops.length };
      count.textContent = count.dataset.count!.replace(/\{(\w+)\}/g, (_, name: string) => String(words[name]));
      numeral.textContent = chapter?.querySelector(".chapter-head .numeral")?.textContent ?? "";
      bar.className = ["slides", ...[...(chapter?.classList ?? [])].filter((name) => name.startsWith("accent-"))].join(" ");
      // Not `disabled`, which would take the focus from under a reader's finger.
      back!.setAttribute("aria-disabled", String(place === 0));
      next!.setAttribute("aria-disabled", String(place === stops.length - 1));
    },
  };
}

/** Id that stands for a stop in the address: its step's, else that of the step before it in its chapter, else the chapter's. */
function addressed(stops: Stop[], place: number): string | undefined {
  const { chapter } = stops[place]!;
  const before = stops.slice(0, place + 1).reverse();
  return (before.find((stop) => stop.step && stop.chapter === chapter)?.step ?? chapter)?.id;
}

/** Where to begin when no piece is given: a reload and coming back return to the very stop, a link to its step. */
function placeAtFirst(stops: Stop[]): number {
  const kept = (history.state as { stop?: number } | null)?.stop;
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (kept !== undefined && kept < stops.length && navigation?.type !== "navigate") return kept;
  const named = new URLSearchParams(location.search).get("s") ?? decodeURIComponent(location.hash.slice(1));
  const target = named && document.getElementById(named);
  return target ? stopOf(stops, target) : 0;
}

export function startSlides({ piece, close }: SlidesOptions): Slides {
  const stops = stopsOf(document);
  const listening = new AbortController();
  const { signal } = listening;
  const { bar, tell } = makeBar();
  const hairline = bindHairline(stops);
  let place = -1;

  function goTo(wanted: number, focus: boolean): void {
    const next = Math.max(0, Math.min(stops.length - 1, wanted));
    if (next === place) return;
    place = next;
    const stop = stops[place]!;
    root.dataset.step = stop.step ? "figure" : "words";
    showStop(stop);
    scrollTo({ top: 0, behavior: "instant" });
    tell(stops, place);
    hairline.fill(place);
    writeAddress(addressed(stops, place), { ...(history.state as object | null), stop: place });
    prepare(stops[place + 1]);
    if (!focus) return;
    stop.head.tabIndex = -1;
    stop.head.focus({ preventScroll: true });
  }

  const turn = (by: number) => goTo(place + by, true);
  const actions: Record<string, () => void> = {
    back: () => turn(-1),
    next: () => turn(1),
    settings: () => document.querySelector<HTMLElement>("[data-opens-settings]")?.click(),
    close,
  };
  bar.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-do]");
    if (button) actions[button.dataset.do!]!();
  });
  // A link within the page turns to the stop where its target is.
  document.addEventListener(
    "click",
    (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
      const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!target || event.defaultPrevented || target === document.querySelector("main")) return;
      event.preventDefault();
      goTo(stopOf(stops, target), true);
    },
    { signal },
  );
  // What is read out is turned to (player/listen.ts).
  document.addEventListener("turnto", (event) => goTo(stopOf(stops, event.target as Node), false), { signal });
  bindTurns({ turn, first: () => goTo(0, true), last: () => goTo(stops.length - 1, true) }, signal);

  layOutNow();
  document.body.append(bar);
  goTo(piece ? stopOf(stops, piece) : placeAtFirst(stops), piece !== undefined);

  return {
    stop() {
      listening.abort();
      bar.remove();
      delete root.dataset.step;
      hairline.restore();
      for (const one of document.querySelectorAll(".now, .holds")) one.classList.remove("now", "holds");
      for (const { head } of stops) head.removeAttribute("tabindex");
    },
  };
}
