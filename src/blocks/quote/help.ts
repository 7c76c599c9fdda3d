// What editors are told of <Quote>.

import type { BlockHelp } from "../contract.ts";
import type { quote } from "./block.ts";

export const help: BlockHelp<typeof quote> = {
  means: ["引语，照原话。", "Somebody's words, as they were said."],
  attributes: {
    by: ["谁说的。", "Who said it."],
    source: ["来源的编号，在 story.json 的 sources 里。", "Id of a source in story.json."],
  },
  prefix: "引语",
  body: (fill) => [
    `<Quote by="${fill("谁", "who")}" source="${fill("来源", "source")}">`,
    "",
    fill("原话。", "The words."),
    "",
    "</Quote>",
  ],
};
