// What a live map needs beyond its reels: cameras, shapes in degrees, what is told of each feature.

import type { APIRoute } from "astro";
import { drawingOf, getStory } from "../../story/index.ts";

export async function getStaticPaths() {
  const { story } = await getStory();
  return Object.values(story.figures).flatMap((figure) => {
    const { live } = drawingOf(story, figure);
    return live ? [{ params: { map: figure.id }, props: { live } }] : [];
  });
}

export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(props.live));
