// The site's mark at the sizes that home screens ask for.

import type { APIRoute } from "astro";
import { drawIcon, ICONS, type IconName } from "../../share/icons.ts";
import { lightPalette } from "../../share/palette.ts";

export const getStaticPaths = () => Object.keys(ICONS).map((icon) => ({ params: { icon } }));

export const GET: APIRoute = async ({ params: { icon } }) =>
  new Response(Uint8Array.from(await drawIcon(icon as IconName, lightPalette().paper)), {
    headers: { "content-type": "image/png" },
  });
