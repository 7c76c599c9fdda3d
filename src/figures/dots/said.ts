// What a state says of its rows: beside their dots, off everything that is drawn.

import { itemOf } from "../../marks/key.ts";
import type { Listed } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import { type Box, textBox } from "../../marks/text.ts";
import type { unlabelled } from "../kit/above.ts";
import { drawSaid } from "../kit/annotations.ts";
import { around, discBox, stretchesOf } from "../kit/ground.ts";
import { textBoxes } from "../kit/place.ts";
import type { Marks } from "./scene.ts";
import type { Spec, State } from "./schema.ts";

/** What of a row is drawn on the scale, px, by the row's id. */
function drawnIn(into: Marks): Map<string, Box> {
  const boxes = [
    ...into.points.map((mark) => ({ item: itemOf(mark.key), box: discBox(mark) })),
    ...into.ranges.map((mark) => ({ item: itemOf(mark.key), box: mark as Box })),
    ...into.heads.map(({ key, d }) => ({
      item: itemOf(key),
      box: around(d.flatMap(({ points }) => points.map(([x, y]) => ({ x, y, width: 0, height: 0 })))),
    })),
    ...into.joins.map(({ key, x1, y1, x2, y2 }) => ({
      item: itemOf(key),
      box: { x: Math.min(x1, x2), y: Math.min(y1, y2) - 1.5, width: Math.abs(x1 - x2), height: Math.abs(y1 - y2) + 3 },
    })),
    ...into.values.map((mark) => ({ item: itemOf(mark.key), box: textBox(mark) })),
  ];
  const byItem = new Map<string, Box[]>();
  for (const { item, box } of boxes) byItem.set(item, [...(byItem.get(item) ?? []), box]);
  return new Map([...byItem].map(([item, own]) => [item, around(own)]));
}

/** Draws what a state says, once all else of it is drawn; gives the texts that stand under the figure, and what has no room. */
export function sayAll(
  { spec, state }: { spec: Spec; state: State },
  compared: ReturnType<typeof unlabelled>,
  { stage, size }: { stage: Box; size: Size },
  into: Marks,
): { listed: Listed[]; unnamed: string[] } {
  const drawn = drawnIn(into);
  const words = textBoxes([...into.names, ...into.key, ...into.references, ...into.axis, ...into.sketch]);
  const taken = [...words, ...into.swatches.map(discBox), ...drawn.values()];
  const lines = [...into.guides, ...into.joins].map(({ x1, y1, x2, y2 }) => ({
    stretches: stretchesOf([
      { x: x1, y: y1 },
      { x: x2, y: y2 },
    ]),
    weight: 0.5,
  }));
  const field = { bounds: stage, size, ground: { lines, taken, solid: [...taken] } };
  const aboutOf = (at: string) => {
    const box = drawn.get(at);
    return box && { targets: [box] };
  };
  return drawSaid({ spec, state, aboutOf, compared }, field, into);
}
