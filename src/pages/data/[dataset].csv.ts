// A dataset as CSV, for readers' spreadsheets.

import type { APIRoute } from "astro";
import { csvOf } from "../../story/cells.ts";
import { getStory } from "../../story/index.ts";

export async function getStaticPaths() {
  const { story } = await getStory();
  return Object.values(story.datasets).map((dataset) => ({ params: { dataset: dataset.id }, props: { dataset } }));
}

export const GET: APIRoute = ({ props }) =>
  new Response(csvOf(props.dataset), { headers: { "content-type": "text/csv; charset=utf-8" } });
