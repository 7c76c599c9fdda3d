// How figures read the dates of datasets, as exactly as they are known.

import type { Exactness } from "../../locale/dates.ts";

/** A date as datasets write it (`2022`, `2022-10`, `2022-10-01`): the time it covers, ms UTC, and how exact it is. */
export interface Period {
  from: number;
  /** The first moment after it. */
  to: number;
  exactness: Exactness;
}

/** Reads a date; nothing where the words are no date. */
export function readDate(written: string): Period | undefined {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(written);
  if (!found) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1) - 1, Number(found[3] ?? 1)];
  const from = Date.UTC(year, month, day);
  if (found[3]) return { from, to: Date.UTC(year, month, day + 1), exactness: "day" };
  if (found[2]) return { from, to: Date.UTC(year, month + 1), exactness: "month" };
  return { from, to: Date.UTC(year + 1, 0), exactness: "year" };
}
