// What editors are told of <Step>.

import type { BlockHelp } from "../contract.ts";
import type { step } from "./block.ts";

export const help: BlockHelp<typeof step> = {
  means: [
    "一步，只说一件事，四十到一百二十个字。只放在 <Scrolly> 里。",
    "One thought that puts the figure into a state. Only within <Scrolly>.",
  ],
  attributes: { state: ["画面的名字，在那张图的 states 里。", "The name of one of that figure's states."] },
  prefix: "步",
  body: (fill) => [
    `<Step state="${fill("画面", "state")}">`,
    "",
    fill("一步只说一件事，说到哪里，图就变到哪里。", "One step, one thought."),
    "",
    "</Step>",
  ],
};
