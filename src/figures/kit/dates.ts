// How figures read and write the dates of datasets, as exactly as they are known.

/** A date as datasets write it (`2022`, `2022-10`, `2022-10-01`): the time it covers, ms UTC, and how exact it is. */
export interface Period {
  from: number;
  /** The first moment after it. */
  to: number;
  exactness: "year" | "month" | "day";
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

const PARTS = { year: { year: "numeric" }, month: { month: "short" }, day: { day: "numeric" } } as const;

function write(time: number, parts: Intl.DateTimeFormatOptions, locale: string): string {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" }).format(time);
}

/** Writes the date at a time as exactly as asked: `1 Oct 2022`, `Oct 2022`, `2022`. */
export function writeDate(time: number, exactness: Period["exactness"], locale: string): string {
  const { year, month, day } = PARTS;
  const parts = { year, month: { ...year, ...month }, day: { ...year, ...month, ...day } };
  return write(time, parts[exactness], locale);
}

/** Writes the year, the month or the day alone, short: `2022`, `Oct`, `1`. */
export function writePart(time: number, part: Period["exactness"], locale: string): string {
  return write(time, PARTS[part], locale);
}
