// Numerals in English words: `thirteen`, `forty-two`, `three hundred and six`.

import type { Numerals } from "../pack.ts";

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const VALUES: Record<string, number> = Object.fromEntries([
  ...SMALL.split(" ").map((word, value) => [word, value] as const),
  ...TENS.split(" ").map((word, index) => [word, (index + 2) * 10] as const),
]);
const WORD = `(?:${Object.keys(VALUES).join("|")})`;

function read(written: string): number {
  const [before = "", after] = written.toLowerCase().split(/ hundred(?: and )?/);
  const sum = (words: string) => words.split(/[- ]/).reduce((total, word) => total + (VALUES[word] ?? 0), 0);
  return after === undefined ? sum(before) : sum(before) * 100 + sum(after);
}

export const numerals: Numerals = {
  words: `\\b${WORD}(?:[- ]${WORD})?(?: hundred(?: and ${WORD})?)?\\b`,
  read,
  multipliers: {},
  idioms: [],
  states: () => false, // "one of them", "two by two": a word says less surely than digits that it counts
};
