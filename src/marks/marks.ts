// The closed set of marks: what a figure may draw. Data only; no DOM, no colour values.

import type { Key } from "./key.ts";
import type { Style } from "./style.ts";

interface MarkBase {
  /** Identity across states (key.ts). */
  key: Key;
  style: Style;
}

/** px of the figure's own size; `rx` is the corner radius. */
export interface Rect extends MarkBase {
  x: number;
  y: number;
  width: number;
  height: number;
  rx?: number;
}
export interface Circle extends MarkBase {
  x: number;
  y: number;
  r: number;
}
export interface Line extends MarkBase {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}
/**
 * `d` holds absolute commands only; two states tween when their commands match, else they crossfade. `from` and `to` are
 * shares of its length, 0 to 1: only what lies between is drawn, so that a line may grow and something may run along it.
 */
export interface Path extends MarkBase {
  d: string;
  from?: number;
  to?: number;
}
/** A ring sector around (x, y); angles in radians, clockwise from twelve o'clock, as in d3-shape. */
export interface Arc extends MarkBase {
  x: number;
  y: number;
  inner: number;
  outer: number;
  start: number;
  end: number;
}
/** A short label on one line; (x, y) is its baseline at `anchor`; `size` in px. Sentences are notes. */
export interface Text extends MarkBase {
  x: number;
  y: number;
  text: string;
  size: number;
  anchor?: "start" | "middle" | "end";
}

export interface MarkOf {
  rect: Rect;
  circle: Circle;
  line: Line;
  path: Path;
  arc: Arc;
  text: Text;
}
export type Kind = keyof MarkOf;
export type Mark = MarkOf[Kind];

/**
 * An ordered list of one kind of mark. Every state of a figure has the same layers in the same order. A layer that
 * `bleeds` is the ground of a map: it runs over the frame's edge, which clips it, and a live map draws it instead.
 */
export type Layer = { [K in Kind]: { kind: K; name: string; bleeds?: true; marks: MarkOf[K][] } }[Kind];

/** All of a figure in one state at one size. */
export interface Frame {
  layers: Layer[];
  /** What the state shows, in a sentence: the figure's voice. */
  alt: string;
}

/** Numeric attributes of each kind, in the order they are packed and tweened. */
export const GEOMETRY = {
  rect: ["x", "y", "width", "height", "rx"],
  circle: ["x", "y", "r"],
  line: ["x1", "y1", "x2", "y2"],
  path: ["from", "to"],
  arc: ["x", "y", "inner", "outer", "start", "end"],
  text: ["x", "y", "size"],
} as const satisfies { [K in Kind]: readonly (keyof MarkOf[K])[] };

/** Attributes that are set, not tweened (a path's `d` is tweened when its commands match). */
export const WORDS = {
  rect: ["style"],
  circle: ["style"],
  line: ["style"],
  path: ["style", "d"],
  arc: ["style"],
  text: ["style", "text", "anchor"],
} as const satisfies { [K in Kind]: readonly (keyof MarkOf[K])[] };
