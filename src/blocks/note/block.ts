// Small print to the reader: method, caveat.

import { defineBlock } from "../contract.ts";

export const note = defineBlock({
  level: "block",
  attributes: {},
  content: "blocks",
  text: (_, writer) => writer.children(),
  sample: (fill, words) => ["<Note>", "", fill(words.note), "", "</Note>"],
});
