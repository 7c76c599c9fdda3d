// Writes fixed files into the story folder, each whole or not at all.

import { renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Puts `text` into a file: written beside it, then moved into its place, so that nobody ever reads half of it. */
export function writeWhole(path: string, text: string): void {
  // Files that begin with a dot are no part of a story.
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
