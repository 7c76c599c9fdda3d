// What a random figure is: files as an editor would write them, and what each of its states owes to its readers.

import type { DrawnFigure } from "../../src/figures/draw.ts";
import type { Table } from "../../src/figures/figure.ts";
import type { Chance } from "./chance.ts";

type Json = Record<string, unknown>;

/** A figure with its dataset and geo files, as JSON. */
export interface Made {
  figure: Json;
  data: { title: string; sources: string[]; columns: Json; rows: ({ id: string } & Json)[] };
  geo?: Json;
}

export interface Maker {
  make(chance: Chance): Made;
  /** Items that a state must draw, or count among what it does not draw: rows, or what stands for them. */
  owed(spec: DrawnFigure["spec"], table: Table, state: string): string[];
}

/** A dataset of rows `r1`, `r2` …, each with the cells that `cells` gives it. */
export function rowsOf(count: number, cells: (index: number) => Json): Made["data"]["rows"] {
  return Array.from({ length: count }, (_, index) => ({ id: `r${index + 1}`, ...cells(index) }));
}

/** What a state says: of some of the items, or of the whole picture. */
export function annotationsOf(chance: Chance, items: readonly (string | number)[]): Json[] {
  return Array.from({ length: chance.pick([0, 0, 1, 1, 2, 5]) }, () => ({
    text: chance.pick([chance.name(), chance.words(12)]),
    ...(chance.often(0.85) && items.length > 0 ? { at: chance.pick(items) } : {}),
  }));
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
