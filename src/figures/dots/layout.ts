// dots: lays rows of values out on one scale for all states, each value a dot, joined by a line, a range or an arrow.

import { defineFigure } from "../figure.ts";
import { rowAnswers } from "../kit/answers.ts";
import { resolved } from "../kit/lit.ts";
import { cellsOf } from "../kit/numbers.ts";
import { withPanels } from "../kit/panelled.ts";
import { IN_PANELS } from "./panels.ts";
import * as schemas from "./schema.ts";

export const dots = defineFigure({
  schema: schemas.schema,
  words: ["states.*.annotations.*.text"],
  numbers: ["references.*.value", "bands.*.from", "bands.*.to"].map((field) => ({ field, said: "label" })),
  spans: ["values.*"],
  cells: (spec) => cellsOf(spec, spec.values),
  answers: {
    marks: ["dot", "range"],
    walk: () => "down",
    of: (spec, table, { locale }) =>
      rowAnswers(table, {
        locale,
        styles: cellsOf(spec, spec.values),
        title: [spec.panels?.by, spec.label],
        said: spec.values,
        series: spec.panels?.by,
        value: spec.values.at(-1),
      }),
  },
  map: undefined,
  mirrored: () => "all",
  check: schemas.check,
  layout: (spec, table, options) => withPanels(IN_PANELS, resolved(spec, table), table, options),
});
