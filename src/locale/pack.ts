// What a language brings to the stories that are written in it. A member that is missing does not compile.

import type { Dates } from "./dates.ts";
import type { Numbers } from "./numbers.ts";
import type strings from "./zh-Hans/strings.json";

/** A word that the engine itself says to readers. */
export type Word = keyof typeof strings;

/** What a written number may say. */
export interface Reading {
  value: number;
  /** What one more in the last place that is written would add: 0.1 in `12.5`, 100,000 in `121.4 million`; 0 for a word that is exact (`half`). */
  step: number;
  /** Of a share, what the whole is counted as: 100 in per cent, 1 for `half`. */
  whole?: number;
  /** Of years, the last: `the sixties`. */
  until?: number;
  /** Whether it holds a word for a scale: `12 million`, `3.5万`. */
  scaled?: true;
}

/** Words right before and right after a number, as sources of regular expressions. */
export interface Sides {
  before: string;
  after: string;
}

/** Words beside a number that say how exact it is, or its sign. */
export interface Hedges {
  /** `about forty` */
  about: Sides;
  /** `nearly forty`: a little less */
  nearly: Sides;
  /** `under forty` */
  under: Sides;
  /** `over forty` */
  over: Sides;
  /** `minus five` */
  minus: Sides;
  /** Anywhere in its sentence: a number with them may be below zero, `7.8 million lost`. */
  falls: string;
  /** In the number's own words: it is not below zero. */
  rises: string;
  /** After a number: it is of years, ten or a hundred. */
  decade: string;
  century: string;
  /** After a number: it is of a hundred. */
  percent: string;
  /** After a number in digits, by which it only gives a place in an order: `14th`. */
  ordinal: string;
}

/** How an editor asks for a fact in another form than the usual one (`<Fact as="…">`), each in one word or several that mean the same. */
export interface FormWords {
  /** In words. */
  words: readonly string[];
  /** With its sign, be it plus. */
  signed: readonly string[];
  /** Without its sign. */
  unsigned: readonly string[];
  /** Without its unit. */
  bare: readonly string[];
}

/** How a language writes numbers other than in digits alone. */
export interface Numerals {
  /** Finds one that is written in words: the source of a regular expression without groups that capture. */
  words: string;
  /** What `words` found may say; the first is what it says where nothing else is known. */
  read(written: string): readonly [Reading, ...Reading[]];
  /** A number in words; undefined where the language has none that one would read. */
  write(value: number): string | undefined;
  /** Letters and words that multiply the digits before them: `3.5万`, `3.5 million`. */
  multipliers: Record<string, number>;
  /** Those of them by which a fact may be written, the first of each size. */
  scales: readonly string[];
  /** Set phrases in which a numeral counts nothing, as sources of regular expressions. */
  idioms: readonly string[];
  /** A text of which it is known that it states a number, with the ones that the language leaves out: `近百人` as `近一百人`. */
  spelled?(text: string): string;
  hedges: Hedges;
  forms: FormWords;
  /** Whether one in words states something, and so needs a source; `before` and `after` are the two characters beside it. */
  states(written: string, value: number, before: string, after: string): boolean;
}

/** What is said, with `{name}` for what is filled in; or a form of it for each kind of number `{n}` that the language tells apart. */
export type Phrase = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

/** What opens and what closes. */
export type Pair = readonly [open: string, close: string];

export interface LocalePack {
  /** How pages, feeds and structured data name the language. */
  tag: string;
  /** What the language calls itself, for whoever chooses one. */
  name: string;
  /** What an editor may have written for its tag. */
  aliases: RegExp;
  direction: "ltr" | "rtl";
  /**
   * How it is set: Han characters, between any two of which a line may break, with punctuation as wide as they are; or words with
   * spaces between them and punctuation as wide as its ink.
   */
  script: "han" | "spaced";
  /**
   * Keys of a Unicode extension by which numbers and dates are written in whatever region: `ca-gregory-nu-latn`. Absent: as each region
   * has them.
   */
  writing?: string;
  strings: Record<Word, Phrase>;
  dates: Dates;
  numbers: Numbers;
  /** Between two words, the members of a list, a label and what it names, two sentences, the ends of a range; of one of numbers, and of one of
   * numbers below zero. */
  joints: Record<"words" | "list" | "label" | "sentences" | "range" | "numbers" | "signed", string>;
  /**
   * The marks around a quotation, and around one within it. `curls`: straight quotes and apostrophes that an editor types are printed as
   * marks (quotes.ts); where it is absent, `check` names them.
   */
  quotes: { outer: Pair; inner: Pair; curls?: true };
  /** How numbers are written in words. */
  numerals: Numerals;
  /** Words of answers to a question by which they are known to be against something, or for it; the first are looked for first. */
  answers: { against: RegExp; favour: RegExp };
  /** What its tables say where nothing is known, in lower case. */
  unknown: readonly string[];
  /** A small whole number as the language counts chapters. */
  numeral(n: number): string;
  reading: {
    /** Characters and words that one reads in a minute. */
    speed: number;
    /** Characters of a step: less is gone in a moment, more does not fit beside the figure on a phone. Absent: not measured. */
    step?: { least: number; most: number };
  };
  /**
   * The heavy face of headlines, as its npm package names it. Absent: the device's serif, which is made for the language's letters.
   */
  displayFace?: string;
}
