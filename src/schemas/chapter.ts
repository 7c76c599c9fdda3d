// The frontmatter of content/chapters/*.mdx.

import { z } from "zod";
import { card } from "./card.ts";
import { means, oneOf } from "./describe.ts";
import { allow, hue } from "./names.ts";
import { text } from "./text.ts";

export const chapter = z.strictObject({
  title: means(text, "章名。", "The chapter's title."),
  standfirst: means(text.optional(), "标题下面的一两句话。", "Two sentences under the title."),
  allow,
  accent: means(hue.default("ink"), "这一章的颜色。", "The chapter's one colour."),
  role: means(
    oneOf({
      opening: ["开头，只在首页，不算章", "the opening: on the story's page only, not counted"],
      chapter: ["正文的一章", "a chapter"],
      end: ["结尾，只在首页，不算章", "the end: on the story's page only, not counted"],
    }).default("chapter"),
    "它在整篇里的位置。",
    "Its part in the story.",
  ),
  card: means(
    card.optional(),
    "转发卡片和海报上的图，挑最能说明这一章的画面；不写，就用头一个 Scrolly 的末一个画面。",
    "The picture on the chapter's cards and poster: the state that tells most. Absent: the last one of its first scrolly.",
  ),
});

export type ChapterSpec = z.output<typeof chapter>;
