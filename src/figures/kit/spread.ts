// Labels in a column that would stand on each other, moved apart.

import { ascending } from "d3-array";

/**
 * Moves blocks apart as little as a sweep down and a sweep up allow, within `top` and `bottom`, in the order of what they belong to: by
 * their middles a label of several lines would come under one of fewer whose line ends below its own.
 */
export function spread<One extends { y: number; own: number; height: number }>(
  blocks: One[],
  top: number,
  bottom: number,
  gap: number,
): One[] {
  const placed = blocks.toSorted((a, b) => ascending(a.own, b.own)).map((block) => ({ ...block }));
  let edge = top;
  for (const block of placed) {
    block.y = Math.max(block.y, edge + block.height / 2);
    edge = block.y + block.height / 2 + gap;
  }
  edge = bottom;
  for (const block of placed.toReversed()) {
    block.y = Math.min(block.y, edge - block.height / 2);
    edge = block.y - block.height / 2 - gap;
  }
  return placed;
}
