// What a state says of its bars: beside the bar, off everything that is drawn.

import { group } from "d3-array";
import { itemOf } from "../../marks/key.ts";
import type { Listed } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, textBox } from "../../marks/text.ts";
import type { unlabelled } from "./above.ts";
import { drawSaid, type Said } from "./annotations.ts";
import type { Marks, Slot } from "./bar-draw.ts";
import { around, stretchesOf } from "./ground.ts";
import { textBoxes } from "./place.ts";

/** A bar, or one of those that stand side by side, with the words at its end. */
interface Drawn {
  /** Ids by which it is known: the bar's, its rows'. */
  ids: Set<string>;
  /** All of it, and what an annotation points at: its words across its whole depth, else the bar. */
  box: Box;
  target: Box;
}

function drawnIn(slots: Slot[], into: Marks): Drawn[] {
  const pieces = [
    ...into.bars.map((bar) => ({ item: itemOf(bar.key), box: bar as Box, said: false })),
    ...[...into.stubs, ...into.ranges].map(({ key, d }) => {
      const corners = d.flatMap(({ points }) => points.map(([x, y]) => ({ x, y, width: 0, height: 0 })));
      return { item: itemOf(key), box: around(corners), said: false };
    }),
    ...into.values.map((mark) => ({ item: itemOf(mark.key), box: textBox(mark), said: !mark.key.startsWith("segment/") })),
  ];
  const byItem = group(pieces, ({ item }) => item);
  return slots.flatMap(({ shown: { bar }, plan, stacked }) => {
    const parts = bar.parts.map(({ id }) => [id]);
    const together = plan.lanes > 1 && !stacked ? parts : [[bar.id, ...parts.flat()]];
    return together.flatMap((ids): Drawn[] => {
      const own = [...new Set(ids)].flatMap((id) => byItem.get(id) ?? []);
      if (own.length === 0) return [];
      const box = around(own.map((piece) => piece.box));
      const words = own.findLast(({ said }) => said)?.box ?? box;
      const across = plan.rows ? { y: box.y, height: box.height } : { x: box.x, width: box.width };
      return [{ ids: new Set([bar.id, ...ids]), box, target: { ...words, ...across } }];
    });
  });
}

/** Draws what a state says, once all else of it is drawn; gives the texts that stand under the figure, and what has no room. */
export function sayAll(
  { spec, state }: Pick<Said, "spec" | "state">,
  compared: ReturnType<typeof unlabelled>,
  { slots, stage, size }: { slots: Slot[]; stage: Box; size: Size },
  into: Marks,
): { listed: Listed[]; unnamed: string[] } {
  const drawn = drawnIn(slots, into);
  const words = textBoxes([...into.names, ...into.key, ...into.heads, ...into.references, ...into.sketch]);
  const taken = [...words, ...into.swatches, ...drawn.map(({ box }) => box)];
  const lines = [...into.lines, ...into.targets].map(({ x1, y1, x2, y2 }) => ({
    stretches: stretchesOf([
      { x: x1, y: y1 },
      { x: x2, y: y2 },
    ]),
    weight: 2,
  }));
  const field = { bounds: stage, size, ground: { lines, taken, solid: [...taken] } };
  const aboutOf = (at: string) => {
    const about = drawn.findLast(({ ids }) => ids.has(at));
    return about && { targets: [about.target], inRow: slots[0]?.plan.rows ?? false };
  };
  return drawSaid({ spec, state, aboutOf, compared }, field, into);
}
