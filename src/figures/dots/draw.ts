// Draws a row of one state: its name, its dots, what joins them, and the words beside them.

import { markKey } from "../../marks/key.ts";
import type { Style } from "../../marks/style.ts";
import { discBox } from "../kit/ground.ts";
import { isCut, label, linesOf } from "../kit/label.ts";
import { wantsLabel } from "../kit/lit.ts";
import { drawJoin, drawWhiskers } from "./joins.ts";
import { isBack, type Seat } from "./rows.ts";
import { type Drawing, isBackIn, type Marks, type Scene } from "./scene.ts";
import { type Dot, styleOf } from "./schema.ts";
import { spotsOf } from "./spots.ts";
import { drawUnknown, drawValues } from "./words.ts";

function drawPoints({ scene, seat, spots, into }: Drawing, without: readonly Dot[]): void {
  // In the order of the key, so that in all rows the same value lies uppermost.
  for (const { dot, x, y, r } of spots.known.toSorted((a, b) => a.dot.index - b.dot.index)) {
    if (without.some(({ index }) => index === dot.index)) continue;
    const style: Style = { ...styleOf(scene.spec, dot), muted: isBackIn(scene, seat, [dot]) };
    into.points.push({ key: markKey("dot", seat.row.id, dot.index), x, y, r, style });
  }
}

function drawName({ scene, seat, spots, into }: Drawing, top: number): boolean {
  const { names } = scene.plan;
  const { text } = scene.size;
  const { name, id } = seat.row;
  const above = names.place === "above";
  const at = above ? { x: names.x, y: top + seat.head / 2 } : { x: names.x + names.width, y: spots.y };
  const style: Style = { hue: "ink", halo: above, muted: isBack(scene.state, seat.row) };
  const options = {
    size: text,
    width: names.width,
    most: names.most,
    anchor: above ? ("start" as const) : ("end" as const),
    style,
  };
  into.names.push(...label(markKey("name", id), name, at.x, at.y, options));
  return isCut(linesOf(name, text, names.width, names.most), name);
}

/** Draws a row whose upper edge is at `top`; gives whether something that it should say had no room. */
export function drawRow(scene: Scene, seat: Seat, top: number, into: Marks): boolean {
  const { plan, size, state } = scene;
  const spots = spotsOf(seat, top, plan, size);
  const drawing = { scene, seat, spots, into };
  const back = isBack(state, seat.row);
  const first = spots.known[0];
  if (first && !seat.close && spots.known.length === seat.row.dots.length) {
    const guide = { x1: plan.plot.left, y1: spots.y, x2: first.x, y2: spots.y };
    into.guides.push({ key: markKey("guide", seat.row.id), ...guide, style: { hue: "ash", muted: true } });
  }
  drawPoints(drawing, drawJoin(drawing));
  const isCutShort = seat.close ? state.labels === "all" : drawName(drawing, top);
  const worded = !seat.close && wantsLabel(state.labels, back);
  const taken = [...spots.known.map(discBox), ...drawWhiskers(drawing)];
  if (worded && plan.written) drawValues(drawing, taken);
  const said = drawUnknown(drawing, taken, worded);
  return isCutShort || !said || (worded && !plan.written && spots.known.length > 0);
}
