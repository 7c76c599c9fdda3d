// What a home screen is told of the story.

import type { APIRoute } from "astro";
import { writeManifest } from "../share/manifest.ts";
import { groundOf } from "../share/palette.ts";
import { getStory } from "../story/index.ts";
import tokens from "../styles/tokens.css?raw";

export const GET: APIRoute = async () =>
  new Response(writeManifest((await getStory()).story, groundOf(tokens, "light")), {
    headers: { "content-type": "application/manifest+json" },
  });
