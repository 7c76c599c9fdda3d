// flow: lanes, then the steps that cross them, then the arrows that lead from step to step.

import { markKey } from "../../marks/key.ts";
import type { Frame } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { sure } from "../../sure.ts";
import { type CheckContext, defineFigure, type LayoutOptions, type Table } from "../figure.ts";
import { rowAnswers } from "../kit/answers.ts";
import { centred } from "../kit/label.ts";
import { lawfully } from "../kit/lawful.ts";
import { emptyLayers, frameOf, layersOf } from "../kit/layers.ts";
import { cellsOf } from "../kit/numbers.ts";
import { type Stage, stageOf } from "../kit/stage.ts";
import { type Course, drawArrows, drawJoins } from "./arrows.ts";
import { closePlanOf } from "./close.ts";
import { drawBox, drawLanes } from "./draw.ts";
import { drawClosely } from "./draw-closely.ts";
import { isWorded, LAYERS, NUMBERS, paintOf, phaseOf } from "./paint.ts";
import { planOf, type Spec, type Step, stepsOf } from "./plan.ts";
import { type FlowSpec, schema } from "./schema.ts";

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
  for (const [value, list] of Object.entries(spec.spans)) report.names(["spans", value], list, lanes, "lane");
  for (const step of Object.keys(spec.outcomes)) report.name(["outcomes", step], step, rows, "item");
  for (const [name, state] of Object.entries(spec.states)) {
    if (state.upto) report.name(["states", name, "upto"], state.upto, rows, "item");
    if (state.at) report.name(["states", name, "at"], state.at, rows, "item");
    if (state.outcome) report.name(["states", name, "outcome"], state.outcome, outcomes, "item");
  }
}

/** Lanes that lie across a wide frame are only as high as they need to be; the rest is left free above and below. */
function calm(stage: Stage, lanes: number, size: Size): Stage {
  if (size.name === "narrow") return stage;
  const height = Math.min(stage.height, (lanes * 9 + 4) * size.text);
  return { ...stage, height, y: stage.y + (stage.height - height) / 2 };
}

interface Scene {
  spec: Spec;
  given: Step[];
  stage: Stage;
  size: Size;
}

function layout(spec: Spec, table: Table, { size, locale }: LayoutOptions): (state: string) => Frame {
  const scene = { spec, given: stepsOf(spec, table, locale), stage: stageOf(spec, size), size };
  const ample = drawerAmple(scene);
  return (ample && lawfully(ample, Object.keys(spec.states), size)) ?? drawerClose(scene, locale);
}

/** Draws the states of a flow that has all the room it needs; nothing where it has not. */
function drawerAmple({ spec, given, stage, size }: Scene): ((state: string) => Frame) | undefined {
  const found = planOf({ stage: calm(stage, spec.lanes.length, size), size, spec, steps: given });
  if (!found) return undefined;
  const { plan, steps } = found;
  const down = size.name === "narrow";
  const course: Course = { down, strips: plan.strips, head: size.text * 0.6, clear: { from: 2, to: 3 } };
  const undetailed = new Set(given.filter((step, index) => step.detail && !sure(steps[index]).detail).map(({ id }) => id));
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
      drawJoins(step, boxes, paint, course, marks);
      if (index > 0) {
        const before = sure(sure(plan.boxes[index - 1])[0]).box;
        drawArrows([sure(steps[index - 1]), step], [before, sure(boxes[0])], course, paint, marks);
      }
      if (!spec.numbers) return;
      const { x, y } = sure(plan.numbers[index]);
      const words = { size: size.text, width: 99, style: NUMBERS[phase] };
      marks.names.push(...centred(markKey("number", step.id), String(index + 1), x, y, words));
    });
    marks.names.push(...stage.sketch);
    const unnamed = steps.filter(({ id }, index) => undetailed.has(id) && isWorded(state, phaseOf(state, index, steps)));
    return frameOf(layersOf(LAYERS, marks), state, { unnamed: unnamed.map(({ id }) => id), undrawn: [] });
  };
}

/** Draws the states of a flow that has less room than it would need. */
function drawerClose({ spec, given, stage, size }: Scene, locale: string): (state: string) => Frame {
  const brought = Object.values(spec.states).flatMap(({ at, upto, outcome }) =>
    [at, upto, outcome].filter((id) => id !== undefined),
  );
  const plan = closePlanOf({ spec, steps: given, stage, size, brought: new Set(brought) });
  return (name) => {
    const state = sure(spec.states[name]);
    const marks = emptyLayers(LAYERS);
    const omitted = drawClosely({ spec, plan, size, locale }, state, marks);
    marks.names.push(...stage.sketch);
    return frameOf(layersOf(LAYERS, marks), state, omitted);
  };
}

export const flow = defineFigure({
  schema,
  words: [],
  numbers: [],
  spans: [],
  cells: ({ lane, unknown }) => cellsOf({ unknown }, [lane]),
  answers: {
    marks: ["step", "ground"],
    walk: () => "given",
    of: ({ label, detail, lane, unknown }, table, { locale }) =>
      rowAnswers(table, {
        locale,
        styles: cellsOf({ unknown }, [lane]),
        title: [label],
        said: [detail, lane],
        optional: [detail],
      }),
  },
  map: undefined,
  mirrored: () => "all",
  check,
  layout,
});
