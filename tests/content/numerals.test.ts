// Numerals in prose: what they say, and which of them need a source.

import { describe, expect, test } from "vitest";
import { countLength, findNumerals, statingNumerals } from "../../src/locale/numerals.ts";

describe("values", () => {
  test.each([
    ["十三条路", 13],
    ["二十", 20],
    ["一百零三", 103],
    ["一百二", 120],
    ["一百二十五", 125],
    ["两千零六", 2006],
    ["两万三", 23_000],
    ["三千四百万人", 34_000_000],
    ["一亿二千万", 120_000_000],
    ["二〇二三年", 2023],
    ["三点五", 3.5],
    ["百分之三十", 30],
    ["三分之一", 1 / 3],
    ["13", 13],
    ["１３条", 13],
    ["5,304,061人", 5_304_061],
    ["3.5万", 35_000],
    ["1.5亿", 150_000_000],
    ["thirteen roads", 13],
    ["Twenty-one", 21],
    ["one hundred and five", 105],
    ["一共十三条", 13],
    ["四处", 4],
    ["兩萬三", 23_000],
    ["一億二千萬", 120_000_000],
    ["3.5萬", 35_000],
    ["三點五", 3.5],
    ["負責十三個單位", 13],
    ["ثلاثة عشر طريقًا", 13],
    ["اثنان وأربعون", 42],
    ["ثلاثمئة وستة", 306],
    ["مئتان وخمسة وعشرون", 225],
    ["ألفان وثلاثمئة", 2300],
    ["3.5 مليون نسمة", 3_500_000],
    ["خمسة ملايين", 5_000_000],
    ["مليونان وثلاثمئة ألف", 2_300_000],
    ["١٢٬٣٤٥ شخصًا", 12_345],
    ["ثلثا السكان", 2 / 3],
    ["ثلاثة أرباع", 0.75],
  ])("%s", (written, value) => {
    expect(findNumerals(written)[0]?.value).toBeCloseTo(value);
  });
});

const stating = (text: string) => statingNumerals(text).map((numeral) => numeral.text);

describe("numerals that need a source", () => {
  test.each([
    ["十三条路修通了六条", ["十三", "六"]],
    ["2022年10月到2023年2月", ["2022", "10", "2023", "2"]],
    ["省第十四届会议", ["十四"]],
    ["十分钟就到", ["十"]],
    ["二十多家企业", ["二十"]],
    ["三分之一没有写", ["三分之一"]],
    ["Half of 12 lamps", ["12"]],
    ["十分鐘就到，二十個攤位", ["十", "二十"]],
    ["زار الميناء 12 سفينة", ["12"]],
  ])("%s", (text, expected) => {
    expect(stating(text)).toEqual(expected);
  });

  test.each([
    "一体化，一起，一座城",
    "两地、双城、两岸",
    "三三两两的人，五花八门的店，四面八方",
    "十分方便",
    "千家万户，万一",
    "《第九十九号报告》",
    "坐Z2去，用5G，走G20",
    "one of the twelve",
    "一體化，一樣，獨一無二，統一",
    "واحد من الاثني عشر",
  ])("%s", (text) => {
    expect(stating(text)).toEqual([]);
  });
});

test("length counts Han characters and Latin words, not punctuation", () => {
  expect(countLength("北河，North River 流过3座城。")).toBe(2 + 2 + 2 + 1 + 2);
});
