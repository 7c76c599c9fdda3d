// Marks answer: what was tapped, or what the mouse rests on, is said in a panel beside it; a button leads from one to the next by key.
// Fetched when a reader first asks.

import type { Answers } from "../../marks/answers.ts";
import askUrl from "../../styles/ask.css?url";
import { closestTo } from "../dom.ts";
import { make } from "../parts.ts";
import { speak } from "../scroll/announce.ts";
import { loadStyle } from "../style.ts";
import { type By, closePanel, type Subject, shownNow, showPanel, wordsOf } from "./panel.ts";
import { inOrder, type Point, type Target, targetAt, targetsOf } from "./targets.ts";
import { bindWalk } from "./walk.ts";

const files = new Map<string, Promise<Answers>>();

/** The answers of a figure, once a page. Rejects if they cannot be had; they may then be asked for again. */
export function loadAnswers(url: string): Promise<Answers> {
  const known = files.get(url);
  if (known) return known;
  const file = Promise.all([fetch(url), loadStyle(askUrl)]).then(([answer]) => {
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer.json() as Promise<Answers>;
  });
  file.catch(() => files.delete(url));
  files.set(url, file);
  return file;
}

/** What is asked by an event in a drawing; none under a live map, which knows its own ground. */
async function subjectOf(element: Element | null): Promise<Subject | undefined> {
  const holder = element?.closest<HTMLElement>("[data-answers]");
  const svg = holder?.querySelector<SVGSVGElement>("svg.frame");
  if (!holder || !svg || svg.closest(".live")) return undefined;
  return { holder, svg, answers: await loadAnswers(holder.dataset.answers ?? "") };
}

/** Values that make a melody. */
const LEAST_HEARD = 3;

/** The values of the series that a target is of, in the order of reading. */
export function heardWith({ svg, answers }: Subject, target: Target): number[] {
  const groups = inOrder(svg, targetsOf(svg, answers), answers);
  const own = groups.find((group) => group.some(({ index }) => index === target.index)) ?? [];
  return own.flatMap(({ index }) => answers.values?.[index] ?? []);
}

export const hear = (values: readonly number[]): void =>
  void import("./hear.ts").then((part) => part.play(values)).catch(() => undefined);

/** What stands under an answer that has been tapped: a button that lets its series be heard. */
function moreFor(subject: Subject, target: Target): HTMLElement[] {
  const words = subject.holder.querySelector<HTMLElement>("[data-asks]")?.dataset.hear;
  if (!words) return [];
  const values = heardWith(subject, target);
  if (values.length < LEAST_HEARD) return [];
  const button = make("button", "answer-hear", words);
  button.type = "button";
  button.addEventListener("click", () => hear(values));
  return [button];
}

/** Says what is shown, once. */
export function tell(subject: Subject, target: Target, by: By): boolean {
  const isOpen = showPanel(subject, target, by, "finger" in by ? moreFor(subject, target) : []);
  if (isOpen && "finger" in by) speak(wordsOf(subject.answers, target.index));
  return isOpen;
}

const pointOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY });

/** A tap, or a click: on a mark it is answered, elsewhere it closes what is open. */
async function onClick(event: MouseEvent): Promise<void> {
  if (closestTo(event, ".answer")) return;
  const subject = closestTo(event, "svg.frame") ? await subjectOf(event.target as Element) : undefined;
  const target = subject && targetAt(subject.svg, targetsOf(subject.svg, subject.answers), pointOf(event));
  if (!subject || !target) closePanel();
  else tell(subject, target, { finger: pointOf(event) });
}

let due = false;
/** The panel came by resting a mouse, and goes with it. */
let passing = false;

/** A mouse that moves over a drawing: looked at once a frame. */
function onMove(event: PointerEvent): void {
  if (event.pointerType !== "mouse" || due || event.buttons > 0) return;
  const over = closestTo(event, "svg.frame");
  if (!over) {
    if (passing && !closestTo(event, ".answer")) closePanel();
    passing = false;
    return;
  }
  if (!passing && shownNow()) return; // what was tapped stands until it is put away
  due = true;
  requestAnimationFrame(async () => {
    due = false;
    const subject = await subjectOf(over).catch(() => undefined);
    if (!subject?.svg.isConnected) return;
    const target = targetAt(subject.svg, targetsOf(subject.svg, subject.answers), pointOf(event));
    if (target) passing = tell(subject, target, { mouse: pointOf(event) });
    else if (passing) {
      passing = false;
      closePanel();
    }
  });
}

let bound = false;

/** Answers the event that has asked first, and from then on all others. `missing` is called where what was asked for does not come. */
export async function bindAsking(first: Event, missing: () => void): Promise<void> {
  const answer = async (event: Event) => {
    const opener = closestTo<HTMLElement>(event, "[data-asks]");
    if (!opener) {
      passing = false;
      return onClick(event as MouseEvent);
    }
    const subject = await subjectOf(opener);
    if (subject) bindWalk(subject, opener);
  };
  const onAsk = (event: Event) => void answer(event).catch(missing);
  if (!bound) {
    bound = true;
    addEventListener("click", onAsk);
    addEventListener("pointermove", onMove, { passive: true });
    addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape" || !shownNow()) return;
        event.preventDefault(); // a sheet below it stays
        closePanel();
      },
      true,
    );
  }
  if (first.type === "click") onAsk(first);
  else onMove(first as PointerEvent);
}
