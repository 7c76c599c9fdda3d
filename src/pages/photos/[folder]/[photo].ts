// The story's photographs: one file a width and format; and the parts of pictures that figures show.

import type { APIRoute } from "astro";
import { type Crop, encodeCrop } from "../../../outputs/media/crop.ts";
import { filesOf } from "../../../outputs/media/media.ts";
import { encodePhoto, PHOTO_FORMATS, type Photo, type PhotoFormat, photosOf } from "../../../outputs/media/photo.ts";
import { getStory, moves } from "../../../story/index.ts";

type Props = { photo: Photo; width: number; format: PhotoFormat } | { crop: Crop };

export async function getStaticPaths() {
  const { story } = await getStory();
  const photos = [...(await photosOf(story)).values()].flatMap((photo) =>
    photo.widths.flatMap((width) =>
      PHOTO_FORMATS.map((format) => {
        const [, , folder, name] = photo.address(width, format).split("/");
        return { params: { folder, photo: name }, props: { photo, width, format } satisfies Props };
      }),
    ),
  );
  const moving = Object.values(story.figures).filter((figure) => moves(story, figure));
  const crops = new Map(
    moving.flatMap((figure) => filesOf(story, figure).crops).map((crop) => [`${crop.folder}/${crop.name}`, crop]),
  );
  const parts = [...crops.values()].map((crop) => ({
    params: { folder: crop.folder, photo: crop.name },
    props: { crop } satisfies Props,
  }));
  return [...photos, ...parts];
}

const TYPES: Record<PhotoFormat, string> = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" };

export const GET: APIRoute<Props> = async ({ props }) => {
  if ("crop" in props)
    return new Response(await encodeCrop(props.crop.source, "webp"), { headers: { "content-type": TYPES.webp } });
  const { photo, width, format } = props;
  return new Response(await encodePhoto(photo, width, format), { headers: { "content-type": TYPES[format] } });
};
