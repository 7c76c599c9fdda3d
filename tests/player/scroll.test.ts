// Which step is being read, how fast the page moves, and where it was left: told from numbers, without a page.

import { describe, expect, test } from "vitest";
import { activeStep, readShare, triggerLine } from "../../src/player/scroll/active.ts";
import { bookmarkAt, findBookmark, type PieceIds, readBookmarks } from "../../src/player/scroll/bookmark.ts";
import { minutesLeft } from "../../src/player/scroll/contents.ts";
import { createPace } from "../../src/player/scroll/pace.ts";
import { pieceAtLine } from "../../src/player/scroll/reading-position.ts";

describe("the active step", () => {
  test("is the last that has reached the line, and the first before any has", () => {
    expect(activeStep([500, 900, 1300], 400)).toBe(0);
    expect(activeStep([-300, 400, 800], 400)).toBe(1);
    expect(activeStep([-900, -500, -100], 400)).toBe(2);
    expect(activeStep([], 400)).toBe(0);
  });

  test("is read under a figure that lies above it: half-way down the room that is left", () => {
    const pin = { top: 0, bottom: 480, left: 0, right: 390 };
    const steps = { top: 480, bottom: 2000, left: 20, right: 370 };
    expect(triggerLine(pin, steps, 844)).toBe(480 + (844 - 480) / 2);
    // A figure that is taller than the screen still leaves room to be read in.
    expect(triggerLine({ ...pin, bottom: 2000 }, steps, 800)).toBe(640 + 80);
  });

  test("is read beside a figure three fifths down the screen, even where the columns touch", () => {
    const steps = { top: 0, bottom: 2000, left: 0, right: 400 };
    expect(triggerLine({ top: 0, bottom: 800, left: 400, right: 1280 }, steps, 800)).toBe(480);
  });
});

describe("how much of a chapter is read", () => {
  test("nothing until its top has reached the line, all once its bottom has", () => {
    expect(readShare({ top: 500, bottom: 900 }, 400)).toBe(0);
    expect(readShare({ top: 300, bottom: 500 }, 400)).toBe(0.5);
    expect(readShare({ top: -900, bottom: 100 }, 400)).toBe(1);
  });

  test("a chapter without a height is read or not", () => {
    expect(readShare({ top: 500, bottom: 500 }, 400)).toBe(0);
    expect(readShare({ top: 300, bottom: 300 }, 400)).toBe(1);
  });

  test("minutes are left of what is not read, in whole ones", () => {
    expect(minutesLeft([{ minutes: 3, pieces: 10, read: 0 }])).toBe(3);
    expect(
      minutesLeft([
        { minutes: 3, pieces: 10, read: 10 },
        { minutes: 4, pieces: 8, read: 4 },
        { minutes: 1, pieces: 0, read: 0 },
      ]),
    ).toBe(3);
    expect(minutesLeft([{ minutes: 3, pieces: 4, read: 3 }])).toBe(1);
    expect(minutesLeft([{ minutes: 3, pieces: 4, read: 4 }])).toBe(0);
  });
});

describe("the pace", () => {
  test("a page that is flung is in flight, one that is moved by hand is not", () => {
    const inFlight = createPace();
    expect(inFlight(0, 0)).toBe(false);
    expect(inFlight(16, 4)).toBe(false);
    expect(inFlight(32, 100)).toBe(true);
    expect(inFlight(48, 101)).toBe(false);
  });

  test("up as well as down", () => {
    const inFlight = createPace();
    inFlight(0, 5000);
    expect(inFlight(16, 4900)).toBe(true);
  });

  test("a long flight is interrupted, that the figure shows where the page is", () => {
    const inFlight = createPace();
    const calm = Array.from({ length: 100 }, (_, frame) => frame * 16).filter((now) => !inFlight(now, now * 2));
    expect(calm).toEqual([0, 304, 608, 912, 1216, 1520]);
  });
});

describe("the piece being read", () => {
  const bottomOf = (piece: number) => piece;

  test("is the first that reaches below the line, else the last", () => {
    expect(pieceAtLine([-100, 300, 340, 900], bottomOf, 337)).toBe(340);
    expect(pieceAtLine([-900, -100], bottomOf, 337)).toBe(-100);
    expect(pieceAtLine([], bottomOf, 337)).toBeUndefined();
  });
});

describe("a bookmark", () => {
  const page: PieceIds[] = [
    {},
    { chapter: "one" },
    { chapter: "one" },
    { chapter: "one", step: "one-a" },
    { chapter: "one", step: "one-b" },
    { chapter: "one" },
    { chapter: "two" },
    { chapter: "two", step: "two-a" },
    {},
  ];

  test("leads back to every piece of a chapter, a step by its own id", () => {
    const marks = page.map((_, index) => bookmarkAt(page, index));
    expect(marks[0]).toBeUndefined();
    expect(marks[2]).toEqual({ id: "one", after: 1 });
    expect(marks[4]).toEqual({ id: "one-b", after: 0 });
    expect(marks.flatMap((mark) => (mark ? [findBookmark(page, mark)] : []))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test("holds when another chapter grows or a step is moved", () => {
    const later = [{}, { chapter: "new" }, { chapter: "new" }, ...page.slice(1)];
    expect(findBookmark(later, { id: "two-a", after: 0 })).toBe(9);
    expect(findBookmark(later, { id: "one", after: 1 })).toBe(4);
  });

  test("of a chapter that has become shorter leads to its beginning, not into the next", () => {
    expect(findBookmark(page, { id: "one", after: 5 })).toBe(1);
    expect(findBookmark(page, { id: "two", after: 7 })).toBe(6);
  });

  test("of what is gone leads nowhere", () => {
    expect(findBookmark(page, { id: "three", after: 0 })).toBe(-1);
    expect(bookmarkAt(page, 99)).toBeUndefined();
  });

  test.each([null, "{", "7", "null", "[]", '{"/":{"id":3}}', '{"/":{"id":"one","after":"x"}}', '{"/":null}'])(
    "that was not stored by us is none: %s",
    (text) => {
      expect(readBookmarks(text)).toEqual({});
    },
  );

  test("is read by its page", () => {
    expect(readBookmarks('{"/a/":{"id":"one","after":2},"/b/":7}')).toEqual({ "/a/": { id: "one", after: 2 } });
  });
});
