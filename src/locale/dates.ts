// How a language writes dates, as exactly as they are known.

/** How exact a date is. */
export type Exactness = "year" | "month" | "day";

export interface Dates {
  /** The date of a time, ms UTC, as exactly as asked and short: `2022年10月`, `Oct 2022`. */
  write(time: number, exactness: Exactness): string;
  /** The year, month or day alone, short, for the ticks of an axis. */
  part(time: number, exactness: Exactness): string;
  /** A day, `2026-11-25`, in full: `2026年11月25日`, `November 25, 2026`. */
  day(day: string): string;
}

const PARTS = { year: { year: "numeric" }, month: { month: "short" }, day: { day: "numeric" } } as const;
const WHOLE = {
  year: PARTS.year,
  month: { ...PARTS.year, ...PARTS.month },
  day: { ...PARTS.year, ...PARTS.month, ...PARTS.day },
} as const;

/** Dates as the machine's own knowledge of languages has them. */
export function datesOf(tag: string): Dates {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
  const formats = (of: Record<Exactness, Intl.DateTimeFormatOptions>) => ({
    year: format(of.year),
    month: format(of.month),
    day: format(of.day),
  });
  const [whole, part, long] = [formats(WHOLE), formats(PARTS), format({ dateStyle: "long" })];
  return {
    write: (time, exactness) => whole[exactness].format(time),
    part: (time, exactness) => part[exactness].format(time),
    day: (day) => long.format(new Date(`${day}T00:00:00Z`)),
  };
}
