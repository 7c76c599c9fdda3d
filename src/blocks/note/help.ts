// What editors are told of <Note>.

import type { BlockHelp } from "../contract.ts";
import type { note } from "./block.ts";

export const help: BlockHelp<typeof note> = {
  means: ["给读者的小字说明。", "Small print to the reader."],
  attributes: {},
  prefix: "说明",
  body: (fill) => ["<Note>", "", fill("这些数是怎么来的。", "How these numbers came about."), "", "</Note>"],
};
