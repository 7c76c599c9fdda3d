// bars: lays bars out from one zero, on one scale for all states, each with its value at its end.

import { ascending, max, min, sum } from "d3-array";
import { itemOf, markKey } from "../../marks/key.ts";
import type { Frame, Line, Rect, Text } from "../../marks/marks.ts";
import { type Command, type Point, polyline } from "../../marks/path.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import { type Box, middle, overlap, textBox, textWidth } from "../../marks/text.ts";
import type { Plain } from "../../schemas/text.ts";
import { defineFigure, type LayoutOptions, type Table } from "../figure.ts";
import { cellName, valuesOf } from "../kit/columns.ts";
import { emptyLayers, layersOf, type MarksIn } from "../kit/layers.ts";
import { isMuted } from "../kit/lit.ts";
import { type NumberWriter, numberWriter } from "../kit/numbers.ts";
import { label, labelRoom, stageOf } from "../kit/stage.ts";
import { sure } from "../kit/sure.ts";
import type { Bar, BarsSpec, End, Length, Part } from "./schema.ts";
import * as schemas from "./schema.ts";

type Spec = Plain<BarsSpec>;
type State = Spec["states"][string];

/** Where the bars stand: `zero` and `unit` along them (px, px per 1), the rest across them (px). */
interface Plan {
  rows: boolean;
  zero: number;
  unit: number;
  /** Depth of a bar, all lanes together; from one bar's foot to the next one's head. */
  depth: number;
  gap: number;
  lanes: number;
  /** Size of the values, px. */
  value: number;
  /** Where names stand, from which edge, and how wide they may be. */
  names: { place: "beside" | "above" | "below"; at: number; width: number };
  /** The first bar's head and the last one's foot in the fullest state. */
  span: [number, number];
}

interface Reference {
  id: string;
  at: number;
  label: string;
  value: string;
}

/** What the plan must hold, over all states. */
interface Content {
  ends: End[];
  /** The bars of each state. */
  lists: Bar[][];
  lanes: number;
  /** From the lowest to the highest. */
  references: Reference[];
}

const stubLength = (size: Size) => size.text * 1.7;
const beyond = (size: Size) => size.text * 0.45;
const headOf = (bar: Bar, plan: Pick<Plan, "names">, size: Size) =>
  plan.names.place === "above" ? labelRoom(bar.name, size.text, plan.names.width).height + size.text * 0.2 : 0;

/** The largest px per unit at which every end has its room, and how much of the length lies below zero. */
function fitLength(ends: { at: number; room: number }[], length: number): { unit: number; below: number } {
  const below = (unit: number) => max(ends, (end) => (end.at < 0 ? end.room - end.at * unit : 0)) ?? 0;
  const above = (unit: number) => max(ends, (end) => (end.at < 0 ? 0 : end.room + end.at * unit)) ?? 0;
  const largest = max(ends, (end) => Math.abs(end.at)) ?? 0;
  let unit = 0;
  let reach = largest === 0 ? 0 : length / largest;
  for (let step = 0; step < 40; step++) {
    const half = (unit + reach) / 2;
    if (below(half) + above(half) > length) reach = half;
    else unit = half;
  }
  return { unit, below: below(unit) };
}

/** Columns, or nothing where a name or a value is too wide for its column. */
function planColumns(content: Content, area: Box, size: Size): Plan | undefined {
  const { text } = size;
  const bars = content.lists.flat();
  const most = max(content.lists, (list) => list.length) ?? 1;
  const aside = max(content.references, (line) => besideRoom(line, area, size)) ?? 0;
  const band = Math.min((area.width - aside) / most, text * (content.lanes > 1 ? 14 : 12));
  const room = band - text * 0.5;
  const depth = content.lanes > 1 ? room * 0.88 : Math.min(room * 0.7, text * 6);
  const wide = bars.some((bar) => labelRoom(bar.name, text, room).width > room);
  const long = content.ends.some((end) => textWidth(end.words, text, true) > (content.lanes > 1 ? depth / content.lanes : room));
  if (wide || long) return undefined;
  const foot = text * 0.5 + (max(bars, (bar) => labelRoom(bar.name, text, room).height) ?? 0);
  const ends = content.ends.map((end) => ({ at: end.at, room: text * 1.5 + (end.stub ? stubLength(size) : 0) }));
  const lines = content.references.map((line) => ({ at: line.at, room: text * 0.7 }));
  const { unit, below } = fitLength([...ends, ...lines], area.height - foot);
  const start = area.x + (area.width - aside - band * most) / 2;
  const bottom = area.y + area.height - foot;
  const { lanes } = content;
  const names = { place: "below" as const, at: bottom + text * 0.4, width: room };
  const span: [number, number] = [start, start + band * most];
  return { rows: false, zero: bottom - below, unit: -unit, depth, gap: band - depth, lanes, value: text, names, span };
}

/** Rows: names beside the bars where that leaves the bars their length, else above each. */
function planRows(content: Content, area: Box, size: Size): Plan {
  const { text } = size;
  const bars = content.lists.flat();
  const most = max(content.lists, (list) => list.length) ?? 1;
  const values = beyond(size) + (max(content.ends, (end) => textWidth(end.words, text, true)) ?? 0);
  const widest = area.width * 0.36;
  const gutter = max(bars, (bar) => labelRoom(bar.name, text, widest).width) ?? 0;
  const lines = max(bars, (bar) => labelRoom(bar.name, text, gutter).height) ?? 0;
  const beside = gutter <= widest && area.width - gutter - values > widest && lines + 4 <= area.height / most;
  const left = area.x + (beside ? gutter + text * 0.7 : 0);
  const names = { place: beside ? ("beside" as const) : ("above" as const), at: area.x, width: beside ? gutter : area.width };

  const heads = (list: Bar[]) => sum(list, (bar) => headOf(bar, { names }, size));
  const share = min(content.lists, (list) => (area.height - heads(list)) / list.length) ?? 0;
  const [least, best] = content.lanes > 1 ? [1.09 * content.lanes, 2 * content.lanes] : [1.09, 3.2];
  const depth = Math.max(least * text, Math.min(best * text, share * (beside ? 0.62 : 0.7)));
  const gap = Math.max(0, Math.min(share - depth, Math.max(depth * 0.75, text * 1.6, lines - depth + text * 0.6)));
  const room = (end: End) => beyond(size) + textWidth(end.words, text, true) + (end.stub ? stubLength(size) : 0);
  const ends = content.ends.map((end) => ({ at: end.at, room: room(end) }));
  const references = content.references.map((line) => ({ at: line.at, room: 2 }));
  const { unit, below } = fitLength([...ends, ...references], area.x + area.width - left);
  const height = max(content.lists, (list) => heads(list) + list.length * (depth + gap) - gap) ?? 0;
  const start = area.y + Math.max(0, (area.height - height) / 2);
  const value = depth / content.lanes < text * 1.17 ? text * 0.92 : text;
  const { lanes } = content;
  return { rows: true, zero: left + below, unit, depth, gap, lanes, value, names, span: [start, start + height] };
}

/** Labels of the reference lines, dodging each other: above the rows, or right of the columns. */
function referenceLabels(content: Content, plan: Plan, area: Box, size: Size): Map<string, Text[]> {
  const placed: Text[] = [];
  const isFree = (mark: Text) => {
    const box = textBox(mark);
    const within = box.x >= area.x && box.x + box.width <= area.x + area.width + 0.01;
    return within && placed.every((other) => !overlap(box, textBox(other), 2));
  };
  const found = content.references.map((line, index): [string, Text[]] => {
    const lean = Math.sign(index - (content.references.length - 1) / 2);
    const choices = plan.rows ? aboveRows(line, plan, area, size, lean) : besideColumns(line, plan, area, size);
    const chosen = choices.find((marks) => marks.every(isFree)) ?? sure(choices.at(-1));
    placed.push(...chosen);
    return [line.id, chosen];
  });
  return new Map(found);
}

/** Over its line; of several lines the lower ones' labels lean (-1) to the left of theirs, the higher ones' (1) to the right. */
function aboveRows(line: Reference, plan: Plan, area: Box, size: Size, lean: number): Text[][] {
  const at = plan.zero + line.at * plan.unit;
  const words = `${line.label} ${line.value}`;
  const width = textWidth(words, size.text);
  const over = Math.min(Math.max(at - width / 2, area.x), area.x + area.width - width);
  const [left, right] = [at - beyond(size) - width, at + beyond(size)];
  const starts = lean < 0 ? [left, over, right] : [right, over, left];
  if (lean === 0) starts.unshift(over);
  const options = { size: size.text, width: area.width, style: { hue: "ink", halo: true } as const };
  const heights = [0, 1, 2, 3].map((row) => plan.span[0] - size.text * (0.95 + row * 1.25));
  return heights.flatMap((y) => starts.map((x) => label(markKey("reference", line.id), words, x, y, options)));
}

function besideRoom(line: Reference, area: Box, size: Size): number {
  return (
    beyond(size) + Math.max(labelRoom(line.label, size.text, area.width * 0.24).width, textWidth(line.value, size.text, true))
  );
}

/** At the end of its line, the value under the label. */
function besideColumns(line: Reference, plan: Plan, area: Box, size: Size): Text[][] {
  const at = plan.zero + line.at * plan.unit;
  const x = plan.span[1] + beyond(size);
  const options = { size: size.text, width: besideRoom(line, area, size) - beyond(size), style: { hue: "ink" } as const };
  const { height } = labelRoom(line.label, size.text, options.width);
  return [0, 1, -1, 2, -2, 3, -3, 4, -4].map((step) => {
    const y = at + step * size.text * 0.7;
    const value = label(markKey("value", line.id), line.value, x, y + size.text * 0.6, {
      ...options,
      style: { hue: "ink", weight: "bold" },
    });
    return [...label(markKey("reference", line.id), line.label, x, y - height / 2, options), ...value];
  });
}

function topOf(labels: Map<string, Text[]>): number {
  return min([...labels.values()].flat(), (mark) => textBox(mark).y) ?? Number.POSITIVE_INFINITY;
}

/** The plan for the orientation asked for, and the reference labels in the room kept for them above rows. */
function planFor(spec: Spec, content: Content, area: Box, size: Size): { plan: Plan; labels: Map<string, Text[]> } {
  const columns = spec.orientation === "columns" ? planColumns(content, area, size) : undefined;
  if (columns) return { plan: columns, labels: referenceLabels(content, columns, area, size) };
  const room = (lines: number) => {
    const head = lines * size.text * 1.5;
    const plan = planRows(content, { ...area, y: area.y + head, height: area.height - head }, size);
    return { plan, labels: referenceLabels(content, plan, area, size) };
  };
  const least = content.references.length > 0 ? 1 : 0;
  return [least, 2, 3].map(room).find(({ labels }) => topOf(labels) >= area.y) ?? room(3);
}

/** The groups' names with a swatch each, in lines below `area.y`. */
function keyOf(spec: Spec, table: Table, groups: string[], area: Box, size: Size) {
  const { text } = size;
  const side = text * 0.85;
  let x = area.x;
  let y = area.y + text * 0.6;
  const entries = groups.map((group, index) => {
    const name = cellName(table, sure(spec.group), group);
    const width = side + text * 0.4 + textWidth(name, text);
    if (x > area.x && x + width > area.x + area.width) {
      x = area.x;
      y += text * 1.5;
    }
    const style = schemas.styleOf(spec, [group], index);
    const swatch: Rect = {
      key: markKey("key", group),
      x: x + 1,
      y: y - side / 2,
      width: side - 2,
      height: side - 2,
      rx: 0,
      style,
    };
    const at = { x: x + side + text * 0.4, y: middle(y, text), size: text };
    const words: Text = { key: markKey("key", group), text: name, ...at, style: { hue: "ink" } };
    x += width + text * 1.3;
    return { swatch, words };
  });
  return { entries, height: groups.length > 0 ? y - area.y + text * 1.2 : 0 };
}

const ASH: Style = { hue: "ash" };

/** From the ground up. */
const LAYERS = [
  ["rect", "bars"],
  ["path", "stubs"],
  ["line", "lines"],
  ["rect", "swatches"],
  ["text", "key"],
  ["text", "references"],
  ["text", "names"],
  ["text", "values"],
  ["text", "sketch"],
] as const;
type Marks = MarksIn<typeof LAYERS>;

/** One bar's place in one state. */
interface Slot {
  bar: Bar;
  plan: Plan;
  size: Size;
  state: State;
  writer: NumberWriter;
  /** Where its depth begins across the bars, px. */
  from: number;
  stacked: boolean;
}

const isMutedIn = ({ state, bar }: Slot, parts: Part[]) =>
  isMuted(state.lit, [bar.id, ...parts.flatMap((part) => [part.id, part.group])]);
const deepest = ({ plan, size }: Slot) => size.text * (plan.rows ? 3.2 : 6);

/** Where across the bars a lane begins, and how deep it is, px. A stacked bar is one lane, no deeper than a single one. */
function laneOf(slot: Slot, lane: number): { from: number; depth: number } {
  const { plan, from, stacked } = slot;
  const share = plan.depth / plan.lanes;
  if (!stacked) return { from: from + share * lane, depth: share - (plan.lanes > 1 ? 2 : 0) };
  const depth = Math.min(plan.depth, deepest(slot));
  return { from: plan.names.place === "above" ? from : from + (plan.depth - depth) / 2, depth };
}

function drawLength(length: Length, slot: Slot, into: Marks): void {
  const { plan, size, writer } = slot;
  const across = laneOf(slot, length.lane);
  const [a, b] = [plan.zero + length.from * plan.unit, plan.zero + length.to * plan.unit];
  const [start, extent] = [Math.min(a, b), Math.abs(a - b)];
  const box = plan.rows
    ? { x: start, y: across.from, width: extent, height: across.depth }
    : { x: across.from, y: start, width: across.depth, height: extent };
  const muted = isMutedIn(slot, [length.part]);
  into.bars.push({ key: markKey("bar", length.part.id), ...box, rx: 0, style: { ...length.part.style, muted } });
  const words = writer.bare(sure(length.part.value));
  const fits = textWidth(words, size.text) + size.text * 0.5 <= box.width && box.height >= size.text * 1.17;
  if (!slot.stacked || !fits) return;
  const { fill = "solid" } = length.part.style;
  const x = plan.rows ? box.x + size.text * 0.35 : box.x + box.width / 2;
  const at = { x, y: middle(box.y + box.height / 2, size.text), size: size.text };
  into.values.push({
    key: markKey("segment", length.part.id),
    text: words,
    ...at,
    anchor: plan.rows ? "start" : "middle",
    style: { hue: muted || fill !== "solid" ? "ink" : "paper", muted },
  });
}

/** An open stub where a value is not known: three dashed sides, the fourth left out. */
function stubPath(start: number, past: number, lane: { from: number; depth: number }, slot: Slot): Command[] {
  const depth = Math.min(lane.depth, deepest(slot)) - 1.6;
  const near = lane.from + (lane.depth - depth) / 2;
  const point = (along: number, across: number): Point => (slot.plan.rows ? [along, across] : [across, along]);
  return polyline([point(past, near), point(start, near), point(start, near + depth), point(past, near + depth)]);
}

function drawEnd(end: End, slot: Slot, into: Marks): void {
  const { plan, size } = slot;
  const lane = laneOf(slot, end.lane);
  const centre = lane.from + lane.depth / 2;
  const muted = isMutedIn(slot, end.parts);
  const way = (end.at < 0 ? -1 : 1) * (plan.rows ? 1 : -1);
  const start = plan.zero + end.at * plan.unit;
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
  if (plan.rows) into.values.push({ ...words, x, y: middle(centre, plan.value), anchor: way < 0 ? "end" : "start" });
  else into.values.push({ ...words, x: centre, y: way < 0 ? past - size.text * 0.4 : past + size.text * 1.1, anchor: "middle" });
}

function drawName(slot: Slot, into: Marks): void {
  const { bar, plan, size, from } = slot;
  const { place, at, width } = plan.names;
  const { height } = labelRoom(bar.name, size.text, width);
  const centre = from + plan.depth / 2;
  const spots = {
    below: { x: centre, y: at + height / 2, anchor: "middle" as const },
    beside: { x: at + width, y: centre, anchor: "end" as const },
    above: { x: at, y: from - size.text * 0.2 - height / 2, anchor: "start" as const },
  };
  const { x, y, anchor } = spots[place];
  const style: Style = { hue: "ink", halo: place === "above", muted: isMutedIn(slot, bar.parts) };
  const options = { size: size.text, width, anchor, style };
  into.names.push(...label(markKey("name", bar.id), bar.name, x, y, options));
}

/** Zero: one line, or one a bar where names stand between them. */
function drawZero(slots: Slot[], plan: Plan): Line[] {
  const { zero, span } = plan;
  if (!plan.rows) return [{ key: markKey("axis", "zero"), x1: span[0], y1: zero, x2: span[1], y2: zero, style: ASH }];
  const line = (name: string, y1: number, y2: number): Line => ({
    key: markKey("axis", name),
    x1: zero,
    y1,
    x2: zero,
    y2,
    style: ASH,
  });
  if (plan.names.place === "beside") return [line("zero", sure(slots[0]).from - 4, sure(slots.at(-1)).from + plan.depth + 4)];
  return slots.map((slot) => line(slot.bar.id, slot.from - 1, slot.from + plan.depth + 1));
}

/** The references the state shows; across rows they end with the last row. */
function drawReferences(state: State, content: Content, plan: Plan, labels: Map<string, Text[]>, foot: number): Line[] {
  const [from, to] = plan.span;
  const head = (id: string) => (max(labels.get(id) ?? [], (mark) => mark.y) ?? from) + 4;
  const shown = content.references.filter((line) => state.references === undefined || state.references.includes(line.id));
  return shown.map(({ id, at: value }) => {
    const at = plan.zero + value * plan.unit;
    const key = markKey("reference", id);
    if (plan.rows) return { key, x1: at, y1: head(id), x2: at, y2: foot + 4, style: ASH };
    return { key, x1: from, y1: at, x2: to, y2: at, style: ASH };
  });
}

function layout(spec: Spec, table: Table, { size, locale }: LayoutOptions): (state: string) => Frame {
  const stage = stageOf(spec, size);
  const writer = numberWriter(spec, table.columns[spec.value], locale);
  const groups = spec.group ? valuesOf(table, spec.group) : [];
  const bars = schemas.barsOf(spec, table, groups);
  const states = Object.values(spec.states);
  const isStacked = (state: State) => state.stacked && groups.length > 0;
  const measure = (bar: Bar, state: State) =>
    isStacked(state) ? schemas.measureStacked(spec, bar, writer) : schemas.measureBeside(spec, bar, groups, writer);
  const lists = states.map((state) => schemas.shownBars(spec, bars, state));
  const content: Content = {
    lists,
    ends: states.flatMap((state, index) => sure(lists[index]).flatMap((bar) => measure(bar, state).ends)),
    lanes: states.every(isStacked) ? 1 : Math.max(1, groups.length),
    references: spec.references
      .map(({ id, value, label }) => ({ id, at: value, label, value: writer.whole(value) }))
      .sort((a, b) => ascending(a.at, b.at)),
  };
  const { height } = keyOf(spec, table, groups, stage, size);
  const { plan, labels } = planFor(spec, content, { ...stage, y: stage.y + height, height: stage.height - height }, size);
  const top = plan.rows ? Math.min(plan.span[0], topOf(labels)) : stage.y + height;
  const key = keyOf(spec, table, groups, { ...stage, y: top - height }, size);

  return (name) => {
    const state = sure(spec.states[name]);
    const into = emptyLayers(LAYERS);
    let from = plan.rows ? plan.span[0] : plan.span[0] + plan.gap / 2;
    const slots = schemas.shownBars(spec, bars, state).map((bar): Slot => {
      const slot = { bar, plan, size, state, writer, from: from + headOf(bar, plan, size), stacked: isStacked(state) };
      from = slot.from + plan.depth + plan.gap;
      return slot;
    });
    for (const slot of slots) {
      const { lengths, ends } = measure(slot.bar, state);
      drawName(slot, into);
      for (const length of lengths) drawLength(length, slot, into);
      for (const end of ends) drawEnd(end, slot, into);
    }
    const references = drawReferences(state, content, plan, labels, from - plan.gap);
    const lit = groups.some((group) => state.lit?.includes(group));
    const inState = <Mark extends Rect | Text>(mark: Mark): Mark => {
      const muted = lit && isMuted(state.lit, [itemOf(mark.key)]);
      return { ...mark, style: { ...mark.style, muted } };
    };
    into.lines.push(...drawZero(slots, plan), ...references);
    into.swatches.push(...key.entries.map(({ swatch }) => inState(swatch)));
    into.key.push(...key.entries.map(({ words }) => inState(words)));
    into.references.push(...references.flatMap((line) => labels.get(itemOf(line.key)) ?? []));
    into.sketch.push(...stage.sketch);
    return { layers: layersOf(LAYERS, into), alt: state.alt };
  };
}

export const bars = defineFigure({
  schema: schemas.schema,
  words: [],
  numbers: [{ field: "references.*.value", said: "label" }],
  map: undefined,
  check: schemas.check,
  layout,
});
