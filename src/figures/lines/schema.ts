// lines: what an editor writes of them, and how the rows of a dataset answer it. Geometry is in layout.ts.

import { ascending, extent } from "d3-array";
import { z } from "zod";
import type { Hue, Style } from "../../marks/style.ts";
import { means } from "../../schemas/describe.ts";
import { hue, id } from "../../schemas/names.ts";
import { type Plain, text } from "../../schemas/text.ts";
import { type CheckContext, figureFields, type Row, stateFields, type Table } from "../figure.ts";
import { cellName, valuesOf } from "../kit/columns.ts";
import { readDate, writeDate } from "../kit/dates.ts";
import { isMuted } from "../kit/lit.ts";
import { numberFields } from "../kit/numbers.ts";
import { sure } from "../kit/sure.ts";

const column = z.string().min(1);

/** A place on the x axis as the dataset writes it: `"2015"`, `"2022-10"`, `7`, or a category's id. */
const place = z.union([z.string().min(1), z.number()]);

const mark = z.strictObject({
  x: means(place, "横轴上哪一处，照表里的写法。", "Where on the x axis, as the dataset writes it."),
  series: means(z.string().optional(), "哪一条线；只有一条就不用写。", "Which line; may be left out where there is only one."),
  label: means(text.optional(), "数旁边的字；不写就只印数。", "Printed with the value. Absent: the value alone."),
});

const look = z.strictObject({ hue: means(hue, "颜色。", "The hue.") });

const state = z.strictObject({
  ...stateFields,
  show: means(
    z.array(z.string()).min(1).optional(),
    "画哪几条线：series 那一列的值。不写就全画。",
    "Lines to show: values of `series`. Absent: all.",
  ),
  lit: means(z.array(z.string()).min(1).optional(), "亮出哪几条，其余退后。", "Lines to bring out. The others step back."),
  upto: means(
    place.optional(),
    "线画到横轴的哪一处为止；不写就画到头。",
    "The last place on the x axis up to which lines are drawn. Absent: to the end.",
  ),
  mark: means(z.array(mark).default([]), "点出哪几个点，印上它们的数。", "Points to name, with their values."),
});

export const schema = z.strictObject({
  type: means(z.literal("lines"), "先后变化。", "What changed over time."),
  ...figureFields,
  x: means(
    column,
    "横轴是哪一列：日期和数照远近排，别的照先后排。",
    "Column along the bottom: dates and numbers keep their distances, anything else stands in order.",
  ),
  y: means(column, "哪一列是数。不知道的（null）断开。", "Column with the values. `null` is a gap."),
  series: means(
    column.optional(),
    "按哪一列分成几条线；不写就是一条。",
    "Column that tells the lines apart; one line if absent.",
  ),
  ...numberFields,
  zero: means(
    z.boolean().default(true),
    "纵轴从不从零起；不从零起，轴会画断。",
    "Whether the y axis begins at zero. Where not, the axis is drawn broken over a zero below it.",
  ),
  cut: means(text.optional(), "轴断开处印的字：纵轴不从零起。", "Printed at the break of an axis that does not begin at zero."),
  points: means(z.boolean().default(false), "每个数要不要画点。", "Whether every value has a dot."),
  area: means(
    z.boolean().default(false),
    "线和零之间要不要染一层淡色；只有一条线时用。",
    "Whether the room between a line and zero is washed; for a single line.",
  ),
  unknown: means(
    text.optional(),
    "断开处用虚线连上，写上这个词：未列明；不写就让它断着。",
    "Bridges gaps with a dashed line that carries this word. Absent: gaps stay open.",
  ),
  looks: means(
    z.record(z.string(), look).default({}),
    "哪条线什么颜色（series 那一列的值）。",
    "Hues by value of `series`. Absent: accent, ink, then ash.",
  ),
  states: means(z.record(id, state), "画面：名字，和各自画什么。", "The states by name."),
});

export type LinesSpec = z.output<typeof schema>;
type Spec = Plain<LinesSpec>;
type State = Spec["states"][string];

/** A place on the x axis: the cell as written, where it lies (ms, a number, or a rank), and its name. */
export interface Place {
  id: string;
  at: number;
  name: string;
}
export interface Point {
  place: Place;
  value: number | null;
}
export interface Series {
  id: string;
  name: string;
  hue: Hue;
  /** In the order of their places. */
  points: Point[];
}

/** The only line of a figure without a `series` column. */
const ONLY = "line";

const seriesId = (spec: Pick<Spec, "series">, row: Row) => (spec.series ? String(row[spec.series] ?? "") : ONLY);

/** Reports columns, lines and places that the dataset does not have. */
export function check(spec: LinesSpec, table: Table, { report }: CheckContext): void {
  report.column(["x"], spec.x);
  report.column(["y"], spec.y, ["number"]);
  if (spec.series) report.column(["series"], spec.series, ["category", "text"]);
  const lines = spec.series ? valuesOf(table, spec.series) : [ONLY];
  const places = (series: string[], known: boolean) =>
    table.rows
      .filter((row) => series.includes(seriesId(spec, row)) && (!known || row[spec.y] !== null))
      .map((row) => String(row[spec.x] ?? ""));
  for (const name of Object.keys(spec.looks)) report.name(["looks", name], name, lines, "group");
  for (const [name, state] of Object.entries(spec.states)) {
    const at = ["states", name];
    for (const [index, line] of (state.show ?? []).entries()) report.name([...at, "show", index], line, lines, "group");
    for (const [index, line] of (state.lit ?? []).entries()) report.name([...at, "lit", index], line, lines, "group");
    if (state.upto !== undefined) report.name([...at, "upto"], String(state.upto), [...new Set(places(lines, false))], "value");
    for (const [index, { x, series }] of state.mark.entries()) {
      const line = series ?? sure(lines[0]);
      if (series) report.name([...at, "mark", index, "series"], series, lines, "group");
      report.name([...at, "mark", index, "x"], String(x), places([line], true), "value");
    }
  }
}

/** The places of the x axis from first to last. */
export function placesOf(spec: Spec, table: Table, locale: string): Place[] {
  const type = table.columns[spec.x]?.type;
  const written = type === "category" ? valuesOf(table, spec.x) : table.rows.map((row) => String(row[spec.x] ?? ""));
  const present = new Set(table.rows.map((row) => String(row[spec.x] ?? "")));
  const places = [...new Set(written)]
    .filter((cell) => present.has(cell))
    .map((cell, rank): Place => {
      const date = type === "date" ? readDate(cell) : undefined;
      if (date) return { id: cell, at: date.from, name: writeDate(date.from, date.exactness, locale) };
      return { id: cell, at: type === "number" ? Number(cell) : rank, name: cellName(table, spec.x, cell) };
    });
  return places.sort((a, b) => ascending(a.at, b.at));
}

const HUES: Hue[] = ["accent", "ink"];

/** The lines of a dataset, in the order of their column's values. */
export function seriesOf(spec: Spec, table: Table, places: Place[]): Series[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const ids = spec.series ? valuesOf(table, spec.series) : [ONLY];
  return ids.map((id, index) => {
    const rows = table.rows.filter((row) => seriesId(spec, row) === id);
    const points = rows.map((row): Point => {
      const value = row[spec.y];
      return { place: sure(byId.get(String(row[spec.x] ?? ""))), value: typeof value === "number" ? value : null };
    });
    const name = spec.series ? cellName(table, spec.series, id) : "";
    points.sort((a, b) => ascending(a.place.at, b.place.at));
    return { id, name, hue: spec.looks[id]?.hue ?? HUES[index] ?? "ash", points };
  });
}

/** The values the axis must reach, over all states. */
export function domainOf(spec: Spec, series: Series[]): [number, number] {
  const states = Object.values(spec.states);
  const shown = series.filter((line) => states.some((state) => !state.show || state.show.includes(line.id)));
  const [low = 0, high = 1] = extent(shown.flatMap((line) => line.points.flatMap((point) => point.value ?? [])));
  if (spec.zero || low <= 0) return [Math.min(0, low), Math.max(0, high)];
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** A line as a state has it: how far it goes and how it looks. */
export interface Stroke {
  line: Series;
  /** Its last known point that the state has reached. */
  end: Point;
  style: Style;
  /** Whether it is brought out. */
  bold: boolean;
}

/** The lines that a state shows and has reached. */
export function strokesOf(series: Series[], places: Place[], state: State): Stroke[] {
  const last = places.find((place) => place.id === String(state.upto))?.at ?? Number.POSITIVE_INFINITY;
  const shown = series.filter((line) => state.show === undefined || state.show.includes(line.id));
  return shown.flatMap((line) => {
    const end = line.points.findLast((point) => point.place.at <= last && point.value !== null);
    if (!end) return [];
    const muted = isMuted(state.lit, [line.id]);
    const bold = !muted && (line.hue !== "ash" || state.lit !== undefined);
    return [{ line, end, style: { hue: line.hue, muted }, bold }];
  });
}
