// The site's mark at the sizes that home screens ask for.

import type { APIRoute } from "astro";
import { drawIcon, ICONS, type IconName } from "../../share/icons.ts";
import { groundOf } from "../../share/palette.ts";
import tokens from "../../styles/tokens.css?raw";

export const getStaticPaths = () => Object.keys(ICONS).map((icon) => ({ params: { icon } }));

export const GET: APIRoute = async ({ params: { icon } }) =>
  new Response(Uint8Array.from(await drawIcon(icon as IconName, groundOf(tokens, "light"))), {
    headers: { "content-type": "image/png" },
  });
