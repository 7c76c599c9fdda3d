// Where a scatter stands: one plot for all states, and in each the stretches of the two axes that it shows.

import { ascending, descending, extent, max, range } from "d3-array";
import { scaleSqrt } from "d3-scale";
import { markKey } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, middle, overlap, textBox, textWidth } from "../../marks/text.ts";
import { axisScale, axisTicks, type Domain, roundDomain } from "../kit/axis.ts";
import { isCut, LEADING, linesOf, stackLines } from "../kit/label.ts";
import type { NumberWriter } from "../kit/numbers.ts";
import { ringOf } from "../kit/remarks.ts";
import { type Item, isBack, isKnown, type Known, placeOf, shownIn } from "./rows.ts";
import type { AxisName, Spec, State } from "./schema.ts";

/** What a plan must hold, over all states. */
export interface Content {
  spec: Spec;
  items: Item[];
  writers: Record<AxisName, NumberWriter>;
  /** The same with all digits, whatever the figure's format. */
  digits: Record<AxisName, NumberWriter>;
  /** The axes' words, with their units. */
  titles: Record<AxisName, string>;
}

interface Tick {
  value: number;
  words: Text;
}

/** An axis in one state. */
export interface Axis {
  domain: Domain;
  /** px of a value. */
  at(value: number): number;
  ticks: Tick[];
}
/** What a state shows of the two axes, and its rows. */
export interface View {
  state: State;
  x: Axis;
  y: Axis;
  shown: Item[];
  /** Those that step back. */
  back: ReadonlySet<Item>;
  /** Those of the rows with both values that lie on the axes, and those that lie off them. */
  within: Known[];
  off: Known[];
}

export interface Plan {
  size: Size;
  plot: Box;
  /** px from the plot to the numbers of the axes, in which rows stand that have one value only. */
  strips: Record<AxisName, number>;
  /** px of a dot's radius: of one without a size, and by size. */
  r: number;
  /** Whether there are so many that they are rings. */
  many: boolean;
  radius(size: number): number;
  titles: Text[];
  /** px that the x axis's words leave free in their line, before them. */
  beside: number;
  /** Axes whose words have no room. */
  unnamed: AxisName[];
  /** Dots from the lowest to the uppermost, in all states. */
  pile: Known[];
  views: Map<string, View>;
}

/** Large dots lie under small ones, and what no state brings out under what one does: a mark keeps its place in the pile. */
function pileOf(known: readonly Known[], { spec }: Content): Known[] {
  const lit = new Set(Object.values(spec.states).flatMap((state) => state.lit ?? []));
  const rank = ({ id, group }: Known) => (lit.has(id) ? 2 : Number(lit.has(group)));
  return known.toSorted((a, b) => ascending(rank(a), rank(b)) || descending(a.size ?? 0, b.size ?? 0));
}

const small = ({ text }: Size) => text * 0.92;

/** Rows from which on dots are small, and smaller still. */
const SOME = 40;
export const MANY = 150;

function dotOf(count: number, { text }: Size): number {
  if (count > MANY) return text * 0.2;
  return text * (count > SOME ? 0.28 : 0.36);
}

/** px of the largest dot's radius, where dots have sizes: the more of them, the smaller. */
const largestOf = (count: number, { width, text }: Size) =>
  Math.max(text * 0.5, Math.min(width * 0.055, (width * 0.2) / Math.sqrt(Math.max(1, count))));

/** The stretch that an axis must show where a state asks for no window of it. */
function domainOf(name: AxisName, { spec, items }: Content): Domain {
  const { log, zero } = spec.axes[name];
  const states = Object.values(spec.states);
  const shown = items.filter((item) => states.some((state) => shownIn([item], state).length > 0));
  const values = shown.flatMap(({ [name]: { value, range } }) => [value ?? [], range?.low ?? [], range?.high ?? []].flat());
  const lines = spec.references.flatMap((one) => (one.axis === name ? (placeOf(one, items) ?? []) : []));
  const bands = spec.bands.flatMap(({ axis, from, to }) => (axis === name ? [from, to] : []));
  const all = [...values, ...lines, ...bands, ...(zero ? [0] : [])].filter((value) => !log || value > 0);
  const [low = 1, high = 10] = extent(all);
  const kind = kindOf(spec.axes[name]);
  // Dots have room about them anyhow: the axis need not run to the next number that is written.
  if (low < high) return roundDomain([low, high], kind, 12);
  return roundDomain(log ? [low / 2, high * 2] : [low - (Math.abs(low) / 2 || 1), high + (Math.abs(high) / 2 || 1)], kind);
}

/** The words of an axis in lines no wider than `width`, the first at y = 0: the y axis's begin over it, the x axis's end under its end. */
function titleOf(name: AxisName, words: string, { stage, width, size }: { stage: Box; width: number; size: Size }) {
  const lines = linesOf(words, size.text, width, 3);
  const height = lines.length * size.text * LEADING;
  const [x, anchor] = name === "x" ? [stage.x + stage.width, "end" as const] : [stage.x, "start" as const];
  const marks = stackLines(markKey("axis", name), lines, x, height / 2, { size: size.text, anchor, style: { hue: "ink" } });
  return { marks, cut: isCut(lines, words), height, width: max(marks, (mark) => textBox(mark).width) ?? 0 };
}

const lowered = (marks: readonly Text[], by: number) => marks.map((mark) => ({ ...mark, y: mark.y + by }));

const mostTicks = ({ name }: Size) => (name === "narrow" ? 5 : 7);
const kindOf = ({ log, scale }: Spec["axes"][AxisName]) => ({ log, divide: Number(scale?.divide ?? 1) });

/** How the ticks of a domain are written: as the figure's numbers are, or in all their digits where two would else be the same, or one be zero. */
function tickWriter(name: AxisName, domain: Domain, { spec, writers, digits }: Content, size: Size): (value: number) => string {
  const ticks = axisTicks(domain, kindOf(spec.axes[name]), mostTicks(size));
  const zero = writers[name].tick(0);
  const words = ticks.map(writers[name].tick);
  const isTold = new Set(words).size === ticks.length && !ticks.some((value, index) => value !== 0 && words[index] === zero);
  return isTold ? writers[name].tick : digits[name].tick;
}

/** Ticks that come into question, the best first: as many as may be, else two far apart, else one. */
function ticksTried(domain: Domain, axis: Spec["axes"][AxisName], size: Size): number[][] {
  const lists = range(mostTicks(size), 0, -1).map((count) => axisTicks(domain, kindOf(axis), count));
  const ends = lists.map((list) => [...list.slice(0, 1), ...list.slice(-1)]);
  return [...lists.filter(({ length }) => length > 1), ...ends.filter(([first, last]) => first !== last), ...lists.slice(-1)];
}

/** The ticks of an axis, whose words stand apart. */
function ticksOf(
  name: AxisName,
  { domain, at }: Omit<Axis, "ticks">,
  plan: Omit<Plan, "views" | "pile">,
  stage: Box,
  content: Content,
): Tick[] {
  const { size, plot, strips } = plan;
  const font = small(size);
  const write = tickWriter(name, domain, content, size);
  const wordsAt = (value: number): Text => {
    const text = write(value);
    const mark = { key: markKey(`tick-${name}`, value), text, size: font, style: { hue: "ash" } } as const;
    if (name === "y") return { ...mark, x: plot.x - strips.x - size.text * 0.5, y: middle(at(value), font), anchor: "end" };
    const half = textWidth(text, font) / 2;
    const x = Math.min(Math.max(at(value), stage.x + half), stage.x + stage.width - half);
    return { ...mark, x, y: plot.y + plot.height + strips.y + size.text * 1.65, anchor: "middle" };
  };
  const gap = name === "x" ? size.text * 0.6 : 1;
  const tried = ticksTried(domain, content.spec.axes[name], size).map((values) =>
    values.map((value) => ({ value, words: wordsAt(value) })),
  );
  const found = tried.find((ticks) => {
    const boxes = ticks.map(({ words }) => textBox(words));
    const apart = boxes.every((box, index) => !boxes.slice(index + 1).some((other) => overlap(box, other, gap)));
    return apart && boxes.every(({ x, width }) => x >= stage.x - 0.5 && width <= stage.width);
  });
  return found ?? [];
}

/** px that the numbers of the y axis take in all states. */
function tickRoom(content: Content, domains: readonly Domain[], size: Size): number {
  const words = domains.flatMap((domain) => {
    const write = tickWriter("y", domain, content, size);
    return ticksTried(domain, content.spec.axes.y, size).flat().map(write);
  });
  return max(words, (one) => textWidth(one, small(size))) ?? 0;
}

/** Share of the width that the numbers of the y axis may take. */
const MOST_ROOM = 0.4;

/** How all states stand within an area, px, of which `foot` px at its bottom and a corner at its upper right are kept free. */
export function planOf(content: Content, stage: Box, foot: number, size: Size, corner?: Pick<Box, "width" | "height">): Plan {
  const { spec, items, titles } = content;
  const { text } = size;
  const states = Object.entries(spec.states);
  const whole = { x: domainOf("x", content), y: domainOf("y", content) };
  const domainIn = (state: State, name: AxisName): Domain => state.window?.[name] ?? whole[name];
  const domains = states.map(([, state]) => domainIn(state, "y"));
  const shown = items.filter((item) => states.some(([, state]) => shownIn([item], state).length > 0));
  const lacks = (name: AxisName) => shown.some((item) => item[name].value === null);
  const strip = ringOf(size) * 2 + text * 0.5;
  const strips = { x: lacks("x") ? strip : 0, y: lacks("y") ? strip : 0 };
  const room = Math.min(tickRoom(content, domains, size), stage.width * MOST_ROOM);
  const yTitle = titleOf("y", titles.y, { stage, width: stage.width - (corner ? corner.width + text : 0), size });
  const xTitle = titleOf("x", titles.x, { stage, width: stage.width, size });
  const plotX = stage.x + room + text * 0.5 + strips.x;
  const head = Math.max(yTitle.height, corner?.height ?? 0);
  const plotY = stage.y + head + text * 0.6;
  const end = stage.y + stage.height - foot - xTitle.height;
  const height = Math.max(text, end - text * 2.1 - strips.y - plotY);
  const plot = { x: plotX, y: plotY, width: stage.x + stage.width - plotX, height };
  const known = shown.filter(isKnown);
  const r = spec.size ? text * 0.3 : dotOf(known.length, size);
  const largest = max(items, (item) => item.size ?? 0) ?? 0;
  const radius = scaleSqrt([0, largest || 1], [0, largestOf(known.length, size)]);
  const most = spec.size ? Math.max(radius.range()[1] ?? r, r) : r;
  const titled = [...lowered(yTitle.marks, stage.y + head - yTitle.height), ...lowered(xTitle.marks, end)];
  const unnamed = (["x", "y"] as const).filter((name) => (name === "x" ? xTitle : yTitle).cut);
  const radiusOf = (value: number) => Math.max(text * 0.12, radius(value));
  const beside = xTitle.marks.length > 1 ? 0 : stage.width - xTitle.width - 2 * text;
  const plan = {
    size,
    plot,
    strips,
    r,
    many: !spec.size && known.length > MANY,
    radius: radiusOf,
    titles: titled,
    beside,
    unnamed,
  };
  const inset = most + 2;
  const ranges: Record<AxisName, Domain> = {
    x: [plot.x + inset, plot.x + plot.width - inset],
    y: [plot.y + plot.height - inset, plot.y + inset],
  };
  const axisIn = (state: State, name: AxisName): Axis => {
    const domain = domainIn(state, name);
    const axis = { domain, at: axisScale(domain, spec.axes[name], ranges[name]) };
    return { ...axis, ticks: ticksOf(name, axis, plan, stage, content) };
  };
  const views = states.map(([name, state]): [string, View] => {
    const [x, y] = [axisIn(state, "x"), axisIn(state, "y")];
    const own = shownIn(items, state);
    const inside = ({ domain: [low, high] }: Axis, value: number) => value >= low && value <= high;
    const isWithin = (item: Known) => inside(x, item.x.value) && inside(y, item.y.value);
    const all = own.filter(isKnown);
    const within = all.filter(isWithin);
    const back = new Set(own.filter((item) => isBack(state, item)));
    return [name, { state, x, y, shown: own, back, within, off: all.filter((item) => !isWithin(item)) }];
  });
  return { ...plan, pile: pileOf(known, content), views: new Map(views) };
}
