// The story as an Atom feed: an entry for the story and one for each chapter.

import { packOf, speakerOf } from "../../locale/index.ts";
import { absoluteTo } from "../../publish/relative.ts";
import { numbered } from "../../story/answers.ts";
import { authorsOf } from "../../story/byline.ts";
import { correctionsOf } from "../../story/corrections.ts";
import { modifiedOn } from "../../story/dates.ts";
import type { Chapter, Correction, Story } from "../../story/story.ts";
import { type Content, element, lines, type Markup, xmlFile } from "../markup.ts";
import { addressOf } from "../meta/addresses.ts";
import { type Writing, writeChapter, writePlate } from "./chapter.ts";

/** Whether there can be a feed: it needs the story's address, and the day of publication, which a feed's entries must have. */
export function hasFeed(story: Story): boolean {
  return story.site !== undefined && story.date !== undefined;
}

/**
 * The feed, with the story's photographs by their paths; undefined where there can be none. Together its entries hold every word of the story once: the story's own has the opening,
 * the contents and the end, which have no page, and is what changes with a correction of the whole.
 */
export function writeFeed(story: Story, photos: Writing["photos"]): string | undefined {
  if (!hasFeed(story)) return undefined;
  const writing: Writing = { story, site: story.site!, photos };
  const entries = [writeEntry(story, storyText(writing))];
  for (const chapter of numbered(story)) entries.push(writeEntry(story, chapterText(writing, chapter), chapter));
  const head = [
    text("title", story.title),
    story.subtitle && text("subtitle", story.subtitle),
    text("id", idOf(story, "feed")),
    element("link", { rel: "self", type: "application/atom+xml", href: absoluteTo(story.site!, "/feed.xml") }),
    link(story),
    text("updated", instant(modifiedOn(story)!)),
    ...writeAuthors(story),
    story.licence?.text && text("rights", story.licence.text.text),
    text("icon", absoluteTo(story.site!, "/icons/192.png")),
  ];
  const attributes = { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": story.locale };
  return xmlFile(element("feed", attributes, "\n", lines([...head, ...entries]), "\n"));
}

function writeEntry(story: Story, html: Markup, chapter?: Chapter): Markup {
  const lead = chapter?.standfirst ?? (chapter ? undefined : (story.description ?? story.standfirst));
  return element(
    "entry",
    {},
    text("title", chapter?.title ?? story.title),
    text("id", idOf(story, chapter?.id ?? "")),
    link(story, chapter),
    text("published", instant(story.date!)),
    text("updated", instant(modifiedOn(story, chapter)!)),
    lead && text("summary", lead),
    // Escaped, not mixed in: whatever the HTML is, the feed can be read.
    element("content", { type: "html" }, html.markup),
  );
}

/** What of the story belongs to no chapter, with the way to each of them. */
function storyText(writing: Writing): Markup {
  const { story } = writing;
  const of = (role: Chapter["role"]) =>
    story.chapters.filter((chapter) => chapter.role === role).map((chapter) => writeChapter(writing, chapter));
  const items = numbered(story).map((chapter) =>
    element("li", {}, element("a", { href: addressOf(story, chapter) }, chapter.title)),
  );
  const contents = items.length > 0 && element("ol", {}, items);
  const corrections = writeCorrections(story, story.corrections);
  return lines([text("p", story.standfirst), ...of("opening"), contents, ...of("end"), corrections]);
}

function chapterText(writing: Writing, chapter: Chapter): Markup {
  const { story } = writing;
  return lines([
    writePlate(writing, chapter),
    writeChapter(writing, chapter),
    writeCorrections(story, correctionsOf(story, chapter.id)),
  ]);
}

/** Why an entry has changed, for those who have read it. */
function writeCorrections(story: Story, corrections: readonly Correction[]): Content {
  if (corrections.length === 0) return undefined;
  const items = corrections.map(({ date, text: words }) => text("li", `${packOf(story.locale).dates.day(date)} · ${words}`));
  return [text("h2", speakerOf(story.locale)("corrections")), element("ul", {}, items)];
}

/** Who made it. A feed must name somebody: the publisher, or the story's own title, where no author is known. */
function writeAuthors(story: Story): Markup[] {
  const authors = authorsOf(story).map(({ name }) => name);
  const names = authors.length > 0 ? authors : [story.publisher?.name ?? story.title];
  return names.map((name) => element("author", {}, text("name", name)));
}

function link(story: Story, chapter?: Chapter): Markup {
  return element("link", { rel: "alternate", type: "text/html", href: addressOf(story, chapter) });
}

function text(name: string, words: string): Markup {
  return element(name, {}, words);
}

/** Days have no hour: the first of the day, the same on every machine. */
function instant(day: string): string {
  return `${day}T00:00:00Z`;
}

/** A name that stays when the words change: whose site, since which day, which piece of it (RFC 4151). */
function idOf(story: Story, piece: string): string {
  const { hostname, pathname } = new URL(absoluteTo(story.site!, "/"));
  return `tag:${hostname},${story.date}:${pathname.replace(/[^/]*$/, "")}${piece}`;
}
