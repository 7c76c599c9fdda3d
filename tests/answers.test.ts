// What marks answer: words for all that is drawn, in every type; where the panel stands; the walk from mark to mark; how a series sounds.

import { describe, expect, test } from "vitest";
import { answersOf } from "../src/figures/answers.ts";
import { drawFigure } from "../src/figures/draw.ts";
import { examplesOf, localiseExample } from "../src/figures/examples.ts";
import { FIGURES, type FigureName } from "../src/figures/index.ts";
import { type Answer, packAnswers, unpackAnswer } from "../src/marks/answers.ts";
import { itemOf } from "../src/marks/key.ts";
import { seeded } from "../src/marks/seeded.ts";
import { SIZES } from "../src/marks/size.ts";
import { pitchesOf } from "../src/player/ask/hear.ts";
import { type Box, boxAround, FINGER, isVast, placePanel } from "../src/player/ask/place.ts";
import { stepFrom, stepOf } from "../src/player/ask/steps.ts";

/** Variants that differ in hue only say nothing else. */
const cases = (Object.keys(FIGURES) as FigureName[])
  .flatMap(examplesOf)
  .filter(({ name }) => !name.startsWith("accent-"))
  .map((example, index) => ({ example, locale: index % 2 === 0 ? "en" : "zh-Hans" }));

describe.each(cases)("$example.type $example.name, $locale", ({ example, locale }) => {
  const { figure, table, atlas, pictures } = localiseExample(example, locale);
  const around = { locale, atlas, pictures };
  const drawing = drawFigure(figure, table, around);
  const answers = answersOf(figure, table, { ...around, drawing, foot: [] });
  const sizes = Object.values(SIZES).map(({ name }) => name);

  test("every row that is drawn answers, in every state at both sizes", () => {
    const rows = new Set(table.rows.map(({ id }) => id));
    const answered = new Set(answers.items);
    for (const size of sizes) {
      for (const state of drawing.states) {
        const items = drawing.frame(state, size).layers.flatMap(({ marks }) => marks.map(({ key }) => itemOf(key)));
        expect(
          items.filter((item) => rows.has(item) && !answered.has(item)),
          `${state}, ${size}`,
        ).toEqual([]);
        // What lies on a line answers where it lies, and nowhere twice.
        const lists = answers.spots?.[size];
        const placed = lists?.lists[lists.uses[state] ?? -1]?.filter((spot) => spot !== null) ?? [];
        expect(placed.length, `${state}, ${size}`).toBeGreaterThanOrEqual(drawing.spots(state, size).length);
      }
    }
    const drawn = sizes.flatMap((size) =>
      drawing.states.flatMap((state) =>
        drawing.frame(state, size).layers.flatMap(({ marks }) => marks.map(({ key }) => itemOf(key))),
      ),
    );
    expect(answers.items.filter((item) => !drawn.includes(item))).toEqual([]);
    expect(answers.items.length).toBeGreaterThan(0);
  });

  test("with a name and with what is known of it, in words", () => {
    for (const index of answers.items.keys()) {
      const { title, said, note } = unpackAnswer(answers, index);
      const words = [title, ...said.flat(), ...(note ? [note] : [])];
      expect(words.filter((one) => one.trim() === "" || /undefined|null|NaN|\[object/.test(one))).toEqual([]);
    }
  });

  test("of several rows that share marks a state shows its own", () => {
    if (!answers.shown) return;
    for (const [state, own] of Object.entries(answers.shown)) {
      const items = own.map((index) => answers.items[index]);
      expect(new Set(items).size, state).toBe(items.length);
    }
  });
});

test("answers are packed as columns and read back", () => {
  const answers: Answer[] = [
    { item: "a", title: "A", said: [["Rent", "3 crowns"]], series: "North", value: 3 },
    {
      item: "b",
      title: "B",
      said: [
        ["Size", "large"],
        ["Rent", "not stated"],
      ],
      note: "a guess",
      series: "South",
    },
  ];
  const packed = { title: "", foot: [], marks: [], walk: "given" as const, ...packAnswers(answers) };
  expect(packed.values).toEqual([3, null]);
  expect(packed.names).toEqual(["North", "South"]);
  expect(unpackAnswer(packed, 0)).toEqual({ title: "A", said: [["Rent", "3 crowns"]] });
  expect(unpackAnswer(packed, 1)).toEqual({
    title: "B",
    said: [
      ["Rent", "not stated"],
      ["Size", "large"],
    ],
    note: "a guess",
  });
});

describe("the panel", () => {
  const meets = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

  test("stands on the screen, beside its mark and not under the finger, wherever there is room for it", () => {
    const chance = seeded("panel");
    const between = (low: number, high: number) => low + chance() * (high - low);
    for (let turn = 0; turn < 4000; turn++) {
      const screen = { x: 0, y: 0, width: between(320, 1280), height: between(480, 1000) };
      const size = { width: between(90, Math.min(320, screen.width - 16)), height: between(40, screen.height * 0.3) };
      const mark = {
        x: between(0, screen.width - 4),
        y: between(0, screen.height - 4),
        width: between(1, 200),
        height: between(1, 90),
      };
      const x = mark.x + chance() * Math.min(mark.width, screen.width - mark.x);
      const y = mark.y + chance() * Math.min(mark.height, screen.height - mark.y);
      const finger = chance() < 0.5 ? boxAround(x, y, FINGER) : undefined;
      const panel = { ...placePanel(size, mark, screen, finger), ...size };
      const where = JSON.stringify({ screen, size, mark, finger, panel });
      expect(panel.x >= 0 && panel.x + panel.width <= screen.width, where).toBe(true);
      expect(panel.y >= 0 && panel.y + panel.height <= screen.height, where).toBe(true);
      expect(meets(panel, mark), where).toBe(false);
      if (finger) expect(meets(panel, finger), where).toBe(false);
    }
  });

  test("of a mark as large as the screen speaks of the place that was meant", () => {
    const screen = { x: 0, y: 0, width: 360, height: 700 };
    expect(isVast({ x: 0, y: 0, width: 350, height: 600 }, screen)).toBe(true);
    expect(isVast({ x: 0, y: 0, width: 350, height: 200 }, screen)).toBe(false);
  });
});

describe("the walk", () => {
  const groups = [["a", "b", "c"], ["d"], ["e", "f"]];
  const way = (by: number, from: [number, number]) => {
    const seen: string[] = [];
    let place = from;
    for (let turn = 0; turn < 20; turn++) {
      const name = groups[place[0]]![place[1]]!;
      if (seen.at(-1) === name) break;
      seen.push(name);
      place = stepFrom(groups, place, { by });
    }
    return seen.join("");
  };

  test("goes through every mark, series by series, and back", () => {
    expect(way(1, [0, 0])).toBe("abcdef");
    expect(way(-1, [2, 1])).toBe("fedcba");
    expect(stepFrom(groups, [0, 2], { across: 1 })).toEqual([1, 0]);
    expect(stepFrom(groups, [2, 1], { across: 1 })).toEqual([2, 1]);
    expect(stepFrom(groups, [1, 0], { to: "last" })).toEqual([2, 1]);
  });

  test("keys lead as one reads", () => {
    expect(stepOf("ArrowRight", { several: true, rtl: false })).toEqual({ by: 1 });
    expect(stepOf("ArrowRight", { several: true, rtl: true })).toEqual({ by: -1 });
    expect(stepOf("ArrowDown", { several: true, rtl: true })).toEqual({ across: 1 });
    expect(stepOf("ArrowDown", { several: false, rtl: true })).toEqual({ by: 1 });
    expect(stepOf("Tab", { several: false, rtl: false })).toBeUndefined();
  });
});

test("a larger value sounds higher, the same value the same", () => {
  const [a = 0, b = 0, c = 0, d = 0] = pitchesOf([-2, 5, 5, 40]);
  expect(a).toBe(220);
  expect(d).toBeCloseTo(880);
  expect(b).toBe(c);
  expect(a < b && b < d).toBe(true);
  expect(new Set(pitchesOf([7, 7, 7])).size).toBe(1);
});
