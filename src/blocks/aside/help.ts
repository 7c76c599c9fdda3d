// What editors are told of <Aside>.

import type { BlockHelp } from "../contract.ts";
import type { aside } from "./block.ts";

export const help: BlockHelp<typeof aside> = {
  means: ["一小段题外话，放在框里。", "A digression in a box."],
  attributes: { title: ["框的标题。", "Its title."] },
  prefix: "题外",
  body: (fill) => [
    `<Aside title="${fill("标题", "title")}">`,
    "",
    fill("不读也不耽误正文的话。", "What one may leave out."),
    "",
    "</Aside>",
  ],
};
