// Words of UTF-8 that a program has read as the old Western character set (Windows-1252), `donâ€™t` for `don’t`: what they were.

import type { Edit } from "../messages/index.ts";

/** The characters of the bytes 0x80 to 0x9f; those of the others are their own numbers. https://encoding.spec.whatwg.org/#index-windows-1252 */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** Bytes that go on with a character, as they look. */
const ON = `[${HIGH}\u00a0-\u00bf]`;
const RUN = new RegExp(`(?:[\u00c2-\u00df]${ON}|[\u00e0-\u00ef]${ON}{2}|[\u00f0-\u00f4]${ON}{3})+`, "g");
/** A capital before a quote or a dash is one: `“ALEMÔ`. */
const PLAIN = /^[\u00c2-\u00df][‘’“”‹›«»–—…\u00a0]$/;

const byteOf = (character: string) => {
  const at = HIGH.indexOf(character);
  return at < 0 ? character.charCodeAt(0) : 0x80 + at;
};

/** What was read wrongly, and what it was. */
export interface Mangled extends Edit {
  written: string;
}

/** All that was read wrongly in a text. */
export function findMangled(text: string): Mangled[] {
  return [...text.matchAll(RUN)].flatMap(({ index, 0: written }) => {
    if (PLAIN.test(written)) return [];
    try {
      const was = new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(written, byteOf));
      return [{ start: index, end: index + written.length, text: was, written }];
    } catch {
      return [];
    }
  });
}
