// timeline: what an editor writes of it, how rows and dates answer it, and the calendar's ticks. Geometry is in layout.ts.

import { ascending, max, min, pairs, range } from "d3-array";
import { z } from "zod";
import { packOf } from "../../locale/index.ts";
import type { Hue } from "../../marks/style.ts";
import { describe, inForm, oneOf } from "../../schemas/describe.ts";
import { hue, id } from "../../schemas/names.ts";
import { type Plain, text } from "../../schemas/text.ts";
import { sure } from "../../sure.ts";
import { type CheckContext, figureFields, type Row, stateFields, type Table } from "../figure.ts";
import { annotationOf } from "../kit/annotations.ts";
import { cellName, valuesOf } from "../kit/columns.ts";
import { comparisonChoice, comparisonFields, comparisonNames } from "../kit/compare.ts";
import { type Period, readDate } from "../kit/dates.ts";
import { checkNames, labelsField, type Resolved, selection } from "../kit/lit.ts";

const column = z.string().min(1);

/** A year, a month or a day: `"2022"`, `"2022-10"`, `"2022-10-01"`. */
const date = inForm(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/), "timeline.date.form");

const look = z.strictObject({ hue: describe(hue, "timeline.look.hue") });

const state = z.strictObject({
  ...stateFields,
  show: describe(selection().optional(), "timeline.state.show"),
  lit: describe(selection().optional(), "timeline.state.lit"),
  labels: labelsField("timeline.state.labels", "all"),
  window: describe(z.tuple([date, date]).optional(), "timeline.state.window"),
  tokens: describe(z.boolean().default(false), "timeline.state.tokens"),
  split: describe(oneOf("timeline.state.split", ["unknown"]).optional(), "timeline.state.split"),
  ...comparisonChoice,
  annotations: describe(z.array(annotationOf("timeline.annotation.at")).default([]), "annotations.state.annotations"),
});

export const schema = z.strictObject({
  type: describe(z.literal("timeline"), "timeline.type"),
  ...figureFields,
  start: describe(column, "timeline.start"),
  end: describe(column.optional(), "timeline.end"),
  label: describe(column, "timeline.label"),
  lane: describe(column.optional(), "timeline.lane"),
  count: describe(column.optional(), "timeline.count"),
  open: describe(z.array(z.string()).default([]), "timeline.open"),
  dates: describe(z.boolean().default(false), "timeline.dates"),
  unknown: describe(text.prefault("?"), "timeline.unknown"),
  looks: describe(z.record(z.string(), look).default({}), "timeline.looks"),
  ...comparisonFields(date, date),
  states: describe(z.record(id, state), "timeline.states"),
});

export type TimelineSpec = z.output<typeof schema>;
export type Spec = Resolved<Plain<TimelineSpec>>;
export type State = Spec["states"][string];

/** Reports columns, rows and lanes that the dataset does not have. */
export function check(spec: TimelineSpec, table: Table, { report }: CheckContext): void {
  report.column(["start"], spec.start, ["date"]);
  if (spec.end) report.column(["end"], spec.end, ["date"]);
  report.column(["label"], spec.label);
  if (spec.lane) report.column(["lane"], spec.lane, ["category", "text"]);
  if (spec.count) report.column(["count"], spec.count, ["number"]);
  const rows = table.rows.map((row) => row.id);
  const lanes = spec.lane ? valuesOf(table, spec.lane).filter((value) => value !== "") : [];
  report.names(["open"], spec.open, rows, "item");
  for (const name of Object.keys(spec.looks)) report.name(["looks", name], name, [...lanes, ...rows], "lane");
  checkNames(spec, table, report, { show: [rows, "item"], lit: [rows, "item"], ...comparisonNames(spec) });
  for (const [name, state] of Object.entries(spec.states)) {
    for (const [index, { at }] of state.annotations.entries())
      if (at !== undefined && !readDate(at)) report.name(["states", name, "annotations", index, "at"], at, rows, "item");
  }
}

export interface Lane {
  id: string;
  name: string;
}

/** The lanes from top to bottom; one without a name where rows are not sorted. */
export function lanesOf(spec: Spec, table: Table): Lane[] {
  const none = [{ id: "", name: "" }];
  if (!spec.lane) return none;
  const declared = table.columns[spec.lane];
  const names = declared?.type === "category" ? declared.values : {};
  const lanes = valuesOf(table, spec.lane)
    .filter((value) => value !== "")
    .map((value) => ({ id: value, name: names[value] ?? value }));
  return lanes.length > 0 ? lanes : none;
}

/** A row as the timeline shows it. */
export interface Item {
  id: string;
  name: string;
  /** When it was, in words, where dates are printed. */
  when: string | undefined;
  hue: Hue;
  /** Absent where the row holds for all lanes. */
  lane: string | undefined;
  /** All the time it may take, ms; `to` is infinite where it goes on. */
  from: number;
  to: number;
  /** The time it surely takes: without a first or last year of which only the year is known. Empty where from >= to. */
  sure: { from: number; to: number };
  event: boolean;
  open: boolean;
  /** How many it counts: null is not known, undefined is that it counts nothing. */
  count: number | null | undefined;
  exactness: Period["exactness"];
}

/** Days in a year, a month, a day, at most. */
const DAYS = { year: 366, month: 31, day: 1 };
const EXACTNESS: Period["exactness"][] = ["day", "month", "year"];

function finest(list: Period["exactness"][]): Period["exactness"] {
  return EXACTNESS.find((exactness) => list.includes(exactness)) ?? "year";
}

function itemOf(spec: Spec, table: Table, row: Row, locale: string): Item | undefined {
  const start = readDate(String(row[spec.start] ?? ""));
  if (!start) return undefined;
  const open = spec.open.includes(row.id);
  const written = spec.end && !open ? readDate(String(row[spec.end] ?? "")) : undefined;
  // An end before the beginning is a slip of the table: what is sure is that it began.
  const end = written && written.to > start.from ? written : undefined;
  const last = end ?? start;
  const lane = spec.lane ? (row[spec.lane] ?? undefined) : "";
  // A number that no state counts out takes no room and no other place for the name.
  const isCounted = Object.values(spec.states).some(
    ({ tokens, split, show }) => (tokens || split) && (show?.includes(row.id) ?? true),
  );
  const counted = spec.count && isCounted ? row[spec.count] : undefined;
  const { dates, joints } = packOf(locale);
  const [first, final] = [start, last].map((period) => dates.write(period.from, period.exactness));
  const stretch = end && final !== first ? `${first}${joints.range}${final}` : first;
  const when = open ? `${first}${joints.range}` : stretch;
  const name = cellName(table, spec.label, row[spec.label]);
  const sureTo = last.exactness === "year" ? last.from : last.to;
  return {
    id: row.id,
    name,
    when: spec.dates ? when : undefined,
    hue: spec.looks[row.id]?.hue ?? spec.looks[String(lane)]?.hue ?? "accent",
    lane: lane === undefined ? undefined : String(lane),
    from: start.from,
    to: open ? Number.POSITIVE_INFINITY : last.to,
    sure: { from: start.exactness === "year" ? start.to : start.from, to: open ? Number.POSITIVE_INFINITY : sureTo },
    event: !end && !open,
    open,
    count: typeof counted === "number" || counted === null ? counted : undefined,
    exactness: finest([start.exactness, last.exactness]),
  };
}

/** The rows that have a date, from the first to the last. */
export function itemsOf(spec: Spec, table: Table, locale: string): Item[] {
  const items = table.rows.flatMap((row) => itemOf(spec, table, row, locale) ?? []);
  return items.sort((a, b) => ascending(a.from, b.from) || ascending(a.to, b.to));
}

/** The rows that have none, which no axis can hold. */
export function undatedIn(spec: Spec, table: Table): string[] {
  return table.rows.flatMap((row) => (readDate(String(row[spec.start] ?? "")) ? [] : [row.id]));
}

/** A stretch of the calendar between two ticks: its id is its first date. */
export interface Tick {
  id: string;
  from: number;
  to: number;
}
/** `step` units from tick to tick. */
export interface Rhythm {
  unit: Period["exactness"];
  step: number;
}

/** From fine to coarse. */
const RHYTHMS: Rhythm[] = [
  ...[1, 2, 5, 10].map((step) => ({ unit: "day" as const, step })),
  ...[1, 2, 3, 6].map((step) => ({ unit: "month" as const, step })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((step) => ({ unit: "year" as const, step })),
];

/** The first moment of a year, month or day, counted in its own unit from 1970. */
function momentOf(unit: Rhythm["unit"], index: number): number {
  if (unit === "year") return Date.UTC(index, 0);
  return unit === "month" ? Date.UTC(1970, index) : Date.UTC(1970, 0, 1 + index);
}

function indexOf(unit: Rhythm["unit"], time: number): number {
  const date = new Date(time);
  if (unit === "year") return date.getUTCFullYear();
  if (unit === "month") return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
  return Math.floor(time / 86_400_000);
}

/** Whether a tick stands on a year, month or day: days are counted anew each month, without a short rest at its end. */
function beats({ unit, step }: Rhythm, index: number): boolean {
  if (unit !== "day" || step === 1) return index % step === 0;
  const [day, left] = [new Date(momentOf(unit, index)).getUTCDate(), new Date(momentOf(unit, index + step / 2)).getUTCDate()];
  return (day - 1) % step === 0 && left >= day;
}

/** The stretches that touch the time from `from` to `to`. */
export function ticksBetween(rhythm: Rhythm, from: number, to: number): Tick[] {
  const { unit, step } = rhythm;
  const [first, last] = [indexOf(unit, from) - 2 * step, indexOf(unit, to - 1) + 2 * step];
  const begins = range(first, last + 1)
    .filter((index) => beats(rhythm, index))
    .map((index) => momentOf(unit, index));
  const length = { year: 4, month: 7, day: 10 }[unit];
  const ticks = pairs(begins, (begin, end) => ({ from: begin, to: end })).filter((tick) => tick.to > from && tick.from < to);
  return ticks.map((tick) => ({ id: new Date(tick.from).toISOString().slice(0, length), ...tick }));
}

/** What a state shows, and the time its axis must cover, ms: its window, else all dates with some room for what goes on. */
export function scopeOf(state: State, items: Item[]) {
  const listed = state.show ? items.filter((item) => state.show?.includes(item.id)) : items;
  const [first, last] = (state.window ?? []).map(readDate);
  if (first && last && first.from < last.to) {
    const shown = listed.filter((item) => item.to > first.from && item.from < last.to);
    const exactness = finest([first.exactness, last.exactness, ...shown.map((item) => item.exactness)]);
    return { from: first.from, to: last.to, given: true, shown, exactness };
  }
  const from = min(items, (item) => item.from) ?? 0;
  const open = items.filter((item) => item.open);
  const dated = max(items, (item) => (item.open ? item.from : item.to)) ?? 1;
  const more = max(open, (item) => Math.max((dated - from) * 0.15, DAYS[item.exactness] * 86_400_000 * 3)) ?? 0;
  return { from, to: dated + more, given: false, shown: listed, exactness: finest(items.map((item) => item.exactness)) };
}

/**
 * Axes over a time, from fine to coarse, none finer than its dates and none but the last with clearly more than `most` ticks. Where no
 * window is given, they run over whole ticks.
 */
export function* axesOver({ from, to, given, exactness }: ReturnType<typeof scopeOf>, most: number) {
  const known = RHYTHMS.filter((rhythm) => EXACTNESS.indexOf(rhythm.unit) >= EXACTNESS.indexOf(exactness));
  const ticksOf = ({ unit, step }: Rhythm) => (to - from) / (DAYS[unit] * step * 86_400_000);
  const ends = new Map<Rhythm["unit"], { from: number; to: number }>();
  const endsOf = (unit: Rhythm["unit"]) => {
    const touched = ticksBetween({ unit, step: 1 }, from, to);
    // A single stretch shows no course of time: its neighbours stand beside it.
    const [only] = touched.length === 1 ? touched : [];
    const units = only ? ticksBetween({ unit, step: 1 }, only.from - 1, only.to + 1) : touched;
    return { from: sure(units[0]).from, to: sure(units.at(-1)).to };
  };
  for (const [index, rhythm] of known.entries()) {
    if (index < known.length - 1 && ticksOf(rhythm) - 3 > most) continue;
    const own = given ? { from, to } : (ends.get(rhythm.unit) ?? endsOf(rhythm.unit));
    ends.set(rhythm.unit, own);
    yield { rhythm, ...own, ticks: ticksBetween(rhythm, own.from, own.to) };
  }
}

/** A heap of what a row counts: how many tokens in how many columns and rows, and the number in words. */
export function heapOf({ spec, table, locale }: { spec: Spec; table: Table; locale: string }, count: number | null) {
  const counted = spec.count ? table.columns[spec.count] : undefined;
  const unit = counted?.type === "number" ? (counted.unit ?? "") : "";
  const tokens = count === null ? 1 : Math.abs(count);
  const rows = Math.max(1, Math.floor(Math.sqrt(tokens / 2.2)));
  const { plain, withUnit } = packOf(locale).numbers;
  const words = count === null ? spec.unknown : withUnit(plain(count), unit);
  return { tokens, rows, columns: Math.max(1, Math.ceil(tokens / rows)), words };
}
