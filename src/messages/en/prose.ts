// The words that new files begin with; they say plainly that they are to be replaced, in English.

import type { Catalogue } from "../catalogue.ts";

export const prose: Catalogue["prose"] = {
  standfirst: "A sample, to be replaced: say in a sentence or two what this chapter looks at.",
  opening: "A sample, to be replaced: begin with a person, a place or an event that makes one read on.",
  chapter:
    "A sample, to be replaced: the chapter's first paragraph. A paragraph says one thing; leave an empty line before the next.",
  end: "A sample, to be replaced: say what is still not known, and where the material comes from.",
  step: "A sample, to be replaced: say what has changed in the picture, then what it means. A step says one thing.",
  fact: { before: "A sample, to be replaced: work ", after: " into this paragraph." },
  figure: "A sample figure, to be replaced: write what you found",
  alt: "To be replaced: say in a sentence or two what the figure shows.",
  sample: "Sample data, to be replaced: ",
  source: {
    title: "A sample source, to be replaced",
    short: "Sample data",
    note: "The data are made up so that the figure draws at once. Name a real source before publishing.",
  },
  story: {
    standfirst: "A sample, to be replaced: two or three sentences that make one read on.",
    opening: "Opening",
    chapter: "The first chapter's title",
    end: "End",
    fact: "A sample, to be replaced: what this number says.",
    where: "sample",
  },
};
