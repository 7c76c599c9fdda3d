// Words with their reading over them, as pinyin over a rare name. In plain words the reading is left out.

import { defineBlock, required } from "../contract.ts";

export const ruby = defineBlock({
  level: "inline",
  attributes: { reading: required("words") },
  content: "inlines",
  text: (_, writer) => writer.children(),
  sample: (fill, words) => [`<Ruby reading="${fill(words.reading)}">${fill(words.base)}</Ruby>`],
});
