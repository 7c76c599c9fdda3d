// What leads from step to step: arrows in the lanes, and the strokes that join the boxes of one step.

import { markKey } from "../../marks/key.ts";
import { type Point, polyline } from "../../marks/path.ts";
import type { Style } from "../../marks/style.ts";
import type { Box } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { headPath } from "../kit/shapes.ts";
import type { Marks, Paint } from "./paint.ts";
import type { Step } from "./plan.ts";

/** Which way a flow runs, and how its arrows look. */
export interface Course {
  /** Steps one under the other; else side by side. */
  down: boolean;
  strips: Box[];
  /** px of an arrowhead, and what it keeps clear of the boxes it comes from and leads to. */
  head: number;
  clear: { from: number; to: number };
}

/** Between the boxes of one step: a bold stroke past the lanes that have no part in it. */
export function drawJoins(step: Step, boxes: Box[], paint: Paint, { down }: Course, into: Marks): void {
  boxes.slice(1).forEach((box, index) => {
    const before = sure(boxes[index]);
    const key = markKey("join", step.id, index);
    const style: Style = { hue: paint.box.hue, weight: "bold", muted: paint.box.muted === true };
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    const beside = { x1: before.x + before.width, y1: y, x2: box.x, y2: y };
    const below = { x1: x, y1: before.y + before.height, x2: x, y2: box.y };
    into.joins.push({ key, ...(down ? beside : below), style });
  });
}

/** Arrows from one step to the next: in every lane that both have, else one from lane to lane. */
export function drawArrows(
  [from, to]: [Step, Step],
  [before, after]: [Box, Box],
  { down, strips, head: length, clear }: Course,
  paint: Paint,
  into: Marks,
): void {
  const middles = strips.map(({ x, y, width, height }) => (down ? x + width / 2 : y + height / 2));
  const start = (down ? before.y + before.height : before.x + before.width) + clear.from;
  const end = (down ? after.y : after.x) - clear.to;
  const point = (along: number, across: number) => (down ? { x: across, y: along } : { x: along, y: across });
  const shared = to.lanes.filter((lane) => from.lanes.includes(lane));
  for (const [source, target] of shared.length > 0 ? shared.map((lane) => [lane, lane]) : [nearest(from.lanes, to.lanes)]) {
    const [a, b] = [sure(middles[sure(source)]), sure(middles[sure(target)])];
    const turn = start + (end - length - start) * 0.5;
    const corners = [point(start, a), point(turn, a), point(turn, b), point(end - length * 0.9, b)];
    const d = polyline(corners.map(({ x, y }): Point => [x, y]));
    into.arrows.push({ key: markKey("arrow", to.id, target), d, style: paint.arrow });
    const tip = headPath(point(end, b), point(1, 0), length);
    into.heads.push({ key: markKey("head", to.id, target), d: tip, style: { ...paint.arrow, area: true } });
  }
}

function nearest(from: number[], to: number[]): [number, number] {
  const pairs = from.flatMap((a) => to.map((b): [number, number] => [a, b]));
  return pairs.reduce((best, pair) => (Math.abs(pair[0] - pair[1]) < Math.abs(best[0] - best[1]) ? pair : best));
}
