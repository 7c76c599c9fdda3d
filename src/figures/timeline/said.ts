// timeline: what a state says of its rows and of dates, off everything that is drawn.

import { itemOf } from "../../marks/key.ts";
import type { Listed } from "../../marks/marks.ts";
import type { Box } from "../../marks/text.ts";
import { type Annotation, drawAnnotations, numbersOf } from "../kit/annotations.ts";
import { readDate } from "../kit/dates.ts";
import { around, discBox, stretchesOf } from "../kit/ground.ts";
import { textBoxes } from "../kit/place.ts";
import type { Marks } from "./canvas.ts";
import type { Plan } from "./plan.ts";
import type { Spec, View } from "./views.ts";

const discs = ({ points }: Marks) => points.map((point) => ({ key: point.key, ...discBox(point) }));

/** What an annotation points at: a row as it is drawn, else a date, at the foot of the axis. */
function targetOf(at: string, plan: Plan, view: View, into: Marks): Box | undefined {
  const isIts = ({ key }: { key: string }) => itemOf(key) === at;
  const drawn = [...into.bars, ...discs(into), ...into.tokens, ...into.cells].filter(isIts);
  if (drawn.length > 0) return around(drawn);
  const wash = into.washes.find(isIts);
  if (wash) return { x: wash.x + wash.width / 2, y: plan.base, width: 0, height: 0 };
  const date = readDate(at);
  const time = date && (date.from + date.to) / 2;
  if (time === undefined || time < view.from || time > view.to) return undefined;
  return { x: view.x(time), y: plan.base, width: 0, height: 0 };
}

/** Draws what a state says, once all else of it is drawn; gives the texts that stand under the figure, and what has no room. */
export function drawSaid(spec: Spec, view: View, plan: Plan, into: Marks): { listed: Listed[]; unnamed: string[] } {
  const { size, left, right } = plan.setting;
  const missed: string[] = [];
  const said = view.state.annotations.flatMap(({ at, text }, order): Annotation[] => {
    if (at === undefined) return [{ item: "", index: order + 1, target: undefined, text }];
    const target = targetOf(at, plan, view, into);
    if (!target) missed.push(at);
    return target ? [{ item: at, index: order + 1, target, text }] : [];
  });
  const words = textBoxes([...into.axes, ...into.labels, ...into.counts, ...into.sketch]);
  const brackets = into.brackets.map(({ d }) => d.flatMap(({ points }) => points.map(([x, y]) => ({ x, y }))));
  const lanes = into.lines.filter(({ key }) => key.startsWith("lane/"));
  const lines = [
    ...brackets,
    ...lanes.map(({ x1, y1, x2, y2 }) => [
      { x: x1, y: y1 },
      { x: x2, y: y2 },
    ]),
  ].map((points) => ({ stretches: stretchesOf(points), weight: 1 }));
  const taken = [...words, ...into.bars, ...into.cells, ...into.tokens, ...discs(into)];
  const top = plan.sections[0]?.y ?? plan.body;
  const bounds = { x: left, y: top, width: right - left, height: plan.base - 2 - top };
  const field = { bounds, size, ground: { lines, taken, solid: [...taken] } };
  const { listed, unnamed } = drawAnnotations(said, numbersOf(spec.states), field, into);
  return { listed, unnamed: [...unnamed, ...missed] };
}
