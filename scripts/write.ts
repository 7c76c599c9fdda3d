// Writes into a folder what a command has planned.

import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Changes } from "../src/cli/new/changes.ts";

/** Writes files by their paths within `folder`. */
export function writeFiles(folder: string, files: Iterable<readonly [path: string, content: string | Uint8Array]>): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Renames, then writes, in a story's folder. Throws rather than rename over a file. */
export function writeChanges(folder: string, { moves, writes }: Changes): void {
  for (const { from, to } of moves) {
    if (existsSync(join(folder, to))) throw new Error(`${to} exists`);
    renameSync(join(folder, from), join(folder, to));
  }
  writeFiles(
    folder,
    writes.map(({ path, text }) => [path, text]),
  );
}
