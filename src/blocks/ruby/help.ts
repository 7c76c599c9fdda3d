// What editors are told of <Ruby>.

import type { BlockHelp } from "../contract.ts";
import type { ruby } from "./block.ts";

export const help: BlockHelp<typeof ruby> = {
  means: [
    "字上面注音；一个字一个音节，中间空一格，就一一对上，连着写就注在整个词上。只给多数人会读错的字用。",
    "A reading over words: syllables parted by spaces stand each over its character.",
  ],
  attributes: { reading: ["读音。", "The reading."] },
  prefix: "注音",
  body: (fill) => [`<Ruby reading="${fill("yuè qīng", "yuè qīng")}">${fill("乐清", "乐清")}</Ruby>`],
};
