// Bars as data: values from somewhere to somewhere on one scale, and what stands at their ends. Where that is in px says bar-plan.ts.

import { max } from "d3-array";
import type { Key } from "../../marks/key.ts";
import type { Style } from "../../marks/style.ts";
import type { Reference } from "./above.ts";
import type { Drawable, Range } from "./range.ts";

/** A row's value, as it is drawn. */
export interface Part extends Drawable {
  /** The row's id. */
  id: string;
  group: string;
  style: Style;
  /** What its value was to be, where a column says so. */
  target?: number;
}
export interface Bar {
  id: string;
  name: string;
  parts: Part[];
  /** How many it is of, where a column says so. */
  base?: number;
}

/** A value drawn from `from` to `to`, in the data's unit; `lane` counts the groups that stand side by side. */
export interface Length {
  part: Part;
  from: number;
  to: number;
  lane: number;
  /** What the value may be, where the bar alone shows it. */
  range?: Range | undefined;
  /** What its value was to be. */
  target?: number | undefined;
  /** What stands on it; what its part is worth where nothing is said. */
  words?: string;
}
/** What stands at the end of one or more lengths: the words, after an open stub where something is not known. */
export interface End {
  key: Key;
  parts: Part[];
  at: number;
  /** The farthest from zero that anything before the words reaches: the value, or the most it may be. */
  reach: number;
  words: string;
  /** The same in lines, where the words may be broken. */
  lines?: string[];
  /** Id of the row that is not known. */
  stub: string | undefined;
  lane: number;
  /** Whether it is an end below zero even where it is at zero. */
  below?: boolean;
}

export const isBelow = ({ at, below }: Pick<End, "at" | "below">) => below ?? at < 0;

/** What stands in a column of its own beside the bars, from a zero of its own. */
export interface Aside {
  column: number;
  length: Length | undefined;
  end: End;
}

/** A bar as a state shows it. */
export interface Shown {
  bar: Bar;
  lengths: Length[];
  ends: End[];
  /** What of a bar on two sides stands elsewhere. */
  asides: Aside[];
  /** How many it is of, in words; "" where that is not said. */
  base: string;
  /** Where an outline is laid over a side: its two ends, in the unit of the lengths. */
  outline: [from: number, to: number] | undefined;
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

/** Where bars end without words: one part below zero, with others above it; the ends of what values may be, and of what is laid over a side. */
export const reachesOf = ({ lists }: Content) =>
  lists.flatMap((list) =>
    list.flatMap(({ lengths, outline = [] }) => {
      const ends = lengths.flatMap(({ to, range, target }) => [
        to,
        ...(range ? [range.low, range.high] : []),
        ...(target === undefined ? [] : [target]),
      ]);
      return [...ends, ...outline].map((at) => ({ at, room: 0 }));
    }),
  );
export const endsOf = ({ lists }: Content) => lists.flatMap((list) => list.flatMap(({ ends }) => ends));
export const mostOf = ({ lists }: Content) => max(lists, (list) => list.length) || 1;
