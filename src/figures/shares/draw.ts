// Draws a whole as a ring of its parts, or as its seats, with the number in its middle and the labels around it.

import { cumsum, mean, sum } from "d3-array";
import { markKey, partOf } from "../../marks/key.ts";
import type { Line, Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import type { Hue, Style } from "../../marks/style.ts";
import { type Box, fitText, middle, textBox, textWidth } from "../../marks/text.ts";
import { fitLabel, LEADING, stackLines } from "../kit/label.ts";
import type { MarksIn } from "../kit/layers.ts";
import { wantsLabel } from "../kit/lit.ts";
import { hatchOf, pointAt, type Ring, sectorOf } from "./arcs.ts";
import type { Stood, Wish } from "./labels.ts";
import { ringOf } from "./plan.ts";
import { isHalf, type Spec, type State } from "./schema.ts";
import { type Place, seatsOf } from "./seats.ts";
import { isAllBack, isBack, linesFor, type Slice, type Whole, type Writing } from "./wholes.ts";

/** From the ground up. */
export const LAYERS = [
  ["path", "parts"],
  ["line", "cuts"],
  ["path", "hatching"],
  ["path", "edges"],
  ["circle", "points"],
  ["rect", "swatches"],
  ["line", "ticks"],
  ["line", "leaders"],
  ["text", "key"],
  ["text", "heads"],
  ["text", "names"],
  ["text", "values"],
  ["text", "centre"],
  ["circle", "numbers"],
  ["text", "notes"],
  ["text", "sketch"],
] as const;
export type Marks = MarksIn<typeof LAYERS>;

/** What all wholes of a state are drawn by. */
export interface Scene {
  spec: Spec;
  state: State;
  size: Size;
  writing: Writing;
}

export const keyOf = (part: string, { item, index }: Pick<Slice, "item" | "index">) => markKey(part, item, index);

/** px between the lines of a hatching, of a line of text; px of a sector's edge from which on it is cut from its neighbours. */
const HATCH = 0.42;
const CUT = 5;

/** The seats of each part, in the order of the parts, and the radius of their dots, px. */
function seatedIn({ slices }: Whole, ring: Ring): { seats: Place[][]; r: number } {
  const { places, r } = seatsOf(
    sum(slices, ({ value }) => value),
    ring,
  );
  const ends = cumsum(slices, ({ value }) => value);
  return { seats: slices.map(({ value }, at) => places.slice((ends[at] ?? 0) - value, ends[at])), r };
}

/** Where the middle of each part is, radians; of seats, that of its own, whose angles are the same at every size. */
export function middlesOf(spec: Spec, whole: Whole): number[] {
  if (spec.form !== "seats") return whole.slices.map(({ start, end }) => (start + end) / 2);
  return seatedIn(whole, ringOf(spec, 0, 0, 1)).seats.map((own) => mean(own, ({ angle }) => angle) ?? 0);
}

/** The labels that a state asks for, with names if they are not said elsewhere; without a state those of all. */
export function wishesOf({ spec, writing }: Scene, whole: Whole, named: boolean, state?: State): Wish[] {
  const middles = middlesOf(spec, whole);
  const all = sum(whole.slices, ({ value }) => value);
  return whole.slices.flatMap((slice, at): Wish[] => {
    const back = state !== undefined && isBack(state, whole, slice);
    // The rest of many is said in the figure's foot.
    if (slice.kind === "rest" || (state && !wantsLabel(state.labels, back))) return [];
    const weight = slice.value + (back || state?.lit === undefined ? 0 : all);
    const values = linesFor(spec, writing, [slice]);
    return [{ key: keyOf("part", slice), angle: middles[at] ?? 0, name: named ? slice.name : "", values, weight }];
  });
}

function drawSeats({ state }: Scene, whole: Whole, ring: Ring, into: Marks): void {
  const { seats, r } = seatedIn(whole, ring);
  for (const [at, slice] of whole.slices.entries()) {
    const style: Style = { ...slice.style, muted: isBack(state, whole, slice) };
    for (const [index, { x, y }] of (seats[at] ?? []).entries())
      into.points.push({ key: markKey("seat", slice.item, `${slice.index ?? ""}-${index}`), x, y, r, style });
  }
}

/** Draws the parts of a whole; of one that has none an open ring. */
export function drawRing(scene: Scene, whole: Whole, ring: Ring, into: Marks): void {
  const { spec, state, size } = scene;
  const { slices } = whole;
  if (slices.length === 0) {
    const [start, end] = isHalf(spec) ? [-Math.PI / 2, Math.PI / 2] : [0, 2 * Math.PI];
    const style: Style = { hue: "ash", dashed: true, muted: isAllBack(state, whole) };
    into.edges.push({ key: markKey("part", whole.id, "none"), d: sectorOf(ring, { start, end }), style });
    return;
  }
  if (spec.form === "seats") {
    drawSeats(scene, whole, ring, into);
    return;
  }
  const isCut = ({ start, end }: Slice) => (end - start) * ring.outer > CUT;
  for (const [at, slice] of slices.entries()) {
    const muted = isBack(state, whole, slice);
    const style: Style = { ...slice.style, muted };
    const { hue } = style;
    // What is pale and brought out would be outweighed by the many that step back.
    const weight = state.lit && !muted ? "bold" : undefined;
    const d = sectorOf(ring, slice);
    if (slice.kind === "unstated") {
      into.hatching.push({
        key: keyOf("part", slice),
        d: hatchOf(ring, slice, Math.max(4, size.text * HATCH)),
        style: { hue, muted },
      });
      into.edges.push({ key: keyOf("edge", slice), d, style: { hue, muted } });
    } else into.parts.push({ key: keyOf("part", slice), d, style: { ...style, area: true } });
    if (style.fill === "soft") into.edges.push({ key: keyOf("edge", slice), d, style: { hue, muted, weight } });
    const last = slices.at(at - 1);
    if (slices.length < 2 || !last || !isCut(slice) || !isCut(last) || (isHalf(spec) && at === 0)) continue;
    const [from, to] = [pointAt(ring, slice.start, ring.inner), pointAt(ring, slice.start, ring.outer)];
    into.cuts.push({ key: keyOf("cut", slice), x1: from.x, y1: from.y, x2: to.x, y2: to.y, style: { hue: "paper" } });
  }
}

/** Draws labels where they stand. */
export function drawLabels({ state, size }: Scene, whole: Whole, stood: readonly Stood[], into: Marks): void {
  const { text } = size;
  for (const { wish, side, lines, x, y, leader } of stood) {
    const slice = whole.slices.find((one) => keyOf("part", one) === wish.key);
    if (!slice) continue;
    const anchor = side === "left" ? "end" : "start";
    const muted = isBack(state, whole, slice);
    const line = text * LEADING;
    const top = y - ((lines.length + wish.values.length) * line) / 2;
    const at = { size: text, anchor } as const;
    into.names.push(
      ...stackLines(keyOf("name", slice), lines, x, top + (lines.length * line) / 2, { ...at, style: { hue: "ink", muted } }),
    );
    for (const [row, words] of wish.values.entries()) {
      const style: Style = row === 0 ? { hue: "ink", weight: "bold", muted } : { hue: "ash", muted };
      const baseline = middle(top + (lines.length + row + 0.5) * line, text);
      into.values.push({ ...at, key: partOf(keyOf("value", slice), row), text: words, x, y: baseline, style });
    }
    if (leader) {
      const { from, to } = leader;
      into.leaders.push({
        key: keyOf("leader", slice),
        x1: from.x,
        y1: from.y,
        x2: to.x,
        y2: to.y,
        style: { hue: "ash", muted },
      });
    }
  }
}

/** Em of the number in the middle, of the hole's radius and of a line of text; of the radius, what words may fill. */
const NUMBER = { hole: 0.52, text: 3 };
const FILLED = 0.94;
/** Em of a line of the number, and of that above its baseline. */
const LINE = 1.16;
const ASCENT = 0.9;

interface Centre {
  number: string;
  under: string;
  hue: Hue;
}

/** What the middle of a ring says: how much the lit parts are, with the name of one; else what all are together. */
function centreOf({ spec, state, writing }: Scene, whole: Whole): Centre | undefined {
  const lit = state.lit ? whole.slices.filter((slice) => state.lit?.includes(slice.id)) : [];
  const [first, ...others] = lit;
  if (first && lit.length < whole.slices.length) {
    const [number = ""] = linesFor(spec, writing, lit);
    const hue = others.length === 0 && first.style.hue !== "paper" ? first.style.hue : "ink";
    return { number, under: others.length === 0 ? first.name : "", hue };
  }
  // Per cents of a whole are a hundred.
  if (writing.inPercent || whole.total === undefined || whole.slices.length === 0) return undefined;
  return { number: writing.writer.bare(whole.total), under: writing.writer.unit, hue: "ink" };
}

/** The lines of the middle at the largest size at which all their corners are within the hole, without the name where it has no room. */
function fitCentre({ number, under }: Centre, { inner }: Ring, half: boolean, text: number) {
  const most = Math.min(inner * NUMBER.hole, text * NUMBER.text);
  for (const name of under === "" ? [under] : [under, ""]) {
    const below = name === "" ? undefined : fitLabel(name, text, inner * 1.4, 2);
    for (let font = most; font >= text && below?.whole !== false; font -= 0.5) {
      const height = font * LINE + (below?.height ?? 0);
      const top = half ? height : height / 2;
      const isWithin = (width: number, y: number) => Math.hypot(width / 2, y) <= inner * FILLED;
      const foot = half ? 0 : height / 2;
      const fits = isWithin(textWidth(number, font, true), top) && isWithin(below?.width ?? 0, foot);
      if (fits) return { font, top, height, below };
    }
  }
  return undefined;
}

/** Draws the number in the middle where there is room for it; says whether there is. */
export function drawCentre(scene: Scene, whole: Whole, ring: Ring, into: Marks): boolean {
  const { text } = scene.size;
  const said = scene.spec.form === "pie" ? undefined : centreOf(scene, whole);
  const fitted = said && fitCentre(said, ring, isHalf(scene.spec), text);
  if (!fitted) return false;
  const { font, below } = fitted;
  const top = ring.y - fitted.top;
  const at = { x: ring.x, anchor: "middle" as const };
  const key = markKey("centre", whole.id);
  into.centre.push({
    ...at,
    key,
    text: said.number,
    y: top + font * ASCENT,
    size: font,
    style: { hue: said.hue, weight: "number" },
  });
  if (!below) return true;
  const y = top + fitted.height - below.height / 2;
  into.centre.push(
    ...stackLines(markKey("centre-name", whole.id), below.lines, ring.x, y, {
      size: text,
      anchor: "middle",
      style: { hue: "ash" },
    }),
  );
  return true;
}

/** Em over seats at which the words for a majority stand: over the names there. */
const OVER = 4.1;

/** How many seats are a majority: a line before the last of them at both edges of the half, and the words over it. */
export function majorityOf({ spec, size }: Scene, whole: Whole, ring: Ring, bounds: Box, words: string) {
  if (!spec.majority) return undefined;
  const { places } = seatsOf(
    sum(whole.slices, ({ value }) => value),
    ring,
  );
  const at = spec.majority.seats - 1;
  const angle = mean([places[at - 1]?.angle ?? -Math.PI / 2, places[at]?.angle ?? Math.PI / 2]) ?? 0;
  const { text } = size;
  const [line = ""] = fitText(words, text, bounds.width, 1);
  const width = textWidth(line, text);
  const edge = pointAt(ring, angle, ring.outer + text * 0.15);
  const y = Math.max(ring.y - ring.outer - text * OVER, bounds.y + text * 0.6);
  const x = Math.min(Math.max(edge.x - width / 2, bounds.x), bounds.x + bounds.width - width);
  const label: Text = { key: markKey("majority", ""), text: line, x, y: middle(y, text), size: text, style: { hue: "ink" } };
  const stretches = [
    [edge, { x: edge.x, y: Math.min(edge.y, y + text * 0.7) }],
    [pointAt(ring, angle, ring.inner - text * 0.15), pointAt(ring, angle, ring.inner - text * 0.7)],
  ] as const;
  const ticks = stretches.map(([from, to], index): Line => {
    return { key: markKey("majority", "", index), x1: from.x, y1: from.y, x2: to.x, y2: to.y, style: { hue: "ink" } };
  });
  const post = { x: edge.x - 2, y, width: 4, height: Math.max(0, edge.y - y) };
  return { label, ticks, taken: [textBox(label), post] };
}
