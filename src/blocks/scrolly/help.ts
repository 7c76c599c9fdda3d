// What editors are told of <Scrolly>.

import type { BlockHelp } from "../contract.ts";
import type { scrolly } from "./block.ts";

export const help: BlockHelp<typeof scrolly> = {
  means: [
    "把图固定住，里面只放 <Step>；读到哪一步，图就变到哪个画面。一章最多三个。",
    "Pins a figure and drives it by the steps within. At most three a chapter.",
  ],
  attributes: { figure: ["图的名字：figures/ 里的文件名，不写 .json。", "The name of a file in figures/, without .json."] },
  prefix: "图文",
  body: (fill) => [
    `<Scrolly figure="${fill("图的名字", "figure")}">`,
    "",
    `<Step state="${fill("画面", "state")}">`,
    "",
    fill("一步只说一件事，说到哪里，图就变到哪里。", "One step, one thought."),
    "",
    "</Step>",
    "",
    "</Scrolly>",
  ],
};
