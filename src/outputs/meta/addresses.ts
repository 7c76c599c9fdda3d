// Where a story's pages stand once published: known only if story.json says so.

import { absoluteTo } from "../../publish/relative.ts";
import type { Chapter, Story } from "../../story/story.ts";

/** The whole address of the story's page, or of a chapter's. */
export function addressOf(story: Story, chapter?: Chapter): string | undefined {
  return story.site && absoluteTo(story.site, chapter ? `/${chapter.id}/` : "/");
}
