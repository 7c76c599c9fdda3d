// What the notes at a page's end are about, and in which order their numbers run: its facts and its links to elsewhere.

import { numbered } from "./answers.ts";
import type { Chapter, Story } from "./story.ts";

/** The chapters that stand on a page: one on its own page, all on every other. */
export function chaptersOn(story: Story, pathname: string): Chapter[] {
  const own = numbered(story).find(({ id }) => pathname.split("/").includes(id));
  return own ? [own] : story.chapters;
}

/** Number of a fact on a page, from 1: facts are counted where they are first stated. */
export function factNumber(story: Story, pathname: string, id: string): number {
  return [...new Set(chaptersOn(story, pathname).flatMap(({ facts }) => facts))].indexOf(id) + 1;
}
