// Reads the QR codes of a picture, as a phone would: with ZXing, whose program comes from its package.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const bytes = readFileSync(createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm"));
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(bytes).buffer } });

/** What the codes of a PNG say. */
export async function readCodes(png: Uint8Array): Promise<string[]> {
  const found = await readBarcodes(png, { formats: ["QRCode"], tryHarder: true });
  return found.map(({ text }) => text);
}
