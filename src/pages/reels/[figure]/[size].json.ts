// One small JSON a figure and size: what the player plays.

import type { APIRoute } from "astro";
import { filesOf } from "../../../outputs/media/media.ts";
import { getStory, moves } from "../../../story/index.ts";

export async function getStaticPaths() {
  const { story } = await getStory();
  const moving = Object.values(story.figures).filter((figure) => moves(story, figure));
  return moving.flatMap((one) => {
    const { folder, files } = filesOf(story, one).reels;
    return [...files].map(([size, reel]) => ({ params: { figure: folder, size }, props: { reel } }));
  });
}

export const GET: APIRoute<{ reel: string }> = ({ props: { reel } }) => new Response(reel);
