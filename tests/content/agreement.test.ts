// What an editor may write for a fact, and what contradicts it: rounded, about, with its sign, in words, as a date.

import { describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { packOf } from "../../src/locale/index.ts";
import { findNumerals } from "../../src/locale/numerals.ts";
import { Localised, localise } from "../../src/schemas/text.ts";
import { readStoryFiles } from "../../src/source/files.ts";
import { writeFact } from "../../src/story/facts.ts";
import { contradiction } from "../../src/story/written.ts";

const valid = readStoryFiles("tests/fixtures/broken/valid");

/** Codes of what is found where a story states a fact in some words; the sentence holds `[words]`. */
function found(fact: { value: unknown; unit?: string }, sentence: string, locale = "zh-Hans"): string[] {
  const one = JSON.stringify({ ...fact, says: "登记簿上的数。", source: "register" });
  const written = sentence.replace(/\[(.*)\]/, '<Fact id="one">$1</Fact>');
  const files = valid.map((file) => {
    if (file.path === "facts.json") return { ...file, text: file.text.replace("{", `{ "one": ${one},`) };
    if (file.path === "story.json") return { ...file, text: file.text.replace('"zh-Hans"', `"${locale}"`) };
    return file.path === "chapters/01-lamps.mdx" ? { ...file, text: `${file.text}\n${written}\n` } : file;
  });
  const last = files.find(({ path }) => path === "chapters/01-lamps.mdx")!.text.split("\n").length - 1;
  return parseStory(files, { language: "en" })
    .problems.filter(({ file, line }) => file === "chapters/01-lamps.mdx" && line === last)
    .map(({ code }) => code);
}

type Case = [value: unknown, unit: string | undefined, sentence: string];
const fact = (value: unknown, unit: string | undefined) => ({ value, ...(unit ? { unit } : {}) });

describe("right in English", () => {
  test.each<Case>([
    [121_360_000, "people", "There were [121.4 million people]."],
    [1_234_567, "$", "It cost [$1.2m]."],
    [3_500, undefined, "There were [3.5k]."],
    [1_500_000, undefined, "There were [one and a half million]."],
    [24, "lamps", "There were [two dozen lamps]."],
    [121_360_000, "people", "There were [121 million] of them."],
    [121_360_000, "people", "There were [121,360,000]."],
    [121_360_000, "people", "There were [more than 121 million]."],
    [121_360_000, "people", "There were over [121 million] of them."],
    [121.36, "million people", "There were [121.4 million]."],
    [121.36, "USD million", "It cost [121.4 million dollars]."],
    [-7.8, "million", "[7.8 million lost] in five years."],
    [-7.8, undefined, "[7.8 million lost] in five years."],
    [-7.8, "million people", "The towns lost [7.8 million people]."],
    [-5.1, "°C", "It was [minus 5.1] that night."],
    [-5.1, "°C", "It was [−5.1 °C] that night."],
    [-5.1, "%", "Prices fell by [5.1 per cent]."],
    [38, "boats", "There were [about forty boats]."],
    [38, "boats", "There were about [40]."],
    [38, "boats", "There were [nearly forty]."],
    [38, "boats", "There were [forty or so]."],
    [38, "boats", "There were [fewer than forty]."],
    [1_850_000_000, "kr", "It cost [kr 1 850 million]."],
    [1_850_000_000, "kr", "It cost [1\u00a0850\u00a0million kr]."],
    [1850, "million kr", "It cost [kr 1\u202f850 million]."],
    [1850.5, "kr", "It cost [1.850,5 kroner]."],
    [1850, "kr", "It cost [1.850 kroner]."],
    [18.5, "km", "It is [18,5 km] long."],
    [5_304_061, "people", "There were [53,04,061]."],
    ["2024-03-03", undefined, "It closed on [3 March 2024]."],
    ["2024-03-03", undefined, "It closed on [March 3, 2024]."],
    ["2024-03-03", undefined, "It closed in [March 2024]."],
    ["2024-03-03", undefined, "It closed on [3/3/2024]."],
    ["2024-03-03", undefined, "It closed in [2024]."],
    ["1961", undefined, "It closed in [the 1960s]."],
    ["1961", undefined, "It closed in [the sixties]."],
    ["1961", undefined, "It closed in [the 20th century]."],
    [1961, undefined, "It closed on [3 March 1961]."],
    [0.3333, undefined, "[A third] of them is gone."],
    [33.3, "%", "[A third] of them is gone."],
    [34, "%", "[About a third] of them is gone."],
    [50, "%", "[Half] of them are gone."],
    [0.62, undefined, "[More than half] of them are gone."],
    [38, "%", "[Fewer than half] of them are gone."],
    [2, "times", "It cost [twice] as much."],
    [14, undefined, "It was the [14th] meeting."],
    [14, undefined, "It was the [fourteenth] meeting."],
    [12.5, "%", "[12.5%] of them are gone."],
    [0.29, undefined, "[29 per cent] of them are gone."],
    [200_000, undefined, "There were [two hundred thousand]."],
    [-3, undefined, "There were [three fewer]."],
    [121_360_000, "people", "There were [121.4] million people."],
  ])("%s %s: %s", (value, unit, sentence) => {
    expect(found(fact(value, unit), sentence)).toEqual([]);
  });
});

describe("right in Chinese", () => {
  test.each<Case>([
    [121_360_000, "人", "全省有[1.2亿]人。"],
    [98, "人", "来了[近百]人。"],
    [1234, "人", "来了[千余人]。"],
    [12_000, "人", "来了[上万人]。"],
    [1_000_000, undefined, "全城[百万]人。"],
    [0.5, "%", "其中[千分之五]。"],
    [5, "‰", "其中[千分之五]。"],
    [121_360_000, "人", "全省有[一亿二千万]人。"],
    [121_360_000, "人", "全省有[超过1.2亿]人。"],
    [12_136, "万人", "全省有[1.2亿人]。"],
    [12_136, "万人", "全省有[12136万人]。"],
    [18.5, "亿元", "花了[18.5亿元]。"],
    [38, "人", "来了[约四十]人。"],
    [38, "人", "来了约[四十]人。"],
    [38, "人", "来了[四十人左右]。"],
    [43, "人", "来了[四十多人]。"],
    [38, "人", "来了[不到四十人]。"],
    [-7.8, "万人", "后来[减少7.8万]。"],
    [-7.8, undefined, "后来[减少7.8万]。"],
    [-7.8, "万人", "后来减少了[7.8万人]。"],
    [-5.1, "℃", "夜里[零下5.1度]。"],
    [-5.1, "℃", "夜里是[-5.1度]。"],
    [12.5, "%", "占[十二点五%]。"],
    [12.5, "%", "占[百分之十二点五]。"],
    [0.29, undefined, "占[近三成]。"],
    [29, "%", "占[近三成]。"],
    [25, "%", "占[两成五]。"],
    [0.5, undefined, "走了[一半]。"],
    [0.62, undefined, "走了[过半]。"],
    [62, "%", "走了[超过一半]。"],
    [1 / 3, undefined, "走了[三分之一]。"],
    [1_850, "元", "花了[1 850元]。"],
    [35_000, "元", "花了[三点五万]元。"],
    [120_000_000, "元", "花了[1亿2千万]元。"],
    ["2024-03-03", undefined, "[2024年3月3日]停了。"],
    ["2024-03-03", undefined, "[二〇二四年三月]停了。"],
    ["2022年10月", undefined, "[10月]停了。"],
    ["1961", undefined, "[六十年代]停了。"],
    ["1961", undefined, "[1960年代]停了。"],
    [5, "千米", "长[5千米]。"],
    [121_360_000, "人", "全省有[1.2]亿人。"],
    [38, "人", "来了[٣٨]人。"],
  ])("%s %s: %s", (value, unit, sentence) => {
    expect(found(fact(value, unit), sentence)).toEqual([]);
  });
});

describe("wrong, and named", () => {
  test.each<[...Case, string]>([
    [121_360_000, "people", "There were [121.5 million].", "fact-differs"],
    [121_360_000, "人", "全省有[1.3亿]人。", "fact-differs"],
    [121_360_000, "人", "全省有[超过1.3亿]人。", "fact-differs"],
    [38, "boats", "There were [forty].", "fact-differs"],
    [38, "boats", "There were [about fifty].", "fact-differs"],
    [43, "boats", "There were [nearly forty].", "fact-differs"],
    [38, "人", "来了[四十多人]。", "fact-differs"],
    [38, "人", "来了[四十]人。", "fact-differs"],
    [7.8, "million", "It changed by [−7.8 million].", "fact-sign"],
    [-7.8, "million", "It changed by [7.8 million].", "fact-sign"],
    [-7.8, "million", "It was less, and then [grew by 7.8 million].", "fact-sign"],
    [-5.1, "℃", "夜里[5.1度]。", "fact-sign"],
    ["2024-03-03", undefined, "It closed on [4 March 2024].", "fact-differs"],
    ["2024-03-03", undefined, "It closed in [April 2024].", "fact-differs"],
    ["2024-03-03", undefined, "[2023年]停了。", "fact-differs"],
    ["1961", undefined, "It closed in [the 1970s].", "fact-differs"],
    [0.4, undefined, "[A third] of them is gone.", "fact-differs"],
    [0.38, undefined, "[More than half] of them are gone.", "fact-differs"],
    [0.3, "%", "[30%] of them is gone.", "fact-differs"],
    [6, "盏", "有[6万]盏。", "fact-differs"],
    [1_850, "kr", "It cost [kr 1 850 million].", "fact-differs"],
    [45, "%", "走了[过半]。", "fact-differs"],
    [6, "盏", "有[好些]盏。", "fact-without-number"],
    [6, "盏", "有[6]万盏。", "fact-differs"],
  ])("%s %s: %s", (value, unit, sentence, code) => {
    expect(found(fact(value, unit), sentence)).toContain(code);
  });

  test("says what the fact is and how it may be written", () => {
    const one = '"one": { "value": 121360000, "unit": "人", "says": "全省人口。", "source": "register" },';
    const files = valid.map((file) => {
      if (file.path === "facts.json") return { ...file, text: file.text.replace("{", `{ ${one}`) };
      return file.path === "chapters/01-lamps.mdx"
        ? { ...file, text: `${file.text}\n有<Fact id="one">1.3亿</Fact>人。\n` }
        : file;
    });
    const { problems } = parseStory(files);
    expect(problems.map(({ message, hint }) => `${message} ${hint}`)).toEqual([
      expect.stringMatching(/1\.3亿.*121360000.*“121,360,000人”.*“1\.2亿人”/),
    ]);
  });
});

describe("what nothing need vouch for", () => {
  test.each([
    "Open 24/7, call +47 22 33 44 55 or 010-12345678.",
    "It runs on version 2.1, or 2.0.1.",
    "It was the 14th meeting, in the 1960s and in the 20th century.",
    "热线：400-123-4567，7×24小时都有人接。",
    "这是二十世纪九十年代的事，也是20世纪的事。",
    "图1 河在城南拐了弯。",
    "河道的变化见图2-3，水量如表4所示。",
    "Figure 1: the river south of the town. Compare Fig. 2a and table 3-1.",
  ])("%s", (sentence) => {
    expect(found({ value: 6 }, sentence)).toEqual([]);
  });

  test.each(["到会代表12人。", "这张图3天画完。", "She set the table 20 times.", "The chart 12 million people saw was wrong."])(
    "but %s states a number",
    (sentence) => {
      expect(found({ value: 6 }, sentence)).toEqual(["loose-number"]);
    },
  );

  test("a date that is bound to nothing is told once, with the fact that states it", () => {
    const one = '"closed": { "value": "2024-03-03", "says": "停了。", "source": "register" },';
    const files = valid.map((file) => {
      if (file.path === "facts.json") return { ...file, text: file.text.replace("{", `{ ${one}`) };
      return file.path === "chapters/01-lamps.mdx" ? { ...file, text: `${file.text}\n2024年3月3日停了。\n` } : file;
    });
    const loose = parseStory(files).problems.filter(({ code }) => code === "loose-number");
    expect(loose.map(({ hint }) => hint)).toEqual([expect.stringContaining('<Fact id="closed">2024年3月3日</Fact>')]);
  });
});

describe("what the engine prints is right", () => {
  let seed = 7;
  const chance = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const pick = <One>(list: readonly One[]) => list[Math.floor(chance() * list.length)]!;
  const number = () => {
    const size = Number((10 ** (chance() * 11)).toFixed(pick([0, 0, 1, 2])));
    return chance() < 0.2 ? -size : size;
  };

  test.each(["zh-Hans", "en", "en-ZA"])("in any form, in %s", (locale) => {
    const forms = locale.startsWith("en")
      ? ["", "thousand", "million", "million 2", "words", "bare", "1"]
      : ["", "万", "亿 2", "汉字", "万 汉字", "带号"];
    const wrong: string[] = [];
    for (let count = 0; count < 400; count++) {
      const [value, as, unit] = [number(), pick(forms), pick(["人", "万人", "million people", "%", "km", undefined])];
      const fact = {
        value,
        unit: unit === undefined ? undefined : new Localised(unit),
        says: new Localised("数"),
        source: "register",
      };
      const { text, fault } = writeFact(localise(fact, locale, locale) as never, locale, as);
      if (fault || value === 0) continue;
      const said = contradiction({
        id: "one",
        fact: fact as never,
        words: text,
        before: "",
        after: "",
        locale,
        fallback: locale,
      });
      if (said) wrong.push(`${value} ${unit} ${as}: ${text} ${said.code}`);
    }
    expect(wrong).toEqual([]);
  });

  test.each(["zh-Hans", "en"])("words are read as they are written, in %s", (locale) => {
    const { numerals } = packOf(locale);
    const wrong: string[] = [];
    for (let count = 0; count < 600; count++) {
      const value = Math.floor(10 ** (chance() * 11));
      const words = numerals.write(value)!;
      const [found, ...more] = findNumerals(words);
      if (found?.value !== value || more.length > 0) wrong.push(`${value} ${words} ${found?.value}`);
    }
    expect(wrong).toEqual([]);
  });
});
