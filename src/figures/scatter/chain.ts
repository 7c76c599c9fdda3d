// Joins the dots of a scatter in an order of their own, those of each group by a line: the way that two values went together.

import { ascending, group } from "d3-array";
import { markKey } from "../../marks/key.ts";
import type { Line } from "../../marks/marks.ts";
import { type Item, isKnown, type Known } from "./rows.ts";
import type { Marks, Scene } from "./scene.ts";

/** The rows of each group in their order; those that have no place in it are not joined. */
function chainsOf(items: readonly Item[]): Item[][] {
  const placed = items.flatMap((item) => (item.turn === undefined ? [] : [{ item, turn: item.turn }]));
  const chains = [...group(placed, ({ item }) => item.group).values()];
  return chains.map((chain) => chain.toSorted((a, b) => ascending(a.turn, b.turn)).map(({ item }) => item));
}

/** Those rows on the axes with which lines begin and end. */
export function chainEnds({ shown, within }: Pick<Scene["view"], "shown" | "within">): Known[] {
  const there = new Set<Item>(within);
  return chainsOf(shown).flatMap((chain) => {
    const own = chain.filter(isKnown).filter((item) => there.has(item));
    return [...new Set([...own.slice(-1), ...own.slice(0, 1)])];
  });
}

/**
 * Draws the lines of a state, a piece from each dot to the next, so that a line grows as rows come; where a row between is not known, lies
 * off the axes or is not drawn, it is broken.
 */
export function drawChain({ view, groups }: Scene, drawn: ReadonlySet<Item>, into: Marks): void {
  for (const chain of chainsOf(view.shown)) {
    for (const [index, item] of chain.slice(1).entries()) {
      const before = chain[index];
      if (!before || !drawn.has(before) || !drawn.has(item) || !isKnown(before) || !isKnown(item)) continue;
      const hue = groups.find(({ id }) => id === item.group)?.look.style.hue ?? "accent";
      const [from, to] = [before, item].map((one) => ({ x: view.x.at(one.x.value), y: view.y.at(one.y.value) }));
      if (!from || !to) continue;
      const ends: Pick<Line, "x1" | "y1" | "x2" | "y2"> = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
      into.chain.push({
        key: markKey("chain", item.id),
        ...ends,
        style: { hue, muted: view.back.has(before) || view.back.has(item) },
      });
    }
  }
}
