// What to upload, and in which order, so that no reader meets a page whose parts are not there yet.

import { isKept, isRevalidated } from "../../publish/immutable.ts";
import { type FileList, LIST, type ListedFile, type Packing } from "../../publish/list.ts";

/**
 * Stages of an upload, the first first:
 * - `lasting`: what new pages fetch by its digest. Nobody asks for it yet, and nothing of the old version is written over.
 * - `others`: tables, lists, cards' lists, what hosts read.
 * - `pages`: each is whole as soon as it is there.
 * - `last`: the worker and the list; they say that all the rest is there.
 */
export const STAGES = ["lasting", "others", "pages", "last"] as const;
export type Stage = (typeof STAGES)[number];

export interface Upload extends ListedFile {
  stage: Stage;
  /** Whether something stands at its path already. */
  replaces: boolean;
}

export interface Plan {
  from: string | undefined;
  to: string;
  /** In the order in which to upload. */
  uploads: Upload[];
  unchanged: number;
  /** What is published and no longer part of the story: to be deleted, but not now. */
  gone: ListedFile[];
  /** What is published, is no longer part of the story, and stays: what was cited. */
  kept: ListedFile[];
  /** Paths that promise never to change and have: browsers may keep the old content for a year. */
  broken: string[];
}

function stageOf({ path, immutable }: ListedFile): Stage {
  if (isRevalidated(path)) return "last";
  if (immutable) return "lasting";
  return path.endsWith(".html") ? "pages" : "others";
}

/** Compares the version that is built with the one that is published, if one is. `list` is the list's own file. */
export function planUpload(built: FileList, published: FileList | undefined, list: ListedFile): Plan {
  const there = new Map((published?.files ?? []).map((file) => [file.path, file]));
  const changed = built.files.filter(({ path, digest }) => there.get(path)?.digest !== digest);
  const uploads = changed.map((file) => ({ ...file, stage: stageOf(file), replaces: there.has(file.path) }));
  if (published?.version !== built.version) uploads.push({ ...list, stage: "last", replaces: published !== undefined });
  uploads.sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage)); // stable: by path within a stage
  const here = new Set(built.files.map(({ path }) => path));
  const left = (published?.files ?? []).filter(({ path }) => !here.has(path));
  return {
    from: published?.version,
    to: built.version,
    uploads,
    unchanged: built.files.length - changed.length,
    gone: left.filter(({ path }) => !isKept(path)),
    kept: left.filter(({ path }) => isKept(path)),
    broken: uploads.filter(({ immutable, replaces }) => immutable && replaces).map(({ path }) => path),
  };
}

/** A file's path and those of its packed copies. */
export function pathsOf({ path, packed = {} }: ListedFile, copies: boolean): string[] {
  return [path, ...(copies ? Object.keys(packed).map((packing) => `${path}.${packing}`) : [])];
}

const PREFERRED: readonly Packing[] = ["br", "gz"];

/** Bytes of some files, as they are and as they would be sent packed. */
export function bytesOf(files: readonly ListedFile[]): { plain: number; packed: number } {
  const packedOf = ({ size, packed = {} }: ListedFile) =>
    PREFERRED.map((one) => packed[one]).find((one) => one !== undefined) ?? size;
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
  return { plain: sum(files.map(({ size }) => size)), packed: sum(files.map(packedOf)) };
}

/** The list's own line, which stands in no list. */
export function listItself(text: string): ListedFile {
  return { path: LIST, size: Buffer.byteLength(text), digest: "", immutable: false };
}
