// Draws a figure: every state, both sizes, as reels; a printed frame is read back from its reel, so that both agree.

import type { LiveMap } from "../maps/live.ts";
import type { Frame, Listed, Omitted } from "../marks/marks.ts";
import { packReel, type Reel, unpackFrame } from "../marks/reel.ts";
import { SIZES, type Size } from "../marks/size.ts";
import type { Plain } from "../schemas/text.ts";
import type { Surroundings, Table } from "./figure.ts";
import { type FigureName, type FigureSpec, typeOf } from "./index.ts";

/** What of a figure is drawn. */
export interface DrawnFigure {
  type: FigureName;
  spec: Plain<FigureSpec>;
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

/** Lays out all states of a figure at both sizes. */
export function drawFigure(figure: DrawnFigure, table: Table, surroundings: Surroundings): Drawing {
  const type = typeOf(figure.type);
  const states = Object.keys(figure.spec.states);
  const left = new Map<string, Omitted>();
  const lists = new Map<string, Listed[]>();
  const reelAt = (size: Size) => {
    const frameOf = type.layout(figure.spec, table, { ...surroundings, size });
    const frames = states.map(frameOf);
    for (const [index, { omitted, listed }] of frames.entries()) {
      if (omitted) left.set(`${size.name} ${states[index]}`, omitted);
      if (listed) lists.set(`${size.name} ${states[index]}`, listed);
    }
    return packReel(states, frames, size);
  };
  const reels = { narrow: reelAt(SIZES.narrow), wide: reelAt(SIZES.wide) };
  return {
    states,
    reels,
    frame: (state, size) => unpackFrame(reels[size], state),
    omitted: (state, size) => left.get(`${size} ${state}`) ?? NOTHING,
    listed: (state, size) => lists.get(`${size} ${state}`) ?? [],
    live: type.map?.live(figure.spec, table, surroundings),
  };
}
