// The editors' desk: pages that only `npm run dev` serves. Nothing of it is ever built.

import type { AstroIntegration } from "astro";

/** Astro integration: adds the desk's pages while editing live. */
export function desk(): AstroIntegration {
  return {
    name: "desk",
    hooks: {
      "astro:config:setup": ({ command, injectRoute }) => {
        if (command !== "dev") return;
        injectRoute({ pattern: "/desk/camera", entrypoint: "./src/desk/camera.astro" });
      },
    },
  };
}
