// What a home screen is told of the story.

import type { APIRoute } from "astro";
import { lightPalette } from "../outputs/cards/palette.ts";
import { writeManifest } from "../outputs/meta/manifest.ts";
import { getStory } from "../story/index.ts";

export const GET: APIRoute = async () =>
  new Response(writeManifest((await getStory()).story, lightPalette().paper), {
    headers: { "content-type": "application/manifest+json" },
  });
