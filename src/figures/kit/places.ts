// The places of an axis along which things follow each other: dates and numbers at their distances, anything else in order.

import { ascending } from "d3-array";
import { z } from "zod";
import { packOf } from "../../locale/index.ts";
import type { Table } from "../figure.ts";
import { cellName, valuesOf } from "./columns.ts";
import { readDate } from "./dates.ts";

/** A place as the dataset writes it: `"2015"`, `"2022-10"`, `7`, or a category's id. */
export const placeField = z.union([z.string().min(1), z.number()]);

/** A place on the axis: the cell as written, where it lies (ms, a number, or a rank), and its name. */
export interface Place {
  id: string;
  at: number;
  name: string;
}

/** The places that a column has, from first to last. */
export function placesOf(table: Table, column: string, locale: string): Place[] {
  const type = table.columns[column]?.type;
  const written = type === "category" ? valuesOf(table, column) : table.rows.map((row) => String(row[column] ?? ""));
  const present = new Set(table.rows.map((row) => String(row[column] ?? "")));
  const places = [...new Set(written)]
    .filter((cell) => present.has(cell))
    .map((cell, rank): Place => {
      const date = type === "date" ? readDate(cell) : undefined;
      if (date) return { id: cell, at: date.from, name: packOf(locale).dates.write(date.from, date.exactness) };
      return { id: cell, at: type === "number" ? Number(cell) : rank, name: cellName(table, column, cell) };
    });
  return places.sort((a, b) => ascending(a.at, b.at));
}

/** Where on the axis a state that draws up to a place ends. */
export const lastOf = (places: readonly Place[], { upto }: { upto?: string | number | undefined }) =>
  places.find((place) => place.id === String(upto))?.at ?? Number.POSITIVE_INFINITY;
