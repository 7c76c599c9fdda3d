// Whether what a layout draws with room to spare keeps the law of fit; a layout that does not is done anew, more tightly.

import { faultsOf } from "../../marks/fit.ts";
import type { Frame } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";

/** Marks that a frame may have: more cost a phone too much while they move. */
const MOST_MARKS = 1000;

/**
 * The states as `frameOf` draws them, if each keeps within its frame, lays no text on another and has no more marks than it may; else
 * nothing.
 */
export function lawfully(
  frameOf: (state: string) => Frame,
  states: readonly string[],
  size: Size,
): ((state: string) => Frame) | undefined {
  const frames = new Map<string, Frame>();
  for (const state of states) {
    const frame = frameOf(state);
    const marks = frame.layers.reduce((sum, layer) => sum + layer.marks.length, 0);
    if (marks > MOST_MARKS || faultsOf(frame, size).length > 0) return undefined;
    frames.set(state, frame);
  }
  return (state) => frames.get(state) ?? frameOf(state);
}
