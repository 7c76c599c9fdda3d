// One SVG a chapter that has a plate, and size.

import type { APIRoute } from "astro";
import { plateFiles } from "../../../outputs/media/plates.ts";
import { getStory } from "../../../story/index.ts";
import { painted } from "../../../story/plates.ts";

export async function getStaticPaths() {
  const { story } = await getStory();
  return painted(story).flatMap(({ id }) => {
    const plate = plateFiles(story, id);
    return [...(plate?.files ?? [])].map(([size, svg]) => ({ params: { chapter: plate?.folder, size }, props: { svg } }));
  });
}

export const GET: APIRoute<{ svg: string }> = ({ props: { svg } }) =>
  new Response(svg, { headers: { "content-type": "image/svg+xml" } });
