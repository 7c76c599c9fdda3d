// What `npm run dev` answers for the offline reader: a story that was kept from this address before must not stand before the one that is
// being edited.

import type { APIRoute } from "astro";
import { writeRemoval } from "../publish/worker.ts";

export const GET: APIRoute = async () =>
  new Response(await writeRemoval(), {
    headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" },
  });
