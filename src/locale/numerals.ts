// Finds numerals, in digits and in the words of every language that stories are written in, and reads what they may say: a text in one
// may quote another.

import { PACKS } from "./index.ts";
import type { Reading } from "./pack.ts";

export interface Numeral {
  /** As it is written. */
  text: string;
  value: number;
  /** Offset in the text. */
  at: number;
  /** What it may say; the first is `value`. `1.850` is 1.85, or 1850 in another language. */
  readings: readonly [Reading, ...Reading[]];
}

const all = PACKS.map(({ numerals }) => numerals);
const MULTIPLIERS: Record<string, number> = Object.assign({}, ...all.map(({ multipliers }) => multipliers));
const isWord = (name: string) => !/^\p{Script=Han}/u.test(name);
const LETTERS = Object.keys(MULTIPLIERS).filter((name) => !isWord(name));
const WORDS = Object.keys(MULTIPLIERS).filter(isWord);

/** What sets thousands apart, beside the comma and the point: spaces that do and do not break, the apostrophe. */
const SPACE = " \\u00a0\\u2009\\u202f";
/** Digits: in groups by comma (`5,304,061`, `53,04,061`), by point before a decimal comma, by apostrophe, by space; with a decimal comma; plain. */
const DIGITS = [
  "\\d{1,3}(?:,\\d{3})+(?![\\d])(?:\\.\\d+)?",
  "\\d{1,2}(?:,\\d{2})+,\\d{3}(?!\\d)(?:\\.\\d+)?",
  "\\d{1,3}(?:\\.\\d{3})+,\\d+(?![\\d,])",
  "\\d{1,3}(?:\\.\\d{3}){2,}(?![\\d.])",
  "\\d{1,3}(?:['’]\\d{3})+(?!\\d)(?:[.,]\\d+)?",
  `(?<![\\d.,])\\d{1,3}(?:[${SPACE}]\\d{3})+(?!\\d)(?:[.,]\\d+(?![\\d,]))?`,
  "(?<![\\d,])\\d+,\\d{1,2}(?![\\d,]|\\.\\d)",
  "\\d+(?:\\.\\d+)?",
].join("|");
/** Where a word ends: `\b` knows Latin letters only. */
const NO_LETTER = "(?![\\w\\u0620-\\u065f\\u0670-\\u06d3])";
const SCALES = [
  ...(WORDS.length > 0 ? [`[${SPACE}-]?(?:${WORDS.sort((a, b) => b.length - a.length).join("|")})${NO_LETTER}`] : []),
  ...(LETTERS.length > 0 ? [`[${LETTERS.join("")}]+`] : []),
].join("|");

/** Digits that count nothing in any language: telephone numbers, versions, addresses of the web, round the clock. */
const NAMES = [
  "https?:\\/\\/[^\\s\\u4e00-\\u9fff]+",
  "(?<!\\d)24 ?[/×xX] ?7(?!\\d)",
  "(?<!\\d)7 ?[×xX] ?24(?!\\d)",
  "\\+\\d{1,3}[ -]?\\(?\\d[\\d() -]{5,}\\d",
  "(?<![\\d-])(?:\\(\\d{3,4}\\) ?|0\\d{2,3}-)\\d{7,8}(?![\\d-])",
  "(?<![\\d-])\\(?\\d{3}\\)?[ -]\\d{3}-\\d{4}(?![\\d-])",
  "(?<![\\d-])[48]00-?\\d{3}-?\\d{4}(?![\\d-])",
  "(?<!\\d)1[3-9]\\d{9}(?!\\d)",
  "(?<![\\d.,])(?!\\d{1,3}(?:\\.\\d{3})+(?!\\d))\\d{1,3}(?:\\.\\d{1,3}){2,}(?![\\d,])",
  "\\b(?:ISBN|ISSN|DOI)[ :-]*[\\dXx./-]+",
];
const SKIPPED = new RegExp([...NAMES, ...all.flatMap(({ idioms }) => idioms)].join("|"), "gi");
const NUMERAL = new RegExp([...all.map(({ words }) => words), `(?:${DIGITS})(?:${SCALES || "(?!)"})?`].join("|"), "gi");
/** Whether there is a numeral at all: most cells of a table hold none. */
const ANY = new RegExp(NUMERAL.source, "i");
const WHOLE = all.map((numerals) => ({ ...numerals, whole: new RegExp(`^(?:${numerals.words})$`, "i") }));
const afterAny = (side: "decade" | "century" | "ordinal") =>
  new RegExp(`^(?:${all.map(({ hedges }) => hedges[side]).join("|")})`, "iu");
const [ORDINAL, DECADE, CENTURY] = [afterAny("ordinal"), afterAny("decade"), afterAny("century")];

/** The language whose words a numeral is written in; undefined for digits. */
const languageOf = (written: string) => WHOLE.find(({ whole }) => whole.test(written));

/** Digits of other scripts and widths as plain ones; every character keeps its place. */
function plainDigits(text: string): string {
  return text.replace(/[０-９．％٠-٩۰-۹٫٬]/g, (character) => {
    if (character === "٫") return ".";
    if (character === "٬") return ",";
    const code = character.charCodeAt(0);
    if (code < 0xff00) return String((code - (code < 0x6f0 ? 0x660 : 0x6f0)) % 10);
    return String.fromCharCode(code - 0xfee0);
  });
}

/** What digits with their separators may say: the number, and how many decimals are written. */
function readSeparated(written: string): [value: number, decimals: number][] {
  const digits = written.replace(/[^\d.,]/g, "");
  const whole = (): [number, number] => [Number(digits.replace(/[.,]/g, "")), 0];
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  const decimal = (): [number, number] => {
    return [Number(`${digits.slice(0, last).replace(/[.,]/g, "")}.${digits.slice(last + 1)}`), digits.length - last - 1];
  };
  if (last < 0) return [whole()];
  const signs = new Set(digits.replace(/\d/g, ""));
  if (signs.size > 1) return [decimal()];
  if (/^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/.test(digits) || /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(digits)) return [whole()];
  if (/^\d{1,3},\d{3}$/.test(digits)) return [whole(), decimal()];
  if (/^\d{1,3}\.\d{3}$/.test(digits) && !/[\s'’]/.test(written)) return [decimal(), whole()];
  return [decimal()];
}

const DIGITS_FIRST = new RegExp(`^\\d(?:[\\d.,'’${SPACE}]*\\d)?`);

function readDigits(written: string): readonly [Reading, ...Reading[]] {
  const digits = DIGITS_FIRST.exec(written)?.[0] ?? written;
  const scale = written
    .slice(digits.length)
    .replace(/^[\s-]/, "")
    .toLowerCase();
  const named = MULTIPLIERS[scale];
  const multiplier = named ?? [...scale].reduce((product, unit) => product * (MULTIPLIERS[unit] ?? 1), 1);
  const [first, ...more] = readSeparated(digits).map(
    ([value, decimals]): Reading => ({
      value: value * multiplier,
      step: 10 ** -decimals * multiplier,
      ...(scale ? { scaled: true } : {}),
    }),
  );
  return [first ?? { value: Number.NaN, step: 0 }, ...more];
}

/** Blanks out what is no number, keeping every other character in its place. */
function withoutIdioms(plain: string): string {
  return plain.replace(SKIPPED, (found) => " ".repeat(found.length));
}

/** All numerals of a text in order. Idioms and titles in 《》 hold none, unless they are all there is: `四处` may count. */
export function findNumerals(text: string): Numeral[] {
  const plain = plainDigits(text);
  if (!ANY.test(plain)) return [];
  const found = matchNumerals(text, withoutIdioms(plain));
  return found.length > 0 ? found : matchNumerals(text, plain);
}

/** What a numeral says by what follows it: the years of `1960s`, `六十年代`, `20th century`. */
function periodOf({ value }: Reading, after: string): Reading | undefined {
  if (CENTURY.test(after)) return { value: (value - 1) * 100, step: 0, until: value * 100 };
  return DECADE.test(after) && value >= 10 && value % 10 === 0 ? { value, step: 0, until: value + 9 } : undefined;
}

function matchNumerals(text: string, plain: string): Numeral[] {
  return [...plain.matchAll(NUMERAL)].map(({ index: at, 0: written }) => {
    const readings = (languageOf(written)?.read ?? readDigits)(written);
    const period = periodOf(readings[0], plain.slice(at + written.length, at + written.length + 20));
    return {
      text: text.slice(at, at + written.length),
      value: readings[0].value,
      at,
      readings: period ? [...readings, period] : readings,
    };
  });
}

/**
 * Numerals that state something and so need a source: all in digits, unless part of a name (`Z2`, `5G`), a place in an order (`14th`)
 * or a time of many years (`1960s`), and words that count.
 */
export function statingNumerals(text: string): Numeral[] {
  const digits = plainDigits(text);
  if (!ANY.test(digits)) return [];
  const plain = withoutIdioms(digits);
  return matchNumerals(text, plain).filter(({ text: written, value, at, readings }) => {
    const before = plain.slice(Math.max(0, at - 2), at);
    const after = plain.slice(at + written.length, at + written.length + 2);
    const language = languageOf(plainDigits(written));
    if (language) return language.states(written, value, before, after);
    if (readings.some(({ until }) => until !== undefined) || ORDINAL.test(plain.slice(at + written.length))) return false;
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
