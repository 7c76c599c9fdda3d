// What the parts of a map are drawn by and into.

import type { Shape } from "../../maps/live.ts";
import { type Key, markKey } from "../../marks/key.ts";
import type { Point } from "../../marks/path.ts";
import type { Size } from "../../marks/size.ts";
import type { Hue } from "../../marks/style.ts";
import type { Position } from "../../schemas/geo.ts";
import type { MarksIn } from "../kit/layers.ts";
import type { Item } from "./ground.ts";
import type { Measure } from "./measure.ts";
import type { Home } from "./names.ts";

/** From the ground up. What bleeds is drawn by a live map itself. */
export const LAYERS = [
  ["path", "areas", "bleeds"],
  ["path", "edges", "bleeds"],
  ["path", "texture", "bleeds"],
  ["path", "waters", "bleeds"],
  ["path", "casings", "bleeds"],
  ["path", "lines", "bleeds"],
  ["path", "centres", "bleeds"],
  ["path", "runs", "bleeds"],
  ["circle", "symbols"],
  ["path", "crosses"],
  ["circle", "dots"],
  ["text", "names"],
  ["text", "callouts"],
  ["rect", "inset"],
  ["path", "wider"],
  ["rect", "view"],
  ["path", "bar"],
  ["text", "face"],
  ["rect", "panel"],
  ["rect", "classes"],
  ["path", "hatches"],
  ["circle", "scale"],
  ["line", "leaders"],
  ["text", "key"],
  ["text", "sketch"],
] as const;
export type Marks = MarksIn<typeof LAYERS>;
/** Those that a map without values does without. */
export const OF_VALUES = ["edges", "symbols", "crosses", "panel", "classes", "hatches", "scale", "leaders", "key"];

/** Those that a map without features of a kind does without. */
export const OF_KINDS = ["texture", "waters", "casings", "centres"];

/** Those that a map with nothing on its face does without. */
export const OF_FACE = ["inset", "wider", "view", "bar", "face"];

export type Standing = "absent" | "context" | "shown" | "lit";

/** An item as a state has it. */
export interface View {
  item: Item;
  standing: Standing;
  size: Size;
  /** MapLibre's zoom at which it is seen. */
  zoom: number;
  at(position: Position): Point;
  /** Whether something runs along it in any state, and whether in this one. */
  runs: { ever: boolean; now: boolean };
  /** Of a layer of values: how they are drawn, and the item's own, null where it is not known. */
  measure: Measure | undefined;
  value: number | null;
}

/** What any state at either size draws of an item beside its shape. */
export interface Drawn {
  runs: boolean;
  lit: boolean;
  /** Zooms of the cameras. */
  zooms: readonly number[];
  /** Whether it is not known in any state. */
  unknown: boolean;
}

export interface LayerKind {
  draw(view: View, into: Marks): void;
  /** Where its name belongs, and in which hue. */
  home(view: View): Home;
  hue(item: Item): Hue;
  /** What a live map draws of it, in degrees, by the keys of the marks that it stands for. */
  shapes(item: Item, drawn: Drawn): [Key, Shape][];
  /** Whether what is drawn of it stands on one point, which a live map keeps in its place. */
  point: boolean;
  /** How far words about it keep from its middle, px; right on it, if negative. */
  clear(view: View): number;
}

export const keyOf = (part: string, { id, twin }: Pick<Item, "id" | "twin">): Key => markKey(part, id, twin);
