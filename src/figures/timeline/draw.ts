// timeline: draws a state of a plan: the axis, the lanes, and each row with its bar, its label and what it counts.

import { packOf, speakerOf } from "../../locale/index.ts";
import { markKey } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import { type Point, polyline } from "../../marks/path.ts";
import type { Style } from "../../marks/style.ts";
import { type Box, middle, textWidth } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { LEADING, linesOf, stackLines } from "../kit/label.ts";
import { isMuted } from "../kit/lit.ts";
import { type Block, DATE_GAP, type Heap, type Spot } from "./blocks.ts";
import type { Canvas, Marks, Words } from "./canvas.ts";
import type { Plan } from "./plan.ts";
import type { Item } from "./schema.ts";
import * as schemas from "./schema.ts";
import { drawSplit } from "./split.ts";
import { measures, type View } from "./views.ts";

const ASH: Style = { hue: "ash" };
const GUIDE: Style = { hue: "ash", muted: true };

/** Guides, the axis, its ticks' names, and once each the longer stretch they lie in. */
export function drawAxis(plan: Plan, view: View, into: Marks): void {
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
  const names = view.ticks.flatMap((tick) => {
    const text = packOf(locale).dates.part(tick.from, unit);
    const half = textWidth(text, small) / 2;
    const [a, b] = [view.x(tick.from), view.x(tick.to)];
    if (step === 1 ? b - a < half * 2 : !inside(tick.from)) return [];
    const own = step === 1 ? (a + b) / 2 : a;
    const x = Math.min(Math.max(own, left + half), right - half);
    return [{ id: tick.id, text, x, half, isMoved: x !== own }];
  });
  for (const { id, text, x, half, isMoved } of names) {
    // At the frame's edge a name is moved inwards, and left out where its neighbour stands.
    if (isMoved && names.some((other) => other.id !== id && !other.isMoved && Math.abs(other.x - x) < half + other.half))
      continue;
    const at = { x, y: plan.base + size.text * 1.25, size: small, anchor: "middle" as const };
    into.axes.push({ key: markKey("tick", id), text, ...at, style: ASH });
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

/** The names of lanes, each over or beside its own. */
export function drawLanes(plan: Plan, stage: Box, into: Marks): void {
  const { names } = plan;
  const { text } = plan.setting.size;
  for (const { lane, y, height, head } of plan.lanes) {
    const lines = lane && names.lines.get(lane.id);
    if (!lane || !lines) continue;
    into.lines.push({ key: markKey("lane", lane.id), x1: stage.x, y1: y, x2: stage.x + stage.width, y2: y, style: GUIDE });
    const centre = y + (head > 0 ? head : height) / 2;
    const x = head > 0 ? stage.x + text * 0.7 : stage.x;
    into.axes.push(...stackLines(markKey("lane", lane.id), lines, x, centre, { size: names.font, style: { hue: "ink" } }));
  }
}

/** How many rows are not drawn, under the axis; where it is for want of a date, that it is. */
export function drawRest(count: number, undated: boolean, plan: Plan, stage: Box, into: Marks): void {
  if (count === 0) return;
  const { locale, size, spec, table } = plan.setting;
  const { joints } = packOf(locale);
  const say = speakerOf(locale);
  const more = say("andMore", { n: count });
  const reason = `${table.columns[spec.start]?.label ?? ""}${joints.words}${say("unknown")}`;
  const whole = `${more}${joints.label}${reason}`;
  const { small } = measures(size);
  const text = undated && textWidth(whole, small) <= stage.width ? whole : more;
  const y = plan.base + plan.foot + size.text * 0.9;
  into.axes.push({ key: markKey("rest"), text, x: stage.x, y, size: small, style: ASH });
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
  // Of very many rows each is one mark, lest a phone has to move thousands.
  if (view.shown.length > 150) {
    const isSure = !item.event && item.sure.from <= item.from && item.sure.to >= item.to;
    piece("bar", spot.x0, spot.x1, isSure ? style : { ...style, fill: "soft" });
    return;
  }
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
function drawHeap(
  heap: Heap,
  item: Item,
  muted: boolean,
  spot: Spot,
  bottom: number,
  plan: Plan,
  { into, words: told }: Canvas,
): void {
  const { cell, columns, rows, type, tokens, width } = heap;
  const left = spot.centre - width / 2;
  const centre = bottom - (heap.height + plan.setting.size.text * 0.5) / 2;
  const style: Style = item.count === null ? { hue: "ash", weight: "bold", muted } : { hue: item.hue, weight: "number", muted };
  const number = { key: markKey("count", item.id), text: heap.words, x: left, y: middle(centre, type), size: type, style };
  told.push({ item: item.id, lit: !muted, places: [{ layer: "counts", marks: [number] }] });
  const side = cell * 0.8;
  const heart = left + width - (columns * cell) / 2;
  const paint: Style = item.count === null ? { hue: "ash", fill: "hollow", dashed: true, muted } : { hue: item.hue, muted };
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

/** A row's label: its date on a line of its own with the name under it, or both on one line. */
function drawLabel(item: Item, spot: Spot, centre: number, muted: boolean, plan: Plan, told: Words): void {
  if (!spot.words) return;
  const { size, dates } = plan.setting;
  const { text } = size;
  const { small } = measures(size);
  const { x, wrap, anchor, width } = spot.words;
  const style: Style = { hue: "ink", halo: true, muted };
  const look: Style = { hue: "ash", halo: true, muted };
  const [key, dateKey] = [markKey("label", item.id), markKey("date", item.id)];
  const push = (marks: Text[]) => told.push({ item: item.id, lit: !muted, places: [{ layer: "labels", marks }] });
  const { when } = item;
  if (when !== undefined && dates === "before") {
    // Whichever is nearer to the dot stands exactly beside it: widths are on the wide side.
    const gap = text * DATE_GAP;
    const left = anchor === "middle" ? x - width / 2 : x;
    const [dateX, nameX] =
      anchor === "end" ? [x - textWidth(item.name, text) - gap, x] : [left, left + textWidth(when, small) + gap];
    const side = anchor === "end" ? ("end" as const) : ("start" as const);
    const date = stackLines(dateKey, [when], dateX, centre, { size: small, anchor: side, style: look });
    push([...date, ...stackLines(key, [item.name], nameX, centre, { size: text, anchor: side, style })]);
    return;
  }
  const lines = linesOf(item.name, text, Math.max(wrap, text * 2));
  const down = when === undefined ? 0 : (text * LEADING) / 2;
  const name = stackLines(key, lines, x, centre + down, { size: text, anchor, style });
  const first = centre - (lines.length * text * LEADING) / 2;
  const date = when === undefined ? [] : stackLines(dateKey, [when], x, first, { size: small, anchor, style: look });
  push([...date, ...name]);
}

/** A block with its foot at `bottom`: from the foot up, its bar, a bracket over what it counts, its label, its heap. */
export function drawBlock(block: Block, view: View, bottom: number, plan: Plan, canvas: Canvas): void {
  const spot = block.spots.get(view);
  if (!spot) return;
  const { item, heap } = block;
  const { into } = canvas;
  const { size, bar } = plan.setting;
  const { words, x0, x1 } = spot;
  const muted = isMutedIn(view, item);
  const beside = spot.point && item.count === undefined;
  const foot = beside ? bottom : bottom - block.bar - block.bracket;
  const high = words?.height ?? 0;
  const centre = foot - (beside ? Math.max(block.words, measures(size).dot * 2) : high) / 2;
  drawLabel(item, spot, centre, muted, plan, canvas.words);
  const line = beside ? centre : bottom - bar / 2;
  const split = item.count !== undefined && view.state.split !== undefined;
  if (split) drawSplit(item, view, spot, line, plan, canvas);
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
  drawHeap(heap, item, muted, spot, foot - high, plan, canvas);
}
