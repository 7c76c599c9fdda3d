// The scale of an axis of numbers, linear or logarithmic: from where to where it runs, where values lie, and which carry a tick.

import { range, ticks } from "d3-array";
import { scaleLinear, scaleLog } from "d3-scale";

/** What kind of axis it is. */
export interface AxisKind {
  /** Whether equal lengths stand for equal ratios: every value is then above zero. */
  log?: boolean;
  /** What values are divided by before they are written: ticks are round as they are read. */
  divide?: number;
}

export type Domain = readonly [low: number, high: number];

/** px by which rounding may miss a tick, as a share of its value. */
const EXACT = 1e-9;

/** The values 1, 2 and 5 of each power of ten that lie about a domain, from the power below it to the power above. */
function steps([low, high]: Domain): number[] {
  const powers = range(Math.floor(Math.log10(low)) - 1, Math.ceil(Math.log10(high)) + 2);
  return powers.flatMap((power) => [1, 2, 5].map((step) => Number(`${step}e${power}`)));
}

/** A domain that runs over round values, in the data's unit: about `count` of them, or on a logarithmic axis from one of 1, 2 and 5 to another. */
export function roundDomain([low, high]: Domain, { log = false, divide = 1 }: AxisKind, count = 4): Domain {
  if (!log) {
    const [from = low, to = high] = scaleLinear([low / divide, high / divide], [0, 1])
      .nice(count)
      .domain();
    return [from * divide, to * divide];
  }
  const [from, to] = [low / divide, high / divide];
  const round = steps([from, to]);
  const below = round.findLast((value) => value <= from * (1 + EXACT)) ?? from;
  const above = round.find((value) => value >= to * (1 - EXACT)) ?? to;
  return [below * divide, above * divide];
}

/** At most `most` values of a domain that carry a tick, in the data's unit: round as they are read; on a logarithmic axis 1, 2, 5, or powers of ten. */
export function axisTicks([low, high]: Domain, { log = false, divide = 1 }: AxisKind, most: number): number[] {
  const [from, to] = [low / divide, high / divide];
  const inside = (value: number) => value >= from * (1 - EXACT) && value <= to * (1 + EXACT);
  const written = (values: readonly number[]) => values.map((value) => value * divide);
  const linear = () => {
    // About as many as asked may be a few more.
    const found = range(most, 0, -1).map((count) => ticks(from, to, count));
    return written(found.find(({ length }) => length <= most) ?? []);
  };
  if (!log) return linear();
  const all = steps([from, to]).filter(inside);
  const powers = all.filter((value) => Number.isInteger(Math.round(Math.log10(value) * 1e6) / 1e6));
  const tries = [all, ...range(1, powers.length).map((stride) => powers.filter((_, index) => index % stride === 0))];
  const found = tries.find(({ length }) => length >= 2 && length <= most);
  return found ? written(found) : linear();
}

/** Where values lie on an axis, px. */
export function axisScale([low, high]: Domain, { log = false }: AxisKind, [start, end]: Domain): (value: number) => number {
  const scale = log ? scaleLog([low, high], [start, end]) : scaleLinear([low, high], [start, end]);
  return (value) => scale(value);
}
