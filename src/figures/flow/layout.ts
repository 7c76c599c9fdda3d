// flow: lanes, then the steps that cross them, then the arrows that lead from step to step.

import { markKey } from "../../marks/key.ts";
import type { Frame } from "../../marks/marks.ts";
import { type Command, type Point, polyline } from "../../marks/path.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import type { Box } from "../../marks/text.ts";
import { type CheckContext, defineFigure, type LayoutOptions, type Table } from "../figure.ts";
import { emptyLayers, layersOf, type MarksIn } from "../kit/layers.ts";
import { headPath, roundedPath } from "../kit/shapes.ts";
import { centred, type Stage, stageOf } from "../kit/stage.ts";
import { sure } from "../kit/sure.ts";
import { BOLD, type Content, type Outcome, type Placed, type Plan, planOf, type Spec, type Step, stepsOf } from "./plan.ts";
import { type FlowSpec, schema } from "./schema.ts";

type State = Spec["states"][string];

function check(spec: FlowSpec, table: Table, { report }: CheckContext): void {
  const lanes = spec.lanes.map((lane) => lane.id);
  const rows = table.rows.map((row) => row.id);
  const outcomes = Object.values(spec.outcomes).flatMap((list) => list.map((outcome) => outcome.id));
  report.column(["label"], spec.label);
  if (spec.detail) report.column(["detail"], spec.detail);
  if (spec.lane) {
    report.column(["lane"], spec.lane, ["text", "category"]);
    const known = [...lanes, ...Object.keys(spec.spans), "all"];
    for (const row of table.rows) if (row[spec.lane] != null) report.name(["lane"], String(row[spec.lane]), known, "lane");
  }
  for (const [value, list] of Object.entries(spec.spans)) {
    for (const [index, lane] of list.entries()) report.name(["spans", value, index], lane, lanes, "lane");
  }
  for (const step of Object.keys(spec.outcomes)) report.name(["outcomes", step], step, rows, "item");
  for (const [name, state] of Object.entries(spec.states)) {
    if (state.upto) report.name(["states", name, "upto"], state.upto, rows, "item");
    if (state.at) report.name(["states", name, "at"], state.at, rows, "item");
    if (state.outcome) report.name(["states", name, "outcome"], state.outcome, outcomes, "item");
  }
}

/** How a step stands in a state: brought out, reached, reached but stepped back, or yet to come. */
type Phase = "lit" | "reached" | "past" | "coming";

function phaseOf(state: State, index: number, steps: Step[]): Phase {
  const at = steps.findIndex((step) => step.id === state.at);
  const upto = steps.findIndex((step) => step.id === state.upto);
  if (index === at) return "lit";
  const last = Math.max(at, upto);
  if (last >= 0 && index > last) return "coming";
  if (at >= 0) return "past";
  return index === upto ? "lit" : "reached";
}

interface Paint {
  box: Style;
  words: Style;
  quiet: Style;
  branch: Style;
  arrow: Style;
}

function paintOf(phase: Phase, unknown: boolean): Paint {
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
const PAPER: Style = { hue: "paper" };

const NUMBERS: Record<Phase, Style> = {
  lit: { hue: "accent", weight: "bold" },
  reached: { hue: "ash", weight: "bold" },
  past: COMING,
  coming: COMING,
};

/** From the ground up. */
const LAYERS = [
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
type Marks = MarksIn<typeof LAYERS>;

/** Lanes that lie across a wide frame are only as high as they need to be; the rest is left free above and below. */
function calm(stage: Stage, lanes: number, size: Size): Stage {
  if (size.name === "narrow") return stage;
  const height = Math.min(stage.height, (lanes * 9 + 4) * size.text);
  return { ...stage, height, y: stage.y + (stage.height - height) / 2 };
}

function layout(spec: Spec, table: Table, { size }: LayoutOptions): (state: string) => Frame {
  const stage = calm(stageOf(spec, size), spec.lanes.length, size);
  const { plan, steps } = planOf({ stage, size, spec, steps: stepsOf(spec, table) });
  return (name) => {
    const state = sure(spec.states[name]);
    const marks = emptyLayers(LAYERS);
    const lit = steps.find((step) => step.id === state.at);
    drawLanes(spec, plan, lit, size, marks);
    steps.forEach((step, index) => {
      const phase = phaseOf(state, index, steps);
      const paint = paintOf(phase, step.unknown);
      const boxes = sure(plan.boxes[index]).map(({ box }) => box);
      for (const [run, placed] of sure(plan.boxes[index]).entries())
        drawBox(step, { placed, run, paint, phase, plan, size, state }, marks);
      drawJoins(step, boxes, paint, size, marks);
      if (index > 0) {
        const before = sure(sure(plan.boxes[index - 1])[0]).box;
        drawArrows([sure(steps[index - 1]), step], [before, sure(boxes[0])], plan, { paint, size }, marks);
      }
      if (!spec.numbers) return;
      const at = sure(plan.numbers[index]);
      marks.names.push(
        ...centred(markKey("number", step.id), String(index + 1), at.x, at.y, {
          size: size.text,
          width: 99,
          style: NUMBERS[phase],
        }),
      );
    });
    marks.names.push(...stage.sketch);
    return { layers: layersOf(LAYERS, marks), alt: state.alt };
  };
}

/** Lanes as strips of wash under their names; while one step is brought out, the names of those not in it step back. */
function drawLanes(spec: Spec, plan: Plan, lit: Step | undefined, size: Size, into: Marks): void {
  spec.lanes.forEach((lane, index) => {
    // A full wash of ash would muddy the paper; the mineral hues stay light.
    const style: Style = { hue: lane.hue, area: true, fill: "soft", muted: lane.hue === "ash" };
    into.lanes.push({ key: markKey("lane", lane.id), d: roundedPath(sure(plan.strips[index]), size.text * 0.7), style });
    const { x, y, width } = sure(plan.heads[index]);
    const named: Style = { hue: "ink", weight: "bold", muted: lit !== undefined && !lit.lanes.includes(index) };
    into.names.push(
      ...centred(markKey("lane-name", lane.id), lane.label, x, y, {
        size: size.text,
        width,
        measured: size.text * BOLD,
        style: named,
      }),
    );
  });
}

interface Setting {
  placed: Placed;
  run: number;
  paint: Paint;
  phase: Phase;
  plan: Plan;
  size: Size;
  state: State;
}

/** A step in one run of its lanes: its box on a ground of paper, its words, its outcomes. */
function drawBox(step: Step, { placed, run, paint, phase, plan, size, state }: Setting, into: Marks): void {
  const { box, content, inner } = placed;
  const { way } = plan;
  const small = size.text * 0.92;
  const name = run === 0 ? undefined : `run-${run}`;
  const rx = size.text * 0.55;
  into.grounds.push({ key: markKey("ground", step.id, name), ...box, rx, style: PAPER });
  into.steps.push({ key: markKey("step", step.id, name), ...box, rx, style: paint.box });
  const x = box.x + box.width / 2;
  let top = box.y + (box.height - content.height) / 2;
  into.words.push(
    ...centred(markKey("label", step.id, name), step.label, x, top + content.label / 2, {
      size: way.font,
      width: inner,
      measured: way.font * BOLD,
      style: paint.words,
    }),
  );
  top += content.label + content.between;
  if (step.detail) {
    into.words.push(
      ...centred(markKey("detail", step.id, name), step.detail, x, top + content.detail / 2, {
        size: small,
        width: inner,
        style: paint.quiet,
      }),
    );
    top += content.detail;
  }
  if (run > 0) return;
  drawTree(step, content, { root: { x, y: top }, paint, phase, small, chosen: state.outcome }, into);
}

interface Tree {
  root: { x: number; y: number };
  paint: Paint;
  phase: Phase;
  small: number;
  /** The outcome that the state brings out. */
  chosen?: string;
}

/** The outcomes of a step: a branch and a chip each. */
function drawTree(step: Step, content: Content, { root, paint, phase, small, chosen }: Tree, into: Marks): void {
  const decided = step.outcomes.some((outcome) => outcome.id === chosen);
  for (const { outcome, x, y, width, height } of content.chips) {
    const box = { x: root.x + x, y: root.y + y, width, height };
    const fate = decided ? outcome.id === chosen : undefined;
    const chip = chipOf(outcome, phase, fate);
    const branch = { ...paint.branch, muted: fate === false || paint.branch.muted === true };
    into.branches.push({
      key: markKey("branch", outcome.id),
      d: branchPath(root, box, content.stacked, small),
      style: branch,
    });
    into.outcomes.push({ key: markKey("outcome", outcome.id), ...box, rx: Math.min(height / 2, small * 0.8), style: chip.box });
    const at = { x: box.x + width / 2, y: box.y + height / 2 };
    into.words.push(
      ...centred(markKey("outcome-name", outcome.id), outcome.label, at.x, at.y, { size: small, width, style: chip.words }),
    );
  }
}

/** From under a step's words to a chip: down and out to a chip in a row, down and in to a chip in a stack. */
function branchPath(root: { x: number; y: number }, box: Box, stacked: boolean, small: number): Command[] {
  const top = root.y + small * 0.15;
  if (stacked) {
    const trunk = box.x - small * 0.55;
    const middle = box.y + box.height / 2;
    return polyline([
      [trunk, top],
      [trunk, middle],
      [box.x, middle],
    ]);
  }
  const x = box.x + box.width / 2;
  const fork = root.y + small * 0.5;
  return polyline([
    [root.x, top],
    [root.x, fork],
    [x, fork],
    [x, box.y],
  ]);
}

/** How a chip looks; `fate` says whether it is the outcome brought out, or passed over for another. */
function chipOf({ hue }: Outcome, phase: Phase, fate: boolean | undefined): { box: Style; words: Style } {
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

/** Between the boxes of one step: a bold stroke past the lanes that have no part in it. */
function drawJoins(step: Step, boxes: Box[], paint: Paint, size: Size, into: Marks): void {
  boxes.slice(1).forEach((box, index) => {
    const before = sure(boxes[index]);
    const key = markKey("join", step.id, index);
    const style: Style = { hue: paint.box.hue, weight: "bold", muted: paint.box.muted === true };
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    const beside = { x1: before.x + before.width, y1: y, x2: box.x, y2: y };
    const below = { x1: x, y1: before.y + before.height, x2: x, y2: box.y };
    into.joins.push({ key, ...(size.name === "narrow" ? beside : below), style });
  });
}

/** Arrows from one step to the next: in every lane that both have, else one from lane to lane. */
function drawArrows(
  [from, to]: [Step, Step],
  [before, after]: [Box, Box],
  plan: Plan,
  how: { paint: Paint; size: Size },
  into: Marks,
): void {
  const { paint, size } = how;
  const down = size.name === "narrow";
  const length = size.text * 0.6;
  const middles = plan.strips.map(({ x, y, width, height }) => (down ? x + width / 2 : y + height / 2));
  const start = (down ? before.y + before.height : before.x + before.width) + 2;
  const end = (down ? after.y : after.x) - 3;
  const point = (along: number, across: number) => (down ? { x: across, y: along } : { x: along, y: across });
  const shared = to.lanes.filter((lane) => from.lanes.includes(lane));
  for (const [source, target] of shared.length > 0 ? shared.map((lane) => [lane, lane]) : [nearest(from.lanes, to.lanes)]) {
    const [a, b] = [sure(middles[sure(source)]), sure(middles[sure(target)])];
    const turn = start + (end - length - start) * 0.5;
    const corners = [point(start, a), point(turn, a), point(turn, b), point(end - length * 0.9, b)];
    const d = polyline(corners.map(({ x, y }): Point => [x, y]));
    into.arrows.push({ key: markKey("arrow", to.id, target), d, style: paint.arrow });
    const tip = headPath(point(end, b), point(1, 0), length);
    into.heads.push({ key: markKey("head", to.id, target), d: tip, style: { ...paint.arrow, area: true } });
  }
}

function nearest(from: number[], to: number[]): [number, number] {
  const pairs = from.flatMap((a) => to.map((b): [number, number] => [a, b]));
  return pairs.reduce((best, pair) => (Math.abs(pair[0] - pair[1]) < Math.abs(best[0] - best[1]) ? pair : best));
}

export const flow = defineFigure({ schema, words: [], numbers: [], map: undefined, check, layout });
