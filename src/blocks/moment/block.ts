// The one number of a chapter that a reader tells a friend, as large as the screen, with what it counts as a picture.

import { defineBlock, optional, required } from "../contract.ts";

export const moment = defineBlock({
  level: "block",
  attributes: { fact: required("fact"), as: optional("form"), figure: required("figure"), state: required("state") },
  content: "blocks",
  addressed: true,
  stands: "alone",
  text({ fact, as }, writer) {
    writer.fact(fact, as);
    writer.children();
  },
  sample: (fill, words) => [
    `<Moment fact="${fill(words.fact)}" figure="${fill(words.figure)}" state="${fill(words.state)}">`,
    "",
    fill(words.moment),
    "",
    "</Moment>",
  ],
});
