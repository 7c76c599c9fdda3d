// What a value may be: its least and its most, as two columns give them. Shared by the types that draw it.

import { z } from "zod";
import { describe } from "../../schemas/describe.ts";
import { isSpan, type Span } from "../../schemas/span.ts";
import type { Report, Row } from "../figure.ts";

const column = z.string().min(1);

export const rangeFields = {
  low: describe(column.optional(), "numbers.low"),
  high: describe(column.optional(), "numbers.high"),
};

interface Columns {
  low?: string | undefined;
  high?: string | undefined;
}

/** The ends of what a row's value may be, in the data's unit. */
export interface Range {
  low: number;
  high: number;
}

export function checkRange(spec: Columns, report: Report): void {
  for (const end of ["low", "high"] as const) if (spec[end]) report.column([end], spec[end], ["number"]);
}

/** What a cell draws: a number, or of a range the end that is sure; with the ends of what it may be. */
export interface Drawable {
  /** Where it is drawn to, in the data's unit; null where nothing is known. */
  value: number | null;
  /** As it is written. */
  said: number | Span | null;
  range: Range | undefined;
}

/** A cell of a column of numbers: a range is drawn up to \`at\` of its ends, with the rest as what it may be. */
export function drawable(spec: Columns, row: Row, column: string, at: (span: Span) => number): Drawable {
  const cell = row[column];
  if (typeof cell === "number") return { value: cell, said: cell, range: rangeOf(spec, row) };
  if (!isSpan(cell)) return { value: null, said: null, range: rangeOf(spec, row) };
  return { value: at(cell), said: cell, range: { low: cell.min, high: cell.max } };
}

/** The end of a range that is nearer to zero: so much it is in any case. */
export const surelyOf = ({ min, max }: Span) => (min > 0 ? min : Math.min(max, 0));
/** The middle of a range, for a line that runs through it. */
export const middleOf = ({ min, max }: Span) => (min + max) / 2;

/** The ends of a row, where both are known; an end before its beginning is a mistake in the table, and read the other way. */
export function rangeOf(spec: Columns, row: Row): Range | undefined {
  const [low, high] = [spec.low, spec.high].map((name) => (name === undefined ? undefined : row[name]));
  if (typeof low !== "number" || typeof high !== "number") return undefined;
  return { low: Math.min(low, high), high: Math.max(low, high) };
}
