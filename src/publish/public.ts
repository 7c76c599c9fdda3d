// Files that are published as they are.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { currentRun } from "../run.ts";

/** Reads a file of public/ by its path within: `icon.svg`. Throws if it is not there. */
export function readPublic(path: string): Buffer {
  return readFileSync(join(currentRun().root, "public", path));
}
