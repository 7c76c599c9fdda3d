// Draws a figure: every state, both sizes, as reels; a printed frame is read back from its reel, so that both agree.

import type { LiveMap } from "../maps/live.ts";
import type { Frame } from "../marks/marks.ts";
import { packReel, type Reel, unpackFrame } from "../marks/reel.ts";
import { SIZES, type Size } from "../marks/size.ts";
import type { Plain } from "../schemas/text.ts";
import type { Atlas, FigureType, Table } from "./figure.ts";
import { FIGURES, type FigureName, type FigureSpec } from "./index.ts";

/** What of a figure is drawn. */
export interface DrawnFigure {
  type: FigureName;
  spec: Plain<FigureSpec>;
}

export interface Drawing {
  states: string[];
  reels: Record<Size["name"], Reel>;
  frame(state: string, size: Size["name"]): Frame;
  /** For a figure that can be explored. */
  live: LiveMap | undefined;
}

/** Lays out all states of a figure at both sizes. */
export function drawFigure(figure: DrawnFigure, table: Table, atlas: Atlas = {}): Drawing {
  const type = FIGURES[figure.type] as FigureType;
  const states = Object.keys(figure.spec.states);
  const reelAt = (size: Size) => {
    const frameOf = type.layout(figure.spec, table, size, atlas);
    return packReel(states, states.map(frameOf), size);
  };
  const reels = { narrow: reelAt(SIZES.narrow), wide: reelAt(SIZES.wide) };
  return { states, reels, frame: (state, size) => unpackFrame(reels[size], state), live: type.live?.(figure.spec, table, atlas) };
}
