// Draws the lines of one state: straight between values, curved between ranks, open where nothing is known.

import { curveBumpX, curveLinear, line } from "d3-shape";
import { markKey } from "../../marks/key.ts";
import type { Line } from "../../marks/marks.ts";
import { type Point as At, between, type Command } from "../../marks/path.ts";
import type { Style } from "../../marks/style.ts";
import { clearOf } from "../kit/clear.ts";
import type { MarksIn } from "../kit/layers.ts";
import { type Plan, spotOf } from "./plan.ts";
import { isKnown, type Known, type Point } from "./rows.ts";
import type { Mode } from "./schema.ts";
import type { Stroke, View } from "./view.ts";

/** From the ground up. */
export const LAYERS = [
  ["path", "washes"],
  ["line", "ticks"],
  ["line", "leaders"],
  ["path", "lines"],
  ["line", "stubs"],
  ["circle", "points"],
  ["circle", "rings"],
  ["circle", "swatches"],
  ["text", "key"],
  ["text", "axis"],
  ["text", "values"],
  ["text", "names"],
  ["circle", "numbers"],
  ["text", "notes"],
  ["text", "sketch"],
] as const;
export type Marks = MarksIn<typeof LAYERS>;

export const ASH: Style = { hue: "ash" };
export const GUIDE: Style = { hue: "ash", muted: true };

/** Lines, and points of lines, from which on these go without dots and rings: they would hide each other, and phones would stutter. */
export const MANY = 60;
const MANY_POINTS = 150;
/** Radii of dots and rings, px. */
const DOT = { plain: 3.2, bold: 4.4 };
export const RING = 3.4;
/** Em from a dot to the ring of what is not known beside it; share of the way to the next time at most. */
const OPEN = 1.5;
const MOST_OPEN = 0.4;
/** px to each side of a foot of what a value may be. */
const FOOT = 4;

const isAlone = (run: readonly Known[]) => run.length === 1;

/** Neighbours in a run of known values; runs are parted by what is not known. */
function runsOf(points: readonly Point[]): Known[][] {
  const runs: Known[][] = [[]];
  for (const point of points) {
    if (isKnown(point)) runs.at(-1)?.push(point);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** Where a run runs, with the points that other states have and this one leaves out: they wait at the one before, so that lines move. */
function chainOf(stroke: Stroke, view: View, run: readonly Known[], plan: Plan): At[] {
  const { points } = stroke.item;
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return [];
  const from = first === stroke.first ? 0 : points.indexOf(first);
  const to = last === stroke.last ? points.length : points.indexOf(last) + 1;
  const own = new Set<Point>(run);
  let at = spotOf(plan, view, first);
  return points
    .slice(from, to)
    .filter(isKnown)
    .map((point): At => {
      if (own.has(point)) at = spotOf(plan, view, point);
      return [at.x, at.y];
    });
}

/** A line through points as cubic curves, whatever the mode, so that one becomes the other by moving. */
export function curveOf(points: readonly At[], mode: Mode): Command[] {
  const commands: Command[] = [];
  let here: At = [0, 0];
  const curve = (...controls: [At, At, At]) => {
    commands.push({ type: "C", points: controls });
    here = controls[2];
  };
  // All that these curves ask of a canvas.
  const pen = {
    moveTo(x: number, y: number) {
      here = [x, y];
      commands.push({ type: "M", points: [here] });
    },
    lineTo(x: number, y: number) {
      const end: At = [x, y];
      curve(between(here, end, 1 / 3), between(here, end, 2 / 3), end);
    },
    bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number) {
      curve([x1, y1], [x2, y2], [x, y]);
    },
    closePath: () => undefined,
  };
  line<At>()
    .curve(mode === "rank" ? curveBumpX : curveLinear)
    .context(pen as never)([...points]);
  return commands;
}

/** Open ends: a short dashed line from a known value towards a time of which nothing is known, and a ring. */
function drawOpen(stroke: Stroke, view: View, plan: Plan, into: Marks): void {
  const { points, item, style } = stroke;
  for (const [index, point] of points.entries()) {
    if (!isKnown(point)) continue;
    const sides = [points[index - 1], points[index + 1]] as const;
    for (const [side, other] of sides.entries()) {
      if (!other || isKnown(other)) continue;
      const { x, y } = spotOf(plan, view, point);
      const way = plan.x(view, other.place) - x;
      const end = x + Math.sign(way) * Math.min(Math.abs(way) * MOST_OPEN, plan.size.text * OPEN);
      const open: Style = { ...style, dashed: true };
      const key = markKey("open", item.id, `${point.place.id}-${side}`);
      into.stubs.push({ key, x1: x, y1: y, x2: end, y2: y, style: open });
      into.rings.push({ key, x: end, y, r: RING, style: { hue: style.hue, fill: "hollow", muted: style.muted ?? false } });
    }
  }
}

/** What a value may be, of which only the least and the most are known: a line through its dot with a foot at each end. */
function drawSpan(stroke: Stroke, point: Known, at: { x: number }, plan: Plan, into: Marks): void {
  const { range } = point;
  if (!range || range.low === range.high) return;
  const [low, high] = [plan.y("value", range.low), plan.y("value", range.high)];
  const part = (index: number, ends: Pick<Line, "x1" | "y1" | "x2" | "y2">): Line => ({
    key: markKey("span", stroke.item.id, `${point.place.id}-${index}`),
    ...ends,
    style: stroke.style,
  });
  const feet = [low, high].map((y, index) => part(index + 1, { x1: at.x - FOOT, y1: y, x2: at.x + FOOT, y2: y }));
  into.stubs.push(part(0, { x1: at.x, y1: low, x2: at.x, y2: high }), ...feet);
}

/** Whether a line goes without dots: of those that are brought out only where they alone are too many. */
function isQuietIn({ strokes, times }: View, { bold }: Stroke): boolean {
  const own = bold ? strokes.filter((stroke) => stroke.bold).length : strokes.length;
  return own > MANY || own * times.length > MANY_POINTS;
}

export function drawStroke(stroke: Stroke, view: View, plan: Plan, into: Marks): void {
  const { item, points, style, bold } = stroke;
  const runs = runsOf(points);
  const d = runs.filter((run) => !isAlone(run)).flatMap((run) => curveOf(chainOf(stroke, view, run, plan), view.mode));
  if (d.length > 0) into.lines.push({ key: markKey("line", item.id), d, style: { ...style, weight: bold ? "bold" : undefined } });
  const isQuiet = isQuietIn(view, stroke);
  // What is no line is seen as a dot in any case.
  const only = d.length > 0 ? [] : [stroke.last];
  const dotted = isQuiet ? only : runs.flat();
  for (const point of dotted) {
    const at = spotOf(plan, view, point);
    if (view.mode === "value" && !isQuiet) drawSpan(stroke, point, at, plan, into);
    into.points.push({ key: markKey("point", item.id, point.place.id), ...at, r: bold ? DOT.bold : DOT.plain, style });
  }
  if (!isQuiet) drawOpen(stroke, view, plan, into);
}

/** An upright line at each time, and zero where values lie on both sides of it. */
export function drawGround(view: View, plan: Plan, base: number, into: Marks): void {
  const { plot, domain, size } = plan;
  const top = plot.y - size.text * 0.4;
  for (const place of view.times) {
    const x = plan.x(view, place);
    const upright = { key: markKey("time", place.id), x1: x, y1: top, x2: x, y2: base, style: GUIDE };
    into.ticks.push(...clearOf(upright, [...into.values, ...into.names]));
  }
  if (view.mode !== "value" || domain[0] >= 0 || domain[1] <= 0) return;
  const y = plan.y("value", 0);
  into.ticks.push({ key: markKey("axis", "zero"), x1: plot.x, y1: y, x2: plot.x + plot.width, y2: y, style: ASH });
}
