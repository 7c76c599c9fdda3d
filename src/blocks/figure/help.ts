// What editors are told of <Figure>.

import type { BlockHelp } from "../contract.ts";
import type { figure } from "./block.ts";

export const help: BlockHelp<typeof figure> = {
  means: ["文中一张不动的图。单独占一行。", "A figure that stands still, on a line of its own."],
  attributes: {
    figure: ["图的名字：figures/ 里的文件名，不写 .json。", "The name of a file in figures/, without .json."],
    state: ["画面的名字，在那张图的 states 里。", "The name of one of that figure's states."],
  },
  prefix: "图",
  body: (fill) => [`<Figure figure="${fill("图的名字", "figure")}" state="${fill("画面", "state")}" />`],
};
