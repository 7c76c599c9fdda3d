// The slides of a page and how one goes from one to another: told from plain lists, without a page.

import { describe, expect, test } from "vitest";
import { addressedBy, listSlides, type PagePart, type Relation, slideShowing } from "../../src/player/slides/list.ts";
import { mayBeginSwipe, moveOf, swipeOf } from "../../src/player/slides/navigation.ts";

const page: PagePart<string>[] = [
  { kind: "opening", element: "opening" },
  {
    kind: "chapter",
    element: "one",
    head: "one-head",
    prose: [
      { kind: "words", element: "p1" },
      { kind: "words", element: "p2" },
      { kind: "scrolly", pin: "pin", steps: ["a", "b"] },
      { kind: "words", element: "p3" },
      { kind: "standing", element: "figure" },
      { kind: "words", element: "p4" },
    ],
    share: "one-share",
  },
  { kind: "chapter", element: "two", head: undefined, prose: [{ kind: "words", element: "p5" }], share: undefined },
  { kind: "share", element: "share" },
  { kind: "section", element: "sources" },
  { kind: "foot", element: "foot" },
];
const slides = listSlides(page);

describe("the slides", () => {
  test("are the opening, heads, runs of words, each step with its figure, figures that stand alone, and sections", () => {
    expect(slides.map(({ parts }) => parts.join("+"))).toEqual([
      "opening",
      "one-head",
      "p1+p2",
      "pin+a",
      "pin+b",
      "p3",
      "figure",
      "p4+one-share",
      "p5+share",
      "sources+foot",
    ]);
  });

  test("have their words in their head, which is the step's where there is one", () => {
    expect(slides.map(({ head }) => head)).toEqual([
      "opening",
      "one-head",
      "p1",
      "a",
      "b",
      "p3",
      "figure",
      "p4",
      "p5",
      "sources",
    ]);
    expect(slides.map(({ step }) => step ?? "")).toEqual(["", "", "", "a", "b", "", "", "", "", ""]);
  });

  test("a masthead stands with the first slide", () => {
    expect(listSlides([{ kind: "masthead", element: "name" }, ...page])[0]?.parts).toEqual(["name", "opening"]);
  });

  test("a page of nothing has none", () => {
    expect(listSlides([{ kind: "foot", element: "foot" }])).toEqual([]);
  });

  test("are told in the address by their step, the step before, or their chapter", () => {
    expect(slides.map((_, index) => addressedBy(slides, index))).toEqual([
      undefined,
      "one",
      "one",
      "a",
      "b",
      "b",
      "b",
      "b",
      "two",
      undefined,
    ]);
  });
});

describe("the slide that shows a piece", () => {
  const order = slides.map(({ head }) => head);
  /** How elements stand to a piece that comes after the element at `place`, which is `is` to it. */
  const around = (place: number, is: Relation) => (element: string) => {
    const index = order.indexOf(element);
    if (index === place) return is;
    return index > place ? "after" : "before";
  };

  test("is the one that holds it", () => {
    expect(slideShowing(slides, around(5, "holds"))).toBe(5);
  });

  test("of a step it is the step's, though its figure is on others", () => {
    expect(slideShowing(slides, (element) => (element === "pin" ? "holds" : around(4, "holds")(element)))).toBe(4);
  });

  test("of something larger it is the first within", () => {
    expect(slideShowing(slides, (element) => (element.startsWith("p") ? "within" : "before"))).toBe(2);
  });

  test("of what is on none it is the one before, the first before all, the last after all", () => {
    expect(slideShowing(slides, around(3, "before"))).toBe(3);
    expect(slideShowing(slides, () => "after")).toBe(0);
    expect(slideShowing(slides, () => "before")).toBe(slides.length - 1);
  });
});

describe("a key", () => {
  test.each([
    ["ArrowRight", false, "next"],
    ["ArrowLeft", false, "back"],
    ["ArrowDown", false, "down"],
    ["PageUp", false, "up"],
    [" ", false, "down"],
    [" ", true, "up"],
    ["Home", false, "first"],
    ["End", false, "last"],
    ["a", false, undefined],
    ["Enter", false, undefined],
  ])("%s, with Shift %s, asks for %s", (key, shift, move) => {
    expect(moveOf(key, shift)).toBe(move);
  });
});

describe("a finger", () => {
  const from = { x: 200, y: 400, time: 1000 };
  test.each([
    { to: { x: 140, y: 410, time: 1200 }, by: 1, what: "to the left" },
    { to: { x: 260, y: 390, time: 1200 }, by: -1, what: "to the right" },
    { to: { x: 160, y: 400, time: 1200 }, by: 0, what: "that moved too little" },
    { to: { x: 100, y: 460, time: 1200 }, by: 0, what: "that moved down as well" },
    { to: { x: 100, y: 400, time: 1900 }, by: 0, what: "that took its time" },
  ])("$what goes on by $by", ({ to, by }) => {
    expect(swipeOf(from, to)).toBe(by);
  });

  test("where one reads from right to left, the next slide lies to the left", () => {
    expect(["ArrowLeft", "ArrowRight", "ArrowDown", "PageUp", "Home"].map((key) => moveOf(key, false, true))).toEqual([
      "next",
      "back",
      "down",
      "up",
      "first",
    ]);
    const from = { x: 100, y: 100, time: 0 };
    expect([40, -40].map((far) => swipeOf(from, { x: from.x + 2 * far, y: 100, time: 100 }, true))).toEqual([1, -1]);
  });

  test("at the screen's edges means the browser", () => {
    expect(mayBeginSwipe({ ...from, x: 20 }, 390)).toBe(false);
    expect(mayBeginSwipe({ ...from, x: 370 }, 390)).toBe(false);
    expect(mayBeginSwipe(from, 390)).toBe(true);
  });
});
