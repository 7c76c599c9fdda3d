// A dataset as JSON with its provenance.

import type { APIRoute } from "astro";
import { dataFiles } from "../../outputs/media/data.ts";
import { getStory } from "../../story/index.ts";

export async function getStaticPaths() {
  const { story } = await getStory();
  return Object.values(story.datasets).map((dataset) => {
    const { name, text } = dataFiles(story, dataset).json;
    return { params: { dataset: name }, props: { text } };
  });
}

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
