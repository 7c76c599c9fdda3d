// shares: what an editor writes of them. What they are of is in wholes.ts, what is wrong with them in check.ts.

import { z } from "zod";
import type { Style } from "../../marks/style.ts";
import { describe, oneOf } from "../../schemas/describe.ts";
import { hue, id } from "../../schemas/names.ts";
import { type Plain, text } from "../../schemas/text.ts";
import { figureFields, stateFields } from "../figure.ts";
import { annotationOf } from "../kit/annotations.ts";
import { labelsField, type Resolved, selection } from "../kit/lit.ts";
import { numberFields } from "../kit/numbers.ts";

const column = z.string().min(1);

/** Columns that may be parts of a whole: the words for more have no room in any key. */
const MOST_COLUMNS = 12;

const look = z.strictObject({
  look: describe(oneOf("shares.look.look", ["solid", "soft"]).default("solid"), "shares.look.look"),
  hue: describe(hue.default("accent"), "shares.look.hue"),
});

const sort = oneOf("shares.sort", ["given", "descending", "ascending"]);

const state = z.strictObject({
  ...stateFields,
  show: describe(selection().optional(), "shares.state.show"),
  sort: describe(sort.optional(), "shares.state.sort"),
  by: describe(column.optional(), "shares.state.by"),
  lit: describe(selection().optional(), "shares.state.lit"),
  labels: labelsField("shares.state.labels", "all"),
  annotations: describe(z.array(annotationOf("shares.annotation.at")).default([]), "annotations.state.annotations"),
});

const majority = z.strictObject({
  seats: describe(z.number().int().positive(), "shares.majority.seats"),
  label: describe(text, "shares.majority.label"),
});

export const schema = z.strictObject({
  type: describe(z.literal("shares"), "shares.type"),
  ...figureFields,
  label: describe(column, "shares.label"),
  values: describe(z.array(column).min(1).max(MOST_COLUMNS), "shares.values"),
  form: describe(oneOf("shares.form", ["pie", "donut", "half", "seats"]).default("donut"), "shares.form"),
  whole: describe(z.union([z.number().positive(), column]).optional(), "shares.whole"),
  order: describe(oneOf("shares.order", ["size", "given"]).optional(), "shares.order"),
  print: describe(oneOf("shares.print", ["percent", "value", "both"]).optional(), "shares.print"),
  decimals: describe(z.number().int().min(0).max(2).default(0), "shares.decimals"),
  area: describe(oneOf("shares.area", ["equal", "total"]).default("equal"), "shares.area"),
  sort: describe(sort.default("given"), "shares.sort"),
  by: describe(column.optional(), "shares.by"),
  majority: describe(majority.optional(), "shares.majority"),
  ...numberFields,
  unknown: describe(text.optional(), "shares.unknown"),
  looks: describe(z.record(z.string(), look).default({}), "shares.looks"),
  states: describe(z.record(id, state), "shares.states"),
});

export type SharesSpec = z.output<typeof schema>;
export type Spec = Resolved<Plain<SharesSpec>>;
export type State = Spec["states"][string];

/** What `by` says where wholes are sorted by what they add up to. */
export const TOTAL = "total";

/** Parts from which on angles can no longer be compared by eye. */
export const MOST_PARTS = 5;
/** Parts that are drawn one by one; the rest of them is one that says how many it is. */
export const MOST_DRAWN = 12;
/** Seats of a figure: more are not seen one by one, and cost a phone too much. */
export const MOST_SEATS = 700;

/** Whether each row is a whole, with the columns for its parts; else all rows are the parts of one. */
export const isSeveral = ({ values }: Pick<SharesSpec, "values">) => values.length > 1;
/** Whether it is drawn as the upper half of a ring. */
export const isHalf = ({ form }: Pick<SharesSpec, "form">) => form === "half" || form === "seats";

/** Whether "accent" may stand for ink: a figure that names no accent takes its chapter's, which is ink where it names none. */
const isInk = ({ accent }: Pick<Spec, "accent">) => accent === undefined || ["ink", "paper", "accent"].includes(accent);

/** The style of a part: as `looks` says, else by its place in the order that all wholes and states share. */
export function styleOf(spec: Spec, name: string, place: number): Style {
  const own = spec.looks[name];
  if (own) return { hue: own.hue, fill: own.look };
  const second = isInk(spec) ? "ochre" : "ink";
  const styles: Style[] = [
    { hue: "accent" },
    { hue: "ash" },
    { hue: "accent", fill: "soft" },
    { hue: second },
    { hue: "ash", fill: "soft" },
    { hue: second, fill: "soft" },
  ];
  return styles[place % styles.length] ?? { hue: "ash" };
}
