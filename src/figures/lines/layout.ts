// lines: lays lines out over one pair of axes for all states, each named at its end; two places make a slope chart.

import { ascending, least, max, sum } from "d3-array";
import { scaleLinear } from "d3-scale";
import { type Key, markKey } from "../../marks/key.ts";
import type { Frame, Line, Path, Text } from "../../marks/marks.ts";
import { type Point as At, polyline } from "../../marks/path.ts";
import type { Size } from "../../marks/size.ts";
import type { Style } from "../../marks/style.ts";
import { type Box, middle, overlap, textBox, textWidth } from "../../marks/text.ts";
import type { Plain } from "../../schemas/text.ts";
import { defineFigure, type LayoutOptions, type Table } from "../figure.ts";
import { emptyLayers, layersOf, type MarksIn } from "../kit/layers.ts";
import { type NumberWriter, numberWriter } from "../kit/numbers.ts";
import { label, labelRoom, stageOf } from "../kit/stage.ts";
import { sure } from "../kit/sure.ts";
import type { LinesSpec, Place, Point, Series, Stroke } from "./schema.ts";
import * as schemas from "./schema.ts";

type Spec = Plain<LinesSpec>;
type State = Spec["states"][string];

/** A point where it is drawn, px; `y` is absent where the value is not known. */
interface Spot {
  point: Point;
  x: number;
  y: number | undefined;
}

/** A point whose value is known. */
type Known = Spot & { y: number };

/** The axes, shared by all states: px. */
interface Plan {
  places: Place[];
  series: Series[];
  size: Size;
  /** Two places only: values stand at both ends, and no ticks between them. */
  slope: boolean;
  x(place: Place): number;
  y(value: number): number;
  /** Writes the value at a line's end. */
  write(value: number): string;
  writer: NumberWriter;
  /** The plot proper; labels stand around it. */
  plot: Box;
  /** Where lines' names begin after their ends, and how wide they are. */
  names: { gap: number; width: number };
  ticks: number[];
  /** Whether the axis begins above zero: it is drawn broken over a zero below it. */
  broken: boolean;
  /** Where the lowest tick is, and where the axis begins: there, or below its break. */
  floor: number;
  base: number;
}

const small = (size: Size) => size.text * 0.92;

/** How values are written at the lines' ends, and the widths of values and names. Long units go to the axis. */
function labelWidths(spec: Spec, series: Series[], writer: NumberWriter, slope: boolean, across: number, size: Size) {
  const values = series.flatMap((line) => line.points.flatMap((point) => point.value ?? []));
  const width = (words: string) => textWidth(words, size.text, true);
  const widest = (write: (value: number) => string) => max(values, (value) => width(write(value))) ?? 0;
  const write = slope && widest(writer.whole) < across * 0.2 ? writer.whole : writer.bare;
  const cap = across * (size.name === "narrow" ? 0.32 : 0.26);
  const names = spec.series ? (max(series, (line) => labelRoom(line.name, size.text, cap).width) ?? 0) : 0;
  return { write, values: widest(write), names: Math.max(names, series.length > 1 ? width(spec.unknown ?? "") : 0) };
}

function planOf(spec: Spec, table: Table, stage: Box, { size, locale }: Pick<LayoutOptions, "size" | "locale">): Plan {
  const { text } = size;
  const writer = numberWriter(spec, table.columns[spec.y], locale);
  const places = schemas.placesOf(spec, table, locale);
  const series = schemas.seriesOf(spec, table, places);
  const slope = places.length === 2;
  const widths = labelWidths(spec, series, writer, slope, stage.width, size);
  const scale = scaleLinear().domain(schemas.domainOf(spec, series)).nice(4);
  // A round scale may reach zero by itself.
  const broken = !spec.zero && Math.min(...scale.domain()) > 0;
  const zero = broken ? [] : [0];
  const ticks = slope ? zero : scale.ticks(size.name === "narrow" ? 4 : 5);
  const tickWidth = max(ticks, (tick) => textWidth(writer.tick(tick), small(size))) ?? 0;
  const left = Math.max(tickWidth, slope ? widths.values : 0) + text * 0.7;
  const names = { gap: series.length > 1 ? text * 1.2 : text * 0.8, width: Math.max(widths.values, widths.names) };
  const top = text * (writer.unit === "" || widths.write === writer.whole ? 0.8 : 2);
  const across = stage.width - left - names.gap - names.width;
  const plot = { x: stage.x + left, y: stage.y + top, width: across, height: stage.height - top - text * 1.8 };
  const base = plot.y + plot.height;
  const floor = broken ? base - text * 2.6 : base;
  scale.range([floor, plot.y]);
  const [first, last] = [sure(places[0]).at, sure(places.at(-1)).at];
  const along = scaleLinear([first, last], [plot.x + (slope ? 0 : 5), plot.x + plot.width]);
  const x = (place: Place) => (first === last ? plot.x + plot.width / 2 : along(place.at));
  const y = (value: number) => scale(value);
  return { places, series, size, slope, x, y, write: widths.write, writer, plot, names, ticks, broken, floor, base };
}

/** A stroke with its line's points where they are drawn. */
interface Drawn extends Stroke {
  spots: Spot[];
  tip: { x: number; y: number };
}

/** Points not yet reached wait at the last one reached, so that lines grow out of their ends. */
function drawnOf(stroke: Stroke, plan: Plan): Drawn {
  const { end, line } = stroke;
  const tip = { x: plan.x(end.place), y: plan.y(sure(end.value)) };
  const spots = line.points.map((point): Spot => {
    const known = point.value !== null;
    if (point.place.at > end.place.at) return { point, x: tip.x, y: known ? tip.y : undefined };
    return { point, x: plan.x(point.place), y: known ? plan.y(sure(point.value)) : undefined };
  });
  return { ...stroke, spots, tip };
}

const hasReached = (stroke: Stroke, spot: Spot) => spot.point.place.at <= stroke.end.place.at;

/** Neighbours in a run of known values; runs are parted by what is not known. */
function runsOf(spots: Spot[]): Known[][] {
  const runs: Known[][] = [[]];
  for (const { point, x, y } of spots) {
    if (y === undefined) runs.push([]);
    else runs.at(-1)?.push({ point, x, y });
  }
  return runs.filter((run) => run.length > 0);
}

const pointOf = ({ x, y }: Known): At => [x, y];
const areaPath = (run: Known[], base: number) =>
  polyline(
    [...run.slice(0, 1).map(({ x }): At => [x, base]), ...run.map(pointOf), ...run.slice(-1).map(({ x }): At => [x, base])],
    true,
  );

const ASH: Style = { hue: "ash" };
const GUIDE: Style = { hue: "ash", muted: true };

/** From the ground up. */
const LAYERS = [
  ["line", "ticks"],
  ["path", "areas"],
  ["line", "bridges"],
  ["path", "lines"],
  ["line", "leaders"],
  ["circle", "points"],
  ["text", "axes"],
  ["text", "values"],
  ["text", "names"],
  ["text", "notes"],
  ["text", "sketch"],
] as const;
type Marks = MarksIn<typeof LAYERS>;

function drawStroke(spec: Spec, stroke: Drawn, plan: Plan, into: Marks): void {
  const { line, spots, tip, style, bold } = stroke;
  const runs = runsOf(spots);
  if (spec.area && plan.series.length === 1 && !plan.broken) {
    const d = runs.flatMap((run) => areaPath(run, plan.y(0)));
    into.areas.push({ key: markKey("area", line.id), d, style: { ...style, area: true, fill: "soft" } });
  }
  into.lines.push({
    key: markKey("line", line.id),
    d: runs.flatMap((run) => polyline(run.map(pointOf))),
    style: { ...style, weight: bold ? "bold" : undefined },
  });
  const alone = (spot: Spot) => runs.some((run) => run.length === 1 && run[0]?.point === spot.point);
  for (const spot of spots) {
    if (spot.y === undefined || !hasReached(stroke, spot)) continue;
    if (!spec.points && !plan.slope && !alone(spot)) continue;
    const r = bold ? 3.6 : 2.8;
    into.points.push({ key: markKey("point", line.id, spot.point.place.id), x: spot.x, y: spot.y, r, style });
  }
  into.points.push({ key: markKey("end", line.id), ...tip, r: bold ? 4.4 : 3.4, style });
}

/** Dashed lines over what is not known between two values that are. */
function drawBridges(stroke: Drawn, into: Marks): void {
  const { line, spots, style } = stroke;
  const reached = runsOf(spots.filter((spot) => hasReached(stroke, spot)));
  for (const [index, run] of reached.slice(1).entries()) {
    const [from, to] = [sure(sure(reached[index]).at(-1)), sure(run[0])];
    const key = markKey("bridge", line.id, from.point.place.id);
    into.bridges.push({ key, x1: from.x, y1: sure(from.y), x2: to.x, y2: sure(to.y), style: { ...style, dashed: true } });
  }
}

/** A label to be dodged; `y` is its middle, px. */
type Block = { stroke: Drawn; y: number; height: number };

/** Moves blocks apart as little as a sweep down and a sweep up allow, within `top` and `bottom`. */
function spread(blocks: Block[], top: number, bottom: number, gap: number): Block[] {
  const placed = blocks.toSorted((a, b) => ascending(a.y, b.y)).map((block) => ({ ...block }));
  let edge = top;
  for (const block of placed) {
    block.y = Math.max(block.y, edge + block.height / 2);
    edge = block.y + block.height / 2 + gap;
  }
  edge = bottom;
  for (const block of placed.toReversed()) {
    block.y = Math.min(block.y, edge - block.height / 2);
    edge = block.y - block.height / 2 - gap;
  }
  return placed;
}

/**
 * Values and names at the lines' ends, in one column; values give way where there is no room for both. Of a line that
 * ends before the others its value is not said there, where it would be read as theirs, but the word for what is not known.
 */
function drawEnds(spec: Spec, strokes: Drawn[], plan: Plan, into: Marks): void {
  const { size, plot, names } = plan;
  const { text } = size;
  const leading = text * 1.2;
  const last = max(strokes, ({ tip }) => tip.x) ?? 0;
  const column = last + names.gap;
  // The word at the axis's break stands below the lowest tick, all along the plot.
  const [top, bottom] = [plot.y - text * 0.8, spec.cut && plan.broken ? plan.floor + text * 0.5 : plan.base - 2];
  const wordsAt = ({ tip, end }: Drawn) => (tip.x < last - 1 ? (spec.unknown ?? "") : plan.write(sure(end.value)));
  const nameHeight = ({ line }: Stroke) => (line.name ? labelRoom(line.name, text, names.width).height : 0);
  const full = sum(strokes, (stroke) => nameHeight(stroke) + leading) <= bottom - top;
  const valued = (stroke: Drawn) => (full || stroke.bold || !stroke.line.name) && wordsAt(stroke) !== "";
  const blocks = strokes.map((stroke) => {
    const height = nameHeight(stroke) + (valued(stroke) ? leading : 0);
    return { stroke, y: stroke.tip.y + (height - leading) / 2, height };
  });
  const gap = Math.min(text * 0.4, (bottom - top - sum(blocks, (block) => block.height)) / blocks.length);
  for (const { stroke, y, height } of spread(blocks, top, bottom, Math.max(0, gap))) {
    const { line, tip, style } = stroke;
    const { hue, muted } = style;
    const early = tip.x < last - 1;
    const first = y - (height - leading) / 2;
    const value = { key: markKey("value", line.id), text: wordsAt(stroke), x: column, y: middle(first, text), size: text };
    if (valued(stroke)) into.values.push({ ...value, style: early ? { hue: "ash", muted } : { ...style, weight: "bold" } });
    const options = { size: text, width: names.width, style: { hue: hue === "ash" ? hue : ("ink" as const), muted } };
    const centre = y + height / 2 - nameHeight(stroke) / 2;
    if (line.name) into.names.push(...label(markKey("name", line.id), line.name, column, centre, options));
    if (Math.abs(first - tip.y) < text * 0.5 && !early) continue;
    const ends = { x1: tip.x + 6, y1: tip.y, x2: column - 3, y2: first };
    into.leaders.push({ key: markKey("leader", line.id), ...ends, style: early ? { hue: "ash", dashed: true, muted } : GUIDE });
  }
}

/** In a slope chart, the values the lines set out from. */
function drawStarts(strokes: Drawn[], plan: Plan, into: Marks): void {
  const { size, plot } = plan;
  const starts = strokes.flatMap((stroke) => {
    const spot = stroke.spots[0];
    const alone = strokes.every(({ end, spots }) => end === spots[0]?.point);
    return spot?.y === undefined || alone ? [] : [{ stroke, y: spot.y, height: size.text * 1.2 }];
  });
  for (const { stroke, y } of spread(starts, plot.y - size.text * 0.8, plan.base - size.text * 0.7, 0)) {
    const { line, spots, style } = stroke;
    const words = plan.write(sure(sure(spots[0]).point.value));
    const at = { x: sure(spots[0]).x - size.text * 0.7, y: middle(y, size.text), size: size.text, anchor: "end" as const };
    into.values.push({ key: markKey("start", line.id), text: words, ...at, style: { ...style, weight: "bold" } });
  }
}

/** How many of the lines a box lies over, sampled along them; those that step back count half. */
function crossings(box: Box, strokes: Drawn[]): number {
  const steps = Array.from({ length: 13 }, (_, step) => step / 12);
  const over = (x: number, y: number) => overlap({ x, y, width: 0, height: 0 }, box, 3);
  return sum(strokes, ({ spots, style }) => {
    const known = spots.filter((spot) => spot.y !== undefined);
    const crossed = known.slice(1).filter((b, index) => {
      const a = sure(known[index]);
      return steps.some((t) => over(a.x + (b.x - a.x) * t, sure(a.y) + (sure(b.y) - sure(a.y)) * t));
    });
    return crossed.length * (style.muted ? 0.5 : 1);
  });
}

/** Finds the place about the middle of `wish` where a text of its size meets no other and fewest lines; takes it. */
function settle(wish: Box, plan: Plan, strokes: Drawn[], taken: Box[]): Box | undefined {
  const { plot, size } = plan;
  const { x, y, width, height } = wish;
  const right = plot.x + plot.width + plan.names.gap + plan.names.width;
  const choices = [0, 1, 2, 3, 4].flatMap((ring) => {
    const off = size.text * (0.6 + ring);
    const lefts = [x - width / 2, x - width + 6, x - 6];
    const around = [y - off - height, y + off].flatMap((top) => lefts.map((left) => ({ left, top, ring })));
    const sides = [x + off + 4, x - off - 4 - width].map((left) => ({ left, top: y - height / 2, ring: ring + 0.5 }));
    return [...around, ...sides];
  });
  const boxes = choices.map(({ left, top, ring }) => {
    const box = { x: Math.min(Math.max(left, plot.x), right - width), y: top, width, height };
    return { box, cost: crossings(box, strokes) + ring * 0.4 + (box.x === left ? 0 : 0.1) };
  });
  const free = boxes.filter(({ box }) => {
    const inside = box.y >= plot.y - size.text * 0.8 && box.y + height <= plan.base - 2;
    return inside && taken.every((other) => !overlap(box, other, 3));
  });
  const best = least(free, ({ cost }) => cost)?.box;
  if (best) taken.push(best);
  return best;
}

/** The points a state names, each with its value unless that stands beside it already. */
function drawNamed(state: State, strokes: Drawn[], plan: Plan, into: Marks, taken: Box[]): void {
  const { size, writer } = plan;
  const { text } = size;
  for (const mark of state.mark) {
    const stroke = strokes.find(({ line }) => line.id === (mark.series ?? plan.series[0]?.id));
    const spot = stroke?.spots.find(({ point }) => point.place.id === String(mark.x));
    if (!stroke || spot?.y === undefined || !hasReached(stroke, spot)) continue;
    const { hue } = stroke.style;
    const key = (part: string) => markKey(part, stroke.line.id, spot.point.place.id);
    into.points.push({ key: key("named"), x: spot.x, y: spot.y, r: 5, style: { hue } });
    const said = spot.point === stroke.end || (plan.slope && spot.point === stroke.spots[0]?.point);
    const value = said ? "" : writer.whole(sure(spot.point.value));
    const options = { size: text, width: size.width * (size.name === "narrow" ? 0.36 : 0.28), anchor: "middle" as const };
    const words = mark.label ? labelRoom(mark.label, text, options.width) : { width: 0, height: 0 };
    const [width, height] = [Math.max(words.width, textWidth(value, text, true)), words.height + (value ? text * 1.2 : 0)];
    const box = height > 0 ? settle({ x: spot.x, y: spot.y, width, height }, plan, strokes, taken) : undefined;
    if (!box) continue;
    const x = box.x + width / 2;
    const foot = box.y + height - words.height / 2;
    if (value)
      into.notes.push(
        ...label(key("mark"), value, x, box.y + text * 0.6, { ...options, style: { hue, weight: "bold", halo: true } }),
      );
    if (mark.label)
      into.notes.push(...label(key("words"), mark.label, x, foot, { ...options, style: { hue: "ink", halo: true } }));
    const between = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
    const near = { x2: between(spot.x, box.x, box.x + width), y2: between(spot.y, box.y, box.y + height) };
    const far = Math.hypot(near.x2 - spot.x, near.y2 - spot.y) > text * 1.4;
    if (far) into.leaders.push({ key: key("mark"), x1: spot.x, y1: spot.y, ...near, style: ASH });
  }
}

/** The editor's word on each bridge. */
function drawUnknown(word: string, strokes: Drawn[], plan: Plan, into: Marks, taken: Box[]): void {
  const { text } = plan.size;
  for (const { key, x1, y1, x2, y2, style } of into.bridges) {
    const wish = { x: (x1 + x2) / 2, y: (y1 + y2) / 2, width: textWidth(word, text), height: text * 1.2 };
    const box = settle(wish, plan, strokes, taken);
    if (!box) continue;
    const at = { x: box.x, y: middle(box.y + text * 0.6, text), size: text };
    into.notes.push({ key, text: word, ...at, style: { hue: "ash", halo: true, muted: style.muted } });
  }
}

/** As many of the places' names as stand apart, first and last among them. */
function placeLabels(plan: Plan, stage: Box): Text[] {
  const { size, places } = plan;
  const text = small(size);
  const mark = (place: Place): Text => {
    const half = textWidth(place.name, text) / 2;
    const x = Math.min(Math.max(plan.x(place), stage.x + half), stage.x + stage.width - half);
    const at = { x, y: plan.base + size.text * 1.4, size: text, anchor: "middle" as const };
    return { key: markKey("tick", place.id), text: place.name, ...at, style: ASH };
  };
  const apart = (a: Text, b: Text) => !overlap(textBox(a), textBox(b), size.text * 0.5);
  const marks = places.map(mark);
  const last = sure(marks.at(-1));
  const strides = places.slice(1).map((_, index) => index + 1);
  const lists = strides.map((stride) => {
    const chosen = marks.slice(0, -1).filter((_, index) => index % stride === 0);
    if (chosen.length > 1 && !apart(sure(chosen.at(-1)), last)) chosen.pop();
    return { stride, list: [...chosen, last] };
  });
  const fitting = lists.filter(({ list }) => list.slice(1).every((tick, index) => apart(sure(list[index]), tick)));
  // A stride that meets the last place keeps the ticks even; it may be up to twice as wide as need be.
  const even = fitting.find(({ stride }) => (places.length - 1) % stride === 0);
  const first = fitting[0];
  return (even && first && even.stride <= first.stride * 2 ? even : first)?.list ?? [last];
}

/** Ticks, the unit over them, and the break of an axis that does not begin at zero. The same in every state. */
function drawAxes(spec: Spec, plan: Plan, stage: Box): { lines: Line[]; breaks: Path[]; texts: Text[] } {
  const { plot, size, base, floor, writer } = plan;
  const type = { size: small(size), style: ASH };
  const ends = { x1: plot.x, x2: plot.x + plot.width };
  const across = (key: Key, y: number, style: Style): Line => ({ key, ...ends, y1: y, y2: y, style });
  const edge = { x: plot.x - size.text * 0.5, ...type, anchor: "end" as const };
  const word = (key: Key, text: string, y: number): Text => ({ key, text, ...edge, y: middle(y, type.size) });
  const lines = plan.ticks.map((tick) => across(markKey("tick", `y${tick}`), plan.y(tick), tick === 0 ? ASH : GUIDE));
  const named = plan.ticks.filter((tick) => !plan.slope || plan.y(tick) >= floor);
  const texts = named.map((tick) => word(markKey("tick", `y${tick}`), writer.tick(tick), plan.y(tick)));
  if (plan.slope) {
    const post = (x: number) => ({ x1: x, y1: plot.y, x2: x, y2: base, style: GUIDE });
    lines.push(...plan.places.map((place) => ({ key: markKey("tick", place.id), ...post(plan.x(place)) })));
  }
  if (writer.unit && plan.write !== writer.whole) {
    texts.push({
      key: markKey("axis", "unit"),
      text: writer.unit,
      x: stage.x,
      y: middle(plot.y - size.text * 1.4, type.size),
      ...type,
    });
  }
  if (!plan.broken) return { lines, breaks: [], texts };
  const tooth = size.text * 0.32;
  const half = (floor + base) / 2;
  const teeth = [-2, -1, 1, 2].map((step): At => [plot.x + (Math.abs(step) === 1 ? step * tooth : 0), half + step * tooth]);
  const breaks = [{ key: markKey("axis", "break"), d: polyline([[plot.x, floor], ...teeth, [plot.x, base]]), style: ASH }];
  if (spec.cut)
    texts.push({ key: markKey("axis", "cut"), text: spec.cut, x: plot.x + size.text * 0.9, y: middle(half, type.size), ...type });
  texts.push(word(markKey("axis", "zero"), "0", base));
  return { lines: [...lines, across(markKey("axis", "zero"), base, ASH)], breaks, texts };
}

function layout(spec: Spec, table: Table, { size, locale }: LayoutOptions): (state: string) => Frame {
  const stage = stageOf(spec, size);
  const plan = planOf(spec, table, stage, { size, locale });
  const axes = drawAxes(spec, plan, stage);
  const ticks = placeLabels(plan, stage);

  return (name) => {
    const state = sure(spec.states[name]);
    const into = emptyLayers(LAYERS);
    into.ticks.push(...axes.lines);
    into.areas.push(...axes.breaks);
    into.axes.push(...axes.texts, ...ticks);
    into.sketch.push(...stage.sketch);
    const strokes = schemas.strokesOf(plan.series, plan.places, state).map((stroke) => drawnOf(stroke, plan));
    for (const stroke of strokes) {
      drawStroke(spec, stroke, plan, into);
      if (spec.unknown) drawBridges(stroke, into);
    }
    drawEnds(spec, strokes, plan, into);
    if (plan.slope) drawStarts(strokes, plan, into);
    const taken = [...into.axes, ...into.values, ...into.names].map(textBox);
    drawNamed(state, strokes, plan, into, taken);
    if (spec.unknown) drawUnknown(spec.unknown, strokes, plan, into, taken);
    return { layers: layersOf(LAYERS, into), alt: state.alt };
  };
}

export const lines = defineFigure({
  schema: schemas.schema,
  words: [],
  numbers: [],
  map: undefined,
  check: schemas.check,
  layout,
});
