// Finds dates as languages write them, and says whether two may be the same day, month or year.

import { PACKS } from "./index.ts";
import { findNumerals } from "./numerals.ts";

/** A date as exactly as it is written. */
export interface CalendarDate {
  year?: number;
  /** From 1. */
  month?: number;
  day?: number;
}

export interface WrittenDate {
  text: string;
  at: number;
  /** What it may say: `3/4/2024` is of March or of April. */
  readings: CalendarDate[];
}

/** The names of months of every language that has some, with their numbers. */
const MONTHS = new Map(
  PACKS.filter(({ script }) => script === "spaced").flatMap(({ tag }) =>
    Array.from({ length: 12 }, (_, index) => index).flatMap((index) =>
      (["long", "short"] as const).map((month): [string, number] => {
        const name = new Intl.DateTimeFormat(tag, { month, timeZone: "UTC" }).format(Date.UTC(2024, index, 15));
        return [name.toLowerCase().replace(/\.$/, ""), index + 1];
      }),
    ),
  ),
);
const MONTH = `(?:${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|")})`;
/** Where a word of any letters begins and ends. */
const [BEGINS, ENDS] = ["(?<![\\p{L}\\p{N}_])", "(?![\\p{L}\\p{M}\\p{N}_])"];
const DAY = "\\d{1,2}(?:st|nd|rd|th|\\.)?";
const HAN = "[〇零一二三四五六七八九十]";

const PATTERNS: readonly { pattern: RegExp; read(parts: Record<string, string | undefined>): CalendarDate[] }[] = [
  { pattern: /(?<!\d)(?<year>\d{4})([-/])(?<month>\d{1,2})(?:\2(?<day>\d{1,2}))?(?!\d)/g, read: (parts) => [partsOf(parts)] },
  { pattern: /(?<!\d)(?<year>\d{4})\.(?<month>\d{1,2})\.(?<day>\d{1,2})(?!\d)/g, read: (parts) => [partsOf(parts)] },
  {
    pattern: new RegExp(
      `(?:(?<year>\\d{4}|${HAN}{4})年)?(?<month>\\d{1,2}|${HAN}{1,3})月(?:(?<day>\\d{1,2}|${HAN}{1,3})[日号])?`,
      "g",
    ),
    read: (parts) => [partsOf(parts)],
  },
  {
    pattern: /(?<!\d)(?<a>\d{1,2})([./-])(?<b>\d{1,2})\2(?<year>\d{4})(?!\d)/g,
    read: ({ a, b, year }) => [partsOf({ year, month: b, day: a }), partsOf({ year, month: a, day: b })],
  },
  {
    pattern: new RegExp(`${BEGINS}(?<day>${DAY})(?: of)? (?<month>${MONTH})${ENDS}\\.?(?:[,،]? (?<year>\\d{4}))?`, "giu"),
    read: (parts) => [partsOf(parts)],
  },
  {
    pattern: new RegExp(`${BEGINS}(?<month>${MONTH})${ENDS}\\.? (?<day>${DAY})(?!\\d)(?:,? (?<year>\\d{4}))?`, "giu"),
    read: (parts) => [partsOf(parts)],
  },
  { pattern: new RegExp(`${BEGINS}(?<month>${MONTH})${ENDS}\\.?,? (?<year>\\d{4})`, "giu"), read: (parts) => [partsOf(parts)] },
];

function partOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return MONTHS.get(written.toLowerCase()) ?? findNumerals(written)[0]?.value;
}

function partsOf({ year, month, day }: Record<string, string | undefined>): CalendarDate {
  const [a, b, c] = [year, month, day].map(partOf);
  return {
    ...(a === undefined ? {} : { year: a }),
    ...(b === undefined ? {} : { month: b }),
    ...(c === undefined ? {} : { day: c }),
  };
}

const isReal = ({ month = 1, day = 1 }: CalendarDate) => month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** Dates of a text that name more than a year, in order. */
export function findDates(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const { pattern, read } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const [at, end] = [match.index, match.index + match[0].length];
      if (found.some((one) => at < one.at + one.text.length && one.at < end)) continue;
      const readings = read(match.groups ?? {}).filter(isReal);
      if (readings.length > 0) found.push({ text: match[0], at, readings });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Whether two dates agree in all that both say, and both say something. */
export function sameDate(a: CalendarDate, b: CalendarDate): boolean {
  const both = (["year", "month", "day"] as const).filter((part) => a[part] !== undefined && b[part] !== undefined);
  return both.length > 0 && both.every((part) => a[part] === b[part]);
}
