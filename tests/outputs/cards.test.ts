// Cards and posters: every page has them, at their sizes, small, with every character, the same on every machine; posters lead to their pages.

import sharp from "sharp";
import { describe, expect, test, vi } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { FIGURES } from "../../src/figures/index.ts";
import { speakerOf } from "../../src/locale/index.ts";
import { SIZES } from "../../src/marks/size.ts";
import { FILLS, HUES, readClasses, type Style, WEIGHTS } from "../../src/marks/style.ts";
import { allCards, cardsOf, type DrawnCard, drawnCardsOf } from "../../src/outputs/cards/cards.ts";
import { sharedPages } from "../../src/outputs/cards/page.ts";
import { paintOf } from "../../src/outputs/cards/paint.ts";
import { lightPalette, resolveValue } from "../../src/outputs/cards/palette.ts";
import { printFlat } from "../../src/outputs/cards/still.ts";
import { absoluteTo } from "../../src/publish/relative.ts";
import { readStoryFiles } from "../../src/source/files.ts";
import { besideOf, drawingOf, numbered } from "../../src/story/answers.ts";
import type { Story } from "../../src/story/story.ts";
import { readCodes } from "../support/codes.ts";

const read = (folder: string): Story => parseStory(readStoryFiles(folder)).story!;
const at = (story: Story, site: string | undefined): Story => ({ ...story, site });

const SITE = "https://news.example.cn/long/scroll/";
const STORIES = {
  town: at(read("tests/fixtures/town"), SITE),
  tiny: at(read("tests/fixtures/tiny"), "https://example.org/a/story/index.html"),
  borders: at(read("tests/fixtures/borders"), undefined),
  malicious: at(read("tests/fixtures/malicious"), undefined),
};
const all = Object.fromEntries(
  await Promise.all(Object.entries(STORIES).map(async ([name, story]) => [name, await allCards(story)] as const)),
) as Record<keyof typeof STORIES, DrawnCard[]>;

describe.each(Object.keys(STORIES) as (keyof typeof STORIES)[])("%s", (name) => {
  const story = STORIES[name];

  test("has two cards and a poster for itself and for each chapter", () => {
    const names = all[name].map((card) => card.path.replace(/\.[0-9a-f]{8}\.png$/, ""));
    const pages = ["story", ...numbered(story).map(({ id }) => id)];
    expect(names).toEqual(pages.flatMap((page) => ["wide", "square", "poster"].map((kind) => `/cards/${page}-${kind}`)));
  });

  test("nothing needs a font", () => {
    for (const { svg } of all[name]) expect(svg).not.toMatch(/<text|font-|var\(|class=|style=|NaN|undefined|<script/);
  });
});

describe("the pictures", () => {
  test.each(all.town.map((card) => [card.name.split(".")[0]!, card] as const))("%s: its size, and small", async (name, card) => {
    const png = await card.png();
    const { width, height, format } = await sharp(png).metadata();
    expect([width, height, format]).toEqual([card.width, card.height, "png"]);
    const poster = name.endsWith("poster");
    expect(png.length).toBeLessThan(poster ? 250_000 : 120_000);
    if (poster) expect([width, height! >= 1920]).toEqual([1080, true]);
    expect(card.alt).toContain(STORIES.town.title);
  });

  test.each(["town", "tiny"] as const)("every poster of %s leads to its page", async (name) => {
    const story = STORIES[name];
    const posters = all[name].filter((card) => card.name.includes("-poster."));
    const paths = ["/", ...numbered(story).map(({ id }) => `/${id}/`)];
    expect(await Promise.all(posters.map(async (card) => readCodes(await card.png())))).toEqual(
      paths.map((path) => [absoluteTo(story.site!, path)]),
    );
  });

  test("without an address a poster has no code", async () => {
    const { poster } = await drawnCardsOf(STORIES.borders, undefined);
    expect(await readCodes(await poster.png())).toEqual([]);
  });

  test("the same story gives the same names and bytes; another word, another name", async () => {
    const chapter = (story: Story) => story.chapters.find(({ id }) => id === "lamps")!;
    const first = await drawnCardsOf(STORIES.tiny, chapter(STORIES.tiny));
    vi.resetModules();
    const fresh = await import("../../src/outputs/cards/cards.ts");
    const second = await fresh.drawnCardsOf(structuredClone(STORIES.tiny), chapter(STORIES.tiny));
    expect(second).not.toBe(first);
    for (const kind of ["wide", "square", "poster"] as const) {
      expect(second[kind].path).toBe(first[kind].path);
      expect((await second[kind].png()).equals(await first[kind].png())).toBe(true);
    }
    const renamed = { ...STORIES.tiny, title: "The lamps of Harrow Quai" };
    expect((await cardsOf(renamed, chapter(renamed))).wide.path).not.toBe(first.wide.path);
  });

  test("they are drawn once for each version of the story", async () => {
    const first = await drawnCardsOf(STORIES.town, undefined);
    expect(await drawnCardsOf(structuredClone(STORIES.town), undefined)).toBe(first);
  });
});

describe("a name with characters that our faces lack", () => {
  const cardOf = async (title: string) => (await drawnCardsOf({ ...STORIES.borders, title }, undefined)).wide.svg;

  test("is never another name: each character is drawn, or a box stands for it", async () => {
    const [without, rare, unknown] = await Promise.all(["田町", "𠮷田町", "𫝀田町"].map(cardOf));
    const length = (svg = "") => (svg.match(/M/g) ?? []).length;
    expect(length(rare)).toBeGreaterThan(length(without));
    expect(length(unknown)).toBeGreaterThan(length(without));
    expect(rare).not.toBe(unknown);
  });
});

describe("a story of hundreds of chapters", () => {
  const some = numbered(STORIES.borders)[0]!;
  const of = (count: number): Story => ({
    ...STORIES.borders,
    chapters: Array.from({ length: count }, (_, index) => ({ ...some, id: `chapter-${index}`, number: index + 1 })),
  });
  const drawn = async (count: number, place?: number) => {
    const story = of(count);
    return drawnCardsOf(story, place === undefined ? undefined : story.chapters[place]);
  };
  /** Left and right edges of the boxes along a card's top edge. */
  const threadOf = ({ svg }: DrawnCard) =>
    [...svg.matchAll(/<rect x="([-\d.]+)" y="0" width="([-\d.]+)" height="(?:10|12|16)" fill="([^"]+)"/g)].map(
      ([, x, width, fill]) => ({ from: Number(x), to: Number(x) + Number(width), fill }),
    );

  test("has posters as long as those of a dozen, with the chapters beside each", async () => {
    const heights = await Promise.all([undefined, 0, 200, 399].map(async (place) => (await drawn(400, place)).poster.height));
    const dozen = await Promise.all([undefined, 0, 6, 11].map(async (place) => (await drawn(12, place)).poster.height));
    for (const [index, height] of heights.entries()) expect(height).toBeLessThan(dozen[index]! + 200);
    expect((await drawn(400, 200)).poster.svg).not.toBe((await drawn(400, 201)).poster.svg);
  });

  test.each([1, 12, 100, 400, 998])("the thread of %i chapters lies within the card, this one's part in sight", async (count) => {
    for (const place of [undefined, 0, Math.floor(count / 2), count - 1]) {
      const { wide, square, poster } = await drawn(count, place);
      for (const card of [wide, square, poster]) {
        const parts = threadOf(card);
        expect(parts.length).toBeGreaterThan(0);
        expect(Math.min(...parts.map(({ from }) => from))).toBeGreaterThanOrEqual(0);
        expect(Math.max(...parts.map(({ to }) => to))).toBeLessThanOrEqual(card.width + 0.1);
        for (const { from, to } of parts) expect(to - from).toBeGreaterThan(0);
        if (place !== undefined)
          expect(parts.some(({ from, to }) => to - from >= 5 && (from + to) / 2 >= (card.width * place) / count - 16)).toBe(true);
      }
    }
  });
});

describe("the still on a card", () => {
  const story = STORIES.tiny;
  const lamps = story.chapters.find(({ id }) => id === "lamps")!;
  const shown = async (changed: Story) =>
    (await sharedPages(changed)).map(({ still }) => still && [still.figure.id, still.state]);

  test("is the last of the first scrolly; the story's is its first screen", async () => {
    expect(await shown(story)).toEqual([undefined, ["lamps", "kept"], ["boats", "kinds"]]);
  });

  test("is the one the editor chose, in the story and in a chapter", async () => {
    const chapters = story.chapters.map((one) => (one === lamps ? { ...one, card: { figure: "boats", state: "moored" } } : one));
    const chosen = { ...story, chapters, card: { figure: "lamps", state: "by-fate" } };
    expect(await shown(chosen)).toEqual([
      ["lamps", "by-fate"],
      ["boats", "moored"],
      ["boats", "kinds"],
    ]);
  });

  test("never stands without its source, credits and review number", async () => {
    const { borders } = STORIES;
    const figures = Object.values(borders.figures);
    for (const figure of figures) expect(besideOf(borders, figure, speakerOf(borders.locale)).length).toBeGreaterThan(2);
    const [, page] = await sharedPages(borders);
    const bare = { ...page!.still!.figure, spec: { ...page!.still!.figure.spec, approval: { exempt: "另一个理由" } } };
    const other = { ...borders, figures: { ...borders.figures, [bare.id]: bare } } as Story;
    const chapter = numbered(borders)[0]!;
    const [before, after] = [await drawnCardsOf(borders, chapter), await drawnCardsOf(other, chapter)];
    for (const kind of ["wide", "square", "poster"] as const) expect(after[kind].svg).not.toBe(before[kind].svg);
  });
});

describe("paint on paper", () => {
  test("custom properties are resolved as a browser does", () => {
    const property = (name: string) => ({ on: "initial", off: "", a: "var(--on, red) var(--off, blue)" })[name];
    expect(resolveValue("1px var(--a)", property)).toBe("1px red");
    expect(resolveValue("var(--none, var(--a))", property)).toBe("red");
    expect(() => resolveValue("var(--none)", property)).toThrow("none");
    expect(lightPalette()).toMatchObject({ paper: "#fbf7ec", ink: "#1d2321", faint: "0.3" });
  });

  test("every hue and way of laying it on has its paint, for every kind of mark", () => {
    const ways: Omit<Style, "hue">[] = [
      ...FILLS.map((fill) => ({ fill })),
      ...WEIGHTS.map((weight) => ({ weight })),
      ...(["area", "dashed", "halo", "muted"] as const).map((way) => ({ [way]: true })),
    ];
    const styles = HUES.flatMap((hue) => ways.map((way): Style => ({ hue, ...way })));
    for (const kind of ["rect", "circle", "line", "path", "text"] as const) {
      for (const style of styles) {
        const paint = paintOf(kind, style, "ochre");
        expect(Object.values(paint).join(" ")).not.toMatch(/var\(|undefined/);
        expect(paint.fill ?? paint.stroke, `${kind} ${JSON.stringify(style)}`).toMatch(/^#|none/);
      }
    }
    expect(paintOf("rect", readClasses("accent hollow"), "ochre")).toMatchObject({
      fill: "#fbf7ec",
      stroke: "#8f4a1a",
      "stroke-width": "1.5",
    });
    expect(paintOf("path", readClasses("malachite area wash faint"), "ink")).toMatchObject({
      fill: "#5c625f",
      "fill-opacity": "0.06",
    });
    expect(paintOf("rect", readClasses("ink faint soft"), "ink")["fill-opacity"]).toBe("0.07");
  });

  test("every state of every figure can be drawn so, at both sizes", () => {
    const { town } = STORIES;
    expect(new Set(Object.values(town.figures).map(({ type }) => type)).size).toBeGreaterThan(4);
    expect(Object.keys(FIGURES)).toEqual(expect.arrayContaining(Object.values(town.figures).map(({ type }) => type)));
    for (const figure of Object.values(town.figures)) {
      const drawing = drawingOf(town, figure);
      for (const state of drawing.states) {
        for (const size of Object.values(SIZES)) {
          const drawn = printFlat(drawing.frame(state, size.name), size, 1, { accent: figure.accent, language: "zh-Hans" });
          expect(drawn.missing).toEqual([]);
          expect(drawn.svg).not.toMatch(/NaN|undefined|var\(|<text/);
        }
      }
    }
  });
});
