// What is said of what a map draws: places, courses and areas by their names, with their rows in the dataset and the notes of their files.

import type { Answer } from "../../marks/answers.ts";
import type { CellStyle, Surroundings, Table } from "../figure.ts";
import { saidOf } from "../kit/answers.ts";
import { numberWriter } from "../kit/numbers.ts";
import { type Item, itemsOf } from "./ground.ts";
import { rowValue } from "./measure.ts";
import { isMeasured, type Spec } from "./schema.ts";

/** The marks that stand for a feature, of whatever kind it is. */
export const MARKS = ["dot", "symbol", "class", "class-hatch", "tile", "tile-hatch", "area", "line", "built", "bed", "bank"];

interface Around extends Surroundings {
  styles: Record<string, CellStyle>;
}

/** What a layer draws of a feature: a column as it is, which stands among the cells, or its share of another. */
function sharesOf(item: Item, spec: Spec, table: Table, { locale }: Around): Answer["said"] {
  const layer = spec.layers[item.layer];
  if (!layer || !isMeasured(layer) || layer.per === undefined) return [];
  const { whole } = numberWriter(layer, undefined, locale);
  const of = table.columns[layer.per]?.label ?? layer.per;
  return (spec.columns[item.layer] ?? []).flatMap((column) => {
    const value = rowValue(layer, item.row, column);
    return value === null ? [] : [[`${table.columns[column]?.label ?? column} / ${of}`, whole(value)] as const];
  });
}

/** The columns that a layer draws as they are: its values, or what it is told apart by. */
function drawnOf(spec: Spec, name: string): readonly string[] {
  const layer = spec.layers[name];
  if (!layer) return [];
  if (!isMeasured(layer)) return layer.by === undefined ? [] : [layer.by];
  return layer.per === undefined ? (spec.columns[name] ?? []) : [];
}

function answerOf(item: Item, spec: Spec, table: Table, around: Around): Answer | undefined {
  const { id, name, row, note, layer } = item;
  const drawn = drawnOf(spec, layer);
  const told = { ...around, title: [], said: drawn };
  const cells = row ? saidOf(row, table, told).filter(([, value]) => value !== name) : [];
  const said = [...sharesOf(item, spec, table, around), ...cells];
  // A feature without a name is called by what is first said of it.
  const title = name ?? cells[0]?.[1];
  if (!title || !(row || note)) return undefined;
  const [value] = drawn.map((column) => row?.[column]);
  return { item: id, title, said, ...(note && { note }), ...(typeof value === "number" && { value }) };
}

/** What is said of each feature that has a name, and a row in the dataset or a note. */
export function answersOf(spec: Spec, table: Table, around: Around): Answer[] {
  const answers = new Map<string, Answer>();
  for (const item of itemsOf(spec, table, around.atlas)) {
    const answer = answerOf(item, spec, table, around);
    const before = answers.get(item.id);
    // A feature that several layers draw says what each of them draws.
    if (answer) answers.set(item.id, before && before.said.length >= answer.said.length ? before : answer);
  }
  return [...answers.values()];
}
