// Writes into a folder what a command has planned.

import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Changes } from "../src/cli/new/changes.ts";

type Files = Iterable<readonly [path: string, content: string | Uint8Array]>;

/** Writes files by their paths within `folder`. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Puts files beside their places, under names that belong to no story; returns what moves them there. All or none. */
function lay(folder: string, files: Files): () => void {
  const laid: { beside: string; place: string }[] = [];
  try {
    for (const [path, content] of files) {
      const place = join(folder, path);
      const beside = join(dirname(place), `.${basename(place)}.${process.pid}.new`);
      mkdirSync(dirname(place), { recursive: true });
      laid.push({ beside, place });
      writeFileSync(beside, content);
    }
  } catch (error) {
    for (const { beside } of laid) rmSync(beside, { force: true });
    throw error;
  }
  return () => {
    for (const { beside, place } of laid) renameSync(beside, place);
  };
}

/** Renames, then writes, in a story's folder. Throws, having changed nothing, rather than rename over a file or write some of the files only. */
export function writeChanges(folder: string, { moves, writes, photos = [] }: Changes): void {
  const put = lay(folder, [
    ...writes.map(({ path, text }) => [path, text] as const),
    ...photos.map(({ path, bytes }) => [path, bytes] as const),
  ]);
  for (const { from, to } of moves) {
    if (existsSync(join(folder, to))) throw new Error(`${to} exists`);
    renameSync(join(folder, from), join(folder, to));
  }
  put();
}
