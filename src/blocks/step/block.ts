// A thought that puts the figure of its Scrolly into a state.

import { defineBlock, required } from "../contract.ts";

export const step = defineBlock({
  level: "block",
  attributes: { state: required("state") },
  content: "blocks",
  addressed: true,
  stands: "in Scrolly",
  text: (_, writer) => writer.children(),
  sample: (fill, words) => [`<Step state="${fill(words.state)}">`, "", fill(words.step), "", "</Step>"],
});
