// Writes into a story folder what a command has planned.

import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Changes } from "../src/cli/new/changes.ts";

/** Renames, then writes. `folder` is absolute. Throws rather than rename over a file. */
export function writeChanges(folder: string, { moves, writes }: Changes): void {
  for (const { from, to } of moves) {
    if (existsSync(join(folder, to))) throw new Error(`${to} exists`);
    renameSync(join(folder, from), join(folder, to));
  }
  for (const { path, text } of writes) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
