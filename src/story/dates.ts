// The days of a story's life, from its content: nothing here asks a clock.

import { correctionsOf } from "./corrections.ts";
import type { Chapter, Story } from "./story.ts";

/** The corrections of a chapter; all of them, if none is named. */
function corrected(story: Story, chapter: Chapter | undefined) {
  return chapter ? correctionsOf(story, chapter.id) : story.corrections;
}

/** The day on which the story, or a chapter of it, was last changed: its latest correction, else its publication. */
export function modifiedOn(story: Story, chapter?: Chapter): string | undefined {
  // Days as YYYY-MM-DD stand in the order of their letters.
  const days = [story.date, ...corrected(story, chapter).map(({ date }) => date)].filter((day) => day !== undefined);
  return days.sort().at(-1);
}
