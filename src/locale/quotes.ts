// Straight quotes and apostrophes, as keyboards have them, printed as a language sets them. Each character stays one character: whoever
// knows a place in the text as written knows it in the text as printed.

import { findPack } from "./index.ts";
import type { Pair } from "./pack.ts";

const APOSTROPHE = "’";
/** Before what opens: nothing, a space, a bracket, a dash, another quote. */
const BEFORE_OPENING = /^$|[\s\u2028\u2029([{<\u2014\u2013/“‘«„¿¡"'-]$/u;
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
/** Words that begin with what they leave out: ’tis, ’em, the ’90s. */
const CLIPPED = /^(?:(?:tis|twas|twere|twill|tween|cause|bout|em|til|n)(?![\p{L}\p{N}])|\d\ds?(?!\d))/iu;

/** What stands about a quote in its text. */
interface Around {
  before: string;
  after: string;
  /** What follows, from the next character on. */
  rest: string;
}

/** What a double quote is printed as; itself after a number with nothing to close: 5" are inches. */
function double({ before }: Around, { outer }: { outer: Pair }, open: boolean): string {
  if (open) return outer[1];
  if (DIGIT.test(before)) return '"';
  return BEFORE_OPENING.test(before) ? outer[0] : outer[1];
}

/** What a single quote is printed as: an apostrophe within words and where a word is clipped; itself between a number and what is no word: 6' 2". */
function single({ before, after, rest }: Around, { inner }: { inner: Pair }, open: boolean): string {
  if (LETTER.test(before) && (LETTER.test(after) || !open)) return APOSTROPHE;
  if (DIGIT.test(before) && !open) return LETTER.test(after) ? APOSTROPHE : "'";
  if (!BEFORE_OPENING.test(before)) return open ? inner[1] : APOSTROPHE;
  if (CLIPPED.test(rest)) return APOSTROPHE;
  return /^[\s]?$/u.test(after) ? "'" : inner[0];
}

/** A text with its straight quotes as its language prints them; the same text in a language whose quotes `check` names instead. */
export function curled(text: string, locale: string): string {
  if (!/["']/.test(text)) return text;
  const quotes = findPack(locale)?.quotes;
  if (!quotes?.curls) return text;
  const open = { double: false, single: false };
  let printed = "";
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    const around = { before: printed.slice(-1), after: text.charAt(index + 1), rest: text.slice(index + 1, index + 9) };
    if (character === '"') {
      const mark = double(around, quotes, open.double);
      if (mark !== '"') open.double = mark === quotes.outer[0];
      printed += mark;
    } else if (character === "'") {
      const mark = single(around, quotes, open.single);
      if (mark === quotes.inner[0]) open.single = true;
      else if (mark === quotes.inner[1] && !LETTER.test(around.after)) open.single = false;
      printed += mark;
    } else printed += character;
  }
  return printed;
}
