// dots: what an editor writes of them, and how the rows of a dataset answer it. Geometry is in layout.ts.

import { ascending, descending, max, min } from "d3-array";
import { z } from "zod";
import type { Style } from "../../marks/style.ts";
import { describe, oneOf } from "../../schemas/describe.ts";
import { hue, id } from "../../schemas/names.ts";
import type { Span } from "../../schemas/span.ts";
import { type Plain, text } from "../../schemas/text.ts";
import { type CheckContext, figureFields, stateFields, type Table } from "../figure.ts";
import { annotationOf } from "../kit/annotations.ts";
import { cellName } from "../kit/columns.ts";
import { comparisonChoice, comparisonFields, comparisonNames } from "../kit/compare.ts";
import { isInk } from "../kit/hues.ts";
import { checkNames, labelsField, type Resolved, selection } from "../kit/lit.ts";
import { checkUnits, numberFields } from "../kit/numbers.ts";
import { checkPanels, panelChoice, panelFields } from "../kit/panels.ts";
import { type Drawable, drawable, middleOf } from "../kit/range.ts";

const column = z.string().min(1);

/** Values of a row: more looks than these could not be told apart. */
const MOST_VALUES = 6;

const look = z.strictObject({
  look: describe(oneOf("dots.look.look", ["solid", "hollow"]).default("solid"), "dots.look.look"),
  hue: describe(hue.default("accent"), "dots.look.hue"),
});

const sort = oneOf("dots.sort", ["given", "descending", "ascending"]);

const state = z.strictObject({
  ...stateFields,
  show: describe(selection().optional(), "dots.state.show"),
  sort: describe(sort.optional(), "dots.state.sort"),
  by: describe(column.optional(), "dots.state.by"),
  lit: describe(selection().optional(), "dots.state.lit"),
  labels: labelsField("dots.state.labels", "all"),
  ...comparisonChoice,
  ...panelChoice,
  annotations: describe(z.array(annotationOf("dots.annotation.at")).default([]), "annotations.state.annotations"),
});

export const schema = z.strictObject({
  type: describe(z.literal("dots"), "dots.type"),
  ...figureFields,
  label: describe(column, "dots.label"),
  values: describe(z.array(column).min(1).max(MOST_VALUES), "dots.values"),
  as: describe(oneOf("dots.as", ["dots", "dumbbell", "range", "arrow"]).default("dots"), "dots.as"),
  sort: describe(sort.default("given"), "dots.sort"),
  by: describe(column.optional(), "dots.by"),
  zero: describe(z.boolean().default(false), "dots.zero"),
  ...numberFields,
  unknown: describe(text.prefault("?"), "dots.unknown"),
  looks: describe(z.record(z.string(), look).default({}), "dots.looks"),
  ...comparisonFields(z.number(), z.number()),
  ...panelFields,
  states: describe(z.record(id, state), "dots.states"),
});

export type DotsSpec = z.output<typeof schema>;
export type Spec = Resolved<Plain<DotsSpec>>;
export type State = Spec["states"][string];

/** What `by` says where rows are sorted by how far their values lie apart. */
const DIFFERENCE = "difference";

/** What `looks` calls arrows by their direction. */
export const RISING = "rising";
export const FALLING = "falling";

/** Reports columns, rows and reference lines that the dataset or the spec does not have. */
export function check(spec: DotsSpec, table: Table, { report }: CheckContext): void {
  report.column(["label"], spec.label);
  for (const [index, name] of spec.values.entries()) report.column(["values", index], name, ["number"]);
  checkUnits(spec.values, spec.scale?.unit !== undefined, table, (index, said) => report.problem(["values", index], said));
  checkPanels(spec, table, report, false);
  const orders = [...spec.values, DIFFERENCE];
  if (spec.by) report.name(["by"], spec.by, orders, "value");
  const rows = table.rows.map((row) => row.id);
  checkNames(spec, table, report, {
    show: [rows, "item"],
    lit: [[...new Set([...spec.values, ...rows])], "item"],
    ...comparisonNames(spec),
  });
  const looks = [...spec.values, ...(spec.as === "arrow" ? [RISING, FALLING] : [])];
  for (const name of Object.keys(spec.looks)) report.name(["looks", name], name, looks, "value");
  for (const [name, { by, annotations }] of Object.entries(spec.states)) {
    if (by) report.name(["states", name, "by"], by, orders, "value");
    for (const [index, { at }] of annotations.entries())
      if (at !== undefined) report.name(["states", name, "annotations", index, "at"], at, rows, "item");
  }
}

/** One value of a row. */
export interface Dot extends Drawable {
  column: string;
  /** Which of the figure's values it is. */
  index: number;
}
/** A dot of which the value is known. */
export interface Known extends Dot {
  value: number;
  said: number | Span;
}
export interface DotRow {
  id: string;
  name: string;
  dots: Dot[];
}

const isKnown = (dot: Dot): dot is Known => dot.value !== null && dot.said !== null;
/** The values of a row that are known, from the least to the most. */
export const knownOf = ({ dots }: DotRow): Known[] => dots.filter(isKnown).sort((a, b) => ascending(a.value, b.value));
/** From where to where values reach, in the data's unit: ranges to both of their ends. */
export function reachOf(known: readonly Known[]): { low: number; high: number } | undefined {
  const low = min(known, ({ value, range }) => range?.low ?? value);
  const high = max(known, ({ value, range }) => range?.high ?? value);
  return low === undefined || high === undefined ? undefined : { low, high };
}
/** Values of a row that are drawn as not known: of a row of which nothing is known, one stands for all. */
export const ringsOf = ({ dots }: DotRow): Dot[] => (dots.some(isKnown) ? dots.filter((dot) => !isKnown(dot)) : dots.slice(0, 1));

/** The rows of a dataset; a row without a name is called `nameless`. */
export function rowsOf(spec: Spec, table: Table, nameless: string): DotRow[] {
  return table.rows.map((row) => ({
    id: row.id,
    name: cellName(table, spec.label, row[spec.label]).trim() || nameless,
    dots: spec.values.map((column, index): Dot => {
      return { column, index, ...drawable({}, row, column, middleOf) };
    }),
  }));
}

/** What a row is sorted by; undefined is not known. */
function weightOf(spec: Spec, state: State, row: DotRow): number | undefined {
  const by = state.by ?? spec.by ?? (spec.as === "arrow" ? spec.values.at(-1) : spec.values[0]);
  const own = row.dots.find(({ column }) => column === by);
  if (own) return own.value ?? undefined;
  const known = row.dots.filter(isKnown).map(({ value }) => value);
  const [first, last] = [row.dots[0]?.value, row.dots.at(-1)?.value];
  if (spec.as === "arrow") return typeof first === "number" && typeof last === "number" ? last - first : undefined;
  return known.length === row.dots.length ? (max(known) ?? 0) - (min(known) ?? 0) : undefined;
}

/** The rows a state shows, in its order; what is not known has no place in an order, and comes last. */
export function shownRows(spec: Spec, rows: DotRow[], state: State): DotRow[] {
  const shown = state.show ? rows.filter((row) => state.show?.includes(row.id)) : rows;
  const order = state.sort ?? spec.sort;
  if (order === "given") return shown;
  const compare = order === "descending" ? descending : ascending;
  const weighed = shown.map((row) => ({ row, weight: weightOf(spec, state, row) }));
  const known = weighed.filter(({ weight }) => weight !== undefined).sort((a, b) => compare(a.weight, b.weight));
  const unknown = weighed.filter(({ weight }) => weight === undefined);
  return [...known, ...unknown].map(({ row }) => row);
}

/** The style of a value's dots: as `looks` says, else three hues that are told apart, solid and then hollow. */
export function styleOf(spec: Spec, { column, index }: Pick<Dot, "column" | "index">): Style {
  const own = spec.looks[column];
  if (own) return { hue: own.hue, fill: own.look };
  // The ends of an arrow or a range are of one thing.
  const isJoined = spec.as === "arrow" || spec.as === "range";
  if (isJoined && index === spec.values.length - 1) return { hue: "accent" };
  const second = isInk(spec) ? "ochre" : "ink";
  const hue = (["accent", second, "ash"] as const)[index % 3] ?? "ash";
  return { hue, fill: index < 3 ? "solid" : "hollow" };
}

/** What joins the values of a row: a line, a range or an arrow, from one value to another; nothing where one of the two is not known. */
export interface Join {
  as: "dumbbell" | "range" | "arrow";
  from: Known;
  to: Known;
}

export function joinOf(spec: Spec, row: DotRow): Join | undefined {
  if (spec.as === "dots") return undefined;
  const known = knownOf(row);
  const [first, last] = spec.as === "dumbbell" ? [known[0], known.at(-1)] : [row.dots[0], row.dots.at(-1)];
  if (!first || !last || first === last || !isKnown(first) || !isKnown(last)) return undefined;
  return { as: spec.as, from: first, to: last };
}
