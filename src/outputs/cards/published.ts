// The cards that pages speak of, and their files.

import { madeOnce, storeFolder } from "../../publish/store.ts";
import type { Chapter, Story } from "../../story/story.ts";
import { type Cards, cardsOf, type DrawnCard } from "./cards.ts";
import { RENDERER } from "./png.ts";

/** The cards of a page that is published; none while one edits live, that a page may show sooner. */
export async function publishedCards(story: Story, chapter?: Chapter): Promise<Cards | undefined> {
  return import.meta.env.DEV ? undefined : cardsOf(story, chapter);
}

/** A card's file. It takes longer than the page, and most cards are the same in the next build. */
export function publishedPng({ svg, png }: DrawnCard): Promise<Buffer<ArrayBuffer>> {
  return madeOnce(storeFolder(), ["png", RENDERER, svg], png);
}
