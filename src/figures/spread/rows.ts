// The rows of a spread: each with its value, in the lanes of a state, and which of them a state brings out and names.

import { ascending, descending, greatest, least, mean, median, quantile } from "d3-array";
import type { Span } from "../../schemas/span.ts";
import type { Row, Table } from "../figure.ts";
import { cellName, valuesOf } from "../kit/columns.ts";
import { isMuted } from "../kit/lit.ts";
import { type Drawable, drawable, middleOf } from "../kit/range.ts";
import type { Spec, State, Summary } from "./schema.ts";

/** A row as it is drawn: at its value, or at the middle of its range. */
export interface Item extends Drawable {
  id: string;
  name: string;
  row: Row;
}
/** A row of which the value is known. */
export interface Known extends Item {
  value: number;
  said: number | Span;
}

/** Rows of one group, from the least to the most. */
export interface Group {
  /** Its value in the column of groups; "" where that is not known, or where there are no groups. */
  id: string;
  name: string;
  items: Known[];
}

export const isKnown = (item: Item): item is Known => item.value !== null && item.said !== null;

/** The rows of a dataset; a row without a name is called `nameless`. What a logarithmic axis has no place for is drawn as not known. */
export function itemsOf(spec: Spec, table: Table, nameless: string): Item[] {
  return table.rows.map((row): Item => {
    const cell = drawable({}, row, spec.value, middleOf);
    const isThere = cell.value !== null && (!spec.log || Math.min(cell.value, cell.range?.low ?? cell.value) > 0);
    const name = cellName(table, spec.label, row[spec.label]).trim() || nameless;
    return { id: row.id, name, row, ...(isThere ? cell : { value: null, said: null, range: undefined }) };
  });
}

/** Rows that a state shows. */
export const shownIn = (items: readonly Item[], { show }: State) => items.filter(({ id }) => !show || show.includes(id));

/** Whether a state brings something out, and not this row. */
export const isBack = ({ lit }: State, { id }: Item) => isMuted(lit, [id]);

/** The groups that a state parts rows into, in its order; one for all where it names no column. What is not known stands last. */
export function groupsIn(state: State, known: readonly Known[], table: Table, nameless: string): Group[] {
  const sorted = known.toSorted((a, b) => ascending(a.value, b.value));
  const { group, sort } = state;
  if (!group) return [{ id: "", name: "", items: sorted }];
  const byGroup = Map.groupBy(sorted, ({ row }) => String(row[group] ?? ""));
  const ids = [...new Set([...valuesOf(table, group), ""])].filter((id) => byGroup.has(id));
  const groups = ids.map((id): Group => {
    const name = id === "" ? nameless : cellName(table, group, id).trim() || nameless;
    return { id, name, items: byGroup.get(id) ?? [] };
  });
  if (sort === "given") return [...groups.filter(({ id }) => id !== ""), ...groups.filter(({ id }) => id === "")];
  const compare = sort === "ascending" ? ascending : descending;
  const middle = ({ items }: Group) => median(items, ({ value }) => value);
  return groups.toSorted((a, b) => Number(a.id === "") - Number(b.id === "") || compare(middle(a), middle(b)));
}

/** Decimals of a number as it is written in the table. */
const decimalsOf = (value: number) => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;

/**
 * Values that sum rows up, in the data's unit, with one decimal more than they have; the quartiles are those of `quantile` of d3-array,
 * R's type 7 (Hyndman and Fan, "Sample quantiles in statistical packages", 1996).
 */
export function summaryOf(summary: Summary, items: readonly Known[]): number[] {
  const values = items.map(({ value }) => value);
  const decimals = Math.min(10, Math.max(0, ...values.map(decimalsOf)) + 1);
  const found = {
    median: () => [median(values)],
    mean: () => [mean(values)],
    quartiles: () => [quantile(values, 0.25), quantile(values, 0.75)],
  }[summary]();
  return found.flatMap((value) => (value === undefined ? [] : Number(value.toFixed(decimals))));
}

/** Rows of which the names are owed where a state lights them. */
const MOST_OWED = 12;
/** Groups of which the extremes are named, each for itself. */
const MOST_GROUPS = 6;

/** Whose names a state wants, the most wanted first; and whether they are owed, or stand where there happens to be room. */
export function namedIn(state: State, groups: readonly (readonly Known[])[]): { owed: Known[]; offered: Known[] } {
  const all = groups.flat();
  const front = all.filter((item) => !isBack(state, item));
  const extremes = (items: readonly Known[]) => {
    const [last, first] = [greatest(items, ({ value }) => value), least(items, ({ value }) => value)];
    return [last ?? [], first ?? []].flat();
  };
  if (state.labels === "none") return { owed: [], offered: [] };
  if (state.labels === "all") return { owed: [...new Set([...front, ...all])], offered: [] };
  const lit = state.lit === undefined ? [] : front;
  if (lit.length > 0 && lit.length <= MOST_OWED) return { owed: lit, offered: [] };
  const each = groups.length <= MOST_GROUPS ? groups : [all];
  const offered = each.flatMap((items) => extremes(items.filter((item) => !isBack(state, item))));
  return { owed: [], offered: [...new Set(offered)] };
}
