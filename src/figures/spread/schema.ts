// spread: what an editor writes of it. What of it the dataset must answer is in check.ts, geometry in plan.ts.

import { z } from "zod";
import { describe, oneOf } from "../../schemas/describe.ts";
import { id } from "../../schemas/names.ts";
import type { Plain } from "../../schemas/text.ts";
import { figureFields, stateFields } from "../figure.ts";
import { annotationOf } from "../kit/annotations.ts";
import { comparisonChoice, comparisonFields } from "../kit/compare.ts";
import { labelsField, type Resolved, selection } from "../kit/lit.ts";
import { numberFields } from "../kit/numbers.ts";

const column = z.string().min(1);

/** Classes that an editor may write: more are narrower than a dot. */
const MOST_BREAKS = 40;

const bins = z.union([
  z.array(z.number()).min(1).max(MOST_BREAKS),
  z.strictObject({ width: describe(z.number().positive(), "spread.bins.width") }),
]);

const state = z.strictObject({
  ...stateFields,
  as: describe(oneOf("spread.as", ["histogram", "strip", "beeswarm"]).default("histogram"), "spread.state.as"),
  group: describe(column.optional(), "spread.state.group"),
  sort: describe(oneOf("spread.sort", ["given", "descending", "ascending"]).default("given"), "spread.state.sort"),
  show: describe(selection().optional(), "spread.state.show"),
  lit: describe(selection().optional(), "spread.state.lit"),
  labels: labelsField("spread.state.labels", "lit"),
  summary: describe(z.array(oneOf("spread.summary", ["median", "mean", "quartiles"])).default([]), "spread.state.summary"),
  window: describe(z.tuple([z.number(), z.number()]).optional(), "spread.state.window"),
  ...comparisonChoice,
  annotations: describe(z.array(annotationOf("spread.annotation.at")).default([]), "annotations.state.annotations"),
});

export const schema = z.strictObject({
  type: describe(z.literal("spread"), "spread.type"),
  ...figureFields,
  label: describe(column, "spread.label"),
  value: describe(column, "spread.value"),
  log: describe(z.boolean().default(false), "spread.log"),
  bins: describe(bins.optional(), "spread.bins"),
  ...numberFields,
  ...comparisonFields(z.number(), z.number()),
  states: describe(z.record(id, state), "spread.states"),
});

export type SpreadSpec = z.output<typeof schema>;
export type Spec = Resolved<Plain<SpreadSpec>>;
export type State = Spec["states"][string];
export type Summary = State["summary"][number];
