// A value of which only its least and its most are known: `[40, 45]` or `{ "min": 40, "max": 45 }`.

import { z } from "zod";
import { describe } from "./describe.ts";

/** As it is kept: the least and the most, in the data's unit. */
export interface Span {
  min: number;
  max: number;
}

const pair = z.tuple([z.number(), z.number()]);
const ends = z.strictObject({ min: describe(z.number(), "facts.span.min"), max: describe(z.number(), "facts.span.max") });

export const span = z
  .union([pair, ends])
  .transform((written): Span => (Array.isArray(written) ? { min: written[0], max: written[1] } : written));

/** The range that a value of a file is, in either of its forms. */
export function spanIn(value: unknown): Span | undefined {
  return span.safeParse(value).data;
}

export function isSpan(value: unknown): value is Span {
  return typeof value === "object" && value !== null && "min" in value && "max" in value;
}

/** The numbers of a value: one, or both ends of a range; none of what is no number. */
export function numbersOf(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return isSpan(value) ? [value.min, value.max] : [];
}
