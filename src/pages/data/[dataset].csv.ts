// A dataset as CSV, for readers' spreadsheets.

import type { APIRoute } from "astro";
import { dataFiles } from "../../outputs/media/data.ts";
import { getStory } from "../../story/index.ts";

export async function getStaticPaths() {
  const { story } = await getStory();
  return Object.values(story.datasets).map((dataset) => {
    const { name, text } = dataFiles(story, dataset).csv;
    return { params: { dataset: name }, props: { text } };
  });
}

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { "content-type": "text/csv; charset=utf-8" } });
