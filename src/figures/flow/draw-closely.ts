// The marks of a flow where room is scarce: words in their boxes or beside them, outcomes under them.

import { speakerOf } from "../../locale/index.ts";
import { markKey } from "../../marks/key.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import type { Box } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { fitLabel, stackLines } from "../kit/label.ts";
import { type Course, drawArrows, drawJoins } from "./arrows.ts";
import type { Closed, ClosePlan, Rest } from "./close.ts";
import { stripOf } from "./draw.ts";
import { chipOf, isWorded, type Marks, NUMBERS, PAPER, type Paint, type Phase, paintOf, phaseOf, type State } from "./paint.ts";
import { BOLD, type Spec, type Step } from "./plan.ts";

interface Scene {
  spec: Spec;
  plan: ClosePlan;
  size: Size;
  locale: string;
}

/** What a state has no room for. */
interface Lost {
  unnamed: string[];
  undrawn: string[];
}

/** Draws one state, and tells what it had no room for. */
export function drawClosely({ spec, plan, size, locale }: Scene, state: State, into: Marks): Lost {
  const steps = plan.steps.map(({ step }) => step);
  const at = steps.findIndex((step) => step.id === state.at);
  const { shown, rests, gap } = plan.stand(at >= 0 ? at : steps.findIndex((step) => step.id === state.upto));
  const head = Math.min(size.text * 0.6, (gap - 2) * 0.8);
  const course: Course = { down: true, strips: plan.strips, head, clear: { from: 1, to: 1 } };
  drawLanes(spec, plan, steps[at], size, into);
  const unnamed = cutLanes(spec, plan);
  for (const [row, { index, y }] of shown.entries()) {
    const closed = sure(plan.steps[index]);
    const phase = phaseOf(state, index, steps);
    const paint = paintOf(phase, closed.step.unknown);
    const boxes = boxesOf(closed, y);
    unnamed.push(...drawStep(closed, boxes, { plan, phase, paint, state, size }, into));
    drawJoins(closed.step, boxes, paint, course, into);
    const before = shown[row - 1];
    if (before?.index === index - 1) {
      const from = sure(plan.steps[index - 1]);
      const ends: [Box, Box] = [sure(boxesOf(from, before.y)[0]), sure(boxes[0])];
      drawArrows([from.step, closed.step], ends, course, paint, into);
    }
    if (spec.numbers) drawNumber(index, y + closed.height / 2, { plan, phase, step: closed.step }, into);
  }
  drawRests(rests, plan, locale, into);
  const drawn = new Set(shown.map(({ index }) => index));
  return { unnamed, undrawn: steps.filter((_, index) => !drawn.has(index)).map(({ id }) => id) };
}

function boxesOf({ boxes, height }: Closed, y: number): Box[] {
  return boxes.map((box) => ({ ...box, y, height }));
}

/** Lanes as strips of wash under their names; while one step is brought out, the names of those not in it step back. */
function drawLanes(spec: Spec, { strips, heads, font }: ClosePlan, lit: Step | undefined, size: Size, into: Marks): void {
  for (const [index, lane] of spec.lanes.entries()) {
    into.lanes.push(stripOf(lane, sure(strips[index]), size));
    const { x, y, lines } = sure(heads[index]);
    const style: Style = { hue: "ink", weight: "bold", muted: lit !== undefined && !lit.lanes.includes(index) };
    into.names.push(...stackLines(markKey("lane-name", lane.id), lines, x, y, { size: font, anchor: "middle", style }));
  }
}

/** Lanes whose name is not written in full. */
function cutLanes(spec: Spec, { heads }: ClosePlan): string[] {
  return spec.lanes.filter((_, index) => !sure(heads[index]).whole).map(({ id }) => id);
}

interface Look {
  plan: ClosePlan;
  phase: Phase;
  paint: Paint;
  state: State;
  size: Size;
}

/** A step's boxes and, once, its words. Returns what is not written in full. */
function drawStep(closed: Closed, boxes: Box[], look: Look, into: Marks): string[] {
  const { step, x, width, anchor, words } = closed;
  const beside = anchor !== "middle";
  const { plan, phase, paint, size } = look;
  const { font } = plan;
  const rx = Math.min(size.text * 0.55, sure(boxes[0]).width / 2);
  for (const [run, box] of boxes.entries()) {
    const name = run === 0 ? undefined : `run-${run}`;
    into.grounds.push({ key: markKey("ground", step.id, name), ...box, rx, style: PAPER });
    into.steps.push({ key: markKey("step", step.id, name), ...box, rx, style: paint.box });
  }
  if (!isWorded(look.state, phase)) return [];
  // Words beside a box stand on the lanes, not on the box's hue.
  const lit: Style = { hue: "ink", weight: "bold" };
  const styles = beside && phase === "lit" ? { words: lit, quiet: { hue: "ash" as const } } : paint;
  const halo = beside ? { halo: true } : {};
  let top = sure(boxes[0]).y + (closed.height - words.height) / 2;
  const write = (part: string, lines: string[], style: Style) => {
    const height = lines.length * font * 1.2;
    into.words.push(
      ...stackLines(markKey(part, step.id), lines, x, top + height / 2, { size: font, anchor, style: { ...style, ...halo } }),
    );
    top += height;
  };
  const fits = words.label.width <= width + 1e-6;
  write("label", fits ? words.label.lines : [], styles.words);
  if (words.detail) write("detail", words.detail.lines, styles.quiet);
  const unnamed = drawTags(closed, top, look, into);
  const isCut = !fits || !words.label.whole || (step.detail !== undefined && !words.detail && !step.unknown);
  return [...(isCut ? [step.id] : []), ...unnamed];
}

/** The outcomes of a step: with their names, or as small marks with the name of the one that the state brings out under them. */
function drawTags({ step, x, width, anchor, words }: Closed, top: number, look: Look, into: Marks): string[] {
  const { plan, phase, state } = look;
  const { font } = plan;
  const decided = step.outcomes.some(({ id }) => id === state.outcome);
  const beside = anchor !== "middle";
  const shade = beside && phase === "lit" ? "reached" : phase;
  const unnamed: string[] = [];
  for (const { outcome, name, ...tag } of words.tags) {
    const fate = decided ? outcome.id === state.outcome : undefined;
    const chip = chipOf(outcome, shade, fate);
    const box = { ...tag, x: x + tag.x, y: top + tag.y };
    into.outcomes.push({ key: markKey("outcome", outcome.id), ...box, rx: box.height / 2, style: chip.box });
    const key = markKey("outcome-name", outcome.id);
    const options = { size: font, anchor: "middle" as const, style: chip.words };
    if (name) {
      into.words.push(...stackLines(key, name.lines, box.x + box.width / 2, box.y + box.height / 2, options));
      if (!name.whole) unnamed.push(outcome.id);
      continue;
    }
    const chosen = fate === true && words.chosen > 0 ? fitLabel(outcome.label, font * BOLD, width, 1) : undefined;
    if (chosen?.whole !== true) unnamed.push(outcome.id);
    if (!chosen || chosen.width > width) continue;
    const style: Style = { hue: phase === "lit" && !beside ? "paper" : "ink", weight: "bold" };
    into.words.push(...stackLines(key, chosen.lines, x, top + words.tagged + font * 0.6, { ...options, anchor, style }));
  }
  return unnamed;
}

function drawNumber(index: number, y: number, { plan, phase, step }: Pick<Look, "plan" | "phase"> & { step: Step }, into: Marks) {
  const { x, size } = plan.numbers;
  const options = { size, anchor: "middle" as const, style: NUMBERS[phase] };
  into.names.push(...stackLines(markKey("number", step.id), [String(index + 1)], x, y, options));
}

/** How many steps are left out, where they would stand. */
function drawRests(rests: Rest[], { strips, font }: ClosePlan, locale: string, into: Marks): void {
  if (rests.length === 0) return;
  const say = speakerOf(locale);
  const [first, last] = [sure(strips[0]), sure(strips.at(-1))];
  const x = (first.x + last.x + last.width) / 2;
  for (const { y, count, isFirst } of rests) {
    const style: Style = { hue: "ash", halo: true };
    const key = markKey("rest", isFirst ? "before" : "after");
    into.names.push(...stackLines(key, [say("andMore", { n: count })], x, y, { size: font, anchor: "middle", style }));
  }
}
