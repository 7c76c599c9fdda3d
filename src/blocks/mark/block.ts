// Words that light up items of the figure beside them.

import { defineBlock, required } from "../contract.ts";

export const mark = defineBlock({
  level: "inline",
  attributes: { of: required("items") },
  content: "inlines",
  stands: "within Step",
  text: (_, writer) => writer.children(),
  sample: (fill, words) => [`<Mark of="${fill(words.row)}">${fill(words.words)}</Mark>`],
});
