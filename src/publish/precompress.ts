// Packed copies beside the texts, for hosts that send them as they are: packed once, and so as small as can be.

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip, constants as zlib } from "node:zlib";
import { digestOf } from "./digest.ts";
import type { Packing } from "./list.ts";

/** Bytes below which a file is not packed: it would go in the same packet. */
const SMALL = 256;

/** ms after which a copy that no build has asked for goes from the store. */
const FORGOTTEN = 30 * 24 * 3600 * 1000;

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

const PACKERS: Record<Packing, (bytes: Uint8Array) => Promise<Buffer>> = {
  br: (bytes) =>
    brotli(bytes, {
      params: {
        [zlib.BROTLI_PARAM_QUALITY]: zlib.BROTLI_MAX_QUALITY,
        [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
        [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: async (bytes) => {
    const packed = await deflate(bytes, { level: 9 });
    packed[9] = 255; // the system it was packed on: not told, for it is the same file on every system
    return packed;
  },
};

export const PACKINGS = Object.keys(PACKERS) as Packing[];

/** The best packing of MapLibre takes seconds: it is kept under the digest of what was packed, for this build's and every story's sake. */
async function packOne(bytes: Uint8Array, packing: Packing, store: string): Promise<Buffer> {
  const kept = join(store, `${digestOf(bytes)}.${packing}`);
  if (existsSync(kept)) {
    const now = new Date();
    utimesSync(kept, now, now);
    return readFileSync(kept);
  }
  const packed = await PACKERS[packing](bytes);
  // Written aside, for two builds may be at it at once.
  const aside = `${kept}.${process.pid}`;
  writeFileSync(aside, packed);
  renameSync(aside, kept);
  return packed;
}

/** The packed copies of a text that are smaller than it. `store` is a folder that may be thrown away at any time. */
export async function precompress(bytes: Uint8Array, store: string): Promise<Partial<Record<Packing, Buffer>>> {
  if (bytes.length < SMALL) return {};
  mkdirSync(store, { recursive: true });
  const copies = await Promise.all(PACKINGS.map(async (packing) => [packing, await packOne(bytes, packing, store)] as const));
  return Object.fromEntries(copies.filter(([, copy]) => copy.length < bytes.length));
}

/** Takes out of the store what has not been asked for in a month. */
export function tidyStore(store: string): void {
  if (!existsSync(store)) return;
  const now = Date.now();
  for (const name of readdirSync(store)) {
    const file = join(store, name);
    const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: now };
    if (now - mtimeMs > FORGOTTEN) rmSync(file, { force: true });
  }
}
