// Reads the story folder. The only place that touches the disk for content.

import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { currentRun } from "../run.ts";
import { type Extent, extentOf } from "./picture-size.ts";
import { examinePicture, type PictureFault } from "./pictures.ts";

/** A file of the story as it was read. */
export interface SourceFile {
  /** Path within the story folder, with forward slashes: `figures/roads.json`. */
  path: string;
  /** Its text without a byte order mark; empty where it could not be read. */
  text: string;
  /** Whether it begins with a byte order mark, which is not part of `text`. */
  mark?: true;
  /** Set where the text is missing, with the reason. */
  damage?: FileDamage;
  /** Of a photograph: what is wrong with it as a picture. */
  fault?: PictureFault | "foreign";
  /** Of a photograph: its size, where that can be told. */
  extent?: Extent;
}

/**
 * Why a file has no text: `encoding` it is not UTF-8; `utf16` it is UTF-16; `size` it is over `LARGEST`; `link` it is a link to a
 * file elsewhere; `folder` it is a folder with a file's name; `unreadable` the machine does not let us read it; `closed` it is a folder
 * that the machine does not let us look into.
 */
export type FileDamage = "encoding" | "utf16" | "size" | "link" | "folder" | "unreadable" | "closed";

/** Bytes of the largest file that is read: what is over it was not made for a page. */
export const LARGEST = 5_000_000;

/** Endings of the files that hold text to be parsed; of others only the name matters. */
const PARSED = [".json", ".geojson", ".mdx"];

/** Files that editors' programs leave behind. */
const LITTER = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** All files of a story in the order of their paths; none if the folder does not exist. Links are named, not followed. */
export function readStoryFiles(folder: string): SourceFile[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return entriesIn(folder)
    .map(({ entry, closed }) => ({
      entry,
      closed,
      path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"),
    }))
    .filter(({ entry, path, closed }) => closed || !entry.isDirectory() || isParsed(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ entry, path, closed }) => (closed ? { path, text: "", damage: "closed" } : readSource(folder, path, entry)));
}

interface Entry {
  entry: Dirent;
  /** Whether it is a folder that may not be looked into. */
  closed: boolean;
}

/** Everything in a folder and the folders in it; Node's own way would follow links, even in a circle. */
function entriesIn(folder: string): Entry[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !LITTER.test(name));
  return entries.flatMap((entry) => {
    if (!entry.isDirectory()) return [{ entry, closed: false }];
    try {
      return [{ entry, closed: false }, ...entriesIn(join(folder, entry.name))];
    } catch {
      return [{ entry, closed: true }];
    }
  });
}

function isParsed(path: string): boolean {
  return PARSED.some((ending) => path.endsWith(ending));
}

function readSource(folder: string, path: string, entry: Dirent): SourceFile {
  if (entry.isDirectory()) return { path, text: "", damage: "folder" };
  if (entry.isSymbolicLink()) return { path, text: "", damage: "link" };
  const file = join(folder, path);
  try {
    if (path.startsWith("photos/")) return readPicture(path, readFileSync(file));
    if (!isParsed(path)) return { path, text: "" };
    if (statSync(file).size > LARGEST) return { path, text: "", damage: "size" };
    return decode(path, readFileSync(file));
  } catch {
    return { path, text: "", damage: "unreadable" };
  }
}

function decode(path: string, bytes: Buffer): SourceFile {
  const head = bytes.subarray(0, 3).toString("hex");
  // Without its mark, UTF-16 shows by the zeros between Latin letters.
  const zeros = bytes.subarray(0, 200).filter((byte) => byte === 0).length;
  if (head.startsWith("fffe") || head.startsWith("feff") || zeros > 20) return { path, text: "", damage: "utf16" };
  try {
    // The decoder drops a byte order mark, which Windows editors put at the beginning.
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { path, text, ...(head === "efbbbf" ? { mark: true } : {}) };
  } catch {
    return { path, text: "", damage: "encoding" };
  }
}

/** A photograph as a file without text, with what is known of it. */
export function readPicture(path: string, bytes: Uint8Array): SourceFile {
  const extent = extentOf(bytes);
  return { path, text: "", ...faultOf(bytes), ...(extent ? { extent } : {}) };
}

/** What keeps a photograph from being made smaller and shown, if anything does. */
function faultOf(bytes: Uint8Array): Pick<SourceFile, "fault"> {
  const found = examinePicture(bytes);
  if (typeof found === "string") return { fault: found };
  return ["jpeg", "png", "webp", "avif"].includes(found.format) ? {} : { fault: "foreign" };
}

/** A file that is published as it is. */
export interface ServedFile {
  /** Its address on the site: `/icon.svg`. */
  path: string;
  bytes: number;
  /** What is wrong with it as a picture. */
  fault?: PictureFault;
}

/** The files of public/, which are served beside the pages. */
export function readServed(): ServedFile[] {
  const folder = join(currentRun().root, "public");
  if (!existsSync(folder)) return [];
  return entriesIn(folder).flatMap(({ entry }): ServedFile[] => {
    if (!entry.isFile()) return [];
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    const found = examinePicture(bytes);
    const path = `/${relative(folder, file).split(sep).join("/")}`;
    return [{ path, bytes: bytes.length, ...(typeof found === "string" ? { fault: found } : {}) }];
  });
}

/** The bytes of a file of public/, by its address on the site; undefined where there is none. */
export function readServedFile(address: string): Uint8Array | undefined {
  const file = join(currentRun().root, "public", address);
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
}

/** Another text whenever the file of a photograph is another. */
export function stampOfPhoto(path: string): string {
  const { ino, size, mtimeMs } = statSync(join(currentRun().folder, path));
  return `${ino} ${size} ${mtimeMs}`;
}

/** The bytes of a photograph of the story, by its path within the folder. */
export function readPhoto(path: string): Uint8Array {
  return readFileSync(join(currentRun().folder, path));
}
