// Numbers rounded so that they still add up: per cents of a whole, seats of a row.

import { descending, max, sum } from "d3-array";

/** What floating point may take from a number that is whole. */
const SLACK = 1e-9;

/**
 * Whole numbers for `exact` ones, none of them negative, that add up to what those add up to, by the largest remainder: what rounding
 * down leaves over goes to those that lose most by it, the larger first.
 */
export function apportioned(exact: readonly number[]): number[] {
  const floors = exact.map((one) => Math.floor(one + SLACK));
  const short = Math.floor(sum(exact) + 0.5) - sum(floors);
  const byLoss = exact
    .map((one, index) => ({ index, one, loss: one - (floors[index] ?? 0) }))
    .sort((a, b) => descending(a.loss, b.loss) || descending(a.one, b.one));
  const raised = new Set(byLoss.slice(0, short).map(({ index }) => index));
  return floors.map((floor, index) => floor + (raised.has(index) ? 1 : 0));
}

/** Shares of `total`, which is more than zero, in per cent with so many decimals. Parts that make up the whole are written as 100. */
export function percentsOf(values: readonly number[], total: number, decimals: number): number[] {
  const steps = 10 ** decimals;
  return apportioned(values.map((value) => (value / total) * 100 * steps)).map((share) => share / steps);
}

/** What rounding may take from parts that make up a hundred: half a step each, but no more than a few steps together. */
export function roundingOf(values: readonly number[]): number {
  const decimals = max(values, (value) => String(value).split(".")[1]?.length ?? 0) ?? 0;
  return Math.min(values.length / 2, 2.5) * 10 ** -decimals + 1e-9;
}
