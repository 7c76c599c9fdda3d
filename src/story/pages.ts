// The pages of a story, and which chapters stand on which: all on one where they are light enough together, else each on its own only.

import { chaptersAbout, type ListedChapters, numbered } from "./answers.ts";
import type { Chapter, Story } from "./story.ts";

export type StoryPage =
  /** The home page: the `whole` story, or the `cover` of one whose chapters have pages of their own only. */
  | { kind: "whole" | "cover"; chapter?: undefined; chapters: readonly Chapter[] }
  /** A chapter's own page. */
  | { kind: "chapter"; chapter: Chapter; chapters: readonly Chapter[] };

/** Chapters that a chapter's own page lists at most: if each page listed all, a story twice as long would be four times as large. */
const BESIDE = 100;

/** The story's home page. A cover has what opens and what ends the story. */
export function homePage(story: Story): StoryPage {
  const { home: kind, chapters } = story;
  return { kind, chapters: kind === "whole" ? chapters : chapters.filter(({ role }) => role !== "chapter") };
}

export function chapterPage(chapter: Chapter): StoryPage {
  return { kind: "chapter", chapter, chapters: [chapter] };
}

/** The page at a path of the site: a chapter's, `/transport/`, and the home page at every other. */
export function pageAt(story: Story, pathname: string): StoryPage {
  const own = numbered(story).find(({ id }) => pathname.split("/").includes(id));
  return own ? chapterPage(own) : homePage(story);
}

/** All pages, the home page first. */
export function pagesOf(story: Story): StoryPage[] {
  return [homePage(story), ...numbered(story).map(chapterPage)];
}

/** The chapters that a page lists: the home page all, a chapter's page those about it. */
export function listedOn(story: Story, { chapter }: StoryPage): ListedChapters {
  return chaptersAbout(story, chapter?.id, chapter ? BESIDE : story.chapters.length);
}
