// Packed copies beside the texts, for hosts that send them as they are: packed once, and so as small as can be.

import { promisify } from "node:util";
import { brotliCompress, gzip, constants as zlib } from "node:zlib";
import type { Packing } from "./list.ts";
import { madeOnce } from "./store.ts";

/** Bytes below which a file is not packed: it would go in the same packet. */
const SMALL = 256;

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/**
 * How hard a text is packed. The best is twice as slow as the next, for a fiftieth of a picture's bytes and less of a table's; on pages,
 * and on what they wait for, it is worth that.
 */
export type Effort = "best" | "good";
const QUALITY: Record<Effort, number> = { best: zlib.BROTLI_MAX_QUALITY, good: zlib.BROTLI_MAX_QUALITY - 1 };

/** Brotli takes seconds for MapLibre: what it makes is kept, for this build's and every story's sake. */
function packBrotli(bytes: Uint8Array, effort: Effort, store: string): Promise<Buffer> {
  const params = {
    [zlib.BROTLI_PARAM_QUALITY]: QUALITY[effort],
    [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
    [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return madeOnce(store, ["brotli", process.versions.brotli!, JSON.stringify(params), bytes], () => brotli(bytes, { params }));
}

async function packGzip(bytes: Uint8Array): Promise<Buffer> {
  const packed = await deflate(bytes, { level: 9 });
  packed[9] = 255; // the system it was packed on: not told, for it is the same file on every system
  return packed;
}

/** In the order of their endings, as they are listed. */
export const PACKINGS: readonly Packing[] = ["br", "gz"];

/** The packed copies of a text that are smaller than it. `store` is a folder that may be thrown away at any time. */
export async function precompress(bytes: Uint8Array, effort: Effort, store: string): Promise<Partial<Record<Packing, Buffer>>> {
  if (bytes.length < SMALL) return {};
  const [br, gz] = await Promise.all([packBrotli(bytes, effort, store), packGzip(bytes)]);
  const copies: [Packing, Buffer][] = [
    ["br", br],
    ["gz", gz],
  ];
  return Object.fromEntries(copies.filter(([, copy]) => copy.length < bytes.length));
}
