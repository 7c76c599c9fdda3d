// table: what an editor writes of one, and what of it the dataset must have. Its rows and cells are read in content.ts.

import { z } from "zod";
import { say } from "../../messages/index.ts";
import type { Column } from "../../schemas/dataset.ts";
import { describe, oneOf } from "../../schemas/describe.ts";
import { id } from "../../schemas/names.ts";
import { type Plain, text } from "../../schemas/text.ts";
import { type CellStyle, type CheckContext, figureFields, type Path, type Report, stateFields, type Table } from "../figure.ts";
import { annotationOf } from "../kit/annotations.ts";
import { checkNames, type Resolved, selection } from "../kit/lit.ts";
import { cellsOf, checkNumbers, checkUnits, numberFields } from "../kit/numbers.ts";

const column = z.string().min(1);

const drawnColumn = z.strictObject({
  value: describe(z.union([column, z.array(column).min(2)]), "table.column.value"),
  as: describe(oneOf("table.column.as", ["plain", "bar", "heat", "line", "flag"]).default("plain"), "table.column.as"),
  label: describe(text.optional(), "table.column.label"),
  yes: describe(z.string().min(1).default("yes"), "table.column.yes"),
  ...numberFields,
});

const sort = oneOf("table.sort", ["given", "descending", "ascending"]);

const state = z.strictObject({
  ...stateFields,
  show: describe(selection().optional(), "table.state.show"),
  columns: describe(z.array(column).min(1).optional(), "table.state.columns"),
  sort: describe(sort.optional(), "table.state.sort"),
  by: describe(column.optional(), "table.state.by"),
  top: describe(z.number().int().positive().optional(), "table.state.top"),
  lit: describe(selection().optional(), "table.state.lit"),
  annotations: describe(z.array(annotationOf("table.annotation.at")).default([]), "annotations.state.annotations"),
});

export const schema = z.strictObject({
  type: describe(z.literal("table"), "table.type"),
  ...figureFields,
  label: describe(column, "table.label"),
  group: describe(column.optional(), "table.group"),
  columns: describe(z.array(drawnColumn).min(1).optional(), "table.columns"),
  sort: describe(sort.optional(), "table.sort"),
  by: describe(column.optional(), "table.by"),
  unknown: describe(text.prefault("—"), "table.unknown"),
  states: describe(z.record(id, state), "table.states"),
});

type TableSpec = z.output<typeof schema>;
export type Spec = Resolved<Plain<TableSpec>>;
export type State = Spec["states"][string];
type DrawnColumn = Plain<z.output<typeof drawnColumn>>;
/** How the cells of a column are drawn: "plain" is numbers or words, as the dataset has them. */
export type Kind = "words" | "number" | Exclude<DrawnColumn["as"], "plain">;

/** The columns of the dataset that one of the figure's is of: several where it draws a line. */
export const valuesOf = ({ value }: Pick<DrawnColumn, "value">): string[] => [value].flat();

/** What states call a column: its own name, of several the last one's. */
export const nameOf = (one: Pick<DrawnColumn, "value">): string => valuesOf(one).at(-1) ?? "";

/** The dataset's columns but those of the rows' names and groups. */
const otherColumns = ({ label, group }: Pick<Spec, "label" | "group">, { columns }: Table) =>
  Object.keys(columns).filter((name) => ![label, group, "id"].includes(name));

/** The columns that a figure draws beside its rows' names: all that the dataset has, if it does not say. */
export function drawnColumns(spec: Pick<Spec, "columns" | "label" | "group">, table: Table): DrawnColumn[] {
  return spec.columns ?? otherColumns(spec, table).map((value) => ({ value, as: "plain", yes: "yes" }));
}

/** How the cells of the columns are written, by column; one that is drawn twice is written as where it is first. */
export function stylesOf({ columns = [], unknown }: Plain<TableSpec>): Record<string, CellStyle> {
  return Object.assign({}, ...columns.map((one) => cellsOf({ ...one, unknown }, valuesOf(one))).reverse());
}

type Written = NonNullable<TableSpec["columns"]>[number];

/** Types of columns that each kind of cell is drawn of; all, if it is not said. */
const TYPES: Partial<Record<Written["as"], Column["type"][]>> = {
  bar: ["number"],
  heat: ["number"],
  line: ["number"],
  flag: ["category", "text"],
};

/** Reports what a column of the figure asks of the dataset and it does not have. */
function checkColumn({ value, ...one }: Written, at: Path, table: Table, report: Report): void {
  const path = [...at, "value"];
  const last = nameOf({ value });
  if (typeof value === "string") {
    if (one.as === "line") report.problem(path, say.lineOfOne(value));
    else report.column(path, value, TYPES[one.as]);
  } else {
    if (one.as !== "line") report.problem(path, say.severalInOne(one.as));
    for (const [index, name] of value.entries()) report.column([...path, index], name, TYPES.line);
    checkUnits(value, one.scale?.unit !== undefined, table, (index, said) => report.problem([...path, index], said));
  }
  checkNumbers(one, last, table, { ...report, problem: (field, said) => report.problem([...at, ...field], said) });
  if (one.as !== "flag") return;
  const there = [...new Set(table.rows.flatMap((row) => row[last] ?? []).map(String))];
  if (!there.includes("true")) report.name([...at, "yes"], one.yes, there, "value");
}

/** Reports columns and rows that the dataset does not have. */
export function check(spec: TableSpec, table: Table, { report }: CheckContext): void {
  report.column(["label"], spec.label);
  if (spec.group) report.column(["group"], spec.group, ["category", "text"]);
  for (const [index, one] of (spec.columns ?? []).entries()) checkColumn(one, ["columns", index], table, report);
  const names = [...new Set(spec.columns?.map(nameOf) ?? otherColumns(spec, table))];
  const orders = [...names, spec.label];
  if (spec.by) report.name(["by"], spec.by, orders, "column");
  const rows = table.rows.map((row) => row.id);
  checkNames(spec, table, report, {
    show: [rows, "item"],
    columns: [names, "column"],
    lit: [[...new Set([...names, ...rows])], "item"],
  });
  for (const [name, { by, annotations }] of Object.entries(spec.states)) {
    if (by) report.name(["states", name, "by"], by, orders, "column");
    for (const [index, { at }] of annotations.entries())
      if (at !== undefined) report.name(["states", name, "annotations", index, "at"], at, rows, "item");
  }
}
