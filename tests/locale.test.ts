// Languages that stories are written in: which tag finds which pack, and what a pack says.

import { expect, test } from "vitest";
import { findPack, formsOf, LOCALES, nearestLocale, packOf, speakerOf, type Word } from "../src/locale/index.ts";
import type { Phrase } from "../src/locale/pack.ts";

test.each([
  ["zh", "zh-Hans"],
  ["zh-CN", "zh-Hans"],
  ["zh-Hans-CN", "zh-Hans"],
  ["en-GB", "en"],
  ["zh-TW", undefined],
  ["zh-Hant", undefined],
  ["fr", undefined],
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
  ["en", ["2022", "Oct 2022", "Oct 1, 2022"], "Oct", "12"],
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

test.each([
  ["en", "5,304,061.5"],
  ["en-IN", "53,04,061.5"],
  ["en-ZA", "5\u00a0304\u00a0061,5"],
  ["zh-Hans", "5,304,061.5"],
])("%s sets numbers off as its readers do", (locale, written) => {
  expect(packOf(locale).numbers.format(",")(5304061.5)).toBe(written);
});

test("what editors write for a tag leads to it", () => {
  expect(["中文", "English", "cn"].map(nearestLocale)).toEqual(["zh-Hans", "en", "zh-Hans"]);
});

test.each(LOCALES)("every word of %s says something, and fills what it is told", (locale) => {
  const { strings } = packOf(locale);
  const other = packOf(LOCALES.find((one) => one !== locale)!).strings;
  const places = (words: string) => [...words.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  const forms = (phrase: Phrase) => (typeof phrase === "string" ? [phrase] : Object.values(phrase));
  for (const [word, said] of Object.entries(strings)) {
    const [theirs = ""] = forms(other[word as Word]);
    for (const form of forms(said)) {
      expect(form.trim(), word).not.toBe("");
      expect(places(form), word).toEqual(places(theirs));
    }
  }
});
