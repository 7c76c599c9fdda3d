// Where a built site keeps what, by its paths.

import { readdirSync } from "node:fs";
import { join } from "node:path";

/** A file under a folder whose name ends in a digest: `findFile("dist/stills", "roads", "all-wide.svg")`. Undefined if there is none. */
export function findFile(folder: string, name: string, file: string): string | undefined {
  const shelves = readdirSync(folder).filter((one) => one.startsWith(`${name}.`));
  if (shelves.length > 1) throw new Error(`${folder} has more than one version of ${name}`);
  const [shelf] = shelves;
  return shelf !== undefined && readdirSync(join(folder, shelf)).includes(file) ? join(folder, shelf, file) : undefined;
}

/** Whether a page is the story's own: not one of a single figure, which others frame or cite, and of which there are as many as states. */
export const isStoryPage = (path: string): boolean => /(^|\/)index\.html$/.test(path) && !/(^|\/)(embed|cite)\//.test(path);
