// areas: lays parts of a whole over time out as bands, stacked by their values or their shares or each on a base of its own.

import type { Answer } from "../../marks/answers.ts";
import type { Frame } from "../../marks/marks.ts";
import type { Plain } from "../../schemas/text.ts";
import { sure } from "../../sure.ts";
import { defineFigure, type LayoutOptions, type Table } from "../figure.ts";
import { alongSeries, rowAnswers } from "../kit/answers.ts";
import { emptyLayers, frameOf, layersOf } from "../kit/layers.ts";
import { resolved } from "../kit/lit.ts";
import { cellsOf } from "../kit/numbers.ts";
import { placesOf } from "../kit/places.ts";
import { stageOf } from "../kit/stage.ts";
import { check } from "./check.ts";
import { drawAxes, drawBands, drawTicks, LAYERS } from "./draw.ts";
import { drawGaps } from "./gaps.ts";
import { drawNames, drawOver } from "./names.ts";
import { planOf, shapesOf, spotsOf } from "./plan.ts";
import { drawSaid, drawValues, fieldOf } from "./said.ts";
import { type AreasSpec, OTHERS, partId, type Spec, schema } from "./schema.ts";
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
    const omitted = { unnamed: [...new Set(unnamed)], undrawn };
    return frameOf(layersOf(LAYERS, into), state, omitted, said.listed, spotsOf(shapes, pile, plan));
  };
}

/** Each part at each place; of those that are joined each for itself, where they lie together. */
function answersOf(spec: Plain<AreasSpec>, table: Table, locale: string): Answer[] {
  const joins = new Set(spec.others?.parts);
  const answers = rowAnswers(table, {
    locale,
    styles: { ...cellsOf(spec, [spec.y]), [spec.x]: { format: "" } },
    title: [spec.series, spec.x],
    said: [spec.y],
    series: spec.series,
    value: spec.y,
    itemOf: (row) => (joins.has(partId(spec, row)) ? OTHERS : partId(spec, row)),
    at: spec.x,
  });
  const places = placesOf(table, spec.x, locale).map(({ id }) => id);
  return alongSeries(answers, places);
}

export const areas = defineFigure({
  schema,
  words: ["states.*.annotations.*.text"],
  numbers: [{ field: "references.*.value", said: "label" }],
  // What may be more or less has no edge that another part could lie on.
  spans: [],
  // Places are written as they stand in the data: many are years.
  cells: (spec) => ({ ...cellsOf(spec, [spec.y]), [spec.x]: { format: "" } }),
  answers: {
    marks: ["area"],
    walk: () => "given",
    of: (spec, table, { locale }) => answersOf(spec, table, locale),
  },
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
