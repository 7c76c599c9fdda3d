// Draws the axes of a scatter, its dots, what they may be, and rows of which a value is not known.

import { MOST_MARKS } from "../../marks/fit.ts";
import { markKey } from "../../marks/key.ts";
import type { Line } from "../../marks/marks.ts";
import { type Command, polyline } from "../../marks/path.ts";
import type { Style } from "../../marks/style.ts";
import { clearOf } from "../kit/clear.ts";
import { ringOf } from "../kit/remarks.ts";
import { thinned } from "../kit/thin.ts";
import { drawChain } from "./chain.ts";
import { type Item, isKnown, type Known } from "./rows.ts";
import { dotKey, lookIn, type Marks, putShape, radiusIn, type Scene } from "./scene.ts";
import type { AxisName } from "./schema.ts";

/** The lines of the two axes: a faint one at each tick, zero in full, and the edges beside which rings stand. They give way to words. */
export function drawAxes({ plan, view }: Scene, into: Marks): void {
  const { plot, strips } = plan;
  const [right, foot] = [plot.x + plot.width, plot.y + plot.height];
  const style = (value: number): Style => ({ hue: "ash", muted: value !== 0 });
  const grid: Line[] = [
    ...view.x.ticks.map(({ value }): Line => {
      const x = view.x.at(value);
      return { key: markKey("grid-x", value), x1: x, y1: plot.y, x2: x, y2: foot, style: style(value) };
    }),
    ...view.y.ticks.map(({ value }): Line => {
      const y = view.y.at(value);
      return { key: markKey("grid-y", value), x1: plot.x, y1: y, x2: right, y2: y, style: style(value) };
    }),
  ];
  // Where a line at zero runs along an edge, it is the one that is seen.
  const isNear = (off: number) => off >= 0 && off < plan.size.text;
  const edge = (name: AxisName, off: number, ends: Pick<Line, "x1" | "y1" | "x2" | "y2">): Line[] => {
    if (isNear(off) && strips[name] === 0) return [];
    return [{ key: markKey("edge", name), ...ends, style: { hue: "ash", muted: isNear(off) } }];
  };
  const edges: Line[] = [
    ...edge("y", foot - view.y.at(0), { x1: plot.x, y1: foot, x2: right, y2: foot }),
    ...(strips.x > 0 ? edge("x", view.x.at(0) - plot.x, { x1: plot.x, y1: plot.y, x2: plot.x, y2: foot }) : []),
  ];
  const words = [...into.names, ...into.references, ...into.notes, ...into.key];
  into.grid.push(...grid.flatMap((line) => clearOf(line, words)), ...edges);
}

/** A line between the ends of what a value may be, with a foot at each. */
function whisker(scene: Scene, item: Known, name: AxisName): Command[] {
  const { plan, view } = scene;
  const { range } = item[name];
  if (!range) return [];
  const [low, high] = view[name].domain;
  const ends = [range.low, range.high].map((value) => view[name].at(Math.min(Math.max(value, low), high)));
  const [from = 0, to = 0] = ends;
  const across = name === "x" ? view.y.at(item.y.value) : view.x.at(item.x.value);
  const foot = plan.size.text * 0.22;
  const point = (along: number, off: number): [number, number] => (name === "x" ? [along, across + off] : [across + off, along]);
  const feet = ends.map((end) => polyline([point(end, -foot), point(end, foot)]));
  return [...polyline([point(from, 0), point(to, 0)]), ...feet.flat()];
}

/** Share of a frame's marks that rows may take, and rings among them. */
const MOST_SHARE = 0.7;
const MOST_RINGS = 0.15;

/** The dots of a state, in the order of the pile. Gives those for which marks do not suffice. */
export function drawDots(scene: Scene, into: Marks): Item[] {
  const { plan, view } = scene;
  const isRanged = view.within.some((item) => item.x.range || item.y.range);
  const cost = 1 + Number(isRanged) + Number(scene.spec.connect !== undefined);
  const within = new Set<Item>(view.within);
  const sorted = plan.pile.flatMap((item) => (within.has(item) ? [{ item, muted: view.back.has(item) }] : []));
  const kept = thinned(sorted, cost, MOST_MARKS * MOST_SHARE);
  for (const { item } of kept) {
    const { style, shape } = lookIn(scene, item);
    const [x, y, r] = [view.x.at(item.x.value), view.y.at(item.y.value), radiusIn(scene, item)];
    const d = [...whisker(scene, item, "x"), ...whisker(scene, item, "y")];
    if (d.length > 0)
      into.whiskers.push({ key: markKey("range", item.id), d, style: { hue: style.hue, muted: style.muted ?? false } });
    putShape({ key: dotKey(item), shape, style, x, y, r }, into.points, into.shapes);
  }
  const drawn = new Set<Item>(kept.map(({ item }) => item));
  drawChain(scene, drawn, into);
  return view.within.filter((item) => !drawn.has(item));
}

/**
 * Rows of which a value is not known: rings of dashes beside the axis, at the value that is; their number is said, too. Gives those that
 * lie off the axes, and those for which marks do not suffice.
 */
export function drawUnknown({ plan, view }: Scene, into: Marks): { off: Item[]; undrawn: Item[] } {
  const { plot, strips, size } = plan;
  const [left, low] = [plot.x - strips.x / 2, plot.y + plot.height + strips.y / 2];
  const at = (item: Item, name: AxisName, edge: number) => {
    const { value } = item[name];
    const [from, to] = view[name].domain;
    if (value === null) return edge;
    return value >= from && value <= to ? view[name].at(value) : undefined;
  };
  const lacking = view.shown.filter((item) => !isKnown(item));
  const placed = lacking.flatMap((item) => {
    const [x, y] = [at(item, "x", left), at(item, "y", low)];
    return x === undefined || y === undefined ? [] : [{ item, x, y, muted: view.back.has(item) }];
  });
  const kept = thinned(placed, 1, MOST_MARKS * MOST_RINGS);
  for (const { item, x, y, muted } of kept.toSorted((a, b) => Number(b.muted) - Number(a.muted)))
    into.points.push({ key: dotKey(item), x, y, r: ringOf(size), style: { hue: "ash", fill: "hollow", dashed: true, muted } });
  const [there, drawn] = [new Set(placed.map(({ item }) => item)), new Set(kept.map(({ item }) => item))];
  return {
    off: lacking.filter((item) => !there.has(item)),
    undrawn: lacking.filter((item) => there.has(item) && !drawn.has(item)),
  };
}
