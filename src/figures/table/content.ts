// What a table says: its columns with their heads, its rows with their cells in words, and the order of a state's rows.

import { ascending, descending } from "d3-array";
import { directionOf, packOf, type Speaker, speakerOf } from "../../locale/index.ts";
import type { Row, Table } from "../figure.ts";
import { cellWords, headOf, wordsIn } from "../kit/cells.ts";
import { type NumberWriter, numberWriter } from "../kit/numbers.ts";
import { type Drawable, drawable, middleOf, surelyOf } from "../kit/range.ts";
import { drawnColumns, type Kind, nameOf, type Spec, type State, valuesOf } from "./schema.ts";

export interface Column {
  /** Its place among the figure's columns, by which its marks are known. */
  index: number;
  /** What states call it. */
  name: string;
  kind: Kind;
  /** With its unit. */
  head: string;
}

/** A cell; what is not known has no words. */
export interface Cell {
  words: string | undefined;
  /** What rows are sorted by: a number, a date, words. */
  weight: number | string | undefined;
  /** Of a bar or a shade. */
  drawn: Drawable;
  /** Of a line, from the first to the last. */
  points: (number | null)[];
  /** Of a flag. */
  yes: boolean | undefined;
}

export interface TableRow {
  id: string;
  name: string;
  /** What it is sorted by where it is by its name. */
  weight: string;
  /** The group that it stands in, "" if there are none. */
  group: string;
  cells: Cell[];
}

export interface Content {
  say: Speaker;
  /** Which of two words comes first in the language. */
  collate(a: string, b: string): number;
  columns: Column[];
  /** In the dataset's order, groups one after the other. */
  rows: TableRow[];
  /** Between whole numbers and decimals. */
  decimal: string;
  /** Whether columns follow each other from right to left; their numbers keep their last digits under each other. */
  isTurned: boolean;
}

/** What is said where nothing is known. */
const NOTHING: Drawable = { value: null, said: null, range: undefined };

interface Reading {
  kind: Kind;
  values: string[];
  writer: NumberWriter;
  yes: string;
}

function readCell(row: Row, { kind, values, writer, yes }: Reading, table: Table, locale: string): Cell {
  const name = values.at(-1) ?? "";
  const cell = row[name] ?? null;
  const declared = table.columns[name];
  const words = (declared && cellWords(cell, declared, { locale, write: writer.bare })) ?? undefined;
  const nothing = { words, weight: undefined, drawn: NOTHING, points: [], yes: undefined };
  if (kind === "words" || kind === "flag") {
    const weight = declared?.type === "date" && typeof cell === "string" ? cell : words;
    return { ...nothing, weight, yes: cell === null ? undefined : cell === true || String(cell) === yes };
  }
  const drawn = drawable({}, row, name, kind === "bar" ? surelyOf : middleOf);
  const points = values.map((one) => drawable({}, row, one, middleOf).value);
  return { ...nothing, weight: drawn.value ?? undefined, drawn, points };
}

function kindOf(as: ReturnType<typeof drawnColumns>[number]["as"], type: string | undefined): Kind {
  if (as !== "plain") return as;
  return type === "number" ? "number" : "words";
}

export function contentOf(spec: Spec, table: Table, locale: string): Content {
  const say = speakerOf(locale);
  const { joints, numbers } = packOf(locale);
  const drawn = drawnColumns(spec, table).map((one, index) => {
    const values = valuesOf(one);
    const declared = table.columns[nameOf(one)];
    const writer = numberWriter(one, declared, locale);
    const kind = kindOf(one.as, declared?.type);
    const ends = [values[0], values.at(-1)].map((name = "") => table.columns[name]?.label ?? name);
    const label = one.label ?? [...new Set(ends)].join(joints.range);
    return {
      column: { index, name: nameOf(one), kind, head: headOf(label, writer.unit, say) },
      kind,
      values,
      writer,
      yes: one.yes,
    };
  });
  const wordsOf = (row: Row, column: string) => wordsIn(table, row, column, locale)?.trim() || say("unknown");
  const isDate = table.columns[spec.label]?.type === "date";
  const rows = table.rows.map((row) => ({
    id: row.id,
    name: wordsOf(row, spec.label),
    weight: isDate ? String(row[spec.label] ?? "") : wordsOf(row, spec.label),
    group: spec.group ? wordsOf(row, spec.group) : "",
    cells: drawn.map((one) => readCell(row, one, table, locale)),
  }));
  const groups = [...new Set(rows.map(({ group }) => group))];
  const grouped = groups.flatMap((group) => rows.filter((row) => row.group === group));
  const decimal = numbers.format(".1f")(0.5).replace(/\d/g, "");
  const { compare } = new Intl.Collator(locale);
  return {
    say,
    collate: compare,
    columns: drawn.map(({ column }) => column),
    rows: grouped,
    decimal,
    isTurned: directionOf(locale) === "rtl",
  };
}

/** By what a state sorts its rows: a column, or the rows' names; nothing where they stand as the dataset has them. */
export function sortedBy(
  spec: Spec,
  state: State,
  { columns }: Content,
): { order: "ascending" | "descending"; by: string } | undefined {
  const asked = state.by ?? spec.by;
  const order = state.sort ?? spec.sort ?? (asked === undefined ? "given" : "descending");
  if (order === "given") return undefined;
  const first = columns.find(({ kind }) => kind !== "words" && kind !== "flag");
  return { order, by: asked ?? first?.name ?? spec.label };
}

/** The rows that a state shows, in its order within their groups: what is not known comes last. With how many more it leaves out of its own will. */
export function shownRows(spec: Spec, content: Content, state: State): { rows: TableRow[]; beyond: number } {
  const shown = state.show ? content.rows.filter(({ id }) => state.show?.includes(id)) : content.rows;
  const sorted = sortedBy(spec, state, content);
  const most = state.top ?? shown.length;
  const topmost = (rows: TableRow[]) => ({ rows: rows.slice(0, most), beyond: Math.max(0, rows.length - most) });
  if (!sorted) return topmost(shown);
  const column = content.columns.find(({ name }) => name === sorted.by);
  const weightOf = (row: TableRow) => (column ? row.cells[column.index]?.weight : row.weight);
  const order = sorted.order === "ascending" ? ascending : descending;
  const compare = (a: TableRow, b: TableRow) => {
    const [one, other] = [weightOf(a), weightOf(b)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    if (typeof one === "number" || typeof other === "number") return order(one, other);
    return content.collate(one, other) * (sorted.order === "ascending" ? 1 : -1);
  };
  // The first of all are told before they are parted into groups.
  const { rows, beyond } = topmost(shown.toSorted(compare));
  const groups = [...new Set(shown.map(({ group }) => group))];
  return { rows: groups.flatMap((group) => rows.filter((row) => row.group === group)), beyond };
}
