// What runs over the built pages before they may be published.

import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { finish } from "./finish.ts";

/** Astro integration: finishes the built site, so that it works wherever it is put. */
export function publish(): AstroIntegration {
  return {
    name: "publish",
    hooks: {
      "astro:build:done": ({ dir }) => finish(fileURLToPath(dir)),
    },
  };
}
