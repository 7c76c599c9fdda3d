// Where a spread stands: one scale for all states, and in each the lanes of its groups with the marks of their rows.

import { extent } from "d3-array";
import { speakerOf } from "../../locale/index.ts";
import { markKey } from "../../marks/key.ts";
import type { Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, textWidth } from "../../marks/text.ts";
import type { Table } from "../figure.ts";
import { axisScale, axisTicks, type Domain, roundDomain } from "../kit/axis.ts";
import { isCut, LEADING, linesOf, stackLines } from "../kit/label.ts";
import { areApart, type LevelTick, levelTick, levelTicks } from "../kit/level-ticks.ts";
import type { NumberWriter } from "../kit/numbers.ts";
import { type Class, classAt, classesFor } from "./bins.ts";
import { type Lane, lanesOf, thinLanes } from "./lanes.ts";
import { type Packed, packStrips, packSwarms } from "./pack.ts";
import { groupsIn, type Item, isBack, isKnown, type Known, shownIn } from "./rows.ts";
import type { Spec, State } from "./schema.ts";
import { type Stacked, stack } from "./stacks.ts";

/** What a plan must hold, over all states. */
export interface Content {
  spec: Spec;
  table: Table;
  locale: string;
  items: Item[];
  writer: NumberWriter;
  /** The same with all digits, whatever the figure's format. */
  digits: NumberWriter;
  /** What the scale says, with its unit. */
  title: string;
}

/** A state as it stands. */
export interface View extends Packed, Pick<Stacked, "piles" | "isBars"> {
  state: State;
  domain: Domain;
  x(value: number): number;
  ticks: LevelTick[];
  /** What stands under open classes. */
  open: Text[];
  lanes: Lane[];
  /** px that a group's name takes in its lane. */
  name: number;
  /** Rows that the state shows, and those of them that lie off its stretch of the scale. */
  shown: Item[];
  off: Item[];
  /** Groups and classes whose words have no room. */
  unnamed: string[];
}

export interface Plan {
  size: Size;
  stage: Box;
  /** The room of the lanes; its lower edge is the scale. */
  plot: Box;
  classes: Class[];
  /** What the scale says, and px that it leaves free in its line. */
  title: { marks: Text[]; cut: boolean; beside: number };
  views: Map<string, View>;
}

/** Em of a dot at the ends of the scale. */
const INSET = 0.8;
/** Em of the numbers at the scale. */
const TICKS = 1.8;
/** Bars that a frame may have. */
const MOST_BARS = 400;

const kindOf = ({ log, scale }: Spec) => ({ log, divide: Number(scale?.divide ?? 1) });
const valuesIn = (items: readonly Item[]) => items.filter(isKnown).map(({ value }) => value);
const edgesOf = (classes: readonly Class[]) => classes.flatMap(({ low, high }) => [low, high]);

/** Classes that the editor has written, whose own stretch a histogram shows. */
const isWritten = ({ bins }: Spec) => Array.isArray(bins);

/** The stretch of the scale that holds all rows that any state shows. */
function wholeDomain({ spec }: Content, shown: readonly Item[], classes: readonly Class[]): Domain {
  const isBinned = Object.values(spec.states).some((state) => state.as === "histogram") && !isWritten(spec);
  const compared = [...spec.references.map(({ value }) => value), ...spec.bands.flatMap(({ from, to }) => [from, to])];
  const values = shown.flatMap(({ value, range }) => [value ?? [], range?.low ?? [], range?.high ?? []].flat());
  const all = [...values, ...compared].filter((value) => !spec.log || value > 0);
  const edges = isBinned ? edgesOf(classes) : [];
  const [low = 1, high = 10] = extent([...all, ...edges]);
  const [first = low, last = high] = extent(edges);
  if (first <= low && last >= high && low < high) return [low, high];
  if (low < high) return roundDomain([low, high], kindOf(spec), 12);
  const off = Math.abs(low) / 2 || 1;
  return roundDomain(spec.log ? [low / 2, high * 2] : [low - off, high + off], kindOf(spec));
}

/** The stretch that a state shows, and its classes: a window that cuts a class shows it whole. */
function stretchOf(state: State, whole: Domain, classes: readonly Class[], spec: Spec): { domain: Domain; classes: Class[] } {
  const { window, as } = state;
  if (as !== "histogram") return { domain: window ?? whole, classes: [] };
  const inside = window ? classes.filter(({ low, high }) => high > window[0] && low < window[1]) : [...classes];
  const [first = window?.[0] ?? whole[0], last = window?.[1] ?? whole[1]] = extent(edgesOf(inside));
  return { domain: window || isWritten(spec) ? [first, last] : whole, classes: inside };
}

/** What stands at the scale where classes have been written: their edges, as many as stand apart, and the words of open ones. */
function ticksAtEdges(classes: readonly Class[], content: Content, x: View["x"], y: number, plan: Pick<Plan, "stage" | "size">) {
  const { stage, size } = plan;
  const say = speakerOf(content.locale);
  const at = (value: number, words: string, place: number) => levelTick(value, words, { x: place, y }, stage, size);
  const open = classes.flatMap(({ low, high, open: end }) => {
    if (!end) return [];
    const n = content.writer.tick(end === "below" ? high : low);
    const value = end === "below" ? low : high;
    return [at(value, say(end === "below" ? "classBelow" : "classAbove", { n }), (x(low) + x(high)) / 2)];
  });
  const edges = [...new Set(classes.flatMap(({ low, high, open: end }) => (end ? [] : [low, high])))].sort((a, b) => a - b);
  const ends = [edges.at(-1) ?? [], edges[0] ?? []].flat();
  const ticks: LevelTick[] = [];
  const add = (tick: LevelTick) => {
    const tried = [...ticks, tick].sort((a, b) => a.words.x - b.words.x);
    if (areApart(tried, size)) ticks.splice(0, ticks.length, ...tried);
  };
  for (const tick of open) add(tick);
  for (const value of [...ends, ...edges.filter((edge) => !ends.includes(edge))])
    add(at(value, content.writer.tick(value), x(value)));
  const words = open.filter((tick) => ticks.includes(tick));
  return {
    ticks: ticks.filter((tick) => !words.includes(tick)),
    open: words.map((tick) => tick.words),
    unnamed: words.length < open.length ? [content.spec.value] : [],
  };
}

/** The numbers at the scale: as the figure writes them, or in all their digits where two would else be the same. */
function ticksAlong(domain: Domain, { spec, writer, digits }: Content, x: View["x"], y: number, { stage, size }: Plan) {
  const kind = kindOf(spec);
  const tried = axisTicks(domain, kind, size.name === "narrow" ? 5 : 7);
  const isTold = new Set(tried.map(writer.tick)).size === tried.length;
  const ticks = levelTicks({ domain, kind, x, y, write: isTold ? writer.tick : digits.tick }, stage, size);
  return { ticks, open: [], unnamed: ticks.length === 0 ? [spec.value] : [] };
}

/** The marks of lanes, as the state draws them. */
function marksOf(lanes: readonly Lane[], state: State, classes: readonly Class[], x: View["x"], size: Size): Packed & Stacked {
  switch (state.as) {
    case "strip":
      return { ...packStrips(lanes, x, size), piles: [], isBars: false };
    case "beeswarm":
      return { ...packSwarms(lanes, x, size), piles: [], isBars: false };
    case "histogram": {
      const isFirst = (item: Known) => state.lit !== undefined && !isBack(state, item);
      return { ...stack({ lanes, classes, x, size, isFirst }), undrawn: [] };
    }
  }
}

/** Lines of words over the marks of a lane: what sums its rows up, what it is compared with, and how many a class has. */
function linesOver({ spec }: Content, { as, summary, references, bands }: State): number {
  const count = summary.length + (references ?? spec.references).length + (bands ?? spec.bands).length;
  return Math.max(count, as === "histogram" ? 1 : 0);
}

function viewOf(state: State, content: Content, whole: Domain, plan: Plan): View {
  const { spec, items, table, locale } = content;
  const { size, plot } = plan;
  const { domain, classes } = stretchOf(state, whole, plan.classes, spec);
  const inset = INSET * size.text;
  const x = axisScale(domain, spec, [plot.x + inset, plot.x + plot.width - inset]);
  const shown = shownIn(items, state);
  const known = shown.filter(isKnown);
  const isHistogram = state.as === "histogram";
  const isOn = ({ value }: Known) => {
    const own = plan.classes[classAt(plan.classes, value)];
    return isHistogram ? own !== undefined && classes.includes(own) : value >= domain[0] && value <= domain[1];
  };
  // What sums a group up is of all of its rows, whatever stretch a window shows.
  const groups = groupsIn(state, known, table, speakerOf(locale)("unknown"));
  const most = isHistogram ? MOST_BARS / Math.max(1, classes.length) : groups.length;
  const { lanes, dropped, unnamed, name } = lanesOf(groups, { state, plot, size, lines: linesOver(content, state), most, isOn });
  const room = isHistogram ? { lanes, undrawn: [] } : thinLanes(lanes, state);
  const marks = marksOf(room.lanes, state, classes, x, size);
  const y = plot.y + plot.height + size.text * 1.4;
  const isAtEdges = isHistogram && isWritten(spec);
  const scale = isAtEdges ? ticksAtEdges(classes, content, x, y, plan) : ticksAlong(domain, content, x, y, plan);
  return {
    ...marks,
    state,
    domain,
    x,
    ticks: scale.ticks,
    open: scale.open,
    lanes: room.lanes,
    shown,
    off: known.filter((item) => !isOn(item)),
    undrawn: [...marks.undrawn, ...room.undrawn, ...dropped],
    name,
    unnamed: [...unnamed, ...scale.unnamed],
  };
}

/** The words of the scale under its end, in lines no wider than the stage, and px that they leave free before them. */
function titleOf(words: string, stage: Box, foot: number, size: Size) {
  const lines = linesOf(words, size.text, stage.width, 3);
  const height = lines.length * size.text * LEADING;
  const options = { size: size.text, anchor: "end" as const, style: { hue: "ink" } as const };
  const y = stage.y + stage.height - foot - height / 2;
  const marks = stackLines(markKey("axis", "x"), lines, stage.x + stage.width, y, options);
  const beside = lines.length > 1 ? 0 : stage.width - textWidth(words, size.text) - 2 * size.text;
  return { title: { marks, cut: isCut(lines, words), beside }, height };
}

/** How all states stand on a stage, of which `foot` px at its bottom are kept free. */
export function planOf(content: Content, stage: Box, foot: number, size: Size): Plan {
  const { spec, items } = content;
  const { text } = size;
  const states = Object.entries(spec.states);
  const shown = items.filter((item) => states.some(([, state]) => shownIn([item], state).length > 0));
  const classes = classesFor(spec, shown.some(isKnown) ? valuesIn(shown) : [1]);
  const { height, title } = titleOf(content.title, stage, foot, size);
  const plot = { ...stage, height: Math.max(2 * text, stage.height - foot - height - TICKS * text) };
  const plan: Plan = { size, stage, plot, classes, title, views: new Map() };
  const whole = wholeDomain(content, shown, classes);
  for (const [name, state] of states) plan.views.set(name, viewOf(state, content, whole, plan));
  return plan;
}
