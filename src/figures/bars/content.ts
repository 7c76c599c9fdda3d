// What a plan of bars must hold: the bars of each state as they are shown, and what they are compared with.

import { max } from "d3-array";
import type { Reference } from "../kit/above.ts";
import type { Aside, Diverged } from "./diverge.ts";
import type { Bar, End, Length } from "./measure.ts";

/** A bar as a state shows it. */
export interface Shown {
  bar: Bar;
  lengths: Length[];
  ends: End[];
  /** What of a bar on two sides stands elsewhere. */
  asides: Aside[];
  base: string;
  outline: Diverged["outline"];
}

/** What bars that do not stand on two sides have of it. */
export const NOTHING_ASIDE = { asides: [], base: "", outline: undefined } satisfies Partial<Shown>;

/** What a plan must hold, over all states. */
export interface Content {
  /** The bars of each state in its order. */
  lists: Shown[][];
  /** The same by what they weigh: where there is no room for all, those at the end are left out. */
  ranked: Shown[][];
  lanes: number;
  /** From the lowest to the highest. */
  references: Reference[];
  /** Whether references have labels here; over panels a key names them. */
  named: boolean;
  /** px of the bars' names where they stand beside the area, not in it. */
  gutter?: number;
  /** Whether how many each bar is of stands in a column of its own. */
  bases: boolean;
}

export const endsOfReferences = ({ references }: Content) =>
  references.flatMap(({ at, to }) => (to === undefined ? [at] : [at, to]));

/** Where bars end without words: one part below zero, with others above it; and the ends of what values may be. */
export const reachesOf = ({ lists }: Content) =>
  lists.flatMap((list) =>
    list.flatMap(({ lengths }) =>
      lengths.flatMap(({ to, range, target }) =>
        [to, ...(range ? [range.low, range.high] : []), ...(target === undefined ? [] : [target])].map((at) => ({ at, room: 0 })),
      ),
    ),
  );
export const endsOf = ({ lists }: Content) => lists.flatMap((list) => list.flatMap(({ ends }) => ends));
export const mostOf = ({ lists }: Content) => max(lists, (list) => list.length) || 1;
