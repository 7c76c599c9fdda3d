// What runs over the built pages before they may be published.

import { renameSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { currentRun } from "../run.ts";
import { finish } from "./finish.ts";
import { storeFolder } from "./store.ts";

/** Astro integration: finishes the built site, so that it works wherever it is put. */
export function publish(): AstroIntegration {
  return {
    name: "publish",
    hooks: {
      // What only some sites need is in no other's script.
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({ vite: { define: { "import.meta.env.WECHAT": JSON.stringify(currentRun().signed === true) } } });
      },
      "astro:build:done": ({ dir }) => {
        const site = fileURLToPath(dir);
        const { beside = [] } = currentRun();
        for (const { path, folder } of beside) renameSync(folder, join(site, path));
        return finish(
          site,
          storeFolder(),
          beside.map(({ path }) => path),
        );
      },
    },
  };
}
