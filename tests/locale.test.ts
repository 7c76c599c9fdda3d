// Languages that stories are written in: which tag finds which pack, and what a pack says.

import { expect, test } from "vitest";
import { findPack, formsOf, LOCALES, nearestLocale, packOf, speakerOf, type Word } from "../src/locale/index.ts";
import type { Phrase } from "../src/locale/pack.ts";

test.each([
  ["zh", "zh-Hans"],
  ["zh-CN", "zh-Hans"],
  ["zh-Hans-CN", "zh-Hans"],
  ["en-GB", "en"],
  ["zh-TW", "zh-Hant"],
  ["zh-HK", "zh-Hant"],
  ["zh-Hant", "zh-Hant"],
  ["ar", "ar"],
  ["ar-EG", "ar"],
  ["fr", undefined],
  ["ja", undefined],
  ["xx", undefined],
])("%s is spoken by the pack %s", (locale, tag) => {
  expect(findPack(locale)?.tag).toBe(tag);
});

test("a pack that is not there is never replaced by another", () => {
  expect(() => speakerOf("fr")).toThrow("fr");
});

test.each(LOCALES)("%s writes a range with a mark of its own, which is no hyphen", (locale) => {
  const { joints } = packOf(locale);
  expect(joints.range.trim()).toMatch(/^[–—～至]$/u);
});

test("a region keeps the words of its language and has its own order of days", () => {
  expect(speakerOf("en-GB")("next")).toBe("Next");
  expect(packOf("en-GB").dates.day("2026-11-25")).toBe("25 November 2026");
  expect(packOf("en").dates.day("2026-11-25")).toBe("November 25, 2026");
});

test.each([
  ["zh-Hans", ["2022年", "2022年10月", "2022年10月1日"], "10月", "十二"],
  ["zh-Hant", ["2022年", "2022年10月", "2022年10月1日"], "10月", "十二"],
  ["en", ["2022", "Oct 2022", "Oct 1, 2022"], "Oct", "12"],
  ["ar", ["2022", "أكتوبر 2022", "1 أكتوبر 2022"], "أكتوبر", "12"],
])("%s writes dates as exactly as they are known, and counts chapters", (locale, written, month, twelfth) => {
  const { dates, numeral } = packOf(locale);
  const time = Date.UTC(2022, 9, 1);
  expect((["year", "month", "day"] as const).map((exactness) => dates.write(time, exactness))).toEqual(written);
  expect(dates.part(time, "month")).toBe(month);
  expect(numeral(12)).toBe(twelfth);
});

test("one is said of one, and more of more, at the build and on the page", () => {
  const say = speakerOf("en");
  expect([1, 2].map((n) => say("readingTime", { n }))).toEqual(["About 1 minute", "About 2 minutes"]);
  expect(speakerOf("zh-Hans")("readingTime", { n: 1 })).toBe("全文约1分钟");
  expect(JSON.parse(formsOf("en", "readingTime"))).toEqual({ one: "About {n} minute", other: "About {n} minutes" });
  expect(formsOf("zh-Hans", "minutesLeft")).toBe("还剩约{n}分钟");
});

test("a language with six forms of plural says each", () => {
  const say = speakerOf("ar");
  expect([0, 1, 2, 3, 11, 100].map((n) => say("deskErrors", { n }))).toEqual([
    "لا أخطاء",
    "خطأ واحد",
    "خطآن",
    "3 أخطاء",
    "11 خطأً",
    "100 خطأ",
  ]);
});

test("a region whose calendar is another keeps the pack's", () => {
  expect(packOf("ar-SA").dates.day("2026-11-25")).toBe("25 نوفمبر 2026");
});

test.each([
  ["en", "5,304,061.5"],
  ["en-IN", "53,04,061.5"],
  ["en-ZA", "5\u00a0304\u00a0061,5"],
  ["zh-Hans", "5,304,061.5"],
  ["ar", "5,304,061.5"],
  // Its regions have the calendar and the digits of the pack.
  ["ar-EG", "5,304,061.5"],
])("%s sets numbers off as its readers do", (locale, written) => {
  expect(packOf(locale).numbers.format(",")(5304061.5)).toBe(written);
});

test("what editors write for a tag leads to it", () => {
  expect(["中文", "English", "cn", "zh-TW", "繁體中文", "العربية"].map(nearestLocale)).toEqual([
    "zh-Hans",
    "en",
    "zh-Hans",
    "zh-Hant",
    "zh-Hant",
    "ar",
  ]);
});

/** How many whole numbers up to a thousand a language has one form for. */
function numbersIn(locale: string, form: string): number {
  const plural = new Intl.PluralRules(locale);
  return Array.from({ length: 1000 }, (_, n) => plural.select(n)).filter((one) => one === form).length;
}

test.each(LOCALES)("every word of %s says something, and fills what it is told", (locale) => {
  const { strings } = packOf(locale);
  const other = packOf(LOCALES.find((one) => one !== locale)!).strings;
  const places = (words: string) => [...words.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  const forms = (phrase: Phrase) => (typeof phrase === "string" ? [phrase] : Object.values(phrase));
  for (const [word, said] of Object.entries(strings)) {
    const [theirs = ""] = forms(other[word as Word]);
    for (const [form, words] of Object.entries(typeof said === "string" ? { other: said } : said)) {
      expect(words.trim(), word).not.toBe("");
      // A form for one number alone may say it in words: دقيقتان is two minutes.
      const saysItself = ["zero", "one", "two"].includes(form) && numbersIn(locale, form) === 1;
      expect(places(words), word).toEqual(
        places(theirs).filter((place) => !saysItself || place !== "{n}" || words.includes(place)),
      );
    }
  }
});
