// Where a story's pages stand once published: known only if story.json says so.

import { absoluteTo, relativeTo } from "../../publish/relative.ts";
import type { Edition } from "../../story/editions.ts";
import type { Chapter, Story } from "../../story/story.ts";

/** The whole address of the story's page, or of a chapter's. */
export function addressOf(story: Story, chapter?: Chapter): string | undefined {
  return story.site && absoluteTo(story.site, chapter ? `/${chapter.id}/` : "/");
}

/**
 * Where the page at `from` (`/ferries/`) is in another edition: the same chapter where both are built together, else its home page. Undefined
 * where its address is not known.
 */
export function addressIn({ beside, path, url }: Edition, from: string, chapter?: Chapter): string | undefined {
  const page = chapter && beside ? `/${chapter.id}/` : "/";
  if (path !== undefined) return relativeTo(from, `/${path}${page.slice(1)}`);
  return url && (page === "/" ? url : absoluteTo(url, page));
}
