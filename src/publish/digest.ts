// What names a version of something: a digest of its bytes.

import { createHash } from "node:crypto";

/** Hexadecimal digits in a name: a figure would need some 65,000 versions for two of them to be called alike by chance. */
const SHORT = 8;

/** The SHA-256 digest of a file's bytes, in the letters of an address: 43 characters; or in those that a policy asks for. */
export function digestOf(bytes: Uint8Array | string, letters: "base64url" | "base64" = "base64url"): string {
  return createHash("sha256").update(bytes).digest(letters);
}

/** The SHA-256 digest of several parts in their order, in small letters and digits. */
export function digestOfParts(...parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash("sha256");
  // Each part's length first: what moves from the end of one to the beginning of the next changes the name.
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\n`).update(part);
  return hash.digest("hex");
}

/** A name for the content of one or more files, in their order: a few small letters and digits. */
export function shortDigest(...parts: readonly (Uint8Array | string)[]): string {
  return digestOfParts(...parts).slice(0, SHORT);
}
