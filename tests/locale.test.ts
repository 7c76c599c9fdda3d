// Languages that stories are written in: which tag finds which pack, and what a pack says.

import { expect, test } from "vitest";
import { findPack, LOCALES, nearestLocale, packOf, speakerOf } from "../src/locale/index.ts";

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

test("what editors write for a tag leads to it", () => {
  expect(["中文", "English", "cn"].map(nearestLocale)).toEqual(["zh-Hans", "en", "zh-Hans"]);
});

test.each(LOCALES)("every word of %s says something, and fills what it is told", (locale) => {
  const { strings } = packOf(locale);
  const other = packOf(LOCALES.find((one) => one !== locale)!).strings;
  const places = (words: string) => [...words.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  for (const [word, said] of Object.entries(strings)) {
    expect(said.trim(), word).not.toBe("");
    expect(places(said), word).toEqual(places(Object.entries(other).find(([name]) => name === word)![1]));
  }
});
