// Bars on two sides of a centre: how far each part reaches from it, what each side comes to, and what is set aside.

import { sum } from "d3-array";
import { packOf } from "../../locale/index.ts";
import { markKey } from "../../marks/key.ts";
import { percentsOf } from "../kit/apportion.ts";
import type { Aside, Bar, End, Length, Part, Shown } from "../kit/lengths.ts";
import type { NumberWriter } from "../kit/numbers.ts";
import { widthOf } from "./measure.ts";
import type { Sides, Spec, State } from "./schema.ts";
import { placeOf } from "./sides.ts";

/** What is drawn of such a bar. */
export type Diverged = Omit<Shown, "bar">;

/** The parts of a bar by where they stand. */
function partsOf(sides: Sides, bar: Bar): Record<ReturnType<typeof placeOf>, Part[]> {
  const of = (place: ReturnType<typeof placeOf>) => bar.parts.filter(({ group }) => placeOf(sides, group) === place);
  return { left: of("left"), middle: of("middle"), right: of("right"), aside: of("aside") };
}

interface Measuring {
  spec: Spec;
  sides: Sides;
  state: State;
  /** Groups that have a column of their own beside the bars, in their order. */
  columns: readonly string[];
  writer: NumberWriter;
  locale: string;
}

/** What of a bar is drawn: how long each part is, and how parts together are written. */
interface Scaled {
  size(part: Part): number;
  write(parts: readonly Part[]): string;
}

/** Parts in the data's unit. */
function asCounts({ writer, spec }: Pick<Measuring, "writer" | "spec">): Scaled {
  return {
    size: ({ value }) => widthOf(value),
    write: (parts) => {
      const known = parts.filter(({ value }) => value !== null);
      const open = known.length < parts.length;
      if (known.length === 0) return spec.unknown;
      const total = writer.whole(Number(sum(known, ({ value }) => widthOf(value)).toPrecision(12)));
      return open ? `${total} + ${spec.unknown}` : total;
    },
  };
}

/** Parts in per cent of their bar, rounded so that they make up a hundred. */
function asShares(bar: Bar, locale: string): Scaled {
  const sizes = bar.parts.map(({ value }) => widthOf(value));
  const total = sum(sizes);
  const percents = percentsOf(sizes, total, 0);
  const percentOf = new Map(bar.parts.map((part, index) => [part, percents[index] ?? 0]));
  const { format, withUnit } = packOf(locale).numbers;
  return {
    size: ({ value }) => (widthOf(value) / total) * 100,
    write: (parts) => {
      const percent = sum(parts, (part) => percentOf.get(part) ?? 0);
      const isSome = parts.some(({ value }) => widthOf(value) > 0);
      return isSome && percent === 0 ? `<${withUnit(format(",")(1), "%")}` : withUnit(format(",")(percent), "%");
    },
  };
}

/** One side: its parts from the centre outwards, and what they come to at its end. */
function measureSide(
  bar: Bar,
  parts: readonly Part[],
  { from, way, beyond }: { from: number; way: -1 | 1; beyond: number },
  scaled: Scaled,
) {
  let reach = from;
  const outwards = way < 0 ? parts.toReversed() : parts;
  const known = outwards.filter(({ value }) => value !== null);
  const lengths = known.map((part): Length => {
    const start = reach;
    reach += scaled.size(part);
    // One part alone is what the end says.
    const words = parts.length === 1 ? "" : scaled.write([part]);
    return { part, from: start * way, to: reach * way, lane: 0, words };
  });
  const end: End = {
    key: markKey("value", bar.id, way < 0 ? "left" : "right"),
    parts: [...parts],
    at: reach * way,
    reach: Math.max(reach, beyond) * way,
    words: scaled.write(parts),
    stub: parts.find(({ value }) => value === null)?.id,
    lane: 0,
    below: way < 0,
  };
  return { lengths, end, reach };
}

/** A bar of which a share cannot be told: its parts are not all known, or there is nobody in it. */
function unshared(bar: Bar, measuring: Measuring): Diverged {
  const unknown = bar.parts.find(({ value }) => value === null) ?? bar.parts[0];
  const end: End = {
    key: markKey("value", bar.id, "right"),
    parts: bar.parts,
    at: 0,
    reach: 0,
    words: measuring.spec.unknown,
    stub: unknown?.id,
    lane: 0,
    below: false,
  };
  return { lengths: [], ends: [end], asides: [], base: baseWords(bar, measuring, undefined), outline: undefined };
}

/** How many a bar is of: as a column says it, else as many as there are in it, `count`. */
function baseWords(bar: Bar, { spec, sides, writer }: Measuring, count: number | undefined): string {
  const said = sides.base === undefined ? count : bar.base;
  if (said !== undefined) return writer.bare(said);
  return sides.base === undefined ? "" : spec.unknown;
}

/** The groups with a column of their own beside the bars: those set aside, and the middle where it is somewhere not known, for nothing stands on the other side of it. */
export function columnsOf(sides: Sides, bars: readonly Bar[], groups: readonly string[]): string[] {
  const all = bars.flatMap(({ parts }) => parts);
  const isOpen = !sides.share && all.some(({ group, value }) => group === sides.middle && value === null);
  return groups.filter((group) => {
    const place = placeOf(sides, group);
    return (place === "aside" && all.some((part) => part.group === group)) || (place === "middle" && isOpen);
  });
}

/** How a bar lies about the centre; lengths are in the data's unit, or in per cent of the bar. */
export function measureSides(bar: Bar, measuring: Measuring): Diverged {
  const { sides, state, columns, locale } = measuring;
  const total = sum(bar.parts, ({ value }) => widthOf(value));
  if (sides.share && (total === 0 || bar.parts.some(({ value }) => value === null))) return unshared(bar, measuring);
  const scaled = sides.share ? asShares(bar, locale) : asCounts(measuring);
  const { left, middle, right } = partsOf(sides, bar);
  const setAside = columns.flatMap((group, column) =>
    bar.parts.filter((part) => part.group === group).map((part) => ({ part, column })),
  );
  const centred = middle.filter(({ value, group }) => value !== null && !columns.includes(group));
  const half = sum(centred, (part) => scaled.size(part)) / 2;
  const reachOf = (parts: readonly Part[]) => half + sum(parts, (part) => (part.value === null ? 0 : scaled.size(part)));
  const outlined = state.outline && reachOf(state.outline === "left" ? left : right);
  const beyond = (side: "left" | "right") => (state.outline && state.outline !== side ? (outlined ?? 0) : 0);
  const one = measureSide(bar, left, { from: half, way: -1, beyond: beyond("left") }, scaled);
  const other = measureSide(bar, right, { from: half, way: 1, beyond: beyond("right") }, scaled);
  const inMiddle = centred.map((part): Length => ({ part, from: -half, to: half, lane: 0, words: scaled.write([part]) }));
  const ends = [...(left.length > 0 ? [one.end] : []), ...(right.length > 0 ? [other.end] : [])];
  const over = state.outline === "left" ? 1 : -1;
  return {
    lengths: [...one.lengths, ...inMiddle, ...other.lengths],
    ends,
    asides: setAside.map(({ part, column }) => measureAside(part, column, scaled)),
    base: baseWords(bar, measuring, sides.share ? total : undefined),
    outline: outlined === undefined || outlined === half ? undefined : [half * over, outlined * over],
  };
}

function measureAside(part: Part, column: number, scaled: Scaled): Aside {
  const size = part.value === null ? 0 : scaled.size(part);
  const length: Length = { part, from: 0, to: size, lane: 0, words: "" };
  const stub = part.value === null ? part.id : undefined;
  const words = scaled.write([part]);
  const end: End = { key: markKey("value", part.id), parts: [part], at: size, reach: size, words, stub, lane: 0, below: false };
  return { column, length: part.value === null ? undefined : length, end };
}

/** What each side comes to over all bars of a state; undefined where a sum says nothing, as of shares. */
export function totalsOf(
  bars: readonly Bar[],
  { spec, sides, writer }: Pick<Measuring, "spec" | "sides" | "writer">,
  inPercent: boolean,
) {
  if (sides.share || inPercent) return undefined;
  const total = (side: "left" | "right") => {
    const parts = bars.flatMap((bar) => partsOf(sides, bar)[side]);
    return parts.length === 0 ? "" : asCounts({ spec, writer }).write(parts);
  };
  return { left: total("left"), right: total("right") };
}
