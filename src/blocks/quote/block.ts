// Somebody's words, with their name and where they stand.

import { defineBlock, optional } from "../contract.ts";

export const quote = defineBlock({
  level: "block",
  attributes: { by: optional("words"), source: optional("source") },
  content: "blocks",
  text({ by }, writer) {
    writer.children();
    writer.line(by);
  },
  sample: (fill, words) => [
    `<Quote by="${fill(words.who)}" source="${fill(words.source)}">`,
    "",
    fill(words.quote),
    "",
    "</Quote>",
  ],
});
