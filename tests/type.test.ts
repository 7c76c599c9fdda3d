// Type: a display face cut to a page's characters, headlines that break between phrases, readings, emphasis beside punctuation.

import { create, type Font } from "fontkitten";
import { convert } from "fontverter";
import { toString as wordsOf } from "mdast-util-to-string";
import { describe, expect, test, vi } from "vitest";
import { nodesOf, readDocument } from "../src/document/read.ts";
import { speakerOf } from "../src/locale/index.ts";
import { chapterPage, homePage } from "../src/story/pages.ts";
import type { Story } from "../src/story/story.ts";
import { displayText } from "../src/type/display.ts";
import { type Cut, charactersOf, cutFor } from "../src/type/face.ts";
import { noticeMissing } from "../src/type/notice.ts";
import { breakPhrases, clausesOf, phrasesOf } from "../src/type/phrases.ts";
import { pairReading } from "../src/type/ruby.ts";
import { styleFace } from "../src/type/style.ts";

async function charactersIn({ bytes }: Cut): Promise<string[]> {
  const font = create(await convert(bytes, "truetype")) as Font;
  const codes = font.characterSet.filter((code) => code !== 0xffff); // a table's end mark
  return codes.map((code) => String.fromCodePoint(code)).filter((character) => character.trim() !== "");
}

describe("the display face", () => {
  test("characters are gathered once each, in one order, without white space", () => {
    expect(charactersOf("界上 双城\n上界")).toEqual(["上", "双", "城", "界"]);
  });

  test("a cut holds the characters asked for and no other", async () => {
    const cut = (await cutFor("路、工厂和空气，“怎样”过界？2023A", "zh-Hans"))!;
    expect(await charactersIn(cut)).toEqual(charactersOf("路、工厂和空气，“怎样”过界？2023A"));
    expect(cut.missing).toEqual([]);
  });

  test("equal characters give equal bytes, whatever their order and however often", async () => {
    const first = (await cutFor("长卷长卷", "zh-Hans"))!;
    vi.resetModules();
    const fresh = await import("../src/type/face.ts");
    const second = (await fresh.cutFor("卷 长", "zh-Hans"))!;
    expect(second).not.toBe(first);
    expect(second.bytes.equals(first.bytes)).toBe(true);
    expect(second.name).toBe(first.name);
  });

  test("what the face lacks is left out, and the editor is told", async () => {
    const cut = (await cutFor("长卷😀", "zh-Hans"))!;
    expect(cut.missing).toEqual(["😀"]);
    expect(await charactersIn(cut)).toEqual(["卷", "长"]);
    expect(noticeMissing([cut], "zh-Hans")).toContain("😀");
    expect(noticeMissing([cut], "en")).toContain("“😀”");
    expect(noticeMissing([{ ...cut, missing: [] }], "zh-Hans")).toBeUndefined();
  });

  test("the licence stays in the file", async () => {
    const cut = (await cutFor("长卷", "zh-Hans"))!;
    const words = (await convert(cut.bytes, "truetype")).toString("latin1").replaceAll("\0", "");
    expect(words).toContain("SIL Open Font License");
  });

  test("languages without a face of ours have none", () => {
    expect(cutFor("A title", "en")).toBeUndefined();
    expect(cutFor("", "zh-Hans")).toBeUndefined();
  });

  test("its stand-in has its metrics, and text never waits for it", async () => {
    const cut = (await cutFor("长卷", "zh-Hans"))!;
    const [face, standin, last] = styleFace(cut, "../fonts/x.woff2").split("}");
    const metrics = /font-weight.*$/;
    expect(face).toContain("font-display:swap");
    expect(metrics.exec(standin!)![0]).toBe(metrics.exec(face!.replace("font-display:swap;", ""))![0]);
    expect(standin).not.toContain("url(");
    const measure = (sheet: string, name: string) => Number(new RegExp(`${name}:([\\d.]+)%`).exec(sheet)![1]);
    for (const name of ["ascent-override", "descent-override"])
      expect((measure(last!, name) * measure(last!, "size-adjust")) / 100).toBeCloseTo(measure(face!, name), 1);
  });
});

describe("what a page sets in it", () => {
  const chapter = (title: string, number: number, role = "chapter") => ({ id: title, title, number, role });
  const story = {
    locale: "zh-Hans",
    home: "whole",
    title: "甲",
    subtitle: "乙",
    opening: { seals: [{ at: "a/b", words: "丙" }], strokes: [] },
    chapters: [chapter("丁", 0, "opening"), chapter("戊", 1), chapter("己", 2), chapter("庚", 0, "end")],
    corrections: [{ date: "2024-05-01", text: "壬", chapter: "己" }],
    plates: { 戊: {}, 己: {} },
  } as unknown as Story;
  const say = speakerOf("zh-Hans");

  test("the story's page: title, subtitle, seals, chapters, headings, numerals, the engine's own headings", () => {
    const text = displayText({ story, say, page: homePage(story), headings: ["辛"] });
    for (const word of [
      "甲",
      "乙",
      "丙",
      "戊",
      "己",
      "庚",
      "辛",
      "一",
      "二",
      say("sources"),
      say("corrections"),
      say("facts"),
      say("wholeScroll"),
    ])
      expect(text).toContain(word);
    expect(text).not.toContain("丁");
    // A cover sets the same: of its chapters the contents.
    const cover = { ...story, home: "cover" } as const;
    const onCover = displayText({ story: cover, say, page: homePage(cover), headings: [] });
    expect(new Set(onCover)).toEqual(new Set(text.replace("辛", "")));
  });

  test("a chapter's page: its title and headings, and the contents", () => {
    const text = displayText({ story, say, page: chapterPage(story.chapters[1]!), headings: ["辛"] });
    for (const word of ["戊", "己", "辛", "一", "二", say("facts")]) expect(text).toContain(word);
    expect(text).not.toMatch(/[甲乙丙庚]/);
    expect(text).not.toContain(say("corrections"));
    expect(displayText({ story, say, page: chapterPage(story.chapters[2]!), headings: [] })).toContain(say("corrections"));
  });
});

describe("headlines", () => {
  const HEADLINES = [
    "船、作坊、学堂和大水，怎样越过青螺与白芦的交界",
    "渡船已在试航、修桨，两处码头在1991年秋还没有开闸",
    "五样“工”，最后落到一只“坛子”",
    "“六溪”里，写出名字的只有螺溪",
    "《长卷》（第二版）：从抢到配",
    "白芦镇1991年比1981年多268867人",
    "路",
    "？",
    "",
  ];

  test.each(HEADLINES)("%s: phrases are the whole of it, and kinsoku holds", (headline) => {
    const phrases = phrasesOf(headline);
    expect(phrases.join("")).toBe(headline);
    for (const phrase of phrases.slice(1)) expect(phrase).not.toMatch(/^[、，。：；？！”’》）的了着]/);
    for (const phrase of phrases.slice(0, -1)) expect(phrase).not.toMatch(/[“‘《（]$/);
    for (const phrase of headline.length > 1 ? phrases : []) expect(phrase.replace(/[、，]$/, "")).not.toBe("");
  });

  test("words and names are kept whole, lone characters go with their neighbours", () => {
    expect(phrasesOf("船、作坊、学堂和大水，怎样越过青螺与白芦的交界")).toEqual([
      "船、",
      "作坊、",
      "学堂",
      "和大水，",
      "怎样",
      "越过",
      "青螺",
      "与白芦的",
      "交界",
    ]);
    expect(phrasesOf("空着的坛子")).toEqual(["空着的", "坛子"]);
  });

  test("a subtitle too long for a line breaks after the clause nearest its middle", () => {
    expect(clausesOf("船、作坊、学堂和大水，怎样越过青螺与白芦的交界", 17)).toEqual([
      "船、作坊、学堂和大水，",
      "怎样越过青螺与白芦的交界",
    ]);
    expect(clausesOf("一个，两个，三个，四个五个六个七个", 10)).toEqual(["一个，两个，三个，", "四个五个六个七个"]);
    expect(clausesOf("路怎样越过交界", 17)).toEqual(["路怎样越过交界"]);
    expect(clausesOf("青螺与白芦之间的船和作坊还有学堂怎样越过交界", 17)).toHaveLength(1);
    expect(clausesOf("短，后面的一半却怎么也放不进一行里去的长句子", 17)).toHaveLength(1);
    expect(clausesOf("How the lamps came, and went", 17)).toEqual(["How the lamps came, and went"]);
  });

  test("markup and entities are not touched, nor are other languages", () => {
    expect(breakPhrases('手艺&amp;<a href="#数字与出处">数字与出处</a>', "zh-Hans")).toBe(
      '手艺&amp;<a href="#数字与出处">数字<wbr>与出处</a>',
    );
    expect(breakPhrases("The lamps of the quay", "zh-Hans")).toBe("The lamps of the quay");
    expect(breakPhrases("数字与出处", "en")).toBe("数字与出处");
  });
});

describe("readings", () => {
  test("stand over their characters where they agree in number, else over the whole", () => {
    expect(pairReading("青螺", "qīng luó")).toEqual([
      { base: "青", reading: "qīng" },
      { base: "螺", reading: "luó" },
    ]);
    expect(pairReading("青螺", " Qīngluó ")).toEqual([{ base: "青螺", reading: "Qīngluó" }]);
  });

  test("the checker knows the component and what it needs", () => {
    const chapter = (words: string) => readDocument(`---\ntitle: 题\naccent: ink\n---\n\n${words}\n`, "x").findings;
    expect(chapter('住在<Ruby reading="qīng luó">青螺</Ruby>。')).toEqual([]);
    expect(chapter("住在<Ruby>青螺</Ruby>。")).toHaveLength(1);
  });
});

describe("emphasis beside Chinese punctuation", () => {
  test.each([
    ["**真，**她说。", "真，"],
    ["他问：**“真的？”**她点头。", "“真的？”"],
    ["见**《公报》**第二号。", "《公报》"],
    ["共**13条（含1条未列明）**通往青螺。", "13条（含1条未列明）"],
  ])("%s", (written, strong) => {
    expect(nodesOf(readDocument(written, "x").blocks, "strong").map((node) => wordsOf(node))).toEqual([strong]);
  });
});
