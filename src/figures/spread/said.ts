// What a state of a spread says of its rows, and where words may stand.

import { itemOf } from "../../marks/key.ts";
import type { Listed } from "../../marks/marks.ts";
import { type Annotation, drawSaid } from "../kit/annotations.ts";
import type { Dot } from "../kit/beside.ts";
import { around, discBox, type Field } from "../kit/ground.ts";
import { textBoxes } from "../kit/place.ts";
import { isBack, type Known } from "./rows.ts";
import type { Marks, Scene, Standing } from "./scene.ts";

/** Where each row stands, px: its own mark, or the upper end of the bar that counts it. */
export function dotsOf({ view }: Scene, standing: ReadonlyMap<Known, Standing>): Map<Known, Dot> {
  const own = view.tokens.map(({ item, x, y, width, height }): [Known, Dot] => {
    return [item, { item: item.id, box: { x, y, width, height }, muted: isBack(view.state, item) }];
  });
  const counted = [...standing].map(([item, { box, muted }]): [Known, Dot] => [item, { item: item.id, box, muted }]);
  return new Map([...own, ...counted]);
}

/** All marks of rows and classes. */
export const marksIn = ({ tokens, bars }: Marks): Dot[] =>
  [...tokens, ...bars].map(({ key, x, y, width, height, style }) => {
    return { item: key, box: { x, y, width, height }, muted: style.muted ?? false };
  });

/** Where words may stand: not on other words, nor on marks that do not step back; those that do had better not be covered. */
export function fieldOf({ plan }: Scene, into: Marks): Field {
  const { plot, size } = plan;
  const words = textBoxes([...into.heads, ...into.counts, ...into.key, ...into.axis, ...into.sketch]);
  const marks = marksIn(into);
  const taken = [...words, ...into.swatches.map(discBox), ...marks.flatMap(({ box, muted }) => (muted ? [] : [box]))];
  const lines = marks.flatMap(({ box, muted }) => {
    const stretch = { from: box, to: { x: box.x + box.width, y: box.y + box.height }, box };
    return muted ? [{ stretches: [stretch], weight: 0.3 }] : [];
  });
  return { bounds: plot, size, ground: { lines, taken, solid: [...taken] } };
}

/** Draws what a state says, once all else of it is drawn; gives the texts that stand under the figure, and what has no room. */
export function sayAll(
  { view, content: { spec } }: Scene,
  dots: ReadonlyMap<Known, Dot>,
  compared: { words: readonly string[]; left: readonly Annotation[] },
  field: Field,
  into: Marks,
): { listed: Listed[]; unnamed: string[] } {
  const boxes = new Map([...dots.values()].map(({ item, box }) => [item, box]));
  const aboutOf = (at: string) => {
    const box = boxes.get(at);
    // Where a row's name stands in the way, what is said of it stands at its name.
    const name = textBoxes(into.names.filter(({ key }) => itemOf(key) === at));
    return box && { targets: name.length > 0 ? [box, around(name)] : [box] };
  };
  return drawSaid({ spec, state: view.state, aboutOf, compared }, field, into);
}
