// Where Astro keeps what it knows of a story: a root of the story's own, so that commands on two stories never meet.

import { mkdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { workFolder } from "./folders.ts";

/**
 * Astro's settings for work on the story in `folder`. Its content store and list of chapters stand in `.astro/` under the root, which no
 * setting moves: with one root for all, a build would take another story's chapters out of a running `npm run dev`.
 */
export function ownRoot(folder: string) {
  const root = join(workFolder(folder), "root");
  mkdirSync(root, { recursive: true });
  return { root, configFile: relative(root, "astro.config.mjs"), srcDir: resolve("src"), publicDir: resolve("public") };
}
