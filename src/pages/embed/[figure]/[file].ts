// What programs are told of a figure.

import type { APIRoute } from "astro";
import { writeFigure, writeOembed } from "../../../outputs/embeds/list.ts";
import { getStory } from "../../../story/index.ts";
import type { Figure } from "../../../story/story.ts";

interface Props {
  figure: Figure;
  file: string;
}

export async function getStaticPaths() {
  const { story } = await getStory();
  const files = ["figure.json", ...(story.site ? ["oembed.json"] : [])];
  return Object.values(story.figures).flatMap((figure) =>
    files.map((file) => ({ params: { figure: figure.id, file }, props: { figure, file } satisfies Props })),
  );
}

export const GET: APIRoute<Props> = async ({ props: { figure, file } }) => {
  const { story } = await getStory();
  return new Response(file === "figure.json" ? await writeFigure(story, figure) : await writeOembed(story, figure));
};
