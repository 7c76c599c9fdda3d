// How the parts of a flow look in a state: what is brought out, reached, stepped back from, or yet to come.

import type { Style } from "../../marks/style.ts";
import type { MarksIn } from "../kit/layers.ts";
import { wantsLabel } from "../kit/lit.ts";
import type { Outcome, Spec, Step } from "./plan.ts";

export type State = Spec["states"][string];

/** How a step stands in a state: brought out, reached, reached but stepped back, or yet to come. */
export type Phase = "lit" | "reached" | "past" | "coming";

export function phaseOf(state: State, index: number, steps: Step[]): Phase {
  const at = steps.findIndex((step) => step.id === state.at);
  const upto = steps.findIndex((step) => step.id === state.upto);
  if (index === at) return "lit";
  const last = Math.max(at, upto);
  if (last >= 0 && index > last) return "coming";
  if (at >= 0) return "past";
  return index === upto ? "lit" : "reached";
}

/** Whether a state asks for the words of a step: those that it is about are not muted, nor is any where it is about none. */
export function isWorded({ at, upto, labels }: State, phase: Phase): boolean {
  const isAbout = at !== undefined || upto !== undefined;
  return wantsLabel(labels, isAbout && phase !== "lit");
}

export interface Paint {
  box: Style;
  words: Style;
  quiet: Style;
  branch: Style;
  arrow: Style;
}

export function paintOf(phase: Phase, unknown: boolean): Paint {
  if (phase === "coming")
    return { box: { ...COMING, fill: "hollow", dashed: unknown }, words: COMING, quiet: COMING, branch: COMING, arrow: COMING };
  const muted = phase === "past";
  const lit = phase === "lit";
  const weight = lit ? "bold" : undefined;
  const arrow: Style = { hue: "ink", muted };
  const quiet: Style = { hue: "ash", muted };
  if (unknown)
    return { box: { ...quiet, fill: "hollow", dashed: true }, words: { ...quiet, weight }, quiet, branch: quiet, arrow };
  if (lit) return { box: { hue: "accent" }, words: { ...PAPER, weight }, quiet: PAPER, branch: PAPER, arrow };
  return { box: { hue: "accent", fill: "soft", muted }, words: arrow, quiet, branch: { hue: "accent", muted }, arrow };
}

const COMING: Style = { hue: "ash", muted: true };
export const PAPER: Style = { hue: "paper" };

export const NUMBERS: Record<Phase, Style> = {
  lit: { hue: "accent", weight: "bold" },
  reached: { hue: "ash", weight: "bold" },
  past: COMING,
  coming: COMING,
};

/** From the ground up. */
export const LAYERS = [
  ["path", "lanes"],
  ["path", "arrows"],
  ["path", "heads"],
  ["line", "joins"],
  ["rect", "grounds"],
  ["rect", "steps"],
  ["path", "branches"],
  ["rect", "outcomes"],
  ["text", "words"],
  ["text", "names"],
] as const;
export type Marks = MarksIn<typeof LAYERS>;

/** How a chip looks; `fate` says whether it is the outcome brought out, or passed over for another. */
export function chipOf(outcome: Outcome, phase: Phase, fate: boolean | undefined): { box: Style; words: Style } {
  // Of paper on paper nothing would be seen.
  const hue = outcome.hue === "paper" ? "ink" : outcome.hue;
  const outline: Style = { hue, fill: "hollow" };
  if (phase === "coming") return { box: { ...COMING, fill: "hollow" }, words: COMING };
  if (phase === "past" && fate) return { box: { hue, muted: true }, words: { hue: "ink", weight: "bold", muted: true } };
  if (phase === "past") return { box: { ...outline, muted: true }, words: { hue, muted: true } };
  if (fate === undefined) return { box: outline, words: { hue } };
  if (phase === "lit")
    return fate ? { box: outline, words: { hue, weight: "bold" } } : { box: { ...PAPER, fill: "soft" }, words: PAPER };
  return fate
    ? { box: { hue }, words: { ...PAPER, weight: "bold" } }
    : { box: { ...outline, muted: true }, words: { hue, muted: true } };
}
