// What links to a page show of it elsewhere: names and values of the head's meta elements.

import { authorsOf } from "../../story/byline.ts";
import { modifiedOn } from "../../story/dates.ts";
import type { Chapter, Story } from "../../story/story.ts";
import type { Card } from "../cards/cards.ts";
import { addressOf } from "./addresses.ts";

export interface Shown {
  description: string;
  /** The chapter whose page it is; the story's own page, if absent. */
  chapter?: Chapter | undefined;
  /** The most important first; `url` is absolute. */
  cards: readonly (Card & { url: string })[];
}

/** A meta element: the attribute that names it, the name, and what it says. */
export interface Meta {
  by: "name" | "property" | "itemprop";
  name: string;
  content: string;
}

/**
 * The meta elements of a page, in three dialects of one speech: Open Graph (`property`), Twitter's (`name`) and that of QQ, which reads
 * microdata (`itemprop`). Each name stands in an element of its own, for some who read them look for just these words.
 * Authors are told by name: Open Graph's own field takes the addresses of profiles, which nobody here has to have.
 */
export function describeHead(story: Story, { description, chapter, cards }: Shown): Meta[] {
  const title = chapter?.title ?? story.title;
  const place = story.publisher?.name ?? story.title;
  const property = metas("property", {
    "og:type": "article",
    "og:title": title,
    "og:description": description,
    "og:site_name": place === title ? undefined : place,
    "og:locale": territoryOf(story.locale),
    "og:locale:alternate": story.editions.filter(({ beside }) => beside || !chapter).map(({ locale }) => territoryOf(locale)),
    "og:url": addressOf(story, chapter),
  });
  const images = cards.flatMap(({ url, width, height, alt }) =>
    metas("property", {
      "og:image": url,
      "og:image:width": String(width),
      "og:image:height": String(height),
      "og:image:alt": alt,
    }),
  );
  const article = metas("property", {
    "article:published_time": story.date,
    "article:modified_time": modifiedOn(story, chapter),
  });
  const names = metas("name", {
    author: authorsOf(story).map(({ name }) => name),
    "twitter:card": cards.length > 0 ? "summary_large_image" : "summary",
  });
  return [...property, ...images, ...article, ...names, ...metas("itemprop", { name: title, description })];
}

function metas(by: Meta["by"], values: Record<string, string | readonly string[] | undefined>): Meta[] {
  return Object.entries(values).flatMap(([name, value]) => [value ?? []].flat().map((content): Meta => ({ by, name, content })));
}

/** A language as Open Graph has it, with the country that most of its readers are in: `zh_CN`, `en_US`. */
function territoryOf(locale: string): string {
  const { language, region } = new Intl.Locale(locale).maximize();
  return region ? `${language}_${region}` : language;
}
