// timeline: the room that a row takes in each state, with its label and what it counts.

import { max, sum } from "d3-array";
import { textWidth, widestWord, wrapText } from "../../marks/text.ts";
import { isCut, LEADING, linesOf } from "../kit/label.ts";
import type { Item } from "./schema.ts";
import * as schemas from "./schema.ts";
import { measures, type Setting, type View } from "./views.ts";

/** Tokens of all heaps of the fullest state. */
export function tokensIn(views: View[]): number {
  const heaped = views.filter((view) => view.state.tokens);
  return max(heaped, (view) => sum(view.shown, (item) => Math.max(1, Math.abs(item.count ?? 0)))) ?? 0;
}

/** A heap's tokens and its number, in px. */
function heapRoom(item: Item, setting: Setting) {
  const { size, left, right } = setting;
  if (item.count === undefined || !setting.isHeaped(item)) return undefined;
  const heap = schemas.heapOf(setting, item.count);
  const type = item.count === null ? size.text * 1.1 : Math.max(size.text * 1.2, setting.cell * 1.1);
  const widest = right - left - size.text;
  const [words = ""] = linesOf(heap.words, type * 1.06, widest, 1);
  const number = textWidth(words, type, true) + size.text * 0.6;
  // Parts of a token, and more tokens than are seen one by one, are left to the number.
  const counts =
    setting.tokens > 0 && (item.count === null || Number.isInteger(item.count)) && right - left - number > size.text * 2;
  const shape = counts ? heap : { tokens: 0, rows: 0, columns: 0 };
  const room = Math.min((size.text * 7) / Math.max(1, shape.rows), (right - left - number) / Math.max(1, shape.columns));
  const cell = Math.min(setting.cell, room);
  const height = Math.max(shape.rows * cell, type * 1.2) + size.text * 0.5;
  return { ...shape, words, cut: isCut([words], heap.words), type, cell, width: number + shape.columns * cell, height };
}
export type Heap = NonNullable<ReturnType<typeof heapRoom>>;

/** Between a date and the name behind it, em. */
export const DATE_GAP = 0.5;

/** px of a label broken at a width, its date over it or before it; without bounds where both do not lie on one line. */
function wordsRoom(item: Item, wrap: number, { size, parts, dates }: Setting): { width: number; height: number } {
  const { text } = size;
  const whole = textWidth(item.name, text);
  const date = item.when === undefined ? 0 : textWidth(item.when, measures(size).small);
  if (dates === "before") {
    const width = date + text * DATE_GAP + whole;
    return { width: width <= wrap ? width : Number.POSITIVE_INFINITY, height: text * LEADING };
  }
  const above = item.when === undefined ? 0 : text * LEADING;
  if (whole <= wrap) return { width: Math.max(whole, date), height: text * LEADING + above };
  const isParted = parts && widestWord(item.name, text) > wrap;
  const lines = isParted ? linesOf(item.name, text, Math.max(wrap, text * 2)) : wrapText(item.name, text, wrap);
  const width = Math.max(...lines.map((line) => textWidth(line, text)), date);
  return { width, height: lines.length * text * LEADING + above };
}

/** Where a row's label begins in a view: over the middle of what counts, beside a point, else over a bar's beginning. */
function labelOf(item: Item, x0: number, x1: number, point: boolean, setting: Setting) {
  const { size, left, right, wrap } = setting;
  const room = wordsRoom(item, wrap, setting);
  const clamp = (x: number, before: number, after: number) => Math.min(Math.max(x, left + before), right - after);
  const centre = (x0 + x1) / 2;
  const half = room.width / 2;
  if (item.count !== undefined) return { ...room, x: clamp(centre, half, half), anchor: "middle" as const, wrap };
  if (!point) return { ...room, x: clamp(x0, 0, room.width), anchor: "start" as const, wrap };
  const off = measures(size).dot + measures(size).gap;
  const [before, after] = [centre - off - left, right - centre - off];
  const anchor = after >= room.width || after >= before ? ("start" as const) : ("end" as const);
  const most = Math.min(wrap, anchor === "start" ? after : before);
  return { ...wordsRoom(item, most, setting), x: centre + (anchor === "start" ? off : -off), anchor, wrap: most };
}

/** A row in a view: its extent along the axis, its label, and all the room it takes along the axis. */
function spotOf(item: Item, view: View, heap: Heap | undefined, setting: Setting) {
  const { dot } = measures(setting.size);
  const [x0, x1] = [view.x(item.from), view.x(item.to)];
  const length = ((item.to - item.from) / (view.to - view.from)) * (setting.right - setting.left);
  const point = item.event && length <= dot * 2.6;
  const words = setting.isNamed(view, item) ? labelOf(item, x0, x1, point, setting) : undefined;
  const begin = words ? { start: words.x, middle: words.x - words.width / 2, end: words.x - words.width }[words.anchor] : x0;
  const half = (heap?.width ?? 0) / 2;
  const centre = Math.min(Math.max((x0 + x1) / 2, setting.left + half), setting.right - half);
  // Of dots that stand on each other more than a half is seen.
  const reach = setting.crowds && point && !words ? dot * 0.6 : dot;
  const from = Math.min(x0 - reach, begin, centre - half);
  const to = Math.max(x1 + reach, begin + (words?.width ?? 0), centre + half);
  const fits = !words || (begin >= setting.left - 0.5 && begin + words.width <= setting.right + 0.5);
  return { x0, x1, point, words, centre, from, to, fits };
}
export type Spot = ReturnType<typeof spotOf>;

/** A row with its room in all states, px. One that holds for all lanes takes none where it has no words. */
export function blockOf(item: Item, views: View[], setting: Setting) {
  const heap = heapRoom(item, setting);
  const seen = views.filter((view) => view.shows.has(item));
  const spots = new Map(seen.map((view) => [view, spotOf(item, view, heap, setting)]));
  const list = [...spots.values()];
  const words = max(list, (spot) => spot.words?.height ?? 0) ?? 0;
  const beside = item.count === undefined && list.every((spot) => spot.point);
  const bar = item.lane === undefined ? 0 : setting.bar + 3;
  const bracket = heap ? setting.size.text * 0.6 : 0;
  const over = words + bar + bracket + (heap?.height ?? 0);
  const height = beside ? Math.max(words, measures(setting.size).dot * 2) : over;
  return { item, heap, spots, words, bar, bracket, height, fits: list.every((spot) => spot.fits) };
}
export type Block = ReturnType<typeof blockOf>;

/** Whether two rows share room along the axis in a state. */
function meet(a: Block, b: Block, gap: number): boolean {
  for (const [view, one] of a.spots) {
    const other = b.spots.get(view);
    if (other !== undefined && one.to + gap > other.from && other.to + gap > one.from) return true;
  }
  return false;
}

/** Whether a row may stand on a track; the rows that were put there last are the likeliest to be in its way. */
export function isFreeOn(track: readonly Block[], block: Block, gap: number): boolean {
  for (let index = track.length - 1; index >= 0; index--) {
    const other = track[index];
    if (other && meet(block, other, gap)) return false;
  }
  return true;
}

/** Tracks one under another, as few as keep blocks apart in every state; undefined where they are higher than `room`. */
export function pack(blocks: Block[], { gap, after }: { gap: number; after: number }, room: number): Block[][] | undefined {
  const tracks: Block[][] = [];
  const heights: number[] = [];
  let total = 0;
  for (const block of blocks) {
    let index = tracks.findIndex((track) => isFreeOn(track, block, gap));
    if (index < 0) {
      index = tracks.length;
      tracks.push([]);
      heights.push(-after);
    }
    const before = heights[index] ?? 0;
    tracks[index]?.push(block);
    heights[index] = Math.max(before, block.height);
    total += (heights[index] ?? 0) - before;
    if (total > room + after) return undefined;
  }
  return tracks;
}
