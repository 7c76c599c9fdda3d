// Bars as data: values from somewhere to somewhere on one scale, and what stands at their ends. Where that is in px says bar-plan.ts.

import type { Key } from "../../marks/key.ts";
import type { Style } from "../../marks/style.ts";
import type { Drawable, Range } from "./range.ts";

/** A row's value, as it is drawn. */
export interface Part extends Drawable {
  /** The row's id. */
  id: string;
  group: string;
  style: Style;
}
export interface Bar {
  id: string;
  name: string;
  parts: Part[];
}

/** A value drawn from `from` to `to`, in the data's unit; `lane` counts the groups that stand side by side. */
export interface Length {
  part: Part;
  from: number;
  to: number;
  lane: number;
  /** What the value may be, where the bar alone shows it. */
  range?: Range | undefined;
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
}

/** A bar as a state shows it. */
export interface Shown {
  bar: Bar;
  lengths: Length[];
  ends: End[];
}
