// What the fields of facts mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const facts: Catalogue["meanings"]["facts"] = {
  fields: {
    value:
      "The number, without quotes; a range as [40, 45], where only the least and the most are known; words only for what is no number: a name, a date.",
    "span.min": "The least.",
    "span.max": "The most.",
    unit: "What it counts: the unit printed after it.",
    says: "What the number says, in a sentence, for the list at the end of a chapter.",
    source: "Id of a source in story.json.",
    where: "Where in the source: a paragraph, a page, a table.",
    caveat: "What must be said with it: what it does not mean, what is not known.",
  },
  values: {},
};
