// Draws the bands of one state and the axes they stand on.

import { min, range } from "d3-array";
import { area, line } from "d3-shape";
import { markKey, partOf } from "../../marks/key.ts";
import type { Line, Text } from "../../marks/marks.ts";
import { type Command, parsePath, polyline } from "../../marks/path.ts";
import { type Box, fitText, middle } from "../../marks/text.ts";
import { clearOf } from "../kit/clear.ts";
import type { MarksIn } from "../kit/layers.ts";
import { edgeAt, type Plan, type Shape, type Spot, scaleIn, small, writerOf } from "./plan.ts";
import type { Pile } from "./stack.ts";

/** From the ground up. What is written across bands stands over them, for they fill the plot. */
export const LAYERS = [
  ["line", "gaps"],
  ["path", "areas"],
  ["path", "edges"],
  ["line", "ticks"],
  ["path", "washes"],
  ["line", "grounds"],
  ["line", "leaders"],
  ["circle", "points"],
  ["circle", "numbers"],
  ["text", "axes"],
  ["text", "values"],
  ["text", "names"],
  ["text", "notes"],
  ["text", "sketch"],
] as const;
export type Marks = MarksIn<typeof LAYERS>;

/** px to each side of its place to which a band is drawn that is known there alone. */
const ALONE = 2;
/** Bands from which on they go without an edge: edges would hide them. */
const MANY = 40;

/** The room of a band that is known at one place only, px: the plot's where the axis has no other. */
function reachesOf({ places, plot }: Plan, x: number): { left: number; right: number } {
  const half = places.length === 1 ? plot.width * 0.3 : ALONE;
  return { left: Math.max(plot.x, x - half), right: Math.min(plot.x + plot.width, x + half) };
}

/** A stretch of a band between two neighbours, as wide as it can be seen where the band is known at one of them only. */
function stretchOf(from: Spot, to: Spot, [before, after]: [boolean, boolean], plan: Plan): [Spot, Spot] {
  if (from.known && to.known) return [from, to];
  if (from.known && !before) return [from, { ...from, x: reachesOf(plan, from.x).right }];
  if (to.known && !after) return [{ ...to, x: reachesOf(plan, to.x).left }, to];
  if (from.known) return [from, from];
  const at = to.known ? to : { ...to, low: plan.base, high: plan.base };
  return [at, at];
}

/**
 * A band with a piece for each stretch between two places, which has no width where nothing is known: so it has as many commands in all
 * states, and can move from one to the next. Without gaps it is one piece.
 */
function pathsOf(spots: readonly Spot[], whole: boolean, plan: Plan): { area: Command[]; edge: Command[] } {
  const [only] = spots;
  if (only && spots.every(({ x }) => x === only.x)) {
    const { left, right } = reachesOf(plan, only.x);
    const wide = [left, ...spots.slice(1, -1).map(() => right), right].map((x, index) => ({ ...(spots[index] ?? only), x }));
    return pathsOf(
      wide.length > 1
        ? wide
        : [
            { ...only, x: left },
            { ...only, x: right },
          ],
      whole,
      plan,
    );
  }
  if (whole) {
    const shape = area<Spot>()
      .x(({ x }) => x)
      .y0(({ low }) => low)
      .y1(({ high }) => high);
    const edge = line<Spot>()
      .x(({ x }) => x)
      .y(({ high }) => high);
    return { area: parsePath(shape([...spots]) ?? ""), edge: parsePath(edge([...spots]) ?? "") };
  }
  const pieces = spots.slice(1).map((to, index) => {
    const isKnown = (at: number) => spots[at]?.known ?? false;
    return stretchOf(spots[index] ?? to, to, [isKnown(index - 1), isKnown(index + 2)], plan);
  });
  return {
    area: pieces.flatMap(([a, b]) =>
      polyline(
        [
          [a.x, a.high],
          [b.x, b.high],
          [b.x, b.low],
          [a.x, a.low],
        ],
        true,
      ),
    ),
    edge: pieces.flatMap(([a, b]) =>
      polyline([
        [a.x, a.high],
        [b.x, b.high],
      ]),
    ),
  };
}

/** Whether all parts are known at all places: then bands are whole in every state. */
const isWhole = ({ parts }: Plan) => parts.every(({ values }) => values.every((value) => value !== null));

/** Bands, their edges, and the line of their sum. */
export function drawBands(shapes: readonly Shape[], pile: Pile, plan: Plan, into: Marks): void {
  const whole = isWhole(plan) && pile.totals.every((total) => pile.as !== "share" || total !== 0);
  for (const [index, { part, spots, style, muted }] of shapes.entries()) {
    if (!spots.some(({ known }, rank) => known && rank <= pile.last)) continue;
    const paths = pathsOf(spots, whole, plan);
    into.areas.push({ key: markKey("area", part.id), d: paths.area, style });
    const isTop = index === shapes.length - 1;
    if (shapes.length > MANY || (pile.as === "share" && isTop)) continue;
    const own = muted ? "ash" : "ink";
    const hue = pile.as === "apart" || isTop ? own : "paper";
    into.edges.push({ key: markKey("edge", part.id), d: paths.edge, style: { hue } });
  }
}

/** Ticks, the unit over them, and the base of each strip where parts stand apart. */
export function drawAxes(pile: Pile, plan: Plan, stage: Box): { lines: Line[]; texts: Text[] } {
  const { plot, size } = plan;
  const type = { size: small(size), style: { hue: "ash" } as const };
  const writer = writerOf(plan, pile.as);
  const { ticks } = plan.scales[pile.as];
  const across = (key: Line["key"], y: number, muted: boolean): Line => {
    return { key, x1: plot.x, x2: plot.x + plot.width, y1: y, y2: y, style: { hue: "ash", muted } };
  };
  const y = scaleIn(plan, pile);
  const keyOf = (tick: number) => markKey("tick", `${pile.as}${tick}`);
  const lines = ticks.map((tick) => across(keyOf(tick), y(tick), tick !== 0));
  // In a low strip there is room for the upper one alone.
  const named = ticks.filter((tick) => tick !== 0 || ticks.slice(1).every((other) => y(0) - y(other) > size.text * 1.2));
  const texts = named.map((tick): Text => {
    const at = { x: plot.x - size.text * 0.5, y: middle(y(tick), type.size), anchor: "end" as const };
    return { key: keyOf(tick), text: writer.tick(tick), ...at, ...type };
  });
  if (pile.as === "apart" && pile.bands.length <= MANY)
    for (const [index, { part }] of pile.bands.slice(0, -1).entries())
      lines.push(across(markKey("tick", "base", part.id), scaleIn(plan, pile, index)(0), false));
  if (writer.unit !== "") {
    const text = fitText(writer.unit, type.size, stage.width, 1)[0] ?? "";
    texts.push({ key: markKey("axis", "unit"), text, x: stage.x, y: middle(plot.y - size.text * 1.3, type.size), ...type });
  }
  return { lines, texts };
}

/** px between the points at which it is asked whether a tick runs over the bands. */
const STEP = 2;

/** At every few px along the plot, the upper edge of all that is known there, px. */
function skylineOf(shapes: readonly Shape[], { plot }: Plan): { x: number; high: number }[] {
  const edge = (x: number) => min(shapes, ({ spots }) => edgeAt(spots, x, "high")) ?? Number.POSITIVE_INFINITY;
  return [...range(plot.x, plot.x + plot.width, STEP), plot.x + plot.width].map((x) => ({ x, high: edge(x) }));
}

/** The stretches of a level line that lie over a skyline. */
function overAll(line: Line, skyline: ReturnType<typeof skylineOf>): Line[] {
  const found: Line[] = [];
  let from: number | undefined;
  for (const [index, { x, high }] of skyline.entries()) {
    const isOver = high > line.y1;
    if (isOver) from ??= x;
    const isEnd = index === skyline.length - 1;
    if (from === undefined || (isOver && !isEnd)) continue;
    found.push({ ...line, key: partOf(line.key, found.length), x1: from, x2: x });
    from = undefined;
  }
  return found;
}

/** Ticks give way to all words and to bands, but where these fill the plot: there they run over them. */
export function drawTicks(lines: readonly Line[], shapes: readonly Shape[], { as }: Pile, plan: Plan, into: Marks): void {
  const words = [...into.axes, ...into.values, ...into.names, ...into.notes];
  const skyline = as === "share" ? [] : skylineOf(as === "apart" ? shapes.slice(-1) : shapes, plan);
  const seen = lines.flatMap((one) => (as === "share" || !one.style.muted ? [one] : overAll(one, skyline)));
  const cleared = new Map<Line["key"], number>();
  for (const part of seen.flatMap((one) => clearOf(one, words))) {
    const count = cleared.get(part.key) ?? 0;
    cleared.set(part.key, count + 1);
    into.ticks.push(count === 0 ? part : { ...part, key: partOf(part.key, count + 100) });
  }
}
