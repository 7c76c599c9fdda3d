// What a random figure is: files as an editor would write them, and what each of its states owes to its readers.

import type { DrawnFigure } from "../../src/figures/draw.ts";
import type { Pictures, Table } from "../../src/figures/figure.ts";
import type { FigureName } from "../../src/figures/index.ts";
import type { Chance } from "./chance.ts";

export type Json = Record<string, unknown>;

export const HUES = ["ink", "ash", "paper", "accent", "cinnabar", "ochre", "azurite", "malachite"];

/** What all datasets have. */
export const SOURCED = { title: "t", sources: ["s"] };

/** A figure with its dataset and geo files, as JSON. */
export interface Made {
  figure: Json;
  data: { title: string; sources: string[]; columns: Json; rows: ({ id: string } & Json)[] };
  geo?: Json;
  /** px of the pictures that it shows. */
  pictures?: Pictures;
}

export interface Maker {
  make(chance: Chance): Made;
  /** Items that a state must draw, or count among what it does not draw: rows, or what stands for them. */
  owed(spec: DrawnFigure["spec"], table: Table, state: string): string[];
  /** How many of those a state leaves out because it is told to; they are counted with those that have no room. */
  beyond?(spec: DrawnFigure["spec"], table: Table, state: string): number;
}

/** A dataset of rows `r1`, `r2` …, each with the cells that `cells` gives it. */
export function rowsOf(count: number, cells: (index: number) => Json): Made["data"]["rows"] {
  return Array.from({ length: count }, (_, index) => ({ id: `r${index + 1}`, ...cells(index) }));
}

/** What a state selects: names in a list, or the rows whose column holds one of some values. */
export type Selection = readonly (string | number)[] | { column: string; values: string[] };

const written = (row: Json, column: string) => String(row[column] ?? "");

/** Whether a selection means a row that lists call `name`. */
export function selects(selection: Selection, row: { id: string } & Json, name = row.id): boolean {
  return "column" in selection ? selection.values.includes(written(row, selection.column)) : selection.includes(name);
}

/** The same figure, some of its lists of what is shown or brought out written by a column. */
export function selecting(chance: Chance, { figure, data, ...made }: Made): Made {
  const columns = Object.keys(data.columns);
  const values = (column: string) => chance.some(data.rows, 0.1).map((row) => written(row, column));
  const byColumn = () => {
    const column = chance.pick(columns);
    return { column, values: [...new Set(values(column))] };
  };
  const isSelected = (field: string, value: unknown) =>
    ["show", "lit", "context", "runs"].includes(field) && Array.isArray(value);
  const states = Object.entries(figure.states as Record<string, Json>).map(([name, state]) => {
    const fields = Object.entries(state).map(([field, value]) => [
      field,
      isSelected(field, value) && chance.often(0.25) ? byColumn() : value,
    ]);
    return [name, Object.fromEntries(fields)];
  });
  return { ...made, figure: { ...figure, states: Object.fromEntries(states) }, data };
}

/** What a state says: of some of the items, or of the whole picture. */
export function annotationsOf(chance: Chance, items: readonly (string | number)[]): Json[] {
  return Array.from({ length: chance.pick([0, 0, 1, 1, 2, 5]) }, () => ({
    text: chance.pick([chance.name(), chance.words(12)]),
    ...(chance.often(0.85) && items.length > 0 ? { at: chance.pick(items) } : {}),
  }));
}

/** What all figures of a dataset begin with. */
export const headOf = (chance: Chance, type: FigureName) => ({ type, title: chance.words(6), data: "table" });

/** Lines to compare with, as many as one of `counts`: `value0`, `value1` … */
export function referencesOf(chance: Chance, counts: readonly number[], value: () => string | number | null): Json[] {
  return Array.from({ length: chance.pick(counts) }, (_, index) => ({
    id: `value${index}`,
    value: value(),
    label: chance.name(),
  }));
}

/** Bands from one place of a scale to another, as many as one of `counts`. */
export function bandsOf(chance: Chance, counts: readonly number[], place: () => string | number | null): Json[] {
  return Array.from({ length: chance.pick(counts) }, (_, index) => ({
    id: `band${index}`,
    from: place(),
    to: place(),
    label: chance.name(),
  }));
}

/** Panels by a column now and then, in any order. */
export function panelsOf(
  chance: Chance,
  by: string,
  { rows }: Pick<Made["data"], "rows">,
): { panels?: { by: string; order: string | string[]; scales: string } } {
  if (chance.often(0.6)) return {};
  const values = [...new Set(rows.map((row) => written(row, by)))];
  const order = chance.pick(["given", "first", "last", "difference", chance.some(values, 0.3)]);
  return { panels: { by, order, scales: chance.pick(["common", "common", "own"]) } };
}

export const numberColumn = (chance: Chance) => ({
  type: "number",
  label: chance.words(2),
  ...(chance.often(0.6) ? { unit: chance.pick(["%", "km", "人", "kroner", "million kroner", "万立方米", "hours a week"]) } : {}),
});
export const textColumn = (chance: Chance) => ({ type: "text", label: chance.words(2) });
/** A category of `count` values `v1`, `v2` … with random names. */
export function categoryColumn(chance: Chance, count: number) {
  const values = Object.fromEntries(Array.from({ length: count }, (_, index) => [`v${index + 1}`, chance.name()]));
  return { type: "category", label: chance.words(2), values };
}

/** Places of an x axis: dates, numbers, or names in order; two now and then, which makes a slope chart. */
export function placesOf(chance: Chance, most: number): { column: Json; places: (string | number)[] } {
  const count = chance.often(0.25) ? 2 : Math.max(1, Math.min(most, chance.count(60)));
  const kind = chance.pick(["years", "days", "numbers", "names", "words"]);
  const label = chance.words(2);
  const first = chance.whole(1900, 2000);
  const places = Array.from({ length: count }, (_, index) => index);
  if (kind === "years") return { column: { type: "date", label }, places: places.map((index) => String(first + index)) };
  if (kind === "days") return { column: { type: "date", label }, places: [...new Set(places.map(() => chance.date()))] };
  if (kind === "numbers")
    return { column: { type: "number", label }, places: places.map((index) => index * chance.whole(1, 1) + 1) };
  if (kind === "names") return { column: categoryColumn(chance, count), places: places.map((index) => `v${index + 1}`) };
  return { column: textColumn(chance), places: [...new Set(places.map(() => chance.name()))] };
}
