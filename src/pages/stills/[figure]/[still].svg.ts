// One SVG a figure, state and size.

import type { APIRoute } from "astro";
import { withPictures } from "../../../outputs/media/crop.ts";
import { filesOf } from "../../../outputs/media/media.ts";
import { getStory } from "../../../story/index.ts";

export async function getStaticPaths() {
  const { story } = await getStory();
  return Object.values(story.figures).flatMap((one) => {
    const { folder, files } = filesOf(story, one).stills;
    return [...files].map(([still, svg]) => ({ params: { figure: folder, still }, props: { svg } }));
  });
}

export const GET: APIRoute<{ svg: string }> = async ({ props: { svg } }) =>
  new Response(await withPictures(svg), { headers: { "content-type": "image/svg+xml" } });
