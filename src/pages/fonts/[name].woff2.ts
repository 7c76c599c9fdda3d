// The display face of each page, cut to its characters.

import type { APIRoute } from "astro";
import { getStory } from "../../story/index.ts";
import { noticeMissing } from "../../type/notice.ts";
import { pageFaces } from "../../type/page.ts";

export async function getStaticPaths() {
  const { story } = await getStory();
  const faces = await pageFaces();
  const notice = noticeMissing(faces, story.locale);
  if (notice) console.warn(notice);
  return faces.map(({ name, bytes }) => ({ params: { name }, props: { bytes } }));
}

export const GET: APIRoute<{ bytes: Buffer<ArrayBuffer> }> = ({ props: { bytes } }) =>
  new Response(bytes, { headers: { "content-type": "font/woff2" } });
