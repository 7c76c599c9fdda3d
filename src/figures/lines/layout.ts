// lines: lays lines out over one pair of axes for all states, each named at its end; two places make a slope chart.

import { defineFigure } from "../figure.ts";
import { alongSeries, rowAnswers } from "../kit/answers.ts";
import { resolved } from "../kit/lit.ts";
import { cellsOf } from "../kit/numbers.ts";
import { withPanels } from "../kit/panelled.ts";
import { placesOf } from "../kit/places.ts";
import { adviseAxis } from "./flat.ts";
import { IN_PANELS } from "./panels.ts";
import * as schemas from "./schema.ts";

export const lines = defineFigure({
  schema: schemas.schema,
  words: ["states.*.annotations.*.text"],
  numbers: [{ field: "references.*.value", said: "label" }],
  spans: ["y"],
  // Places are written as they stand in the data: many are years.
  cells: (spec) => ({ ...cellsOf(spec, [spec.y, spec.low, spec.high]), [spec.x]: { format: "" } }),
  answers: {
    marks: ["line"],
    walk: () => "given",
    of: (spec, table, { locale }) => {
      const answers = rowAnswers(table, {
        locale,
        styles: { ...cellsOf(spec, [spec.y, spec.low, spec.high]), [spec.x]: { format: "" } },
        title: [spec.panels?.by, spec.series, spec.x],
        said: [spec.y, spec.low, spec.high],
        optional: [spec.low, spec.high],
        series: spec.series ?? spec.panels?.by,
        value: spec.y,
        itemOf: (row) => schemas.seriesId(spec, row),
        at: spec.x,
        panel: spec.panels?.by,
      });
      const places = placesOf(table, spec.x, locale).map(({ id }) => id);
      return alongSeries(answers, places);
    },
  },
  map: undefined,
  mirrored: () => "nothing",
  check: (spec, table, context) => {
    schemas.check(spec, table, context);
    adviseAxis(spec, table, context.report);
  },
  layout: (spec, table, options) =>
    withPanels(
      IN_PANELS,
      resolved(spec, table, (row) => schemas.seriesId(spec, row)),
      table,
      options,
    ),
});
