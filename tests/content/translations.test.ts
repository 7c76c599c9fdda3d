// A story in two languages from one folder: what is missing in one is named, what differs in numbers is caught, and each edition is whole.

import { describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { factsOf } from "../../src/document/read.ts";
import type { SourceFile } from "../../src/source/files.ts";
import { readStoryFiles } from "../../src/source/files.ts";

const bilingual = readStoryFiles("tests/fixtures/bilingual");

/** The files with one changed, or gone where nothing is left of it. */
function changed(files: readonly SourceFile[], path: string, change: (text: string) => string | undefined): SourceFile[] {
  return files.flatMap((file) => {
    if (file.path !== path) return file;
    const text = change(file.text);
    if (text === file.text) throw new Error(`nothing changed in ${path}`);
    return text === undefined ? [] : { ...file, text };
  });
}

const draft = changed(bilingual, "story.json", (text) => text.replace('"complete": true', '"complete": false'));
const found = (files: readonly SourceFile[]) =>
  parseStory(files, { language: "en" }).problems.map(({ severity, code, file, field }) =>
    [severity, code, file, field].join(" "),
  );

describe("an edition that is said to be complete", () => {
  test("has nothing to be told where it is", () => {
    expect(found(bilingual)).toEqual([]);
  });

  test.each([
    ["chapters/02-boats.zh-Hans.mdx", () => undefined, "error untranslated-chapter chapters/02-boats.mdx "],
    [
      "figures/boats.json",
      (text: string) => text.replace(/,\s*"zh-Hans": "船"/, ""),
      "error untranslated figures/boats.json heading",
    ],
    [
      "facts.json",
      (text: string) => text.replace(/\{\s*"en": "lamps",\s*"zh-Hans": "盏"\s*\}/, '"lamps"'),
      "error untranslated facts.json lamps.total.unit",
    ],
    [
      "data/lamps.json",
      (text: string) => text.replace(/\{\s*"en": "Mill Lane",\s*"zh-Hans": "磨坊巷"\s*\}/, '"Mill Lane"'),
      "error untranslated data/lamps.json rows.4.place",
    ],
  ])("is not, without a part of %s; in a draft that is only told", (path, change, told) => {
    expect(found(changed(bilingual, path, change))).toEqual([told]);
    expect(found(changed(draft, path, change))).toEqual([told.replace("error", "warning")]);
  });
});

describe("numbers are the same in all languages", () => {
  test.each([
    ["a number in a figure's words", "figures/lamps.json", "5盏留下", "6盏留下", "other-numbers"],
    ["a number in a fact's sentence", "facts.json", "有12盏煤气灯", "有13盏煤气灯", "other-numbers"],
    ["a number that is left out", "figures/boats.json", "，7条有马达", "，其余有马达", "other-numbers"],
    ["a fact that is left out", "chapters/02-boats.zh-Hans.mdx", '<Fact id="boats.total" />', "每一条", "other-facts"],
    [
      "a fact of another number",
      "chapters/01-lamps.zh-Hans.mdx",
      '<Fact id="lamps.lost">三盏</Fact>',
      '<Fact id="boats.total" />',
      "other-facts",
    ],
  ])("%s", (_, path, from, to, code) => {
    const told = found(changed(bilingual, path, (text) => text.replaceAll(from, to)));
    expect(told.filter((line) => line.includes(code))).toHaveLength(1);
  });

  test("however they are written: months, words, scales", () => {
    const said = (original: string, translation: string) =>
      found(
        changed(bilingual, "facts.json", (text) =>
          text
            .replace("那年春天登记簿合上了。", translation)
            .replace("The register was closed in the spring of that year.", original),
        ),
      ).filter((line) => line.includes("other-numbers"));
    expect(said("It was closed in February 1961.", "1961年2月合上。")).toEqual([]);
    expect(said("It cost 1.2 million crowns.", "花了120万克朗。")).toEqual([]);
    expect(said("There were twelve of them, 7 in the north.", "一共12个，北边七个。")).toEqual([]);
    expect(said("It was closed on 9 February 1961.", "1961年2月8日合上。")).toHaveLength(1);
  });
});

describe("an edition before all of it is translated", () => {
  const half = changed(
    changed(draft, "chapters/02-boats.zh-Hans.mdx", () => undefined),
    "data/lamps.json",
    (text) => text.replace(/\{\s*"en": "Mill Lane",\s*"zh-Hans": "磨坊巷"\s*\}/, '"Mill Lane"'),
  );
  const { edition } = parseStory(half);

  test("has the original's chapter in its place, and says in which language that is", () => {
    expect(edition("zh-Hans")!.chapters.map(({ id, title, lang }) => [id, title, lang])).toEqual([
      ["opening", "码头的傍晚", undefined],
      ["lamps", "灯", undefined],
      ["boats", "The boats", "en"],
      ["end", "没人写下的", undefined],
    ]);
    expect(edition("en")!.chapters.map(({ lang }) => lang)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("states facts in that chapter as the original does", () => {
    const written = (locale: string) => {
      const { blocks } = edition(locale)!.chapters.find(({ id }) => id === "boats")!;
      return factsOf(blocks).map(({ written }) => written);
    };
    expect(written("en")).toEqual([undefined]); // printed by the page, in its own language
    expect(written("zh-Hans")).toEqual(["40 boats"]);
  });

  test("knows the figures whose words are not all translated", () => {
    const marked = (locale: string) =>
      Object.values(edition(locale)!.figures).flatMap(({ id, untranslated }) => (untranslated ? id : []));
    expect(marked("zh-Hans")).toEqual(["lamps"]);
    expect(marked("en")).toEqual([]);
  });

  test("is named from the other, by paths that hold wherever both are put", () => {
    const named = (locale: string) => edition(locale)!.editions.map(({ locale: tag, path, url }) => [tag, path, url]);
    expect(named("en")).toEqual([["zh-Hans", "zh-Hans/", "https://lamps.example/story/zh-Hans/"]]);
    expect(named("zh-Hans")).toEqual([["en", "../", "https://lamps.example/story/"]]);
    expect(edition("zh-Hans")).toMatchObject({ site: "https://lamps.example/story/zh-Hans/", translationOf: "en" });
    expect(edition("en")!.translationOf).toBeUndefined();
  });

  test("and by its own address where it is published apart", () => {
    const apart = changed(half, "story.json", (text) =>
      text.replace('"complete": false', '"complete": false, "site": "https://zh.lamps.example/"'),
    );
    const { edition } = parseStory(apart);
    expect(edition("en")!.editions).toMatchObject([{ locale: "zh-Hans", path: undefined, url: "https://zh.lamps.example/" }]);
    expect(edition("zh-Hans")!.editions).toMatchObject([{ locale: "en", path: undefined, url: "https://lamps.example/story/" }]);
  });
});
