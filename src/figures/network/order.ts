// In which order nodes stand in their columns: as they are given, or so that relations cross as little as they can.

import { sure } from "../../sure.ts";
import { crossings, placeName, type Relation } from "./places.ts";
import type { Spec } from "./schema.ts";

interface Thread {
  from: string;
  to: string;
  /** How many relations it stands for. */
  weight: number;
}

/** Relations between the same two places as one. */
function bundle(pairs: { from: string; to: string }[]): Thread[] {
  const threads = new Map<string, Thread>();
  for (const { from, to } of pairs) {
    const name = [from, to].sort().join("\n");
    const known = threads.get(name);
    if (known) known.weight += 1;
    else threads.set(name, { from, to, weight: 1 });
  }
  return [...threads.values()];
}

interface Spot {
  column: number;
  /** Share of the column's height. */
  y: number;
}

function spotsOf(sides: string[][]): Map<string, Spot> {
  return new Map(
    sides.flatMap((names, column) => names.map((name, row): [string, Spot] => [name, { column, y: (row + 0.5) / names.length }])),
  );
}

/** How tangled an order is: crossings first, then how far joined places are from standing opposite each other. */
function tangle(sides: string[][], threads: Thread[]): number {
  const at = spotsOf(sides);
  const drawn = threads.map(({ from, to, weight }) => {
    const [a, b] = [sure(at.get(from)), sure(at.get(to))];
    return a.column <= b.column ? { a, b, weight } : { a: b, b: a, weight };
  });
  let total = 0;
  for (const [index, { a, b, weight }] of drawn.entries()) {
    total += Math.abs(a.y - b.y) * weight;
    if (a.column === b.column) continue;
    for (let other = 0; other < index; other++) {
      const { a: c, b: d, weight: too } = sure(drawn[other]);
      if (a.column === c.column && b.column === d.column && (a.y - c.y) * (b.y - d.y) < -1e-9) total += 10 * weight * too;
    }
  }
  return total;
}

/** The orders that are least tangled: places move one at a time for as long as that helps. */
function untangle(given: string[][], threads: Thread[]): string[][] {
  let best = given;
  let least = tangle(best, threads);
  for (let helped = true; helped; ) {
    helped = false;
    for (const [column, names] of best.entries()) {
      for (const name of names) {
        for (let row = 0; row < names.length; row++) {
          const rest = sure(best[column]).filter((other) => other !== name);
          const tried = best.map((old, index) => (index === column ? [...rest.slice(0, row), name, ...rest.slice(row)] : old));
          const found = tangle(tried, threads);
          if (found > least - 1e-6) continue;
          best = tried;
          least = found;
          helped = true;
        }
      }
    }
  }
  return best;
}

/** Times that each place is set to the middle of those it is joined to. */
const SWEEPS = 4;

/** The same where there are too many to try each place in turn: every place moves to the middle of those it is joined to. */
function comb(given: string[][], threads: Thread[]): string[][] {
  const joined = new Map<string, string[]>();
  for (const { from, to } of threads) {
    joined.set(from, [...(joined.get(from) ?? []), to]);
    joined.set(to, [...(joined.get(to) ?? []), from]);
  }
  let order = given;
  let best = { order, least: tangle(order, threads) };
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const column of order.keys()) {
      const at = spotsOf(order);
      const middle = (name: string) => {
        const others = (joined.get(name) ?? []).map((other) => sure(at.get(other))).filter((spot) => spot.column !== column);
        if (others.length === 0) return sure(at.get(name)).y;
        return others.reduce((sum, { y }) => sum + y, 0) / others.length;
      };
      const middles = new Map(sure(order[column]).map((name) => [name, middle(name)]));
      const sorted = [...sure(order[column])].sort((a, b) => sure(middles.get(a)) - sure(middles.get(b)));
      order = order.map((old, index) => (index === column ? sorted : old));
    }
    const least = tangle(order, threads);
    if (least < best.least) best = { order, least };
  }
  return best.order;
}

/** Pairs of relations that may be looked at to find an order one place at a time. */
const PATIENCE = 2e6;

/** Names of all places of each side: those at home, then those kept for movers. */
export function placesOf(spec: Spec): string[][] {
  const movers = crossings(spec);
  return spec.sides.map((side) => [
    ...Object.keys(spec.nodes)
      .filter((node) => sure(spec.nodes[node]).side === side.id)
      .map((node) => placeName(node, side.id)),
    ...movers.filter((mover) => mover.side === side.id).map((mover) => placeName(mover.node, side.id)),
  ]);
}

/** Names of all places of each side from top to bottom. */
export function ordersOf(spec: Spec, relations: Relation[]): string[][] {
  const given = placesOf(spec);
  if (spec.order === "given") return given;
  const movers = crossings(spec);
  const home = (node: string) => placeName(node, sure(spec.nodes[node]).side);
  const threads = bundle([
    ...relations.map(({ from, to }) => ({ from: home(from), to: home(to) })),
    ...movers.map(({ node, side }) => ({ from: home(node), to: placeName(node, side) })),
  ]);
  const tries = given.reduce((sum, { length }) => sum + length ** 2, 0);
  return (tries * threads.length ** 2) / 2 > PATIENCE ? comb(given, threads) : untangle(given, threads);
}
