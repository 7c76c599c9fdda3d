// What the parts of a row are drawn by and into.

import type { Size } from "../../marks/size.ts";
import type { MarksIn } from "../kit/layers.ts";
import { isMuted } from "../kit/lit.ts";
import type { NumberWriter } from "../kit/numbers.ts";
import type { Plan } from "./plan.ts";
import type { Seat } from "./rows.ts";
import type { Dot, Spec, State } from "./schema.ts";
import type { Spots } from "./spots.ts";

/** From the ground up. */
export const LAYERS = [
  ["path", "bands"],
  ["line", "grid"],
  ["line", "guides"],
  ["line", "lines"],
  ["rect", "ranges"],
  ["line", "joins"],
  ["path", "heads"],
  ["circle", "points"],
  ["circle", "swatches"],
  ["text", "key"],
  ["text", "references"],
  ["text", "axis"],
  ["text", "names"],
  ["text", "values"],
  ["line", "leaders"],
  ["circle", "numbers"],
  ["text", "notes"],
  ["text", "sketch"],
] as const;
export type Marks = MarksIn<typeof LAYERS>;

/** What all rows of a state are drawn by. */
export interface Scene {
  spec: Spec;
  state: State;
  plan: Plan;
  size: Size;
  writer: NumberWriter;
  /** The word for what is not known. */
  unknown: string;
}

/** A row that is being drawn: where it stands, its dots, and the marks that it adds to. */
export interface Drawing {
  scene: Scene;
  seat: Seat;
  spots: Spots;
  into: Marks;
}

/** Whether a state brings something out, and neither the row nor one of these values of it. */
export const isBackIn = ({ state }: Scene, { row }: Seat, dots: readonly Dot[]) =>
  isMuted(state.lit, [row.id, ...dots.map(({ column }) => column)]);
