// Numbers as readers see them: never another number than the data's, by whatever format; one sign, one way beside a unit, one way in
// figure and table.

import { describe, expect, test } from "vitest";
import { parseStory } from "../src/check/story.ts";
import { drawFigure } from "../src/figures/draw.ts";
import { numberWriter } from "../src/figures/kit/numbers.ts";
import { packOf, speakerOf } from "../src/locale/index.ts";
import { numbersOf } from "../src/locale/numbers.ts";
import { meantFormat, numberFormat } from "../src/schemas/number-format.ts";
import { readStoryFiles } from "../src/source/files.ts";
import { csvOf, tableText } from "../src/story/cells.ts";
import { factText } from "../src/story/facts.ts";
import { printedTable } from "../src/story/printed.ts";

const english = numbersOf("en");

describe("a number that nobody has said how to write", () => {
  test.each([
    [0, "0"],
    [42, "42"],
    [-42.5, "−42.5"],
    [1234567.89, "1,234,567.89"],
    [39.904211, "39.904211"],
    [0.000125, "0.000125"],
    [1 / 3, "0.3333"],
    [-200 / 3, "−66.67"],
    [10000 / 3, "3,333"],
    [2e6 / 3, "666,667"],
    [0.1 + 0.2, "0.3"],
    [1 / 30000, "0.00003333"],
    [1234567890123, "1,234,567,890,123"],
    [1e-7, "0.0000001"],
    [1.5e21, "1,500,000,000,000,000,000,000"],
    [3e-24, "0.000000000000000000000003"],
  ])("%s is written %s", (value, written) => {
    expect(english.plain(value)).toBe(written);
  });
});

describe("a number and its unit", () => {
  test.each([
    ["en", ["42%", "42 km", "42 boats", "42°C", "42°", "€42", "−€42", "€42 million", "$42/t", "42人"]],
    ["zh-Hans", ["42%", "42 km", "42 boats", "42°C", "42°", "€42", "−€42", "€42 million", "$42/t", "42人"]],
    ["nb", ["42 %", "42 km", "42 boats", "42 °C", "42°", "42 €", "−42 €", "42 € million", "42 $/t", "42人"]],
    ["de", ["42 %", "42 km", "42 boats", "42 °C", "42°", "42 €", "−42 €", "42 € million", "42 $/t", "42人"]],
  ])("in %s", (tag, written) => {
    const { plain, withUnit } = numbersOf(tag);
    const units = ["%", "km", "boats", "°C", "°", "€", "€", "€ million", "$/t", "人"];
    const found = units.map((unit, index) => withUnit(plain(index === 6 ? -42 : 42), unit));
    expect(found.map((one) => one.replace("\u00a0", " "))).toEqual(written);
    // A line does not end between a number and a sign or an abbreviation.
    expect(withUnit("42", "km")).toBe("42\u00a0km");
  });

  test("in the digits of its language", () => {
    const { plain, withUnit, format } = numbersOf("ar-EG");
    expect(plain(1234.5)).toBe("١٬٢٣٤٫٥");
    expect(plain(-2)).toMatch(/^\p{Cf}?−٢$/u);
    expect(withUnit(format(".0f")(42), "كم")).toBe("٤٢\u00a0كم");
  });

  test("no unit, no space; words that are no number keep their own", () => {
    expect(english.withUnit("42", undefined)).toBe("42");
    expect(english.withUnit("about 42", "€")).toBe("about 42€");
    expect(numbersOf("nb").format(".0%")(0.42)).toBe("42\u00a0%");
  });

  test("a fact and a figure write them alike", () => {
    const fact = (unit: string, locale: string) => factText({ value: -1234.5, unit, says: "", source: "" }, locale);
    const drawn = (unit: string, locale: string) => numberWriter({}, { type: "number", label: "", unit }, locale).whole(-1234.5);
    for (const locale of ["zh-Hans", "en", "en-ZA"])
      for (const unit of ["%", "‰", "°C", "kg", "roads", "条", "$", "¥"]) expect(fact(unit, locale)).toBe(drawn(unit, locale));
  });
});

const MAGNITUDES = [0, 0.5, 1, 17, 42, 999.5, 12345, 88410000, 1234567890123, 6.02e23, -42, -0.25, 1 / 3];
const accepts = (format: string) => numberFormat.safeParse(format).success;
/** What is printed, read back. */
const value = (written: string) => Number(written.replace(/[,%]/g, "").replace("−", "-"));

describe("a format", () => {
  test.each([
    ["", 0],
    [",", 0],
    ["+,", 0],
    ["d", 0.5],
    [",.0f", 0.5],
    [",.1f", 0.05],
    ["+,.2f", 0.005],
    [".2~f", 0.005],
    ["~f", 0.0000005],
    ["03d", 0.5],
    ["05.1f", 0.05],
  ])("%j prints every number within what it rounds to, without an exponent", (format, off) => {
    expect(accepts(format)).toBe(true);
    const print = english.format(format);
    for (const one of MAGNITUDES) {
      expect(print(one)).not.toMatch(/e/);
      expect(Math.abs(value(print(one)) - one), `${one} as ${print(one)}`).toBeLessThanOrEqual(
        (off + (off === 0 ? 0.0004 : 1e-9)) * Math.max(1, Math.abs(one) > 1e15 ? Math.abs(one) : 1),
      );
    }
  });

  test.each([".1%", "~%", ",.0%"])("%j prints shares in per cent", (format) => {
    expect(accepts(format)).toBe(true);
    expect(value(english.format(format)(0.42))).toBeCloseTo(42, 5);
    for (const one of MAGNITUDES) expect(english.format(format)(one)).not.toMatch(/e/);
  });

  test.each([".3r", ",.6r", ".2p"])("%j rounds to digits that tell something, without an exponent", (format) => {
    expect(accepts(format)).toBe(true);
    for (const one of MAGNITUDES) expect(english.format(format)(one)).not.toMatch(/e/);
  });

  test("the exponent that is asked for is printed", () => {
    expect(accepts(".2e")).toBe(true);
    expect(english.format(".2e")(88410000)).toBe("8.84e+7");
  });

  // Of spreadsheets, of programs, of d3-format where it would print something else than the number.
  test.each([
    ["0.0", ".1f"],
    ["0", ".0f"],
    ["0.00", ".2f"],
    ["#,##0", ",.0f"],
    ["#,##0.0", ",.1f"],
    ["#.##", ".2~f"],
    ["0%", ".0%"],
    ["0.0%", ".1%"],
    ["000", "03d"],
    ["0.00E+00", ".2e"],
    ["#,##0;[Red]-#,##0", ",.0f"],
    ["General", ","],
    ["常规", ","],
    [".1", ".1f"],
    [".0", ".0f"],
    [",.2", ",.2f"],
    ["1f", ".1f"],
    ["f", "~f"],
    ["%", "~%"],
    ["s", ","],
    [".2s", ","],
    ["g", ","],
    [".3g", ".3r"],
    ["n", ","],
    ["x", ","],
    ["(,.1f", ",.1f"],
    [",.1F", ",.1f"],
    [" ,.1f ", ",.1f"],
    ["，.1f", ",.1f"],
    ["%.1f", ".1f"],
    ["%d", "d"],
    ["{:,.2f}", ",.2f"],
  ])("%j is refused, and %j proposed", (written, meant) => {
    expect(accepts(written)).toBe(false);
    expect(meantFormat(written)).toEqual({ format: meant, beside: "" });
    expect(accepts(meant)).toBe(true);
  });

  test.each([
    ["$,.2f", ",.2f", "$"],
    ["¥#,##0.00", ",.2f", "¥"],
    ['0.0"万"', ".1f", "万"],
    ["0.0万人", ".1f", "万人"],
    ["[$€-407]#,##0", ",.0f", "€"],
  ])("%j is refused, and what is no digit is said to be a unit", (written, format, beside) => {
    expect(accepts(written)).toBe(false);
    expect(meantFormat(written)).toEqual({ format, beside });
  });

  test.each(["#,##0,", "yyyy-mm-dd", "currency", "1,234", "9999999999f", ".99f", "*^20f", "一位小数"])(
    "%j is refused, and nothing is made up for it",
    (written) => {
      expect(accepts(written)).toBe(false);
      const meant = meantFormat(written);
      if (meant) expect(accepts(meant.format)).toBe(true);
      else expect(meant).toBeUndefined();
    },
  );
});

describe("a figure's scale", () => {
  test("never prints as nothing what is something", () => {
    const scale = { divide: "10000", unit: "万人", decimals: "1" };
    const { whole } = numberWriter({ scale }, undefined, "zh-Hans");
    expect([88410000, 0, 300, 12].map(whole)).toEqual(["8,841.0万人", "0.0万人", "0.03万人", "0.0012万人"]);
  });
});

describe("the table under a figure", () => {
  const data = `{
    "title": "游人（虚构）", "sources": ["register"],
    "columns": {
      "park": { "type": "text", "label": "公园" },
      "opened": { "type": "number", "label": "开放年份" },
      "since": { "type": "date", "label": "统计起" },
      "visits": { "type": "number", "label": "游人", "unit": "人" },
      "area": { "type": "number", "label": "面积（公顷）", "unit": "公顷" },
      "share": { "type": "number", "label": "占比", "unit": "%" }
    },
    "rows": [
      { "id": "lake", "park": "镜湖", "opened": 1984, "since": "2020-03", "visits": 88410000, "area": 1234.5, "share": 33.333333333333336 },
      { "id": "hill", "park": "松岗", "opened": 2001, "since": "2021", "visits": 420, "area": null, "share": -2 },
      { "id": "town", "park": "老城", "opened": null, "since": null, "visits": null, "area": 3, "share": 0.5 }
    ]
  }`;
  const figure = `{
    "type": "bars", "title": "游人多半去了湖边", "data": "parks", "label": "park", "value": "visits", "unknown": "未发布",
    "scale": { "divide": 10000, "unit": "万人", "decimals": 1 },
    "states": { "all": { "alt": "镜湖的柱子最长。" } }
  }`;
  const files = [
    ...readStoryFiles("tests/fixtures/broken/valid").map((file) =>
      file.path === "chapters/01-lamps.mdx" ? { ...file, text: `${file.text}\n<Figure figure="parks" state="all" />\n` } : file,
    ),
    { path: "data/parks.json", text: data },
    { path: "figures/parks.json", text: figure },
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  const { story, problems } = parseStory(files);
  if (!story) throw new Error(JSON.stringify(problems));
  const [parks, table] = [story.figures.parks, story.datasets.parks];
  if (!parks || !table) throw new Error("no figure");
  const { heads, rows } = tableText(
    printedTable(parks.spec, table, () => undefined),
    parks,
    story.locale,
  );

  test("says in its heads what its numbers count, each once", () => {
    expect(heads.map(({ words }) => words)).toEqual(["公园", "开放年份", "统计起", "游人（万人）", "面积（公顷）", "占比（%）"]);
  });

  test("prints what the figure prints: its scale, and its word for what is not known", () => {
    const frame = drawFigure(parks, table, { locale: story.locale, atlas: {} }).frame("all", "narrow");
    const drawn = frame.layers.flatMap((layer) => (layer.kind === "text" ? layer.marks.map(({ text }) => text) : []));
    const visits = rows.map((cells) => cells[3]);
    expect(visits).toEqual(["8,841.0", "0.042", "未发布"]);
    expect(drawn).toEqual(expect.arrayContaining(["8,841.0万人", "未发布"]));
  });

  test("prints other columns as the language does: thousands, dates, one minus, years as years", () => {
    expect(rows.map((cells) => cells.filter((_, index) => index !== 0 && index !== 3))).toEqual([
      ["1984", "2020年3月", "1,234.5", "33.33"],
      ["2001", "2021年", "未列明", "−2"],
      ["未列明", "未列明", "3", "0.5"],
    ]);
  });

  test("its file keeps the data's own values, and says their unit", () => {
    const [head, first] = csvOf(table, speakerOf(story.locale)).split("\r\n");
    expect(head).toContain("游人（人）");
    expect(first).toContain("88410000,1234.5,33.333333333333336");
  });
});

test("counts that the engine says of itself are set off as its language does", () => {
  expect(speakerOf("en")("rowsShown", { shown: 200, all: 5000 })).toContain("5,000");
  expect(packOf("en-ZA").numbers.plain(5000)).toBe("5\u00a0000");
});
