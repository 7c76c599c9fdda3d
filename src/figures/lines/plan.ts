// The axes of lines, shared by all states: where a place and a value are drawn, and how wide the labels around the plot are.

import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { Text } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, fitText, textWidth } from "../../marks/text.ts";
import type { Span } from "../../schemas/span.ts";
import type { LayoutOptions, Table } from "../figure.ts";
import { labelRoom } from "../kit/label.ts";
import { type NumberWriter, numberWriter } from "../kit/numbers.ts";
import { type Place, placesOf } from "../kit/places.ts";
import { sure } from "../kit/sure.ts";
import { placeTicks } from "../kit/ticks.ts";
import type { Series, Spec } from "./schema.ts";
import * as schemas from "./schema.ts";

/** The axes, shared by all states: px. */
export interface Plan {
  places: Place[];
  series: Series[];
  size: Size;
  /** Two places only: values stand at both ends, and no ticks between them. */
  slope: boolean;
  x(place: Place): number;
  y(value: number): number;
  /** Writes the value at a line's end. */
  write(value: number | Span): string;
  writer: NumberWriter;
  /** The plot proper; labels stand around it. */
  plot: Box;
  /** Where lines' names begin after their ends, how wide they are, and in how many lines at most where a word is too long for one. */
  names: { gap: number; width: number; most: number | undefined };
  ticks: number[];
  /** The places' names below the axis. */
  below: Text[];
  /** Whether the axis begins above zero: it is drawn broken over a zero below it. */
  broken: boolean;
  /** Where the lowest tick is, and where the axis begins: there, or below its break. */
  floor: number;
  base: number;
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

export function planOf(spec: Spec, table: Table, stage: Box, { size, locale }: Pick<LayoutOptions, "size" | "locale">): Plan {
  const { text } = size;
  const writer = numberWriter(spec, table.columns[spec.y], locale);
  const places = placesOf(table, spec.x, locale);
  const series = schemas.seriesOf(spec, table, places, locale);
  const slope = places.length === 2;
  const widths = labelWidths(spec, series, writer, slope, stage.width, size);
  const scale = scaleLinear().domain(schemas.domainOf(spec, series)).nice(4);
  // A round scale may reach zero by itself.
  const broken = !spec.zero && Math.min(...scale.domain()) > 0;
  const zero = broken ? [] : [0];
  const ticks = slope ? zero : scale.ticks(size.name === "narrow" ? 4 : 5);
  const tickWidth = max(ticks, (tick) => textWidth(writer.tick(tick), small(size))) ?? 0;
  const left = Math.max(tickWidth, slope ? widths.values : 0) + text * 0.7;
  const gap = series.length > 1 ? text * 1.2 : text * 0.8;
  const names = { gap, width: Math.max(widths.values, widths.names), most: widths.most };
  const top = text * (writer.unit === "" || widths.write === writer.whole ? 0.8 : 2);
  const across = stage.width - left - names.gap - names.width;
  const plotX = stage.x + left;
  const [first, last] = [sure(places[0]).at, sure(places.at(-1)).at];
  const along = scaleLinear([first, last], [plotX + (slope ? 0 : 5), plotX + across]);
  const x = (place: Place) => (first === last ? plotX + across / 2 : along(place.at));
  const { marks: below, lines } = placeTicks(places, x, stage, size);
  const foot = text * 1.8 + (lines - 1) * small(size) * 1.2;
  const plot = { x: plotX, y: stage.y + top, width: across, height: stage.height - top - foot };
  const base = plot.y + plot.height;
  const floor = broken ? base - text * 2.6 : base;
  scale.range([floor, plot.y]);
  const y = (value: number) => scale(value);
  const ticked = below.map((mark) => ({ ...mark, y: mark.y + base }));
  return {
    places,
    series,
    size,
    slope,
    x,
    y,
    write: widths.write,
    writer,
    plot,
    names,
    ticks,
    below: ticked,
    broken,
    floor,
    base,
  };
}

/** Writes the value of a line across the plot: where the unit stands over the axis it is not said again. */
export const referenceWriter = ({ write, writer }: Plan) => (write === writer.whole ? writer.whole : writer.bare);

/** px where words may stand in the plot and beside its lines' ends. */
export function boundsOf({ plot, names, base, size }: Plan): Box {
  const top = plot.y - size.text * 0.8;
  return { x: plot.x, y: top, width: plot.width + names.gap + names.width, height: base - 2 - top };
}

/** A word for what is not known, cut to a width where it is longer. */
export function oneLine(words: string, size: Size, width: number): string {
  return fitText(words, size.text, width, 1)[0] ?? "";
}
