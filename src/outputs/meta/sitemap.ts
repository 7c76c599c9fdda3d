// The list of pages for search engines, and the note that leads them to it.

import { absoluteTo } from "../../publish/relative.ts";
import { numbered } from "../../story/answers.ts";
import { modifiedOn } from "../../story/dates.ts";
import type { Chapter, Story } from "../../story/story.ts";
import { element, lines, type Markup, xmlFile } from "../markup.ts";
import { addressOf } from "./addresses.ts";
import { alternatesOf } from "./alternates.ts";

function writePage(story: Story, chapter?: Chapter): Markup {
  const day = modifiedOn(story, chapter);
  const alternates = alternatesOf(story, chapter);
  return element(
    "url",
    {},
    element("loc", {}, addressOf(story, chapter)),
    day && element("lastmod", {}, day),
    alternates.map(({ hreflang, href }) => element("xhtml:link", { rel: "alternate", hreflang, href })),
  );
}

/** Every page with the day on which it was last changed; undefined where the story's address is not known. */
export function writeSitemap(story: Story): string | undefined {
  if (!story.site) return undefined;
  const pages = [writePage(story), ...numbered(story).map((chapter) => writePage(story, chapter))];
  const spaces = {
    xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xmlns:xhtml": alternatesOf(story).length > 0 ? "http://www.w3.org/1999/xhtml" : undefined,
  };
  return xmlFile(element("urlset", spaces, "\n", lines(pages), "\n"));
}

/** Everything may be read. Crawlers ask for it at a domain's root only; elsewhere it does no harm. */
export function writeRobots(story: Story): string {
  const sites = [story.site, ...story.editions.flatMap(({ beside, url }) => (beside ? [url] : []))];
  const sitemaps = sites.flatMap((site) => (site ? [`Sitemap: ${absoluteTo(site, "/sitemap.xml")}\n`] : []));
  return ["User-agent: *\nAllow: /\n", ...(sitemaps.length > 0 ? ["\n"] : []), ...sitemaps].join("");
}
