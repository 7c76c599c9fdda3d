// What editors are told of each block.

import { help as aside } from "./aside/help.ts";
import type { BlockHelp } from "./contract.ts";
import { help as fact } from "./fact/help.ts";
import { help as figure } from "./figure/help.ts";
import type { BlockName } from "./index.ts";
import { help as mark } from "./mark/help.ts";
import { help as note } from "./note/help.ts";
import { help as quote } from "./quote/help.ts";
import { help as ruby } from "./ruby/help.ts";
import { help as scrolly } from "./scrolly/help.ts";
import { help as step } from "./step/help.ts";

export const BLOCK_HELP: Record<BlockName, BlockHelp> = {
  Scrolly: scrolly,
  Step: step,
  Figure: figure,
  Fact: fact,
  Mark: mark,
  Note: note,
  Quote: quote,
  Aside: aside,
  Ruby: ruby,
};
