// Which chapters a page or a poster lists: all of a few, of many those about its own.

import { describe, expect, test } from "vitest";
import { chaptersAbout, listedOn } from "../src/story/answers.ts";
import type { Chapter, Story } from "../src/story/story.ts";

const storyOf = (count: number) => {
  const chapters = Array.from(
    { length: count },
    (_, index) => ({ id: `c${index}`, role: "chapter", number: index + 1 }) as Chapter,
  );
  return { chapters: [{ id: "opening", role: "opening" } as Chapter, ...chapters] } as Story;
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
    expect(listedOn(story, { chapter: undefined, whole: true })).toMatchObject({
      before: false,
      list: { length: 400 },
      after: false,
    });
    expect(listedOn(story, { chapter: "c200", whole: false })).toMatchObject({
      before: true,
      list: { length: 100 },
      after: true,
    });
    expect(listedOn(storyOf(100), { chapter: "c99", whole: false })).toMatchObject({
      before: false,
      list: { length: 100 },
      after: false,
    });
  });
});
