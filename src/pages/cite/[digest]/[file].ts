// A citation's picture, in both kinds.

import type { APIRoute } from "astro";
import { allCitations, type Citation, citedPng, citedSvg, PICTURES } from "../../../outputs/citations/citation.ts";
import { getStory } from "../../../story/index.ts";

const FILES = [PICTURES.svg, PICTURES.png] as const;

interface Props {
  citation: Citation;
  file: (typeof FILES)[number];
}

export async function getStaticPaths() {
  const { story } = await getStory();
  return [...(await allCitations(story))].flatMap(([digest, citation]) =>
    FILES.map((file) => ({ params: { digest, file }, props: { citation, file } satisfies Props })),
  );
}

export const GET: APIRoute<Props> = async ({ props: { citation, file } }) => {
  if (file === PICTURES.svg) return new Response(await citedSvg(citation), { headers: { "content-type": "image/svg+xml" } });
  return new Response(await citedPng(citation), { headers: { "content-type": "image/png" } });
};
