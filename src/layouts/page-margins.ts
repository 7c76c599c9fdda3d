// What stands in the margins of a printed page: the story's title, the chapter's, the date. Styles are print.css's business.

import { directionOf, packOf, type Speaker } from "../locale/index.ts";
import type { StoryPage } from "../story/pages.ts";
import type { Story } from "../story/story.ts";

/** A CSS string. `<` would end the style element that it stands in. */
function quote(words: string): string {
  return `"${words.replace(/["\\<\n]/g, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
}

/**
 * The style of one page: words for the margins that print.css lays out. Where all chapters stand on a page, each is a named page
 * of its own, for margins can be told apart by nothing else, and so begins on a new sheet. The date is the story's own, so that
 * a page printed twice is the same page.
 */
export function writePageMargins(story: Story, say: Speaker, page: StoryPage): string {
  const date = story.date ? say("published", { date: story.date }) : "";
  const words = `:root{--running-title:${quote(story.title)};--running-date:${quote(date)}}`;
  const numbered = page.chapters.filter(({ role }) => role === "chapter");
  const chapters = numbered.map(({ id, number, title }) => {
    const running = `{@top-${directionOf(story.locale) === "rtl" ? "left" : "right"}{content:${quote(`${packOf(story.locale).numeral(number)} ${title}`)}}}`;
    return page.chapter ? `@page${running}` : `#${id}{page:chapter-${id}}@page chapter-${id}${running}`;
  });
  return `@media print{${words}${chapters.join("")}}`;
}
