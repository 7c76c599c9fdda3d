// A photograph of the story's own, with whose it is and, between its tags, what is to be known of it.

import { defineBlock, optional, required } from "../contract.ts";

export const photo = defineBlock({
  level: "block",
  attributes: {
    src: required("photo"),
    alt: required("words"),
    credit: required("words"),
    layout: optional("layout"),
    focus: optional("focus"),
  },
  content: "blocks",
  bare: true,
  stands: "alone or in Photos",
  text({ alt, credit }, writer) {
    writer.line(alt);
    writer.children();
    writer.line(credit);
  },
  sample: (fill, words) => [
    `<Photo src="photos/${fill(words.photo)}" alt="${fill(words.alt)}" credit="${fill(words.credit)}">`,
    "",
    fill(words.photoCaption),
    "",
    "</Photo>",
  ],
});
