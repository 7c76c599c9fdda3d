// What crawlers are told.

import type { APIRoute } from "astro";
import { writeRobots } from "../outputs/meta/sitemap.ts";
import { getStory } from "../story/index.ts";

export const GET: APIRoute = async () => new Response(writeRobots((await getStory()).story));
