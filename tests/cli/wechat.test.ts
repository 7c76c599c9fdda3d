// The export for WeChat: what its editor keeps and no more, a picture a step, notes for links and numbers, nothing that runs.

import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { editionOf, folderFor } from "../../scripts/begin.ts";
import { parseStory } from "../../src/check/story.ts";
import { sharedPage } from "../../src/outputs/cards/page.ts";
import { type Article, writeArticle } from "../../src/outputs/wechat/article.ts";
import { exportArticles } from "../../src/outputs/wechat/export.ts";
import { readStoryFiles, type SourceFile } from "../../src/source/files.ts";
import { pictured } from "../../src/story/plates.ts";
import type { Story } from "../../src/story/story.ts";

async function articlesOf(files: readonly SourceFile[], change: (story: Story) => Story = (story) => story): Promise<Article[]> {
  const story = change(parseStory(files).story!);
  const page = await sharedPage(story);
  return story.chapters.map((chapter) => writeArticle({ chapter, page, missing: new Set() }));
}

const folders = ["tests/fixtures/town", "tests/fixtures/tiny", "tests/fixtures/borders", "tests/fixtures/malicious"];
const tiny = readStoryFiles("tests/fixtures/tiny");

/** Tags of an article, each with all that is in it. */
const tagsOf = (html: string) => [...html.matchAll(/<(\/?)([a-z]+)((?:\s+[a-z-]+="[^"]*")*)\s*>/g)];
const wordsOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

describe.each(folders)("%s", (folder) => {
  const files = readStoryFiles(folder);
  const { story } = parseStory(files);

  test("is made of what the editor keeps: few tags, looks written on them, px and plain colours", async () => {
    for (const { html } of await articlesOf(files)) {
      const tags = tagsOf(html);
      expect(tags.length).toBe(html.split("<").length - 1);
      for (const [, , tag, attributes] of tags) {
        expect(["section", "p", "span", "strong", "blockquote", "img"]).toContain(tag);
        const names = [...attributes!.matchAll(/([a-z-]+)="/g)].map(([, name]) => name);
        expect(tag === "img" ? ["src", "alt", "style"] : ["style"]).toEqual(expect.arrayContaining(names));
        expect(attributes).not.toMatch(/var\(|rem|url\(|expression/);
      }
    }
  });

  test("has a picture for every step and every standing figure, in their order", async () => {
    const articles = await articlesOf(files);
    for (const [index, { pictures, html, name }] of articles.entries()) {
      const chapter = story!.chapters[index]!;
      const states = chapter.scenes.flatMap(({ figure, state, steps }) =>
        (steps.length > 0 ? steps : [{ state }]).map((one) => `${figure}-${one.state}`),
      );
      const opens = chapter.role === "opening" ? ["opening"] : [];
      const plate = pictured(story!).includes(chapter) ? ["plate"] : [];
      const wanted = [...opens, ...plate, ...states];
      expect(pictures.map(({ path }) => path)).toEqual(
        wanted.map((what, place) => `images/${name}-${String(place + 1).padStart(2, "0")}-${what}.png`),
      );
      expect([...html.matchAll(/<img src="([^"]*)"/g)].map(([, source]) => source)).toEqual(pictures.map(({ path }) => path));
    }
  });
});

describe("an article", () => {
  test("has the words of its chapter, its facts once each as notes", async () => {
    const [opening, lamps] = await articlesOf(tiny);
    expect(wordsOf(opening!.html)).toContain("Harrow Quay put out its gas lamps one by one.");
    expect(wordsOf(opening!.html)).toContain("The last lamplighter");
    const words = wordsOf(lamps!.html);
    expect(lamps!.html).toMatch(/<strong>good handwriting<\/strong>/);
    expect(lamps!.html).toMatch(/<strong>Quay Steps<\/strong>/);
    expect(words).toContain("There were twelve lamps[2], none of them");
    expect(words.match(/\[3\]/g)).toHaveLength(2); // Said twice, marked once; the other is the note itself.
    expect(words).toMatch(/\[1\] 1961.*Register of Street Lamps/);
  });

  test("links become numbered notes, of this site only where it has an address", async () => {
    const files = tiny.map((file) =>
      file.path === "chapters/00-opening.mdx"
        ? {
            ...file,
            text: `${file.text}\nSee [the register](https://example.org/a?b=1&c=2), [it](https://example.org/a?b=1&c=2) again and [the boats](/boats/).\n`,
          }
        : file,
    );
    const [without] = await articlesOf(files);
    const [published] = await articlesOf(files, (story) => ({ ...story, site: "https://example.org/quay/" }));
    expect(wordsOf(without!.html)).toContain("See the register[1], it[1] again and the boats.");
    expect(wordsOf(without!.html)).toContain("[1] https://example.org/a?b=1&c=2");
    expect(wordsOf(published!.html)).toContain("again and the boats[2].");
    expect(wordsOf(published!.html)).toContain("[2] https://example.org/quay/boats/");
  });

  test("readings stand in brackets, lists and pictures of the text as lines of their own", async () => {
    const files = readStoryFiles("tests/fixtures/broken/valid").map((file) =>
      file.path === "chapters/01-lamps.mdx"
        ? {
            ...file,
            text: `${file.text}\n住在<Ruby reading="qīng luó">青螺</Ruby>。\n\n1. 甲\n2. 乙\n\n![一盏灯](/images/lamp.jpg)\n\n图：某某\n`,
          }
        : file,
    );
    const [lamps] = await articlesOf(files);
    const words = wordsOf(lamps!.html);
    expect(words).toContain("住在青螺（qīng luó）。");
    expect(words).toMatch(/1\. 甲\s+2\. 乙/);
    expect(lamps!.copies).toEqual([{ address: "/images/lamp.jpg", path: "images/01-lamps-03-picture.jpg" }]);
  });

  test("borders keep their credits and review lines beside every picture", async () => {
    const [halves] = await articlesOf(readStoryFiles("tests/fixtures/borders"));
    const pictures = halves!.html.split("<img").slice(1);
    expect(pictures.length).toBeGreaterThan(1);
    for (const one of pictures) expect(wordsOf(`<img${one}`)).toMatch(/审图号|审图说明/);
  });
});

describe("the files", () => {
  test("an article by itself, one page to copy from, pictures twice as wide as the column", async () => {
    const { story } = parseStory(tiny);
    const { files, articles, pictures, missing, absent } = await exportArticles(story!, "en");
    expect([articles, pictures, missing, absent]).toEqual([4, 6, [], []]);
    expect([...files.keys()].filter((path) => path.endsWith(".html"))).toEqual(
      ["index", "00-opening", "01-lamps", "02-boats", "99-end"].map((name) => `${name}.html`),
    );
    const { width, height } = await sharp(files.get("images/01-lamps-03-lamps-kept.png") as Buffer).metadata();
    expect([width, height]).toEqual([1500, 1500]);
    const index = String(files.get("index.html"));
    expect(index.match(/<img src="data:image\/png;base64,/g)).toHaveLength(6);
    expect(index).not.toContain('src="images/');
    expect(String(files.get("01-lamps.html"))).not.toMatch(/<script|class=|<style/);
  });

  test("of a malicious story nothing runs: the index has our script alone, a chapter's file none", async () => {
    const sources = readStoryFiles("tests/fixtures/malicious");
    const { files } = await exportArticles(parseStory(sources).story!, "zh-Hans");
    const index = String(files.get("index.html"));
    expect(index.match(/<script/g)).toHaveLength(1);
    expect(index).toMatch(/script-src 'sha256-[^']+';/);
    for (const [path, content] of files) {
      if (!path.endsWith(".html")) continue;
      const html = String(content);
      if (path !== "index.html") expect(html).toContain("script-src 'none'");
      expect(html).not.toMatch(/<(iframe|svg|meta http-equiv="?refresh|b |a href="(?!\d\d-)|img src="?x)/i);
      expect(html).not.toMatch(/<[^>"]*(?:"[^"]*"[^>"]*)*\son\w+=/i);
      expect(html).toContain("&lt;script&gt;alert(&#39;chapter&#39;)");
    }
  });
});

test("the edition that is asked for is written in its language, beside the story's own", async () => {
  const parsed = parseStory(readStoryFiles("tests/fixtures/bilingual"));
  const edition = editionOf("zh-Hans", parsed)!;
  const { files: made } = await exportArticles(parsed.edition(edition)!, "zh-Hans");
  const lamps = String(made.get("01-lamps.html"));
  expect(lamps).toContain("哈罗码头");
  expect(lamps).not.toContain("The lamps");
  expect(folderFor(".wechat", edition)).toBe(".wechat-zh-Hans");
  expect([editionOf("en", parsed), editionOf(undefined, parsed)]).toEqual([undefined, undefined]);
  expect(() => editionOf("fr", parsed)).toThrow('--edition cannot be "fr"');
});
