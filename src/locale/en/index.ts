// Stories in English.

import { datesOf } from "../dates.ts";
import { numbersOf } from "../numbers.ts";
import type { LocalePack } from "../pack.ts";
import { numerals } from "./numerals.ts";
import strings from "./strings.json" with { type: "json" };

export const english: LocalePack = {
  tag: "en",
  name: "English",
  aliases: /^(en|eng|english|英文)/i,
  direction: "ltr",
  script: "spaced",
  strings,
  dates: datesOf("en"),
  numbers: numbersOf("en"),
  joints: { words: " ", list: ", ", label: ": ", sentences: ". ", range: "–", numbers: "–", signed: " to " },
  numerals,
  unknown: ["unknown", "not known", "not stated", "not available", "missing", "no data"],
  numeral: String,
  reading: { speed: 220 },
};
