// bars: lays bars out from one zero, on one scale for all states, each with its value at its end.

import { ascending, descending, max, sum } from "d3-array";
import type { Frame, Layer, Line, Path, Rect, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, middle, overlap, textBox, textWidth } from "../../marks/text.ts";
import type { Plain } from "../../schemas/text.ts";
import { defineFigure, type Report, type Row, type Table } from "../figure.ts";
import { label, labelRoom, stageOf } from "../stage.ts";
import { type BarsSpec, type NumberWriter, numberWriter, schema } from "./schema.ts";

type Spec = Plain<BarsSpec>;
type State = Spec["states"][string];

interface Part {
  /** The row's id. */
  id: string;
  group: string;
  value: number | null;
  tone: string;
}
interface Bar {
  id: string;
  name: string;
  parts: Part[];
}
/** A value drawn from `from` to `to`, in the data's unit; `lane` counts the groups that stand side by side. */
interface Length {
  part: Part;
  from: number;
  to: number;
  lane: number;
}
/** What stands at the end of one or more lengths: the words, after an open stub where something is not known. */
interface End {
  key: string;
  parts: Part[];
  at: number;
  words: string;
  stub: string | undefined;
  lane: number;
}

function check(spec: BarsSpec, table: Table, report: Report): void {
  report.column(["label"], spec.label, spec.group ? ["category", "text"] : undefined);
  report.column(["value"], spec.value, ["number"]);
  if (spec.group) report.column(["group"], spec.group, ["category", "text"]);
  const bars = [...new Set(table.rows.map((row) => barId(spec, row)))];
  const groups = spec.group ? groupsOf(spec.group, table) : [];
  const items = [...new Set([...bars, ...groups, ...table.rows.map((row) => row.id)])];
  for (const name of Object.keys(spec.looks))
    report.name(["looks", name], name, [...groups, ...bars], spec.group ? "group" : "item");
  const lines = spec.references.map((line) => line.id);
  for (const [name, state] of Object.entries(spec.states)) {
    const at = ["states", name];
    state.show?.forEach((item, index) => report.name([...at, "show", index], item, bars, "item"));
    state.lit?.forEach((item, index) => report.name([...at, "lit", index], item, items, "item"));
    state.references?.forEach((item, index) => report.name([...at, "references", index], item, lines, "item"));
  }
}

/** A bar is named by its row; where several rows share it, by the value they share. */
function barId(spec: Pick<Spec, "group" | "label">, row: Row): string {
  return spec.group ? String(row[spec.label] ?? "") : row.id;
}

/** Values of the grouping column: in the order they are declared, else in the order of the rows. */
function groupsOf(column: string, table: Table): string[] {
  const declared = table.columns[column];
  if (declared?.type === "category") return Object.keys(declared.values);
  return [...new Set(table.rows.map((row) => String(row[column] ?? "")))];
}

function nameOf(table: Table, column: string, value: Row[string] | undefined): string {
  const declared = table.columns[column];
  const written = String(value ?? "");
  return declared?.type === "category" ? (declared.values[written] ?? written) : written;
}

const PAINT = { solid: "", soft: " soft", hollow: " hollow" };
const GROUP_TONES = ["accent", "accent soft", "ash soft", "ash hollow"];

function toneOf(spec: Spec, names: string[], group: number): string {
  const look = names.map((name) => spec.looks[name]).find((found) => found !== undefined);
  if (look) return look.hue + PAINT[look.look];
  return GROUP_TONES[Math.min(group, GROUP_TONES.length - 1)]!;
}

function barsOf(spec: Spec, table: Table, groups: string[]): Bar[] {
  const bars = new Map<string, Bar>();
  for (const row of table.rows) {
    const id = barId(spec, row);
    const bar = bars.get(id) ?? { id, name: nameOf(table, spec.label, row[spec.label]), parts: [] };
    bars.set(id, bar);
    const group = spec.group ? String(row[spec.group] ?? "") : "";
    const value = row[spec.value];
    const tone = toneOf(spec, [group, id], Math.max(0, groups.indexOf(group)));
    bar.parts.push({ id: row.id, group, value: typeof value === "number" ? value : null, tone });
  }
  for (const bar of bars.values()) bar.parts.sort((a, b) => ascending(groups.indexOf(a.group), groups.indexOf(b.group)));
  return [...bars.values()];
}

/** The bars a state shows, in its order. */
function shownBars(spec: Spec, bars: Bar[], state: State): Bar[] {
  const shown = state.show ? bars.filter((bar) => state.show?.includes(bar.id)) : bars;
  const order = state.sort ?? spec.sort;
  if (order === "given") return shown;
  const total = (bar: Bar) =>
    bar.parts.some((part) => part.value !== null) ? sum(bar.parts, (part) => part.value ?? 0) : undefined;
  const compare = order === "descending" ? descending : ascending;
  return shown.toSorted((a, b) => compare(total(a), total(b)));
}

/** A bar's lengths and ends: one on another with their sum, or each in its lane with its own value. */
function measure(
  spec: Spec,
  bar: Bar,
  groups: string[],
  stacked: boolean,
  writer: NumberWriter,
): { lengths: Length[]; ends: End[] } {
  const known = bar.parts.filter((part) => part.value !== null);
  if (!stacked) {
    const lane = (part: Part) => Math.max(0, groups.indexOf(part.group));
    const lengths = known.map((part) => ({ part, from: 0, to: part.value!, lane: lane(part) }));
    const ends = bar.parts.map((part) => {
      const words = part.value === null ? spec.unknown : writer.whole(part.value);
      const stub = part.value === null ? part.id : undefined;
      return { key: `value/${part.id}`, parts: [part], at: part.value ?? 0, words, stub, lane: lane(part) };
    });
    return { lengths, ends };
  }
  const reach = { up: 0, down: 0 };
  const lengths = known.map((part) => {
    const side = part.value! < 0 ? "down" : "up";
    const from = reach[side];
    reach[side] += part.value!;
    return { part, from, to: reach[side], lane: 0 };
  });
  const missing = bar.parts.find((part) => part.value === null);
  const total = writer.whole(reach.up + reach.down);
  const open = known.length > 0 ? `${total} + ${spec.unknown}` : spec.unknown;
  const at = reach.up === 0 ? reach.down : reach.up;
  return {
    lengths,
    ends: [{ key: `total/${bar.id}`, parts: bar.parts, at, words: missing ? open : total, stub: missing?.id, lane: 0 }],
  };
}

/** Where the bars stand: `zero` and `unit` along them (px, px per 1), the rest across them (px). */
interface Plan {
  rows: boolean;
  zero: number;
  unit: number;
  start: number;
  band: number;
  /** Depth of a bar, all lanes together, and where in its band it begins. */
  depth: number;
  inset: number;
  lanes: number;
  /** Where names stand and how wide they may be. */
  names: { place: "beside" | "above" | "below"; at: number; width: number };
  /** Where lines of reference begin and end, across the bars. */
  span: [number, number];
}

/** The largest px per unit at which every end has its room, and how much of the length lies below zero. */
function fitLength(ends: { at: number; room: number }[], length: number): { unit: number; below: number } {
  const below = (unit: number) => max(ends, (end) => (end.at < 0 ? end.room - end.at * unit : 0)) ?? 0;
  const above = (unit: number) => max(ends, (end) => (end.at < 0 ? 0 : end.room + end.at * unit)) ?? 0;
  const largest = max(ends, (end) => Math.abs(end.at)) ?? 0;
  if (largest === 0) return { unit: 0, below: 0 };
  let unit = 0;
  let reach = length / largest;
  for (let step = 0; step < 50; step++) {
    const half = (unit + reach) / 2;
    if (below(half) + above(half) > length) reach = half;
    else unit = half;
  }
  return { unit, below: below(unit) };
}

interface Content {
  bars: Bar[];
  ends: End[];
  /** Most bars any state shows, and most lanes. */
  most: number;
  lanes: number;
  references: { id: string; at: number; words: string }[];
}

const stubLength = (size: Size) => size.text * 1.7;
const gap = (size: Size) => size.text * 0.45;

/** Columns, or nothing where a name or a value is too wide for its column. */
function planColumns(content: Content, area: Box, size: Size): Plan | undefined {
  const { text } = size;
  const aside =
    content.references.length > 0
      ? (max(content.references, (line) => labelRoom(line.words, text, area.width * 0.24).width) ?? 0) + gap(size)
      : 0;
  const width = area.width - aside;
  const band = Math.min(width / content.most, text * (content.lanes > 1 ? 11 : 8));
  const room = band - text * 0.5;
  const depth = content.lanes > 1 ? room : Math.min(room * 0.72, text * 4);
  const wide = content.bars.some((bar) => labelRoom(bar.name, text, room).width > room);
  const long = content.ends.some((end) => textWidth(end.words, text, true) > (content.lanes > 1 ? depth / content.lanes : room));
  if (wide || long) return undefined;
  const names = max(content.bars, (bar) => labelRoom(bar.name, text, room).height) ?? 0;
  const foot = names + text * 0.5;
  const ends = content.ends.map((end) => ({ at: end.at, room: text * 1.5 + (end.stub ? stubLength(size) : 0) }));
  const lines = content.references.map((line) => ({ at: line.at, room: text * 0.7 }));
  const { unit, below } = fitLength([...ends, ...lines], area.height - foot);
  const start = area.x + (width - band * content.most) / 2;
  const bottom = area.y + area.height - foot;
  return {
    rows: false,
    zero: bottom - below,
    unit: -unit,
    start,
    band,
    depth,
    inset: (band - depth) / 2,
    lanes: content.lanes,
    names: { place: "below", at: bottom + text * 0.4, width: room },
    span: [start, start + band * content.most],
  };
}

/** Rows: names beside the bars where that leaves the bars their length, else above each. */
function planRows(content: Content, area: Box, size: Size): Plan {
  const { text } = size;
  const widest = area.width * 0.36;
  const gutter = max(content.bars, (bar) => labelRoom(bar.name, text, widest).width) ?? 0;
  const values = (max(content.ends, (end) => textWidth(end.words, text, true)) ?? 0) + gap(size);
  const share = area.height / content.most;
  const lines = max(content.bars, (bar) => labelRoom(bar.name, text, gutter).height) ?? 0;
  const beside = gutter <= widest && area.width - gutter - values >= area.width * 0.36 && lines + text * 0.3 <= share;
  const above = max(content.bars, (bar) => labelRoom(bar.name, text, area.width).height) ?? 0;
  const head = beside ? 0 : above + text * 0.25;
  const full = content.lanes > 1 ? content.lanes * text * 1.4 : text * (beside ? 2.1 : 1.7);
  const least = Math.max(full + head, beside ? lines : 0);
  const band = Math.min(share, least + text * (beside ? 1.5 : 1.3));
  const depth = Math.min(full, band - head - text * 0.3);
  const left = area.x + (beside ? gutter + text * 0.7 : 0);
  const ends = content.ends.map((end) => ({
    at: end.at,
    room: gap(size) + textWidth(end.words, text, true) + (end.stub ? stubLength(size) : 0),
  }));
  const marks = content.references.map((line) => ({ at: line.at, room: 2 }));
  const { unit, below } = fitLength([...ends, ...marks], area.x + area.width - left);
  const start = area.y + (area.height - band * content.most) / 2;
  return {
    rows: true,
    zero: left + below,
    unit,
    start,
    band,
    depth,
    inset: beside ? (band - depth) / 2 : band - depth - text * 0.3,
    lanes: content.lanes,
    names: { place: beside ? "beside" : "above", at: beside ? left - text * 0.7 : area.x, width: beside ? gutter : area.width },
    span: [start, start + band * content.most],
  };
}

/** Labels of the reference lines, dodging each other: above the rows, or right of the columns. */
function referenceLabels(content: Content, plan: Plan, area: Box, size: Size): Map<string, Text[]> {
  const placed: Text[] = [];
  const found = new Map<string, Text[]>();
  const free = (marks: Text[]) =>
    marks.every((mark) => {
      const box = textBox(mark);
      const within = box.x >= area.x && box.x + box.width <= area.x + area.width;
      return within && placed.every((other) => !overlap(box, textBox(other), 2));
    });
  for (const line of content.references) {
    const at = plan.zero + line.at * plan.unit;
    const choices = plan.rows ? aboveRows(line, at, plan, area, size) : besideColumns(line, at, plan, area, size);
    const chosen = choices.find(free) ?? choices.at(-1)!;
    placed.push(...chosen);
    found.set(line.id, chosen);
  }
  return found;
}

function aboveRows(line: Content["references"][number], at: number, plan: Plan, area: Box, size: Size): Text[][] {
  const tone = "ink halo";
  return [0, 1, 2, 3].flatMap((row) => {
    const y = plan.span[0] - size.text * (0.75 + row * 1.25);
    const width = textWidth(line.words, size.text);
    const clamped = Math.min(Math.max(at - width / 2, area.x), area.x + area.width - width);
    const starts = [clamped, at - gap(size) - width, at + gap(size)];
    return starts.map((x) => label(`reference/${line.id}`, line.words, x, y, { size: size.text, width: area.width, tone }));
  });
}

function besideColumns(line: Content["references"][number], at: number, plan: Plan, area: Box, size: Size): Text[][] {
  const x = plan.span[1] + gap(size);
  const width = area.x + area.width - x;
  const shifts = [0, 1, -1, 2, -2, 3, -3].map((step) => step * size.text * 0.7);
  return shifts.map((shift) =>
    label(`reference/${line.id}`, line.words, x, at + shift, { size: size.text, width, tone: "ink halo" }),
  );
}

interface KeyEntry {
  group: string;
  swatch: Rect;
  words: Text;
}

/** The groups' names with a swatch each, in lines from the top of the area; `y` counts from there. */
function keyOf(spec: Spec, table: Table, groups: string[], area: Box, size: Size): { entries: KeyEntry[]; height: number } {
  const { text } = size;
  const side = text * 0.85;
  let x = area.x;
  let y = text * 0.7;
  const entries = groups.map((group, index) => {
    const name = nameOf(table, spec.group!, group);
    const width = side + text * 0.4 + textWidth(name, text);
    if (x > area.x && x + width > area.x + area.width) {
      x = area.x;
      y += text * 1.5;
    }
    const swatch = {
      key: `key/${group}`,
      x: x + 1,
      y: y - side / 2,
      width: side - 2,
      height: side,
      rx: 1,
      tone: toneOf(spec, [group], index),
    };
    const words = { key: `key/${group}`, text: name, x: x + side + text * 0.4, y: middle(y, text), size: text, tone: "ink" };
    x += width + text * 1.3;
    return { group, swatch, words };
  });
  return { entries, height: groups.length > 0 ? y + text * 1.3 : 0 };
}

interface Marks {
  rects: Rect[];
  stubs: Path[];
  names: Text[];
  values: Text[];
}

/** " faint" where a state brings something out and none of `ids` is meant. */
function away(state: State, ids: string[]): string {
  return state.lit && !state.lit.some((item) => ids.includes(item)) ? " faint" : "";
}

function idsOf(bar: Bar, parts: Part[]): string[] {
  return [bar.id, ...parts.flatMap((part) => [part.id, part.group])];
}

interface Slot {
  plan: Plan;
  size: Size;
  state: State;
  writer: NumberWriter;
  /** Where the band begins across the bars, px. */
  from: number;
  stacked: boolean;
}

/** Where across the bars a lane begins, and how deep it is, px. */
function laneOf(slot: Slot, lane: number): { from: number; depth: number } {
  const { plan, size } = slot;
  const lanes = slot.stacked ? 1 : plan.lanes;
  const depth = slot.stacked ? Math.min(plan.depth, size.text * (plan.rows ? 2.1 : 4)) : plan.depth / lanes;
  const slack = slot.stacked && plan.names.place !== "above" ? (plan.depth - depth) / 2 : 0;
  const seam = lanes > 1 ? 1 : 0;
  return { from: slot.from + plan.inset + slack + depth * lane + seam, depth: depth - 2 * seam };
}

function drawLength(length: Length, bar: Bar, slot: Slot, into: Marks): void {
  const { plan, size, state } = slot;
  const across = laneOf(slot, length.lane);
  const [a, b] = [plan.zero + length.from * plan.unit, plan.zero + length.to * plan.unit];
  const along = { from: Math.min(a, b), length: Math.abs(a - b) };
  const box = plan.rows
    ? { x: along.from, y: across.from, width: along.length, height: across.depth }
    : { x: across.from, y: along.from, width: across.depth, height: along.length };
  const faint = away(state, idsOf(bar, [length.part]));
  into.rects.push({ key: `bar/${length.part.id}`, ...box, rx: 0, tone: length.part.tone + faint });
  if (!slot.stacked) return;
  const words = slot.writer.bare(length.part.value!);
  if (textWidth(words, size.text) + size.text * 0.5 > box.width || box.height < size.text * 1.3) return;
  const on = / (soft|hollow)/.test(length.part.tone) ? "ink" : "paper";
  const at = {
    x: box.x + box.width / 2,
    y: middle(box.y + box.height / 2, size.text),
    size: size.text,
    anchor: "middle" as const,
  };
  into.values.push({ key: `segment/${length.part.id}`, text: words, ...at, tone: on + faint });
}

function drawEnd(end: End, bar: Bar, slot: Slot, into: Marks): void {
  const { plan, size, state } = slot;
  const { text } = size;
  const lane = laneOf(slot, end.lane);
  const centre = lane.from + lane.depth / 2;
  const faint = away(state, idsOf(bar, end.parts));
  const way = (end.at < 0 ? -1 : 1) * (plan.rows ? 1 : -1);
  const start = plan.zero + end.at * plan.unit;
  const past = end.stub ? start + way * stubLength(size) : start;
  if (end.stub) {
    const depth = Math.min(lane.depth, text * (plan.rows ? 2.1 : 4));
    const [near, far] = [centre - depth / 2 + 0.8, centre + depth / 2 - 0.8];
    const point = (along: number, across: number) => (plan.rows ? `${along},${across}` : `${across},${along}`);
    const d = `M${point(past, near)}L${point(start, near)}L${point(start, far)}L${point(past, far)}`;
    into.stubs.push({ key: `stub/${end.stub}`, d, tone: `ash dashed${faint}` });
  }
  const tone = `${end.stub && end.parts.every((part) => part.value === null) ? "ash" : "ink bold"} halo${faint}`;
  if (plan.rows) {
    const anchor = way < 0 ? ("end" as const) : ("start" as const);
    into.values.push({
      key: end.key,
      text: end.words,
      x: past + way * gap(size),
      y: middle(centre, text),
      size: text,
      anchor,
      tone,
    });
    return;
  }
  const y = way < 0 ? past - text * 0.4 : past + text * 1.1;
  into.values.push({ key: end.key, text: end.words, x: centre, y, size: text, anchor: "middle", tone });
}

function drawName(bar: Bar, slot: Slot, into: Marks): void {
  const { plan, size, state, from } = slot;
  const { text } = size;
  const { place, at, width } = plan.names;
  const height = labelRoom(bar.name, text, width).height;
  const tone = `ink${away(state, idsOf(bar, bar.parts))}`;
  const key = `name/${bar.id}`;
  if (place === "below") {
    into.names.push(
      ...label(key, bar.name, from + plan.band / 2, at + height / 2, { size: text, width, anchor: "middle", tone }),
    );
    return;
  }
  const y = place === "beside" ? from + plan.band / 2 : from + plan.inset - text * 0.25 - height / 2;
  into.names.push(...label(key, bar.name, at, y, { size: text, width, anchor: place === "beside" ? "end" : "start", tone }));
}

/** Zero, and the references the state shows. */
function drawLines(
  spec: Spec,
  state: State,
  content: Content,
  plan: Plan,
  labels: Map<string, Text[]>,
): { lines: Line[]; words: Text[] } {
  const across = (key: string, at: number, tone: string): Line => {
    const [from, to] = plan.span;
    return plan.rows ? { key, x1: at, y1: from, x2: at, y2: to, tone } : { key, x1: from, y1: at, x2: to, y2: at, tone };
  };
  const shown = content.references.filter((line) => state.references === undefined || state.references.includes(line.id));
  const lines = shown.map((line) => across(`reference/${line.id}`, plan.zero + line.at * plan.unit, "ink"));
  return { lines: [across("axis/zero", plan.zero, "ash"), ...lines], words: shown.flatMap((line) => labels.get(line.id) ?? []) };
}

function layout(spec: Spec, table: Table, size: Size): (state: string) => Frame {
  const stage = stageOf(spec, size);
  const writer = numberWriter(spec, table.columns[spec.value]);
  const groups = spec.group ? groupsOf(spec.group, table) : [];
  const bars = barsOf(spec, table, groups);
  const states = Object.values(spec.states);
  const isStacked = (state: State) => state.stacked && groups.length > 0;
  const shown = states.map((state) => shownBars(spec, bars, state));
  const content: Content = {
    bars: bars.filter((bar) => shown.some((list) => list.includes(bar))),
    ends: states.flatMap((state, index) =>
      shown[index]!.flatMap((bar) => measure(spec, bar, groups, isStacked(state), writer).ends),
    ),
    most: max(shown, (list) => list.length) ?? 1,
    lanes: states.every(isStacked) ? 1 : Math.max(1, groups.length),
    references: spec.references.map((line) => ({
      id: line.id,
      at: line.value,
      words: `${line.label} ${writer.whole(line.value)}`,
    })),
  };
  const key = keyOf(spec, table, groups, stage, size);
  const { plan, labels } = planFor(spec, content, { ...stage, y: stage.y + key.height, height: stage.height - key.height }, size);
  const keyTop = plan.rows
    ? Math.min(plan.span[0], ...[...labels.values()].flat().map((mark) => textBox(mark).y)) - key.height
    : stage.y;

  return (name) => {
    const state = spec.states[name]!;
    const into: Marks = { rects: [], stubs: [], names: [], values: [] };
    shownBars(spec, bars, state).forEach((bar, index) => {
      const slot = { plan, size, state, writer, from: plan.start + index * plan.band, stacked: isStacked(state) };
      const { lengths, ends } = measure(spec, bar, groups, slot.stacked, writer);
      drawName(bar, slot, into);
      for (const length of lengths) drawLength(length, bar, slot, into);
      for (const end of ends) drawEnd(end, bar, slot, into);
    });
    const { lines, words } = drawLines(spec, state, content, plan, labels);
    const lit = groups.some((group) => state.lit?.includes(group));
    const entries = key.entries.map((entry) => ({ ...entry, faint: lit ? away(state, [entry.group]) : "" }));
    const layers: Layer[] = [
      { kind: "rect", name: "bars", marks: into.rects },
      { kind: "path", name: "stubs", marks: into.stubs },
      { kind: "line", name: "lines", marks: lines },
      {
        kind: "rect",
        name: "swatches",
        marks: entries.map(({ swatch, faint }) => ({ ...swatch, y: swatch.y + keyTop, tone: swatch.tone + faint })),
      },
      {
        kind: "text",
        name: "key",
        marks: entries.map(({ words, faint }) => ({ ...words, y: words.y + keyTop, tone: words.tone + faint })),
      },
      { kind: "text", name: "references", marks: words },
      { kind: "text", name: "names", marks: into.names },
      { kind: "text", name: "values", marks: into.values },
      { kind: "text", name: "sketch", marks: stage.sketch },
    ];
    return { layers, notes: stage.notes(name), alt: state.alt };
  };
}

/** The plan for the orientation asked for, and the reference labels in the room kept for them above rows. */
function planFor(spec: Spec, content: Content, area: Box, size: Size): { plan: Plan; labels: Map<string, Text[]> } {
  const columns = spec.orientation === "columns" ? planColumns(content, area, size) : undefined;
  if (columns) return { plan: columns, labels: referenceLabels(content, columns, area, size) };
  for (const rows of [content.references.length > 0 ? 1 : 0, 2, 3]) {
    const head = rows * size.text * 1.35;
    const plan = planRows(content, { ...area, y: area.y + head, height: area.height - head }, size);
    const labels = referenceLabels(content, plan, area, size);
    const top = Math.min(plan.span[0], ...[...labels.values()].flat().map((mark) => textBox(mark).y));
    if (top >= area.y || rows === 3) return { plan, labels };
  }
  throw new Error("unreachable: the last plan is always taken");
}

export const bars = defineFigure({ schema, check, layout });
