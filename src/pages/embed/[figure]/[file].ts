// What other sites frame of a figure, and what programs are told of it.

import type { APIRoute } from "astro";
import { writeFigure, writeOembed } from "../../../outputs/embeds/list.ts";
import { embedPage } from "../../../outputs/embeds/page.ts";
import frameUrl from "../../../player/embed/frame.ts?worker&url";
import { getStory } from "../../../story/index.ts";
import type { Figure } from "../../../story/story.ts";

interface Props {
  figure: Figure;
  file: string;
}

export async function getStaticPaths() {
  const { story } = await getStory();
  const files = ["index.html", "figure.json", ...(story.site ? ["oembed.json"] : [])];
  return Object.values(story.figures).flatMap((figure) =>
    files.map((file) => ({ params: { figure: figure.id, file }, props: { figure, file } satisfies Props })),
  );
}

export const GET: APIRoute<Props> = async ({ props: { figure, file } }) => {
  const { story } = await getStory();
  if (file === "figure.json") return new Response(await writeFigure(story, figure));
  if (file === "oembed.json") return new Response(await writeOembed(story, figure));
  return new Response(await embedPage(story, figure, frameUrl), { headers: { "content-type": "text/html; charset=utf-8" } });
};
