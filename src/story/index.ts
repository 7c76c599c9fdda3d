// What pages and components ask of the story as Astro holds it; what needs no Astro to be answered is in answers.ts.

import { getCollection } from "astro:content";
import { type Speaker, speakerOf } from "../locale/index.ts";
import type { Story } from "./story.ts";

export * from "./answers.ts";

export interface Reading {
  story: Story;
  say: Speaker;
}

/** The story in the language that is built. */
export async function getStory(): Promise<Reading> {
  const [entry] = await getCollection("story");
  const story = entry!.data as Story;
  return { story, say: speakerOf(story.locale) };
}
