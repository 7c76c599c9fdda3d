// What runs over the built pages before they may be published.

import { readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { filesUnder } from "./folder.ts";
import { relativePage } from "./relative.ts";

/** Astro integration: makes every page's addresses relative, so that the site works wherever it is put. */
export function publish(): AstroIntegration {
  return {
    name: "publish",
    hooks: {
      // What only some sites need is in no other's script.
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({ vite: { define: { "import.meta.env.WECHAT": JSON.stringify(process.env.WECHAT === "signed") } } });
      },
      "astro:build:done": ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const file of filesUnder(root).filter((name) => name.endsWith(".html"))) {
          const path = `/${relative(root, file)
            .replaceAll("\\", "/")
            .replace(/(^|\/)index\.html$/, "$1")}`;
          writeFileSync(file, relativePage(readFileSync(file, "utf8"), path));
        }
      },
    },
  };
}
