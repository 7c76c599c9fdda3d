// What a live map needs beyond its reels: cameras, shapes in degrees, what is told of each feature.

import type { APIRoute } from "astro";
import { filesOf } from "../../outputs/media/media.ts";
import { getStory, moves } from "../../story/index.ts";

export async function getStaticPaths() {
  const { story } = await getStory();
  return Object.values(story.figures).flatMap((figure) => {
    const { map } = filesOf(story, figure);
    return map && moves(story, figure) ? [{ params: { map: map.name }, props: { text: map.text } }] : [];
  });
}

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
