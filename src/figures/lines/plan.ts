// The axes of lines, shared by all states: where a place and a value are drawn, and how wide the labels around the plot are.

import { max } from "d3-array";
import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, fitText, textWidth } from "../../marks/text.ts";
import type { Span } from "../../schemas/span.ts";
import { sure } from "../../sure.ts";
import type { Table } from "../figure.ts";
import { labelRoom } from "../kit/label.ts";
import { type NumberWriter, numberWriter } from "../kit/numbers.ts";
import type { Beyond } from "../kit/panel-grid.ts";
import type { BoxOptions, InPanels } from "../kit/panelled.ts";
import type { Panel } from "../kit/panels.ts";
import { type Place, placesOf } from "../kit/places.ts";
import { placeTicks } from "../kit/ticks.ts";
import type { Series, Spec } from "./schema.ts";
import * as schemas from "./schema.ts";

/** The axis of values: shared by all states, but for those that have their own. */
export interface Axis {
  y(value: number): number;
  ticks: number[];
  /** Whether it begins above zero: it is drawn broken over a zero below it. */
  broken: boolean;
  /** Where the lowest tick is, px; the axis begins there, or below its break. */
  floor: number;
}

/** The axes and what stands around the plot, shared by all states: px. */
export interface Plan extends Axis {
  places: Place[];
  series: Series[];
  size: Size;
  /** Two places only: values stand at both ends, and no ticks between them. */
  slope: boolean;
  x(place: Place): number;
  /** The axis of values that a state has. */
  axisIn(state: string): Axis;
  /** Writes the value at a line's end. */
  write(value: number | Span): string;
  writer: NumberWriter;
  /** The plot proper; labels stand around it. */
  plot: Box;
  /** Where lines' names begin after their ends, how wide they are, and in how many lines at most where a word is too long for one. */
  names: { gap: number; width: number; most: number | undefined };
  /** The places' names below the axis. */
  below: Text[];
  /** Where the axis begins: at its lowest tick, or below its break. */
  base: number;
  /** Whether it is one of several panels: lines are then named over them, not at their ends. */
  inPanel: boolean;
  /** What the axes say beyond the stage, px. */
  beyond: Beyond;
}

/** Lines of a name in which a word is parted. */
const MOST_LINES = 3;

export const small = (size: Size) => size.text * 0.92;

/** How values are written at the lines' ends, and the widths of values and names. Long units go to the axis. */
function labelWidths(spec: Spec, series: Series[], writer: NumberWriter, slope: boolean, across: number, size: Size) {
  const values = series.flatMap((line) => line.points.flatMap((point) => point.said ?? []));
  const width = (words: string) => textWidth(words, size.text, true);
  const widest = (write: (value: number | Span) => string) => max(values, (value) => width(write(value))) ?? 0;
  const write = slope && widest(writer.whole) < across * 0.2 ? writer.whole : writer.bare;
  const cap = across * (size.name === "narrow" ? 0.32 : 0.26);
  const names = spec.series ? (max(series, (line) => labelRoom(line.name, size.text, cap).width) ?? 0) : 0;
  const most = names > cap + 0.01 ? MOST_LINES : undefined;
  const unknown = series.length > 1 ? width(spec.unknown ?? "") : 0;
  return { write, values: widest(write), names: Math.max(Math.min(names, cap), Math.min(unknown, cap * 1.2)), most };
}

/** Share of a panel's width that values at its lines' ends may take: wider ones are read at the axis. */
const MOST_VALUES = 0.34;
/** Em of their type from one tick of a panel to the next at least. */
const TICKS_APART = 1.3;

/** The same in a panel: values alone, without their unit, for their names stand over the panels. */
function panelWidths(series: Series[], writer: NumberWriter, across: number, size: Size): ReturnType<typeof labelWidths> {
  const values = series.flatMap((line) => line.points.flatMap((point) => point.said ?? []));
  const widest = max(values, (value) => textWidth(writer.bare(value), size.text, true)) ?? 0;
  return { write: writer.bare, values: widest < across * MOST_VALUES ? widest : 0, names: 0, most: undefined };
}

/** The lines that share the axes: of a figure in panels those of all panels, or, where each has its own scale, of one. */
function allSeries(
  spec: Spec,
  table: Table,
  places: Place[],
  { locale, panels }: Pick<BoxOptions, "locale" | "panels">,
): Series[] {
  if (!panels) return schemas.seriesOf(spec, table, places, locale);
  const own = [...new Set(Object.keys(spec.states).map(panels.panelOf))];
  if (panels.common && schemas.hasPanelEach(spec)) return schemas.seriesOf(spec, table, places, locale);
  const rows = (panel: Panel) => schemas.seriesOf(spec, table, places, locale, panel.table.rows);
  // A line that is declared and has no rows is there to say that nothing is known of it.
  const bare = (panel: Panel) => schemas.seriesOf(spec, table, places, locale).filter(({ id }) => id === panel.id);
  return own.flatMap((panel) => (panel.table.rows.length > 0 ? rows(panel) : bare(panel)));
}

/** The values of the axis that have a tick: as many as find room. */
function ticksOf(
  scale: ScaleLinear<number, number>,
  height: number,
  { size, inPanel }: { size: Size; inPanel: boolean },
): number[] {
  if (!inPanel) return scale.ticks(size.name === "narrow" ? 4 : 5);
  const [low = 0, high = 1] = scale.domain();
  const isApart = (ticks: number[]) => {
    const [first, second] = ticks;
    return first === undefined || second === undefined || ((second - first) / (high - low)) * height >= small(size) * TICKS_APART;
  };
  return [4, 3, 2, 1].map((count) => scale.ticks(count)).find(isApart) ?? [];
}

/** An axis of values before it is known where the plot stands: px that its break takes, and its scale, which has no range yet. */
interface Reach extends Pick<Axis, "ticks" | "broken"> {
  scale: ScaleLinear<number, number>;
  lifted: number;
}

/** How far the axis of values reaches in each state: as far as all lines that any state shows, or as what this one does. */
function reachesOf(
  spec: Spec,
  series: Series[],
  places: Place[],
  reachOf: (domain: [number, number]) => Reach,
  panels?: InPanels,
) {
  const common = reachOf(schemas.domainOf(spec, series));
  const stateOf = (name: string) => panels?.stateOf(name) ?? name;
  const own = new Map<string, Reach>();
  for (const [name, { axis }] of Object.entries(spec.states)) {
    if (axis !== "shown" || own.has(stateOf(name))) continue;
    // Panels on one scale have it in each state.
    const states = Object.entries(spec.states).flatMap(([other, state]) => (stateOf(other) === stateOf(name) ? [state] : []));
    own.set(stateOf(name), reachOf(schemas.ownDomainOf(spec, series, places, states)));
  }
  return { common, own, in: (name: string) => own.get(stateOf(name)) ?? common };
}

export function planOf(
  spec: Spec,
  table: Table,
  stage: Box,
  { size, locale, panels }: Pick<BoxOptions, "size" | "locale" | "panels">,
): Plan {
  const { text } = size;
  const inPanel = panels !== undefined;
  const common = panels?.common ?? false;
  const writer = numberWriter(spec, table.columns[spec.y], locale);
  const places = placesOf(table, spec.x, locale);
  const series = allSeries(spec, table, places, { locale, panels });
  const slope = places.length === 2;
  const widths = inPanel
    ? panelWidths(series, writer, stage.width, size)
    : labelWidths(spec, series, writer, slope, stage.width, size);
  const reachOf = (domain: [number, number]): Reach => {
    const scale = scaleLinear().domain(domain).nice(4);
    // A panel is low: its values take all of it.
    if (inPanel) scale.domain([sure(scale.domain()[0]), domain[1]]);
    // A round scale may reach zero by itself.
    const broken = !spec.zero && Math.min(...scale.domain()) > 0;
    const zero = broken ? [] : [0];
    const lifted = broken ? text * (inPanel ? 1.4 : 2.6) : 0;
    const height = stage.height - text * (common ? 0.7 : 2.3) - lifted;
    return { scale, broken, lifted, ticks: slope ? zero : ticksOf(scale, height, { size, inPanel }) };
  };
  const reaches = reachesOf(spec, series, places, reachOf, panels);
  const ticks = [reaches.common, ...reaches.own.values()].flatMap((reach) => reach.ticks);
  const tickWidth = max(ticks, (tick) => textWidth(writer.tick(tick), small(size))) ?? 0;
  const aside = Math.max(tickWidth, slope ? widths.values : 0) + text * 0.7;
  // Values at which a slope begins stand in each panel.
  const isOutside = common && !slope;
  const left = isOutside ? 0 : aside;
  const gap = inPanel ? text * 0.7 : text * (series.length > 1 ? 1.2 : 0.8);
  const names = { gap, width: Math.max(widths.values, widths.names), most: widths.most };
  const top = text * (writer.unit === "" || widths.write === writer.whole ? 0.8 : 2);
  const across = stage.width - left - (names.width > 0 || !inPanel ? names.gap + names.width : text * 0.4);
  const plotX = stage.x + left;
  const [first, last] = [sure(places[0]).at, sure(places.at(-1)).at];
  const along = scaleLinear([first, last], [plotX + (slope ? 0 : 5), plotX + across]);
  const x = (place: Place) => (first === last ? plotX + across / 2 : along(place.at));
  const { marks: below, lines } = placeTicks(places, x, stage, size);
  const words = text * 1.8 + (lines - 1) * small(size) * 1.2;
  const foot = common ? text * 0.2 : words;
  const head = inPanel ? text * 0.5 : top;
  const plot = { x: plotX, y: stage.y + head, width: across, height: stage.height - head - foot };
  const base = plot.y + plot.height;
  const axisOf = ({ scale, lifted, ...reach }: Reach): Axis => {
    const floor = base - lifted;
    const placed = scale.copy().range([floor, plot.y]);
    return { ticks: reach.ticks, broken: reach.broken, floor, y: (value) => placed(value) };
  };
  const axes = new Map([reaches.common, ...reaches.own.values()].map((reach) => [reach, axisOf(reach)]));
  const ticked = below.map((mark) => ({ ...mark, y: mark.y + base }));
  return {
    places,
    series,
    size,
    slope,
    x,
    ...sure(axes.get(reaches.common)),
    axisIn: (state) => sure(axes.get(reaches.in(state))),
    write: widths.write,
    writer,
    plot,
    names,
    below: ticked,
    base,
    inPanel,
    beyond: { left: isOutside ? aside : 0, top: 0, bottom: common ? words - foot : 0 },
  };
}

/** Writes the value of a line across the plot: where the unit stands over the axis it is not said again. */
export const referenceWriter = ({ write, writer }: Plan) => (write === writer.whole ? writer.whole : writer.bare);

/** px where words may stand in the plot and beside its lines' ends. */
export function boundsOf({ plot, names, base, size, inPanel }: Plan): Box {
  const top = plot.y - size.text * (inPanel ? 0.5 : 0.8);
  return { x: plot.x, y: top, width: plot.width + names.gap + names.width, height: base - 2 - top };
}

/** A word for what is not known, cut to a width where it is longer. */
export function oneLine(words: string, size: Size, width: number): string {
  return fitText(words, size.text, width, 1)[0] ?? "";
}
