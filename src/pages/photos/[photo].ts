// The opening's photograph: one file a width and format.

import type { APIRoute } from "astro";
import { getStory } from "../../story/index.ts";
import { encodePhoto, type Photo, type PhotoFormat, photoOf } from "../../story/photo.ts";

interface Props {
  photo: Photo;
  width: number;
  format: PhotoFormat;
}

export async function getStaticPaths() {
  const { story } = await getStory();
  const photo = await photoOf(story);
  if (!photo) return [];
  const formats: PhotoFormat[] = ["avif", "jpg"];
  return photo.widths.flatMap((width) =>
    formats.map((format) => ({
      params: { photo: `opening-${width}.${format}` },
      props: { photo, width, format } satisfies Props,
    })),
  );
}

export const GET: APIRoute<Props> = async ({ props: { photo, width, format } }) =>
  new Response(Uint8Array.from(await encodePhoto(photo, width, format)), {
    headers: { "content-type": format === "avif" ? "image/avif" : "image/jpeg" },
  });
