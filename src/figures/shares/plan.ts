// Where the rings of a state stand: one, with its names around it, or several in a grid, each under its own name.

import { max, min, range, sum } from "d3-array";
import { MOST_MARKS } from "../../marks/fit.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, textWidth, widestWord } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { type Fitted, fitEvenly, fitLabel, LEADING } from "../kit/label.ts";
import type { Ring } from "./arcs.ts";
import { standLabels, type Wish } from "./labels.ts";
import { isHalf, MOST_SEATS, type Spec } from "./schema.ts";

/** A ring with the room for its labels, px. */
export interface Seated {
  ring: Ring;
  bounds: Box;
  /** The upper edge and the lines of its name, and of what is said under that. */
  head: { top: number; name: string[]; under: string[] };
  /** Whether its name or what is said under it had to be cut. */
  cut: boolean;
}

export interface Grid {
  seated: Seated[];
  /** How many of the wholes are drawn. */
  count: number;
  /** Whether values have room beside the rings. */
  written: boolean;
}

/** Of the outer radius, the inner one. */
const HOLE = { pie: 0, donut: 0.6, half: 0.58, seats: 0.38 };
export const ringOf = ({ form }: Pick<Spec, "form">, x: number, y: number, outer: number): Ring => {
  return { x, y, outer, inner: outer * HOLE[form] };
};

/** px that a half ring's seats or labels may reach below its middle, of a line of text. */
const BELOW = 0.7;
/** Shares of the room's lesser side that a ring's radius may be, from the most on down, tried in steps. */
const MOST = { full: 0.4, half: 0.44 };
const LEAST = 0.17;
const STEPS = 11;

/** Of the largest ring that lets all labels stand, how small one may be that lets them stand in fewer lines. */
const SMALLER = 0.75;

/** A ring with its names around it, as large as lets them all stand without breaking more of them than need be. */
export function planOne(
  spec: Spec,
  wishes: readonly Wish[],
  { area, size, takenBy }: { area: Box; size: Size; takenBy: (ring: Ring) => Box[] },
): Ring {
  const half = isHalf(spec);
  const below = half ? BELOW * size.text : 0;
  const lesser = Math.min(area.width, area.height);
  const most = half ? Math.min(area.width * MOST.half, area.height - size.text * 2 - below) : lesser * MOST.full;
  const tried = range(STEPS).map((step) => {
    const outer = Math.max(8, most + ((LEAST * lesser - most) * step) / (STEPS - 1));
    const y = area.y + (area.height + (half ? outer + size.text - below : 0)) / 2;
    const ring = ringOf(spec, area.x + area.width / 2, y, outer);
    const { stood, left } = standLabels(wishes, { ring, bounds: area, size, taken: takenBy(ring) });
    // A word in two lines is hardly better than none.
    const bad = left.length + sum(stood, ({ parted }) => (parted ? 0.9 : 0));
    return { ring, bad, lines: sum(stood, ({ lines }) => lines.length) };
  });
  const least = min(tried, ({ bad }) => bad);
  const good = tried.filter(({ bad }) => bad === least);
  const near = good.filter(({ ring }) => ring.outer >= (good[0]?.ring.outer ?? 0) * SMALLER);
  const lines = min(near, (one) => one.lines);
  return sure(near.find((one) => one.lines === lines)).ring;
}

/** What a ring of a grid says of its own. */
export interface Said {
  name: string;
  under: string;
}

/** Em of a line that counts rings that are not drawn. */
const REST = 1.5;
/** px of a ring's radius at least. */
const SMALLEST = 13;
/** Values stand beside rings that keep so large a radius with them, px, and so large a share of what they would have without. */
const ROOMY = { radius: 30, share: 0.6 };
/** Lines of a name over a ring, and of what is said under the name. */
const LINES = { name: 3, under: 2 };
/** Em between rings, and between a name and its ring. */
const BETWEEN = 0.7;
const UNDER = 0.35;

interface Cells {
  columns: number;
  width: number;
  height: number;
  /** px of the heads' lines, the same in all. */
  head: number;
  radius: number;
  whole: boolean;
}

interface Head {
  height: number;
  whole: boolean;
}
/** Heads that have been measured, for wholes that stand in other orders in other states. */
export type Measured = Map<string, Head>;

/** The head of a ring in a cell of a width. */
function headIn({ name, under }: Said, width: number, { text }: Size, measured?: Measured): Head {
  const key = `${width} ${name}\n${under}`;
  const known = measured?.get(key);
  if (known) return known;
  const lines = (words: string, most: number) => (words === "" ? undefined : fitLabel(words, text, width, most));
  const [over, below] = [lines(name, LINES.name), lines(under, LINES.under)];
  const isWhole = (words: string, fitted?: Fitted) => !fitted || (fitted.whole && widestWord(words, text) <= width);
  const head = { height: (over?.height ?? 0) + (below?.height ?? 0), whole: isWhole(name, over) && isWhole(under, below) };
  measured?.set(key, head);
  return head;
}

const widthOf = (columns: number, area: Box, { text }: Size) => (area.width - (columns - 1) * BETWEEN * text) / columns;

/** For so many columns: how deep the heads are of the first one, the first two …, and whether none of them is cut. */
type Heads = (columns: number) => Head[];

function headsOf(said: readonly Said[], area: Box, size: Size, measured: Measured): Heads {
  const known = new Map<number, ReturnType<Heads>>();
  return (columns) => {
    const found = known.get(columns) ?? [];
    if (found.length === 0) {
      let all = { height: 0, whole: true };
      for (const one of said) {
        const { height, whole } = headIn(one, widthOf(columns, area, size), size, measured);
        all = { height: Math.max(all.height, height), whole: all.whole && whole };
        found.push(all);
      }
      known.set(columns, found);
    }
    return found;
  };
}

interface Room {
  spec: Spec;
  area: Box;
  size: Size;
  heads: Heads;
  /** px that values take beside a ring. */
  aside: number;
}

/** The cells of a grid of so many columns. */
function cellsFor(count: number, columns: number, { spec, area, size, heads, aside }: Room): Cells {
  const { text } = size;
  const rows = Math.ceil(count / columns);
  const width = widthOf(columns, area, size);
  const height = (area.height - (rows - 1) * BETWEEN * text) / rows;
  const all = heads(columns)[count - 1];
  const head = (all?.height ?? 0) + UNDER * text;
  const free = height - head - (aside > 0 ? text : 2);
  const radius = Math.min(width / 2 - Math.max(1, aside), isHalf(spec) ? free - BELOW * text : free / 2);
  return { columns, width, height, head, radius, whole: all?.whole ?? true };
}

/** The grid with the largest rings, of those that cut no name if there is one with rings that can be seen. */
function gridFor(count: number, room: Room): Cells {
  const most = Math.min(count, Math.max(1, Math.floor(room.area.width / (2 * SMALLEST + room.size.text))));
  const tried = range(1, most + 1).map((columns) => cellsFor(count, columns, room));
  const good = tried.filter(({ whole, radius }) => whole && radius >= SMALLEST);
  const from = good.length > 0 ? good : tried;
  const largest = max(from, ({ radius }) => radius) ?? 0;
  // Of two that differ little, the one with fewer gaps in its last line.
  const near = from.filter(({ radius }) => radius >= largest - Math.abs(largest) * 0.15);
  const gaps = ({ columns }: Cells) => (columns - (count % columns)) % columns;
  return near.reduce((best, one) => (gaps(one) < gaps(best) ? one : best));
}

/** Marks kept for what is no ring; and those of a ring beside its parts or seats, and of one of its parts. */
const OTHER_MARKS = 60;
const MARKS = { ring: 5, part: 3 };

/** Rings of the smallest size that have room, each under one line, and of which a phone can move all marks. */
function mostIn({ values, form }: Spec, { width, height }: Box, { text }: Size): number {
  const across = Math.floor((width + BETWEEN * text) / (2 * SMALLEST + BETWEEN * text));
  const down = Math.floor((height + BETWEEN * text) / (2 * SMALLEST + (LEADING + UNDER + BETWEEN) * text));
  const marks = form === "seats" ? MOST_MARKS - OTHER_MARKS - MOST_SEATS : MOST_MARKS - OTHER_MARKS;
  const each = MARKS.ring + (form === "seats" ? 0 : MARKS.part * values.length);
  return Math.min(Math.max(1, across) * Math.max(1, down), Math.floor(marks / each));
}

/** Several rings in a grid; `scales` are their radii as shares of the largest, `values` the words that want to stand beside them. */
export function planSeveral(
  spec: Spec,
  said: readonly Said[],
  place: { scales: readonly number[]; values: readonly string[]; area: Box; size: Size; measured: Measured },
): Grid {
  const { scales, values, area, size, measured } = place;
  const most = Math.min(said.length, mostIn(spec, area, size));
  const short = { ...area, height: area.height - size.text * REST };
  const heads = headsOf(said.slice(0, most), area, size, measured);
  const roomFor = (drawn: number): Room => ({ spec, area: drawn < said.length ? short : area, size, heads, aside: 0 });
  const aside = (max(values, (words) => textWidth(words, size.text, true)) ?? 0) + size.text * 0.5;
  const roomy = values.length > 0 && most === said.length ? gridFor(most, { ...roomFor(most), aside }) : undefined;
  let count = most;
  const bare = gridFor(count, roomFor(count));
  const written = roomy?.whole === true && roomy.radius >= Math.max(ROOMY.radius, bare.radius * ROOMY.share);
  let cells = written ? roomy : bare;
  while (cells.radius < SMALLEST && count > 1) {
    count--;
    cells = gridFor(count, roomFor(count));
  }
  const room = { spec, area: roomFor(count).area, size };
  const seated = said.slice(0, count).map((one, index) => seat(one, index, count, cells, { ...room, scale: scales[index] ?? 1 }));
  return { seated, count, written };
}

/** A ring in its cell. */
function seat(
  { name, under }: Said,
  index: number,
  count: number,
  cells: Cells,
  { spec, scale, area, size }: { spec: Spec; scale: number; area: Box; size: Size },
): Seated {
  const { columns, width, height, head } = cells;
  const { text } = size;
  const rows = Math.ceil(count / columns);
  const radius = Math.max(3, cells.radius);
  const own = head + radius * (isHalf(spec) ? 1 : 2) + (isHalf(spec) ? BELOW * text : 0);
  const pitch = Math.min(height, own + text * 2.4) + BETWEEN * text;
  const top = area.y + Math.max(0, (area.height - (rows * pitch - BETWEEN * text)) / 2) + Math.floor(index / columns) * pitch;
  const x = area.x + (index % columns) * (width + BETWEEN * text) + width / 2;
  const slack = Math.max(0, pitch - BETWEEN * text - own) / 2;
  const y = top + slack + head + radius;
  const lines = (words: string, most: number) => (words === "" ? [] : fitEvenly(words, text, width, most).lines);
  const names = lines(name, LINES.name);
  const unders = lines(under, LINES.under);
  const cut = !headIn({ name, under }, width, size).whole;
  const lead = head - UNDER * text - (names.length + unders.length) * text * LEADING;
  const bounds = {
    x: x - width / 2,
    y: top + slack + head,
    width,
    height: Math.min(height - head - slack, pitch - head - slack),
  };
  const ring = ringOf(spec, x, y, Math.max(1.5, radius * scale));
  return { ring, bounds, head: { top: top + slack + lead, name: names, under: unders }, cut };
}
