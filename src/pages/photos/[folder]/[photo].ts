// The story's photographs: one file a width and format.

import type { APIRoute } from "astro";
import { encodePhoto, PHOTO_FORMATS, type Photo, type PhotoFormat, photosOf } from "../../../outputs/media/photo.ts";
import { getStory } from "../../../story/index.ts";

interface Props {
  photo: Photo;
  width: number;
  format: PhotoFormat;
}

export async function getStaticPaths() {
  const { story } = await getStory();
  const photos = [...(await photosOf(story)).values()];
  return photos.flatMap((photo) =>
    photo.widths.flatMap((width) =>
      PHOTO_FORMATS.map((format) => {
        const [, , folder, name] = photo.address(width, format).split("/");
        return { params: { folder, photo: name }, props: { photo, width, format } satisfies Props };
      }),
    ),
  );
}

const TYPES: Record<PhotoFormat, string> = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" };

export const GET: APIRoute<Props> = async ({ props: { photo, width, format } }) =>
  new Response(await encodePhoto(photo, width, format), { headers: { "content-type": TYPES[format] } });
