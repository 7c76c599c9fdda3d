// timeline: lays events, spans and what they count along a dated axis; a window zooms, marks keep their keys.

import { max, min, sum } from "d3-array";
import { scaleLinear } from "d3-scale";
import { packOf } from "../../locale/index.ts";
import { markKey } from "../../marks/key.ts";
import type { Frame } from "../../marks/marks.ts";
import { type Point, polyline } from "../../marks/path.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import { type Box, middle, textWidth } from "../../marks/text.ts";
import type { Plain } from "../../schemas/text.ts";
import { defineFigure, type LayoutOptions, type Table } from "../figure.ts";
import { emptyLayers, layersOf, type MarksIn } from "../kit/layers.ts";
import { isMuted } from "../kit/lit.ts";
import { label, labelRoom, stageOf } from "../kit/stage.ts";
import { sure } from "../kit/sure.ts";
import type { Item, Lane, TimelineSpec } from "./schema.ts";
import * as schemas from "./schema.ts";

type Spec = Plain<TimelineSpec>;
type State = Spec["states"][string];

/** px that follow from the size. */
const measures = ({ text }: Size) => ({ dot: text * 0.38, bar: text * 0.62, gap: text * 0.5, small: text * 0.92 });

/** What is the same in all states, for one way of breaking labels and of piling tokens. */
interface Setting {
  spec: Spec;
  table: Table;
  size: Size;
  locale: string;
  /** Where along the figure the axis runs, px. */
  left: number;
  right: number;
  /** Labels break at this width, px; tokens are this large at most. */
  wrap: number;
  cell: number;
  /** Where lanes' names stand: beside the lanes in this width, or above them in this height; one of the two is 0. */
  names: { beside: number; above: number };
  /** Depth of a bar; deeper where the ticks of a count are laid out in it. */
  bar: number;
}

/** A state's axis, with the finest rhythm whose names fit between its ticks, and the rows it shows. */
function viewOf(state: State, items: Item[], { left, right, size, locale }: Pick<Setting, "left" | "right" | "size" | "locale">) {
  const { dot, small } = measures(size);
  const scope = schemas.scopeOf(state, items);
  const axes = schemas.axesOver(scope);
  const fits = ({ rhythm, from, to, ticks }: (typeof axes)[number]) => {
    const width = max(ticks, (tick) => textWidth(packOf(locale).dates.part(tick.from, rhythm.unit), small)) ?? 0;
    const shortest = min(ticks, (tick) => tick.to - tick.from) ?? 0;
    return (shortest / (to - from)) * (right - left) * 0.97 >= width + small * 0.5;
  };
  const { rhythm, from, to, ticks } =
    axes.find((axis) => axis.ticks.length <= (right - left) / (size.text * 2.4) && fits(axis)) ?? sure(axes.at(-1));
  const scale = scaleLinear([from, to], [left + dot, right - dot]);
  const x = (time: number) => scale(Math.min(Math.max(time, from), to));
  return { state, from, to, rhythm, ticks, x, shown: scope.shown };
}
type View = ReturnType<typeof viewOf>;

/** A heap's tokens and its number, in px. */
function heapRoom(item: Item, setting: Setting) {
  const { spec, table, size, left, right } = setting;
  if (item.count === undefined || !Object.values(spec.states).some((state) => state.tokens)) return undefined;
  const heap = schemas.heapOf(spec, table, item.count);
  const type = item.count === null ? size.text * 1.1 : Math.max(size.text * 1.2, setting.cell * 1.1);
  const number = textWidth(heap.words, type, true) + size.text * 0.6;
  const cell = Math.min(setting.cell, (size.text * 7) / heap.rows, (right - left - number) / heap.columns);
  const height = Math.max(heap.rows * cell, type * 1.2) + size.text * 0.5;
  return { ...heap, type, cell, width: number + heap.columns * cell, height };
}
type Heap = NonNullable<ReturnType<typeof heapRoom>>;

/** Where a row's label begins in a view: over the middle of what counts, beside a point, else over a bar's beginning. */
function labelOf(item: Item, x0: number, x1: number, point: boolean, setting: Setting) {
  const { size, left, right, wrap } = setting;
  const room = labelRoom(item.name, size.text, wrap);
  const clamp = (x: number, before: number, after: number) => Math.min(Math.max(x, left + before), right - after);
  const centre = (x0 + x1) / 2;
  const half = room.width / 2;
  if (item.count !== undefined) return { ...room, x: clamp(centre, half, half), anchor: "middle" as const, wrap };
  if (!point) return { ...room, x: clamp(x0, 0, room.width), anchor: "start" as const, wrap };
  const off = measures(size).dot + measures(size).gap;
  const [before, after] = [centre - off - left, right - centre - off];
  const anchor = after >= room.width || after >= before ? ("start" as const) : ("end" as const);
  const most = Math.min(wrap, anchor === "start" ? after : before);
  return { ...labelRoom(item.name, size.text, most), x: centre + (anchor === "start" ? off : -off), anchor, wrap: most };
}

/** A row in a view: its extent along the axis, its label, and all the room it takes along the axis. */
function spotOf(item: Item, view: View, heap: Heap | undefined, setting: Setting) {
  const { dot } = measures(setting.size);
  const [x0, x1] = [view.x(item.from), view.x(item.to)];
  const length = ((item.to - item.from) / (view.to - view.from)) * (setting.right - setting.left);
  const point = item.event && length <= dot * 2.6;
  const words = labelOf(item, x0, x1, point, setting);
  const begin = { start: words.x, middle: words.x - words.width / 2, end: words.x - words.width }[words.anchor];
  const half = (heap?.width ?? 0) / 2;
  const centre = Math.min(Math.max((x0 + x1) / 2, setting.left + half), setting.right - half);
  const reach = [Math.min(x0 - dot, begin, centre - half), Math.max(x1 + dot, begin + words.width, centre + half)];
  return { x0, x1, point, words, centre, reach };
}
type Spot = ReturnType<typeof spotOf>;

/** A row with its room in all states, px. */
function blockOf(item: Item, views: View[], setting: Setting) {
  const heap = heapRoom(item, setting);
  const seen = views.filter((view) => view.shown.includes(item));
  const spots = new Map(seen.map((view) => [view, spotOf(item, view, heap, setting)]));
  const words = max([...spots.values()], (spot) => spot.words.height) ?? 0;
  const beside = item.count === undefined && [...spots.values()].every((spot) => spot.point);
  const bar = item.lane === undefined ? 0 : setting.bar + 3;
  const bracket = heap ? setting.size.text * 0.6 : 0;
  const over = words + bar + bracket + (heap?.height ?? 0);
  return { item, heap, spots, words, bar, bracket, height: beside ? Math.max(words, measures(setting.size).dot * 2) : over };
}
type Block = ReturnType<typeof blockOf>;

/** Tracks one under another, as few as keep blocks apart in every state. */
function pack(blocks: Block[], gap: number): Block[][] {
  const meet = (a: Block, b: Block) =>
    [...a.spots].some(([view, { reach }]) => {
      const other = b.spots.get(view)?.reach;
      return other !== undefined && sure(reach[1]) + gap > sure(other[0]) && sure(other[1]) + gap > sure(reach[0]);
    });
  const tracks: Block[][] = [];
  for (const block of blocks) {
    const free = tracks.find((track) => track.every((other) => !meet(block, other)));
    if (free) free.push(block);
    else tracks.push([block]);
  }
  return tracks;
}

/** A lane, or what holds for all lanes: its tracks, with `after` px under each. */
function sectionOf(lane: Lane | undefined, items: Item[], views: View[], setting: Setting) {
  const { text } = setting.size;
  const after = text * 0.55;
  const blocks = items.filter((item) => item.lane === lane?.id).map((item) => blockOf(item, views, setting));
  const shown = blocks.filter((block) => block.spots.size > 0);
  const packed = pack(shown, text * 0.6);
  const tracks = packed.map((track) => ({ blocks: track, height: (max(track, (block) => block.height) ?? 0) + after }));
  const content = sum(tracks, (track) => track.height);
  const { beside, above } = setting.names;
  const head = lane === undefined ? 0 : above;
  const name = lane && beside > 0 ? labelRoom(lane.name, text, beside).height + text * 0.4 : 0;
  const least = lane === undefined ? 0 : Math.max(text * 1.9, name);
  return { lane, head, tracks, content, after, height: head + Math.max(content, least), y: 0 };
}

/** All sections for the first setting that fits the room, best first; else for the flattest. */
function arrange(items: Item[], lanes: Lane[], views: View[], settings: Setting[], room: number) {
  const plans = settings.map((setting) => {
    const common = sectionOf(undefined, items, views, setting);
    const sections = [common, ...lanes.map((lane) => sectionOf(lane, items, views, setting))];
    return { setting, sections, height: sum(sections, (section) => section.height) };
  });
  return plans.find((plan) => plan.height <= room) ?? plans.reduce((a, b) => (b.height < a.height ? b : a));
}

/** Names stand beside the lanes where three lines of a narrow gutter hold each, else above. */
function laneNames(lanes: Lane[], stage: Box, { text }: Size): Setting["names"] {
  const named = lanes.filter((lane) => lane.name);
  const most = stage.width * 0.2;
  const rooms = named.map((lane) => labelRoom(lane.name, text, most));
  const beside = max(rooms, (room) => room.width) ?? 0;
  if (beside <= most && rooms.every((room) => room.height <= text * 3.6 + 0.01)) return { beside, above: 0 };
  return { beside: 0, above: text * 0.4 + (max(named, (lane) => labelRoom(lane.name, text, stage.width - text).height) ?? 0) };
}

function planOf(spec: Spec, table: Table, stage: Box, { size, locale }: Pick<LayoutOptions, "size" | "locale">) {
  const { text } = size;
  const items = schemas.itemsOf(spec, table, locale);
  const lanes = schemas.lanesOf(spec, table);
  const names = laneNames(lanes, stage, size);
  const aside = names.beside > 0 ? names.beside + text * 0.7 : 0;
  const [left, right] = [stage.x + aside, stage.x + stage.width];
  const views = new Map(
    Object.entries(spec.states).map(([name, state]) => [name, viewOf(state, items, { left, right, size, locale })]),
  );
  const list = [...views.values()];
  const foot = text * (list.some((view) => view.rhythm.unit !== "year") ? 2.9 : 1.6);
  const deep = spec.lane === undefined && list.some((view) => view.state.split);
  const shared = { spec, table, size, locale, left, right, names, bar: deep ? text * 2.8 : measures(size).bar };
  const settings = [1.75, 1.3, 1, 0.75].flatMap((cell) =>
    [1, 0.62, 0.48, 0.36].map((share) => ({ ...shared, wrap: (right - left) * share, cell: text * cell })),
  );
  const { setting, sections, height } = arrange(items, lanes, list, settings, stage.height - foot);
  // Lanes share what room is left, up to a measure beyond which they would look empty.
  const spare = Math.max(0, stage.height - foot - height);
  const [lane, track] = size.name === "wide" ? [5, 2.2] : [3.4, 1.2];
  const most = (tracks: unknown[]) => text * (spec.lane ? lane : tracks.length * track);
  const extra = sections.map(({ tracks }, index) => (index === 0 ? 0 : Math.min(spare / lanes.length, most(tracks))));
  let y = stage.y + (spare - sum(extra)) / 2;
  const placed = sections.map((section, index) => {
    const placed = { ...section, y, height: section.height + sure(extra[index]) };
    y += placed.height;
    return placed;
  });
  return { setting, views, sections: placed, lanes: placed.slice(1), body: sure(placed[1]).y, base: y };
}
type Plan = ReturnType<typeof planOf>;

/** From the ground up. */
const LAYERS = [
  ["rect", "washes"],
  ["line", "lines"],
  ["rect", "bars"],
  ["rect", "cells"],
  ["rect", "tokens"],
  ["circle", "points"],
  ["path", "brackets"],
  ["text", "axes"],
  ["text", "labels"],
  ["text", "counts"],
  ["text", "sketch"],
] as const;
const ASH: Style = { hue: "ash" };
const GUIDE: Style = { hue: "ash", muted: true };
const OPEN: Style = { hue: "ash", fill: "hollow", dashed: true };

type Marks = MarksIn<typeof LAYERS>;

/** Guides, the axis, its ticks' names, and once each the longer stretch they lie in. */
function drawAxis(plan: Plan, view: View, into: Marks): void {
  const { locale, size, left, right } = plan.setting;
  const { small } = measures(size);
  const { unit, step } = view.rhythm;
  into.lines.push({ key: markKey("axis", "base"), x1: left, y1: plan.base, x2: right, y2: plan.base, style: ASH });
  const inside = (time: number) => time >= view.from && time <= view.to;
  const edges = [...view.ticks, ...(step === 1 ? [{ id: "end", from: sure(view.ticks.at(-1)).to }] : [])];
  for (const { id, from } of edges) {
    if (!inside(from)) continue;
    const at = { x1: view.x(from), y1: plan.body, x2: view.x(from), y2: plan.base + 4 };
    into.lines.push({ key: markKey("guide", id), ...at, style: GUIDE });
  }
  for (const tick of view.ticks) {
    const text = packOf(locale).dates.part(tick.from, unit);
    const half = textWidth(text, small) / 2;
    const [a, b] = [view.x(tick.from), view.x(tick.to)];
    if (step === 1 ? b - a < half * 2 : !inside(tick.from)) continue;
    const x = Math.min(Math.max(step === 1 ? (a + b) / 2 : a, left + half), right - half);
    const at = { x, y: plan.base + size.text * 1.25, size: small, anchor: "middle" as const };
    into.axes.push({ key: markKey("tick", tick.id), text, ...at, style: ASH });
  }
  if (unit === "year") return;
  const eras = schemas.ticksBetween({ unit: unit === "day" ? "month" : "year", step: 1 }, view.from, view.to);
  for (const era of eras) {
    const text = packOf(locale).dates.write(era.from, unit === "day" ? "month" : "year");
    const [a, b] = [view.x(era.from) + 3, Math.min(view.x(era.to), right)];
    if (b - a < textWidth(text, small) + 4) continue;
    into.axes.push({ key: markKey("era", era.id), text, x: a, y: plan.base + size.text * 2.5, size: small, style: ASH });
  }
}

function drawLanes(plan: Plan, stage: Box, into: Marks): void {
  const { size, names } = plan.setting;
  const { text } = size;
  for (const { lane, y, height, head } of plan.lanes) {
    if (!lane?.name) continue;
    into.lines.push({ key: markKey("lane", lane.id), x1: stage.x, y1: y, x2: stage.x + stage.width, y2: y, style: GUIDE });
    const width = head > 0 ? stage.width - text : names.beside;
    const centre = y + (head > 0 ? head : height) / 2;
    const x = head > 0 ? stage.x + text * 0.7 : stage.x;
    into.axes.push(...label(markKey("lane", lane.id), lane.name, x, centre, { size: text, width, style: { hue: "ink" } }));
  }
}

const isMutedIn = (view: View, item: Item) => isMuted(view.state.lit, [item.id]);

/** A row's bar: soft over all the time it may take, solid over what is sure; what goes on breaks up towards its end. */
function drawBar(item: Item, view: View, spot: Spot, y: number, plan: Plan, into: Marks): void {
  const { bar: height, size } = plan.setting;
  const style: Style = { hue: item.hue, muted: isMutedIn(view, item) };
  if (spot.point) {
    into.points.push({ key: markKey("point", item.id), x: (spot.x0 + spot.x1) / 2, y, r: measures(size).dot, style });
    return;
  }
  const piece = (part: string, from: number, to: number, look = style) => {
    const box = { x: from, y: y - height / 2, width: to - from, height, rx: 0 };
    if (to > from) into.bars.push({ key: markKey(part, item.id), ...box, style: look });
  };
  const tail = item.open ? Math.min(size.text * 2.3, (spot.x1 - spot.x0) * 0.6) : 0;
  const end = spot.x1 - tail;
  const [from, to] = [Math.min(view.x(item.sure.from), end), Math.min(view.x(item.sure.to), end)];
  if (item.event || from > spot.x0 || to < end) piece("bar", spot.x0, end, { ...style, fill: "soft" });
  if (!item.event) piece("sure", from, to);
  for (const index of tail > 0 ? [0, 1, 2] : []) {
    const start = end + tail * (0.12 + 0.4 * index);
    piece(`tail-${index + 1}`, start, start + tail * (0.28 - 0.1 * index));
  }
}

/** Tokens piled in the middle of all the time they were counted over, so that none stands for a tick. */
function drawHeap(heap: Heap, item: Item, muted: boolean, spot: Spot, bottom: number, plan: Plan, into: Marks): void {
  const { cell, columns, rows, type, tokens, width } = heap;
  const left = spot.centre - width / 2;
  const centre = bottom - (heap.height + plan.setting.size.text * 0.5) / 2;
  const style: Style = item.count === null ? { hue: "ash", weight: "bold", muted } : { hue: item.hue, weight: "number", muted };
  into.counts.push({ key: markKey("count", item.id), text: heap.words, x: left, y: middle(centre, type), size: type, style });
  const side = cell * 0.8;
  const heart = left + width - (columns * cell) / 2;
  const paint: Style = item.count === null ? { ...OPEN, muted } : { hue: item.hue, muted };
  for (let index = 0; index < tokens; index++) {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, tokens - row * columns);
    const x = heart + ((index % columns) - inRow / 2 + 0.1) * cell;
    const y = centre + (rows / 2 - row - 0.9) * cell;
    into.tokens.push({
      key: markKey("token", item.id, index + 1),
      x,
      y,
      width: side,
      height: side,
      rx: side * 0.22,
      style: paint,
    });
  }
}

/** The ticks and lanes a count might be spread over, all empty, and once the word that says so. */
function drawSplit(item: Item, view: View, spot: Spot, y: number, plan: Plan, into: Marks): void {
  const { size, spec, bar, left, right } = plan.setting;
  const { text } = size;
  const lanes = plan.lanes.map(({ lane, y, head, height }) => ({
    id: sure(lane).id,
    y: y + head + 3,
    height: height - head - 6,
  }));
  const rows = item.lane === undefined ? lanes : [{ id: item.lane, y: y - bar / 2, height: bar }];
  const ticks = view.ticks.filter((tick) => tick.to > item.from && tick.from < Math.min(item.to, view.to));
  const style = { ...OPEN, muted: isMutedIn(view, item) };
  for (const tick of ticks) {
    const [x0, x1] = [Math.max(view.x(tick.from), spot.x0) + 3, Math.min(view.x(tick.to), spot.x1) - 3];
    if (x1 <= x0) continue;
    const look = { x: x0, width: x1 - x0, rx: 3, style };
    into.cells.push(
      ...rows.map(({ id, y, height }) => ({ key: markKey("cell", item.id, `${tick.id}-${id}`), y, height, ...look })),
    );
  }
  const cell = (spot.x1 - spot.x0) / Math.max(1, ticks.length);
  const [top, foot] = [sure(rows[0]).y, sure(rows.at(-1)).y + sure(rows.at(-1)).height];
  const wide = (cell * 1.25) / textWidth(spec.unknown, 1, true);
  const type = Math.max(text, Math.min(text * 2.2, (foot - top) * 0.5, wide));
  // The word stands in a clearing wider than a cell, so that it is not read as one cell's.
  const words = textWidth(spec.unknown, type, true);
  const width = Math.max(words + text * 1.2, Math.min(spot.x1 - spot.x0, cell * 1.5));
  const x = Math.min(Math.max((spot.x0 + spot.x1) / 2, left + width / 2), right - width / 2);
  const centre = (top + foot) / 2;
  const patch = { x: x - width / 2, y: centre - type * 0.85, width, height: type * 1.7, rx: 3 };
  into.cells.push({ key: markKey("patch", item.id), ...patch, style: { hue: "paper" } });
  const at = { x, y: middle(centre, type), size: type, anchor: "middle" as const };
  into.counts.push({
    key: markKey("unknown", item.id),
    text: spec.unknown,
    ...at,
    style: { hue: "ink", weight: "bold", halo: true },
  });
}

/** A block with its foot at `bottom`: from the foot up, its bar, a bracket over what it counts, its label, its heap. */
function drawBlock(block: Block, view: View, bottom: number, plan: Plan, into: Marks): void {
  const spot = block.spots.get(view);
  if (!spot) return;
  const { item, heap } = block;
  const { size, bar } = plan.setting;
  const { words, x0, x1 } = spot;
  const muted = isMutedIn(view, item);
  const beside = spot.point && item.count === undefined;
  const foot = beside ? bottom : bottom - block.bar - block.bracket;
  const centre = foot - (beside ? Math.max(block.words, measures(size).dot * 2) : words.height) / 2;
  const options = { size: size.text, width: words.wrap, anchor: words.anchor, style: { hue: "ink" as const, halo: true, muted } };
  into.labels.push(...label(markKey("label", item.id), item.name, words.x, centre, options));
  const line = beside ? centre : bottom - bar / 2;
  const split = item.count !== undefined && view.state.split !== undefined;
  if (split) drawSplit(item, view, spot, line, plan, into);
  else if (item.lane !== undefined) drawBar(item, view, spot, line, plan, into);
  else {
    const box = { x: x0, y: plan.body, width: x1 - x0, height: plan.base - plan.body };
    into.washes.push({ key: markKey("span", item.id), ...box, style: { hue: item.hue, fill: "soft", muted } });
  }
  if (!heap || !view.state.tokens) return;
  const [near, far] = [bottom - block.bar - 1, foot + 2];
  const corners: Point[] = [
    [x0, near],
    [x0, far],
    [x1, far],
    [x1, near],
  ];
  into.brackets.push({ key: markKey("bracket", item.id), d: polyline(corners), style: { hue: "ash", muted } });
  drawHeap(heap, item, muted, spot, foot - words.height, plan, into);
}

function layout(spec: Spec, table: Table, { size, locale }: LayoutOptions): (state: string) => Frame {
  const stage = stageOf(spec, size);
  const plan = planOf(spec, table, stage, { size, locale });

  return (name) => {
    const view = sure(plan.views.get(name));
    const into = emptyLayers(LAYERS);
    drawAxis(plan, view, into);
    drawLanes(plan, stage, into);
    for (const { y, head, height, content, tracks, after } of plan.sections) {
      const slack = height - head - content;
      const apart = Math.min(slack / Math.max(1, tracks.length), size.text * 2.2);
      let bottom = y + head + (slack - apart * (tracks.length - 1)) / 2;
      for (const track of tracks) {
        bottom += track.height;
        for (const block of track.blocks) drawBlock(block, view, bottom - after, plan, into);
        bottom += apart;
      }
    }
    into.sketch.push(...stage.sketch);
    return { layers: layersOf(LAYERS, into), alt: view.state.alt };
  };
}

export const timeline = defineFigure({
  schema: schemas.schema,
  words: [],
  numbers: [],
  map: undefined,
  check: schemas.check,
  layout,
});
