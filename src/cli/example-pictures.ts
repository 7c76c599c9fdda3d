// The picture files that the examples of figure types show: they lie in the type's own folder.

import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { FIGURES } from "../figures/index.ts";
import { readPicture, type SourceFile } from "../source/files.ts";

/** The bytes of an example's picture, by the path that it has in a story: `photos/harbour-1931.webp`. */
export function readExamplePicture(path: string): Uint8Array {
  const files = Object.keys(FIGURES).map((type) => new URL(`../figures/${type}/${basename(path)}`, import.meta.url));
  const found = files.find((file) => existsSync(file));
  if (!found) throw new Error(`no example has ${path}`);
  return readFileSync(found);
}

const NAMED = /"(photos\/[\w-]+\.webp)"/g;

/** The examples' pictures that texts of a story name, as files of it. */
export function examplePictures(texts: readonly string[]): SourceFile[] {
  const named = texts.flatMap((text) => [...text.matchAll(NAMED)].map(([, path = ""]) => path));
  return [...new Set(named)].map((path) => readPicture(path, readExamplePicture(path)));
}
