// The version of the engine, told from its own files: what another version has made is not this one's.

import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { digestOfParts } from "./digest.ts";
import { filesUnder } from "./folder.ts";

/** A digest of everything in `root` that the engine is made of, and of what runs it. Takes some hundredths of a second. */
export function engineVersion(root: string): string {
  const files = [...filesUnder(join(root, "src")), join(root, "package-lock.json")];
  return digestOfParts(process.version, ...files.flatMap((file) => [relative(root, file), readFileSync(file)]));
}
