// Every figure of the story, for a content management system.

import type { APIRoute } from "astro";
import { writeFigures } from "../outputs/embeds/list.ts";
import { getStory } from "../story/index.ts";

export const GET: APIRoute = async () => {
  const { story } = await getStory();
  return new Response(await writeFigures(story));
};
