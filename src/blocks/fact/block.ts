// A number of facts.json; between its tags, the form in which it is written.

import { defineBlock, required } from "../contract.ts";

export const fact = defineBlock({
  level: "inline",
  attributes: { id: required("fact") },
  content: "inlines",
  text: ({ id }, writer) => writer.fact(id),
});
