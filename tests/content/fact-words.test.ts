// Facts in the form that is asked for, and facts in titles, captions, alternative texts: every reader of the story gets the words.

import { describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { drawFigure } from "../../src/figures/draw.ts";
import { listNumbers } from "../../src/outputs/facts/numbers.ts";
import { writeChapter } from "../../src/outputs/feed/chapter.ts";
import { readStoryFiles, type SourceFile } from "../../src/source/files.ts";
import { factSentence } from "../../src/story/fact-sentence.ts";
import { factText } from "../../src/story/facts.ts";

const valid = readStoryFiles("tests/fixtures/broken/valid");
const MORE = `"people.all": { "value": 121360000, "unit": "人", "says": "全省人口。", "source": "register" },
  "people.change": { "value": -7.8, "unit": "万人", "says": "五年里的变化。", "source": "register" },
  "boats": { "value": 40, "unit": { "zh-Hans": "条", "en": "boats" }, "says": "船。", "source": "register" },`;

/** The story of lamps with more facts, its files changed. */
function storyOf(changes: Record<string, (text: string) => string>) {
  const files: SourceFile[] = valid.map((file) => {
    const text = file.path === "facts.json" ? file.text.replace("{", `{ ${MORE}`) : file.text;
    return { ...file, text: changes[file.path]?.(text) ?? text };
  });
  return parseStory(files);
}
const told = ({ problems }: ReturnType<typeof storyOf>) =>
  problems.filter(({ code }) => code !== "unused-fact").map(({ code, file, line, field }) => `${code} ${file}:${line} ${field}`);
const chapterOf = (text: string) => ({ "chapters/01-lamps.mdx": (old: string) => `${old}\n${text}\n` });

describe("a form", () => {
  const people = { value: 121_360_000, unit: "人", says: "", source: "register" };
  test.each([
    ["zh-Hans", 121_360_000, "人", "", "121,360,000人"],
    ["zh-Hans", 121_360_000, "人", "亿", "1.2亿人"],
    ["zh-Hans", 121_360_000, "人", "亿 3", "1.214亿人"],
    ["zh-Hans", 121_360_000, "人", "万、0", "12,136万人"],
    ["zh-Hans", 12_136, "万人", "亿", "1.2亿人"],
    ["zh-Hans", 40, "条", "汉字", "四十条"],
    ["zh-Hans", 2, "条", "汉字 不带单位", "二"],
    ["zh-Hans", 23_500, "人", "words", "两万三千五百人"],
    ["zh-Hans", 103, "人", "汉字", "一百零三人"],
    ["zh-Hans", 100_010_010, "人", "汉字", "一亿零一万零一十人"],
    ["zh-Hans", -7.8, "万人", "不带号", "7.8万人"],
    ["zh-Hans", 7.8, "%", "带号", "+7.8%"],
    ["zh-Hans", 3.5, "倍", "汉字", "三点五倍"],
    ["en", 121_360_000, "people", "million", "121.4 million people"],
    ["en", 121_360_000, "people", "million 2 bare", "121.36 million"],
    ["en", 40, "boats", "words", "forty boats"],
    ["en", 1_000_105, "boats", "words bare", "one million one hundred and five"],
    ["en", -5, "boats", "words", "minus five boats"],
    ["en", 12, undefined, "1", "12.0"],
  ])("%s %s %s as %s", (locale, value, unit, as, printed) => {
    expect(factText({ ...people, value, unit }, locale, as)).toBe(printed);
  });

  test("a day is written as the language writes it", () => {
    const day = { ...people, value: "2024-03-03", unit: undefined };
    expect([factText(day, "zh-Hans"), factText(day, "en"), factText(day, "en-GB")]).toEqual([
      "2024年3月3日",
      "March 3, 2024",
      "3 March 2024",
    ]);
  });

  test("is printed in the chapter and in what is fed to readers", () => {
    const parsed = storyOf(chapterOf('全省有<Fact id="people.all" as="亿" />，船有<Fact id="boats" as="汉字" />。'));
    expect(told(parsed)).toEqual([]);
    const { story } = parsed;
    const { markup } = writeChapter({ story: story!, site: "https://example.org/", photos: new Map() }, story!.chapters[0]!);
    expect(markup).toContain("1.2亿人");
    expect(parsed.parts.chapters[0]!.lines.at(-1)!.text).toBe("全省有1.2亿人，船有四十条。");
  });

  test.each([
    ['<Fact id="people.all" as="亿亿" />', "fact-form"],
    ['<Fact id="people.all" as="亿">1.2亿</Fact>', "fact-form-idle"],
  ])("%s is told", (written, code) => {
    expect(told(storyOf(chapterOf(`全省有${written}。`)))).toEqual([`${code} chapters/01-lamps.mdx:21 Fact.as`]);
  });
});

describe("a fact in its own sentence", () => {
  test.each<[string, number | string | { min: number; max: number }, string | undefined, string, string]>([
    ["zh-Hans", 6, "条", "6条加推进中的6条，合12条。", "[6条]加推进中的6条，合12条。"],
    ["zh-Hans", 12, "条", "6条加推进中的6条，合12条。", "6条加推进中的6条，合[12条]。"],
    ["zh-Hans", 3, "条", "没有名字的13条里，有3条在修。", "没有名字的13条里，有[3条]在修。"],
    ["zh-Hans", 4, "件", "合着办的有四件。", "合着办的有[四件]。"],
    ["zh-Hans", 5_304_061, "人", "青螺市有5304061人。", "青螺市有[5,304,061人]。"],
    ["zh-Hans", 121_360_000, "人", "全省人口。", "[121,360,000人] 全省人口。"],
    ["zh-Hans", "2023-02", undefined, "最晚的月份是2023年2月。", "最晚的月份是[2023年2月]。"],
    ["zh-Hans", "907路", undefined, "907路通到青螺。", "[907路]通到青螺。"],
    ["en", 12, "lamps", "Twelve gas lamps stood on the quay.", "[Twelve] gas lamps stood on the quay."],
    ["en", 13, "roads", "Of these, 13 roads lead to Reedham.", "Of these, [13 roads] lead to Reedham."],
    ["en", -7.8, "%", "Fishing fell by 7.8% in a year.", "Fishing fell by [7.8%] in a year."],
    ["en", { min: 40, max: 45 }, "years", "Sailors are 40 to 45 years old.", "Sailors are [40 to 45 years] old."],
    ["en", { min: 40, max: 45 }, "years", "Their age was not asked.", "[40–45 years] Their age was not asked."],
    ["en", "1961", undefined, "It closed in spring that year.", "[1961] It closed in spring that year."],
  ])("%s %s %s", (locale, value, unit, says, marked) => {
    const { before, value: told, after } = factSentence({ value, unit, says, source: "register" }, locale);
    expect(before === undefined ? `[${told}] ${after}` : `${before}[${told}]${after}`).toBe(marked);
  });
});

describe("in fields", () => {
  const everywhere = storyOf({
    "story.json": (text) => text.replace("有的没人知道去向", "船有{{boats}}，人有｛｛people。all 亿｝｝"),
    "chapters/01-lamps.mdx": (text) =>
      `${text.replace("字写得很好看", "记着{{boats as 汉字}}船")}\n<Aside title="{{lamps.total}}灯的事">\n\n灯都在水边。\n\n</Aside>\n`,
    "figures/lamps.json": (text) =>
      text.replace('"六盏灯，', '"{{lamps.total}}灯，').replace("6盏灯排成", "{{lamps.total}}灯排成"),
    "facts.json": (text) => text.replace("登记簿最后一页", "除了{{boats}}船，登记簿最后一页"),
    "data/lamps.json": (text) => text.replace(/"title": "/, '"title": "{{lamps.total}}灯：'),
  });

  test("every text holds the words, and nothing is found wrong", () => {
    expect(told(everywhere)).toEqual(["unused-fact facts.json:2 people.change"].filter(() => false));
    const { story } = everywhere;
    expect(story!.standfirst).toContain("船有40条，人有1.2亿人");
    expect(story!.chapters[0]!.standfirst).toContain("记着四十条船");
    expect(story!.figures.lamps!.spec.title).toContain("6盏灯，");
    expect(story!.figures.lamps!.spec.states.all!.alt).toContain("6盏灯排成");
    expect(story!.facts["lamps.lost"]!.caveat).toContain("除了40条船");
    expect(story!.datasets.lamps!.title).toContain("6盏灯：");
    expect(JSON.stringify(story)).not.toMatch(/\{\{|｛｛/);
    const drawing = drawFigure(story!.figures.lamps!, story!.datasets.lamps!, { locale: story!.locale, atlas: story!.geo });
    expect(drawing.frame("all", "narrow").alt).toContain("6盏灯排成");
  });

  test("count as uses, and the page lists their sources", () => {
    expect(everywhere.problems.filter(({ code }) => code === "unused-fact").map(({ field }) => field)).toEqual(["people.change"]);
    expect(everywhere.story!.stated).toEqual(["boats", "people.all"]);
    expect(everywhere.story!.chapters[0]!.facts).toEqual(["lamps.total", "lamps.lost", "boats"]);
  });

  test("stand in the fact sheet where they are read, bound", () => {
    const sheet = listNumbers(everywhere.story!, everywhere, "zh-Hans");
    expect(sheet.unused).toEqual(["people.change"]);
    const rows = sheet.rows.filter(({ bond, kind }) => bond === "fact" && kind !== "card" && kind !== "prose");
    expect(rows.map(({ written, file, facts }) => `${written} ${file} ${facts}`)).toEqual([
      "40条 story.json boats",
      "1.2亿人 story.json people.all",
      "四十条 chapters/01-lamps.mdx boats",
      "6盏 figures/lamps.json lamps.total",
      "6盏 figures/lamps.json lamps.total",
      "6盏 data/lamps.json lamps.total",
    ]);
    expect(sheet.rows.some(({ sentence }) => sentence.includes("{{"))).toBe(false);
  });

  test.each<[string, Record<string, (text: string) => string>, string]>([
    [
      "an id that there is not",
      { "figures/lamps.json": (text) => text.replace("6盏灯排成", "{{lamps.totl}}灯排成") },
      "no-fact figures/lamps.json:11 states.all.alt",
    ],
    [
      "a form that there is not",
      { "story.json": (text) => text.replace("有的没人知道去向", "灯有{{lamps.total 斤}}") },
      "fact-form story.json:4 standfirst",
    ],
    [
      "single braces",
      { "story.json": (text) => text.replace("有的没人知道去向", "灯有{facts.lamps.total}") },
      "brace-in-field story.json:4 standfirst",
    ],
    [
      "a field that readers do not read",
      {
        "story.json": (text) =>
          text.replace('"title": "《路灯登记簿》"', '"title": "《路灯登记簿》", "url": "https://example.org/{{boats}}"'),
      },
      "fact-not-here story.json:8 sources.register.url",
    ],
    [
      "a tag in a field",
      { "chapters/01-lamps.mdx": (text) => text.replace("字写得很好看", '记着<Fact id="lamps.total" />') },
      "tag-in-field chapters/01-lamps.mdx:3 standfirst",
    ],
  ])("%s is told", (_, changes, expected) => {
    expect(told(storyOf(changes))).toEqual([expected]);
  });

  test("what is proposed for single braces and for a tag is the fact in two", () => {
    const parsed = storyOf({ "story.json": (text) => text.replace("有的没人知道去向", "灯有{facts.lamps.total}") });
    const steps = parsed.problems.flatMap(({ proposal }) => proposal?.steps ?? []);
    expect(steps).toEqual([expect.objectContaining({ text: "{{lamps.total}}" })]);
  });

  test("each edition has the fact in its own language", () => {
    const parsed = storyOf({
      "story.json": (text) =>
        text.replace('"title": "码头上的灯"', '"title": { "zh-Hans": "{{boats}}船", "en": "{{boats as words}}" }'),
    });
    const { forms } = (parsed.parts.spec as unknown as { title: { forms: Record<string, string> } }).title;
    expect(forms.en).toBe("{{boats as words}}");
    expect(parsed.parts.words.fill(forms.en!, "en")).toBe("forty boats");
    expect(parsed.story!.title).toBe("40条船");
  });
});
