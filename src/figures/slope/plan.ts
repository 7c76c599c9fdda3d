// The scales of a slope, shared by all states: how wide its columns of labels are, and where values and ranks lie between them.

import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { speakerOf } from "../../locale/index.ts";
import type { Spot as MarkSpot } from "../../marks/answers.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, textWidth } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import type { LayoutOptions, Table } from "../figure.ts";
import { labelRoom } from "../kit/label.ts";
import { wantsLabel } from "../kit/lit.ts";
import { type NumberWriter, writersOf } from "../kit/numbers.ts";
import type { Place } from "../kit/places.ts";
import { placeTicks } from "../kit/ticks.ts";
import { itemsOf, timesOf } from "./rows.ts";
import { columnsOf, type Mode, type Spec } from "./schema.ts";
import { endsOf, heightOf, rankDomain, type Stroke, type View, valueDomain, viewOf, type Writing, wordsOf } from "./view.ts";

/** A column of labels beside the lines: px of its values, and of its names after them; 0 where it has none. */
export interface Sides {
  values: number;
  names: number;
}

export interface Plan {
  size: Size;
  views: View[];
  writing: Writing;
  writer: NumberWriter;
  /** A unit that is said once for all values; "" where each has its own. */
  unit: string;
  /** The plot proper; labels stand beside it. */
  plot: Box;
  left: Sides;
  right: Sides;
  /** px between a line's end and its label. */
  gap: number;
  /** The values that the scale of values reaches. */
  domain: readonly [number, number];
  x(view: View, place: Place): number;
  y(mode: Mode, height: number): number;
  /** px of the names of times below the plot, and of the line that says of which lines nothing is known. */
  foot: { ticks: number; blanks: number };
}

/** Lines of a name at most. */
export const MOST_LINES = 3;
/** Em between the values and the names of a column. */
export const BETWEEN = 0.5;
/** Shares of the width that values may take on one side, and on both. */
const MOST_VALUES = 0.3;
const BOTH_VALUES = 0.5;
/** Share of the width that names may take on one side. */
const NAMES = { narrow: 0.32, wide: 0.26 };
/** Share of the width that labels may take where names stand at both ends; times at which they do. */
const BOTH = 0.58;
const FEW_TIMES = 4;
/** Share of the width that is left to the lines, if need be at the cost of the names. */
const LEAST_PLOT = 0.25;

const isWorded = ({ state }: View, { style }: Stroke) => wantsLabel(state.labels, style.muted ?? false);

/** px of the widest values at the ends of lines, of those that leave lines and names their room; wider ones are not written. */
function widthsOf(views: readonly View[], writing: Writing, across: number, size: Size): { left: number; right: number } {
  const widest = (side: "starts" | "stops", pointOf: (stroke: Stroke) => Stroke["first"], most: number) => {
    const widths = views.flatMap((view) => {
      const own = endsOf(view)[side].filter((stroke) => isWorded(view, stroke));
      return own.map((stroke) => textWidth(wordsOf(writing, view.mode, pointOf(stroke)), size.text, true));
    });
    return max(widths.filter((width) => width <= most)) ?? 0;
  };
  const right = widest("stops", ({ last }) => last, across * MOST_VALUES);
  return { left: widest("starts", ({ first }) => first, Math.min(across * MOST_VALUES, across * BOTH_VALUES - right)), right };
}

/** The columns beside the lines: names at both ends where that leaves the lines their room, else at the right ends. */
function sidesOf(views: readonly View[], writing: Writing, across: number, size: Size): { left: Sides; right: Sides } {
  const { text } = size;
  const values = widthsOf(views, writing, across, size);
  const named = new Set(views.flatMap((view) => view.strokes.filter((stroke) => isWorded(view, stroke)).map(({ item }) => item)));
  const widest = (cap: number) => max(named, ({ name }) => labelRoom(name, text, cap, MOST_LINES).width) ?? 0;
  const own = widest(across * NAMES[size.name]);
  const both = 2 * (own + text * BETWEEN) + values.left + values.right;
  const times = max(views, (view) => view.times.length) ?? 0;
  if (times <= FEW_TIMES && values.left > 0 && both <= across * BOTH)
    return { left: { values: values.left, names: own }, right: { values: values.right, names: own } };
  const rest = across * (1 - LEAST_PLOT) - values.left - values.right - text * (BETWEEN + 2.4);
  const names = widest(Math.max(text * 4, Math.min(across * NAMES[size.name], rest)));
  return { left: { values: values.left, names: 0 }, right: { values: values.right, names } };
}

const widthOf = ({ values, names }: Sides, size: Size) => values + names + (values > 0 && names > 0 ? size.text * BETWEEN : 0);

/** Where times lie between the first and the last that a state shows, px. */
function alongOf({ times }: View, plot: Box): (place: Place) => number {
  const [first, last] = [sure(times[0]).at, sure(times.at(-1)).at];
  if (first === last) return () => plot.x;
  const scale = scaleLinear([first, last], [plot.x, plot.x + plot.width]);
  return (place) => scale(place.at);
}

/** The scale of values and that of ranks, the first rank uppermost. */
function heightsOf(spec: Spec, views: readonly View[], plot: Box): Pick<Plan, "y" | "domain"> {
  const [top, bottom] = [plot.y, plot.y + plot.height];
  const domain = valueDomain(spec, views);
  const scales = { value: scaleLinear(domain, [bottom, top]), rank: scaleLinear(rankDomain(views), [top, bottom]) };
  return { domain, y: (mode, height) => scales[mode](height) };
}

/** px above and below the outermost values, so that their dots and labels keep off what stands there. */
const EDGE = 0.7;

/** Lays out what all states share; `head` says what stands over the plot takes, px. */
export function planOf(
  spec: Spec,
  table: Table,
  stage: Box,
  { size, locale, head }: Pick<LayoutOptions, "size" | "locale"> & { head(unit: string, rings: boolean): number },
): Plan {
  const { text } = size;
  const say = speakerOf(locale);
  const times = timesOf(spec, table, locale);
  const items = itemsOf(spec, table, times, say("unknown"));
  const views = Object.keys(spec.states).map((name) => viewOf(spec, name, items, times));
  const { writer, unit } = writersOf(spec, table, columnsOf(spec), locale);
  const writing: Writing = {
    value: writer.whole,
    rank: (rank, tied) => (tied ? say("tiedRank", { n: rank }) : String(rank)),
  };
  const sides = sidesOf(views, writing, stage.width, size);
  const gap = text * 1.1;
  const left = Math.max(widthOf(sides.left, size) + (sides.left.values > 0 ? gap : 0), 6);
  const x = stage.x + left;
  const width = stage.width - left - gap - widthOf(sides.right, size);
  const ticks = max(views, (view) => {
    const along = alongOf(view, { x, y: 0, width, height: 0 });
    return placeTicks(view.times, along, stage, size).lines;
  });
  const foot = {
    ticks: text * (1.8 + ((ticks ?? 1) - 1) * 1.1),
    blanks: views.some(({ blanks }) => blanks.length > 0) ? text * 1.4 : 0,
  };
  const rings = views.some(
    ({ strokes, blanks }) => blanks.length > 0 || strokes.some(({ points, known }) => known.length < points.length),
  );
  const top = stage.y + head(unit, rings) + text * EDGE;
  const height = stage.y + stage.height - foot.ticks - foot.blanks - text * EDGE - top;
  const plot = { x, y: top, width, height };
  const along = new Map(views.map((view) => [view, alongOf(view, plot)]));
  return {
    size,
    views,
    writing,
    writer,
    unit,
    plot,
    ...sides,
    gap,
    x: (view, place) => sure(along.get(view))(place),
    ...heightsOf(spec, views, plot),
    foot,
  };
}

/** Where a point lies, px. */
export const spotOf = ({ x, y }: Plan, view: View, point: Stroke["first"]) => ({
  x: x(view, point.place),
  y: y(view.mode, heightOf(view.mode, point)),
});

/** Where the values lie that a state has reached. */
export const spotsOf = (view: View, plan: Plan): MarkSpot[] =>
  view.strokes.flatMap(({ item, known }) =>
    known.map((point) => ({ item: item.id, at: point.place.id, ...spotOf(plan, view, point) })),
  );

/** px of the axis below the lines. */
export const baseOf = ({ plot, size }: Plan): number => plot.y + plot.height + size.text * EDGE;
