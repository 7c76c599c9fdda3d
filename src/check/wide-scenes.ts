// Wide scenes whose words have nothing to pass over: they pass beside the figure, and little is gained.

import { nodesOf } from "../document/read.ts";
import { placeOf } from "../document/tags.ts";
import { typeOf } from "../figures/index.ts";
import { directionOf } from "../locale/index.ts";
import { quietShare } from "../marks/quiet.ts";
import { SIZES } from "../marks/size.ts";
import { type Proposed, proposing, say } from "../messages/index.ts";
import type { ChapterDraft } from "../story/chapters.ts";
import type { FigureDraft } from "../story/figures.ts";
import type { Rule } from "./rule.ts";

/** Share of a figure's width that words take at least, where they pass over it (story/quiet.ts). */
const LEAST = 0.1;

/** The first of some states in which a figure begins at the edge where reading does; a map's ground runs on below the words. */
function fullState(figure: FigureDraft | undefined, states: readonly string[], locale: string): string | undefined {
  if (!figure?.type || typeOf(figure.type).map) return undefined;
  return states.find((state) => {
    const frame = figure.frame(state, "wide");
    return frame && quietShare([frame], SIZES.wide.width, directionOf(locale)) < LEAST;
  });
}

/** What takes the attribute out of a tag that begins at `from`. */
function leaveOut(text: string, from: number | undefined): Proposed | undefined {
  const found = from === undefined ? null : /\s+layout\s*=\s*(["'])wide\1/.exec(text.slice(from));
  if (!found || from === undefined) return undefined;
  const start = from + found.index;
  return { edits: [{ start, end: start + found[0].length, text: "" }] };
}

function widesIn({ text, document }: ChapterDraft) {
  return nodesOf(document.blocks, "Scrolly").flatMap((node) => {
    const { attributes, children, position } = node;
    if (attributes.layout !== "wide") return [];
    const states = children.map((step) => step.attributes.state);
    return [{ figure: attributes.figure, states, place: placeOf(node), proposed: leaveOut(text, position.start.offset) }];
  });
}

export const wideScenes: Rule = {
  codes: ["wide-beside"],
  check({ chapters, figures, locale }, report) {
    for (const chapter of chapters)
      for (const { figure: id, states, place, proposed } of widesIn(chapter)) {
        const figure = figures.find((one) => one.id === id);
        const state = fullState(figure, states, chapter.locale ?? locale);
        if (state === undefined) continue;
        report({ file: chapter.path, place, field: "Scrolly.layout", said: proposing(say.wideBeside(id, state), proposed) });
      }
  },
};
