// How large a picture is, told from its bytes, as the camera was held. Sizes decide where a figure looks, and layouts do not wait.

import { examinePicture } from "./pictures.ts";

export interface Extent {
  /** px */
  width: number;
  height: number;
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const latin = (bytes: Uint8Array, from: number, length: number) => String.fromCharCode(...bytes.subarray(from, from + length));

/** Where EXIF says that a picture lies on its side: 5 to 8 of its eight ways. `at` is where its TIFF begins. */
function isTurned(bytes: Uint8Array, at: number): boolean {
  const data = view(bytes);
  const little = latin(bytes, at, 2) === "II";
  const start = at + data.getUint32(at + 4, little);
  const count = data.getUint16(start, little);
  for (let index = 0; index < count; index++) {
    const entry = start + 2 + index * 12;
    if (data.getUint16(entry, little) === 0x0112) return data.getUint16(entry + 8, little) >= 5;
  }
  return false;
}

const turned = ({ width, height }: Extent): Extent => ({ width: height, height: width });

/** A JPEG's first frame (markers C0 to CF but C4, C8 and CC), after the segment that may say how the camera was held. */
function sizeOfJpeg(bytes: Uint8Array): Extent | undefined {
  const data = view(bytes);
  let onSide = false;
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    const extent = { width: data.getUint16(at + 7), height: data.getUint16(at + 5) };
    if (isFrame) return onSide ? turned(extent) : extent;
    if (marker === 0xe1 && latin(bytes, at + 4, 4) === "Exif") onSide = isTurned(bytes, at + 10);
    at += 2 + data.getUint16(at + 2);
  }
  return undefined;
}

/** The part of a RIFF or PNG file that is called so: where its content begins. */
function chunkIn(bytes: Uint8Array, name: string, kind: "riff" | "png"): number | undefined {
  const data = view(bytes);
  for (let at = kind === "riff" ? 12 : 8; at + 8 < bytes.length; ) {
    const [called, length] =
      kind === "riff" ? [latin(bytes, at, 4), data.getUint32(at + 4, true)] : [latin(bytes, at + 4, 4), data.getUint32(at)];
    if (called === name) return at + 8;
    at += kind === "riff" ? 8 + length + (length % 2) : 12 + length;
  }
  return undefined;
}

/** PNG: IHDR comes first; its eXIf, if any, begins with the TIFF itself. */
function sizeOfPng(bytes: Uint8Array): Extent {
  const data = view(bytes);
  const extent = { width: data.getUint32(16), height: data.getUint32(20) };
  const exif = chunkIn(bytes, "eXIf", "png");
  return exif !== undefined && isTurned(bytes, exif) ? turned(extent) : extent;
}

/** WebP: extended (VP8X, 24 bits less one), lossless (VP8L, 14 bits less one) or plain (VP8, 14 bits). */
function sizeOfWebp(bytes: Uint8Array): Extent | undefined {
  const data = view(bytes);
  const kind = latin(bytes, 12, 4);
  if (kind === "VP8X") {
    const three = (at: number) => data.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16) + 1;
    const extent = { width: three(24), height: three(27) };
    const exif = chunkIn(bytes, "EXIF", "riff");
    const at = exif !== undefined && latin(bytes, exif, 4) === "Exif" ? exif + 6 : exif;
    return at !== undefined && isTurned(bytes, at) ? turned(extent) : extent;
  }
  if (kind === "VP8L") {
    const bits = data.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return kind === "VP8 " ? { width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff } : undefined;
}

/** AVIF: the largest of the sizes that its properties (`ispe`) name, for a thumbnail may stand beside it; `irot` turns by quarters. */
function sizeOfAvif(bytes: Uint8Array): Extent | undefined {
  const data = view(bytes);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536));
  const found: Extent[] = [];
  for (let at = head.indexOf("ispe"); at >= 0 && at + 16 <= head.length; at = head.indexOf("ispe", at + 4))
    found.push({ width: data.getUint32(at + 8), height: data.getUint32(at + 12) });
  const [largest] = found.sort((a, b) => b.width * b.height - a.width * a.height);
  const turn = head.indexOf("irot");
  return largest && turn >= 0 && (head[turn + 4] ?? 0) % 2 === 1 ? turned(largest) : largest;
}

/** px of a picture that a story may show; undefined where they cannot be told. */
export function extentOf(bytes: Uint8Array): Extent | undefined {
  const found = examinePicture(bytes);
  if (typeof found === "string") return undefined;
  try {
    switch (found.format) {
      case "jpeg":
        return sizeOfJpeg(bytes);
      case "png":
        return sizeOfPng(bytes);
      case "webp":
        return sizeOfWebp(bytes);
      case "avif":
        return sizeOfAvif(bytes);
      case "gif":
      case "svg":
      case "tiff":
        return undefined;
    }
  } catch {
    return undefined; // A head that leads beyond the file's end.
  }
}
