// A figure within the text, in one state. Its words are the figure's own, and are read where figures are.

import { defineBlock, required } from "../contract.ts";

export const figure = defineBlock({
  level: "block",
  attributes: { figure: required("figure"), state: required("state") },
  content: "nothing",
  addressed: true,
  stands: "alone",
  text: () => {},
  sample: (fill, words) => [`<Figure figure="${fill(words.figure)}" state="${fill(words.state)}" />`],
});
