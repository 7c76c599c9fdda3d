// Whether a zip is whole. The library that reads workbooks may never come back from one that is damaged.

import { crc32, inflateRawSync } from "node:zlib";

/** Bytes that one part may unpack to: more is no table but a trap. */
const LARGEST = 200_000_000;
const [END, ENTRY] = [0x06054b50, 0x02014b50];

/** Whether every part of a zip unpacks to what its directory says of it. */
export function isSoundZip(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || file.readUInt32LE(end) !== END) return false;
    let at = file.readUInt32LE(end + 16);
    for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
      if (file.readUInt32LE(at) !== ENTRY) return false;
      const [method, sum, packed] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 16), file.readUInt32LE(at + 20)];
      const local = file.readUInt32LE(at + 42);
      const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      const part = file.subarray(start, start + packed);
      const whole = method === 8 ? inflateRawSync(part, { maxOutputLength: LARGEST }) : part;
      if (crc32(whole) !== sum) return false;
      at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    }
    return true;
  } catch {
    return false; // It ends too early, or a part does not unpack.
  }
}
