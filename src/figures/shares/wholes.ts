// The wholes of a dataset and their parts: how much each is of its whole, and how that is written.

import { ascending, descending, max, sum } from "d3-array";
import { pie } from "d3-shape";
import { packOf, speakerOf } from "../../locale/index.ts";
import type { Numbers } from "../../locale/numbers.ts";
import type { Style } from "../../marks/style.ts";
import type { Row, Table } from "../figure.ts";
import { percentsOf } from "../kit/apportion.ts";
import { cellName } from "../kit/columns.ts";
import { isMuted } from "../kit/lit.ts";
import { type NumberWriter, numberWriter } from "../kit/numbers.ts";
import type { Turn } from "./arcs.ts";
import { isHalf, isSeveral, MOST_DRAWN, type Spec, type State, styleOf, TOTAL } from "./schema.ts";

/** A part of a whole. */
export interface Part {
  /** What states and looks call it: a row, or a column; "" for what is not stated and for the rest of many. */
  id: string;
  /** The item and the index of its marks: a row, and where the row is the whole which of its columns. */
  item: string;
  index: string | undefined;
  kind: "stated" | "unstated" | "rest";
  name: string;
  value: number;
  /** In per cent, as it is written. */
  percent: number;
  style: Style;
}

/** A part with its place, in radians. */
export interface Slice extends Part, Turn {}

export interface Whole {
  /** The row it is, or "" where the rows are its parts. */
  id: string;
  name: string;
  slices: Slice[];
  /** Parts of which nothing can be drawn: none of them, and those that are not known. */
  none: Part[];
  unknown: Part[];
  /** Rows that stand together in the slice of kind "rest". */
  pooled: string[];
  /** What its parts add up to; undefined where one of them is not known. */
  total: number | undefined;
}

/** How parts are written. */
export interface Writing {
  writer: NumberWriter;
  numbers: Numbers;
  /** The figure's word for what is not stated. */
  unstated: string;
  /** Whether values are per cents already. */
  inPercent: boolean;
  andMore(count: number): string;
}

const unitOf = (table: Table, name: string) => {
  const column = table.columns[name];
  return column?.type === "number" ? (column.unit ?? "") : "";
};
export const isPercent = (spec: Pick<Spec, "values" | "scale">, table: Table) =>
  /^[%％]/.test(unitOf(table, spec.values[0] ?? "")) && !spec.scale;

export function writingOf(spec: Spec, table: Table, locale: string): Writing {
  const speak = speakerOf(locale);
  return {
    writer: numberWriter(spec, table.columns[spec.values[0] ?? ""], locale),
    numbers: packOf(locale).numbers,
    unstated: spec.unknown ?? speak("unknown"),
    inPercent: isPercent(spec, table),
    andMore: (count) => speak("andMore", { n: count }),
  };
}

/** A share in per cent; less than the least that is written is not nothing. */
function percentWords({ decimals }: Spec, { numbers }: Writing, value: number, percent: number): string {
  const write = numbers.format(`.${decimals}f`);
  const least = 10 ** -decimals;
  return value > 0 && percent === 0 ? `<${numbers.withUnit(write(least), "%")}` : numbers.withUnit(write(percent), "%");
}

/** What is printed of parts together, a line each: their share of the whole, their value, or both. */
export function linesFor(spec: Spec, writing: Writing, parts: readonly Pick<Part, "value" | "percent">[]): string[] {
  const value = sum(parts, (part) => part.value);
  const print = spec.print ?? (spec.form === "seats" ? "value" : "percent");
  const written = writing.writer.whole(writing.inPercent ? Number(value.toFixed(6)) : value);
  if (writing.inPercent || print === "value") return [written];
  const percent = percentWords(
    spec,
    writing,
    value,
    sum(parts, (part) => part.percent),
  );
  return print === "both" ? [percent, written] : [percent];
}

type Cell = Omit<Part, "value" | "percent"> & { value: number | null };
/** What has not got its style yet. */
const PLAIN: Style = { hue: "ash" };

const numberIn = (row: Row, column: string) => (typeof row[column] === "number" ? row[column] : null);

/** The wholes of a dataset with the cells of their parts, and how much each is said to be. */
function cellsOf(spec: Spec, table: Table, unstated: string): { id: string; name: string; cells: Cell[]; said: number }[] {
  const nameOf = (row: Row) => cellName(table, spec.label, row[spec.label]).trim() || unstated;
  const saidOf = (row?: Row) => (typeof spec.whole === "string" ? (row && numberIn(row, spec.whole)) || 0 : (spec.whole ?? 0));
  if (isSeveral(spec))
    return table.rows.map((row) => {
      const cells = spec.values.map((column, place): Cell => {
        const name = table.columns[column]?.label ?? column;
        return {
          id: column,
          item: row.id,
          index: String(place),
          kind: "stated",
          name,
          value: numberIn(row, column),
          style: PLAIN,
        };
      });
      return { id: row.id, name: nameOf(row), cells, said: saidOf(row) };
    });
  const [column = ""] = spec.values;
  const cells = table.rows.map(
    (row): Cell => ({
      id: row.id,
      item: row.id,
      index: undefined,
      kind: "stated",
      name: nameOf(row),
      value: numberIn(row, column),
      style: PLAIN,
    }),
  );
  return [{ id: "", name: "", cells, said: saidOf() }];
}

const REST: Style = { hue: "ash", fill: "soft" };

/** Cells with a value, those beyond the most that are drawn joined in one; seats are all drawn. */
function joined(cells: Cell[], spec: Spec, { andMore }: Writing): { drawn: Cell[]; pooled: Cell[] } {
  if (cells.length <= MOST_DRAWN || spec.form === "seats") return { drawn: cells, pooled: [] };
  const kept = new Set(cells.toSorted((a, b) => descending(a.value ?? 0, b.value ?? 0)).slice(0, MOST_DRAWN - 1));
  const pooled = cells.filter((cell) => !kept.has(cell));
  const value = sum(pooled, (cell) => cell.value);
  const rest: Cell = { id: "", item: "", index: "rest", kind: "rest", name: andMore(pooled.length), value, style: REST };
  return { drawn: [...cells.filter((cell) => kept.has(cell)), rest], pooled };
}

/** The parts in the order that all wholes share: by their shares of all of them, unless it is that of the table. */
function orderOf(spec: Spec, all: readonly { cells: Cell[] }[]): Cell[] {
  const [{ cells: given } = { cells: [] }] = all;
  if ((spec.order ?? (isHalf(spec) ? "given" : "size")) === "given") return given;
  const weights = new Map<string, number>();
  for (const { cells } of all) {
    const total = sum(cells, (cell) => cell.value) || 1;
    for (const { id, value } of cells) weights.set(id, (weights.get(id) ?? 0) + (value ?? 0) / total);
  }
  return given.toSorted((a, b) => descending(weights.get(a.id), weights.get(b.id)));
}

const plain = (cell: Cell): Part => ({ ...cell, value: cell.value ?? 0, percent: 0 });

/** The parts of a whole around its ring, with what is not stated of it last. */
function slicesOf(spec: Spec, parts: Part[]): Slice[] {
  const values = parts.map(({ value }) => value);
  const percents = parts.length > 0 ? percentsOf(values, sum(values), spec.decimals) : [];
  const edge = isHalf(spec) ? Math.PI / 2 : 0;
  const turns = pie<Part>()
    .sort(null)
    .value(({ value }) => value)
    .startAngle(-edge)
    .endAngle(edge || 2 * Math.PI)(parts);
  return turns.map(({ data, startAngle: start, endAngle: end }, at) => ({ ...data, percent: percents[at] ?? 0, start, end }));
}

/** All wholes of a figure, their parts in one order, and the columns in that order. */
export function wholesOf(spec: Spec, table: Table, writing: Writing): { wholes: Whole[]; order: Part[] } {
  const all = cellsOf(spec, table, writing.unstated);
  const ranked = orderOf(spec, all).map((cell, place) => ({ ...cell, style: styleOf(spec, cell.id, place) }));
  const places = new Map(ranked.map(({ id, style }, place) => [id, { place, style }]));
  const styled = (cell: Cell): Cell => ({ ...cell, style: places.get(cell.id)?.style ?? cell.style });
  const sorted = (cells: Cell[]) => cells.toSorted((a, b) => ascending(places.get(a.id)?.place, places.get(b.id)?.place));
  const wholes = all.map(({ id, name, cells: unstyled, said }): Whole => {
    const cells = sorted(unstyled).map(styled);
    const { drawn, pooled } = joined(
      cells.filter(({ value }) => value !== null && value > 0),
      spec,
      writing,
    );
    const short = said - sum(drawn, ({ value }) => value);
    const style: Style = { hue: "ash", fill: "hollow", dashed: true };
    const unstated: Cell = { id: "", item: id, index: "unstated", kind: "unstated", name: writing.unstated, value: short, style };
    // What floating point leaves of a whole is no part of it.
    const parts = [...drawn, ...(short > said * 1e-9 ? [unstated] : [])].map(plain);
    const unknown = cells.filter(({ value }) => value === null).map(plain);
    return {
      id,
      name,
      slices: slicesOf(spec, parts),
      none: cells.filter(({ value }) => value === 0).map(plain),
      unknown,
      pooled: pooled.map(({ item }) => item),
      total: unknown.length > 0 && said === 0 ? undefined : sum(parts, ({ value }) => value),
    };
  });
  return { wholes, order: ranked.map(plain) };
}

/** The wholes a state shows, in its order; what is not known has no place in an order, and comes last. */
export function shownWholes(spec: Spec, wholes: Whole[], state: State): Whole[] {
  const shown = state.show && isSeveral(spec) ? wholes.filter(({ id }) => state.show?.includes(id)) : wholes;
  const order = state.sort ?? spec.sort;
  if (order === "given" || !isSeveral(spec)) return shown;
  const by = state.by ?? spec.by ?? spec.values[0];
  const weightOf = (whole: Whole) => {
    if (by === TOTAL) return whole.total;
    if (whole.unknown.some(({ id }) => id === by) || whole.slices.length === 0) return undefined;
    const all = sum(whole.slices, ({ value }) => value);
    return sum(whole.slices, ({ id, value }) => (id === by ? value : 0)) / all;
  };
  const weighed = shown.map((whole) => ({ whole, weight: weightOf(whole) }));
  const compare = order === "descending" ? descending : ascending;
  const known = weighed.filter(({ weight }) => weight !== undefined).sort((a, b) => compare(a.weight, b.weight));
  return [...known, ...weighed.filter(({ weight }) => weight === undefined)].map(({ whole }) => whole);
}

/** The most that a whole adds up to. */
export const largestOf = (wholes: readonly Whole[]) => max(wholes, (whole) => sum(whole.slices, ({ value }) => value)) || 1;

/** Whether a part of a whole steps back in a state. */
export const isBack = ({ lit }: Pick<State, "lit">, whole: Whole, part: Pick<Part, "id">) =>
  isMuted(
    lit,
    [whole.id, part.id].filter((id) => id !== ""),
  );

/** Whether all of a whole steps back, and so its name. */
export const isAllBack = (state: Pick<State, "lit">, whole: Whole) =>
  [{ id: "" }, ...whole.slices].every((part) => isBack(state, whole, part));
