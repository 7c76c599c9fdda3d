// timeline: what a state is drawn on. Its layers, and the words that are put where they stand on nothing else.

import type { Rect, Text } from "../../marks/marks.ts";
import type { MarksIn } from "../kit/layers.ts";
import type { Label } from "../kit/place.ts";

/** From the ground up. */
export const LAYERS = [
  ["path", "bands"],
  ["rect", "washes"],
  ["line", "lines"],
  ["rect", "bars"],
  ["rect", "cells"],
  ["rect", "tokens"],
  ["circle", "points"],
  ["path", "brackets"],
  ["text", "axes"],
  ["text", "labels"],
  ["text", "counts"],
  ["line", "leaders"],
  ["circle", "numbers"],
  ["text", "notes"],
  ["text", "sketch"],
] as const;
export type Marks = MarksIn<typeof LAYERS>;

/** A place of some words: the marks, the layer that they join, and the clearing that they stand in. */
export interface Place {
  layer: "labels" | "counts";
  marks: Text[];
  clearing?: Rect;
}
/** Words that want room, in the order in which they are drawn. */
export type Words = Label<Place>[];
export interface Canvas {
  into: Marks;
  words: Words;
}
