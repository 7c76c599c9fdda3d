// Where bars stand: one scale and one pitch for all states, and a ladder of plans for tables that have more bars than room.

import { max, min, quantile, sum } from "d3-array";
import type { Size } from "../../marks/size.ts";
import { type Box, textWidth } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { apart, beyond, brokenWidth, columnsAside, endWidth, stubLength } from "./bar-ends.ts";
import { labelRoom, losesWords } from "./label.ts";
import { type Bar, type Content, type End, endsOf, endsOfReferences, isBelow, mostOf, reachesOf, type Shown } from "./lengths.ts";

/** Where the bars stand: `zero` and `unit` along them (px, px per 1), the rest across them (px). */
export interface Plan {
  rows: boolean;
  zero: number;
  unit: number;
  /** Depth of a bar, all lanes together; from one bar's foot to the next one's head. */
  depth: number;
  gap: number;
  lanes: number;
  /** Size of the values, px. */
  value: number;
  /** Where names stand, from which edge, and how wide they may be, in how many lines at most where that is limited. */
  names: { place: "beside" | "above" | "below"; at: number; width: number; most?: number };
  /** The first bar's head and the last one's foot in the fullest state. */
  span: [number, number];
  /** px that words reach beyond the first bar and the last. */
  edge: number;
  /** Where what is set aside begins, px, by column. */
  asides: number[];
  /** Where the words for how many each bar is of end, px. */
  base: { from: number; to: number } | undefined;
}

/** A plan with what of the content it draws. */
export interface Fitted {
  plan: Plan;
  content: Content;
}

/** Em from a name to the bars beside it. */
export const BESIDE = 0.7;
/** px kept between the names of neighbours that take several lines. */
const BETWEEN = 2;
/** Em from one name of one line to the next at least. */
const ONE_LINE = 1.18;
/** px of a lane's depth below which its bar could not be told from a line. */
const THINNEST = 6;

/** Names are measured again and again while plans are tried: once for each way in which they may be broken. */
const nameHeights = new WeakMap<Bar, Map<string, number>>();
function nameHeight(bar: Bar, text: number, { width, most }: Pick<Plan["names"], "width" | "most">): number {
  const known = nameHeights.get(bar) ?? new Map<string, number>();
  nameHeights.set(bar, known);
  const way = `${text} ${width} ${most}`;
  const height = known.get(way) ?? labelRoom(bar.name, text, width, most).height;
  known.set(way, height);
  return height;
}

/** px that a bar takes before its head for its name above it, and to both sides for a name of more lines than it is deep. */
export function roomsOf(bar: Bar, { names, depth, gap }: Pick<Plan, "names" | "depth" | "gap">, size: Size) {
  const { place, width, most } = names;
  if (place === "below" || (place === "beside" && most === undefined)) return { head: 0, sides: 0 };
  const height = nameHeight(bar, size.text, { width, most });
  if (place === "above") return { head: height + size.text * 0.2, sides: 0 };
  const own = height > size.text * 1.3 ? height + BETWEEN : size.text * ONE_LINE;
  return { head: 0, sides: Math.max(0, own - depth - gap) / 2 };
}

/** The largest px per unit at which every end has its room, and how much of the length lies below zero. */
function fitLength(
  ends: { at: number; room: number; below?: boolean | undefined }[],
  length: number,
  aside: (unit: number) => number = () => 0,
): { unit: number; below: number } {
  const below = (unit: number) => max(ends, (end) => (isBelow(end) ? end.room - end.at * unit : 0)) ?? 0;
  const above = (unit: number) => max(ends, (end) => (isBelow(end) ? 0 : end.room + end.at * unit)) ?? 0;
  const largest = max(ends, (end) => Math.abs(end.at)) ?? 0;
  let unit = 0;
  let reach = largest === 0 ? 0 : length / largest;
  for (let step = 0; step < 40; step++) {
    const half = (unit + reach) / 2;
    if (below(half) + above(half) + aside(half) > length) reach = half;
    else unit = half;
  }
  return { unit, below: below(unit) };
}

/** Columns, or nothing where a name or a value is too wide for its column. `aside` is what reference labels take beside them. */
export function planColumns(content: Content, area: Box, size: Size, aside: number): Plan | undefined {
  const { text } = size;
  const bars = content.lists.flatMap((list) => list.map(({ bar }) => bar));
  const most = mostOf(content);
  const band = Math.min((area.width - aside) / most, text * (content.lanes > 1 ? 14 : 12));
  const room = band - text * 0.5;
  const depth = content.lanes > 1 ? room * 0.88 : Math.min(room * 0.7, text * 6);
  if (depth / content.lanes < THINNEST) return undefined;
  const widths = content.lanes > 1 ? depth / content.lanes : room;
  if (endsOf(content).some((end) => endWidth(end, text) > widths)) return undefined;
  const names = bars.map((bar) => labelRoom(bar.name, text, room));
  if (names.some(({ width }) => width > room)) return undefined;
  const foot = text * 0.5 + (max(names, ({ height }) => height) ?? 0);
  if (foot > area.height * 0.45) return undefined;
  const ends = endsOf(content).map((end) => ({ at: end.reach, room: text * 1.5 + (end.stub ? stubLength(size) : 0) }));
  const lines = endsOfReferences(content).map((at) => ({ at, room: text * 0.7 }));
  const { unit, below } = fitLength([...ends, ...lines, ...reachesOf(content)], area.height - foot);
  const start = area.x + (area.width - aside - band * most) / 2;
  const bottom = area.y + area.height - foot;
  const { lanes } = content;
  const place = { place: "below" as const, at: bottom + text * 0.4, width: room };
  const span: [number, number] = [start, start + band * most];
  return {
    rows: false,
    zero: bottom - below,
    unit: -unit,
    depth,
    gap: band - depth,
    lanes,
    value: text,
    names: place,
    span,
    edge: 0,
    asides: [],
    base: undefined,
  };
}

type Along = Pick<Plan, "zero" | "unit" | "asides" | "base">;

/** The scale of rows between `left` and the end of the area, and the columns after them. */
function alongAt(
  content: Content,
  left: number,
  area: Box,
  size: Size,
  fitted: { unit: number; below: number; bases: boolean },
): Along {
  const { widths, base } = columnsAside(content, fitted.unit, size, fitted.bases);
  const right = area.x + area.width;
  let end = right - (base > 0 ? base + apart(size) : 0);
  const asides = widths.toReversed().map((width) => {
    const start = end - width;
    end = start - apart(size);
    return start;
  });
  return {
    zero: left + fitted.below,
    unit: fitted.unit,
    asides: asides.toReversed(),
    base: base > 0 ? { from: right - base, to: right } : undefined,
  };
}

/** Share of the length that bars must have, lest a column beside them is left out. */
const BASE_LEAVES = 0.2;

/** Zero and the scale of rows that begin at `left`. */
function alongRows(content: Content, left: number, area: Box, size: Size): Along {
  const length = area.x + area.width - left;
  const references = [...reachesOf(content), ...endsOfReferences(content).map((at) => ({ at, room: 2 }))];
  const endsIn = (width: (end: End, text: number) => number) =>
    endsOf(content).map((end) => {
      const room = beyond(size) + width(end, size.text) + (end.stub ? stubLength(size) : 0);
      return { at: end.reach, room, below: end.below };
    });
  const ends = endsIn(brokenWidth);
  const isFlat = ends.every(({ at }) => at === 0);
  const drawnIn = (own: typeof ends, unit: number) =>
    unit * sum([max(own, ({ at }) => at) ?? 0, -(min(own, ({ at }) => at) ?? 0)], (reach) => Math.max(0, reach));
  for (const bases of content.bases ? [true, false] : [false]) {
    for (const own of [endsIn(endWidth), ends]) {
      const fitted = fitLength([...own, ...references], length, (unit) => columnsAside(content, unit, size, bases).all);
      const least = bases ? BASE_LEAVES : 0.12;
      if (drawnIn(own, fitted.unit) >= length * least || (isFlat && fitted.below <= length))
        return alongAt(content, left, area, size, { ...fitted, bases });
    }
  }
  // Values that leave bars no length give way: those that then leave the frame are not written.
  const capped = [...ends, ...references].map((end) => ({ ...end, room: Math.min(end.room, length * 0.3) }));
  const aside = (unit: number) => columnsAside(content, unit, size, false).all;
  return alongAt(content, left, area, size, { ...fitLength(capped, length, aside), bases: false });
}

/** px that values take beside rows: where some bars lie below zero, on both sides. */
function valuesOf(content: Content, size: Size): number {
  const ends = endsOf(content);
  const widest = (side: End[]) => max(side, (end) => beyond(size) + endWidth(end, size.text)) ?? 0;
  const aside = columnsAside(content, 0, size, false).all;
  return widest(ends.filter((end) => !isBelow(end))) + widest(ends.filter(isBelow)) + aside;
}

/** How far down the fullest state reaches, px. */
function heightOf(content: Content, plan: Pick<Plan, "names" | "depth" | "gap">, size: Size): number {
  const known = new Map<string, number>();
  const wordsOf = ({ bar }: Shown) => {
    const { head, sides } = known.has(bar.id) ? { head: sure(known.get(bar.id)), sides: 0 } : roomsOf(bar, plan, size);
    known.set(bar.id, head + 2 * sides);
    return sure(known.get(bar.id));
  };
  return max(content.lists, (list) => sum(list, wordsOf) + list.length * (plan.depth + plan.gap) - plan.gap) ?? 0;
}

/** Where names beside rows begin, and where these do, px. */
function besideNames({ gutter }: Content, width: number, { x }: Box, { text }: Size): { at: number; left: number } {
  const room = width + text * BESIDE;
  return gutter === undefined ? { at: x, left: x + room } : { at: x - room, left: x };
}

/** Rows as they stand where there is room: names beside the bars where that leaves the bars their length, else above each. */
function planRoomy(content: Content, area: Box, size: Size): Plan {
  const { text } = size;
  const bars = content.lists.flatMap((list) => list.map(({ bar }) => bar));
  const most = mostOf(content);
  const values = valuesOf(content, size);
  const widest = area.width * 0.36;
  const gutter = content.gutter ?? max(bars, (bar) => labelRoom(bar.name, text, widest).width) ?? 0;
  const lines = max(bars, (bar) => labelRoom(bar.name, text, gutter).height) ?? 0;
  const isWide = content.gutter !== undefined || (gutter <= widest && area.width - gutter - values > widest);
  const beside = isWide && lines + 4 <= area.height / most;
  const { at, left } = besideNames(content, gutter, area, size);
  const names = {
    place: beside ? ("beside" as const) : ("above" as const),
    at: beside ? at : area.x,
    width: beside ? gutter : area.width,
  };

  const heads = (list: Shown[]) => sum(list, ({ bar }) => roomsOf(bar, { names, depth: 0, gap: 0 }, size).head);
  const share = min(content.lists, (list) => (area.height - heads(list)) / list.length) ?? 0;
  const [least, best] = content.lanes > 1 ? [1.09 * content.lanes, 2 * content.lanes] : [1.09, 3.2];
  const depth = Math.max(least * text, Math.min(best * text, share * (beside ? 0.62 : 0.7)));
  const gap = Math.max(0, Math.min(share - depth, Math.max(depth * 0.75, text * 1.6, lines - depth + text * 0.6)));
  const height = heightOf(content, { names, depth, gap }, size);
  const start = area.y + Math.max(0, (area.height - height) / 2);
  const value = depth / content.lanes < text * 1.17 ? text * 0.92 : text;
  const { lanes } = content;
  const span: [number, number] = [start, start + height];
  const edge = beside ? Math.max(0, (lines - depth) / 2 - text * 0.33) : 0;
  return { rows: true, ...alongRows(content, beside ? left : area.x, area, size), depth, gap, lanes, value, names, span, edge };
}

/** Share of the names that stand in one line beside close rows; the longest ones break, lest they leave the bars no width. */
const IN_ONE_LINE = 0.85;

/** How wide names beside close rows are: as most of them are, and wider where a name needs it for its lines, up to what the bars can spare. */
function gutterOf(content: Content, area: Box, size: Size, most: number): number {
  const { text } = size;
  const values = valuesOf(content, size);
  const bars = [...new Set(content.lists.flatMap((list) => list.map(({ bar }) => bar)))];
  const widths = new Map(bars.map((bar) => [bar, textWidth(bar.name, text)]));
  const share = Math.max(area.width * 0.36, Math.min(area.width * 0.5, area.width * 0.7 - values));
  const widest = Math.max(area.width * 0.2, Math.min(share, area.width * 0.8 - values, max(widths.values()) ?? 0)) + 0.1;
  let width = Math.min(widest, quantile(widths.values(), IN_ONE_LINE) ?? 0) + 0.1;
  const isCutAt = (bar: Bar) => sure(widths.get(bar)) > width && losesWords(bar.name, text, width, most);
  while (width < widest && bars.some(isCutAt)) width = Math.min(widest, width + text);
  return width;
}

interface Density {
  /** Lines of a name. */
  most: number;
  /** Depth of a lane at least, em; of a bar alone in its row, the pitch. */
  least: number;
}

/** How close rows stand across at a depth of their lanes, px. */
function acrossAt(lane: number, lanes: number, { text }: Size): Pick<Plan, "depth" | "gap" | "value" | "edge"> {
  const depth = lanes > 1 ? lane * lanes : lane * 0.64;
  const gap = lanes > 1 ? Math.max(text * 0.35, lane * 0.6) : lane * 0.36;
  const value = lanes > 1 && lane < text * 1.17 ? text * 0.92 : text;
  return { depth, gap, value, edge: Math.max(gap / 2, (value * 1.16 - depth / lanes) / 2 + 1) };
}

/** Rows close together, names beside them. */
function closeRows(content: Content, area: Box, size: Size, { most, least }: Density) {
  const { text } = size;
  const { lanes } = content;
  const width = content.gutter ?? gutterOf(content, area, size, most);
  const { at, left } = besideNames(content, width, area, size);
  const names = { place: "beside" as const, at, width, most };
  const thinnest = Math.min(least * text, (area.height - text * 1.6) / lanes);
  const heightAt = (lane: number) => {
    const across = acrossAt(lane, lanes, size);
    return heightOf(content, { names, ...across }, size) + 2 * across.edge;
  };
  const plan = (): Plan => {
    let lane = thinnest;
    let reach = text * 2;
    for (let step = 0; step < 10; step++) {
      const half = (lane + reach) / 2;
      if (heightAt(half) > area.height) reach = half;
      else lane = half;
    }
    const across = acrossAt(lane, lanes, size);
    const height = heightAt(lane);
    const start = area.y + Math.max(0, (area.height - height) / 2) + across.edge;
    const span: [number, number] = [start, start + height - 2 * across.edge];
    return { rows: true, ...alongRows(content, left, area, size), ...across, lanes, names, span };
  };
  return { fits: heightAt(thinnest) <= area.height + 0.01, plan };
}

/** The content with the weightiest `count` bars of each state only. */
function weightiest(content: Content, count: number): Content {
  const kept = content.ranked.map((ranked) => new Set(ranked.slice(0, count)));
  return { ...content, lists: content.lists.map((list, index) => list.filter((shown) => sure(kept[index]).has(shown))) };
}

/** The most bars that fit, each with its name in up to two lines; what is left out is said below them. */
function fitPart(content: Content, area: Box, size: Size, least: number): Fitted {
  const { text } = size;
  const room = { ...area, height: area.height - text * 1.4 };
  const rowsAt = (part: Content) => closeRows(part, room, size, { most: 2, least });
  let count = 1;
  let reach = Math.min(mostOf(content), Math.floor(room.height / (least * text)) + 2);
  while (reach > count) {
    const half = Math.ceil((count + reach) / 2);
    if (rowsAt(weightiest(content, half)).fits) count = half;
    else reach = half - 1;
  }
  const part = weightiest(content, count);
  return { plan: rowsAt(part).plan(), content: part };
}

/** Whether names above bars are nearer to their own than to the bar above, no name is too wide, and nothing leaves the area. */
function isRoomy({ span, edge, gap, names }: Plan, content: Content, area: Box, { text }: Size): boolean {
  if (names.place === "above" && content.gutter !== undefined) return false;
  if (names.place === "above" && gap < text * 0.25) return false;
  if (span[0] - edge < area.y - 0.01 || span[1] + edge > area.y + area.height + 0.01) return false;
  return content.lists.flat().every(({ bar }) => labelRoom(bar.name, text, names.width).width <= names.width + 0.1);
}

/** The first plan of the ladder that holds all bars, else the one that holds the most of them. */
export function fitRows(content: Content, area: Box, size: Size): Fitted {
  const { text } = size;
  const { lanes } = content;
  const [full, thin] = [lanes > 1 ? 1.09 : ONE_LINE, THINNEST / text];
  // More bars than lines of text can only be drawn in part: nothing else is tried.
  if (mostOf(content) * text <= area.height) {
    const roomy = planRoomy(content, area, size);
    if (isRoomy(roomy, content, area, size)) return { plan: roomy, content };
    const wrapped = [{ most: 2, least: full }, ...(lanes > 1 ? [{ most: 2, least: thin }] : [])];
    for (const density of [...wrapped, { most: 1, least: lanes > 1 ? thin : full }]) {
      const rows = closeRows(content, area, size, density);
      if (rows.fits) return { plan: rows.plan(), content };
    }
  }
  const part = fitPart(content, area, size, full);
  return lanes === 1 || mostOf(part.content) >= 6 ? part : fitPart(content, area, size, thin);
}

/** Whether a plan has no room for all of a bar's name. */
export function cutsName(bar: Bar, { names }: Plan, size: Size): boolean {
  return names.most !== undefined && losesWords(bar.name, size.text, names.width, names.most);
}
