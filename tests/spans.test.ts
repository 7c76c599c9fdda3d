// A value of which only the least and the most are known: one value, wherever it is drawn or printed.

import { describe, expect, test } from "vitest";
import { parseStory } from "../src/check/story.ts";
import { drawFigure } from "../src/figures/draw.ts";
import { packOf, speakerOf } from "../src/locale/index.ts";
import { writeSpan } from "../src/locale/span.ts";
import { writeChapter } from "../src/outputs/feed/chapter.ts";
import { readStoryFiles, type SourceFile } from "../src/source/files.ts";
import { csvOf, tableText } from "../src/story/cells.ts";
import { printedTable } from "../src/story/printed.ts";

const lamps = readStoryFiles("tests/fixtures/broken/valid");

/** The story with files changed and put in. */
function storyOf(changes: Record<string, (text: string) => string>, more: SourceFile[] = []) {
  const files = lamps.map((file) => ({ ...file, text: changes[file.path]?.(file.text) ?? file.text }));
  return parseStory([...files, ...more].sort((a, b) => (a.path < b.path ? -1 : 1)));
}

const DATA: SourceFile = {
  path: "data/boats.json",
  text: `{
  "title": "船（虚构）", "sources": ["register"],
  "columns": { "name": { "type": "text", "label": "码头" }, "year": { "type": "date", "label": "年" }, "boats": { "type": "number", "label": "船", "unit": "条" } },
  "rows": [
    { "id": "a", "name": "东码头", "year": "1901", "boats": 12 },
    { "id": "b", "name": "西码头", "year": "1902", "boats": [40, 45] },
    { "id": "c", "name": "南码头", "year": "1903", "boats": { "min": -5, "max": 3 } },
    { "id": "d", "name": "北码头", "year": "1904", "boats": null }
  ]
}`,
};
const figure = (type: string, fields: string): SourceFile => ({
  path: "figures/boats.json",
  text: `{ "type": "${type}", "title": "各码头的船", "data": "boats", ${fields}, "states": { "all": { "alt": "西码头有40至45条，最多。" } } }`,
});
const shown = (text: string) => `${text}\n<Figure figure="boats" state="all" />\n`;
const drawn = (type: string, fields: string) => {
  const { story, problems } = storyOf({ "chapters/01-lamps.mdx": shown }, [DATA, figure(type, fields)]);
  expect(problems).toEqual([]);
  const one = story!.figures.boats!;
  const drawing = drawFigure(one, story!.datasets.boats!, { locale: story!.locale, atlas: story!.geo });
  return { story: story!, layers: drawing.frame("all", "narrow").layers };
};
const texts = (layers: ReturnType<typeof drawn>["layers"]) =>
  layers.flatMap((layer) => (layer.kind === "text" ? layer.marks.map(({ text }) => text) : []));
const keys = (layers: ReturnType<typeof drawn>["layers"]) => layers.flatMap((layer) => layer.marks.map(({ key }) => key));

describe("a range", () => {
  test("is written as its language writes it", () => {
    const write = (value: number) => String(value);
    const of = (min: number, max: number, locale: string) => writeSpan({ min, max }, write, packOf(locale));
    expect([of(40, 45, "zh-Hans"), of(40, 45, "en"), of(-5, 3, "en"), of(40, 40, "en")]).toEqual([
      "40至45",
      "40–45",
      "-5 to 3",
      "40",
    ]);
  });

  test("is a bar up to what is sure, a line over what may be, and one value with one unit", () => {
    const { layers } = drawn("bars", '"label": "name", "value": "boats", "unknown": "不详"');
    expect(texts(layers)).toEqual(expect.arrayContaining(["40至45条", "12条", "不详"]));
    expect(keys(layers).filter((key) => key.startsWith("range/b"))).not.toEqual([]);
    const bar = layers.flatMap((layer) => (layer.kind === "rect" ? layer.marks : [])).find(({ key }) => key === "bar/b")!;
    const sure = layers.flatMap((layer) => (layer.kind === "rect" ? layer.marks : [])).find(({ key }) => key === "bar/a")!;
    expect(bar.width / sure.width).toBeCloseTo(40 / 12, 2);
  });

  test("is a point of a line with feet at its ends", () => {
    const { layers } = drawn("lines", '"x": "year", "y": "boats"');
    expect(keys(layers).some((key) => key.startsWith("span/") || key.startsWith("range/"))).toBe(true);
    expect(texts(layers).join(" ")).toMatch(/[-−]5至3/);
  });

  test("stands in the table under the figure and in the CSV", () => {
    const { story } = drawn("bars", '"label": "name", "value": "boats"');
    const { boats } = story.datasets;
    const { rows } = tableText(
      printedTable(story.figures.boats!.spec, boats!, () => undefined),
      story.figures.boats!,
      story.locale,
    );
    expect(rows.map((cells) => cells[2])).toEqual(["12", "40至45", "−5至3", "未列明"]);
    expect(csvOf(boats!, speakerOf(story.locale))).toContain("40–45");
  });

  test("is a fact: printed with its unit once, and checked against what is written", () => {
    const facts = (text: string) => text.replace('"value": 6', '"value": [6, 8]');
    const wrong = storyOf({ "facts.json": facts });
    expect(wrong.problems.map(({ code }) => code)).toContain("fact-differs");
    const right = storyOf({
      "facts.json": facts,
      "chapters/01-lamps.mdx": (text) => text.replace(/<Fact id="lamps.total">.*?<\/Fact>/, '<Fact id="lamps.total" />'),
    });
    expect(right.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const { markup } = writeChapter(
      { story: right.story!, site: "https://paper.example/", photos: new Map() },
      right.story!.chapters[0]!,
    );
    expect(markup).toContain("6至8盏");
  });

  test("the wrong way round is turned, not dropped; where nothing can draw it, that is said", () => {
    const turned = storyOf({ "facts.json": (text) => text.replace('"value": 6', '"value": [8, 6]') });
    const [problem] = turned.problems;
    expect([problem!.code, problem!.proposal!.steps]).toEqual(["reversed-range", [expect.objectContaining({ text: "[6, 8]" })]]);
    const units = storyOf({ "chapters/01-lamps.mdx": shown }, [DATA, figure("units", '"count": "boats"')]);
    expect(units.problems.map(({ code }) => code)).toContain("range-here");
  });
});
