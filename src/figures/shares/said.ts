// What a state says of parts and wholes: beside their rings, off everything that is drawn.

import { range } from "d3-array";
import type { Listed } from "../../marks/marks.ts";
import type { Size } from "../../marks/size.ts";
import type { Box } from "../../marks/text.ts";
import { type Annotation, drawAnnotations, numbersOf } from "../kit/annotations.ts";
import { alongLine } from "../kit/ground.ts";
import { pointAt, type Ring } from "./arcs.ts";
import type { Marks } from "./draw.ts";
import { isHalf, type Spec, type State } from "./schema.ts";

/** Something that can be spoken of: a part of a ring by the angle of its middle, all of a ring, or words in a box. */
export interface Subject {
  item: string;
  ring?: Ring | undefined;
  angle?: number | undefined;
  box?: Box;
}

/** What words about it may point at: points at its outer edge; of a whole ring those at its sides, over and under it. */
function targetsOf({ ring, angle, box }: Subject, half: boolean): Box[] {
  if (!ring) return box ? [box] : [];
  const angles = range(half ? -1 : 0, half ? 2 : 4).map((quarter) => (quarter * Math.PI) / 2);
  return (angle === undefined ? angles : [angle]).map((at) => ({ ...pointAt(ring, at, ring.outer + 2), width: 0, height: 0 }));
}

/** Draws what a state says, once all else of it is drawn; gives the texts that stand under the figure, and what has no room. */
export function drawSaid(
  spec: Spec,
  state: State,
  subjects: readonly Subject[],
  { stage, size, solid }: { stage: Box; size: Size; solid: readonly Box[] },
  into: Marks,
): { listed: Listed[]; unnamed: string[] } {
  const missed: string[] = [];
  const said = state.annotations.flatMap(({ at, text }, order): Annotation[] => {
    if (at === undefined) return [{ item: "", index: order + 1, targets: [], text }];
    const about = subjects.filter(({ item }) => item === at);
    if (about.length === 0) missed.push(at);
    return about.length > 0
      ? [{ item: at, index: order + 1, targets: about.flatMap((one) => targetsOf(one, isHalf(spec))), text }]
      : [];
  });
  const ground = { lines: [], taken: [...solid, ...into.leaders.flatMap(alongLine)], solid: [...solid] };
  const { listed, unnamed } = drawAnnotations(said, numbersOf(spec.states), { bounds: stage, size, ground }, into);
  return { listed, unnamed: [...unnamed, ...missed] };
}
