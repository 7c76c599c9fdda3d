// The words of a translation that goes out and comes back, in English.

import type { Catalogue } from "../catalogue.ts";

export const translating: Catalogue["translating"] = {
  kinds: {
    story: "title of the story",
    standfirst: "standfirst",
    chapter: "title of a chapter",
    heading: "heading",
    paragraph: "prose",
    step: "words of a step",
    note: "note",
    quote: "quotation",
    by: "who said it",
    aside: "aside",
    figure: "title of a figure",
    table: "title of a table or of map data",
    alt: "alternative text (read to those who do not see the figure)",
    caption: "caption",
    credit: "credit of a picture",
    annotation: "annotation on a figure",
    label: "label on a figure or a table",
    unit: "unit after a number",
    cell: "words in a table",
    name: "name of a person, place or institution",
    fact: "what a fact says",
    source: "source",
    other: "other words",
  },
  columns: {
    file: "file",
    line: "line",
    name: "place",
    kind: "what it is",
    source: "original",
    target: "translation",
    codes: "what the numbers stand for (copy them, change nothing)",
    picture: "picture",
    limit: "characters that fit, about",
  },
  sent: (all, done) => `${all} texts, ${done} of them translated already.`,
  pictures: (count) => `${count} pictures lie beside them, in stills/.`,
  how: (file, command) => `When it is translated, bring it back: ${command}\n(${file} may be renamed and moved)`,
  notListed: (locale) =>
    `story.json does not have this edition yet. Write "editions": { "${locale}": {} } once it is translated: only then is it built.`,
  back: (written, same, lacking, refused) =>
    `${written} texts taken; ${same} as they were; ${lacking} not translated yet; ${refused} not taken.`,
  insist: "Why the others are not taken is said above, one by one. To take them all the same, having looked, add --force.",
};
