// How much of a figure's width holds nothing but ground: what may lie under words that pass.

import { eachPoint } from "./fit.ts";
import type { Frame, Layer } from "./marks.ts";
import { textBox } from "./text.ts";

/** Left and right ends of what a layer draws, px. The ground of a map counts where a state brings it out; a picture always does. */
function endsOf(layer: Layer): number[] {
  if (layer.kind === "text")
    return layer.marks.flatMap((mark) => {
      const { x, width } = textBox(mark);
      return [x, x + width];
    });
  if (layer.kind === "image") return layer.marks.flatMap(({ x, width }) => [x, x + width]);
  const told = layer.bleeds ? new Set<string>(layer.marks.filter(({ style }) => !style.muted).map(({ key }) => key)) : undefined;
  const xs: number[] = [];
  eachPoint(layer, (key, x) => {
    if (told === undefined || told.has(key)) xs.push(x);
  });
  return xs;
}

/**
 * Share of a width, 0 to 1, that is free of all that some frames draw, from the side on which reading begins. Of a path the control points
 * count, between which its curves lie.
 */
export function quietShare(frames: readonly Frame[], width: number, direction: "ltr" | "rtl"): number {
  const ends = frames.flatMap(({ layers }) => layers.flatMap(endsOf));
  const first = ends.reduce((least, x) => Math.min(least, direction === "ltr" ? x : width - x), width);
  return Math.max(0, first / width);
}
