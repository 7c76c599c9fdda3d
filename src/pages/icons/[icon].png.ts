// The site's mark at the sizes that home screens ask for.

import type { APIRoute } from "astro";
import { lightPalette } from "../../outputs/cards/palette.ts";
import { drawIcon, ICONS, type IconName } from "../../outputs/meta/icons.ts";

export const getStaticPaths = () => Object.keys(ICONS).map((icon) => ({ params: { icon } }));

export const GET: APIRoute = async ({ params: { icon } }) =>
  new Response(Uint8Array.from(await drawIcon(icon as IconName, lightPalette().paper)), {
    headers: { "content-type": "image/png" },
  });
