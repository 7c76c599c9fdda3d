// What joins the values of a row: a line, a range or an arrow; and the lines of values of which only the least and the most are known.

import { markKey } from "../../marks/key.ts";
import type { Hue, Style } from "../../marks/style.ts";
import type { Box } from "../../marks/text.ts";
import { headPath } from "../kit/shapes.ts";
import { type Drawing, isBackIn } from "./scene.ts";
import { type Dot, FALLING, type Join, joinOf, RISING, type Spec, styleOf } from "./schema.ts";

/** Radii of a dot: an arrow's head, the dot at its tail, the feet of a range, its bar to each side, the feet of a value's line. */
export const HEAD = 2.3;
export const TAIL = 0.6;
export const FEET = 1.15;
export const RANGE = 0.62;
const WHISKER = 0.7;
/** px below which an arrow is no more than its dot. */
const SHORTEST = 3;

/** The hue of what joins two values: an arrow's by its direction, if the figure says so. */
function hueOf(spec: Spec, { as, from, to }: Join): Hue {
  if (as === "dumbbell") return "ash";
  if (as === "range") return spec.looks[from.column]?.hue ?? "accent";
  const direction = spec.looks[to.value < from.value ? FALLING : RISING];
  return (to.value === from.value ? undefined : direction?.hue) ?? spec.looks[to.column]?.hue ?? "accent";
}

/** Draws an arrow, its tip at its second value; where the two are one, no more than the dot. */
function drawArrow(join: Join, { scene, seat, spots, into }: Drawing): void {
  const { plan, spec } = scene;
  const [start, tip] = [plan.x(join.from.value), plan.x(join.to.value)];
  const way = Math.sign(tip - start);
  const { y, r } = spots;
  const length = Math.abs(tip - start);
  const head = Math.min(r * HEAD, length);
  const style: Style = { hue: hueOf(spec, join), muted: isBackIn(scene, seat, [join.from, join.to]) };
  if (length < SHORTEST) {
    into.points.push({ key: markKey("dot", seat.row.id, join.from.index), x: tip, y, r, style });
    return;
  }
  const key = markKey("arrow", seat.row.id);
  const shaft = { x1: start, y1: y, x2: tip - way * head * 0.7, y2: y };
  into.joins.push({ key, ...shaft, style: { ...style, weight: "bold" } });
  into.heads.push({ key, d: headPath({ x: tip, y }, { x: way, y: 0 }, head), style: { ...style, area: true } });
  into.points.push({ key: markKey("dot", seat.row.id, join.from.index), x: start, y, r: r * TAIL, style });
}

/** Draws a range: a bar from end to end, a foot at each. */
function drawRange(join: Join, { scene, seat, spots: { y, r }, into }: Drawing): void {
  const hue = hueOf(scene.spec, join);
  const muted = isBackIn(scene, seat, [join.from, join.to]);
  const [from, to] = [scene.plan.x(join.from.value), scene.plan.x(join.to.value)].sort((a, b) => a - b) as [number, number];
  const box = { x: from, y: y - r * RANGE, width: to - from, height: 2 * r * RANGE, rx: 0 };
  into.ranges.push({ key: markKey("range", seat.row.id), ...box, style: { hue, fill: "soft", muted } });
  for (const { index, value } of [join.from, join.to]) {
    const x = scene.plan.x(value);
    const foot = { x1: x, y1: y - r * FEET, x2: x, y2: y + r * FEET };
    into.joins.push({ key: markKey("end", seat.row.id, index), ...foot, style: { hue, weight: "bold", muted } });
  }
}

/** Draws what joins a row's values, and gives those that it stands for: they have no dots of their own. */
export function drawJoin(drawing: Drawing): Dot[] {
  const { scene, seat, spots, into } = drawing;
  const join = joinOf(scene.spec, seat.row);
  if (!join) return [];
  const ends = [join.from, join.to];
  if (join.as !== "dumbbell") {
    if (join.as === "arrow") drawArrow(join, drawing);
    else drawRange(join, drawing);
    return ends;
  }
  const [x1, x2] = [scene.plan.x(join.from.value), scene.plan.x(join.to.value)];
  const style: Style = { hue: hueOf(scene.spec, join), weight: "bold", muted: isBackIn(scene, seat, seat.row.dots) };
  into.joins.push({ key: markKey("line", seat.row.id), x1, y1: spots.y, x2, y2: spots.y, style });
  return [];
}

/** Draws what a value may be, where only its least and its most are known: a line through its dot, with a foot at each end. */
export function drawWhiskers({ scene, seat, spots, into }: Drawing): Box[] {
  const ranged = spots.known.flatMap((spot) => (spot.dot.range ? [{ ...spot, range: spot.dot.range }] : []));
  return ranged.map(({ dot, y, r, range }) => {
    const [x1, x2] = [scene.plan.x(range.low), scene.plan.x(range.high)];
    const style: Style = { hue: styleOf(scene.spec, dot).hue, muted: isBackIn(scene, seat, [dot]) };
    const foot = r * WHISKER;
    into.joins.push({ key: markKey("range", seat.row.id, dot.index), x1, y1: y, x2, y2: y, style });
    for (const [end, x] of [x1, x2].entries())
      into.joins.push({
        key: markKey("range", seat.row.id, `${dot.index}-${end}`),
        x1: x,
        y1: y - foot,
        x2: x,
        y2: y + foot,
        style,
      });
    return { x: x1, y: y - foot, width: x2 - x1, height: 2 * foot };
  });
}
