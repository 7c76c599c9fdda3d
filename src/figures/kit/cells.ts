// A cell of a dataset as readers see it. Shared by what prints cells: the tables under figures, the cards of live maps.

import { packOf, type Speaker } from "../../locale/index.ts";
import { writeValue } from "../../locale/span.ts";
import type { Column } from "../../schemas/dataset.ts";
import { isSpan, type Span } from "../../schemas/span.ts";
import type { Plain } from "../../schemas/text.ts";
import type { Row, Table } from "../figure.ts";
import { readDate } from "./dates.ts";

/** A column's name with the unit of its numbers, which its cells are without. */
export function headOf(label: string, unit: string, say: Speaker): string {
  const isSaid = unit === "" || [`(${unit})`, `（${unit}）`].some((said) => label.includes(said));
  return isSaid ? label : say("headWithUnit", { label, unit });
}

interface Writing {
  locale: string;
  /** Writes numbers; as the language does where nobody has said how, if absent. */
  write?: (value: number | Span) => string;
}

/** Numbers below this are written without a mark between their digits where they have no unit: they may be years. */
const FIVE_DIGITS = 10_000;

/** Numbers of which nobody has said how to write them. */
function plainWriter(column: Plain<Column>, locale: string): (value: number | Span) => string {
  const pack = packOf(locale);
  const { plain, format } = pack.numbers;
  const isCounted = column.type === "number" && column.unit !== undefined;
  const digits = format("");
  const write = (one: number) => (isCounted || Math.abs(one) >= FIVE_DIGITS ? plain(one) : digits(one));
  return (value) => writeValue(value, write, pack);
}

/** A cell in words, without its unit: names for categories, dates and numbers as the language writes them. Undefined where nothing is known. */
export function cellWords(cell: Row[string], column: Plain<Column>, { locale, write }: Writing): string | undefined {
  if (cell === null) return undefined;
  if (typeof cell === "number" || isSpan(cell)) return (write ?? plainWriter(column, locale))(cell);
  const written = String(cell);
  if (column.type === "category") return column.values[written] ?? written;
  const date = column.type === "date" ? readDate(written) : undefined;
  return date ? packOf(locale).dates.write(date.from, date.exactness) : written;
}

/** The same with the unit of its column, where it stands by itself. */
export function cellWithUnit(cell: Row[string], column: Plain<Column>, locale: string): string | undefined {
  const words = cellWords(cell, column, { locale });
  const unit = typeof cell !== "string" && column.type === "number" ? column.unit : undefined;
  return words === undefined ? undefined : packOf(locale).numbers.withUnit(words, unit);
}

/** What stands in a row's cell of the column `name`, with its unit; undefined where there is no such column, or nothing is known. */
export function wordsIn(table: Table, row: Row, name: string | undefined, locale: string): string | undefined {
  const column = name === undefined ? undefined : table.columns[name];
  return name === undefined || !column ? undefined : cellWithUnit(row[name] ?? null, column, locale);
}
