// The step edition: one slide a screen, with a bar to go by. Figures are asked for states as scrolling asks them.

import { all, bindActions, closestTo, copyTemplate, filled, find, isArrival, linkTarget } from "../dom.ts";
import { accentOf } from "../parts.ts";
import type { StoryFigure } from "../reel/story-figure.ts";
import { root } from "../root.ts";
import { writeAddress } from "../scroll/address.ts";
import { layOutNow } from "../scroll/deferred-layout.ts";
import { findInPage, namedInAddress } from "../scroll/named.ts";
import { pieceNamed } from "../scroll/piece.ts";
import { savesData } from "../settings/save-data.ts";
import { addressedBy, type Slide, slideOf, slidesOfPage } from "./list.ts";
import { bindNavigation } from "./navigation.ts";

export interface Slides {
  /** Gives the page back as it was. */
  stop(): void;
}

export interface SlidesOptions {
  /** Where to begin; else where this visit's history or the address says, else at the first slide. */
  piece?: HTMLElement | undefined;
  close(): void;
}

const figureOf = (step: HTMLElement | undefined) => step?.closest(".scrolly")?.querySelector<StoryFigure>("story-figure");

/** Shows what is marked `now`; what is marked `holds` is around it, and shows nothing else (styles/page.css). */
function markShown(slide: Slide | undefined): void {
  for (const one of all(".now, .holds")) one.classList.remove("now", "holds");
  for (const part of slide?.parts ?? []) {
    part.classList.add("now");
    for (let one = part.parentElement; one && one !== document.body; one = one.parentElement) one.classList.add("holds");
  }
}

function showSlide(slide: Slide): void {
  root.dataset.step = slide.step ? "figure" : "words";
  markShown(slide);
  for (const step of all(".step.active")) step.classList.remove("active");
  slide.step?.classList.add("active");
  const figure = figureOf(slide.step);
  figure?.show(slide.step?.dataset.state ?? "");
  figure?.reshape();
}

/** Fetches what the next slide's figure will ask for, so that it is there in time. */
function prepare(slide: Slide | undefined): void {
  if (!slide || savesData()) return;
  if (!slide.step)
    for (const image of slide.parts.flatMap((part) => all<HTMLImageElement>(".stage img", part))) image.loading = "eager";
  const figure = figureOf(slide.step);
  if (!figure || figure.querySelector("svg.frame")) return;
  const size = getComputedStyle(find(".stage", figure)).getPropertyValue("--size").trim();
  fetch((figure.dataset.reels ?? "").replace("*", size)).catch(() => undefined); // then it is fetched when it is shown
}

/** The hairline fills by slides; `restore` puts it back as it was. */
function bindHairline(slides: readonly Slide[]) {
  const threads = all(".progress [data-chapter]").map((segment) => {
    const thread = find(":scope > *", segment);
    const own = slides.flatMap(({ chapter }, index) => (chapter?.id === segment.dataset.chapter ? [index] : []));
    return { thread, own, before: thread.style.transform };
  });
  return {
    fill(shown: number) {
      for (const { thread, own } of threads) {
        const behind = own.filter((index) => index <= shown).length;
        thread.style.transform = `scaleX(${own.length > 0 ? behind / own.length : 0})`;
      }
    },
    restore() {
      for (const { thread, before } of threads) thread.style.transform = before;
    },
  };
}

/** The bar at the foot of the screen. */
function makeBar(slides: readonly Slide[]) {
  const bar = copyTemplate("#slides-bar");
  const count = find("[data-count]", bar);
  const words = count.dataset.count ?? "";
  return {
    bar,
    tell(shown: number) {
      const chapter = slides[shown]?.chapter;
      count.textContent = filled(words, { n: shown + 1, total: slides.length });
      find(".numeral", bar).textContent = chapter?.querySelector(".chapter-head .numeral")?.textContent ?? "";
      bar.className = ["slides", ...accentOf(chapter)].join(" ");
      // Not `disabled`, which would take the focus from under a reader's finger.
      find('[data-do="back"]', bar).setAttribute("aria-disabled", String(shown === 0));
      find('[data-do="next"]', bar).setAttribute("aria-disabled", String(shown === slides.length - 1));
    },
  };
}

/** Where to begin when no piece is given: a reload and coming back return to the very slide, a link to its step. */
function firstShown(slides: readonly Slide[]): number {
  const kept: unknown = history.state?.slide;
  if (typeof kept === "number" && kept < slides.length && !isArrival()) return kept;
  const named = namedInAddress();
  const target = named === undefined ? linkTarget(location) : (findInPage(named)?.element ?? pieceNamed(named));
  return target ? slideOf(slides, target) : 0;
}

export function startSlides({ piece, close }: SlidesOptions): Slides {
  const slides = slidesOfPage();
  const listening = new AbortController();
  const { signal } = listening;
  const { bar, tell } = makeBar(slides);
  const hairline = bindHairline(slides);
  let shown = -1;

  function show(wanted: number, focus: boolean): void {
    const next = Math.max(0, Math.min(slides.length - 1, wanted));
    const slide = slides[next];
    if (next === shown || !slide) return;
    shown = next;
    showSlide(slide);
    scrollTo({ top: 0, behavior: "instant" });
    tell(shown);
    hairline.fill(shown);
    writeAddress(addressedBy(slides, shown)?.id, { ...history.state, slide: shown });
    prepare(slides[shown + 1]);
    if (!focus) return;
    slide.head.tabIndex = -1;
    slide.head.focus({ preventScroll: true });
  }

  const go = (by: number) => show(shown + by, true);
  bindActions(bar, {
    back: () => go(-1),
    next: () => go(1),
    settings: () => document.querySelector<HTMLElement>("[data-opens-settings]")?.click(),
    close,
  });
  // A link within the page leads to the slide where its target is.
  document.addEventListener(
    "click",
    (event) => {
      const link = closestTo<HTMLAnchorElement>(event, 'a[href^="#"]');
      const target = link && linkTarget(link);
      if (!target || event.defaultPrevented || target.matches("main")) return;
      event.preventDefault();
      show(slideOf(slides, target), true);
    },
    { signal },
  );
  // What is read out is shown (player/listen/listen.ts).
  document.addEventListener("slideto", ({ target }) => target instanceof Node && show(slideOf(slides, target), false), {
    signal,
  });
  bindNavigation({ go, first: () => show(0, true), last: () => show(slides.length - 1, true) }, signal);

  layOutNow();
  document.body.append(bar);
  show(piece ? slideOf(slides, piece) : firstShown(slides), piece !== undefined);

  return {
    stop() {
      listening.abort();
      bar.remove();
      delete root.dataset.step;
      hairline.restore();
      markShown(undefined);
      for (const { head } of slides) head.removeAttribute("tabindex");
    },
  };
}
