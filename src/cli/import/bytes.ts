// Files as bytes: what is inside a zip, and text in the encoding it was saved in.

import { unzipSync } from "fflate";

/** Bytes that a zip may hold unpacked: more was not made for a page. */
const LARGEST = 500_000_000;

/** Names and contents of a zip, folders and what a Mac adds left out; undefined if it cannot be unpacked or is too large. */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> | undefined {
  let size = 0;
  try {
    const all = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        return size <= LARGEST && !name.endsWith("/") && !/(^|\/)(__MACOSX|\._)/.test(name);
      },
    });
    return size <= LARGEST ? new Map(Object.entries(all)) : undefined;
  } catch {
    return undefined;
  }
}

/** The first of a zip's files with an ending, in the order of their names. */
export function withEnding(files: ReadonlyMap<string, Uint8Array>, ending: string): [string, Uint8Array][] {
  return [...files].filter(([name]) => name.toLowerCase().endsWith(ending)).sort(([a], [b]) => (a < b ? -1 : 1));
}

export interface Decoded {
  text: string;
  /** `gb18030` where it is not UTF-8; undefined where it is. */
  encoding?: string;
}

/** A text in a named encoding, else UTF-8 or UTF-16 by its mark, else UTF-8, else GBK, of which gb18030 is the whole. */
export function decode(bytes: Uint8Array, named?: string): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "UTF-16" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), encoding: "UTF-16" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const label = named && isEncoding(named) ? named : "gb18030";
    return { text: new TextDecoder(label).decode(bytes), encoding: label };
  }
}

/** Whether a name is one of an encoding that can be read. */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding.length > 0;
  } catch {
    return false;
  }
}
