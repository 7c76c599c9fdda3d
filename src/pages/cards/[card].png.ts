// The cards and the poster of every page. Drawn when a page is built; made into a picture only when it is asked for.

import type { APIRoute } from "astro";
import { allCards, type DrawnCard } from "../../outputs/cards/cards.ts";
import { publishedPng } from "../../outputs/cards/published.ts";
import { getStory } from "../../story/index.ts";

interface Props {
  card: DrawnCard;
}

export async function getStaticPaths() {
  const { story } = await getStory();
  const cards = await allCards(story);
  return cards.map((card) => ({ params: { card: card.name }, props: { card } satisfies Props }));
}

export const GET: APIRoute<Props> = async ({ props: { card } }) =>
  new Response(await publishedPng(card), { headers: { "content-type": "image/png" } });
