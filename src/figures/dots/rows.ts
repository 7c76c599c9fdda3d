// How close the rows of a state stand: each in a line of its own, then with names for the lit only, then as many as there is room for.

import { sum } from "d3-array";
import { MOST_MARKS } from "../../marks/fit.ts";
import type { Size } from "../../marks/size.ts";
import { isMuted, wantsLabel } from "../kit/lit.ts";
import { type Names, nameHeight } from "./names.ts";
import type { DotRow, State } from "./schema.ts";

/** A row's place: from its upper edge on, px. */
export interface Seat {
  row: DotRow;
  from: number;
  height: number;
  /** px of its height that its name takes above its dots. */
  head: number;
  /** Whether it stands too close to others for words. */
  close: boolean;
}

/** The rows of a state from 0 px down. */
export interface Standing {
  seats: Seat[];
  /** px that they take, a line that counts the others included. */
  height: number;
  undrawn: DotRow[];
  /** Whether every row has its own lines for its words. */
  whole: boolean;
}

interface Room {
  rows: DotRow[];
  state: State;
  names: Names;
  size: Size;
  /** px. */
  height: number;
}

/** Em of a row at least: with words, without them, where names stand over the dots; and at most. */
const LEAST = { worded: 1.22, close: 0.48, under: 1.35 };
const MOST = { beside: 4, above: 2.4 };
/** px kept between names of several lines. */
const BETWEEN = 3;
/** Em of the line that counts rows that are not drawn. */
const REST = 1.5;
/** Marks kept for what is not a row; and those of a row beside its dots and their values. */
const OTHER_MARKS = 120;
const MARKS_EACH = 6;

export const isBack = ({ lit }: State, { id, dots }: DotRow) => isMuted(lit, [id, ...dots.map(({ column }) => column)]);

/** px that a row takes with its words: its name's lines, and those of its dots under a name that stands over them. */
function needOf({ name }: DotRow, { names, size }: Room): { head: number; height: number } {
  const { text } = size;
  const lines = nameHeight(name, names, size);
  if (names.place === "above") return { head: lines, height: lines + LEAST.under * text };
  return { head: 0, height: Math.max(LEAST.worded * text, lines > text * 1.3 ? lines + BETWEEN : 0) };
}

interface Need {
  row: DotRow;
  close: boolean;
  head: number;
  /** px, with the head. */
  height: number;
}

/** The depth, px, up to which rows that need less are filled, so that they stand evenly: as much as the room has, up to the most. */
function levelOf(needs: Need[], { height, names, size }: Room): number {
  const most = MOST[names.place] * size.text;
  const total = (level: number) => sum(needs, (need) => need.head + Math.max(need.height - need.head, level));
  if (total(most) <= height) return most;
  let [level, reach] = [0, most];
  for (let step = 0; step < 20; step++) {
    const half = (level + reach) / 2;
    if (total(half) > height) reach = half;
    else level = half;
  }
  return level;
}

/** Rows one under the other, what is left of the room shared among those that need least. */
function seat(rows: DotRow[], room: Room, isClose: (row: DotRow) => boolean): Seat[] {
  const needs = rows.map((row): Need => {
    const close = isClose(row);
    return { row, close, ...(close ? { head: 0, height: LEAST.close * room.size.text } : needOf(row, room)) };
  });
  const level = levelOf(needs, room);
  let from = 0;
  return needs.map(({ height, ...need }): Seat => {
    const own = need.head + Math.max(height - need.head, level);
    const seat = { ...need, from, height: own };
    from += own;
    return seat;
  });
}

const heightOf = (seats: Seat[]) => sum(seats, ({ height }) => height);

/** The rows by what they weigh: lit ones first, then as they stand. */
const weighed = (rows: DotRow[], state: State) =>
  state.lit ? [...rows.filter((row) => !isBack(state, row)), ...rows.filter((row) => isBack(state, row))] : rows;

/** How the rows of a state stand in a room. */
export function standRows(room: Room): Standing {
  const { rows, state, size } = room;
  const fits = (some: DotRow[], close: (row: DotRow) => boolean, height = room.height) =>
    sum(some, (row) => (close(row) ? LEAST.close * size.text : needOf(row, room).height)) <= height + 0.01;
  const marks = MARKS_EACH + 2 * (rows[0]?.dots.length ?? 0);
  const most = Math.floor((MOST_MARKS - OTHER_MARKS) / marks);
  const none = () => false;
  const stand = (seats: Seat[], undrawn: DotRow[], whole: boolean): Standing => {
    const rest = undrawn.length > 0 ? REST * size.text : 0;
    return { seats, undrawn, whole, height: heightOf(seats) + rest };
  };
  if (rows.length <= most && fits(rows, none)) return stand(seat(rows, room, none), [], true);
  const isUnworded = (row: DotRow) => !wantsLabel(state.labels === "all" ? "lit" : state.labels, isBack(state, row));
  const isClose = state.lit ? isUnworded : none;
  if (rows.length <= most && fits(rows, isClose)) return stand(seat(rows, room, isClose), [], false);
  // Rows that stand close say something only by their number: where not all fit, those that are drawn have their words.
  const height = room.height - REST * size.text;
  const ranked = weighed(rows, state);
  let count = 0;
  let used = 0;
  for (const row of ranked.slice(0, most)) {
    used += needOf(row, room).height;
    if (used > height && count > 0) break;
    count++;
  }
  const kept = new Set(ranked.slice(0, count));
  const seats = seat(
    rows.filter((row) => kept.has(row)),
    { ...room, height },
    none,
  );
  return stand(
    seats,
    rows.filter((row) => !kept.has(row)),
    false,
  );
}
