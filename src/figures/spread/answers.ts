// What the bars of a histogram answer: of which values each counts the rows, and how many they are.

import { packOf, speakerOf } from "../../locale/index.ts";
import type { Spot } from "../../marks/answers.ts";
import type { Class } from "./bins.ts";
import type { Scene } from "./scene.ts";

/** The values of a class, in words. */
function classWords({ low, high, open }: Class, { content }: Pick<Scene, "content">): string {
  const { writer, locale } = content;
  const say = speakerOf(locale);
  if (open) return say(open === "below" ? "classBelow" : "classAbove", { n: writer.whole(open === "below" ? high : low) });
  // A whole number that has a class of its own lies in its middle.
  const middle = (low + high) / 2;
  return high - low === 1 && Number.isInteger(middle) && !Number.isInteger(low)
    ? writer.whole(middle)
    : writer.whole({ min: low, max: high });
}

/** A place in each bar of a state, with what it answers; none where rows have marks of their own. */
export function spotsOf(scene: Scene): Spot[] {
  const { view, plan, content } = scene;
  if (!view.isBars) return [];
  const { plain } = packOf(content.locale).numbers;
  const counted = content.table.columns[content.spec.label]?.label ?? "";
  return view.piles.flatMap(({ lane, index, items, left, right, foot, height }): Spot[] => {
    const own = plan.classes[index];
    if (!own || items.length === 0) return [];
    const { id = "", name = "" } = view.lanes[lane]?.group ?? {};
    const says = {
      title: classWords(own, scene),
      said: [[counted, plain(items.length)] as const],
      ...(name && { series: name }),
    };
    return [{ item: id, at: String(index), x: (left + right) / 2, y: foot - height / 2, says: { ...says, value: items.length } }];
  });
}
