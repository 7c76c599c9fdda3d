// Stories in English.

import { datesOf } from "../dates.ts";
import type { LocalePack } from "../pack.ts";
import strings from "./strings.json" with { type: "json" };

export const english: LocalePack = {
  tag: "en",
  name: "English",
  aliases: /^(en|eng|english|英文)/i,
  direction: "ltr",
  script: "spaced",
  strings,
  dates: datesOf("en"),
  numbers: { decimal: ".", thousands: ",", grouping: [3], currency: ["", ""] },
  joints: { unit: " ", list: ", ", label: ": ", sentences: ". " },
  numeral: String,
  reading: { speed: 220 },
};
