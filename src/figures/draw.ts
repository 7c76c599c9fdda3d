// Draws a figure: every state, both sizes, as reels; a printed frame is read back from its reel, so that both agree.

import { directionOf } from "../locale/index.ts";
import type { LiveMap } from "../maps/live.ts";
import type { Spot } from "../marks/answers.ts";
import { itemOf } from "../marks/key.ts";
import type { Frame, Listed, Omitted } from "../marks/marks.ts";
import { fromRightToLeft } from "../marks/mirror.ts";
import { packReel, type Reel, unpackFrame } from "../marks/reel.ts";
import { SIZES, type Size } from "../marks/size.ts";
import type { Plain } from "../schemas/text.ts";
import type { LayoutOptions, Surroundings, Table } from "./figure.ts";
import { type FigureName, type FigureSpec, typeOf } from "./index.ts";
import { itemsBy, renamed } from "./same.ts";

/** What of a figure is drawn. */
export interface DrawnFigure {
  type: FigureName;
  spec: Plain<FigureSpec>;
  /** The column from which its states are made, each showing the rows of one value. */
  each?: string | undefined;
}

/** All states of a figure at both sizes, as plain data: written as JSON and read again it is the same. */
export interface LaidOut {
  states: string[];
  reels: Record<Size["name"], Reel>;
  /** By size, in the order of the states: what a frame had no room for, and what it has numbers for; null for nothing. */
  omitted: Record<Size["name"], (Omitted | null)[]>;
  listed: Record<Size["name"], (Listed[] | null)[]>;
  /** By size, in the order of the states: where rows lie that have no mark of their own; null for nowhere. */
  spots: Record<Size["name"], (Spot[] | null)[]>;
  /** Where states are made from data and several rows share an item: by state the rows that it draws. */
  rows?: Record<string, string[]> | undefined;
  /** For a figure that can be explored. */
  live?: LiveMap | undefined;
}

export interface Drawing {
  states: string[];
  reels: Record<Size["name"], Reel>;
  frame(state: string, size: Size["name"]): Frame;
  /** What a state had no room for at a size. */
  omitted(state: string, size: Size["name"]): Omitted;
  /** Texts for which a state has numbers at a size: they are to stand under the figure. */
  listed(state: string, size: Size["name"]): Listed[];
  /** Where rows lie that have no mark of their own, in a state at a size. */
  spots(state: string, size: Size["name"]): Spot[];
  /** The rows that a state draws, where several share an item. */
  rows: Record<string, string[]> | undefined;
  /** For a figure that can be explored. */
  live: LiveMap | undefined;
}

const NOTHING: Omitted = { unnamed: [], undrawn: [] };

/** Lays a figure out at a size, as its language is read: what it returns draws one state. */
export function layoutOf({ type: name, spec }: DrawnFigure, table: Table, options: LayoutOptions): (state: string) => Frame {
  const type = typeOf(name);
  const frameOf = type.layout(spec, table, options);
  if (directionOf(options.locale) === "ltr") return frameOf;
  const mirrored = type.mirrored(spec);
  return (state) => fromRightToLeft(frameOf(state), mirrored, options.size);
}

/** The items that a frame has marks of. */
const itemsDrawn = (frame: Frame | undefined): string[] => [
  ...new Set(frame?.layers.flatMap(({ marks }) => marks.map(({ key }) => itemOf(key)))),
];

/** Lays out all states of a figure at both sizes. */
export function layOut(figure: DrawnFigure, table: Table, surroundings: Surroundings): LaidOut {
  const type = typeOf(figure.type);
  const states = Object.keys(figure.spec.states);
  const items = figure.each === undefined ? undefined : itemsBy(figure.each, table);
  const rows = new Map<string, Set<string>>();
  const framesAt = (size: Size) => {
    const frames = states.map(layoutOf(figure, table, { ...surroundings, size }));
    if (!items) return frames;
    for (const [index, state] of states.entries()) {
      const drawn = itemsDrawn(frames[index]).filter((item) => items.has(item));
      rows.set(state, new Set([...(rows.get(state) ?? []), ...drawn]));
    }
    return frames.map((frame) => renamed(frame, items));
  };
  const frames = { narrow: framesAt(SIZES.narrow), wide: framesAt(SIZES.wide) };
  const bySize = <Told>(tell: (size: Size["name"]) => Told) => ({ narrow: tell("narrow"), wide: tell("wide") });
  return {
    states,
    reels: bySize((size) => packReel(states, frames[size], SIZES[size])),
    omitted: bySize((size) => frames[size].map((frame) => frame.omitted ?? null)),
    listed: bySize((size) => frames[size].map((frame) => frame.listed ?? null)),
    spots: bySize((size) => frames[size].map((frame) => frame.spots ?? null)),
    rows: items?.size ? Object.fromEntries([...rows].map(([state, own]) => [state, [...own]])) : undefined,
    live: type.map?.live(figure.spec, table, surroundings),
  };
}

/** A figure that has been laid out, as it is asked for. */
export function readLaidOut({ states, reels, omitted, listed, spots, rows, live }: LaidOut): Drawing {
  return {
    states,
    reels,
    frame: (state, size) => unpackFrame(reels[size], state),
    omitted: (state, size) => omitted[size][states.indexOf(state)] ?? NOTHING,
    listed: (state, size) => listed[size][states.indexOf(state)] ?? [],
    spots: (state, size) => spots[size][states.indexOf(state)] ?? [],
    rows,
    live,
  };
}

/** Lays out all states of a figure at both sizes, to be asked for. */
export function drawFigure(figure: DrawnFigure, table: Table, surroundings: Surroundings): Drawing {
  return readLaidOut(layOut(figure, table, surroundings));
}
