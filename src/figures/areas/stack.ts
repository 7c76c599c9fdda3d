// What is stacked on what in a state: how far each part reaches at each place, and where nobody knows.

import { max, min } from "d3-array";
import { type Series, stack, stackOffsetExpand, stackOffsetNone, stackOrderDescending, stackOrderNone } from "d3-shape";
import type { Style } from "../../marks/style.ts";
import { sure } from "../../sure.ts";
import { lastOf, type Place } from "../kit/places.ts";
import { isShown, OTHERS, type Part, type Spec, type Stack, type State, stackOf, styleIn } from "./schema.ts";

/** How far a part reaches at a place: from `low` to `high` in the data's unit, of 1 in shares; not `known` where it, or one below it, is not. */
export interface Level {
  low: number;
  high: number;
  known: boolean;
}
/** A part with its levels by place. */
export interface Band {
  part: Part;
  levels: Level[];
  /** As the state has it. */
  style: Style;
  muted: boolean;
}
/** Parts from the base up. */
export interface Pile {
  as: Stack;
  bands: Band[];
  /** Parts that the state shows and of which no value is known at all: they have no place in the stack. */
  blank: Part[];
  /** By place, the sum of all parts; null where one is not known. */
  totals: (number | null)[];
  /** The last place that the state has reached. */
  last: number;
}

type Order = (series: Series<unknown, unknown>) => Iterable<number>;

/** The order of the stack: as the figure has it, but the part at the base first and what is joined last. */
function orderOf(spec: Spec, { base }: State, parts: readonly Part[]): Order {
  const own: Order = spec.order === "largest" ? stackOrderDescending : stackOrderNone;
  const weight = (index: number) => {
    const id = parts[index]?.id;
    if (id === base) return -1;
    return id === OTHERS && spec.others ? 1 : 0;
  };
  return (series) => [...own(series)].sort((a, b) => weight(a) - weight(b));
}

const knownAt = (rank: number) => (part: Part) => typeof part.values[rank] === "number";

/** What a state stacks. Nothing of what is not known is taken for zero: what lies above it is not known either. */
export function pileOf(spec: Spec, parts: readonly Part[], places: readonly Place[], state: State): Pile {
  const as = stackOf(spec, state);
  const shown = parts.filter((part) => isShown(state, part));
  const some = shown.filter((part) => part.values.some((value) => value !== null));
  const end = lastOf(places, state);
  const last = places.findLastIndex(({ at }) => at <= end);
  const ranks = places.map((_, rank) => rank);
  const totals = ranks.map((rank) =>
    some.every(knownAt(rank)) ? some.reduce((total, part) => total + sure(part.values[rank]), 0) : null,
  );
  const layers = stack<unknown, number, Part>()
    .keys(some)
    .value((rank, part) => part.values[rank] ?? 0)
    .order(orderOf(spec, state, some))
    .offset(as === "share" ? stackOffsetExpand : stackOffsetNone)(ranks);
  const piled = layers.toSorted((a, b) => a.index - b.index);
  const open = ranks.map((rank) => as === "share" && !totals[rank]);
  const bands = piled.map(({ key: part, ...levels }): Band => {
    const style = styleIn(state, part);
    const muted = style.muted ?? false;
    const own = ranks.map((rank): Level => {
      const [low, high] = sure((levels as unknown as Series<number, Part>)[rank]);
      const isKnown = knownAt(rank)(part);
      if (as === "apart") return { low: 0, high: high - low, known: isKnown };
      if (!isKnown) open[rank] = true;
      return { low, high, known: !open[rank] };
    });
    return { part, levels: own, style, muted };
  });
  return { as, bands, blank: shown.filter((part) => !some.includes(part)), totals, last };
}

/** A run of places at which something of a pile is not known, with the known places around it, if there are any. */
export interface Gap {
  /** Ranks of the first and the last place that it touches. */
  from: number;
  to: number;
  /** Parts of which a value in it is not known. */
  parts: Part[];
  /** The lowest band that it opens. */
  lowest: number;
  /** Whether the places at its ends are known. */
  ends: [before: boolean, after: boolean];
}

/** The gaps of a pile up to the place that it has reached, or those of one of its bands alone. */
export function gapsOf({ bands, as, last, totals }: Pile, only?: Band): Gap[] {
  const asked = only ? [only] : bands;
  const isOpen = (rank: number) =>
    asked.some(({ levels }) => !levels[rank]?.known) || (only === undefined && as === "share" && totals[rank] === 0);
  const gaps: Gap[] = [];
  for (let rank = 0; rank <= last; rank++) {
    if (!isOpen(rank)) continue;
    const start = rank;
    while (rank < last && isOpen(rank + 1)) rank++;
    const within = Array.from({ length: rank - start + 1 }, (_, step) => start + step);
    const openAt = (at: number) => asked.findIndex(({ levels }) => !levels[at]?.known);
    gaps.push({
      from: Math.max(0, start - 1),
      to: Math.min(last, rank + 1),
      parts: asked.map(({ part }) => part).filter(({ values }) => within.some((at) => values[at] === null)),
      lowest: Math.max(0, min(within, openAt) ?? 0),
      ends: [start > 0, rank < last],
    });
  }
  return gaps;
}

/** The highest that a pile reaches, in the data's unit. */
export const reachOf = ({ bands }: Pile): number =>
  max(bands, ({ levels }) => max(levels, ({ high, known }) => (known ? high : 0)) ?? 0) ?? 0;
