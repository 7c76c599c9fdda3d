// The gallery's files: complete, light, no address that leaves the folder; what may be copied from it is a story's; what is asked for is found.

import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { examplePictures } from "../../src/cli/example-pictures.ts";
import { drawCollection } from "../../src/cli/gallery/collection.ts";
import { galleryFiles, withExamplePictures } from "../../src/cli/gallery/gallery.ts";
import { findTexts } from "../../src/cli/gallery/script.ts";
import { filesOf } from "../../src/cli/handbook/files.ts";
import { type Example, examplesOf, localiseExample } from "../../src/figures/examples.ts";
import { FIGURES, type FigureName } from "../../src/figures/index.ts";
import { formatProblems, LANGUAGES, type Language } from "../../src/messages/index.ts";

const TYPES = Object.keys(FIGURES) as FigureName[];
const pieces = drawCollection();
/** The photographs that pictures of figures show. */
const photos = new Map(await withExamplePictures([], pieces));

/** The states of an example, be they written or made from its data. */
const statesOf = (example: Example) => Object.keys(localiseExample(example, "en").figure.spec.states);
const calledIn = ({ type, name }: Example) => (name === "example" ? type : `${type}-${name}`);

describe.each(LANGUAGES)("in %s", (language) => {
  const files = new Map(galleryFiles(pieces, language));
  const pages = [...files].filter(([path]) => path.endsWith(".html"));
  const html = pages.map(([, text]) => text).join("\n");

  test("every state of every example and variant is shown at both sizes in both languages", () => {
    const expected = TYPES.flatMap((type) => examplesOf(type)).flatMap((example) =>
      statesOf(example).flatMap((state) =>
        ["narrow", "wide"].flatMap((size) => LANGUAGES.map((own) => `pictures/${calledIn(example)}.${state}.${size}.${own}.svg`)),
      ),
    );
    expect([...files.keys()].filter((path) => path.endsWith(".svg")).sort()).toEqual(expected.sort());
    const shown = new Set([...html.matchAll(/<img src="([^"]+)"/g)].map(([, src]) => src));
    expect(expected.filter((path) => !shown.has(path))).toEqual([]);
  });

  test("every address is within the folder and leads to something", () => {
    const broken = pages.flatMap(([path, text]) => {
      const addresses = [...text.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, address]) => address!);
      return addresses.filter((address) => {
        const [file = "", anchor] = address.split("#");
        const target = files.get(file === "" ? path : posix.normalize(file));
        if (photos.has(file)) return false;
        return /^([a-z]+:|\/|\.\.)/.test(address) || !target || (anchor && !target.includes(` id="${anchor}"`));
      });
    });
    expect(broken).toEqual([]);
  });

  test("what a drawing shows of a photograph stands in it, and the photograph beside it, to be copied", async () => {
    const drawings = [...files].filter(([path]) => /^pictures\/picture\.\w+\.narrow\./.test(path));
    expect(drawings.length).toBeGreaterThan(3);
    for (const [path, svg] of await withExamplePictures(drawings, pieces)) {
      if (path.startsWith("photos/")) expect(svg.length).toBeGreaterThan(1000);
      else expect(String(svg).match(/href="(?!data:image\/jpeg;base64,)/g), path).toBeNull();
    }
    expect([...photos.keys()].length).toBeGreaterThan(1);
  });

  test("nothing stands in a page that its policy would stop: no style and no script but the two files", () => {
    expect(html).not.toMatch(/<style| style="|<script(?! src="gallery\.js" defer><\/script>)| on\w+="/);
    expect(pages.every(([, text]) => /default-src (&#39;|')none\1/.test(text))).toBe(true);
  });

  test("the first page is light, its pictures come when they are looked at", () => {
    const index = files.get("index.html")!;
    expect(Buffer.byteLength(index)).toBeLessThan(200_000);
    expect(index.match(/<img /g)!.length).toBe(index.match(/<img [^>]*loading="lazy"/g)!.length);
  });
});

/** A story of all that can be copied from the pages of one type. */
function storyOfCopies(type: FigureName, language: Language) {
  const copied = examplesOf(type).map((example) => {
    const name = example.name === "example" ? type : `${type}-${example.name}`;
    return { name, states: statesOf(example), files: filesOf(example, { name, language }) };
  });
  const tags = copied.flatMap(({ name, states }) => states.map((state) => `<Figure figure="${name}" state="${state}" />`));
  const story = { locale: language, title: "T", standfirst: "S", byline: [], sources: { example: { title: "Example" } } };
  const texts = copied.flatMap(({ files }) => files.map(({ path, value }) => ({ path, text: JSON.stringify(value) })));
  return [
    { path: "story.json", text: JSON.stringify(story) },
    { path: "facts.json", text: "{}" },
    { path: "chapters/01-one.mdx", text: `---\ntitle: T\n---\n\n${tags.join("\n\n")}\n` },
    ...texts,
    ...examplePictures(texts.map(({ text }) => text)),
  ];
}

test.each(TYPES.flatMap((type) => LANGUAGES.map((language) => [type, language] as const)))(
  "what is copied of %s in %s makes a story without an error",
  (type, language) => {
    const { problems } = parseStory(storyOfCopies(type, language));
    expect(
      formatProblems(
        problems.filter(({ severity }) => severity === "error"),
        language,
      ),
    ).toBe(formatProblems([], language));
  },
);

describe("what is asked for", () => {
  const texts = ["饼图 占比 构成 pie chart", "差距 男女 前后 dots gap", "排名 最多 bars rank"];

  test.each([
    ["饼图", [0], true],
    ["PIES", [0], true],
    ["占比 pie", [0], true],
    ["", [0, 1, 2], true],
    ["男女差距", [1], false],
    ["哪个县的人口最多", [2], false],
    ["of the rank", [2], false],
    ["火山", [], false],
  ])("%s", (query, found, whole) => {
    expect(findTexts(query, texts)).toEqual({ found, whole });
  });
});
