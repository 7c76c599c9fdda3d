// Lists for machines: the sitemap and the feed, where the story's own address is known.

import type { APIRoute } from "astro";
import { hasFeed, writeFeed } from "../outputs/feed/feed.ts";
import { photosOf } from "../outputs/media/photo.ts";
import { writeSitemap } from "../outputs/meta/sitemap.ts";
import { getStory } from "../story/index.ts";

export async function getStaticPaths() {
  const { story } = await getStory();
  const lists = [...(story.site ? ["sitemap"] : []), ...(hasFeed(story) ? ["feed"] : [])];
  return lists.map((list) => ({ params: { list } }));
}

export const GET: APIRoute = async ({ params: { list } }) => {
  const { story } = await getStory();
  if (list === "sitemap") return new Response(writeSitemap(story), { headers: { "content-type": "application/xml" } });
  return new Response(writeFeed(story, await photosOf(story)), { headers: { "content-type": "application/atom+xml" } });
};
