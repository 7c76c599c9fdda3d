// The slides of a page that is read one screen at a time.

import { all } from "../dom.ts";

export interface Slide<E = HTMLElement> {
  /** What is shown: one element, or several that stand together. */
  parts: E[];
  /** What has the words, and gets the focus. */
  head: E;
  /** The step this is, if it is one. */
  step?: E;
  /** The chapter it belongs to. */
  chapter?: E;
}

/** What stands in a chapter's prose: words and standing figures are what they are, a scrolly is its figure and its steps. */
export type ProsePart<E> =
  | { kind: "words"; element: E }
  | { kind: "standing"; element: E }
  | { kind: "scrolly"; pin: E; steps: readonly E[] };

/** What stands on a page, in its order. */
export type PagePart<E> =
  | { kind: "masthead" | "opening" | "section" | "share" | "foot"; element: E }
  | { kind: "chapter"; element: E; head: E | undefined; prose: readonly ProsePart<E>[]; share: E | undefined };

/** Paragraphs between scenes are one slide; each step is one, with its pinned figure; a standing figure is one. */
function slidesInProse<E>(prose: readonly ProsePart<E>[], chapter: E): Slide<E>[] {
  const slides: Slide<E>[] = [];
  let words: E[] | undefined;
  for (const part of prose) {
    if (part.kind === "words") {
      if (words) words.push(part.element);
      else {
        words = [part.element];
        slides.push({ parts: words, head: part.element, chapter });
      }
      continue;
    }
    words = undefined;
    if (part.kind === "standing") slides.push({ parts: [part.element], head: part.element, chapter });
    else slides.push(...part.steps.map((step) => ({ parts: [part.pin, step], head: step, step, chapter })));
  }
  return slides;
}

/** What shares stands with the last of what it shares, the foot with the last slide, the masthead with the first. */
export function listSlides<E>(page: readonly PagePart<E>[]): Slide<E>[] {
  const slides: Slide<E>[] = [];
  const join = (element: E | undefined) => element && slides.at(-1)?.parts.push(element);
  for (const part of page) {
    if (part.kind === "chapter") {
      const { element, head, prose, share } = part;
      if (head) slides.push({ parts: [head], head, chapter: element });
      slides.push(...slidesInProse(prose, element));
      join(share);
    } else if (part.kind === "share" || part.kind === "foot") join(part.element);
    else if (part.kind !== "masthead") slides.push({ parts: [part.element], head: part.element });
  }
  for (const part of page) if (part.kind === "masthead") slides[0]?.parts.unshift(part.element);
  return slides;
}

/** How an element of a slide stands to some piece of the page: whether it is or holds it, lies in it, or comes before or after. */
export type Relation = "holds" | "within" | "before" | "after";

/** Index of the slide that shows a piece, else of the first within it, else of the last one before it; 0 if there is none. */
export function slideShowing<E>(slides: readonly Slide<E>[], relation: (element: E) => Relation): number {
  const showing = slides.findIndex(({ parts, step }) => (step ? [step] : parts).some((part) => relation(part) === "holds"));
  if (showing >= 0) return showing;
  const within = slides.findIndex(({ head }) => relation(head) === "within");
  if (within >= 0) return within;
  const after = slides.findIndex(({ head }) => relation(head) === "after");
  return after < 0 ? slides.length - 1 : Math.max(0, after - 1);
}

/**
 * The element whose id stands for a slide in the address: its step, else the step before it in its chapter, else the chapter. None for
 * what belongs to no chapter.
 */
export function addressedBy<E>(slides: readonly Slide<E>[], index: number): E | undefined {
  const chapter = slides[index]?.chapter;
  const before = slides.slice(0, index + 1).reverse();
  return before.find((slide) => slide.step && slide.chapter === chapter)?.step ?? chapter;
}

function readProsePart(element: HTMLElement): ProsePart<HTMLElement> {
  if (element.matches(".photo, .photos")) return { kind: "standing", element };
  if (!element.matches(".scene")) return { kind: "words", element };
  const pin = element.querySelector<HTMLElement>(".pin");
  return pin ? { kind: "scrolly", pin, steps: all(".step", element) } : { kind: "standing", element };
}

function readChapter(element: HTMLElement): PagePart<HTMLElement> {
  return {
    kind: "chapter",
    element,
    head: element.querySelector<HTMLElement>(".chapter-head") ?? undefined,
    prose: all(".prose > *", element).map(readProsePart),
    share: element.querySelector<HTMLElement>(":scope > .share") ?? undefined,
  };
}

const KINDS = { ".masthead": "masthead", ".opening-screen": "opening", ".foot": "foot", "main > .share": "share" } as const;

function readPart(element: HTMLElement): PagePart<HTMLElement> {
  if (element.matches(".chapter")) return readChapter(element);
  const [, kind = "section"] = Object.entries(KINDS).find(([selector]) => element.matches(selector)) ?? [];
  return { kind, element };
}

/** All slides of the page that is open. */
export const slidesOfPage = (): Slide[] =>
  listSlides(all(".masthead, .opening-screen, main > :is(.chapter, .share, section, nav), .foot").map(readPart));

/** Index of the slide that shows `piece`. */
export function slideOf(slides: readonly Slide[], piece: Node): number {
  return slideShowing(slides, (element) => {
    if (element.contains(piece)) return "holds";
    if (piece.contains(element)) return "within";
    return piece.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING ? "after" : "before";
  });
}
