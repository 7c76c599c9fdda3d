// Where a built site keeps what has a digest in its path.

import { readdirSync } from "node:fs";
import { join } from "node:path";

/** A file under a folder whose name ends in a digest: `findFile("dist/stills", "roads", "all-wide.svg")`. Undefined if there is none. */
export function findFile(folder: string, name: string, file: string): string | undefined {
  const shelves = readdirSync(folder).filter((one) => one.startsWith(`${name}.`));
  if (shelves.length > 1) throw new Error(`${folder} has more than one version of ${name}`);
  const [shelf] = shelves;
  return shelf !== undefined && readdirSync(join(folder, shelf)).includes(file) ? join(folder, shelf, file) : undefined;
}
