// Which chapters a page or a poster lists: all of a few, of many those about its own.

import { describe, expect, test } from "vitest";
import { chaptersAbout } from "../src/story/answers.ts";
import { chapterPage, homePage, listedOn, pageAt, pagesOf } from "../src/story/pages.ts";
import type { Chapter, Story } from "../src/story/story.ts";

const storyOf = (count: number, home: Story["home"] = "whole") => {
  const chapters = Array.from(
    { length: count },
    (_, index) => ({ id: `c${index}`, role: "chapter", number: index + 1 }) as Chapter,
  );
  return { home, chapters: [{ id: "opening", role: "opening" } as Chapter, ...chapters] } as Story;
};

describe("chapters about one", () => {
  test.each([0, 1, 2, 11, 12, 13, 14, 400])("of %i: as many as are asked for, in a row, the one among them", (count) => {
    const story = storyOf(count);
    for (const place of Array.from({ length: count }, (_, index) => index)) {
      const { before, list, after } = chaptersAbout(story, `c${place}`, 12);
      const places = list.map(({ number }) => number - 1);
      expect(places.length).toBe(Math.min(count, 12));
      expect(places).toContain(place);
      expect(places).toEqual(places.map((_, index) => places[0]! + index));
      expect([before, after]).toEqual([places[0]! > 0, places.at(-1)! < count - 1]);
    }
  });

  test("the first, where it is none of them", () => {
    for (const id of [undefined, "opening"])
      expect(chaptersAbout(storyOf(20), id, 3)).toMatchObject({
        before: false,
        list: [{ id: "c0" }, { id: "c1" }, { id: "c2" }],
        after: true,
      });
  });

  test("the story's page lists all, however many; a chapter's no more than can be looked through", () => {
    const story = storyOf(400);
    expect(listedOn(story, homePage(story))).toMatchObject({
      before: false,
      list: { length: 400 },
      after: false,
    });
    expect(listedOn(story, chapterPage(story.chapters[201]!))).toMatchObject({
      before: true,
      list: { length: 100 },
      after: true,
    });
    const shorter = storyOf(100);
    expect(listedOn(shorter, chapterPage(shorter.chapters[100]!))).toMatchObject({
      before: false,
      list: { length: 100 },
      after: false,
    });
  });
});

describe("which chapters stand on which page", () => {
  const idsOf = (chapters: readonly Chapter[]) => chapters.map(({ id }) => id);

  test("the home page has all; a cover only what is no chapter proper, and lists them all the same", () => {
    expect(idsOf(homePage(storyOf(2)).chapters)).toEqual(["opening", "c0", "c1"]);
    const cover = storyOf(150, "cover");
    expect(homePage(cover)).toMatchObject({ kind: "cover", chapters: [{ id: "opening" }] });
    expect(listedOn(cover, homePage(cover)).list).toHaveLength(150);
  });

  test("a path is a chapter's page, or the home page", () => {
    const story = storyOf(3, "cover");
    expect(pageAt(story, "/some/prefix/c1/index.html")).toMatchObject({ kind: "chapter", chapters: [{ id: "c1" }] });
    for (const path of ["/", "/index.html", "/opening/", "/c/", "/404.html"]) expect(pageAt(story, path).kind).toBe("cover");
    expect(pagesOf(story).map(({ kind, chapter }) => chapter?.id ?? kind)).toEqual(["cover", "c0", "c1", "c2"]);
  });
});
