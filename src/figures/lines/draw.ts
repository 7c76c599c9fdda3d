// Draws the lines of one state: how far each has come, its gaps, and the axes they stand on.

import type { Spot as MarkSpot } from "../../marks/answers.ts";
import { markKey } from "../../marks/key.ts";
import type { Line, Path, Text } from "../../marks/marks.ts";
import { type Point as At, polyline } from "../../marks/path.ts";
import type { Style } from "../../marks/style.ts";
import { type Box, fitText, middle } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import type { MarksIn } from "../kit/layers.ts";
import { type Plan, small } from "./plan.ts";
import type { Point, Spec, Stroke } from "./schema.ts";

/** From the ground up. */
export const LAYERS = [
  ["line", "ticks"],
  ["path", "areas"],
  ["line", "bridges"],
  ["path", "lines"],
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

export const ASH: Style = { hue: "ash" };
export const GUIDE: Style = { hue: "ash", muted: true };

/** Lines from which on those that are not brought out go without a dot at their end: dots would hide them, and phones would stutter. */
const MANY = 120;

/** A point where it is drawn, px; `y` is absent where the value is not known. */
interface Spot {
  point: Point;
  x: number;
  y: number | undefined;
}

/** A point whose value is known. */
type Known = Spot & { y: number };

/** A stroke with its line's points where they are drawn. */
export interface Drawn extends Stroke {
  spots: Spot[];
  tip: { x: number; y: number };
}

/** Points not yet reached wait at the last one reached, so that lines grow out of their ends. */
export function drawnOf(stroke: Stroke, plan: Plan): Drawn {
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

export function drawStroke(spec: Spec, stroke: Drawn, plan: Plan, into: Marks): void {
  const { line, spots, tip, style, bold } = stroke;
  const runs = runsOf(spots);
  if (spec.area && plan.series.length === 1 && !plan.broken) {
    const d = runs.flatMap((run) => areaPath(run, plan.y(0)));
    into.areas.push({ key: markKey("area", line.id), d, style: { ...style, area: true, fill: "soft" } });
  }
  const isQuiet = plan.series.length > MANY && !bold;
  const isDot = runs.length === 1 && runs[0]?.length === 1;
  if (!isQuiet || !isDot)
    into.lines.push({
      key: markKey("line", line.id),
      d: runs.flatMap((run) => polyline(run.map(pointOf))),
      style: { ...style, weight: bold ? "bold" : undefined },
    });
  const alone = new Set(runs.flatMap((run) => (run.length === 1 && run[0] ? [run[0].point] : [])));
  for (const spot of isQuiet ? [] : spots) {
    if (spot.y === undefined || !hasReached(stroke, spot)) continue;
    if (!spec.points && !plan.slope && !alone.has(spot.point)) continue;
    const r = bold ? 3.6 : 2.8;
    into.points.push({ key: markKey("point", line.id, spot.point.place.id), x: spot.x, y: spot.y, r, style });
  }
  if (!isQuiet || isDot) into.points.push({ key: markKey("end", line.id), ...tip, r: endRadius(plan, bold), style });
}

/** Where the values lie that a line has reached. What is not known between two that are lies on the way from one to the other. */
export function spotsOf(stroke: Drawn): MarkSpot[] {
  const { line, spots } = stroke;
  const reached = spots.filter((spot) => hasReached(stroke, spot));
  const known = reached.filter((spot): spot is Known => spot.y !== undefined);
  return reached.flatMap(({ point, x, y }): MarkSpot[] => {
    const [before, after] = [known.findLast((one) => one.x <= x), known.find((one) => one.x >= x)];
    const height = y ?? (before && after && before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x || 1));
    return height === undefined ? [] : [{ item: line.id, at: point.place.id, x, y: height }];
  });
}

/** The lines of other panels, for comparison. */
export function drawBehind({ line, spots }: Drawn, into: Marks): void {
  const d = runsOf(spots).flatMap((run) => polyline(run.map(pointOf)));
  into.lines.push({ key: markKey("line", line.id), d, style: GUIDE });
}

const endRadius = ({ inPanel }: Plan, bold: boolean): number => {
  if (inPanel) return 3.2;
  return bold ? 4.4 : 3.4;
};

/** Dashed lines over what is not known between two values that are. */
export function drawBridges(stroke: Drawn, into: Marks): void {
  const { line, spots, style } = stroke;
  const reached = runsOf(spots.filter((spot) => hasReached(stroke, spot)));
  for (const [index, run] of reached.slice(1).entries()) {
    const [from, to] = [sure(sure(reached[index]).at(-1)), sure(run[0])];
    const key = markKey("bridge", line.id, from.point.place.id);
    into.bridges.push({ key, x1: from.x, y1: sure(from.y), x2: to.x, y2: sure(to.y), style: { ...style, dashed: true } });
  }
}

/** Ticks, the unit over them, and the break of an axis that does not begin at zero. The same in every state. */
export function drawAxes(spec: Spec, plan: Plan, stage: Box): { lines: Line[]; breaks: Path[]; texts: Text[] } {
  const { plot, size, base, floor, writer } = plan;
  const type = { size: small(size), style: ASH };
  const ends = { x1: plot.x, x2: plot.x + plot.width };
  const across = (key: Line["key"], y: number, style: Style): Line => ({ key, ...ends, y1: y, y2: y, style });
  const edge = { x: plot.x - size.text * 0.5, ...type, anchor: "end" as const };
  const word = (key: Line["key"], text: string, y: number): Text => ({ key, text, ...edge, y: middle(y, type.size) });
  const within = (words: string, x: number) => fitText(words, type.size, stage.x + stage.width - x, 1)[0] ?? "";
  const lines = plan.ticks.map((tick) => across(markKey("tick", `y${tick}`), plan.y(tick), tick === 0 ? ASH : GUIDE));
  const named = plan.ticks.filter((tick) => !plan.slope || plan.y(tick) >= floor);
  const texts = named.map((tick) => word(markKey("tick", `y${tick}`), writer.tick(tick), plan.y(tick)));
  if (plan.slope) {
    const post = (x: number) => ({ x1: x, y1: plot.y, x2: x, y2: base, style: GUIDE });
    lines.push(...plan.places.map((place) => ({ key: markKey("tick", place.id), ...post(plan.x(place)) })));
  }
  if (writer.unit && plan.write !== writer.whole && !plan.inPanel) {
    texts.push({
      key: markKey("axis", "unit"),
      text: within(writer.unit, stage.x),
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
  const at = plot.x + size.text * 0.9;
  if (spec.cut && !plan.inPanel)
    texts.push({ key: markKey("axis", "cut"), text: within(spec.cut, at), x: at, y: middle(half, type.size), ...type });
  texts.push(word(markKey("axis", "zero"), "0", base));
  return { lines: [...lines, across(markKey("axis", "zero"), base, ASH)], breaks, texts };
}
