// A number of facts.json; between its tags, the form in which it is written.

import { defineBlock, required } from "../contract.ts";

export const fact = defineBlock({
  level: "inline",
  attributes: { id: required("fact") },
  content: "inlines",
  text: ({ id }, writer) => writer.fact(id),
  sample: (fill, words) => [`<Fact id="${fill(words.fact)}">${fill(words.written)}</Fact>`],
});
