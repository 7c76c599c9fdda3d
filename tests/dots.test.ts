// Rows of dots as readers read them: where values stand, which way arrows point, what is not known, and values that are the same.

import { describe, expect, test } from "vitest";
import { drawFigure } from "../src/figures/draw.ts";
import { type Example, localiseExample } from "../src/figures/examples.ts";
import { itemOf, readKey } from "../src/marks/key.ts";
import type { Circle, Kind, Line, MarkOf, Path, Rect, Text } from "../src/marks/marks.ts";
import { SIZES } from "../src/marks/size.ts";
import { overlap, textBox } from "../src/marks/text.ts";

type Cell = number | [least: number, most: number] | null;

const number = (label: string, unit?: string) => ({ type: "number", label, ...(unit ? { unit } : {}) });

/** A figure of rows, each with its name and its values `a`, `b` …; its state "all" has the fields of `state`. */
function drawn(rows: Record<string, [name: string, ...Cell[]]>, figure: object = {}, states: object = { all: { alt: "x" } }) {
  const [, ...first] = Object.values(rows)[0]!;
  const values = first.map((_, index) => "abcdef".charAt(index));
  const data = {
    title: "t",
    sources: ["s"],
    columns: {
      name: { type: "text", label: "Name" },
      ...Object.fromEntries(values.map((id, index) => [id, number(`Value ${index + 1}`, "%")])),
    },
    rows: Object.entries(rows).map(([id, [name, ...cells]]) => ({
      id,
      name,
      ...Object.fromEntries(values.map((column, index) => [column, cells[index] ?? null])),
    })),
  };
  const written = { type: "dots", title: "t", data: "t", label: "name", values, ...figure, states };
  const example: Example = { name: "dots", type: "dots", geo: {}, figure: written, data: data as Example["data"] };
  const { figure: parsed, table, atlas } = localiseExample(example, "en");
  const drawing = drawFigure(parsed, table, { locale: "en", atlas });
  return (state: string, size: "narrow" | "wide") => {
    const { layers } = drawing.frame(state, size);
    const marks = <K extends Kind>(name: string) => (layers.find((layer) => layer.name === name)?.marks ?? []) as MarkOf[K][];
    const of =
      <Mark extends { key: string }>(list: Mark[]) =>
      (item: string) =>
        list.filter(({ key }) => itemOf(key) === item);
    const xOf = new Map(marks<"line">("grid").map((line: Line) => [Number(itemOf(line.key)), line.x1]));
    const [[low, from], [high, to]] = [[...xOf][0]!, [...xOf].at(-1)!];
    return {
      /** px of a value on the scale, as its ticks have it. */
      x: (value: number) => from + ((value - low) / (high - low)) * (to - from),
      points: of(marks<"circle">("points") as Circle[]),
      heads: of(marks<"path">("heads") as Path[]),
      joins: of(marks<"line">("joins") as Line[]),
      ranges: of(marks<"rect">("ranges") as Rect[]),
      values: of(marks<"text">("values") as Text[]),
      names: of(marks<"text">("names") as Text[]),
      axis: marks<"text">("axis") as Text[],
      order: (marks<"text">("names") as Text[])
        .filter(({ key }) => readKey(key).part === "name")
        .toSorted((a, b) => a.y - b.y)
        .map(({ key }) => itemOf(key)),
      omitted: drawing.omitted(state, size),
    };
  };
}

const sizes = Object.keys(SIZES) as (keyof typeof SIZES)[];

describe.each(sizes)("%s", (size) => {
  test("dots stand at their values, on a scale that need not begin at zero", () => {
    const rows = { one: ["One", 61, 74.5], two: ["Two", 66, 63] } as const;
    const { x, points, axis } = drawn(rows as never)("all", size);
    expect(axis.map(({ text }) => text)).not.toContain("0%");
    for (const [item, [, ...values]] of Object.entries(rows))
      for (const [index, value] of values.entries()) expect(points(item)[index]!.x).toBeCloseTo(x(value), 1);
  });

  test("a scale that is asked to begins at zero", () => {
    const { x, axis } = drawn({ one: ["One", 61] }, { zero: true })("all", size);
    expect(axis.map(({ text }) => text)).toContain("0%");
    expect(x(0)).toBeLessThan(x(61));
  });

  test("an arrow's tip is at its second value, whichever way it points, in the hue of its direction", () => {
    const looks = { rising: { hue: "malachite" }, falling: { hue: "cinnabar" } };
    const rows = { up: ["Up", 20, 60], down: ["Down", 70, 30], same: ["Same", 50, 50] };
    const { x, heads, points } = drawn(rows as never, { as: "arrow", looks })("all", size);
    const xs = (item: string) => heads(item).flatMap(({ d }) => d.flatMap(({ points }) => points.map(([at]) => at)));
    expect(Math.max(...xs("up"))).toBeCloseTo(x(60), 1);
    expect(Math.min(...xs("down"))).toBeCloseTo(x(30), 1);
    expect([heads("up")[0]!.style.hue, heads("down")[0]!.style.hue]).toEqual(["malachite", "cinnabar"]);
    expect(heads("same")).toEqual([]);
    expect(points("same").map((dot) => dot.x)).toEqual([expect.closeTo(x(50), 1)]);
  });

  test("what is not known is a dashed ring at the edge of the scale, with the figure's word, and nothing joins it", () => {
    const rows = { half: ["Half", 40, null], none: ["None", null, null], whole: ["Whole", 30, 90] };
    const { points, values, heads, x } = drawn(rows as never, { as: "arrow", unknown: "n/a" })("all", size);
    for (const item of ["half", "none"]) {
      const rings = points(item).filter(({ style }) => style.dashed);
      expect(rings.map(({ style }) => style.fill)).toEqual(["hollow"]);
      expect(rings[0]!.x).toBeLessThan(x(30));
      expect(values(item).map(({ text }) => text)).toContain("n/a");
    }
    expect([heads("half"), heads("none"), heads("whole").length]).toEqual([[], [], 1]);
    expect(points("whole").some(({ style }) => style.dashed)).toBe(false);
  });

  test("a range of which an end is not known is not drawn as one", () => {
    const rows = { open: ["Open", null, 20, 40], closed: ["Closed", 10, 30, 50] };
    const { ranges, points, x } = drawn(rows as never, { as: "range" })("all", size);
    expect(ranges("open")).toEqual([]);
    expect(points("open")).toHaveLength(3);
    const [bar] = ranges("closed");
    expect([bar!.x, bar!.x + bar!.width]).toEqual([x(10), x(50)].map((at) => expect.closeTo(at, 1)));
  });

  test("a value of which only the least and the most are known is a line between them, and said as a range", () => {
    const rows = { sure: ["Sure", 30, 60], loose: ["Loose", [20, 28], [50, 70]] };
    const { joins, values, points, x } = drawn(rows as never)("all", size);
    const level = joins("loose").filter(({ y1, y2 }) => y1 === y2);
    expect(level.map(({ x1, x2 }) => [x1, x2])).toEqual(
      [
        [20, 28],
        [50, 70],
      ].map((ends) => ends.map((end) => expect.closeTo(x(end), 1))),
    );
    expect(points("loose").map((dot) => dot.x)).toEqual([24, 60].map((middle) => expect.closeTo(x(middle), 1)));
    expect(values("loose").map(({ text }) => text)).toEqual(["50–70%", "20–28%"]);
    expect(joins("sure")).toEqual([]);
  });

  test("values that are the same stand one above the other, and are said once", () => {
    const rows = { tie: ["Tie", 40, 40, 40], near: ["Near", 40, 40.1, 80], far: ["Far", 10, 50, 90] };
    const { points, values } = drawn(rows as never)("all", size);
    for (const [item, lying] of [
      ["tie", points("tie")],
      ["near", points("near").slice(0, 2)],
    ] as const) {
      const ys = lying.map(({ y }) => y).sort((a, b) => a - b);
      expect(lying.length, item).toBeGreaterThan(1);
      for (const [index, y] of ys.slice(1).entries()) expect(y - ys[index]!, item).toBeGreaterThan(lying[0]!.r * 0.85);
    }
    expect(values("tie").map(({ text }) => text)).toEqual(["40%"]);
    expect(new Set(points("far").map(({ y }) => y)).size).toBe(1);
  });

  test("the numbers of the scale are round in the unit that they are written in", () => {
    const rows = { one: ["One", 4, 104], two: ["Two", 30, 58] };
    const { axis } = drawn(rows as never, { scale: { divide: 3.6, unit: "m/s" } })("all", size);
    expect(axis.length).toBeGreaterThan(2);
    expect(axis.filter(({ text }) => !/^\d+\sm\/s$/.test(text)).map(({ text }) => text)).toEqual([]);
  });

  test("rows move to their places in the order of each state; what cannot be sorted comes last", () => {
    const rows = { a: ["A", 10, 90], b: ["B", 50, 55], c: ["C", 30, null], d: ["D", 60, 80] };
    const states = {
      all: { alt: "x" },
      second: { alt: "x", sort: "ascending", by: "b" },
      gap: { alt: "x", sort: "descending", by: "difference" },
    };
    const frame = drawn(rows as never, { as: "dumbbell" }, states);
    expect(frame("all", size).order).toEqual(["a", "b", "c", "d"]);
    expect(frame("second", size).order).toEqual(["b", "d", "a", "c"]);
    expect(frame("gap", size).order).toEqual(["a", "d", "b", "c"]);
  });

  test.each([
    "盐务分局旧址及其周边一带新划的住宅区和与它隔河相望的老码头一带",
    "Donaudampfschifffahrtsgesellschaftssiedlung am Alten Hafen",
    "مشروع الطريق الجديد إلى الميناء القديم ومحطة قطار الشمال",
  ])("a long name is never cut while there is room: %s", (name) => {
    const rows = Object.fromEntries([1, 2, 3, 4, 5].map((index) => [`r${index}`, [name, index, 10 * index]]));
    const { names, omitted } = drawn(rows as never)("all", size);
    const said = names("r3")
      .map(({ text }) => text)
      .join("");
    expect(said.replace(/\s/g, "")).toBe(name.replace(/\s/g, ""));
    expect(omitted.unnamed).toEqual([]);
  });

  test("where rows are too many, those that a state lights have their names, and all have their dots", () => {
    const rows = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`r${index}`, [`Row ${index}`, index, 40 - index]]));
    const states = { all: { alt: "x" }, lit: { alt: "x", lit: ["r7"], labels: "lit" } };
    const frame = drawn(rows as never, { as: "dumbbell" }, states);
    const { names, points, omitted, values } = frame("lit", size);
    expect(names("r7").map(({ text }) => text)).toEqual(["Row 7"]);
    expect(
      values("r7")
        .map(({ text }) => text)
        .sort(),
    ).toEqual(["33%", "7%"]);
    expect(Object.keys(rows).filter((id) => points(id).length < 2)).toEqual([]);
    expect(omitted).toEqual({ unnamed: [], undrawn: [] });
  });
});

test("values beside dots of neighbouring rows never touch", () => {
  const rows = Object.fromEntries(Array.from({ length: 18 }, (_, index) => [`r${index}`, [`Row ${index}`, 40, 41]]));
  const { values, order } = drawn(rows as never)("all", "narrow");
  const boxes = order.flatMap((id) => values(id).map(textBox));
  expect(boxes.length).toBeGreaterThan(20);
  expect(boxes.filter((box, index) => boxes.slice(index + 1).some((other) => overlap(box, other, -0.5)))).toEqual([]);
});
