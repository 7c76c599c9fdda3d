// A dataset as JSON with its provenance: titles of sources in full, for this file travels alone.

import type { APIRoute } from "astro";
import { getStory } from "../../story/index.ts";

export async function getStaticPaths() {
  const { story } = await getStory();
  return Object.values(story.datasets).map((dataset) => ({
    params: { dataset: dataset.id },
    props: { dataset: { ...dataset, sources: dataset.sources.map((id) => story.sources[id]) } },
  }));
}

export const GET: APIRoute = ({ props }) => new Response(`${JSON.stringify(props.dataset, null, 2)}\n`);
