// The citations that pages speak of.

import type { Figure, Story } from "../../story/story.ts";
import { type Citation, citationOf } from "./citation.ts";

/** The citation of a state that is published; none while one edits live, that a page may show sooner. */
export async function publishedCitation(story: Story, figure: Figure, state: string): Promise<Citation | undefined> {
  return import.meta.env.DEV ? undefined : citationOf(story, figure, state);
}
