// What a page sets in the display face: titles, numerals, headings. A list kept beside the markup, which tests compare with it.

import { packOf, type Speaker } from "../locale/index.ts";
import { correctionsOf } from "../story/corrections.ts";
import { listedOn, type StoryPage } from "../story/pages.ts";
import { pictured } from "../story/plates.ts";
import type { Story } from "../story/story.ts";

export interface DisplayPage {
  story: Story;
  say: Speaker;
  page: StoryPage;
  /** The headings within its chapters. */
  headings: readonly string[];
}

/** Everything a page sets in the display face, in no order that matters. */
export function displayText({ story, say, page, headings }: DisplayPage): string {
  const { chapter, chapters } = page;
  const { list } = listedOn(story, page);
  const contents = list.flatMap(({ number, title }) => [packOf(story.locale).numeral(number), title]);
  const corrected = !chapter || correctionsOf(story, chapter.id).length > 0;
  const scroll = !chapter && pictured(story).length > 1 ? [say("wholeScroll")] : [];
  const ends = [say("facts"), ...scroll, ...(chapter ? [] : [say("sources")]), ...(corrected ? [say("corrections")] : [])];
  const seals = story.opening && "seals" in story.opening ? story.opening.seals : [];
  const opening = [story.title, story.subtitle ?? "", ...seals.map(({ words }) => words)];
  const heads = chapter ? [chapter.title] : [...opening, ...titlesOf(chapters)];
  return [...heads, ...headings, ...contents, ...ends].join("");
}

/** The opening's title is the story's. */
function titlesOf(chapters: StoryPage["chapters"]): string[] {
  return chapters.filter(({ role }) => role !== "opening").map(({ title }) => title);
}
