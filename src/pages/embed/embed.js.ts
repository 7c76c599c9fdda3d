// What other sites put beside a framed figure.

import type { APIRoute } from "astro";
import { HOST_SCRIPT } from "../../outputs/embeds/host-script.ts";

export const GET: APIRoute = () => new Response(HOST_SCRIPT, { headers: { "content-type": "text/javascript; charset=utf-8" } });
