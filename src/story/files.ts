// Reads the story folder, and keeps the last good chapters for live editing. The only place that touches the disk for content.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

/** A file of the story as it was read. */
export interface SourceFile {
  /** Path within the story folder, with forward slashes: `figures/roads.json`. */
  path: string;
  /** Its text without a byte order mark; empty where it could not be decoded. */
  text: string;
  /** Whether it begins with a byte order mark, which is not part of `text`. */
  mark?: true;
  /** Set where the text is missing because the file is not UTF-8. */
  damage?: "encoding";
}

/** The folder the story is read from, absolute: `STORY` in the environment, else `content`, under the working directory. */
export function storyFolder(): string {
  return resolve(storyName());
}

/** The story folder as an editor types it, for messages. */
export function storyName(): string {
  return (process.env.STORY || "content").replace(/[\\/]+$/, "");
}

/** Endings of the files that hold text to be parsed; of others only the name matters. */
const PARSED = [".json", ".geojson", ".mdx"];

/** Files that editors' programs leave behind. */
const LITTER = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** All files of a story in the order of their paths; none if the folder does not exist. */
export function readStoryFiles(folder: string): SourceFile[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .map((path) => path.split(sep).join("/"))
    .filter((path) => !path.split("/").some((part) => LITTER.test(part)))
    .sort()
    .map((path) => readSource(folder, path));
}

function readSource(folder: string, path: string): SourceFile {
  if (!PARSED.some((ending) => path.endsWith(ending))) return { path, text: "" };
  try {
    // The decoder drops a byte order mark, which Windows editors put at the beginning.
    const bytes = readFileSync(join(folder, path));
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { path, text, ...(mark ? { mark } : {}) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { path, text: "", damage: "encoding" };
  }
}

/** The folder under .build/ that is a story's own, however its path is typed: two stories never share one. */
export function workFolder(folder: string): string {
  return resolve(".build", createHash("sha256").update(resolve(folder)).digest("hex").slice(0, 12));
}

/** Where the chapters of the last good story are kept while it is being edited. */
export function mirrorFolder(): string {
  return join(workFolder(storyFolder()), "chapters");
}

/**
 * Copies the chapters among `files` into `folder`, so that a broken edit does not reach the page. Writes only what has
 * changed: every write makes the page reload.
 */
export function mirrorChapters(files: readonly SourceFile[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  const chapters = new Map(
    files.filter(({ path }) => path.startsWith("chapters/")).map(({ path, text }) => [path.slice("chapters/".length), text]),
  );
  for (const name of readdirSync(folder)) if (!chapters.has(name)) rmSync(join(folder, name));
  for (const [name, text] of chapters) {
    const path = join(folder, name);
    const same = existsSync(path) && readFileSync(path, "utf8") === text;
    if (!same) writeFileSync(path, text);
  }
}
