// Draws the scale of a spread, the marks of its rows, the bars of its classes and how many rows each holds.

import { ascending, descending } from "d3-array";
import { packOf } from "../../locale/index.ts";
import { markKey } from "../../marks/key.ts";
import type { Line, Rect, Text } from "../../marks/marks.ts";
import type { Style } from "../../marks/style.ts";
import { type Box, middle, overlap, textBox } from "../../marks/text.ts";
import { clearOf } from "../kit/clear.ts";
import { boxesAlong, discBox } from "../kit/ground.ts";
import type { Lane } from "./lanes.ts";
import { isBack, type Known } from "./rows.ts";
import type { Marks, Scene, Standing } from "./scene.ts";
import type { Pile } from "./stacks.ts";

/** The lines of the scale: a faint one at each tick, the scale itself, and the foot of each lane whose marks stand on one. They give way to words. */
export function drawScale({ plan, view }: Scene, into: Marks): void {
  const { plot, size } = plan;
  const [right, foot] = [plot.x + plot.width, plot.y + plot.height];
  const words = [...into.heads, ...into.counts, ...into.references, ...into.names, ...into.notes];
  const stub = size.text * 0.3;
  for (const { value } of view.ticks) {
    const x = view.x(value);
    const line: Line = {
      key: markKey("grid", value),
      x1: x,
      y1: plot.y,
      x2: x,
      y2: foot,
      style: { hue: "ash", muted: value !== 0 },
    };
    into.grid.push(...clearOf(line, words));
    into.grid.push({ ...line, key: markKey("stub", value), y1: foot, y2: foot + stub, style: { hue: "ash" } });
  }
  const feet = view.piles.length > 0 ? view.lanes.slice(0, -1).map(({ top, height }) => top + height) : [];
  const levels = [...feet, foot].map((y, index): Line => {
    const key = index === feet.length ? markKey("edge", "x") : markKey("edge", view.lanes[index]?.group.id ?? "");
    return { key, x1: plot.x, y1: y, x2: right, y2: y, style: { hue: "ash" } };
  });
  into.grid.push(...levels);
}

/** Rows that are ranges up to which a line shows how far each may be off. */
const MOST_WHISKERS = 40;

/** What the value of a row may be, where its mark stands exactly on the scale: a line from the least to the most. */
function drawWhiskers({ view, plan }: Scene, into: Marks): void {
  const ranged = view.tokens.filter(({ item }) => item.range);
  if (view.piles.length > 0 || ranged.length > MOST_WHISKERS) return;
  const [low, high] = view.domain;
  for (const { item, y, height } of ranged) {
    const [from, to] = [item.range?.low ?? item.value, item.range?.high ?? item.value];
    const ends = { x1: view.x(Math.max(low, from)), x2: view.x(Math.min(high, to)) };
    const middle = y + height / 2;
    const style: Style = { hue: "accent", muted: isBack(view.state, item) };
    into.whiskers.push({ key: markKey("range", item.id), ...ends, y1: middle, y2: middle, style });
    for (const [end, x] of [ends.x1, ends.x2].entries()) {
      const foot = plan.size.text * 0.22;
      into.whiskers.push({ key: markKey("range", item.id, end), x1: x, x2: x, y1: middle - foot, y2: middle + foot, style });
    }
  }
}

function drawTokens({ view }: Scene, into: Marks): void {
  for (const { item, ...box } of view.tokens)
    into.tokens.push({ key: markKey("dot", item.id), ...box, style: { hue: "accent", muted: isBack(view.state, item) } });
}

/** px of a bar's upper end, where words are about a row that it counts. */
const TOP = 3;

/** A bar for each class that holds a row; what the state brings out of it stands lowest, before the rest. */
function drawBars({ view }: Scene, into: Marks): Map<Known, Standing> {
  const standing = new Map<Known, Standing>();
  for (const { lane, index, items, left, right, foot, height } of view.piles) {
    if (items.length === 0 || !view.isBars) continue;
    const { id } = view.lanes[lane]?.group ?? { id: "" };
    const front = items.filter((item) => !isBack(view.state, item));
    const bar = (key: Rect["key"], count: number, muted: boolean): Rect => {
      const own = (height * count) / items.length;
      return { key, x: left, y: foot - own, width: right - left, height: own, rx: 0, style: { hue: "accent", muted } };
    };
    const whole = bar(markKey("bar", id, index), items.length, front.length < items.length);
    const lit = front.length === items.length ? whole : bar(markKey("lit", id, index), front.length, false);
    into.bars.push(whole, ...(front.length > 0 && lit !== whole ? [lit] : []));
    for (const item of items) {
      const muted = isBack(view.state, item);
      const { x, y, width, height } = muted ? whole : lit;
      // Lines lead to the middle of its upper end, as to a dot.
      const end = Math.min(width, TOP);
      standing.set(item, { box: { x: x + (width - end) / 2, y, width: end, height: Math.min(height, TOP) }, muted });
    }
  }
  return standing;
}

/** Draws how many rows a class holds, over it, where nothing else stands: all that stand apart, the largest first. */
export function drawCounts({ view, plan, content }: Scene, into: Marks): void {
  const { plain } = packOf(content.locale).numbers;
  const font = plan.size.text * 0.92;
  const wordsOf = ({ lane, index, items, left, right, foot, height }: Pile): Text => ({
    key: markKey("count", view.lanes[lane]?.group.id ?? "", index),
    text: plain(items.length),
    x: (left + right) / 2,
    y: middle(foot - height - font * 0.62, font),
    size: font,
    anchor: "middle",
    style: { hue: "ash" },
  });
  const boxOf = ({ left, right, foot, height }: Pile): Box => ({ x: left, y: foot - height, width: right - left, height });
  const piles = view.piles.filter(({ items }) => items.length > 0);
  const taken: { of?: Pile; box: Box }[] = [
    ...piles.map((of) => ({ of, box: boxOf(of) })),
    ...[...into.heads, ...into.references, ...into.names, ...into.notes].map((mark) => ({ box: textBox(mark) })),
    ...into.numbers.map((mark) => ({ box: discBox(mark) })),
    ...into.leaders
      .map(({ x1, y1, x2, y2 }) => ({ from: { x: x1, y: y1 }, to: { x: x2, y: y2 } }))
      .flatMap(boxesAlong)
      .map((box) => ({ box })),
  ];
  for (const pile of piles.toSorted((a, b) => descending(a.items.length, b.items.length) || ascending(a.left, b.left))) {
    const mark = wordsOf(pile);
    const box = textBox(mark);
    const isIn = box.x >= plan.plot.x && box.x + box.width <= plan.plot.x + plan.plot.width;
    if (!isIn || taken.some(({ of, box: other }) => of !== pile && overlap(box, other))) continue;
    taken.push({ of: pile, box });
    into.counts.push(mark);
  }
}

/** Draws the marks of a state; gives where rows stand that a bar counts. */
export function drawMarks(scene: Scene, into: Marks): Map<Known, Standing> {
  into.heads.push(...scene.view.lanes.flatMap(({ name }) => name));
  drawWhiskers(scene, into);
  drawTokens(scene, into);
  return drawBars(scene, into);
}

/** px of the lower edge of a lane. */
export const footOf = ({ top, height }: Lane) => top + height;
