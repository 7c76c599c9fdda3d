// Stories in Arabic. Digits are those of Europe and of the Arab west, as most newsrooms write them today; a region has its dates, not its digits.

import { datesOf } from "../dates.ts";
import { numbersOf } from "../numbers.ts";
import type { LocalePack } from "../pack.ts";
import { numerals } from "./numerals.ts";
import strings from "./strings.json" with { type: "json" };

/** Some regions count years by the moon and write Eastern digits unless they are told. */
const WRITING = "ca-gregory-nu-latn";

export const arabic: LocalePack = {
  tag: "ar",
  name: "العربية",
  aliases: /^(ar\b|ara\b|arab|阿拉伯|عرب|العرب)/i,
  direction: "rtl",
  script: "spaced",
  writing: WRITING,
  strings,
  dates: datesOf(`ar-u-${WRITING}`),
  numbers: numbersOf(`ar-u-${WRITING}`),
  joints: { words: " ", list: "، ", label: ": ", sentences: ". ", range: "–", numbers: "–", signed: " إلى " },
  quotes: { outer: ["«", "»"], inner: ["“", "”"], curls: true },
  numerals,
  unknown: ["غير معروف", "غير مذكور", "غير محدد", "غير متاح", "غير متوفر", "مجهول", "لا بيانات", "لا توجد بيانات"],
  numeral: String,
  answers: {
    against: /(?:لا|غير|لست|ليس) ?(?:أوافق|موافق|راض|أثق|واثق|أؤيد|مؤيد|مهم|مرجح|أبدا|أبدًا)|أعارض|معارض|ضد|سيئ|أسوأ|ضعيف|أبدًا/u,
    favour: /أوافق|موافق|راض|أثق|واثق|أؤيد|مؤيد|مهم|مرجح|جيد|أفضل|ممتاز|دائمًا/u,
  },
  reading: { speed: 180 },
};
