// slope: what an editor writes of it. How the rows of a dataset answer it is in rows.ts, what is wrong with it in check.ts.

import { z } from "zod";
import { describe, oneOf } from "../../schemas/describe.ts";
import { hue, id } from "../../schemas/names.ts";
import { type Plain, text } from "../../schemas/text.ts";
import { figureFields, stateFields } from "../figure.ts";
import { annotationOf } from "../kit/annotations.ts";
import { comparisonChoice, comparisonFields } from "../kit/compare.ts";
import { labelsField, type Resolved, selection } from "../kit/lit.ts";
import { numberFields } from "../kit/numbers.ts";
import { placeField as time } from "../kit/places.ts";

const column = z.string().min(1);

const look = z.strictObject({ hue: describe(hue, "slope.look.hue") });

const as = oneOf("slope.as", ["value", "rank"]);

const annotation = annotationOf("slope.annotation.at").extend({
  time: describe(time.optional(), "slope.annotation.time"),
});

const state = z.strictObject({
  ...stateFields,
  as: describe(as.optional(), "slope.state.as"),
  show: describe(selection().optional(), "slope.state.show"),
  lit: describe(selection().optional(), "slope.state.lit"),
  labels: labelsField("slope.state.labels", "all"),
  times: describe(z.array(time).min(2).optional(), "slope.state.times"),
  upto: describe(time.optional(), "slope.state.upto"),
  ...comparisonChoice,
  annotations: describe(z.array(annotation).default([]), "annotations.state.annotations"),
});

export const schema = z.strictObject({
  type: describe(z.literal("slope"), "slope.type"),
  ...figureFields,
  label: describe(column, "slope.label"),
  values: describe(z.array(column).min(2).optional(), "slope.values"),
  x: describe(column.optional(), "slope.x"),
  y: describe(column.optional(), "slope.y"),
  as: describe(as.default("value"), "slope.as"),
  rank: describe(oneOf("slope.rank", ["descending", "ascending", "given"]).default("descending"), "slope.rank"),
  zero: describe(z.boolean().default(false), "slope.zero"),
  ...numberFields,
  unknown: describe(text.optional(), "slope.unknown"),
  looks: describe(z.record(z.string(), look).default({}), "slope.looks"),
  ...comparisonFields(z.number(), time),
  states: describe(z.record(id, state), "slope.states"),
});

export type SlopeSpec = z.output<typeof schema>;
export type Spec = Resolved<Plain<SlopeSpec>>;
export type State = Spec["states"][string];

/** What `looks` calls lines by their direction; a rank rises towards the first. */
export const RISING = "rising";
export const FALLING = "falling";

/** How a state draws its lines: at their values or at their ranks; numbers that are ranks already are nothing else. */
export type Mode = Spec["as"];
export const modeOf = (spec: Pick<Spec, "as" | "rank">, state: Pick<State, "as">): Mode =>
  spec.rank === "given" ? "rank" : (state.as ?? spec.as);

/** The columns that hold values: one a time, or one for all. */
export const columnsOf = ({ values, y }: Pick<SlopeSpec, "values" | "y">): string[] => values ?? (y === undefined ? [] : [y]);
