// Draws a figure: every state, both sizes, as reels; a printed frame is read back from its reel, so that both agree.

import { directionOf } from "../locale/index.ts";
import type { LiveMap } from "../maps/live.ts";
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

/** Lays out all states of a figure at both sizes. */
export function layOut(figure: DrawnFigure, table: Table, surroundings: Surroundings): LaidOut {
  const type = typeOf(figure.type);
  const states = Object.keys(figure.spec.states);
  const items = figure.each === undefined ? undefined : itemsBy(figure.each, table);
  const framesAt = (size: Size) => {
    const frames = states.map(layoutOf(figure, table, { ...surroundings, size }));
    return items ? frames.map((frame) => renamed(frame, items)) : frames;
  };
  const frames = { narrow: framesAt(SIZES.narrow), wide: framesAt(SIZES.wide) };
  const bySize = <Told>(tell: (size: Size["name"]) => Told) => ({ narrow: tell("narrow"), wide: tell("wide") });
  return {
    states,
    reels: bySize((size) => packReel(states, frames[size], SIZES[size])),
    omitted: bySize((size) => frames[size].map((frame) => frame.omitted ?? null)),
    listed: bySize((size) => frames[size].map((frame) => frame.listed ?? null)),
    live: type.map?.live(figure.spec, table, surroundings),
  };
}

/** A figure that has been laid out, as it is asked for. */
export function readLaidOut({ states, reels, omitted, listed, live }: LaidOut): Drawing {
  return {
    states,
    reels,
    frame: (state, size) => unpackFrame(reels[size], state),
    omitted: (state, size) => omitted[size][states.indexOf(state)] ?? NOTHING,
    listed: (state, size) => listed[size][states.indexOf(state)] ?? [],
    live,
  };
}

/** Lays out all states of a figure at both sizes, to be asked for. */
export function drawFigure(figure: DrawnFigure, table: Table, surroundings: Surroundings): Drawing {
  return readLaidOut(layOut(figure, table, surroundings));
}
