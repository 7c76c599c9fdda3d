// timeline: a count that is not known in parts. All the ticks and lanes it might be spread over, empty, and the word that says so.

import { markKey } from "../../marks/key.ts";
import type { Style } from "../../marks/style.ts";
import { textWidth } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { LEADING, linesOf, stackLines } from "../kit/label.ts";
import { isMuted } from "../kit/lit.ts";
import type { Spot } from "./blocks.ts";
import type { Canvas, Place } from "./canvas.ts";
import type { Plan } from "./plan.ts";
import type { Item } from "./schema.ts";
import type { View } from "./views.ts";

/** Empty cells of a state, beyond which each row is one. */
const MOST_CELLS = 300;

/** What a count might be spread over, px: the lanes, or its own bar. */
function rowsOf(item: Item, y: number, plan: Plan): { id: string; y: number; height: number }[] {
  const { bar } = plan.setting;
  if (item.lane !== undefined) return [{ id: item.lane, y: y - bar / 2, height: bar }];
  return plan.lanes.map(({ lane, y, head, height }) => ({
    id: sure(lane).id,
    y: y + head + 3,
    height: Math.max(1, height - head - 6),
  }));
}

export function drawSplit(item: Item, view: View, spot: Spot, y: number, plan: Plan, { into, words: told }: Canvas): void {
  const rows = rowsOf(item, y, plan);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return;
  const touched = view.ticks.filter((tick) => tick.to > item.from && tick.from < Math.min(item.to, view.to));
  const split = view.shown.filter((one) => one.count !== undefined).length;
  const whole = { id: "all", from: item.from, to: item.to };
  const [ticks, spread] =
    touched.length * rows.length * split <= MOST_CELLS
      ? [touched, rows]
      : [[whole], [{ id: "all", y: first.y, height: last.y + last.height - first.y }]];
  const style: Style = { hue: "ash", fill: "hollow", dashed: true, muted: isMuted(view.state.lit, [item.id]) };
  const before = into.cells.length;
  for (const tick of ticks) {
    const [x0, x1] = [Math.max(view.x(tick.from), spot.x0) + 3, Math.min(view.x(tick.to), spot.x1) - 3];
    if (x1 <= x0) continue;
    const look = { x: x0, width: x1 - x0, rx: 3, style };
    into.cells.push(
      ...spread.map(({ id, y, height }) => ({ key: markKey("cell", item.id, `${tick.id}-${id}`), y, height, ...look })),
    );
  }
  // A bar too short for a cell is drawn none the less.
  if (into.cells.length === before) {
    const box = { x: spot.x0, y: first.y, width: spot.x1 - spot.x0, height: last.y + last.height - first.y, rx: 0 };
    into.cells.push({ key: markKey("cell", item.id), ...box, style });
  }
  const cell = (spot.x1 - spot.x0) / Math.max(1, touched.length);
  told.push({ item: item.id, lit: true, places: placesOf(item, spot, cell, rows, plan) });
}

/** Places of the word: in the middle of all rows, else on one of them. */
function placesOf(item: Item, spot: Spot, cell: number, rows: { y: number; height: number }[], plan: Plan): Place[] {
  const { size, spec, left, right } = plan.setting;
  const { text } = size;
  const [top, foot] = [sure(rows[0]).y, sure(rows.at(-1)).y + sure(rows.at(-1)).height];
  const wide = (cell * 1.25) / textWidth(spec.unknown, 1, true);
  const type = Math.max(text, Math.min(text * 2.2, (foot - top) * 0.5, wide));
  const lines = linesOf(spec.unknown, type * 1.06, right - left - text * 1.2, 3);
  // The word stands in a clearing wider than a cell, so that it is not read as one cell's.
  const words = Math.max(...lines.map((line) => textWidth(line, type, true)));
  const width = Math.max(words + text * 1.2, Math.min(spot.x1 - spot.x0, cell * 1.5));
  const x = Math.min(Math.max((spot.x0 + spot.x1) / 2, left + width / 2), right - width / 2);
  const placeAt = (centre: number): Place => {
    const height = type * 1.7 + (lines.length - 1) * type * LEADING;
    const box = { x: x - width / 2, y: centre - height / 2, width, height, rx: 3 };
    return {
      layer: "counts",
      marks: stackLines(markKey("unknown", item.id), lines, x, centre, {
        size: type,
        anchor: "middle",
        style: { hue: "ink", weight: "bold", halo: true },
      }),
      clearing: { key: markKey("patch", item.id), ...box, style: { hue: "paper" } },
    };
  };
  return [(top + foot) / 2, ...rows.map((row) => row.y + row.height / 2)].map(placeAt);
}
