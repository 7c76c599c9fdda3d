// What the notes at a page's end are about, and in which order their numbers run: its facts and its links to elsewhere.

import { numbered } from "./answers.ts";
import type { Chapter, Story } from "./story.ts";

/** The chapters that stand on a page: one on its own page, all on every other. */
export function chaptersOn(story: Story, pathname: string): Chapter[] {
  const own = numbered(story).find(({ id }) => pathname.split("/").includes(id));
  return own ? [own] : story.chapters;
}

/** Numbers of the facts of some chapters, from 1, by the first of them: pages show either one or all. */
const numbers = new WeakMap<Chapter, Map<number, Map<string, number>>>();

function numbersOf(chapters: readonly Chapter[]): Map<string, number> {
  const [first] = chapters;
  const known = first && numbers.get(first)?.get(chapters.length);
  if (known) return known;
  const facts = [...new Set(chapters.flatMap((one) => one.facts))];
  const made = new Map(facts.map((id, index) => [id, index + 1]));
  if (first) numbers.set(first, (numbers.get(first) ?? new Map()).set(chapters.length, made));
  return made;
}

/** Number of a fact on a page, from 1: facts are counted where they are first stated. 0 for one that is not on it. */
export function factNumber(story: Story, pathname: string, id: string): number {
  return numbersOf(chaptersOn(story, pathname)).get(id) ?? 0;
}
