// What a state says of its rows and places; and under the axes, how many rows stand on neither.

import { markKey } from "../../marks/key.ts";
import type { Listed } from "../../marks/marks.ts";
import { type Box, fitText, middle, textWidth } from "../../marks/text.ts";
import { type Annotation, drawAnnotations, numbersOf } from "../kit/annotations.ts";
import type { Field } from "../kit/ground.ts";
import { keyLines } from "../kit/key.ts";
import { type Plan, ringOf, small } from "./plan.ts";
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

/** What is said under the axes: of rows that are rings, that lie off the axes, or that are not drawn. */
export interface Remark {
  part: "unknown" | "off" | "rest";
  item: string;
  /** What is said, of a column by its label, which may be cut; nothing else may. */
  label: string;
  words(label: string): string;
}

/** px that remarks take, and their marks in the `foot` px at the stage's lower edge, or in its last line. */
export function remarksIn(remarks: readonly Remark[], stage: Box, { size }: Pick<Plan, "size">) {
  const font = small(size);
  const r = ringOf(size);
  const swatch = (of: Remark) => (of.part === "unknown" ? 2 * r + size.text * 0.4 : 0);
  const entries = remarks.map((of) => {
    const room = stage.width - swatch(of) - textWidth(of.words(""), size.text);
    const [label = ""] = fitText(of.label, size.text, room, 1);
    return { of, name: of.words(label), swatch: swatch(of) };
  });
  const { places, ...lines } = keyLines(entries, { area: stage, size, unit: "", left: stage.x });
  const height = Math.max(0, lines.height - size.text * 0.6);
  const isOneLine = new Set(places.map(({ y }) => y)).size === 1;
  const last = places.at(-1);
  const width = isOneLine && last ? last.x + swatch(last.of) + textWidth(last.words, font) - stage.x : stage.width;
  const draw = (foot: number, into: Marks) => {
    for (const { of, words, x, y: own } of places) {
      const y = stage.height - Math.max(foot, height) + own;
      const style = { hue: "ash" } as const;
      const key = markKey(of.part, of.item);
      if (of.part === "unknown") into.swatches.push({ key, x: x + r, y, r, style: { ...style, fill: "hollow", dashed: true } });
      into.key.push({ key, text: words, x: x + swatch(of), y: middle(y, font), size: font, style });
    }
  };
  return { height: height === 0 ? 0 : height + size.text * 0.3, width: height === 0 ? 0 : width, draw };
}
