// What a figure answers: its file, once a page; an answer shown, said and, where it is one of a series, offered to be heard.

import type { Answers } from "../../marks/answers.ts";
import askUrl from "../../styles/ask.css?url";
import { make } from "../parts.ts";
import { speak } from "../scroll/announce.ts";
import { loadStyle } from "../style.ts";
import { type By, type Subject, showPanel, wordsOf } from "./panel.ts";
import { inOrder, type Target, targetsOf } from "./targets.ts";

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

/** What is asked by an event in a drawing, or by its button. */
export async function subjectOf(element: Element | null): Promise<Subject | undefined> {
  const holder = element?.closest<HTMLElement>("[data-answers]");
  const svg = holder?.querySelector<SVGSVGElement>("svg.frame");
  if (!holder || !svg) return undefined;
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
  if (isOpen && !("mouse" in by)) speak(wordsOf(subject.answers, target.index));
  return isOpen;
}
