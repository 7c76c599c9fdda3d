// A chapter's text as HTML that stands alone, rendered as pages are, from the same MDX.

import mdx from "@astrojs/mdx/server.js";
import { experimental_AstroContainer as Container } from "astro/container";
import type { Chapter } from "../../story/story.ts";
import ChapterText from "./Chapter.astro";

/** The HTML of a chapter for readers of feeds: no script, no style, every address absolute. Needs the story's `site`. */
export async function renderChapter(chapter: Chapter): Promise<string> {
  const container = await Container.create();
  container.addServerRenderer({ name: "astro:jsx", renderer: mdx });
  return tidy(await container.renderToString(ChapterText, { props: { chapter } }));
}

/** Without the marks that the page's own style and script go by. */
function tidy(html: string): string {
  return html.replace(/\s(?:class|id|data-[\w-]+)="[^"]*"/g, "").trim();
}
