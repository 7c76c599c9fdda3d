// Draws the bars of one state: their lengths, their names, and what stands at their ends.

import { descending, group } from "d3-array";
import { markKey, partOf } from "../../marks/key.ts";
import type { Line, Text } from "../../marks/marks.ts";
import { type Command, type Point, polyline } from "../../marks/path.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import { middle, textBox, textWidth } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { beyond, stubLength } from "./bar-ends.ts";
import type { Plan } from "./bar-plan.ts";
import { clearOf } from "./clear.ts";
import { label, labelRoom, stackLines } from "./label.ts";
import type { MarksIn } from "./layers.ts";
import { type End, isBelow, type Length, type Part, type Shown } from "./lengths.ts";
import { isMuted } from "./lit.ts";
import type { NumberWriter } from "./numbers.ts";
import { placeLabels, textBoxes } from "./place.ts";
import type { Range } from "./range.ts";

/** From the ground up. */
export const LAYERS = [
  ["path", "bands"],
  ["rect", "bars"],
  ["path", "stubs"],
  ["path", "ranges"],
  ["path", "outlines"],
  ["line", "targets"],
  ["line", "lines"],
  ["rect", "swatches"],
  ["text", "key"],
  ["text", "heads"],
  ["text", "references"],
  ["text", "names"],
  ["text", "values"],
  ["line", "leaders"],
  ["circle", "numbers"],
  ["text", "notes"],
  ["text", "sketch"],
] as const;
/** Those that are drawn of bars on two sides and of targets alone. */
export const OF_SIDES: readonly string[] = ["outlines", "targets", "heads"];
export type Marks = MarksIn<typeof LAYERS>;

/** One bar's place in one state. */
export interface Slot {
  shown: Shown;
  plan: Plan;
  size: Size;
  state: { lit?: readonly string[] | undefined };
  writer: NumberWriter;
  /** Where its depth begins across the bars, px. */
  from: number;
  stacked: boolean;
}

const isMutedIn = ({ state, shown }: Slot, parts: Part[]) =>
  isMuted(state.lit, [shown.bar.id, ...parts.flatMap((part) => [part.id, part.group])]);
const deepest = ({ plan, size }: Slot) => size.text * (plan.rows ? 3.2 : 6);

/** Where across the bars a lane begins, and how deep it is, px. A stacked bar is one lane, no deeper than a single one. */
function laneOf(slot: Slot, lane: number): { from: number; depth: number } {
  const { plan, from, stacked } = slot;
  const share = plan.depth / plan.lanes;
  if (!stacked) return { from: from + share * lane, depth: share - (plan.lanes > 1 ? Math.min(2, share / 3) : 0) };
  const depth = Math.min(plan.depth, deepest(slot));
  return { from: plan.names.place === "above" ? from : from + (plan.depth - depth) / 2, depth };
}

/** What a value may be, as a line with a foot at each end: on the bar, in the colour of the ground where the bar is solid; off it, in ink. */
function drawRange({ low, high }: Range, { part, from, to, lane }: Length, slot: Slot, into: Marks): void {
  const { plan } = slot;
  const { from: near, depth } = laneOf(slot, lane);
  const centre = near + Math.min(depth, deepest(slot)) / 2;
  const foot = Math.min(depth, deepest(slot)) * 0.22;
  const [least, most] = [Math.max(low, Math.min(from, to)), Math.min(high, Math.max(from, to))];
  const isOn = least < most;
  const pieces = isOn
    ? [
        [least, most],
        [low, least],
        [most, high],
      ]
    : [[low, high]];
  const { fill = "solid" } = part.style;
  for (const [index, piece] of pieces.entries()) {
    const [begin, end] = piece as [number, number];
    if (begin === end && index > 0) continue;
    const point = (value: number, off: number): Point => {
      const along = plan.zero + value * plan.unit;
      return plan.rows ? [along, centre + off] : [centre + off, along];
    };
    const feet = [begin, end].filter((value) => value === low || value === high);
    const d = [
      polyline([point(begin, 0), point(end, 0)]),
      ...feet.map((value) => polyline([point(value, -foot), point(value, foot)])),
    ];
    const hue = isOn && index === 0 && fill === "solid" ? "paper" : "ink";
    into.ranges.push({ key: markKey("range", part.id, index), d: d.flat(), style: { hue, muted: isMutedIn(slot, [part]) } });
  }
}

/** What a value was to be, as a line across its bar and a little beyond, edged with paper so that it shows on the bar too. */
function drawTarget(length: Length, slot: Slot, into: Marks): void {
  if (length.target === undefined) return;
  const { plan } = slot;
  const { from, depth } = laneOf(slot, length.lane);
  const beyondBar = Math.min(3, plan.gap / 2);
  const along = plan.zero + length.target * plan.unit;
  const [near, far] = [from - beyondBar, from + depth + beyondBar];
  const line = plan.rows ? { x1: along, y1: near, x2: along, y2: far } : { x1: near, y1: along, x2: far, y2: along };
  const muted = isMutedIn(slot, [length.part]);
  const key = markKey("target", length.part.id);
  into.targets.push({ key: partOf(key, 1), ...line, style: { hue: "paper", weight: "heavy" } });
  into.targets.push({ key, ...line, style: { hue: "ink", weight: "bold", muted } });
}

/** Draws a length; `parts` says whether what parts are worth may stand on them, as beside a total that is written. */
export function drawLength(length: Length, slot: Slot, into: Marks, parts: boolean, zero = slot.plan.zero): void {
  const { plan, size, writer } = slot;
  const across = laneOf(slot, length.lane);
  const [a, b] = [zero + length.from * plan.unit, zero + length.to * plan.unit];
  const [start, extent] = [Math.min(a, b), Math.abs(a - b)];
  const box = plan.rows
    ? { x: start, y: across.from, width: extent, height: across.depth }
    : { x: across.from, y: start, width: across.depth, height: extent };
  const muted = isMutedIn(slot, [length.part]);
  into.bars.push({ key: markKey("bar", length.part.id), ...box, rx: 0, style: { ...length.part.style, muted } });
  if (length.range) drawRange(length.range, length, slot, into);
  drawTarget(length, slot, into);
  const words = length.words ?? writer.bare(sure(length.part.said));
  if (words === "") return;
  const fits = textWidth(words, size.text) + size.text * 0.5 <= box.width && box.height >= size.text * 1.17;
  if (!slot.stacked || !parts || !fits) return;
  const { fill = "solid" } = length.part.style;
  const isCentred = !plan.rows || Math.min(length.from, length.to) * Math.max(length.from, length.to) < 0;
  const x = isCentred ? box.x + box.width / 2 : box.x + size.text * 0.35;
  const at = { x, y: middle(box.y + box.height / 2, size.text), size: size.text };
  into.values.push({
    key: markKey("segment", length.part.id),
    text: words,
    ...at,
    anchor: isCentred ? "middle" : "start",
    style: { hue: muted || fill !== "solid" ? "ink" : "paper", muted },
  });
}

/** An open stub where a value is not known: three dashed sides, the fourth left out. */
function stubPath(start: number, past: number, lane: { from: number; depth: number }, slot: Slot): Command[] {
  const depth = Math.max(1, Math.min(lane.depth, deepest(slot)) - 1.6);
  const near = lane.from + (lane.depth - depth) / 2;
  const point = (along: number, across: number): Point => (slot.plan.rows ? [along, across] : [across, along]);
  return polyline([point(past, near), point(start, near), point(start, near + depth), point(past, near + depth)]);
}

/** Draws the stub of an end, and gives its words where they belong, then where they may stand at need: in lines, and across zero. */
function drawEnd(end: End, slot: Slot, into: Marks, zero = slot.plan.zero): Text[][] {
  const { plan, size } = slot;
  const lane = laneOf(slot, end.lane);
  const centre = lane.from + lane.depth / 2;
  const muted = isMutedIn(slot, end.parts);
  const way = (isBelow(end) ? -1 : 1) * (plan.rows ? 1 : -1);
  const start = zero + end.reach * plan.unit;
  const past = end.stub ? start + way * stubLength(size) : start;
  if (end.stub)
    into.stubs.push({
      key: markKey("stub", end.stub),
      d: stubPath(start, past, lane, slot),
      style: { hue: "ash", dashed: true, muted },
    });
  const unknown = end.parts.every((part) => part.value === null);
  const style: Style = { ...(unknown ? { hue: "ash" } : { hue: "ink", weight: "bold" }), halo: true, muted };
  const words = { key: end.key, text: end.words, size: plan.value, style };
  const x = past + way * beyond(size);
  const [before, after] = ["end", "start"] as const;
  if (!plan.rows)
    return [[{ ...words, x: centre, y: way < 0 ? past - size.text * 0.4 : past + size.text * 1.1, anchor: "middle" }]];
  const written = (lines: readonly string[], x: number, anchor: "end" | "start") =>
    stackLines(end.key, lines, x, centre, { size: plan.value, anchor, style });
  const [own, over] = way < 0 ? [before, after] : [after, before];
  const settings = [[end.words], ...(end.lines ? [end.lines] : [])];
  // On the other side of its zero another bar begins, where bars have two sides.
  if (end.below !== undefined) return settings.map((lines) => written(lines, x, own));
  const opposite = plan.zero - way * beyond(size);
  return [...settings.map((lines) => written(lines, x, own)), ...settings.map((lines) => written(lines, opposite, over))];
}

interface Valued {
  /** The words at the ends of each slot's bar. */
  words: Map<Slot, Text[]>;
  unnamed: string[];
}

/** What stands at the ends of all bars. Where lanes are thinner than words, the lit keep theirs, then the largest; the others' items are given. */
export function placeEnds(slots: Slot[], into: Marks): Valued {
  const ends = slots.flatMap((slot) => [
    ...slot.shown.ends.map((end) => ({ end, slot, places: drawEnd(end, slot, into) })),
    ...slot.shown.asides.map(({ end, column }) => ({ end, slot, places: drawEnd(end, slot, into, slot.plan.asides[column]) })),
  ]);
  const first = slots[0];
  if (!first) return { words: new Map(), unnamed: [] };
  const { size } = first;
  const labels = ends.map(({ end, slot, places }) => ({
    item: end.parts.length === 1 ? sure(end.parts[0]).id : slot.shown.bar.id,
    lit: slot.state.lit !== undefined && !isMutedIn(slot, end.parts),
    at: Math.abs(end.at),
    places,
  }));
  const room = { bounds: { x: 0, y: 0, width: size.width, height: size.height }, taken: into.names.map(textBox), gap: -0.5 };
  const { placed, unnamed } = placeLabels(
    labels.toSorted((a, b) => descending(a.at, b.at)),
    room,
    textBoxes,
  );
  const shown = new Set(placed.map(({ place }) => place));
  const bySlot = group(ends, ({ slot }) => slot);
  const wordsOf = (slot: Slot) =>
    (bySlot.get(slot) ?? []).flatMap(({ places }) => places.find((place) => shown.has(place)) ?? []);
  return { words: new Map(slots.map((slot) => [slot, wordsOf(slot)])), unnamed };
}

export function drawName({ shown, plan, size, from, ...slot }: Slot, into: Marks): void {
  const { bar } = shown;
  const { place, at, width, most } = plan.names;
  const { height } = labelRoom(bar.name, size.text, width, most);
  const centre = from + plan.depth / 2;
  const spots = {
    below: { x: centre, y: at + height / 2, anchor: "middle" as const },
    beside: { x: at + width, y: centre, anchor: "end" as const },
    above: { x: at, y: from - size.text * 0.2 - height / 2, anchor: "start" as const },
  };
  const { x, y, anchor } = spots[place];
  const muted = isMutedIn({ shown, plan, size, from, ...slot }, bar.parts);
  const options = { size: size.text, width, most, anchor, style: { hue: "ink", halo: place === "above", muted } as const };
  into.names.push(...label(markKey("name", bar.id), bar.name, x, y, options));
}

/** What of a bar stands in columns of its own: what is set aside, and how many it is of. */
export function drawAside(slot: Slot, into: Marks): void {
  const { plan, size, shown } = slot;
  for (const { length, column } of shown.asides) if (length) drawLength(length, slot, into, false, plan.asides[column]);
  if (plan.base === undefined || shown.base === "") return;
  const { from, depth } = laneOf(slot, 0);
  const at = { x: plan.base.to, y: middle(from + depth / 2, size.text), size: size.text, anchor: "end" as const };
  const style: Style = { hue: "ash", muted: isMutedIn(slot, shown.bar.parts) };
  into.values.push({ key: markKey("base", shown.bar.id), text: shown.base, ...at, style });
}

/** The outline of one side, laid over the other. */
export function drawOutline(slot: Slot, into: Marks): void {
  const { plan, shown } = slot;
  if (!shown.outline) return;
  const [start, end] = shown.outline.map((one) => plan.zero + one * plan.unit) as [number, number];
  const { from, depth } = laneOf(slot, 0);
  const corners: Point[] = [
    [start, from],
    [end, from],
    [end, from + depth],
    [start, from + depth],
  ];
  into.outlines.push({ key: markKey("outline", shown.bar.id), d: polyline(corners), style: { hue: "ink" } });
}

/** Zero: one line, or one a bar where names stand between them. */
export function drawZero(slots: Slot[], plan: Plan, words: readonly Text[]): Line[] {
  const { zero, span } = plan;
  const style: Style = { hue: "ash" };
  if (!plan.rows) return [{ key: markKey("axis", "zero"), x1: span[0], y1: zero, x2: span[1], y2: zero, style }];
  const line = (name: string, x: number, y1: number, y2: number): Line => {
    return { key: markKey("axis", name), x1: x, y1, x2: x, y2, style };
  };
  const [first, last] = [slots[0], slots.at(-1)];
  if (!first || !last) return [];
  const zeros = [zero, ...plan.asides].map((x, column) => ({ x, part: column === 0 ? "" : `-${column}` }));
  const [from, to] = [first.from - 4, last.from + plan.depth + 4];
  // Where half of a part lies on either side of the centre, what it is worth stands there.
  if (plan.names.place === "beside") return zeros.flatMap(({ x, part }) => clearOf(line(`zero${part}`, x, from, to), words));
  return slots.flatMap(({ shown, from }) =>
    zeros.flatMap(({ x, part }) => clearOf(line(`${shown.bar.id}${part}`, x, from - 1, from + plan.depth + 1), words)),
  );
}
