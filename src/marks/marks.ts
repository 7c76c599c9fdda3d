// The closed set of marks: what a figure may draw. Data only; no DOM, no colour values.

import type { Spot } from "./answers.ts";
import type { Key } from "./key.ts";
import type { Commands } from "./path.ts";
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
 * Two states tween when their commands match, else they crossfade. `from` and `to` are
 * shares of its length, 0 to 1: only what lies between is drawn, so that a line may grow and something may run along it.
 */
export interface Path extends MarkBase {
  d: Commands;
  from?: number;
  to?: number;
}
/** A short label on one line; (x, y) is its baseline at `anchor`; `size` in px; `turn` in degrees about that point. Sentences are notes. */
export interface Text extends MarkBase {
  x: number;
  y: number;
  text: string;
  size: number;
  turn?: number;
  anchor?: "start" | "middle" | "end";
}

/**
 * A part of a picture of the story, cut and made as large as its room is for when it is published; `source` says of which file, which part
 * and how large (source.ts). It fills its room. A muted one lies under a sharper one while a camera moves: prints leave it out.
 */
export interface Image extends MarkBase {
  x: number;
  y: number;
  width: number;
  height: number;
  source: string;
}

export interface MarkOf {
  image: Image;
  rect: Rect;
  circle: Circle;
  line: Line;
  path: Path;
  text: Text;
}
/** Kinds of marks, by the name of the SVG element that shows one. */
export type Kind = keyof MarkOf;
export type Mark = MarkOf[Kind];

/** Where the plane of a map's ground lies in a frame: px are `k` times the plane's, and then `x` and `y` farther. */
export interface View {
  k: number;
  x: number;
  y: number;
}

/**
 * An ordered list of one kind of mark. Every state of a figure has the same layers in the same order. A layer that
 * `bleeds` is the ground of a map or a picture: it runs over the frame's edge, which clips it, and a live map draws it instead. Where all
 * states see one plane, its `view` says from where: then a reel holds the ground once.
 */
export type Layer = { [K in Kind]: { kind: K; name: string; bleeds?: true; view?: View; marks: MarkOf[K][] } }[Kind];

/** What a frame had no room for. The figure itself says how much that is; `check` says to the editor what makes room. */
export interface Omitted {
  /** Items that are drawn without their name or value. */
  unnamed: string[];
  /** Items that are not drawn. */
  undrawn: string[];
}

/** A text that stands under the figure, and the number that stands for it in the frame. */
export interface Listed {
  number: number;
  text: string;
}

/** All of a figure in one state at one size. */
export interface Frame {
  layers: Layer[];
  /** What the state shows, in a sentence: the figure's voice. */
  alt: string;
  /** Absent: nothing. Not packed: it is for whoever makes the figure. */
  omitted?: Omitted;
  /** What the frame has numbers for, if anything. Not packed: pages print it. */
  listed?: Listed[];
  /** Where rows lie that have no mark of their own. Not packed: it is for who asks. */
  spots?: Spot[];
}

/** Numeric attributes of each kind, in the order they are packed and tweened. */
export const GEOMETRY = {
  image: ["x", "y", "width", "height"],
  rect: ["x", "y", "width", "height", "rx"],
  circle: ["x", "y", "r"],
  line: ["x1", "y1", "x2", "y2"],
  path: ["from", "to"],
  text: ["x", "y", "size", "turn"],
} as const satisfies { [K in Kind]: readonly (keyof MarkOf[K])[] };

/** Attributes that are set, not tweened (a path's `d` is tweened when its commands match). */
export const WORDS = {
  image: ["style", "source"],
  rect: ["style"],
  circle: ["style"],
  line: ["style"],
  path: ["style", "d"],
  text: ["style", "text", "anchor"],
} as const satisfies { [K in Kind]: readonly (keyof MarkOf[K])[] };

/** A mark's numbers by name, those that it has. */
export function geometryOf(kind: Kind, mark: Mark): [name: string, value: number][] {
  return GEOMETRY[kind].flatMap((name): [string, number][] => {
    const value: unknown = Reflect.get(mark, name);
    return typeof value === "number" ? [[name, value]] : [];
  });
}
