// The frontmatter of content/chapters/*.mdx.

import { z } from "zod";
import { card } from "./card.ts";
import { describe, oneOf } from "./describe.ts";
import { allow, hue } from "./names.ts";
import { text } from "./text.ts";

export const chapter = z.strictObject({
  title: describe(text, "chapter.title"),
  standfirst: describe(text.optional(), "chapter.standfirst"),
  allow,
  accent: describe(hue.default("ink"), "chapter.accent"),
  role: describe(oneOf("chapter.role", ["opening", "chapter", "end"]).default("chapter"), "chapter.role"),
  card: describe(card.optional(), "chapter.card"),
});

export type ChapterSpec = z.output<typeof chapter>;
