// A story folder as it was last read. Commands, Astro's content layer and the live preview share one reading, for they ask here.

import { readServed, readStoryFiles, type ServedFile, type SourceFile } from "../source/files.ts";
import { type ParsedStory, parseStory } from "./story.ts";

/** The story's files as they were read, and what was found in them. */
export interface Reading {
  folder: string;
  files: readonly SourceFile[];
  served: readonly ServedFile[];
  parsed: ParsedStory;
}

// Pages are made in a module graph of their own: what is to be shared with them is kept where both find it.
const KEY = Symbol.for("changjuan.reading");
const kept = globalThis as typeof globalThis & { [KEY]?: Reading };

const sameFiles = (a: readonly SourceFile[], b: readonly SourceFile[]) =>
  a.length === b.length &&
  a.every(
    ({ path, text, damage, fault }, index) =>
      path === b[index]?.path && text === b[index].text && damage === b[index].damage && fault === b[index].fault,
  );

/** Reads a story folder, parsing it only if it is another or a file has changed. */
export function readStory(folder: string): Reading {
  const files = readStoryFiles(folder);
  const served = readServed();
  const last = kept[KEY];
  const same = last?.folder === folder && JSON.stringify(last.served) === JSON.stringify(served);
  if (last && same && sameFiles(last.files, files)) return last;
  const reading = { folder, files, served, parsed: parseStory(files, { served }) };
  kept[KEY] = reading;
  return reading;
}
