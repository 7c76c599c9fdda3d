// How each component of MDX is written, for the snippets of an editor's program. What it is for stands in messages/.

import type { ComponentName } from "../../document/components.ts";
import { type Catalogue, type Language, wordsIn } from "../../messages/index.ts";

type Fill = (words: string) => string;

/** In the order in which an editor meets them. */
export const COMPONENT_HELP: Record<ComponentName, (fill: Fill, words: Catalogue["fills"]) => string[]> = {
  Scrolly: (fill, words) => [
    `<Scrolly figure="${fill(words.figure)}">`,
    "",
    `<Step state="${fill(words.state)}">`,
    "",
    fill(words.step),
    "",
    "</Step>",
    "",
    "</Scrolly>",
  ],
  Step: (fill, words) => [`<Step state="${fill(words.state)}">`, "", fill(words.step), "", "</Step>"],
  Figure: (fill, words) => [`<Figure figure="${fill(words.figure)}" state="${fill(words.state)}" />`],
  Fact: (fill, words) => [`<Fact id="${fill(words.fact)}">${fill(words.written)}</Fact>`],
  Mark: (fill, words) => [`<Mark of="${fill(words.row)}">${fill(words.words)}</Mark>`],
  Note: (fill, words) => ["<Note>", "", fill(words.note), "", "</Note>"],
  Quote: (fill, words) => [
    `<Quote by="${fill(words.who)}" source="${fill(words.source)}">`,
    "",
    fill(words.quote),
    "",
    "</Quote>",
  ],
  Aside: (fill, words) => [`<Aside title="${fill(words.title)}">`, "", fill(words.aside), "", "</Aside>"],
  Ruby: (fill, words) => [`<Ruby reading="${fill(words.reading)}">${fill(words.base)}</Ruby>`],
};

/** The lines of a component as it is written; `fill` makes a place for the editor to fill in. */
export function linesOfComponent(name: ComponentName, language: Language, fill: Fill): string[] {
  return COMPONENT_HELP[name](fill, wordsIn(language).fills);
}
