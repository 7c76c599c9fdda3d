// Changes of state that no tween can follow: lines whose commands differ jump instead of moving.

import { itemOf } from "../marks/key.ts";
import type { Path } from "../marks/marks.ts";
import { sameCommands } from "../marks/path.ts";
import { SIZES } from "../marks/size.ts";
import { say } from "../messages/index.ts";
import type { FigureDraft } from "../story/figures.ts";
import { atField, type Parts, type Rule } from "./rule.ts";

/** The states that follow each other in a figure's steps, each pair once. */
function changesOf({ chapters }: Parts, figure: string): [from: string, to: string][] {
  const scenes = chapters.flatMap((chapter) => chapter.scenes.filter((scene) => scene.figure === figure));
  const changes = new Map<string, [string, string]>();
  for (const { steps } of scenes) {
    for (const [index, { state }] of steps.slice(1).entries()) {
      const pair: [string, string] = [steps[index]!.state, state];
      changes.set(JSON.stringify([...pair].sort()), pair);
    }
  }
  return [...changes.values()];
}

/** Items whose lines show in both states and cannot be moved from one to the other. */
function jumps(figure: FigureDraft, from: string, to: string): string[] {
  const reels = Object.values(figure.drawing()?.reels ?? {});
  if (!reels.some(({ layers }) => layers.some(({ kind }) => kind === "path"))) return [];
  const items = Object.values(SIZES).flatMap((size) => {
    const [before, after] = [figure.frame(from, size.name), figure.frame(to, size.name)];
    return (before?.layers ?? []).flatMap((layer, index) => {
      const other = after?.layers[index];
      if (layer.kind !== "path" || other?.kind !== "path") return [];
      const shown = new Map(other.marks.filter(shows).map((mark) => [mark.key, mark.d]));
      const jumping = layer.marks.filter((mark) => shows(mark) && !sameCommands(shown.get(mark.key) ?? mark.d, mark.d));
      return jumping.map(({ key }) => itemOf(key));
    });
  });
  return [...new Set(items)];
}

const shows = ({ from = 0, to = 1 }: Path) => to > from;

export const tweens: Rule = {
  codes: ["cannot-tween"],
  check(parts, report) {
    for (const figure of parts.figures) {
      for (const [from, to] of changesOf(parts, figure.id)) {
        const items = jumps(figure, from, to);
        if (items.length === 0) continue;
        const { file } = figure;
        const said = say.cannotTween(figure.id, from, to, items);
        report({ ...atField(file.path, file, ["states", to], said), place: file.keyPlace(["states", to]) });
      }
    }
  },
};
