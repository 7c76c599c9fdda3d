// The cards that pages speak of.

import type { Chapter, Story } from "../../story/story.ts";
import { type Cards, cardsOf } from "./cards.ts";

/** The cards of a page that is published; none while one edits live, that a page may show sooner. */
export async function publishedCards(story: Story, chapter?: Chapter): Promise<Cards | undefined> {
  return import.meta.env.DEV ? undefined : cardsOf(story, chapter);
}
