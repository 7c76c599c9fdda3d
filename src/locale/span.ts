// How a range of numbers is written.

import type { LocalePack } from "./pack.ts";

/** The least and the most of a value. */
interface Span {
  min: number;
  max: number;
}

/** `40–45`, `40至45`; with words between where a dash would read as a sign. */
export function writeSpan({ min, max }: Span, write: (value: number) => string, { joints }: Pick<LocalePack, "joints">): string {
  if (min === max) return write(min);
  return write(min) + (min < 0 || max < 0 ? joints.signed : joints.numbers) + write(max);
}

/** A number or a range. */
export function writeValue(value: number | Span, write: (value: number) => string, pack: Pick<LocalePack, "joints">): string {
  return typeof value === "number" ? write(value) : writeSpan(value, write, pack);
}
