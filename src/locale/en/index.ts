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
  quotes: { outer: ["“", "”"], inner: ["‘", "’"], curls: true },
  numerals,
  answers: {
    against:
      /\b(?:disagree|dissatisfied|unsatisfied|oppose|against|unlikely|unimportant|unfavou?rabl[ey]|disapprove|distrust|bad|badly|worse|poor|poorly|not at all|never|unhappy|(?:not|no) (?:\w+ )?(?:trust|confiden\w+|satisfied|likely|important))\b/i,
    favour:
      /\b(?:agree|satisfied|support|favou?r|favou?rabl[ey]|likely|important|approve|trust|confident|confidence|good|well|better|excellent|always|happy|a lot|a great deal)\b/i,
  },
  unknown: ["unknown", "not known", "not stated", "not available", "missing", "no data"],
  numeral: String,
  reading: { speed: 220 },
};
