// Files of a folder, in one order on every machine.

import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Paths of all files under `folder`, sorted. */
export function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.sort((a, b) => (a < b ? -1 : 1));
}
