// The part of a dataset that stands as a table under a figure: all of a short one; of a long one what the figure draws.

import type { Drawing } from "../figures/draw.ts";
import type { Row, Table } from "../figures/figure.ts";
import { itemOf } from "../marks/key.ts";
import { SIZES } from "../marks/size.ts";

/** Rows that a page prints of one table at most; the files beside it hold all. */
const MOST_ROWS = 200;

export interface PrintedTable {
  columns: [name: string, column: Table["columns"][string]][];
  rows: Row[];
  /** Whether the dataset has more than is printed. */
  cut: boolean;
}

/** Names that no column of a table holds, by the ids of its rows, and the head of the column that they are to stand in. */
export interface RowNames {
  names: ReadonlyMap<string, string>;
  label: string;
}

/** A table that tells its rows by ids alone, as maps need no more, with their names in a column of their own before the others. */
export function withRowNames(table: Table, { names, label }: RowNames): Table {
  const told = Object.values(table.columns).some(({ type }) => type === "text" || type === "category");
  if (told || !table.rows.some(({ id }) => names.has(id))) return table;
  const { columns, rows } = table;
  const key = Object.hasOwn(columns, "name") ? " name" : "name";
  return {
    columns: { [key]: { type: "text", label }, ...columns },
    rows: rows.map((row) => ({ ...row, [key]: names.get(row.id) ?? null })),
  };
}

/** All words of a spec, and keys that lead to more: the columns that it names are some of them. */
function wordsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [...(typeof one === "object" ? [key] : []), ...wordsOf(one)]);
}

/** What marks stand for in any state at any size: rows, or what a column of words says of them. */
function drawnItems(drawing: Drawing): Set<string> {
  const frames = Object.values(SIZES).flatMap(({ name }) => drawing.states.map((state) => drawing.frame(state, name)));
  return new Set(frames.flatMap(({ layers }) => layers.flatMap(({ marks }) => marks.map(({ key }) => itemOf(key)))));
}

/** The table under a figure of this `spec`. `drawing` is asked for where the table is long only. */
export function printedTable(spec: unknown, table: Table, drawing: () => Drawing | undefined): PrintedTable {
  const columns = Object.entries(table.columns);
  if (table.rows.length <= MOST_ROWS) return { columns, rows: table.rows, cut: false };
  const words = new Set(wordsOf(spec));
  const named = columns.filter(([name]) => words.has(name));
  const whole = drawing();
  const items = whole ? drawnItems(whole) : new Set<string>();
  const told = columns.flatMap(([name, { type }]) => (type === "text" || type === "category" ? [name] : []));
  const drawn = table.rows.filter((row) => ["id", ...told].some((name) => items.has(String(row[name] ?? ""))));
  const rows = (drawn.length > 0 ? drawn : table.rows).slice(0, MOST_ROWS);
  // A figure that names no column but that of its rows' names draws what there is.
  return { columns: named.length > 1 ? named : columns, rows, cut: true };
}
