// What the rules about setting Chinese share.

import { findPack } from "../locale/index.ts";
import type { Passage } from "./passages.ts";
import type { Parts } from "./rule.ts";

export const HAN = "\\p{Script=Han}";
/** Chinese punctuation. */
export const MARKS = "，。、；：？！（）《》〈〉「」『』【】";

const LEFT_ALONE = /《[^》]*》|https?:\/\/[^\s\p{Script=Han}，。）]+|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/giu;

/** A passage in which what has its own punctuation (titles of works, addresses, characters written by name) is blanked out, every character keeping its place. */
export function openText(text: string): string {
  return text.replace(LEFT_ALONE, (found) => "\uffff".repeat(found.length));
}

/** The passages that are in Chinese. */
export function chinese({ passages }: Parts): Passage[] {
  return passages.filter(({ locale, text }) => findPack(locale)?.script === "han" && /\p{Script=Han}/u.test(text));
}

/** A few characters around a place, in one line, and the same with `better` in place of what stands from `start` to `end`. */
export function snippet(text: string, start: number, end: number, better: string): [written: string, better: string] {
  const before = text.slice(Math.max(0, start - 6), start);
  const after = text.slice(end, end + 6);
  const line = (words: string) => words.replace(/[\n\u2029]+/g, " ").trim();
  return [line(before + text.slice(start, end) + after), line(before + better + after)];
}
