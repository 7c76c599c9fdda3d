// What a home screen is told of the story.

import type { APIRoute } from "astro";
import { writeManifest } from "../share/manifest.ts";
import { lightPalette } from "../share/palette.ts";
import { getStory } from "../story/index.ts";

export const GET: APIRoute = async () =>
  new Response(writeManifest((await getStory()).story, lightPalette().paper), {
    headers: { "content-type": "application/manifest+json" },
  });
