// Whether what a layout draws with room to spare keeps the law of fit; a layout that does not is done anew, more tightly.

import { countMarks, faultsOf, MOST_MARKS } from "../../marks/fit.ts";
import type { Frame } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";

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
    if (countMarks(frame) > MOST_MARKS || faultsOf(frame, size).length > 0) return undefined;
    frames.set(state, frame);
  }
  return (state) => frames.get(state) ?? frameOf(state);
}
