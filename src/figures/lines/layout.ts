// lines: lays lines out over one pair of axes for all states, each named at its end; two places make a slope chart.

import { speakerOf } from "../../locale/index.ts";
import type { Frame } from "../../marks/marks.ts";
import { defineFigure, type LayoutOptions, type Table } from "../figure.ts";
import { drawComparisons } from "../kit/across.ts";
import { clearOf } from "../kit/clear.ts";
import { emptyLayers, frameOf, layersOf } from "../kit/layers.ts";
import { isMuted, resolved } from "../kit/lit.ts";
import { cellsOf } from "../kit/numbers.ts";
import { stageOf } from "../kit/stage.ts";
import { sure } from "../kit/sure.ts";
import { drawAxes, drawBridges, drawnOf, drawStroke, LAYERS } from "./draw.ts";
import { drawEnds, drawStarts } from "./ends.ts";
import { drawSaid, drawUnknown, fieldOf } from "./notes.ts";
import { planOf, referenceWriter } from "./plan.ts";
import { drawRange } from "./ranges.ts";
import * as schemas from "./schema.ts";

function layout(spec: schemas.Spec, table: Table, { size, locale }: LayoutOptions): (state: string) => Frame {
  const stage = stageOf(spec, size);
  const plan = planOf(spec, table, stage, { size, locale });
  const axes = drawAxes(spec, plan, stage);
  const say = speakerOf(locale);

  return (name) => {
    const state = sure(spec.states[name]);
    const into = emptyLayers(LAYERS);
    into.areas.push(...axes.breaks);
    into.axes.push(...axes.texts, ...plan.below);
    into.sketch.push(...stage.sketch);
    const strokes = schemas.strokesOf(plan.series, plan.places, state).map((stroke) => drawnOf(stroke, plan));
    for (const stroke of strokes) {
      drawRange(stroke, plan, into);
      drawStroke(spec, stroke, plan, into);
      if (spec.unknown) drawBridges(stroke, into);
    }
    const blank = {
      lines: schemas.blanksOf(plan.series, state),
      isMuted: ({ id }: schemas.Series) => isMuted(state.lit, [id]),
      word: spec.unknown ?? say("unknown"),
      more: (n: number) => say("andMore", { n }),
    };
    const ends = drawEnds(strokes, plan, into, { unknown: spec.unknown ?? "", cut: spec.cut !== undefined, blank });
    const unnamed = [...ends.unnamed];
    if (plan.slope) unnamed.push(...drawStarts(strokes, plan, into));
    const words = [...into.axes, ...into.values, ...into.names];
    into.ticks.push(...axes.lines.flatMap((line) => clearOf(line, [...into.values, ...into.names])));
    const field = fieldOf(strokes, { words, points: into.points }, plan);
    const to = { washes: into.areas, lines: into.ticks, notes: into.notes, words };
    const left = drawComparisons(spec, state, { ...plan, write: referenceWriter(plan) }, to, field);
    const said = drawSaid(spec, state, strokes, plan, { into, field, unknown: blank.word, left });
    unnamed.push(...said.unnamed);
    if (spec.unknown && !drawUnknown(spec.unknown, plan, into, field)) unnamed.push(spec.unknown);
    const omitted = { unnamed: [...new Set(unnamed)], undrawn: ends.undrawn };
    return frameOf(layersOf(LAYERS, into), state, omitted, said.listed);
  };
}

export const lines = defineFigure({
  schema: schemas.schema,
  words: ["states.*.annotations.*.text"],
  numbers: [{ field: "references.*.value", said: "label" }],
  spans: ["y"],
  // Places are written as they stand in the data: many are years.
  cells: (spec) => ({ ...cellsOf(spec, [spec.y, spec.low, spec.high]), [spec.x]: { format: "" } }),
  map: undefined,
  mirrored: () => "nothing",
  check: schemas.check,
  layout: (spec, table, options) =>
    layout(
      resolved(spec, table, (row) => schemas.seriesId(spec, row)),
      table,
      options,
    ),
});
