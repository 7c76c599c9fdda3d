// Where the columns and rows of a table stand in each state: in a grid under heads, or, where a phone is too narrow for that, as cards.

import { max, sum } from "d3-array";
import { MOST_MARKS } from "../../marks/fit.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, textWidth } from "../../marks/text.ts";
import { type Fitted, fitLabel, LEADING } from "../kit/label.ts";
import type { Column, TableRow } from "./content.ts";
import { BESIDE, BOLD, fitting, gapOf, headFont, headIn, type Measured, type Measures, MOST_LINES, share } from "./measure.ts";
import type { Kind, State } from "./schema.ts";

/** A state with its rows, in its order, and by what it sorts them. */
export interface Shown {
  name: string;
  state: State;
  rows: TableRow[];
  /** Rows that it leaves out of its own will. */
  beyond: number;
  sorted: { order: "ascending" | "descending"; by: string } | undefined;
}

/** A column in its place, px from the left edge of the frame; in a card also its line, and what its head takes of the width. */
export interface Seat extends Measured {
  x: number;
  width: number;
  line: number;
  label: number;
}

/** A row, px from where the rows begin, with its name and its cells of words in lines, by their columns' places. */
interface Place {
  row: TableRow;
  from: number;
  height: number;
  name: Fitted;
  words: Map<number, Fitted>;
}
export type RowPlace = Readonly<Place>;

/** How a state stands, px. */
export interface Standing {
  seats: Seat[];
  rows: RowPlace[];
  groups: { name: string; from: number; height: number }[];
  undrawn: TableRow[];
  /** Columns that have no room. */
  without: Column[];
  /** From the left edge of the names to the right one of the last column. */
  width: number;
  /** Of the heads, of the rows, and of what is said below them. */
  head: number;
  height: number;
  foot: number;
}

/** Em between a row's words and the next row's, at least and at most. */
const AIR = { grid: [0.46, 1.9], cards: [0.7, 1.5] } as const;
/** Em of a group's head, of a line of a card, of a line below the rows, and under heads. */
const GROUP = 1.85;
export const CARD = 1.42;
export const FOOT = 1.45;
export const UNDER_HEAD = 0.78;
/** Marks kept for what is not a row, those of a row beside its cells, and those of a cell at most. */
const MARKS = { others: 120, row: 6, words: 3, number: 2, flag: 2, bar: 4, heat: 5, line: 5 } satisfies Record<string, number> &
  Record<Kind, number>;
/** Lines that say which columns have no room. */
const MOST_SAID = 2;

interface Frame {
  area: Box;
  size: Size;
  measures: Measures;
  /** px beside each name for the numbers of what is said of it. */
  beside: number;
}

/** What a state stands in, before its rows do. */
type Seated = Pick<Standing, "seats" | "without" | "width" | "head"> & { cards: boolean; names: number };

const needs = ({ state, sorted }: Shown, { name }: Column) => sorted?.by === name || (state.lit?.includes(name) ?? false);
const askedIn = ({ state }: Shown, { columns }: Measures) =>
  columns.filter(({ column }) => state.columns === undefined || state.columns.includes(column.name));

/** The seats of a grid's columns beside its names; `tight` where they have less than they wish. */
function seatGrid(shown: Shown, { area, size, measures }: Frame): Seated & { tight: boolean } {
  const asked = askedIn(shown, measures);
  const names = { ...measures.names, least: Math.min(measures.names.least, area.width * 0.45) };
  const kept = fitting({ names, columns: asked }, (column) => needs(shown, column), area.width, size);
  const { widths, gap, tight } = share([names, ...kept], area.width, size);
  const [first = 0] = widths;
  let x = area.x + first;
  const seats = kept.map((one, index): Seat => {
    const seat = { ...one, x: x + gap, width: widths[index + 1] ?? 0, line: 0, label: 0 };
    x += gap + seat.width;
    return seat;
  });
  const heads = max(seats, ({ column, width }) => headIn(column.head, width, size).height);
  const head = heads === undefined ? 0 : heads + UNDER_HEAD * size.text;
  const without = asked.filter((one) => !kept.includes(one)).map(({ column }) => column);
  return { seats, names: first, width: Math.min(x - area.x, area.width), without, head, tight, cards: false };
}

/** The seats of a card: below the name head and cell of each column, in one line or two beside each other; nothing if they have no room. */
function seatCards(shown: Shown, { area, size, measures }: Frame): Seated | undefined {
  const gap = 2 * gapOf(size);
  const asked = askedIn(shown, measures);
  const needed = (one: Measured) => needs(shown, one.column);
  const ranked = [...asked.filter(needed), ...asked.filter((one) => !needed(one))];
  const labelOf = ({ column }: Measured) => BESIDE * size.text + textWidth(column.head, headFont(size) * BOLD);
  // Heads and cells stand one under the other.
  const stacks = (across: number) => {
    const lists = Array.from({ length: across }, (_, place) => ranked.filter((_, index) => index % across === place));
    return lists.map((list) => ({ label: max(list, labelOf) ?? 0, cell: max(list, ({ cell }) => cell) ?? 0 }));
  };
  const spareIn = (list: ReturnType<typeof stacks>) =>
    area.width - (list.length - 1) * gap - sum(list, ({ label, cell }) => label + cell);
  const places = [stacks(2), stacks(1)].find((list) => spareIn(list) >= 0);
  if (!places) return undefined;
  const spare = spareIn(places) / places.length;
  const seats = ranked.map((one, index): Seat => {
    const place = index % places.length;
    const before = sum(places.slice(0, place), ({ label, cell }) => label + cell + spare + gap);
    const { label = 0, cell = 0 } = places[place] ?? {};
    return { ...one, x: area.x + before, width: label + cell + spare, line: 1 + Math.floor(index / places.length), label };
  });
  return { seats, names: area.width, width: area.width, without: [], head: 0, cards: true };
}

/** A row's words in lines, and the height that they take. */
function linesOf(row: TableRow, { seats, names, cards }: Seated, { size, beside }: Frame): Omit<Place, "from"> {
  const font = size.text * BOLD;
  const name = fitLabel(row.name, font, Math.max(font, names - beside), MOST_LINES);
  const words = new Map(
    seats.flatMap(({ column, width, label }): [number, Fitted][] => {
      const said = column.kind === "words" ? row.cells[column.index]?.words : undefined;
      return said === undefined ? [] : [[column.index, fitLabel(said, font, width - label, MOST_LINES)]];
    }),
  );
  const lines = Math.max(name.lines.length, ...[...words.values()].map((one) => one.lines.length));
  const deep = 1 + (max(seats, ({ line }) => line) ?? 0);
  return { row, name, words, height: size.text * (cards ? deep * CARD : lines * LEADING) };
}

/** Rows with the heads of their groups, one under the other, each with so many px of air. */
function stack(rows: Omit<Place, "from">[], air: number, { text }: Size): Pick<Standing, "rows" | "groups" | "height"> {
  const groups: Standing["groups"] = [];
  let from = 0;
  const places = rows.map((one): RowPlace => {
    const { group } = one.row;
    if (group !== "" && groups.at(-1)?.name !== group) {
      groups.push({ name: group, from, height: GROUP * text });
      from += GROUP * text;
    }
    const place = { ...one, from, height: one.height + air };
    from += place.height;
    return place;
  });
  return { rows: places, groups, height: from };
}

/** Rows that have room in `height` px, at most so many, those that are lit before others; `heightOf` a row with its air, and `group` are px. */
function keep(
  { rows, state }: Shown,
  { height, most, group, heightOf }: { height: number; most: number; group: number; heightOf(row: TableRow): number },
): TableRow[] {
  const isLit = ({ id }: TableRow) => state.lit?.includes(id) ?? false;
  const groups = new Set([""]);
  const kept = new Set<TableRow>();
  let used = 0;
  for (const row of [...rows.filter(isLit), ...rows.filter((one) => !isLit(one))]) {
    used += heightOf(row) + (groups.has(row.group) ? 0 : group);
    if (used > height || kept.size >= most) break;
    groups.add(row.group);
    kept.add(row);
  }
  return rows.filter((row) => kept.has(row));
}

/** How a state's rows stand in their seats, between the heads and what is said below. */
function standRows(shown: Shown, seated: Seated, frame: Frame): Standing {
  const { area, size } = frame;
  const { text } = size;
  const { cards, names: _, ...own } = seated;
  const [least, airy] = AIR[cards ? "cards" : "grid"].map((em) => em * text) as [number, number];
  const most = Math.floor((MOST_MARKS - MARKS.others) / (MARKS.row + sum(own.seats, ({ column }) => MARKS[column.kind])));
  const room = area.height - own.head - (own.without.length > 0 ? (MOST_SAID * LEADING + 0.3) * text : 0);
  // Of five hundred rows those that are never reached are not measured.
  const measured = new Map<TableRow, Omit<Place, "from">>();
  const placeOf = (row: TableRow) => {
    const place = measured.get(row) ?? linesOf(row, seated, frame);
    measured.set(row, place);
    return place;
  };
  const heightOf = (row: TableRow) => placeOf(row).height + least;
  const keptIn = (height: number) => keep(shown, { height, most, group: GROUP * text, heightOf });
  const fitted = keptIn(room);
  const isCounted = shown.beyond > 0 || fitted.length < shown.rows.length;
  const rest = isCounted ? FOOT * text : 0;
  const kept = isCounted ? keptIn(room - rest) : fitted;
  const places = kept.map(placeOf);
  const spare = Math.max(0, room - rest - stack(places, least, size).height) / Math.max(1, kept.length);
  const standing = stack(places, Math.min(airy, least + spare), size);
  const there = new Set(kept);
  const undrawn = shown.rows.filter((row) => !there.has(row));
  return { ...own, ...standing, undrawn, foot: area.height - own.head - room + rest };
}

/** A state as cards, if each of its rows has room, its name and words in one line each. */
function standCards(shown: Shown, frame: Frame): Standing | undefined {
  const seated = seatCards(shown, frame);
  const standing = seated && shown.rows.length > 0 ? standRows(shown, seated, frame) : undefined;
  const isLine = ({ lines, whole }: Fitted) => whole && lines.length === 1;
  const isWhole = standing?.rows.every(({ name, words }) => isLine(name) && [...words.values()].every(isLine));
  return isWhole && standing?.undrawn.length === 0 ? standing : undefined;
}

/** How all states stand: as cards where all rows find room so, and a grid has none for a column, or on a phone little for all. */
export function planOf(states: readonly Shown[], frame: Frame): { cards: boolean; standings: Standing[] } {
  const grids = states.map((shown) => seatGrid(shown, frame));
  const isTight = grids.some(({ without, tight }) => without.length > 0 || (tight && frame.size.name === "narrow"));
  const cards = isTight ? states.flatMap((shown) => standCards(shown, frame) ?? []) : [];
  if (isTight && cards.length === states.length) return { cards: true, standings: cards };
  return {
    cards: false,
    standings: states.map((shown, index) => standRows(shown, grids[index] ?? seatGrid(shown, frame), frame)),
  };
}
