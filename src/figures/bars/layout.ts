// bars: lays bars out from one zero, on one scale for all states, each with its value at its end.

import type { Identity } from "../../marks/key.ts";
import { defineFigure } from "../figure.ts";
import { rowAnswers } from "../kit/answers.ts";
import { resolved } from "../kit/lit.ts";
import { cellsOf } from "../kit/numbers.ts";
import { withPanels } from "../kit/panelled.ts";
import { check } from "./check.ts";
import { IN_PANELS } from "./panels.ts";
import { namerOf, schema } from "./schema.ts";

/** Marks of the key; over panels it has lines, too. */
const isOfKey = (layer: string, { part }: Identity) =>
  layer === "swatches" || (layer === "key" && part !== "axis") || (layer === "lines" && part === "key");

export const bars = defineFigure({
  schema,
  words: ["states.*.annotations.*.text"],
  numbers: ["references.*.value", "bands.*.from", "bands.*.to"].map((field) => ({ field, said: "label" })),
  spans: ["value"],
  cells: (spec) => cellsOf(spec, [spec.value, spec.low, spec.high]),
  answers: {
    marks: ["bar", "stub"],
    walk: ({ orientation, sides }) => (orientation === "columns" && !sides ? "right" : "down"),
    of: (spec, table, { locale }) =>
      rowAnswers(table, {
        locale,
        styles: cellsOf(spec, [spec.value, spec.low, spec.high, spec.target]),
        title: [spec.panels?.by, spec.label, spec.group],
        said: [spec.value, spec.low, spec.high, spec.target, spec.sides?.base],
        optional: [spec.low, spec.high, spec.target, spec.sides?.base],
        series: spec.group ?? spec.panels?.by,
        value: spec.value,
      }),
  },
  map: undefined,
  // Columns stand in an order of time, mostly; where they are rows, names come before bars.
  mirrored: ({ orientation, sides }) => (orientation === "columns" && !sides ? isOfKey : "all"),
  check,
  layout: (spec, table, options) => withPanels(IN_PANELS, resolved(spec, table, namerOf(spec)), table, options),
});
