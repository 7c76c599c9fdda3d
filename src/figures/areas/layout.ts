// areas: lays parts of a whole over time out as bands, stacked by their values or their shares or each on a base of its own.

import type { Frame } from "../../marks/marks.ts";
import { defineFigure, type LayoutOptions, type Table } from "../figure.ts";
import { emptyLayers, frameOf, layersOf } from "../kit/layers.ts";
import { resolved } from "../kit/lit.ts";
import { cellsOf } from "../kit/numbers.ts";
import { stageOf } from "../kit/stage.ts";
import { sure } from "../kit/sure.ts";
import { check } from "./check.ts";
import { drawAxes, drawBands, drawTicks, LAYERS } from "./draw.ts";
import { drawGaps } from "./gaps.ts";
import { drawNames, drawOver } from "./names.ts";
import { planOf, shapesOf } from "./plan.ts";
import { drawSaid, drawValues, fieldOf } from "./said.ts";
import { OTHERS, partId, type Spec, schema } from "./schema.ts";
import { pileOf } from "./stack.ts";

function layout(spec: Spec, table: Table, { size, locale }: LayoutOptions): (state: string) => Frame {
  const stage = stageOf(spec, size);
  const plan = planOf(spec, table, stage, { size, locale });

  return (name) => {
    const state = sure(spec.states[name]);
    const into = emptyLayers(LAYERS);
    const pile = pileOf(spec, plan.parts, plan.places, state);
    const shapes = shapesOf(pile, plan);
    const scene = { spec, state, pile, shapes, plan };
    const axes = drawAxes(pile, plan, stage);
    into.axes.push(...axes.texts, ...plan.below);
    into.sketch.push(...stage.sketch);
    const undrawn = drawOver(pile, plan, stage, locale, into);
    drawBands(shapes, pile, plan, into);
    const unnamed = drawValues(scene, into);
    unnamed.push(...drawNames(shapes, state, plan, pile, into));
    const field = fieldOf(scene, into);
    unnamed.push(...drawGaps(shapes, pile, plan, into, field, locale));
    const said = drawSaid(scene, field, into);
    drawTicks(axes.lines, shapes, pile, plan, into);
    unnamed.push(...said.unnamed);
    return frameOf(layersOf(LAYERS, into), state, { unnamed: [...new Set(unnamed)], undrawn }, said.listed);
  };
}

export const areas = defineFigure({
  schema,
  words: ["states.*.annotations.*.text"],
  numbers: [{ field: "references.*.value", said: "label" }],
  // What may be more or less has no edge that another part could lie on.
  spans: [],
  // Places are written as they stand in the data: many are years.
  cells: (spec) => ({ ...cellsOf(spec, [spec.y]), [spec.x]: { format: "" } }),
  map: undefined,
  mirrored: () => "nothing",
  check,
  layout: (spec, table, options) =>
    layout(
      resolved(spec, table, (row) => (spec.others?.parts.includes(partId(spec, row)) ? OTHERS : partId(spec, row))),
      table,
      options,
    ),
});
