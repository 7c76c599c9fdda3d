// Finds numerals, in digits and in the words of every language that stories are written in, and reads their values: a text in one may
// quote another.

import { PACKS } from "./index.ts";

export interface Numeral {
  /** As it is written. */
  text: string;
  value: number;
  /** Offset in the text. */
  at: number;
}

const all = PACKS.map(({ numerals }) => numerals);
const MULTIPLIERS: Record<string, number> = Object.assign({}, ...all.map(({ multipliers }) => multipliers));
const FACTORS = Object.keys(MULTIPLIERS).join("");
const SKIPPED = new RegExp(all.flatMap(({ idioms }) => idioms).join("|") || "$^", "g");
const DIGITS = `(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?${FACTORS && `[${FACTORS}]*`}`;
const NUMERAL = new RegExp([DIGITS, ...all.map(({ words }) => words)].join("|"), "gi");
const WHOLE = all.map((numerals) => ({ ...numerals, whole: new RegExp(`^(?:${numerals.words})$`, "i") }));

/** The language whose words a numeral is written in; undefined for digits. */
const languageOf = (written: string) => WHOLE.find(({ whole }) => whole.test(written));

/** Full-width digits as plain ones; every character keeps its place. */
function plainDigits(text: string): string {
  return text.replace(/[０-９．％]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

function readDigits(written: string): number {
  const digits = /^[\d.,]+/.exec(written)![0];
  const multiplier = [...written.slice(digits.length)].reduce((product, unit) => product * MULTIPLIERS[unit]!, 1);
  return Number(digits.replaceAll(",", "")) * multiplier;
}

/** Value of one numeral as `findNumerals` finds it. */
function readNumeral(written: string): number {
  return (languageOf(written)?.read ?? readDigits)(written);
}

/** Blanks out what is no number, keeping every other character in its place. */
function withoutIdioms(text: string): string {
  return plainDigits(text).replace(SKIPPED, (found) => " ".repeat(found.length));
}

/** All numerals of a text in order. Idioms and titles in 《》 hold none, unless they are all there is: `四处` may count. */
export function findNumerals(text: string): Numeral[] {
  const found = matchNumerals(text, withoutIdioms(text));
  return found.length > 0 ? found : matchNumerals(text, plainDigits(text));
}

function matchNumerals(text: string, plain: string): Numeral[] {
  return [...plain.matchAll(NUMERAL)].map((match) => ({
    text: text.slice(match.index, match.index + match[0].length),
    value: readNumeral(match[0]),
    at: match.index,
  }));
}

/** Numerals that state something and so need a source: all in digits, unless part of a name (`Z2`, `5G`), and words that count. */
export function statingNumerals(text: string): Numeral[] {
  const plain = withoutIdioms(text);
  return matchNumerals(text, plain).filter(({ text: written, value, at }) => {
    const before = plain.slice(Math.max(0, at - 2), at);
    const after = plain.slice(at + written.length, at + written.length + 2);
    const language = languageOf(plainDigits(written));
    if (language) return language.states(written, value, before, after);
    return !/[A-Za-z]-?$/.test(before) && !/^[A-Z]/.test(after);
  });
}

/** Whether two numbers are the same but for floating point. */
export function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

const HAN_CHARACTER = /\p{Script=Han}/gu;
const WORD = /[[\p{L}\p{M}\p{N}]--\p{Script=Han}]+(?:['’.,\-][[\p{L}\p{M}\p{N}]--\p{Script=Han}]+)*/gv;

/** Han characters of a text. */
export function countHan(text: string): number {
  return text.match(HAN_CHARACTER)?.length ?? 0;
}

/** Length of prose: Han characters, and each other word or number as one. Punctuation is not counted. */
export function countLength(text: string): number {
  return countHan(text) + (text.match(WORD)?.length ?? 0);
}
