// The lines of a slope as the rows of a dataset have them: a row each, or the rows of one name; with the rank of each value at its time.

import { ascending, descending, group, rank } from "d3-array";
import type { Span } from "../../schemas/span.ts";
import type { Row, Table } from "../figure.ts";
import { cellName, valuesOf } from "../kit/columns.ts";
import { type Place, placesOf } from "../kit/places.ts";
import { type Drawable, drawable, middleOf } from "../kit/range.ts";
import type { Spec } from "./schema.ts";

/** A value of a line at a time, with its place in the order of all values of that time: 1 is first. */
export interface Point extends Drawable {
  place: Place;
  rank: number | null;
  /** Whether others have the same rank. */
  tied: boolean;
}

/** A point of which the value is known. */
export interface Known extends Point {
  value: number;
  said: number | Span;
  rank: number;
}

/** A line: a row of the table, or all rows of one name. */
export interface Item {
  id: string;
  name: string;
  /** One for each time of the figure, in their order. */
  points: Point[];
}

export const isKnown = (point: Point): point is Known => point.value !== null && point.said !== null && point.rank !== null;

/** What names a line: its row where each row is one, else the value that its rows share. */
export const itemId = (spec: Pick<Spec, "values" | "label">, row: Row): string =>
  spec.values ? row.id : String(row[spec.label] ?? "");

/** The times of a figure, from first to last: columns stand in their order and equally far apart. */
export function timesOf(spec: Pick<Spec, "values" | "x">, table: Table, locale: string): Place[] {
  if (!spec.values) return spec.x === undefined ? [] : placesOf(table, spec.x, locale);
  return spec.values.map((name, at) => ({ id: name, at, name: table.columns[name]?.label ?? name }));
}

type Cells = Omit<Item, "points"> & { cells: Drawable[] };

const NOTHING: Drawable = { value: null, said: null, range: undefined };

/** Lines with their values at each time; a line without a name is called `nameless`. */
function cellsOf(spec: Spec, table: Table, times: readonly Place[], nameless: string): Cells[] {
  const { values, label, x = "", y = "" } = spec;
  const named = (id: string, cell: Row[string] | undefined) => ({ id, name: cellName(table, label, cell).trim() || nameless });
  const read = (row: Row, column: string) => drawable({}, row, column, middleOf);
  if (values)
    return table.rows.map((row) => ({ ...named(row.id, row[label]), cells: values.map((column) => read(row, column)) }));
  const byLine = group(table.rows, (row) => itemId(spec, row));
  return valuesOf(table, label).map((id) => {
    const own = new Map((byLine.get(id) ?? []).toReversed().map((row) => [String(row[x] ?? ""), row]));
    const cells = times.map((time) => {
      const row = own.get(time.id);
      return row ? read(row, y) : NOTHING;
    });
    return { ...named(id, id), cells };
  });
}

/** The ranks of values, `null` where there is none: of equal ones all have the first, and the next counts them (1, 2, 2, 4). */
function ranksOf(spec: Pick<Spec, "rank">, values: readonly (number | null)[]): (number | null)[] {
  if (spec.rank === "given") return [...values];
  const numbers = values.map((value) => value ?? Number.NaN);
  const places = rank(numbers, spec.rank === "descending" ? descending : ascending);
  return [...places].map((place) => (Number.isNaN(place) ? null : place + 1));
}

/** The lines of a dataset, in its order. */
export function itemsOf(spec: Spec, table: Table, times: readonly Place[], nameless: string): Item[] {
  const lines = cellsOf(spec, table, times, nameless);
  const ranks = times.map((_, at) => {
    const own = ranksOf(
      spec,
      lines.map(({ cells }) => cells[at]?.value ?? null),
    );
    return { own, count: group(own, (one) => one) };
  });
  return lines.map(({ cells, ...line }, index) => ({
    ...line,
    points: times.map((place, at): Point => {
      const { own, count } = ranks[at] ?? { own: [], count: new Map() };
      const rank = own[index] ?? null;
      return { ...(cells[at] ?? NOTHING), place, rank, tied: rank !== null && (count.get(rank)?.length ?? 0) > 1 };
    }),
  }));
}
