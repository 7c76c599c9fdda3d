// How figures write numbers: the fields an editor sets, and the writer they make. Shared by the types that print values.

import { z } from "zod";
import { packOf } from "../../locale/index.ts";
import { writeValue } from "../../locale/span.ts";
import { textWidth } from "../../marks/text.ts";
import { type Message, proposing, say } from "../../messages/index.ts";
import type { Column } from "../../schemas/dataset.ts";
import { describe } from "../../schemas/describe.ts";
import { numberFormat } from "../../schemas/number-format.ts";
import { numbersOf, type Span } from "../../schemas/span.ts";
import { Localised, locale, type Plain, text } from "../../schemas/text.ts";
import type { Path, Report, Table } from "../figure.ts";

/** A number, or one for each language: Chinese counts in 万, English in thousands and millions. */
function perLanguage(number: z.ZodNumber) {
  return z.union([number, z.record(locale, number)]).transform((forms) => {
    if (typeof forms === "number") return new Localised(String(forms));
    return new Localised(Object.fromEntries(Object.entries(forms).map(([language, form]) => [language, String(form)])));
  });
}

/** How a figure writes its numbers. Shared by the types that print values. */
export const numberFields = {
  format: describe(numberFormat.optional(), "numbers.format"),
  scale: describe(
    z
      .strictObject({
        divide: describe(perLanguage(z.number().positive()), "numbers.scale.divide"),
        unit: describe(text.optional(), "numbers.scale.unit"),
        decimals: describe(perLanguage(z.number().int().min(0).max(6)).prefault(1), "numbers.scale.decimals"),
      })
      .optional(),
    "numbers.scale",
  ),
};

export type NumberSpec = Plain<z.output<z.ZodObject<typeof numberFields>>>;

export interface NumberWriter {
  /** What stands after every number: `万人`, or nothing. */
  unit: string;
  /** The number alone, where its unit is said elsewhere. */
  bare(value: number | Span): string;
  /** The number alone, without decimals that are all zero: for the ticks of an axis. */
  tick(value: number): string;
  /** The number with its unit. */
  whole(value: number | Span): string;
}

const IN_PERCENT = /^[%‰]/;

/** Whether numbers are in per cent before a format makes them so: their unit says it, or as shares they would be many times the whole. */
function isInPercent(unit: string | undefined, values: readonly number[]): boolean {
  if (unit !== undefined && IN_PERCENT.test(unit)) return true;
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  return sizes.length > 0 && sizes.every((size) => size >= 1) && Math.max(...sizes) > 10;
}

type Written = z.output<z.ZodObject<typeof numberFields>>;

/** Whether a scale makes other numbers of them, in any language. */
function changes({ divide: { forms } }: NonNullable<Written["scale"]>): boolean {
  return Object.values(typeof forms === "string" ? [forms] : forms).some((form) => Number(form) !== 1);
}

/** Reports a format in per cent where the column `name` is in per cent already, and a scale that leaves its unit behind; the fields stand `at` a path. */
export function checkNumbers({ format = "", scale }: Written, name: string, table: Table, report: Report, at: Path = []): void {
  const column = table.columns[name];
  if (column?.type !== "number") return;
  if (scale && !scale.unit && column.unit && changes(scale)) report.problem([...at, "scale"], say.scaleWithoutUnit(column.unit));
  if (!/[%p]$/.test(format) || scale) return;
  const values = table.rows.flatMap((row) => numbersOf(row[name]));
  const [value] = values.toSorted((a, b) => Math.abs(b) - Math.abs(a));
  if (value === undefined || !isInPercent(column.unit, values)) return;
  const better = format.replace(/%$/, "f").replace(/p$/, "r");
  const said = say.percentOfPercent(format, value, better, column.unit !== undefined);
  report.problem([...at, "format"], proposing(said, column.unit === undefined ? undefined : { value: JSON.stringify(better) }));
}

/** Tells of columns whose unit is not the first one's: on one scale they would be compared as if it were, unless another unit is said for all. */
export function checkUnits(
  columns: readonly string[],
  isSaid: boolean,
  table: Table,
  tell: (index: number, said: Message) => void,
): void {
  if (isSaid) return;
  const unitOf = (name: string) => {
    const column = table.columns[name];
    return column?.type === "number" ? (column.unit ?? "") : undefined;
  };
  const [first = "", ...others] = columns;
  const firstUnit = unitOf(first);
  for (const [index, name] of others.entries()) {
    const unit = unitOf(name);
    if (unit === undefined || firstUnit === undefined || unit === firstUnit) continue;
    tell(index + 1, say.unlikeUnits(name, unit, first, firstUnit));
  }
}

/** How a figure writes the cells of some of its columns. A mark alone (`?`) says little in a table: the language has a word for it. */
export function cellsOf(spec: NumberSpec & { unknown?: string | undefined }, columns: readonly (string | undefined)[]) {
  const { format, scale, unknown = "" } = spec;
  const style = { format, scale, unknown: /\p{L}/u.test(unknown) ? unknown : undefined };
  return Object.fromEntries(columns.flatMap((name) => (name === undefined ? [] : [[name, style] as const])));
}

/** Writes values as the spec asks, in the unit of the spec's scale, else of the column. */
export function numberWriter(spec: NumberSpec, column: Plain<Column> | undefined, locale: string): NumberWriter {
  const pack = packOf(locale);
  const { format, plain, withUnit } = pack.numbers;
  const own = column?.type === "number" ? column.unit : undefined;
  const unit = spec.scale ? (spec.scale.unit ?? "") : (own ?? "");
  const divide = Number(spec.scale?.divide ?? 1);
  const { format: asked, scale } = spec;
  const scaled = (decimals: string) => {
    const round = format(`,.${decimals}f`);
    // So little of the larger unit is still not nothing.
    return (value: number) => (value !== 0 && Number(value.toFixed(Number(decimals))) === 0 ? plain(value) : round(value));
  };
  const print = asked === undefined && scale ? scaled(scale.decimals) : format(asked ?? ",");
  const short = format(spec.format ?? ",");
  const bare = (value: number | Span) => writeValue(value, (one) => print(one / divide), pack);
  return { unit, bare, tick: (value) => short(value / divide), whole: (value) => withUnit(bare(value), unit) };
}

/** Em from which on a unit is said once for all values, instead of on each. */
const LONG_UNIT = 3;

interface Writers {
  /** Writes values, without a unit that is said once for all of them. */
  writer: NumberWriter;
  /** Writes values with their unit in any case. */
  whole: NumberWriter;
  /** The unit that is said once; "" where each value has its own, and where none is known. */
  unit: string;
}

/** The writers of a figure that draws the values of some columns, in the unit of the first. */
export function writersOf(spec: NumberSpec, table: Table, columns: readonly string[], locale: string): Writers {
  const whole = numberWriter(spec, table.columns[columns[0] ?? ""], locale);
  const isKnown = table.rows.some((row) => columns.some((column) => row[column] !== null));
  if (!isKnown || textWidth(whole.unit, 1) <= LONG_UNIT) return { writer: whole, whole, unit: "" };
  return { writer: { ...whole, whole: whole.bare }, whole, unit: whole.unit };
}

/** A sum without the dust that adding fractions leaves. */
export const tidy = (value: number) => Number(value.toPrecision(10));
