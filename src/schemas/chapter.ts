// The frontmatter of content/chapters/*.mdx.

import { z } from "zod";
import { hue } from "./names.ts";
import { text } from "./text.ts";

export const chapter = z.strictObject({
  title: text,
  /** Two sentences under the title. */
  standfirst: text.optional(),
  /** The chapter's one colour. */
  accent: hue.default("ink"),
  /** `opening` and `end` stand on the story's page only and are not counted among the chapters. */
  role: z.enum(["opening", "chapter", "end"]).default("chapter"),
});

export type ChapterSpec = z.output<typeof chapter>;
