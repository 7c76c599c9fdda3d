// Files → story: a whole small story, its editions, and the addresses that page and story share.

import { describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { readDocument, scenesOf } from "../../src/document/read.ts";
import { drawFigure } from "../../src/figures/draw.ts";
import { chapterName } from "../../src/source/chapter-name.ts";
import { readStoryFiles, type SourceFile } from "../../src/source/files.ts";

const tiny = readStoryFiles("tests/fixtures/tiny");
const valid = readStoryFiles("tests/fixtures/broken/valid");

function withFile(files: SourceFile[], path: string, text: string): SourceFile[] {
  return [...files.filter((file) => file.path !== path), { path, text }].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function textOf(files: SourceFile[], path: string): string {
  return files.find((file) => file.path === path)!.text;
}

describe("a story of another language, length and subject", () => {
  const { story, problems, locale, locales } = parseStory(tiny);

  test("has no problems", () => {
    expect(problems).toEqual([]);
    expect([locale, locales]).toEqual(["en", ["en"]]);
  });

  test("counts its chapters, not its opening and end", () => {
    expect(story?.chapters.map(({ id, number, role, title }) => [number, role, id, title])).toEqual([
      [0, "opening", "opening", "Evening on the quay"],
      [1, "chapter", "lamps", "The lamps"],
      [2, "chapter", "boats", "The boats"],
      [0, "end", "end", "What nobody wrote down"],
    ]);
  });

  test("gives every scene and step an address of its own", () => {
    const lamps = story?.chapters[1];
    expect(lamps?.scenes.map(({ id, figure, state }) => [id, figure, state])).toEqual([["lamps-lamps", "lamps", "all"]]);
    expect(lamps?.scenes[0]?.steps.map(({ id, line }) => [id, line])).toEqual([
      ["lamps-lamps-all", 11],
      ["lamps-lamps-by-fate", 15],
      ["lamps-lamps-kept", 19],
    ]);
    expect(story?.chapters[2]?.scenes.map(({ id, steps }) => [id, steps.length])).toEqual([
      ["boats-boats", 0],
      ["boats-boats-2", 1],
    ]);
  });

  test("knows the facts of each chapter in the order of first mention", () => {
    expect(story?.chapters.map((chapter) => chapter.facts)).toEqual([
      [],
      ["lamps.year", "lamps.total", "lamps.lost"],
      ["boats.total"],
      [],
    ]);
    expect(story?.facts["lamps.lost"]?.caveat).toMatch(/torn out/);
  });

  test("lends a figure the colour of the first chapter that shows it", () => {
    expect(Object.values(story?.figures ?? {}).map(({ id, accent }) => [id, accent])).toEqual([
      ["boats", "azurite"],
      ["lamps", "ochre"],
    ]);
  });

  test("draws a second line in another colour than the chapter's", () => {
    const columns = {
      year: { type: "date", label: "Year" },
      kind: { type: "text", label: "Kind" },
      boats: { type: "number", label: "Boats" },
    };
    const rows = ["rowing", "sail"].flatMap((kind, index) =>
      ["1902", "1908"].map((year) => ({ id: `${kind}-${year}`, year, kind, boats: index + 3 })),
    );
    const data = JSON.stringify({ ...JSON.parse(textOf(tiny, "data/boats.json")), columns, rows });
    const lines = {
      type: "lines",
      title: "t",
      data: "years",
      x: "year",
      y: "boats",
      series: "kind",
      states: { all: { alt: "a" } },
    };
    const chapter = `${textOf(tiny, "chapters/02-boats.mdx")}\n<Figure figure="years" state="all" />\n`;
    const files = withFile(withFile(tiny, "data/years.json", data), "figures/years.json", JSON.stringify(lines));
    const told = parseStory(withFile(files, "chapters/02-boats.mdx", chapter)).story!;
    const { layers } = drawFigure(told.figures.years!, told.datasets.years!, { locale: "en", atlas: {} }).frame("all", "wide");
    const drawn = layers.flatMap((layer) => (layer.kind === "path" && layer.name === "lines" ? layer.marks : []));
    expect([told.figures.years!.accent, ...drawn.map(({ style }) => style.hue)]).toEqual(["azurite", "accent", "ink"]);
  });

  test("is plain data", () => {
    expect(structuredClone(story)).toEqual(story);
    expect(JSON.parse(JSON.stringify(story))).toEqual(story);
  });
});

describe("a translation", () => {
  const original = textOf(valid, "chapters/01-lamps.mdx");
  const translated = original
    .replace("title: 码头上的灯", "title: The lamps")
    .replace("accent: ochre\n", "")
    .replace("六盏", "six lamps");
  const files = withFile(valid, "chapters/01-lamps.en.mdx", translated);

  test("is used in its own edition and takes what is not text from the original", () => {
    const { edition, problems, locales } = parseStory(files);
    const story = edition("en");
    expect(problems).toEqual([]);
    expect(locales).toEqual(["zh-Hans", "en"]);
    expect(story?.locale).toBe("en");
    expect(story?.chapters).toHaveLength(1);
    expect(story?.chapters[0]).toMatchObject({
      title: "The lamps",
      accent: "ochre",
      file: "chapters/01-lamps.en.mdx",
      number: 1,
    });
  });

  test("leaves the first edition as it was", () => {
    expect(parseStory(files).story).toEqual(parseStory(valid).story);
  });
});

describe("addresses", () => {
  test.each([
    ["chapters/01-north-bank.mdx", { number: "01", id: "north-bank", locale: undefined }],
    ["C:\\story\\chapters\\99-end.zh-Hant-TW.mdx?x", { number: "99", id: "end", locale: "zh-Hant-TW" }],
    ["chapters/1-north.mdx", undefined],
    ["chapters/01-North.mdx", undefined],
  ])("%s", (path, expected) => {
    expect(chapterName(path)).toEqual(expected);
  });

  test("are made of chapter, figure and state, repeats included", () => {
    const text =
      '---\ntitle: 章\n---\n\n<Scrolly figure="a">\n<Step state="x">One</Step>\n\n<Step state="y">\n\nTwo\n\n</Step>\n<Step state="x">Three</Step>\n</Scrolly>\n\n<Figure figure="a" state="x" />\n';
    const [scrolly, figure] = scenesOf(readDocument(text, "b").blocks);
    expect(scrolly).toMatchObject({ id: "b-a", kind: "Scrolly", figure: "a", state: "x" });
    expect(scrolly?.steps.map((step) => step.id)).toEqual(["b-a-x", "b-a-y", "b-a-x-2"]);
    expect(figure).toMatchObject({ id: "b-a-2", kind: "Figure", figure: "a", state: "x", steps: [] });
  });

  test("must differ between chapters", () => {
    const figure = textOf(valid, "figures/lamps.json");
    const step = (name: string, states: string[]) =>
      `---\ntitle: 章\n---\n\n<Scrolly figure="${name}">\n${states.map((state) => `<Step state="${state}">灯。</Step>`).join("\n")}\n</Scrolly>\n`;
    let files = withFile(valid, "figures/b-lamps.json", figure);
    files = withFile(files, "chapters/02-a.mdx", step("b-lamps", ["all", "by-fate"]));
    files = withFile(files, "chapters/03-a-b.mdx", step("lamps", ["all"]));
    const { problems } = parseStory(files);
    const errors = problems.filter((problem) => problem.severity === "error");
    expect(errors.map(({ file, line, message }) => [file, line, message])).toEqual([
      ["chapters/03-a-b.mdx", 6, '这一步的地址 "a-b-lamps-all" 和 chapters/02-a.mdx 里的一步相同。'],
    ]);
  });
});

test("what was given is left as it was, and the same files give the same story", () => {
  const before = JSON.stringify(tiny);
  expect(parseStory(tiny).story).toEqual(parseStory(tiny).story);
  expect(JSON.stringify(tiny)).toBe(before);
});

test("a story in parts that are all broken is answered, not thrown", () => {
  const paths = tiny.map((file) => file.path);
  for (const text of [
    "",
    "{",
    "]",
    "null",
    "---\n",
    "<Step",
    "\u0000",
    "{{{",
    '{"states": 3, "rows": {}, "columns": []}',
    '{"rows": [null, 3, []], "states": {"a": null}}',
  ]) {
    const { story, problems } = parseStory(paths.map((path) => ({ path, text })));
    expect(story).toBeUndefined();
    expect(problems.length).toBeGreaterThanOrEqual(1);
  }
  expect(parseStory([]).problems.map((problem) => problem.file)).toEqual(["chapters", "facts.json", "story.json"]);
});
