// Draws the cells of a row, each in a box: numbers, words, bars from one zero, shades, lines with their last value, flags.

import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import { markKey } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import type { Command } from "../../marks/path.ts";
import type { Size } from "../../marks/size.ts";
import type { Hue, Style } from "../../marks/style.ts";
import { type Box, middle, textWidth } from "../../marks/text.ts";
import { washOf } from "../kit/compare.ts";
import { type Fitted, stackLines } from "../kit/label.ts";
import type { MarksIn } from "../kit/layers.ts";
import type { Cell } from "./content.ts";
import { BESIDE, PADDING, shiftOf } from "./measure.ts";
import type { Seat } from "./plan.ts";
import type { Scale } from "./scales.ts";

/** From the ground up. */
export const LAYERS = [
  ["path", "washes"],
  ["path", "tints"],
  ["rect", "rules"],
  ["rect", "bars"],
  ["rect", "ranges"],
  ["rect", "zeros"],
  ["path", "lines"],
  ["circle", "points"],
  ["path", "arrows"],
  ["text", "heads"],
  ["text", "groups"],
  ["text", "names"],
  ["text", "values"],
  ["line", "leaders"],
  ["circle", "numbers"],
  ["text", "notes"],
  ["text", "sketch"],
] as const;
export type Marks = MarksIn<typeof LAYERS>;

/** A cell that is to be drawn: where, px, and by what its column is drawn. */
export interface Place {
  row: string;
  seat: Seat;
  box: Box;
  cell: Cell;
  /** Of a cell of words. */
  lines: Fitted | undefined;
  scale: Scale;
  /** Whether it steps back. */
  muted: boolean;
  unknown: string;
  decimal: string;
  isTurned: boolean;
  size: Size;
}

/** Em: of a bar's height, of a line's, of the dot at its end, and of a flag's. */
const BAR = 0.78;
const LINE = 1.15;
const TIP = 0.2;
const FLAG = 0.34;

const keyOf = (part: string, { row, seat }: Place) => markKey(part, row, seat.column.index);
const midOf = ({ box }: Place) => box.y + box.height / 2;

/** The right edge of a cell's numbers, px: before a bar, in the middle of a shade, else where the cell ends, as all do in cards. */
export function edgeOf({ column, numbers, line }: Seat, { x, width }: Pick<Box, "x" | "width">): number {
  if (line > 0 || column.kind === "number" || column.kind === "line") return x + width;
  return column.kind === "bar" ? x + numbers : x + (width + numbers) / 2;
}

/** What is drawn beside a cell's numbers, px. */
export function trackOf({ column, numbers, line }: Seat, { x, width }: Pick<Box, "x" | "width">, { text }: Size) {
  const room = numbers + BESIDE * text;
  return line === 0 && column.kind === "bar" ? { from: x + room, to: x + width } : { from: x + 1, to: x + width - room };
}

/** Where a flag stands, px. */
const flagAt = ({ seat, box, size }: Place) => (seat.line > 0 ? box.x + box.width - FLAG * size.text : box.x + box.width / 2);

function drawWord(place: Place, words: string, hue: Hue, at: Pick<Text, "x" | "anchor">, into: Marks): void {
  const { size, muted } = place;
  const y = middle(midOf(place), size.text);
  into.values.push({ key: keyOf("cell", place), text: words, ...at, y, size: size.text, style: { hue, muted } });
}

function drawNumber(place: Place, words: string, into: Marks): void {
  const { seat, box, decimal, isTurned, size } = place;
  const edge = edgeOf(seat, box);
  // Cards have other columns above and below.
  const shift = seat.line > 0 ? 0 : shiftOf(words, seat.tail, decimal, size);
  const at = { x: edge - shift, anchor: "end" } as const;
  const turned = { x: edge - seat.numbers + shift, anchor: "start" } as const;
  drawWord(place, words, "ink", isTurned && seat.line === 0 ? turned : at, into);
}

/** The figure's word for what is not known, where it has room; else a dash. */
function drawUnknown(place: Place, into: Marks): void {
  const { seat, box, size } = place;
  const words = textWidth(place.unknown, size.text) <= box.width ? place.unknown : "—";
  const width = textWidth(words, size.text);
  const { kind } = seat.column;
  if (kind === "flag" && seat.line === 0) drawWord(place, words, "ash", { x: flagAt(place), anchor: "middle" }, into);
  else if (kind === "words" || edgeOf(seat, box) - width < box.x) drawWord(place, words, "ash", { x: box.x }, into);
  else drawWord(place, words, "ash", { x: edgeOf(seat, box), anchor: "end" }, into);
}

function drawBar(place: Place, into: Marks): void {
  const { seat, box, cell, scale, size, muted } = place;
  const { from, to } = trackOf(seat, box, size);
  const x = (value: number) => from + scale.along(value) * (to - from);
  const { value, range } = cell.drawn;
  const height = BAR * size.text;
  const y = midOf(place) - height / 2;
  const [start, end] = [x(Math.min(0, value ?? 0)), x(Math.max(0, value ?? 0))];
  into.bars.push({ key: keyOf("bar", place), x: start, y, width: end - start, height, style: { hue: "accent", muted } });
  if (!range) return;
  const box2 = { x: x(range.low), y: y + 1, width: x(range.high) - x(range.low), height: height - 2 };
  into.ranges.push({ key: keyOf("range", place), ...box2, style: { hue: "accent", fill: "soft", muted } });
}

function drawShade({ row, seat, box, cell, scale, muted, size }: Place, into: Marks): void {
  const { depth, hue } = scale.shade(cell.drawn.value ?? 0);
  const before = seat.line > 0 ? box.width - seat.numbers - PADDING * size.text : 0;
  const after = seat.line > 0 ? PADDING * size.text * 0.7 : 0;
  const within = { x: box.x + before, y: box.y + 1, width: box.width - before + after, height: box.height - 2 };
  // A shade is as many washes as it is deep: words on it stay ink, and in grey print it keeps its place among the others.
  for (let wash = 0; wash < depth; wash++) {
    const { d } = washOf(markKey("tint", row), within);
    const key = markKey("tint", row, `${seat.column.index}-${wash}`);
    into.tints.push({ key, d, style: { hue, area: true, fill: "soft", muted } });
  }
}

/** A line on a scale of its own, broken where nothing is known: it shows its course, and its last value says how much it is. */
function drawLine(place: Place, into: Marks): void {
  const { seat, box, cell, size, muted } = place;
  const { from, to } = trackOf(seat, box, size);
  const known = cell.points.flatMap((value) => value ?? []);
  const [low = 0, high = 0] = extent(known);
  const half = (LINE * size.text) / 2;
  const mid = midOf(place);
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [mid + half, mid - half]);
  const last = cell.points.length - 1;
  const tip = TIP * size.text;
  const x = (index: number) => from + (index / Math.max(1, last)) * (to - tip - from);
  const isKnown = (index: number) => typeof cell.points[index] === "number";
  const style: Style = { hue: "accent", muted };
  const d = cell.points.flatMap((value, index): Command[] => {
    if (value === null) return [];
    return [{ type: index > 0 && isKnown(index - 1) ? "L" : "M", points: [[x(index), y(value)]] }];
  });
  if (d.some(({ type }) => type === "L")) into.lines.push({ key: keyOf("line", place), d, style });
  for (const [index, value] of cell.points.entries()) {
    const isAlone = !isKnown(index - 1) && !isKnown(index + 1);
    if (value !== null && (index === last || isAlone))
      into.points.push({
        key: markKey("point", place.row, `${seat.column.index}-${index}`),
        x: x(index),
        y: y(value),
        r: tip,
        style,
      });
  }
}

/** A disc for yes, a ring for no. */
function drawFlag(place: Place, into: Marks): void {
  const { cell, size, muted } = place;
  const style: Style = cell.yes ? { hue: "accent", muted } : { hue: "ash", fill: "hollow", muted: true };
  into.points.push({ key: keyOf("flag", place), x: flagAt(place), y: midOf(place), r: FLAG * size.text, style });
}

/** Draws a cell; what is not known is said, and never drawn as zero. */
export function drawCell(place: Place, into: Marks): void {
  const { seat, box, cell, lines, muted, size } = place;
  const { kind } = seat.column;
  const options = { size: size.text, style: { hue: "ink", muted } as const };
  if (kind === "line" && cell.points.some((value) => value !== null)) drawLine(place, into);
  if (kind === "flag" && cell.yes !== undefined) drawFlag(place, into);
  else if (cell.words === undefined) drawUnknown(place, into);
  else if (lines) into.values.push(...stackLines(keyOf("cell", place), lines.lines, box.x, midOf(place), options));
  else {
    if (kind === "bar") drawBar(place, into);
    if (kind === "heat") drawShade(place, into);
    drawNumber(place, cell.words, into);
  }
}
