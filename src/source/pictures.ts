// What kind of picture a file holds, and whether it is whole, told from its bytes: a name's ending says what somebody wished it were.

/** A picture that browsers show and that can be made smaller. */
export interface Picture {
  format: "jpeg" | "png" | "webp" | "avif" | "gif" | "svg" | "tiff";
}

/** Why a file is no such picture: `empty`; `cut` its end is missing; `heic` a phone's own format; `other` no picture at all. */
export type PictureFault = "empty" | "cut" | "heic" | "other";

const latin = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** Whether a JPEG has its end: programs may write a little behind it. */
function hasEnd(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - 65_536));
  for (let at = tail.length - 2; at >= 0; at--) if (tail[at] === 0xff && tail[at + 1] === 0xd9) return true;
  return false;
}

function word(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
}

/** Whether the boxes of an AVIF or HEIC file end where the file does. */
function boxesEnd(bytes: Uint8Array): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = word(bytes, at);
    if (size === 0) return true; // to the end
    if (size === 1 || size < 8) return size === 1;
    at += size;
  }
  return at === bytes.length;
}

const AVIF = /avif|avis/;
const HEIC = /hei[cxms]|hev[cx]|mif1|msf1/;

/** Examines a picture's bytes. */
export function examinePicture(bytes: Uint8Array): Picture | PictureFault {
  const whole = (format: Picture["format"], is: boolean): Picture | PictureFault => (is ? { format } : "cut");
  if (bytes.length === 0) return "empty";
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return whole("jpeg", hasEnd(bytes));
  if (latin(bytes, 1, 4) === "PNG") return whole("png", latin(bytes, bytes.length - 8, bytes.length - 4) === "IEND");
  if (latin(bytes, 0, 4) === "RIFF" && latin(bytes, 8, 12) === "WEBP") {
    const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
    return whole("webp", size + 8 <= bytes.length);
  }
  if (latin(bytes, 4, 8) === "ftyp") {
    const brands = latin(bytes, 8, Math.min(bytes.length, Math.max(16, word(bytes, 0))));
    if (AVIF.test(brands)) return whole("avif", boxesEnd(bytes));
    return HEIC.test(brands) ? "heic" : "other";
  }
  if (/^GIF8[79]a/.test(latin(bytes, 0, 6))) return { format: "gif" };
  if (/^(II\*\0|MM\0\*)/.test(latin(bytes, 0, 4))) return { format: "tiff" };
  const text = new TextDecoder().decode(bytes.subarray(0, 2000));
  return /^\ufeff?\s*(<\?xml[\s\S]*?>\s*)?(<!--[\s\S]*?-->\s*|<!DOCTYPE svg[\s\S]*?>\s*)*<svg[\s>]/i.test(text)
    ? { format: "svg" }
    : "other";
}
