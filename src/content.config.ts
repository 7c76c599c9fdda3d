// Where the story's files meet Astro.

import { defineCollection } from "astro:content";
import { offeredLoader } from "./content-offer.ts";

export const collections = {
  story: defineCollection({ loader: offeredLoader() }),
};
