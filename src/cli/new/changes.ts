// What a command would do to a story folder, before it does it: files to write and chapters to rename.

import { type ParsedStory, parseStory } from "../../check/story.ts";
import { type Language, type Message, say } from "../../messages/index.ts";
import { readPicture, type SourceFile } from "../../source/files.ts";

export interface Changes {
  /** New files and files that are written anew, by their paths within the story folder. */
  writes: { path: string; text: string }[];
  /** Chapters that get another number, in the order in which they must be renamed. */
  moves: { from: string; to: string }[];
  /** Paths among `writes` of figures that are there and meant to be written anew. */
  anew?: readonly string[];
  /** New photographs, by their paths: whole files of formats that a story may hold. */
  photos?: { path: string; bytes: Uint8Array }[];
}

/** The files as they would be afterwards. */
export function applyChanges(files: readonly SourceFile[], { writes, moves, photos = [] }: Changes): SourceFile[] {
  const paths = new Map(moves.map(({ from, to }) => [from, to]));
  const texts = new Map(files.map((file) => [paths.get(file.path) ?? file.path, file]));
  for (const { path, text } of writes) texts.set(path, { path, text });
  for (const { path, bytes } of photos) texts.set(path, readPicture(path, bytes));
  return [...texts].map(([path, file]) => ({ ...file, path })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * What `check` would say afterwards and does not say already, in the story's language if no other is asked for. A chapter that moves takes
 * its problems along.
 */
export function checkChanges(files: readonly SourceFile[], changes: Changes, language?: Language): ParsedStory {
  const paths = new Map(changes.moves.map(({ from, to }) => [from, to]));
  const key = (file: string, message: string) => `${paths.get(file) ?? file} ${message}`;
  const after = parseStory(applyChanges(files, changes), { language });
  if (after.problems.length === 0) return after;
  const before = new Set(parseStory(files, { language }).problems.map(({ file, message }) => key(file, message)));
  return { ...after, problems: after.problems.filter(({ file, message }) => !before.has(`${file} ${message}`)) };
}

/** The first new file that would lie over one there is; undefined if none does. Existing files named in `known` may be written anew. */
export function overwritten(
  files: readonly SourceFile[],
  { writes, photos = [] }: Changes,
  known: readonly string[],
): Message | undefined {
  const there = [...writes, ...photos].find(({ path }) => !known.includes(path) && files.some((file) => file.path === path));
  return there && say.fileThere(there.path);
}
