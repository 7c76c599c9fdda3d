// The fact sheet: every number of a story with what vouches for it, as a page and as a table.

import { describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { readFlags, spell, takeLanguage } from "../../src/cli/flags.ts";
import { linesOf, plainText, sentenceAt } from "../../src/document/lines.ts";
import { readDocument } from "../../src/document/read.ts";
import { type FactSheet, listNumbers } from "../../src/outputs/facts/numbers.ts";
import { sheetCsv, sheetHtml, sheetText } from "../../src/outputs/facts/print.ts";
import type { NumberRow } from "../../src/outputs/facts/rows.ts";
import { readStoryFiles, type SourceFile } from "../../src/source/files.ts";

const valid = readStoryFiles("tests/fixtures/broken/valid");
const tiny = readStoryFiles("tests/fixtures/tiny");

/** Files with one text in one of them replaced. */
function withText(files: readonly SourceFile[], path: string, from: string, to: string): SourceFile[] {
  const file = files.find((one) => one.path === path)!;
  expect(file.text).toContain(from);
  return files.map((one) => (one === file ? { path, text: file.text.replace(from, to) } : one));
}

function sheetOf(files: readonly SourceFile[]): FactSheet {
  const parsed = parseStory(files);
  expect(parsed.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return listNumbers(parsed.story!, parsed, "zh-Hans");
}

const brief = ({ kind, written, file, line, bond, facts }: NumberRow) =>
  `${kind} ${written} ${file}:${line} ${bond} ${facts.join(" ")}`.trim();

describe("every number", () => {
  test("of a small story, in the order of the site", () => {
    expect(sheetOf(valid).rows.map(brief)).toMatchInlineSnapshot(`
      [
        "prose 六盏 chapters/01-lamps.mdx:12 fact lamps.total",
        "prose 1盏 chapters/01-lamps.mdx:16 fact lamps.lost",
        "figure 六 figures/lamps.json:3 data lamps.total",
        "figure 三 figures/lamps.json:3 data",
        "figure 6 figures/lamps.json:11 data lamps.total",
        "figure 6 figures/lamps.json:12 data lamps.total",
        "figure 三 figures/lamps.json:12 data",
        "figure 3 figures/lamps.json:12 data",
        "figure 2 figures/lamps.json:12 data",
        "figure 1 figures/lamps.json:12 data lamps.lost",
        "data 60瓦 data/lamps.json:11 data",
        "data 1901 data/lamps.json:11 data",
        "data 60瓦 data/lamps.json:12 data",
        "data 1901-10 data/lamps.json:12 data",
        "data 40瓦 data/lamps.json:13 data",
        "data 1902-03-08 data/lamps.json:13 data",
        "data 40瓦 data/lamps.json:14 data",
        "card 6盏 facts.json:3 fact lamps.total",
        "card 1盏 facts.json:10 fact lamps.lost",
      ]
    `);
  });

  test("with its sentence, source, place in the source and caveat", () => {
    const row = sheetOf(tiny).rows.find(({ written }) => written === "three")!;
    expect(row).toMatchObject({
      sentence: "Of three it wrote nothing at all.",
      source: "Register of Street Lamps",
      within: "last page",
      caveat: "Lost in the books, not necessarily in the world: the page that followed is torn out.",
    });
  });

  test("unbound in prose: found in its line and sentence, with no source", () => {
    const files = withText(tiny, "chapters/01-lamps.mdx", "none of them further", "in\n17 streets, none of them further");
    const loose = sheetOf(files).rows.filter(({ bond }) => bond === "loose");
    expect(loose.map(brief)).toEqual(["prose 17 chapters/01-lamps.mdx:13 loose"]);
    expect(loose[0]).toMatchObject({
      source: "",
      sentence: expect.stringMatching(/^There were twelve lamps, in 17 streets, .*run\.$/),
    });
  });

  test("unbound in a figure's words: as the checker finds it", () => {
    const path = "figures/lamps.json";
    const alt = /"alt": "([^"]+)"/.exec(valid.find((file) => file.path === path)!.text)![1]!;
    const files = withText(valid, path, alt, `${alt}另有947盏。`);
    const loose = sheetOf(files).rows.filter(({ bond }) => bond === "loose");
    expect(loose.map(({ kind, written, sentence }) => [kind, written, sentence])).toEqual([["figure", "947", "另有947盏。"]]);
  });

  test("unbound in a heading on a figure's face, which the checker passes over", () => {
    const files = withText(valid, "figures/lamps.json", '"states"', '"heading": "947盏灯", "states"');
    const loose = sheetOf(files).rows.filter(({ bond }) => bond === "loose");
    expect(loose.map(({ kind, written, place }) => [kind, written, place])).toEqual([["figure", "947", "图 lamps · 小标题"]]);
  });

  test("a fact that no chapter states", () => {
    const files = withText(tiny, "facts.json", "{", '{ "lamps.spare": { "value": 9, "says": "Spare.", "source": "register" },');
    expect(sheetOf(tiny).unused).toEqual([]);
    expect(sheetOf(files).unused).toEqual(["lamps.spare"]);
  });

  test("numbers in corrections are listed, and are nobody's fault", () => {
    const files = withText(tiny, "story.json", "A boat was named twice.", "The text said 44 boats; there are eleven.");
    const rows = sheetOf(files).rows.filter(({ kind }) => kind === "correction");
    expect(rows.map(({ written, bond, place }) => [written, bond, place])).toEqual([["44", "quoted", "更正 2024-05-28"]]);
  });
});

describe("as a table for spreadsheets", () => {
  const row: NumberRow = {
    kind: "data",
    written: "-3",
    sentence: '=HYPERLINK("http://example.com","三")',
    place: "+1",
    file: "data/a.json",
    line: 3,
    bond: "data",
    facts: [],
    source: "@source",
    within: "-within",
    caveat: 'a "quoted", caveat',
  };
  const text = sheetCsv({ title: "t", rows: [row, { ...row, written: "-3条" }], unused: [] }, "content", "zh-Hans");

  test("with a byte order mark, and no cell that a spreadsheet would run", () => {
    expect(text.startsWith("\ufeff数,原文,位置,文件,行,")).toBe(true);
    expect(text.split("\r\n")[1]).toBe(
      `-3,"'=HYPERLINK(""http://example.com"",""三"")",数据 · +1,content/data/a.json,3,数据里有,,'@source,'-within,"a ""quoted"", caveat",`,
    );
    expect(text.split("\r\n")[2]!.startsWith("'-3条,")).toBe(true);
  });
});

describe("as a page", () => {
  const files = withText(
    tiny,
    "chapters/01-lamps.mdx",
    "none of them further",
    "each 17 yards &lt;b&gt; &amp;, none of them further",
  );
  const sheet = sheetOf(files);
  const html = sheetHtml(sheet, "content", "zh-Hans");

  test("one row a number, each with a box to tick, text escaped", () => {
    expect(html.split('<tr class="').length - 1).toBe(sheet.rows.length);
    expect(html.split('type="checkbox" aria-label').length - 1).toBe(sheet.rows.length);
    expect(html).toContain("each <mark>17</mark> yards &lt;b&gt; &amp;, none");
    expect(html).not.toContain("<b>");
  });

  test("the terminal says where what is not bound stands", () => {
    const text = sheetText(sheet, "stories/quay", ["x.html"], "zh-Hans");
    expect(text).toContain(
      "没有绑定的数（1）：\n  stories/quay/chapters/01-lamps.mdx:12  17  The lamps · 步 lamps-lamps-all：There were",
    );
    expect(sheetText(sheetOf(tiny), "content", ["x.html"], "en")).toMatch(
      /^\d+ numbers: .*\nEvery number has its source\.\nWritten: x\.html$/,
    );
  });
});

describe("prose", () => {
  test("is read in blocks without markup, with facts printed and numerals in their lines", () => {
    const text =
      '---\ntitle: t\n---\n\n## Two\n\nA **bold** line of\nwords with 12 and <Fact id="a.b" />.\n\n<Fact id="a.b">9</Fact>\n';
    const lines = linesOf(readDocument(text, "x").blocks, text, () => "7 m");
    expect(lines.map((line) => [plainText(line), line.start.line, line.step])).toEqual([
      ["Two", 5, undefined],
      ["A bold line of words with 12 and 7 m.", 7, undefined],
      ["9", 10, undefined],
    ]);
    expect(lines.map(({ facts }) => facts.map(({ id, at, length, place }) => [id, at, length, place.line]))).toEqual([
      [],
      [["a.b", 33, 3, 8]],
      [["a.b", 0, 1, 10]],
    ]);
    expect(lines[1]!.place(26)).toEqual({ line: 8, column: 12 });
  });

  test.each([
    ["一句。二句有3个！三句", 5, "二句有3个！"],
    ["他说：“有三个。”后来没有。", 6, "他说：“有三个。”"],
    ["It cost 3.5 yuan. Then 4.", 8, "It cost 3.5 yuan."],
    ["It cost 3.5 yuan. Then 4.", 23, "Then 4."],
  ])("the sentence of %j around %i", (text, at, sentence) => {
    const found = sentenceAt(text, at);
    expect(found.sentence).toBe(sentence);
    expect(found.sentence[found.offset]).toBe(text[at]);
  });
});

describe("flags", () => {
  const known = { switches: ["strict"], values: ["only"] } as const;

  test("are read", () => {
    expect(readFlags(["--only", "x", "--strict"], known)).toEqual({ on: { strict: true }, values: { only: "x" }, words: [] });
    expect(readFlags(["a", "--only=--strict"], { ...known, words: 1 })).toEqual({
      on: {},
      values: { only: "--strict" },
      words: ["a"],
    });
  });

  test.each([
    [["--strct"], "zh-Hans", '没有 --strct 这个参数。\n是不是想写 "--strict"？能用的参数："--strict"、"--only"、"--lang"。'],
    [["--only"], "zh-Hans", "--only 后面缺少内容。\n请写成 --only …"],
    [["--only", "--strict"], "en", "--only lacks a value.\nWrite --only …"],
    [["word"], "en", 'There is no flag word.\nFlags: "--strict", "--only", "--lang".'],
  ] as const)("%j is answered with what is wrong and what to write", (args, language, words) => {
    const flags = readFlags(args, known);
    expect("said" in flags && spell(flags.said, language)).toBe(words);
  });

  test("the language is one of those there are, and is taken out", () => {
    expect(takeLanguage(["--json"])).toEqual({ language: undefined, rest: ["--json"] });
    expect(takeLanguage(["a", "--lang", "en", "b"])).toEqual({ language: "en", rest: ["a", "b"] });
    expect(takeLanguage(["--lang=fr"])).toHaveProperty("said.code", "not-among");
  });
});
