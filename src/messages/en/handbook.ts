// The words between the tables of the handbook, in English.

import type { Catalogue } from "../catalogue.ts";

export const handbook: Catalogue["handbook"] = {
  fields: "| Field | Meaning | If absent |",
  attributes: "| Component | What it does | Attributes |",
  types: "| `type` | What it draws | What it answers | When not to use it |",
  hues: "| Colour | What it is |",
  must: "**required**",
  made: '**States made from data.** Where every year, town or party is to have a state, name the column: `"states": { "each": "year" }`. A step shows one by its value, `<Step state="2019">`: capitals and signs become small letters and hyphens, `New Town` is `new-town`; what has no Latin letters has the column\'s name and a short code, which `check` lists. All states share one scale.',
  optional: " (optional)",
  example: "An example that works (invented); saved as these files it draws:",
  summary: "Example",
  pictures: (names) => `And the picture that it shows, saved as ${names}: any of yours will do.`,
  place: "Then, in a chapter:",
  stop: ".",
  part: "; ",
  space: " ",
  marks: { generated: "generated: ", end: "end", wrong: "wrong", add: "add" },
  kept: "kept as it was",
  snippets: {
    chapter: { name: "Chapter", prefix: ["chapter"], means: "The head of a chapter." },
    figure: { prefix: "figure-" },
    data: { prefix: "data", means: "A dataset: a table with its sources." },
    geo: { prefix: "geo", means: "A file of places, courses and areas." },
    feature: { prefix: "feature", means: "One place of a geo file." },
    fact: { prefix: "fact", means: "One number of facts.json." },
  },
};
