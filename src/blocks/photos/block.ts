// Photographs that are looked at together: two stand side by side, more in rows of two.

import { defineBlock, optional } from "../contract.ts";

export const photos = defineBlock({
  level: "block",
  attributes: { layout: optional("layout") },
  content: "photos",
  stands: "alone",
  text: (_, writer) => writer.children(),
  sample: (fill, words) => [
    "<Photos>",
    "",
    `<Photo src="photos/${fill(words.photo)}" alt="${fill(words.alt)}" credit="${fill(words.credit)}" />`,
    "",
    `<Photo src="photos/${fill(words.photo)}" alt="${fill(words.alt)}" credit="${fill(words.credit)}" />`,
    "",
    "</Photos>",
  ],
});
