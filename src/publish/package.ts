// Files of installed packages that are published in part: a font.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Reads a file by its package's name and its path within: `@scope/font/regular.ttf`. Throws if it is not installed. */
export function readPackaged(file: string): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(file));
}
