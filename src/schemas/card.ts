// Which still a card and a poster show.

import { z } from "zod";
import { means } from "./describe.ts";
import { id } from "./names.ts";

export const card = z.strictObject({
  figure: means(id, "哪张图：figures/ 里的文件名，不写 .json。", "The figure: the name of a file in figures/, without .json."),
  state: means(id, "它的哪个画面。", "Which of its states."),
});
