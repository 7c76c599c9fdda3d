// What pages say of themselves to machines: valid by schema.org's own vocabulary, complete by what news carousels ask, inert.

import { dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, test, vi } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { describePage, writeJson } from "../../src/outputs/meta/structured.ts";
import { readStoryFiles } from "../../src/source/files.ts";
import { numbered } from "../../src/story/index.ts";
import type { Story } from "../../src/story/story.ts";

vi.mock("astro:content", () => ({ getCollection: () => [] }));

type Described = Record<string, unknown>;
const storyIn = (folder: string) => parseStory(readStoryFiles(folder)).story!;
const STORIES: Record<string, Story> = Object.fromEntries(
  [
    "tests/fixtures/town",
    "tests/fixtures/tiny",
    "tests/fixtures/photo",
    "tests/fixtures/borders",
    "tests/fixtures/malicious",
  ].map((folder) => [folder, storyIn(folder)]),
);
const photo = STORIES["tests/fixtures/photo"]!;
const IMAGES = ["https://quay.example/cards/a.png", "https://quay.example/cards/b.png"];

/** What the pages of a story say, as a machine reads it: the story's page first. */
function pagesOf(story: Story, images: string[] = story.site ? IMAGES : []): Described[] {
  return [undefined, ...numbered(story)].map((chapter) => JSON.parse(writeJson(describePage(story, { chapter, images }))));
}

/** What the compiler has against values as schema.org's NewsArticle, each with the place where it stands. */
function complaints(values: readonly unknown[]): string[] {
  const file = join(dirname(import.meta.filename), "described.ts");
  const lines = values.map((value, index) => `export const page${index}: WithContext<NewsArticle> = ${JSON.stringify(value)};`);
  const text = [`import type { NewsArticle, WithContext } from "schema-dts";`, ...lines].join("\n");
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile.call(host, name, ...rest);
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  host.readFile = (name) => (name === file ? text : readFile.call(host, name));
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText, start = 0 }) => {
    const line = text.slice(0, start).split("\n").length - 2;
    return `${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}

/** What a news carousel or an archive would have against a page. */
function faults(page: Described): string[] {
  const found: string[] = [];
  const ask = (name: string, holds: boolean) => {
    if (!holds) found.push(name);
  };
  const absolute = (value: unknown) => typeof value === "string" && /^https?:\/\/[^\s"<>]+$/.test(value);
  const day = (value: unknown) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const named = (value: unknown) => {
    const { "@type": type, name } = value as Described;
    return ["Person", "Organization"].includes(type as string) && typeof name === "string" && name.trim() !== "";
  };
  const { headline, datePublished, dateModified, image, author, url, mainEntityOfPage, timeRequired, wordCount } = page;
  ask("headline", typeof headline === "string" && [...headline].length > 0 && [...headline].length <= 110);
  ask("description", typeof page.description === "string" && page.description !== "");
  ask("dates", day(datePublished) && day(dateModified) && (dateModified as string) >= (datePublished as string));
  ask("image", image === undefined || (Array.isArray(image) && image.length > 0 && image.every(absolute)));
  ask("author", Array.isArray(author) && author.length > 0 && author.every(named));
  ask("address", url === undefined || (absolute(url) && mainEntityOfPage === url));
  ask("publisher", page.publisher === undefined || named(page.publisher));
  ask("length", typeof wordCount === "number" && wordCount > 0 && /^PT[1-9]\d*M$/.test(timeRequired as string));
  ask("free", page.isAccessibleForFree === true);
  ask("nothing empty", !/:(null|""|\[\]|\{\})/.test(JSON.stringify(page)));
  return found;
}

describe("by schema.org's vocabulary", () => {
  test("the compiler accepts every page, and nothing that is not in the vocabulary", () => {
    const [story] = pagesOf(photo);
    const pages = Object.values(STORIES).flatMap((one) => pagesOf(one));
    const wrong = [
      { ...story, headLine: "a mistake" },
      { ...story, wordCount: { minutes: 3 } },
      { ...story, author: [{ "@type": "Persona", name: "A. Tester" }] },
      { ...story, correction: [{ "@type": "CorrectionComment", day: "2024-05-20" }] },
    ];
    const said = complaints([...pages, ...wrong]);
    expect(said.filter((one) => Number.parseInt(one, 10) < pages.length)).toEqual([]);
    const refused = new Set(said.map((one) => Number.parseInt(one, 10) - pages.length));
    expect([...refused].sort()).toEqual([0, 1, 2, 3]);
  });
});

describe("by what news carousels ask", () => {
  const dated = Object.entries(STORIES).filter(([, { date, byline }]) => date && byline.length > 0);

  test.each(dated)("%s", (_, story) => {
    for (const page of pagesOf(story)) expect([page.headline, faults(page)]).toEqual([page.headline, []]);
  });

  test("the rules find what is wrong", () => {
    const [page] = pagesOf(photo);
    const bad = {
      ...page,
      headline: "x".repeat(111),
      dateModified: "2020-01-01",
      image: ["cards/a.png"],
      author: [{ name: "" }],
    };
    expect(faults(bad)).toEqual(["headline", "dates", "image", "author", "nothing empty"]);
  });

  test("a title of 200 characters is cut as a headline and whole as a name", () => {
    const title = "长".repeat(200);
    const [page] = pagesOf({ ...photo, title });
    expect(faults(page!)).toEqual([]);
    expect(page!.name).toBe(title);
  });
});

describe("the story's page", () => {
  const [page] = pagesOf(photo) as [Described];

  test("authors by name, each with what it is; roles in the credit line; what it rests on apart", () => {
    expect(page.author).toEqual([
      { "@type": "Person", name: "A. Tester" },
      { "@type": "Organization", name: "The Lamp Desk" },
    ]);
    expect(page.creditText).toBe("Words A. Tester · Figures The Lamp Desk · After the register of 1961");
    expect(page.isBasedOn).toEqual([{ "@type": "CreativeWork", name: "the register of 1961" }]);
    expect(page.editor).toEqual({ "@type": "Person", name: "B. Example" });
    expect(page.publisher).toEqual({ "@type": "Organization", name: "The Harrow Quay Gazette", url: "https://quay.example/" });
  });

  test("its chapters, its corrections newest first, the day of the last one, its sources", () => {
    const site = "https://quay.example/stories/lamps/";
    expect([page.url, page.image, page.license]).toEqual([site, IMAGES, "https://creativecommons.org/licenses/by/4.0/"]);
    expect(page.hasPart).toEqual([
      { "@type": "NewsArticle", headline: "The lamps", position: 1, url: `${site}lamps/` },
      { "@type": "NewsArticle", headline: "The boats", position: 2, url: `${site}boats/` },
    ]);
    expect([page.datePublished, page.dateModified]).toEqual(["2024-05-01", "2024-06-03"]);
    expect((page.correction as Described[]).map(({ datePublished }) => datePublished)).toEqual(["2024-06-03", "2024-05-20"]);
    expect((page.citation as Described[]).map(({ name }) => name)).toEqual(["Register of Street Lamps", "The Harbour Book"]);
  });

  test("the edition it was translated from; to an original, the translations", () => {
    const french = "https://quay.example/fr/lampes/index.html";
    expect(page.translationOfWork).toEqual([{ "@type": "NewsArticle", inLanguage: "fr", url: french }]);
    expect(page.workTranslation).toBeUndefined();
    const [original] = pagesOf({ ...photo, translationOf: undefined });
    expect((original!.workTranslation as Described[]).map(({ inLanguage }) => inLanguage)).toEqual(["fr", "zh-Hans"]);
    expect(original!.translationOfWork).toBeUndefined();
  });
});

test("a chapter is part of the story, with its own corrections and sources", () => {
  const [, lamps, boats] = pagesOf(photo) as [Described, Described, Described];
  expect([lamps.headline, lamps.position]).toEqual(["The lamps", 1]);
  expect(lamps.isPartOf).toEqual({
    "@type": "NewsArticle",
    headline: "The lamps of Harrow Quay",
    url: "https://quay.example/stories/lamps/",
  });
  expect((lamps.correction as Described[]).map(({ text }) => text)).toEqual([
    "The number of lamps was wrong in the first edition.",
  ]);
  expect(lamps.dateModified).toBe("2024-05-20");
  expect([boats.correction, boats.dateModified]).toEqual([undefined, "2024-05-01"]);
  expect((boats.citation as Described[]).map(({ name }) => name)).toEqual(["The Harbour Book"]);
});

test("without the story's address nothing claims one", () => {
  const [page, chapter] = pagesOf(STORIES["tests/fixtures/tiny"]!) as [Described, Described];
  expect([page.url, page.mainEntityOfPage, page.image]).toEqual([undefined, undefined, undefined]);
  expect((page.hasPart as Described[]).map(({ url }) => url)).toEqual([undefined, undefined]);
  expect((chapter.isPartOf as Described).url).toBeUndefined();
});

test("a story names as authors those who wrote it, not what it rests on", () => {
  const [page] = pagesOf(STORIES["tests/fixtures/town"]!) as [Described];
  expect((page.author as Described[]).map(({ name }) => name)).toEqual(["试写人", "慢河画坊"]);
  expect((page.isBasedOn as Described[]).length).toBe(1);
});

test("no story can end the element that it stands in", () => {
  for (const chapter of [undefined, ...numbered(STORIES["tests/fixtures/malicious"]!)]) {
    const described = describePage(STORIES["tests/fixtures/malicious"]!, { chapter, images: [] });
    expect(JSON.stringify(described)).toContain("<");
    expect(writeJson(described)).not.toContain("<");
    expect(JSON.parse(writeJson(described))).toEqual(JSON.parse(JSON.stringify(described)));
  }
});
