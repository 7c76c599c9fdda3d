// What the notes at a page's end are about, and in which order their numbers run: its facts and its links to elsewhere.

import { pageAt, type StoryPage } from "./pages.ts";
import type { Chapter, Story } from "./story.ts";

/** Numbers of the facts of some chapters, from 1, by the first of them: of two pages with the same first chapter one has more. */
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
  return numbersOf(pageAt(story, pathname).chapters).get(id) ?? 0;
}

/** Some notes of a page, in the order of their numbers. */
export interface NoteGroup {
  /** The chapter that states them first; none where only the story's title, standfirst and the like do. */
  chapter: Chapter | undefined;
  facts: string[];
}

/** The notes of a page, each under the first of its chapters that states it; on the home page also those of the story's own words. */
export function noteGroups(story: Story, { kind, chapters }: StoryPage): NoteGroup[] {
  const parts: NoteGroup[] = chapters.map((chapter) => ({ chapter, facts: chapter.facts }));
  if (kind !== "chapter") parts.push({ chapter: undefined, facts: story.stated });
  const listed = new Set<string>();
  const groups = parts.map(({ chapter, facts }) => {
    const own = [...new Set(facts)].filter((id) => !listed.has(id));
    for (const id of own) listed.add(id);
    return { chapter, facts: own };
  });
  return groups.filter(({ facts }) => facts.length > 0);
}
