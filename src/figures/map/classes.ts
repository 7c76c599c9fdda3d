// Classes of values: where one ends and the next begins, and the hue and depth in which each is laid on.

import { ascending, extent, pairs, quantileSorted } from "d3-array";
import { scaleThreshold } from "d3-scale";
import { ckmeans } from "simple-statistics";
import { type Hue, TINTS, type Tint } from "../../marks/style.ts";
import { belowOf, type Classed } from "./schema.ts";

/** Values from one limit up to the next, which is the next class's; the last holds its end, too. */
export interface Class {
  from: number;
  to: number;
  hue: Hue;
  tint: Tint;
}

export interface Classes {
  /** From the least values to the most; none where nothing is known. */
  list: Class[];
  /** Which of them a value is in. */
  of(value: number): number;
}

type Way = Pick<Classed, "breaks" | "count" | "middle" | "hue" | "below">;

/** Limits between groups of neighbours, half way between one and the next. */
const between = (groups: readonly number[][]): number[] =>
  pairs(groups).flatMap(([low, high]) => {
    const [end, begin] = [low.at(-1), high[0]];
    return end === undefined || begin === undefined ? [] : [(end + begin) / 2];
  });

/** Limits that part sorted values into `count` classes, as far as there are so many different values. */
function partedAt(sorted: readonly number[], count: number, breaks: "quantile" | "natural"): number[] {
  const different = new Set(sorted).size;
  if (count < 2 || different < 2) return [];
  if (breaks === "natural") return between(ckmeans([...sorted], Math.min(count, different)));
  return Array.from({ length: count - 1 }, (_, index) => quantileSorted([...sorted], (index + 1) / count) ?? 0);
}

/** Share of the way to the next limit by which one may be moved, so that it can be printed in few digits. */
const MOVED = 4;

/** A value with no digits that say less than `step`. */
function rounded(value: number, step: number): number {
  const power = Math.floor(Math.log10(step));
  if (power < 0) return Number(value.toFixed(Math.min(100, -power)));
  return Number((value / 10 ** power).toFixed(0)) * 10 ** power;
}

/** Limits moved to numbers that are short to print: none past the next. */
function shortened(limits: readonly number[], [least, most]: readonly [number, number]): number[] {
  return limits.map((limit, index) => {
    const gap = Math.min(limit - (limits[index - 1] ?? least), (limits[index + 1] ?? most) - limit);
    return gap > 0 ? rounded(limit, (gap * 2) / MOVED) : limit;
  });
}

/** The limits between the classes of values: as they are given, else as the values lie; a middle always parts two classes. */
function limitsOf(values: readonly number[], { breaks, count, middle }: Way): number[] {
  const sorted = [...values].sort(ascending);
  const [least = 0, most = 0] = extent(sorted);
  const parted = (part: readonly number[], classes: number, kind: "quantile" | "natural") => {
    const [low = 0, high = 0] = extent(part);
    return shortened(partedAt(part, classes, kind), [low, high]);
  };
  if (typeof breaks !== "string") return [...breaks].sort(ascending);
  if (middle === undefined) return within(parted(sorted, count, breaks), least, most);
  const half = Math.max(1, Math.floor(count / 2));
  const low = sorted.filter((value) => value < middle);
  const high = sorted.filter((value) => value >= middle);
  return within([...parted(low, half, breaks), middle, ...parted(high, half, breaks)], least, most);
}

/** Limits that part something: each once, none that leaves all values on one side of it. */
const within = (limits: readonly number[], least: number, most: number) =>
  [...new Set(limits)].sort(ascending).filter((limit) => limit > least && limit <= most);

/** The depth of the `index`-th of `count` classes: far enough apart to be told from each other in grey. */
function tintOf(index: number, count: number): Tint {
  const last = TINTS.length - 1;
  const step = count === 1 ? last / 2 : (index * last) / (count - 1);
  return TINTS[Number(step.toFixed(0))] ?? "tint-4";
}

/** Hue and depth of classes about a middle: the farther from it, the deeper; what holds it is pale and in no hue. */
function diverging(ends: readonly [number, number][], middle: number, way: Way): Class[] {
  const below = ends.filter(([, to]) => to <= middle).length;
  const above = ends.filter(([from]) => from >= middle).length;
  // Both sides are as deep at the same rank: the side with fewer classes does not go as far.
  const most = Math.max(below, above);
  return ends.map(([from, to], index): Class => {
    const rank = index < below ? below - index : index - (ends.length - above) + 1;
    if (rank < 1) return { from, to, hue: "ash", tint: "tint-1" };
    return { from, to, hue: index < below ? belowOf(way) : way.hue, tint: tintOf(rank, most + 1) };
  });
}

/** The classes of values, which need not be sorted. */
export function classesOf(values: readonly number[], way: Way): Classes {
  const [least, most] = extent(values);
  if (least === undefined || most === undefined) return { list: [], of: () => 0 };
  const limits = limitsOf(values, way);
  const ends = pairs([Math.min(least, limits[0] ?? least), ...limits, Math.max(most, limits.at(-1) ?? most)]);
  const { middle } = way;
  const plain = () => ends.map(([from, to], index): Class => ({ from, to, hue: way.hue, tint: tintOf(index, ends.length) }));
  const list = middle === undefined ? plain() : diverging(ends, middle, way);
  const scale = scaleThreshold<number, number>()
    .domain(limits)
    .range(list.map((_, index) => index));
  return { list, of: (value) => scale(value) };
}
