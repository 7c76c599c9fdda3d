// Where a page's links to the story's chapters lead.

import { relativeTo } from "../publish/relative.ts";
import { pageAt } from "../story/pages.ts";
import type { Story } from "../story/story.ts";

/** The address of the chapter `id` on the page at `pathname`: a place on it where the chapter stands there, else the chapter's own page. */
export function chapterAddress(story: Story, pathname: string, id: string): string {
  const here = pageAt(story, pathname).chapters.some((chapter) => chapter.id === id);
  return here ? `#${id}` : relativeTo(pathname, `/${id}/`);
}
