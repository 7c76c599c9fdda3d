// A page's display face, and all pages'.

import { headingsOf } from "../document/read.ts";
import { getStory } from "../story/index.ts";
import { pagesOf, type StoryPage } from "../story/pages.ts";
import { displayText } from "./display.ts";
import { type Cut, cutFor } from "./face.ts";

/** The display face of a page; undefined where its language has none. */
export async function pageFace(page: StoryPage): Promise<Cut | undefined> {
  const { story, say } = await getStory();
  const headings = page.chapters.flatMap(({ blocks }) => headingsOf(blocks));
  return cutFor(displayText({ story, say, page, headings }), story.locale);
}

/** The faces of all pages, each file once. */
export async function pageFaces(): Promise<Cut[]> {
  const { story } = await getStory();
  const faces = await Promise.all(pagesOf(story).map(pageFace));
  const found = faces.filter((face) => face !== undefined);
  return [...new Map(found.map((face) => [face.name, face])).values()];
}
