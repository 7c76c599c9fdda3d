// What a state says of its rows and places.

import { markKey } from "../../marks/key.ts";
import type { Listed } from "../../marks/marks.ts";
import type { Box } from "../../marks/text.ts";
import { type Annotation, drawAnnotations, numbersOf } from "../kit/annotations.ts";
import type { Field } from "../kit/ground.ts";
import { boxOf, type Marks, type Scene } from "./scene.ts";

/** Draws what a state says, once all else of it is drawn; gives the texts that stand under the figure, and what has no room. */
export function drawSaid(
  scene: Scene,
  { field, left, words }: { field: Field; left: readonly Annotation[]; words: readonly string[] },
  into: Marks,
): { listed: Listed[]; unnamed: string[] } {
  const { spec, view } = scene;
  const missed: string[] = [];
  const boxes = new Map<string, Box>(view.within.map((item) => [item.id, boxOf(scene, item)]));
  const ringed = new Map(into.points.map(({ key, x, y, r }) => [key, { x: x - r, y: y - r, width: 2 * r, height: 2 * r }]));
  const said = view.state.annotations.flatMap(({ at, text }, order): Annotation[] => {
    if (at === undefined) return [{ item: "", index: order + 1, targets: [], text }];
    if (typeof at === "object") {
      const inside = (["x", "y"] as const).every((name) => at[name] >= view[name].domain[0] && at[name] <= view[name].domain[1]);
      if (!inside) missed.push(text);
      const target = { x: view.x.at(at.x), y: view.y.at(at.y), width: 0, height: 0 };
      return inside ? [{ item: "", index: order + 1, targets: [target], text }] : [];
    }
    const about = boxes.get(at) ?? ringed.get(markKey("dot", at));
    if (!about) missed.push(at);
    return about ? [{ item: at, index: order + 1, targets: [about], text }] : [];
  });
  const { listed, unnamed } = drawAnnotations([...said, ...left], numbersOf(spec.states, words), field, into);
  return { listed, unnamed: [...unnamed, ...missed] };
}
