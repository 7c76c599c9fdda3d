// What a language brings to the stories that are written in it. A member that is missing does not compile.

import type { FormatLocaleDefinition } from "d3-format";
import type { Dates } from "./dates.ts";
import type strings from "./zh-Hans/strings.json";

/** A word that the engine itself says to readers. */
export type Word = keyof typeof strings;

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
  strings: Record<Word, string>;
  dates: Dates;
  numbers: FormatLocaleDefinition;
  /** Between a number and a unit, the members of a list, a label and what it names, two sentences. */
  joints: Record<"unit" | "list" | "label" | "sentences", string>;
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
