// waterfall: what an editor writes of it, and what is wrong with it that a schema cannot see.

import { z } from "zod";
import { say } from "../../messages/index.ts";
import { describe, oneOf } from "../../schemas/describe.ts";
import { hue, id } from "../../schemas/names.ts";
import { type Plain, text } from "../../schemas/text.ts";
import { type CheckContext, figureFields, stateFields, type Table } from "../figure.ts";
import { annotationOf } from "../kit/annotations.ts";
import { roundingOf } from "../kit/apportion.ts";
import { checkNames, type Resolved, resolved, selection } from "../kit/lit.ts";
import { checkNumbers, numberFields, tidy } from "../kit/numbers.ts";
import { KINDS, stepsOf } from "./steps.ts";

const column = z.string().min(1);

const look = z.strictObject({
  look: describe(oneOf("waterfall.look.look", ["solid", "soft", "hollow"]).default("solid"), "waterfall.look.look"),
  hue: describe(hue.default("accent"), "waterfall.look.hue"),
});

const state = z.strictObject({
  ...stateFields,
  upto: describe(z.string().optional(), "waterfall.state.upto"),
  show: describe(selection().optional(), "waterfall.state.show"),
  lit: describe(selection().optional(), "waterfall.state.lit"),
  annotations: describe(z.array(annotationOf("waterfall.annotation.at")).default([]), "annotations.state.annotations"),
});

export const schema = z.strictObject({
  type: describe(z.literal("waterfall"), "waterfall.type"),
  ...figureFields,
  label: describe(column, "waterfall.label"),
  value: describe(column, "waterfall.value"),
  totals: describe(selection(0).prefault([]), "waterfall.totals"),
  orientation: describe(oneOf("waterfall.orientation", ["rows", "columns"]).default("rows"), "waterfall.orientation"),
  ...numberFields,
  unknown: describe(text.optional(), "waterfall.unknown"),
  looks: describe(z.record(z.string(), look).default({}), "waterfall.looks"),
  states: describe(z.record(id, state), "waterfall.states"),
});

export type WaterfallSpec = z.output<typeof schema>;
export type Spec = Resolved<Plain<WaterfallSpec>>;
export type State = Spec["states"][string];

/** The rows that are totals: what has been reached, and no step up or down. */
export function totalsOf({ totals }: Pick<WaterfallSpec, "totals">, table: Table): readonly string[] {
  const states: Record<string, { totals: typeof totals }> = { all: { totals } };
  return resolved({ states }, table).states.all?.totals ?? [];
}

/** Reports columns and rows that the dataset does not have, and totals that are not the sum of what stands before them. */
export function check(spec: WaterfallSpec, table: Table, { report }: CheckContext): void {
  report.column(["label"], spec.label);
  report.column(["value"], spec.value, ["number"]);
  checkNumbers(spec, spec.value, table, report);
  const rows = table.rows.map((row) => row.id);
  checkNames(spec, table, report, { show: [rows, "item"], lit: [rows, "item"] });
  if (Array.isArray(spec.totals)) report.names(["totals"], spec.totals, rows, "item");
  else checkNames({ states: { all: { totals: spec.totals } } }, table, report, { totals: [rows, "item"] });
  for (const name of Object.keys(spec.looks)) report.name(["looks", name], name, [...Object.keys(KINDS), ...rows], "item");
  for (const [name, { upto, annotations }] of Object.entries(spec.states)) {
    if (upto !== undefined) report.name(["states", name, "upto"], upto, rows, "item");
    for (const [index, { at }] of annotations.entries())
      if (at !== undefined) report.name(["states", name, "annotations", index, "at"], at, rows, "item");
  }
  for (const { id, name, value, due } of stepsOf(spec, table, totalsOf(spec, table), "")) {
    if (value === null || due === undefined) continue;
    const sum = tidy(due.sum);
    if (Math.abs(value - sum) > roundingOf(due.values))
      report.advise(["totals"], say.totalDisagrees(name || id, value, sum, tidy(value - sum)));
  }
}
