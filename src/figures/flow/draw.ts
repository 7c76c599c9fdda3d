// The marks of a flow that has all the room it needs.

import { markKey } from "../../marks/key.ts";
import type { Path } from "../../marks/marks.ts";
import { type Command, polyline } from "../../marks/path.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import type { Box } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { centred } from "../kit/label.ts";
import { roundedPath } from "../kit/shapes.ts";
import { chipOf, isWorded, type Marks, PAPER, type Paint, type Phase, type State } from "./paint.ts";
import { BOLD, type Content, type Placed, type Plan, type Spec, type Step } from "./plan.ts";

/** A lane as a strip of wash. */
export function stripOf({ id, hue }: Spec["lanes"][number], strip: Box, size: Size): Path {
  // A full wash of ash would muddy the paper; the mineral hues stay light.
  const style: Style = { hue, area: true, fill: "soft", muted: hue === "ash" };
  return { key: markKey("lane", id), d: roundedPath(strip, size.text * 0.7), style };
}

/** Lanes as strips of wash under their names; while one step is brought out, the names of those not in it step back. */
export function drawLanes(spec: Spec, plan: Plan, lit: Step | undefined, size: Size, into: Marks): void {
  spec.lanes.forEach((lane, index) => {
    into.lanes.push(stripOf(lane, sure(plan.strips[index]), size));
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
export function drawBox(step: Step, { placed, run, paint, phase, plan, size, state }: Setting, into: Marks): void {
  const { box, content, inner } = placed;
  const { way } = plan;
  const small = size.text * 0.92;
  const name = run === 0 ? undefined : `run-${run}`;
  const rx = size.text * 0.55;
  into.grounds.push({ key: markKey("ground", step.id, name), ...box, rx, style: PAPER });
  into.steps.push({ key: markKey("step", step.id, name), ...box, rx, style: paint.box });
  if (!isWorded(state, phase)) return;
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
