// bars: what an editor writes of them. How rows answer it is in measure.ts, what is wrong with it in check.ts, geometry in layout.ts.

import { z } from "zod";
import { describe, oneOf } from "../../schemas/describe.ts";
import { hue, id } from "../../schemas/names.ts";
import { type Plain, text } from "../../schemas/text.ts";
import { figureFields, type Row, stateFields } from "../figure.ts";
import { annotationOf } from "../kit/annotations.ts";
import { comparisonChoice, comparisonFields } from "../kit/compare.ts";
import { type Resolved, selection } from "../kit/lit.ts";
import { numberFields } from "../kit/numbers.ts";
import { panelChoice, panelFields } from "../kit/panels.ts";
import { rangeFields } from "../kit/range.ts";

const column = z.string().min(1);

const look = z.strictObject({
  look: describe(oneOf("bars.look.look", ["solid", "soft", "hollow"]).default("solid"), "bars.look.look"),
  hue: describe(hue.default("accent"), "bars.look.hue"),
});

const side = z.strictObject({
  groups: describe(z.array(z.string()).min(1), "bars.side.groups"),
  label: describe(text.optional(), "bars.side.label"),
});

const sides = z.strictObject({
  left: describe(side, "bars.sides.left"),
  right: describe(side, "bars.sides.right"),
  middle: describe(z.string().optional(), "bars.sides.middle"),
  aside: describe(z.array(z.string()).default([]), "bars.sides.aside"),
  share: describe(z.boolean().default(false), "bars.sides.share"),
  base: describe(column.optional(), "bars.sides.base"),
});

const sort = oneOf("bars.sort", ["given", "descending", "ascending"]);

const state = z.strictObject({
  ...stateFields,
  show: describe(selection().optional(), "bars.state.show"),
  sort: describe(sort.optional(), "bars.state.sort"),
  lit: describe(selection().optional(), "bars.state.lit"),
  stacked: describe(z.boolean().default(false), "bars.state.stacked"),
  outline: describe(oneOf("bars.outline", ["left", "right"]).optional(), "bars.state.outline"),
  ...comparisonChoice,
  ...panelChoice,
  annotations: describe(z.array(annotationOf("bars.annotation.at")).default([]), "annotations.state.annotations"),
});

export const schema = z.strictObject({
  type: describe(z.literal("bars"), "bars.type"),
  ...figureFields,
  label: describe(column, "bars.label"),
  value: describe(column, "bars.value"),
  group: describe(column.optional(), "bars.group"),
  target: describe(column.optional(), "bars.target"),
  sides: describe(sides.optional(), "bars.sides"),
  orientation: describe(oneOf("bars.orientation", ["rows", "columns"]).default("rows"), "bars.orientation"),
  sort: describe(sort.default("given"), "bars.sort"),
  ...rangeFields,
  ...numberFields,
  unknown: describe(text.prefault("?"), "bars.unknown"),
  looks: describe(z.record(z.string(), look).default({}), "bars.looks"),
  ...comparisonFields(z.number(), z.number()),
  ...panelFields,
  states: describe(z.record(id, state), "bars.states"),
});

export type BarsSpec = z.output<typeof schema>;

export type Spec = Resolved<Plain<BarsSpec>>;
export type State = Spec["states"][string];
export type Sides = NonNullable<Spec["sides"]>;

/** What a field of states calls a row that it selects by a column: the bar to show, the group or the row to bring out. */
export function namerOf(spec: Pick<Spec, "group" | "label">): (row: Row, field: string, column: string) => string {
  const groupOr = (row: Row, column: string) => (column === spec.group ? String(row[column] ?? "") : row.id);
  return (row, field, column) => (field === "show" ? barId(spec, row) : groupOr(row, column));
}

/** A bar is named by its row; where several rows share it, by the value they share. */
export function barId(spec: Pick<Spec, "group" | "label">, row: Row): string {
  return spec.group ? String(row[spec.label] ?? "") : row.id;
}
