// A story folder as it was last read. Commands, Astro's content layer and the live preview share one reading, for they ask here.

import { readStoryFiles, type SourceFile } from "../source/files.ts";
import { type ParsedStory, parseStory } from "./story.ts";

/** The story's files as they were read, and what was found in them. */
export interface Reading {
  folder: string;
  files: readonly SourceFile[];
  parsed: ParsedStory;
}

// Astro evaluates the content config in a module graph of its own: what is to be shared with it is kept where both find it.
const KEY = Symbol.for("changjuan.reading");
const kept = globalThis as typeof globalThis & { [KEY]?: Reading };

const sameFiles = (a: readonly SourceFile[], b: readonly SourceFile[]) =>
  a.length === b.length &&
  a.every(({ path, text, damage }, index) => path === b[index]?.path && text === b[index].text && damage === b[index].damage);

/** Reads a story folder, parsing it only if it is another or a file has changed. */
export function readStory(folder: string): Reading {
  const files = readStoryFiles(folder);
  const last = kept[KEY];
  if (last?.folder === folder && sameFiles(last.files, files)) return last;
  const reading = { folder, files, parsed: parseStory(files) };
  kept[KEY] = reading;
  return reading;
}
