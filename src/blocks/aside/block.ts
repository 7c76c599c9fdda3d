// A short digression in a box.

import { defineBlock, optional } from "../contract.ts";

export const aside = defineBlock({
  level: "block",
  attributes: { title: optional("words") },
  content: "blocks",
  text({ title }, writer) {
    writer.line(title);
    writer.children();
  },
  sample: (fill, words) => [`<Aside title="${fill(words.title)}">`, "", fill(words.aside), "", "</Aside>"],
});
