// One small JSON a figure and size: what the player plays.

import type { APIRoute } from "astro";
import { SIZES } from "../../marks/size.ts";
import { drawingOf, getStory } from "../../story/index.ts";

export async function getStaticPaths() {
  const { story } = await getStory();
  return Object.values(story.figures).flatMap((figure) =>
    Object.values(SIZES).map((size) => ({
      params: { reel: `${figure.id}-${size.name}` },
      props: { reel: drawingOf(story, figure).reels[size.name] },
    })),
  );
}

export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(props.reel));
