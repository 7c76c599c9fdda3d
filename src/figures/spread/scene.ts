// What the parts of a spread are drawn by and into.

import type { Box } from "../../marks/text.ts";
import type { MarksIn } from "../kit/layers.ts";
import type { Content, Plan, View } from "./plan.ts";

/** From the ground up. A row's mark is a rectangle in all states, thin, round or in a stack, so that it is the same one that moves. */
export const LAYERS = [
  ["path", "bands"],
  ["line", "grid"],
  ["path", "quartiles"],
  ["rect", "bars"],
  ["line", "whiskers"],
  ["rect", "tokens"],
  ["line", "lines"],
  ["circle", "swatches"],
  ["text", "key"],
  ["text", "axis"],
  ["text", "heads"],
  ["text", "counts"],
  ["text", "references"],
  ["line", "leaders"],
  ["text", "names"],
  ["circle", "numbers"],
  ["text", "notes"],
  ["text", "sketch"],
] as const;
export type Marks = MarksIn<typeof LAYERS>;

/** What a state is drawn by. */
export interface Scene {
  content: Content;
  plan: Plan;
  view: View;
}

/** Where a row stands that has no mark of its own: px of the upper end of the bar that counts it. */
export interface Standing {
  box: Box;
  muted: boolean;
}
