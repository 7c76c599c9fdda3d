// What editors are told of <Fact>.

import type { BlockHelp } from "../contract.ts";
import type { fact } from "./block.ts";

export const help: BlockHelp<typeof fact> = {
  means: [
    "印出 facts.json 里的数和单位；中间写了字就印你写的字，数对不上会报错。",
    "Prints a number of facts.json with its unit; words between its tags are printed instead and checked against it.",
  ],
  attributes: { id: ["数的编号，在 facts.json 里。", "The fact's id in facts.json."] },
  prefix: "数",
  body: (fill) => [`<Fact id="${fill("数的编号", "fact")}">${fill("写出来的样子", "as written")}</Fact>`],
};
