// What a value may be: its least and its most, as two columns give them. Shared by the types that draw it.

import { z } from "zod";
import { describe } from "../../schemas/describe.ts";
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

/** The ends of a row, where both are known; an end before its beginning is a mistake in the table, and read the other way. */
export function rangeOf(spec: Columns, row: Row): Range | undefined {
  const [low, high] = [spec.low, spec.high].map((name) => (name === undefined ? undefined : row[name]));
  if (typeof low !== "number" || typeof high !== "number") return undefined;
  return { low: Math.min(low, high), high: Math.max(low, high) };
}
