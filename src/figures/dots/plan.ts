// Where rows of dots stand: names beside or above them, and one scale for all states, on which every row's values have their room.

import { extent, max } from "d3-array";
import type { Size } from "../../marks/size.ts";
import { type Box, fitText, textWidth } from "../../marks/text.ts";
import type { Span } from "../../schemas/span.ts";
import type { Reference } from "../kit/above.ts";
import { type Domain, roundDomain } from "../kit/axis.ts";
import { type LevelTick, levelTicks } from "../kit/level-ticks.ts";
import type { NumberWriter } from "../kit/numbers.ts";
import { isParted, type Names, namesAbove, namesBeside } from "./names.ts";
import { type Standing, standRows } from "./rows.ts";
import { type DotRow, knownOf, reachOf, ringsOf, type Spec, type State } from "./schema.ts";

/** What a plan must hold, over all states. */
export interface Content {
  spec: Spec;
  /** Each state with its rows, in its order. */
  states: { name: string; state: State; rows: DotRow[] }[];
  references: Reference[];
  /** Writes values at dots. */
  writer: NumberWriter;
  /** Writes what stands at the scale, with its unit where that is not said once for all. */
  tick(value: number): string;
  /** Of a panel: whether all have one scale, whose words then stand over the box, not in it. */
  inPanel: { common: boolean } | undefined;
}

export interface Plan {
  names: Names;
  /** From where to where dots may stand, px. */
  plot: { left: number; right: number };
  /** px of a value on the scale. */
  x(value: number): number;
  /** Whether values have room beside the dots. */
  written: boolean;
  /** Upper edge of what is drawn; the words of the scale below it. */
  top: number;
  ticks: LevelTick[];
  /** Where the rows begin. */
  head: number;
  /** How each state's rows stand, in the order of the states. */
  standings: Standing[];
}

/** px of a dot's radius where its row has room for it; and from its edge to words beside it. */
export const radiusOf = ({ text }: Size) => text * 0.42;
export const beyond = ({ text }: Size) => text * 0.35;
/** px from the centre of one dot that is not known to the next in its row. */
export const stepOf = (size: Size) => radiusOf(size) * 2.4;
/** Em that the words of the scale take above the rows. */
const TICKS = 1.5;
/** Share of the width that dots take at least where values are written beside them. */
const LEAST = 0.25;
/** Em of a word that has its own room. */
const SHORT_WORD = 4;

const distinct = (content: Content) => [...new Set(content.states.flatMap(({ rows }) => rows))];

/** The names as they are wherever all rows fit with them; beside rows if none is cut or parted there, or if over them is no room. */
function namesOf(content: Content, area: Box, size: Size): Names {
  const rows = distinct(content);
  const beside = namesBeside(
    rows.map(({ name }) => name),
    area,
    size,
  );
  if (!rows.some(({ name }) => isParted(name, beside, size))) return beside;
  const above = namesAbove(area);
  const room = roomBelow(content, area, size);
  const fits = content.states.every(({ rows, state }) => standRows({ rows, state, names: above, size, height: room }).whole);
  return fits ? above : beside;
}

/** px that the words of the scale take. */
export const ticksRoom = ({ text }: Size) => TICKS * text;
/** px that rows stand below the words of the scale, or in a panel on one scale below its name. */
const headOf = ({ inPanel }: Content, size: Size) => (inPanel?.common ? size.text * 0.3 : ticksRoom(size));
const roomBelow = (content: Content, area: Box, size: Size) => area.height - headOf(content, size);

/** What values are divided by before they are written: round numbers of the scale are round as they are read. */
const divisorOf = ({ scale }: Spec) => Number(scale?.divide ?? 1);

/** The least and the most that the scale must reach, over all states, in the data's unit. */
function domainOf({ spec, references }: Content, rows: DotRow[]): Domain {
  const values = rows.flatMap((row) => Object.values(reachOf(knownOf(row)) ?? {}));
  const compared = references.flatMap(({ at, to = at }) => [at, to]);
  const [low = 0, high = 1] = extent([...values, ...compared, ...(spec.zero ? [0] : [])]);
  const off = low === high ? Math.abs(low) * 0.5 || 1 : 0;
  return roundDomain([low - off, high + off], { divide: divisorOf(spec) });
}

/** px at the left edge of the scale for rings: they must not stand where a value would. */
function slotOf(rows: DotRow[], size: Size): number {
  const most = max(rows, (row) => ringsOf(row).length) ?? 0;
  return most === 0 ? 0 : radiusOf(size) * 2 + (most - 1) * stepOf(size) + beyond(size);
}

/** px of a row for a short word beside its rings; a longer one stands where there is room. */
function wordRoom(row: DotRow, { spec }: Content, size: Size): number {
  const width = textWidth(spec.unknown, size.text);
  return ringsOf(row).length > 0 && width <= SHORT_WORD * size.text ? width + beyond(size) : 0;
}

/** What a row's words take to the left of its least value and to the right of its most, px. */
function sidesOf(row: DotRow, content: Content, size: Size, written: boolean) {
  const { writer } = content;
  const known = knownOf(row);
  const [first, last, reach] = [known[0], known.at(-1), reachOf(known)];
  if (!first || !last || !reach) return undefined;
  const roomOf = (value: number | Span) => radiusOf(size) + beyond(size) + textWidth(writer.whole(value), size.text, true);
  const right = written ? roomOf(last.said) : radiusOf(size);
  const left = written && known.length > 1 ? roomOf(first.said) : radiusOf(size);
  const rings = ringsOf(row).length > 0 ? slotOf([row], size) : 0;
  const word = written ? wordRoom(row, content, size) : 0;
  return { left: { at: reach.low, room: rings + word + left }, right: { at: reach.high, room: right } };
}

/** Where the scale begins, px, and its px per 1: the most with which all rows' words have their room; with what share of the width it then takes. */
function fitScale(content: Content, plot: Plan["plot"], domain: Domain, size: Size, written: boolean) {
  const [low, high] = domain;
  const length = plot.right - plot.left;
  const rows = distinct(content);
  const slot = slotOf(rows, size);
  const sides = rows.flatMap((row) => sidesOf(row, content, size, written) ?? []);
  const before = (unit: number) => Math.max(slot, max(sides, ({ left }) => left.room - (left.at - low) * unit) ?? 0);
  const after = (unit: number) => Math.max(0, max(sides, ({ right }) => right.room - (high - right.at) * unit) ?? 0);
  const fits = (unit: number) => before(unit) + (high - low) * unit + after(unit) <= length;
  let [unit, reach] = [0, length / (high - low)];
  for (let step = 0; step < 40; step++) {
    const half = (unit + reach) / 2;
    if (fits(half)) unit = half;
    else reach = half;
  }
  return { start: plot.left + before(unit), unit, share: ((high - low) * unit) / length };
}

/** How all states stand within an area, px. */
export function planOf(content: Content, area: Box, size: Size): Plan {
  const { text } = size;
  const rows = distinct(content);
  const names = namesOf(content, area, size);
  const left = names.place === "beside" ? area.x + names.width + text * 0.7 : area.x;
  const plot = { left, right: area.x + area.width - 1 };
  const domain = domainOf(content, rows);
  const roomy = fitScale(content, plot, domain, size, true);
  const written = roomy.share >= LEAST;
  const { start, unit } = written ? roomy : fitScale(content, plot, domain, size, false);
  const x = (value: number) => start + (value - domain[0]) * unit;
  const height = roomBelow(content, area, size);
  const standings = content.states.map(({ rows, state }) => standRows({ rows, state, names, size, height }));
  const spare = content.inPanel ? 0 : Math.max(0, (height - (max(standings, ({ height }) => height) ?? 0)) / 2);
  const top = area.y + spare;
  const over = content.inPanel?.common ? ticksRoom(size) : 0;
  const scale = { domain, kind: { divide: divisorOf(content.spec) }, x, y: top + text - over, write: content.tick };
  const ticks = levelTicks(scale, area, size, content.inPanel ? 3 : undefined);
  return { names, plot, x, written, top, ticks, head: top + headOf(content, size), standings };
}

/** A word for what is not known, in one line of the room that rows have for it. */
export const unknownWord = (words: string, { left, right }: Plan["plot"], size: Size) =>
  fitText(words, size.text, (right - left) * 0.45, 1)[0] ?? "";
