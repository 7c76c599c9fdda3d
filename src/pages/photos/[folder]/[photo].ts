// The opening's photograph: one file a width and format.

import type { APIRoute } from "astro";
import { photoFiles } from "../../../outputs/media/media.ts";
import { photoOf } from "../../../outputs/media/photo.ts";
import { getStory } from "../../../story/index.ts";

interface Props {
  bytes: Uint8Array<ArrayBuffer>;
}

export async function getStaticPaths() {
  const { story } = await getStory();
  const photo = await photoOf(story);
  if (!photo) return [];
  const { folder, files } = await photoFiles(photo);
  return [...files].map(([name, bytes]) => ({ params: { folder, photo: name }, props: { bytes } satisfies Props }));
}

export const GET: APIRoute<Props> = ({ params, props: { bytes } }) =>
  new Response(bytes, { headers: { "content-type": params.photo!.endsWith(".avif") ? "image/avif" : "image/jpeg" } });
