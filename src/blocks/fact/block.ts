// A number of facts.json, in a form that may be asked for; between its tags, the words in which it is written.

import { defineBlock, optional, required } from "../contract.ts";

export const fact = defineBlock({
  level: "inline",
  attributes: { id: required("fact"), as: optional("form") },
  content: "inlines",
  bare: true,
  text: ({ id, as }, writer) => writer.fact(id, as),
  sample: (fill, words) => [`<Fact id="${fill(words.fact)}">${fill(words.written)}</Fact>`],
});
