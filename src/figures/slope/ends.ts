// What stands beside the lines: values and names in a column at each end, moved apart, each led to by a line where it stands off its own.

import { ascending, sum } from "d3-array";
import { markKey } from "../../marks/key.ts";
import type { Line, Text } from "../../marks/marks.ts";
import type { Style } from "../../marks/style.ts";
import { middle, textWidth } from "../../marks/text.ts";
import { LEADING, label, labelRoom, losesWords } from "../kit/label.ts";
import { wantsLabel } from "../kit/lit.ts";
import { placeLabels, textBoxes } from "../kit/place.ts";
import { spread } from "../kit/spread.ts";
import { GUIDE, type Marks } from "./draw.ts";
import { BETWEEN, baseOf, MOST_LINES, type Plan, spotOf } from "./plan.ts";
import { endsOf, type Stroke, type View, wordsOf } from "./view.ts";

/** What wants to stand beside a line: its value, its name, or both. */
interface Entry {
  stroke: Stroke;
  words: string;
  name: string;
  /** px where the line ends. */
  x: number;
  own: number;
}

/** An entry as it stands, in at most so many lines; `y` is its middle, px. */
interface Block extends Entry {
  most: number;
  y: number;
  height: number;
}

/** A column of labels on one side of the lines. */
interface Column {
  side: "left" | "right";
  /** px of its edge that is nearer to the lines. */
  x: number;
  top: number;
  bottom: number;
  /** px from there to its names: past the widest value that the state writes in it. */
  names: number;
  plan: Plan;
}

const leadingOf = ({ size }: Plan) => size.text * LEADING;

function blockOf(entry: Entry, { plan, side }: Column, most: number): Block {
  const leading = leadingOf(plan);
  const name = entry.name === "" ? 0 : labelRoom(entry.name, plan.size.text, plan[side].names, most).height;
  const height = Math.max(leading, name);
  return { ...entry, most, y: entry.own + (height - leading) / 2, height };
}

/** The marks of a block: its value nearest to the lines, its name after it, and the line that leads to both. */
function marksOf({ stroke, words, name, own, x, y, height, most }: Block, column: Column) {
  const { plan, side } = column;
  const { text } = plan.size;
  const way = side === "left" ? -1 : 1;
  const anchor = side === "left" ? ("end" as const) : ("start" as const);
  const { item, style, bold } = stroke;
  const first = y - (height - leadingOf(plan)) / 2;
  const value: Style = { hue: bold ? style.hue : "ink", muted: style.muted ?? false, ...(bold ? { weight: "bold" } : {}) };
  const at = { x: column.x, y: middle(first, text), size: text, anchor };
  const values: Text[] = words === "" ? [] : [{ key: markKey(side, item.id), text: words, ...at, style: value }];
  const options = {
    size: text,
    width: plan[side].names,
    most,
    anchor,
    style: { hue: "ink", muted: style.muted ?? false } as const,
  };
  const key = markKey(side === "left" ? "start" : "name", item.id);
  const names = name === "" ? [] : label(key, name, column.x + way * column.names, y, options);
  const near = Math.abs(first - own) < text * 0.35;
  const ends = { x1: x + way * 6, y1: own, x2: column.x - way * 3, y2: first };
  const leaders: Line[] = near ? [] : [{ key: markKey(`leader-${side}`, item.id), ...ends, style: GUIDE }];
  return { values, names, leaders };
}

const textsOf = (block: Block, column: Column) => {
  const { values, names } = marksOf(block, column);
  return [...values, ...names];
};

/** All entries one under the other, names in as few lines as it takes; nothing where they take more than there is. */
function wholeColumn(entries: readonly Entry[], column: Column): Block[] | undefined {
  const room = column.bottom - column.top;
  const tries = Array.from({ length: MOST_LINES }, (_, index) => entries.map((one) => blockOf(one, column, MOST_LINES - index)));
  const blocks = tries.find((list) => sum(list, ({ height }) => height) <= room);
  if (!blocks) return undefined;
  const left = (room - sum(blocks, ({ height }) => height)) / Math.max(1, blocks.length);
  const gap = blocks.some(({ height }) => height > leadingOf(column.plan)) ? Math.min(column.plan.size.text * 0.35, left) : 0;
  return spread(blocks, column.top, column.bottom, Math.max(0, gap));
}

/** Where not all have room: those that are brought out stand if they may, and of the others those that find it beside their own line. */
function partColumn(entries: readonly Entry[], column: Column): { blocks: Block[]; missed: Entry[] } {
  const lit = entries.filter(({ stroke }) => stroke.bold);
  const firm = wholeColumn(lit, column) ?? [];
  const others = entries.filter(({ stroke }) => firm.length === 0 || !stroke.bold);
  const step = leadingOf(column.plan) / 2;
  const asked = others.map((entry, index) => {
    const block = blockOf(entry, column, 1);
    return {
      item: String(index),
      lit: entry.stroke.bold,
      places: [0, -1, 1].map((way) => ({ ...block, y: block.y + way * step })),
    };
  });
  const { size } = column.plan;
  const bounds = { x: 0, y: column.top, width: size.width, height: column.bottom - column.top };
  const taken = firm.flatMap((block) => textBoxes(textsOf(block, column)));
  const { placed, unnamed } = placeLabels(asked, { bounds, taken, gap: 0 }, (block) => textBoxes(textsOf(block, column)));
  const missed = unnamed.flatMap((index) => others[Number(index)] ?? []);
  return { blocks: [...firm, ...placed.map(({ place }) => place)], missed };
}

/** The same value at the same place is said once where it stands without a name. */
function onceEach(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  const order = entries.toSorted((a, b) => ascending(Number(!a.stroke.bold), Number(!b.stroke.bold)));
  const said = new Set(
    order.filter(({ words, name, own }) => {
      const key = `${words} ${own}`;
      if (name !== "" || !seen.has(key)) {
        seen.add(key);
        return true;
      }
      return false;
    }),
  );
  return entries.filter((entry) => said.has(entry));
}

/** Draws a column; gives the lines of which something is not said. */
function drawColumn(entries: readonly Entry[], column: Column, into: Marks): string[] {
  const { plan, side } = column;
  const wanted = onceEach(entries.filter(({ words, name }) => words !== "" || name !== ""));
  const whole = wholeColumn(wanted, column);
  const { blocks, missed } = whole ? { blocks: whole, missed: [] } : partColumn(wanted, column);
  for (const block of blocks) {
    const { values, names, leaders } = marksOf(block, column);
    into.values.push(...values);
    into.names.push(...names);
    into.leaders.push(...leaders);
  }
  const cut = blocks.filter(({ name, most }) => name !== "" && losesWords(name, plan.size.text, plan[side].names, most));
  return [...cut, ...missed].map(({ stroke }) => stroke.item.id);
}

/** Lines whose name has no place at an end: they stop before the others, and stand unnamed where they begin. */
export const strayNames = (view: View, { left }: Plan): Stroke[] => {
  const { starts, stops } = endsOf(view);
  const worded = view.strokes.filter(({ style }) => wantsLabel(view.state.labels, style.muted ?? false));
  const isNamed = (stroke: Stroke) => (left.names > 0 && starts.includes(stroke)) || stops.includes(stroke);
  return view.reached.length > 1 ? worded.filter((stroke) => !isNamed(stroke)) : [];
};

/** What a state says at both ends: values where lines begin, with names where these have room there too, and both where they stop. */
function entriesOf(view: View, plan: Plan): Record<Column["side"], Entry[]> {
  const { size, left, right, writing } = plan;
  const { starts, stops } = endsOf(view);
  const isWorded = ({ style }: Stroke) => wantsLabel(view.state.labels, style.muted ?? false);
  const entry = (stroke: Stroke, point: Stroke["first"], width: number, isNamed: boolean): Entry => {
    const { x, y } = spotOf(plan, view, point);
    const words = wordsOf(writing, view.mode, point);
    const isShort = textWidth(words, size.text, true) <= width + 0.1;
    return { stroke, x, own: y, words: isShort ? words : "", name: isNamed ? stroke.item.name : "" };
  };
  const begin = starts.filter(isWorded);
  const isFirst = view.reached.length === 1;
  return {
    left: begin.map((stroke) => entry(stroke, stroke.first, left.values, left.names > 0)),
    // At the first time alone, names that have no room before their lines stand after them.
    right: isFirst
      ? begin.filter(() => left.names === 0).map((stroke) => entry(stroke, stroke.first, -1, true))
      : stops.filter(isWorded).map((stroke) => entry(stroke, stroke.last, right.values, true)),
  };
}

/** Draws what stands at the lines' ends; gives the lines that lack a name or a value there. */
export function drawEnds(view: View, plan: Plan, into: Marks): string[] {
  const { size, gap } = plan;
  const entries = entriesOf(view, plan);
  const [top, bottom] = [plan.plot.y - size.text * 0.7, baseOf(plan) + size.text * 0.2];
  const last = view.reached.at(-1);
  const edges = { left: plan.plot.x - gap, right: (last ? plan.x(view, last) : plan.plot.x) + gap };
  return (["left", "right"] as const).flatMap((side) => {
    const own = entries[side];
    const values = Math.max(0, ...own.map(({ words }) => (words === "" ? 0 : textWidth(words, size.text, true))));
    const names = values > 0 ? values + size.text * BETWEEN : 0;
    const silent = own.filter(({ words }) => words === "" && view.reached.length > 1).map(({ stroke }) => stroke.item.id);
    return [...silent, ...drawColumn(own, { side, x: edges[side], top, bottom, names, plan }, into)];
  });
}
