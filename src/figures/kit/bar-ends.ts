// What takes room at the ends of bars: their values, open stubs, and columns that stand beside them.

import { max, sum } from "d3-array";
import type { Size } from "../../marks/size.ts";
import { textWidth } from "../../marks/text.ts";
import type { Aside, Content, End } from "./lengths.ts";

export const stubLength = (size: Size) => size.text * 1.7;
export const beyond = (size: Size) => size.text * 0.45;
/** px between columns that stand beside the bars. */
export const apart = (size: Size) => size.text * 1.1;

/** Values are measured again and again while plans are tried. */
const endWidths = new WeakMap<End, Map<number, number>>();

export function endWidth(end: End, text: number): number {
  const known = endWidths.get(end) ?? new Map<number, number>();
  endWidths.set(end, known);
  const width = known.get(text) ?? textWidth(end.words, text, true);
  known.set(text, width);
  return width;
}

/** px of the widest of its lines, where it may be broken. */
export const brokenWidth = (end: End, text: number) =>
  end.lines ? Math.max(...end.lines.map((line) => textWidth(line, text, true))) : endWidth(end, text);

/** The widest that a column beside the bars must be for `unit` px per 1: its longest bar with what stands at its end. */
function columnWidths(asides: readonly Aside[], unit: number, room: (end: End) => number): number[] {
  const count = (max(asides, ({ column }) => column) ?? -1) + 1;
  return Array.from({ length: count }, (_, column) => {
    const own = asides.filter((one) => one.column === column);
    return max(own, ({ end }) => end.reach * unit + room(end)) ?? 0;
  });
}

/** px that what stands in columns of its own takes, the gaps before them included. */
export function columnsAside(
  content: Content,
  unit: number,
  size: Size,
  bases: boolean,
): { widths: number[]; base: number; all: number } {
  const asides = content.lists.flatMap((list) => list.flatMap((shown) => shown.asides));
  const room = (end: End) => beyond(size) + endWidth(end, size.text) + (end.stub ? stubLength(size) : 0);
  const widths = columnWidths(asides, unit, room);
  const words = bases ? content.lists.flat().map((shown) => shown.base) : [];
  const base = max(words, (one) => (one === "" ? 0 : textWidth(one, size.text))) ?? 0;
  const gaps = (widths.length + (base > 0 ? 1 : 0)) * apart(size);
  return { widths, base, all: sum(widths) + base + gaps };
}
