// What a page says of itself to search engines and archives: schema.org's NewsArticle, from the story alone.

import type { CorrectionComment, CreativeWork, NewsArticle, Organization, Person, WithContext } from "schema-dts";
import { minutes, numbered, sourcesIn } from "../../story/answers.ts";
import { authorsOf, groundsOf } from "../../story/byline.ts";
import { correctionsOf } from "../../story/corrections.ts";
import { modifiedOn } from "../../story/dates.ts";
import type { Chapter, Correction, Story } from "../../story/story.ts";
import { addressOf } from "./addresses.ts";

/** Characters of a headline that search engines show. */
const HEADLINE = 110;

export interface Described {
  /** The chapter whose page it is; the story's own page, if absent. */
  chapter?: Chapter | undefined;
  /** Absolute addresses of the page's cards, the most important first. */
  images: readonly string[];
}

/** What the page of the story, or of a chapter, is. Addresses stand in it only where the story's own is known. */
export function describePage(story: Story, { chapter, images }: Described): WithContext<NewsArticle> {
  const address = addressOf(story, chapter);
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    ...(chapter ? describeChapter(story, chapter) : describeWhole(story)),
    url: address,
    mainEntityOfPage: address,
    image: listed(images),
    datePublished: story.date,
    dateModified: modifiedOn(story, chapter),
    ...describeMakers(story),
    inLanguage: story.locale,
    license: licenceOf(story),
    isAccessibleForFree: true,
    isBasedOn: listed(groundsOf(story).map(({ name }): CreativeWork => ({ "@type": "CreativeWork", name }))),
  };
}

/** A description as it stands in a page: nothing in it can end the element around it. */
export function writeJson(value: object): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

function describeWhole(story: Story) {
  const others = story.editions.flatMap(({ locale, url }): [string, NewsArticle][] =>
    url ? [[locale, { "@type": "NewsArticle", inLanguage: locale, url }]] : [],
  );
  const [originals, translations] = [true, false].map((original) =>
    listed(others.filter(([locale]) => (locale === story.translationOf) === original).map(([, edition]) => edition)),
  );
  return {
    ...headlineOf(story.title),
    alternativeHeadline: story.subtitle,
    description: story.description ?? story.standfirst,
    hasPart: listed(numbered(story).map((one) => nameChapter(story, one))),
    // Of two translations, neither was made from the other.
    translationOfWork: originals,
    workTranslation: story.translationOf ? undefined : translations,
    ...measure(
      story,
      story.chapters.reduce((sum, { length }) => sum + length, 0),
    ),
    citation: listed(Object.values(story.sources).map(describeSource)),
    correction: listed(story.corrections.map(describeCorrection)),
  };
}

function describeChapter(story: Story, chapter: Chapter) {
  const isPartOf: NewsArticle = { "@type": "NewsArticle", ...headlineOf(story.title), url: addressOf(story) };
  return {
    ...headlineOf(chapter.title),
    description: chapter.standfirst ?? story.standfirst,
    position: chapter.number,
    isPartOf,
    ...measure(story, chapter.length),
    citation: listed(sourcesIn(story, chapter).map((id) => describeSource(story.sources[id]!))),
    correction: listed(correctionsOf(story, chapter.id).map(describeCorrection)),
  };
}

/** An empty list says no more than none. */
function listed<Item>(items: readonly Item[]): Item[] | undefined {
  return items.length > 0 ? [...items] : undefined;
}

/** A title that is too long to be shown is cut as a headline, and whole as a name. */
function headlineOf(title: string): { headline: string; name?: string } {
  const characters = [...title];
  if (characters.length <= HEADLINE) return { headline: title };
  return { headline: `${characters.slice(0, HEADLINE - 1).join("")}…`, name: title };
}

function nameChapter(story: Story, chapter: Chapter): NewsArticle {
  return { "@type": "NewsArticle", ...headlineOf(chapter.title), position: chapter.number, url: addressOf(story, chapter) };
}

/** How long it is: characters and words as they are read, and minutes. */
function measure(story: Story, length: number) {
  return { wordCount: length, timeRequired: `PT${minutes(length, story.locale)}M` };
}

/** Authors by name; what each of them did stands in the credit line, for a role is no part of a name and nobody's profession. */
function describeMakers(story: Story) {
  const author = authorsOf(story).map(({ name, is }): Person | Organization => ({
    "@type": is === "organisation" ? "Organization" : "Person",
    name,
  }));
  const editor: Person | undefined = story.editor ? { "@type": "Person", name: story.editor } : undefined;
  const publisher: Organization | undefined = story.publisher && { "@type": "Organization", ...story.publisher };
  const creditText = story.byline.map(({ role, name }) => `${role} ${name}`).join(" · ") || undefined;
  return { author: listed(author), creditText, editor, publisher };
}

/** What may be done with the words: by its address, or in words where it has none. */
function licenceOf(story: Story): string | CreativeWork | undefined {
  const licence = story.licence?.text;
  return licence && (licence.url ?? { "@type": "CreativeWork", name: licence.text });
}

/** A source as readers see it; who issued it is words, and may be several people's names. */
function describeSource({ title, by, url }: Story["sources"][string]): CreativeWork {
  return { "@type": "CreativeWork", name: title, creditText: by, url };
}

function describeCorrection({ date, text }: Correction): CorrectionComment {
  return { "@type": "CorrectionComment", datePublished: date, text };
}
