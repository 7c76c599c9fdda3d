// A page's display face, and all pages'.

import { headingsOf } from "../document/read.ts";
import { getStory, numbered } from "../story/index.ts";
import { displayText } from "./display.ts";
import { type Cut, cutFor } from "./face.ts";

/** The display face of the page of `chapter` (its id), or of the whole story's; undefined where its language has none. */
export async function pageFace(chapter?: string): Promise<Cut | undefined> {
  const { story, say } = await getStory();
  const own = story.chapters.find(({ id }) => id === chapter);
  const chapters = own ? [own] : story.chapters;
  const headings = chapters.flatMap(({ blocks }) => headingsOf(blocks));
  return cutFor(displayText({ story, say, chapter: own, headings }), story.locale);
}

/** The faces of all pages, each file once. */
export async function pageFaces(): Promise<Cut[]> {
  const { story } = await getStory();
  const faces = await Promise.all([undefined, ...numbered(story).map(({ id }) => id)].map(pageFace));
  const found = faces.filter((face) => face !== undefined);
  return [...new Map(found.map((face) => [face.name, face])).values()];
}
