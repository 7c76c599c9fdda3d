// The still that an editor has chosen for cards and poster, in story.json or in a chapter's head: checked against the figures.

import { say } from "../messages/index.ts";
import { type Located, valueAt } from "../source/located.ts";
import type { Problems } from "../source/problems.ts";
import type { FigureDraft } from "./figures.ts";

/** A card's figure must be there, and have its state. What the schema reports is not said again. */
export function checkCard(file: string, located: Located, figures: readonly FigureDraft[], problems: Problems): void {
  const written = (key: string) => {
    const value = valueAt(located.value, ["card", key]);
    return typeof value === "string" ? value : undefined;
  };
  const [name, state] = [written("figure"), written("state")];
  if (name === undefined) return;
  const figure = figures.find(({ id }) => id === name);
  const known = figures.map(({ id }) => id);
  if (!figure) problems.error(file, located.place(["card", "figure"]), "card.figure", say.noFigure(name, known));
  const unknown = state !== undefined && figure?.states && !figure.states.includes(state);
  if (unknown) problems.error(file, located.place(["card", "state"]), "card.state", say.noState(state, name, figure.states!));
}
