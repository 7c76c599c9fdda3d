// What editors are told of <Mark>.

import type { BlockHelp } from "../contract.ts";
import type { mark } from "./block.ts";

export const help: BlockHelp<typeof mark> = {
  means: [
    "只用在 <Step> 里：点这几个字，图上对应的东西亮起来。",
    "Only within <Step>: words that light up what they name in the figure.",
  ],
  attributes: {
    of: ["表里那一行的 id；几个就用逗号隔开。", "The row's id in the figure's dataset; several are parted by commas."],
  },
  prefix: "亮",
  body: (fill) => [`<Mark of="${fill("行的编号", "row")}">${fill("几个字", "words")}</Mark>`],
};
