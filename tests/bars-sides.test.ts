// Bars on two sides of a centre: how far parts reach, what each side comes to, what is set aside, and what is told of answers that do not add up.

import { describe, expect, test } from "vitest";
import { parseStory } from "../src/check/story.ts";
import { drawFigure } from "../src/figures/draw.ts";
import { localiseExample } from "../src/figures/examples.ts";
import type { Kind, MarkOf } from "../src/marks/marks.ts";
import { readStoryFiles } from "../src/source/files.ts";

const SCALE = {
  no: "Strongly disagree",
  rather: "Disagree",
  mid: "Neither",
  yes: "Agree",
  fully: "Strongly agree",
  none: "No answer",
};

/** Rows of questions, each with as many of each answer as are given in the order of the scale. */
function dataOf(questions: Record<string, (number | null)[]>, unit = "people", answers: Record<string, string> = SCALE) {
  const rows = Object.entries(questions).flatMap(([question, cells]) =>
    Object.keys(answers).flatMap((answer, index) =>
      cells[index] === undefined ? [] : [{ id: `${question}-${answer}`, question, answer, people: cells[index], asked: 500 }],
    ),
  );
  const questionsOf = Object.fromEntries(Object.keys(questions).map((question) => [question, question.toUpperCase()]));
  return {
    title: "t",
    sources: ["register"],
    columns: {
      question: { type: "category", label: "Question", values: questionsOf },
      answer: { type: "category", label: "Answer", values: answers },
      people: { type: "number", label: "People", unit },
      asked: { type: "number", label: "Asked" },
    },
    rows,
  };
}

const SIDES = { left: { groups: ["no", "rather"] }, right: { groups: ["yes", "fully"] }, middle: "mid", aside: ["none"] };
const figure = { type: "bars", title: "t", data: "lamps", label: "question", value: "people", group: "answer" };

function drawn(
  questions: Record<string, (number | null)[]>,
  fields: object,
  states: object = { all: { alt: "x" } },
  unit = "people",
) {
  const written = { ...figure, ...fields, states };
  const example = { name: "sides", type: "bars" as const, geo: {}, figure: written, data: dataOf(questions, unit) };
  const { figure: parsed, table, atlas } = localiseExample(example, "en");
  const drawing = drawFigure(parsed, table, { locale: "en", atlas });
  const { layers } = drawing.frame(Object.keys(states)[0] ?? "", "wide");
  const marks = <K extends Kind>(name: string) => (layers.find((layer) => layer.name === name)?.marks ?? []) as MarkOf[K][];
  const bar = (item: string) => marks<"rect">("bars").find(({ key }) => key === `bar/${item}`);
  const text = (key: string) => marks<"text">("values").find((one) => one.key === key)?.text;
  return { marks, bar, text, zero: marks<"line">("lines").find(({ key }) => key === "axis/zero")?.x1 ?? Number.NaN };
}

describe("answers", () => {
  const { bar, text, zero, marks } = drawn({ toll: [10, 20, 30, 25, 15, 0] }, { sides: { ...SIDES, share: true } });

  test("half of the middle lies on either side of the centre, the others join it outwards", () => {
    const [no, rather, mid, yes, fully] = ["no", "rather", "mid", "yes", "fully"].map((answer) => bar(`toll-${answer}`));
    if (!no || !rather || !mid || !yes || !fully) throw new Error("a part is not drawn");
    expect(mid.x + mid.width / 2).toBeCloseTo(zero, 1);
    expect(no.x + no.width).toBeCloseTo(rather.x, 1);
    expect(rather.x + rather.width).toBeCloseTo(mid.x, 1);
    expect(mid.x + mid.width).toBeCloseTo(yes.x, 1);
    expect(yes.x + yes.width).toBeCloseTo(fully.x, 1);
    expect(no.width / mid.width).toBeCloseTo(10 / 30, 2);
  });

  test("each end says what its side comes to; what is set aside has its own zero and number", () => {
    expect([text("value/toll.left"), text("value/toll.right"), text("value/toll-none")]).toEqual(["30%", "40%", "0%"]);
    expect(marks<"line">("lines").some(({ key }) => key === "axis/zero-1")).toBe(true);
  });

  test("shares are whole numbers that make up a hundred", () => {
    const thirds = drawn({ toll: [1, 0, 1, 0, 1, 0] }, { sides: { ...SIDES, share: true } });
    const percents = ["value/toll.left", "segment/toll-mid", "value/toll.right"].map((key) =>
      Number.parseInt(thirds.text(key) ?? "", 10),
    );
    expect(percents.reduce((sum, one) => sum + one, 0)).toBe(100);
  });

  test("how many were asked stands beside each bar, or once where it is the same", () => {
    const apart = drawn({ toll: [1, 2, 3, 4, 5, 6], lamp: [2, 2, 2, 2, 2, 2] }, { sides: { ...SIDES, share: true } });
    expect([apart.text("base/toll"), apart.text("base/lamp")]).toEqual(["21", "12"]);
    const alike = drawn({ toll: [1, 2, 3, 4, 5, 6], lamp: [2, 2, 2, 2, 2, 11] }, { sides: { ...SIDES, share: true } });
    expect(alike.marks<"text">("key").map((one) => one.text)).toContain("n = 21");
    const told = drawn({ toll: [1, 2, 3, 4, 5, 6] }, { sides: { ...SIDES, base: "asked" } });
    expect(
      told
        .marks<"text">("key")
        .map((one) => one.text)
        .join(),
    ).toContain("n = 500");
  });

  test("a share of what is not all known is not known; a number on one side leaves the other", () => {
    const shares = drawn({ toll: [1, null, 3, 4, 5, 6] }, { sides: { ...SIDES, share: true } });
    expect([shares.text("value/toll.left"), shares.text("value/toll.right")]).toEqual([undefined, "?"]);
    const counts = drawn({ toll: [1, null, 3, 4, 5, null] }, { sides: SIDES });
    expect([counts.text("value/toll.left"), counts.text("value/toll.right")]).toEqual(["1 + ?", "9"]);
    expect(counts.text("value/toll-none")).toBe("?");
  });

  test("bars are ordered by their right side", () => {
    const questions = { a: [9, 9, 0, 1, 0, 0], b: [0, 0, 9, 1, 1, 0], c: [1, 1, 0, 5, 5, 0] };
    const { marks } = drawn(questions, { sides: SIDES, sort: "descending" });
    const names = marks<"text">("names").toSorted((one, other) => one.y - other.y);
    expect(names.map(({ text }) => text)).toEqual(["C", "B", "A"]);
  });

  test("a group that is named nowhere is set aside and seen", () => {
    const { left, right } = SIDES;
    const { bar } = drawn({ toll: [1, 2, 3, 4, 5, 6] }, { sides: { left, right } });
    expect([bar("toll-mid"), bar("toll-none")].map((one) => one !== undefined)).toEqual([true, true]);
  });
});

describe("two groups back to back", () => {
  const pair = { sides: { left: { groups: ["no"] }, right: { groups: ["yes"] } } };
  const people = { young: [40, undefined, undefined, 30], old: [20, undefined, undefined, 50] } as never;

  test("stand on one scale, and their heads say what each comes to", () => {
    const { bar, marks, zero } = drawn(people, pair);
    const [left, right] = [bar("young-no"), bar("young-yes")];
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeCloseTo(zero, 1);
    expect(right?.x).toBeCloseTo(zero, 1);
    expect((left?.width ?? 0) / (right?.width ?? 1)).toBeCloseTo(40 / 30, 2);
    expect(marks<"text">("heads").map(({ text }) => text)).toEqual(["Strongly disagree 60", "Agree 80"]);
  });

  test("the outline of one lies over the other", () => {
    const { bar, marks, zero } = drawn(people, pair, { over: { alt: "x", outline: "left" } });
    const outline = marks<"path">("outlines").find(({ key }) => key === "outline/young");
    const xs = (outline?.d ?? []).flatMap(({ points }) => points.map(([x]) => x));
    expect(Math.max(...xs) - zero).toBeCloseTo(bar("young-no")?.width ?? 0, 1);
  });

  test("per cents are not added up over bars", () => {
    const { marks } = drawn(people, pair, { all: { alt: "x" } }, "%");
    expect(marks<"text">("heads").map(({ text }) => text)).toEqual(["Strongly disagree", "Agree"]);
  });
});

describe("what is told", () => {
  const valid = readStoryFiles("tests/fixtures/broken/valid");
  const problemsOf = (data: object, fields: object) => {
    const steps = { all: { alt: "甲。", stacked: true }, "by-fate": { alt: "乙。" } };
    const files = valid.map(({ path, text }) => {
      if (path === "figures/lamps.json") return { path, text: JSON.stringify({ ...figure, ...fields, states: steps }, null, 2) };
      if (path === "data/lamps.json") return { path, text: JSON.stringify(data, null, 2) };
      return { path, text: text.replace(/<Mark of="steps">([^<]*)<\/Mark>/, "$1") };
    });
    return parseStory(files, { language: "en" }).problems;
  };
  const codes = (...made: Parameters<typeof problemsOf>) => problemsOf(...made).map(({ code }) => code);
  const whole = { toll: [10, 20, 30, 25, 15, 0] };

  test("answers that do not make a hundred, by how much; rounding and what is not known are allowed for", () => {
    const [said] = problemsOf(dataOf({ toll: [10, 20, 30, 25, 10, 0] }, "%"), { sides: SIDES });
    expect(said).toMatchObject({ code: "off-hundred", message: expect.stringContaining("95%, 5 less than 100") });
    expect(codes(dataOf({ toll: [10, 20, 30, 25, 14, 0] }, "%"), { sides: SIDES })).not.toContain("off-hundred");
    expect(codes(dataOf({ toll: [10, 20, 30, 25, 10, null] }, "%"), { sides: SIDES })).not.toContain("off-hundred");
    expect(codes(dataOf({ toll: [10, 20, 30, 25, 10, 0] }, "%"), { sides: { ...SIDES, share: true } })).not.toContain(
      "off-hundred",
    );
  });

  test("answers stacked from one end would be compared better about a centre: the proposal is right", () => {
    const [said] = problemsOf(dataOf(whole), {});
    expect(said?.code).toBe("answers-from-one-end");
    const sides = JSON.parse(/"sides": (\{.*\})/.exec(said?.hint ?? "")?.[1] ?? "{}");
    expect(sides).toEqual({ ...SIDES, share: true });
    const chinese = { a: "很不满意", b: "不太满意", c: "一般", d: "比较满意", e: "很满意", f: "没有回答" };
    const [own] = problemsOf(dataOf(whole, "人", chinese), {});
    expect(own?.hint).toContain('"left":{"groups":["a","b"]},"right":{"groups":["d","e"]},"middle":"c","aside":["f"]');
  });

  test.each<[string, Record<string, string>]>([
    ["seasons", { a: "Spring", b: "Summer", c: "Autumn", d: "Winter" }],
    ["parties", { a: "Labour", b: "Greens", c: "Liberals" }],
    ["a mix without order", { a: "Agree", b: "Disagree", c: "Agree a little", d: "No answer" }],
  ])("%s are no answers for and against", (_, answers) => {
    expect(codes(dataOf({ toll: [1, 2, 3, 4] }, "people", answers), {})).not.toContain("answers-from-one-end");
  });

  test.each<[object, string]>([
    [{ sides: { ...SIDES, aside: ["mid"] } }, "side-twice"],
    [{ sides: { ...SIDES, middle: "midd" } }, "no-name"],
    [{ sides: SIDES, orientation: "columns" }, "no-use-of-sides"],
    [{ sides: SIDES, low: "people", high: "people" }, "no-use-of-sides"],
    [{ sides: SIDES, group: undefined }, "sides-without-group"],
    [{ sides: { ...SIDES, base: "answer" } }, "wrong-column"],
  ])("%j", (fields, code) => {
    expect(codes(dataOf(whole), fields)).toContain(code);
  });

  test("what lies below zero, or is a range, has no length on a side", () => {
    expect(codes(dataOf({ toll: [-1, 2, 3, 4, 5, 6] }), { sides: SIDES })).toContain("below-zero-on-side");
    const ranges = dataOf(whole);
    const rows = ranges.rows.map((row) => ({ ...row, people: [1, 2] }));
    expect(codes({ ...ranges, rows }, { sides: SIDES })).toContain("range-on-side");
  });
});

test("what a value was to be is a line across its bar, and both numbers stand after the farther of the two", () => {
  const columns = {
    place: { type: "text", label: "Place" },
    done: { type: "number", label: "Done" },
    planned: { type: "number", label: "Planned" },
  };
  const rows = [
    { id: "short", place: "A", done: 20, planned: 40 },
    { id: "over", place: "B", done: 30, planned: 15 },
    { id: "open", place: "C", done: null, planned: 10 },
  ];
  const written = {
    type: "bars",
    title: "t",
    data: "t",
    label: "place",
    value: "done",
    target: "planned",
    states: { all: { alt: "x" } },
  };
  const data = { title: "t", sources: ["s"], columns, rows };
  const {
    figure: parsed,
    table,
    atlas,
  } = localiseExample({ name: "targets", type: "bars", geo: {}, figure: written, data }, "en");
  const { layers } = drawFigure(parsed, table, { locale: "en", atlas }).frame("all", "wide");
  const marks = <K extends Kind>(name: string) => (layers.find((layer) => layer.name === name)?.marks ?? []) as MarkOf[K][];
  const zero = marks<"line">("lines").find(({ key }) => key === "axis/zero")?.x1 ?? Number.NaN;
  for (const [id, share] of [
    ["short", 2],
    ["over", 0.5],
  ] as const) {
    const bar = marks<"rect">("bars").find(({ key }) => key === `bar/${id}`);
    const line = marks<"line">("targets").find(({ key }) => key === `target/${id}`);
    const words = marks<"text">("values").find(({ key }) => key === `value/${id}`);
    expect(((line?.x1 ?? 0) - zero) / (bar?.width ?? 1)).toBeCloseTo(share, 2);
    expect(words?.x).toBeGreaterThan(Math.max(line?.x1 ?? 0, (bar?.x ?? 0) + (bar?.width ?? 0)));
  }
  expect(
    marks<"text">("values")
      .map(({ text }) => text)
      .sort(),
  ).toEqual(["20 / 40", "30 / 15", "?"]);
  expect(marks<"text">("key").map(({ text }) => text)).toEqual(["Planned"]);
});
