// A pinned figure and the steps that drive it.

import { defineBlock, optional, required } from "../contract.ts";

export const scrolly = defineBlock({
  level: "block",
  attributes: { figure: required("figure"), layout: optional("scene") },
  content: "steps",
  addressed: true,
  stands: "alone",
  text: (_, writer) => writer.children(),
  sample: (fill, words) => [
    `<Scrolly figure="${fill(words.figure)}">`,
    "",
    `<Step state="${fill(words.state)}">`,
    "",
    fill(words.step),
    "",
    "</Step>",
    "",
    "</Scrolly>",
  ],
});
