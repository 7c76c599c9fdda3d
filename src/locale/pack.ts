// What a language brings to the stories that are written in it. A member that is missing does not compile.

import type { Dates } from "./dates.ts";
import type { Numbers } from "./numbers.ts";
import type strings from "./zh-Hans/strings.json";

/** A word that the engine itself says to readers. */
export type Word = keyof typeof strings;

/** How a language writes numbers other than in digits alone. */
export interface Numerals {
  /** Finds one that is written in words: the source of a regular expression without groups that capture. */
  words: string;
  /** The value of what `words` found. */
  read(written: string): number;
  /** Letters that multiply the digits before them: `3.5万`. */
  multipliers: Record<string, number>;
  /** Set phrases in which a numeral counts nothing, as sources of regular expressions. */
  idioms: readonly string[];
  /** Whether one in words states something, and so needs a source; `before` and `after` are the two characters beside it. */
  states(written: string, value: number, before: string, after: string): boolean;
}

/** What is said, with `{name}` for what is filled in; or a form of it for each kind of number `{n}` that the language tells apart. */
export type Phrase = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

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
  strings: Record<Word, Phrase>;
  dates: Dates;
  numbers: Numbers;
  /** Between two words, the members of a list, a label and what it names, two sentences, the ends of a range; of one of numbers, and of one of
   * numbers below zero. */
  joints: Record<"words" | "list" | "label" | "sentences" | "range" | "numbers" | "signed", string>;
  /** How numbers are written in words. */
  numerals: Numerals;
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
