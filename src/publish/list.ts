// The list of files, `files.json`: what a version of the story is made of, for those who copy it, compare it or keep it.

import { digestOf } from "./digest.ts";
import { isImmutable } from "./immutable.ts";

export const LIST = "files.json";

/** A file's twins, by their endings. */
export type Packing = "br" | "gz";

export interface ListedFile {
  /** Within the site, with forward slashes: `transport/index.html`. */
  path: string;
  /** Bytes. */
  size: number;
  /** The first 132 bits of its SHA-256, in the letters of an address. */
  digest: string;
  /** Whether what is at its path never changes. */
  immutable: boolean;
  /** Bytes of the packed copies beside it, `<path>.br` and `<path>.gz`; only of those there are. */
  packed?: Partial<Record<Packing, number>>;
}

export interface FileList {
  /** A digest of all that is listed: equal versions are equal to the byte. */
  version: string;
  /** All files of the site but the list itself and the packed copies, in the order of their paths. */
  files: ListedFile[];
}

/** 132 bits: no two files are taken for each other by chance, and a line stays short. */
const LENGTH = 22;

export const listDigest = (bytes: Uint8Array | string) => digestOf(bytes).slice(0, LENGTH);

export function listFile(path: string, bytes: Uint8Array, packed?: ListedFile["packed"]): ListedFile {
  const some = packed && Object.keys(packed).length > 0;
  return { path, size: bytes.length, digest: listDigest(bytes), immutable: isImmutable(path), ...(some ? { packed } : {}) };
}

/** A digest of some files of a site. */
export function versionOf(files: readonly ListedFile[]): string {
  return listDigest(files.map(({ path, digest }) => `${digest} ${path}\n`).join(""));
}

/** The list as a file: a line a file, so that two lists can be compared by eye. */
export function writeList(files: readonly ListedFile[]): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const lines = sorted.map((file) => `  ${JSON.stringify(file)}`);
  return `{"version":${JSON.stringify(versionOf(sorted))},"files":[\n${lines.join(",\n")}\n]}\n`;
}

const isFile = (value: unknown): value is ListedFile => {
  const { path, size, digest } = (value ?? {}) as Partial<ListedFile>;
  return typeof path === "string" && typeof size === "number" && typeof digest === "string" && !/^\/|(^|\/)\.\.(\/|$)/.test(path);
};

/** Reads a list; undefined if the text is none. */
export function readList(text: string): FileList | undefined {
  try {
    const { version, files } = JSON.parse(text) as Partial<FileList>;
    return typeof version === "string" && Array.isArray(files) && files.every(isFile) ? { version, files } : undefined;
  } catch {
    return undefined;
  }
}
