// What a layer of values makes of its column: which value a state draws of a feature, and its class or the size of its circle.

import { max, sum } from "d3-array";
import { scaleSqrt } from "d3-scale";
import { type Speaker, speakerOf } from "../../locale/index.ts";
import type { Size } from "../../marks/size.ts";
import type { Hue } from "../../marks/style.ts";
import { sure } from "../../sure.ts";
import type { Row, Table } from "../figure.ts";
import { type NumberWriter, numberWriter } from "../kit/numbers.ts";
import { type Classes, classesOf } from "./classes.ts";
import type { Item } from "./ground.ts";
import { isMeasured, type Measured, type Spec, type State } from "./schema.ts";

export interface Measure {
  /** Columns that any state draws. */
  columns: string[];
  /** What a state draws of a row; null where it is not known. */
  valueIn(row: Row | undefined, column: string): number | null;
  /** Whether there is a value in any state for which `is` holds. */
  has(is: (value: number | null) => boolean): boolean;
  /** The one of `columns` that a state draws. */
  columnIn(state: Pick<State, "values">): string;
  writer: NumberWriter;
  /** Writes a limit of its classes, without the unit. */
  format(value: number): string;
  /** The largest value of any state, as far as it is above or below zero. */
  largest: number;
  /** The hue of circles of what is below zero, if they have one. */
  below: Hue | undefined;
  /** What a column is called over its key, with the unit of what is drawn. */
  title(column: string): string;
  /** The class of a value; of a layer of circles none. */
  classes: Classes | undefined;
  /** px of a circle of a value, and of the largest that is drawn; of a layer of classes none. */
  circles: { radius(value: number): number; most: number } | undefined;
}

/** What is known of a row: a number, divided by another if that is asked for. */
export function rowValue({ per }: Pick<Measured, "per">, row: Row | undefined, column: string): number | null {
  const [value, whole] = [row?.[column], per === undefined ? 1 : row?.[per]];
  return typeof value === "number" && typeof whole === "number" && whole !== 0 ? value / whole : null;
}

/** Share of the map that all circles of a state together may cover; less than that is not missed. */
const COVERED = 0.2;
/** Em of the radius of the largest circle. */
const LEAST = 0.9;
const MOST = 2.4;

/** The size of circles by their area: the largest as large as there is room for all. */
function circlesOf(values: readonly number[], count: number, { width, height, text }: Size): Measure["circles"] {
  const largest = max(values, Math.abs) ?? 0;
  // Values of several states are in one list: a state has its share of them.
  const whole = largest > 0 ? (sum(values, Math.abs) / largest / Math.max(1, values.length)) * count : 1;
  const room = Math.sqrt((COVERED * width * height) / (Math.PI * Math.max(whole, 1)));
  const most = Math.max(LEAST * text, Math.min(MOST * text, room));
  const scale = scaleSqrt()
    .domain([0, largest || 1])
    .range([0, most]);
  return { radius: (value) => scale(Math.abs(value)), most };
}

interface Around {
  locale: string;
  size: Size;
}

const headOf = (label: string, unit: string, say: Speaker) =>
  unit === "" || label.includes(`(${unit})`) || label.includes(`（${unit}）`) ? label : say("headWithUnit", { label, unit });

/** The measures of a map's layers of values, by the layer's name. */
export function measuresOf(
  spec: Spec,
  table: Table,
  items: readonly Item[],
  { locale, size }: Around,
): ReadonlyMap<string, Measure> {
  const say = speakerOf(locale);
  return new Map(
    Object.entries(spec.layers).flatMap(([name, layer]): [string, Measure][] => {
      if (!isMeasured(layer)) return [];
      const own = items.filter((item) => item.layer === name);
      const columns = sure(spec.columns[name]);
      const all = columns.flatMap((column) => own.map(({ row }) => rowValue(layer, row, column)));
      const values = all.filter((value) => value !== null);
      const unit = layer.per === undefined ? table.columns[layer.value] : undefined;
      const writer = numberWriter(layer, unit, locale);
      const measure: Measure = {
        columns,
        valueIn: (row, column) => rowValue(layer, row, column),
        has: (is) => all.some(is),
        columnIn: (state) => state.values[name] ?? layer.value,
        writer,
        format: layer.format === undefined && layer.scale === undefined ? writer.tick : writer.bare,
        largest: max(values, Math.abs) ?? 0,
        below: layer.below,
        title: (column) => headOf(table.columns[column]?.label ?? column, writer.unit.trim(), say),
        classes: layer.draw === "symbols" ? undefined : classesOf(values, layer),
        circles: layer.draw === "symbols" ? circlesOf(values, own.length, size) : undefined,
      };
      return [[name, measure]];
    }),
  );
}
