// The panel of an answer: one on the page, beside what it speaks of, until one scrolls on, taps elsewhere or presses Escape.

import { type Answers, unpackAnswer } from "../../marks/answers.ts";
import { itemsIn } from "../../marks/key.ts";
import { all, closestTo } from "../dom.ts";
import { make } from "../parts.ts";
import type { StoryFigure } from "../reel/story-figure.ts";
import { type Box, boxAround, FINGER, isVast, placePanel } from "./place.ts";
import { boxOf, isLine, nearestOn, type Point, type Target } from "./targets.ts";

/** A drawing that is asked, and what holds it: a figure that moves, or a figure looked at closely. */
export interface Subject {
  holder: HTMLElement;
  svg: SVGSVGElement;
  answers: Answers;
}

/** How it was asked: a mouse rests on it, a finger has tapped it at a point, or a key has come to it. */
export type By = { mouse: Point } | { finger: Point } | { key: true };

/** The point of the screen that was meant, if one was. */
function pointOf(by: By): Point | undefined {
  if ("mouse" in by) return by.mouse;
  return "finger" in by ? by.finger : undefined;
}

/** px of scrolling after which one has read on. */
export const ON = 4;

const screenBox = (): Box => ({ x: 0, y: 0, width: document.documentElement.clientWidth, height: innerHeight });

/** What a panel says, in the order of reading: for the panel, and for who hears it. */
export function wordsOf(answers: Answers, index: number): string {
  const { title, said, note } = unpackAnswer(answers, index);
  return [title, ...said.map(([label, value]) => `${label}: ${value}`), ...(note ? [note] : [])].join("; ");
}

function contentOf({ answers }: Subject, index: number): HTMLElement[] {
  const { title, said, note } = unpackAnswer(answers, index);
  const rows = said.flatMap(([label, value]) => [make("dt", "", label), make("dd", "", value)]);
  return [
    make("p", "answer-title", title),
    ...(rows.length > 0 ? [make("dl", "", ...rows)] : []),
    ...(note ? [make("p", "", note)] : []),
    ...answers.foot.map((line) => make("p", "answer-foot", line)),
  ];
}

/** What the panel may not cover: the mark, or of one that is a line, or as large as the screen, the place that is meant. */
function anchorOf({ svg }: Subject, target: Target, at: Point | undefined): Box | undefined {
  const box = boxOf(svg, target);
  if (!box || target.spot || target.box) return box;
  const [mark] = target.marks;
  const point = mark && isLine(mark) ? nearestOn(mark, at) : at;
  if (point && mark && isLine(mark)) return boxAround(point.x, point.y, FINGER / 4);
  return isVast(box, screenBox()) && point ? boxAround(point.x, point.y, FINGER / 4) : box;
}

interface Open {
  subject: Subject;
  index: number;
  /** The phrases that have been lit with it. */
  phrases: HTMLElement[];
  end: AbortController;
}

const panel = make("div", "answer");
const ring = make("div", "answer-ring");
let open: Open | undefined;

/** What is shown now: the panel's answer, of which figure. */
export const shownNow = (): { holder: HTMLElement; index: number } | undefined =>
  open && { holder: open.subject.holder, index: open.index };

const canLight = (holder: HTMLElement): holder is StoryFigure => "light" in holder;

/** Lights a mark's item in the drawing and the phrases that speak of it. */
function light({ holder, answers }: Subject, index: number): HTMLElement[] {
  if (!canLight(holder)) return [];
  const item = answers.items[index] ?? "";
  holder.light(item);
  const scene = holder.closest(".scene");
  const phrases = all("[data-of]:not(.lights)", scene ?? holder).filter(({ dataset }) =>
    itemsIn(dataset.of ?? "", answers.items).includes(item),
  );
  for (const phrase of phrases) phrase.classList.add("lights");
  return phrases;
}

/** Puts all back as it was. */
export function closePanel(): void {
  if (!open) return;
  const { subject, phrases, end } = open;
  open = undefined;
  end.abort();
  for (const phrase of phrases) phrase.classList.remove("lights");
  const held = subject.holder.closest(".scene")?.querySelector<HTMLElement>(".phrase.lights")?.dataset.of ?? "";
  if (canLight(subject.holder)) subject.holder.light(held);
  panel.remove();
  ring.remove();
}

function moveTo(element: HTMLElement, { x, y }: Point): void {
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
}

/** Rings what has no marks of its own, or cannot be brought out otherwise. */
function ringAround({ holder }: Subject, target: Target, box: Box, into: Element): void {
  if (!target.spot && canLight(holder)) return;
  into.append(ring);
  moveTo(ring, { x: box.x - 2, y: box.y - 2 });
  ring.style.width = `${box.width + 4}px`;
  ring.style.height = `${box.height + 4}px`;
  ring.classList.toggle("round", target.spot !== undefined);
}

/** Closes once the reader is elsewhere: has scrolled, turned the screen, or the figure shows another state. */
function closeOnLeaving({ svg, holder }: Subject, { signal }: AbortController): void {
  const from = { x: scrollX, y: scrollY };
  const view = holder.scrollTop + holder.scrollLeft;
  const onScroll = () => {
    const moved = Math.hypot(scrollX - from.x, scrollY - from.y) + Math.abs(holder.scrollTop + holder.scrollLeft - view);
    if (moved > ON) closePanel();
  };
  addEventListener("scroll", onScroll, { capture: true, passive: true, signal });
  addEventListener("resize", closePanel, { signal });
  // What is tapped in a drawing is looked up there; a tap elsewhere puts it away.
  addEventListener("click", (event) => closestTo(event, ".answer, svg.frame, .live") || closePanel(), { signal });
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault(); // a sheet below it stays
    closePanel();
  };
  addEventListener("keydown", onKey, { capture: true, signal });
  const watch = new MutationObserver(closePanel);
  watch.observe(svg, { attributeFilter: ["data-state"] });
  signal.addEventListener("abort", () => watch.disconnect());
}

/** Shows an answer beside what it speaks of; `more` is what stands under it. False where nothing of that is on the screen. */
export function showPanel(subject: Subject, target: Target, by: By, more: HTMLElement[] = []): boolean {
  const point = pointOf(by);
  const anchor = anchorOf(subject, target, point);
  if (!anchor) return false;
  if (open?.subject.svg === subject.svg && open.index === target.index && "mouse" in by) return true;
  closePanel();
  const end = new AbortController();
  panel.replaceChildren(...contentOf(subject, target.index), ...more);
  panel.classList.toggle("passing", "mouse" in by);
  const into = subject.holder.closest("dialog, main") ?? document.body;
  into.append(panel);
  moveTo(panel, { x: 0, y: 0 }); // as wide as it wants to be
  const { width, height } = panel.getBoundingClientRect();
  const finger = "finger" in by ? boxAround(by.finger.x, by.finger.y, FINGER) : undefined;
  moveTo(panel, placePanel({ width, height }, anchor, screenBox(), finger));
  ringAround(subject, target, anchor, into);
  open = { subject, index: target.index, phrases: light(subject, target.index), end };
  closeOnLeaving(subject, end);
  return true;
}
