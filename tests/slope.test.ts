// Slopes as readers read them: where values and ranks stand, what is said at both ends, ties, open ends, and what moves from state to state.

import { describe, expect, test } from "vitest";
import { drawFigure } from "../src/figures/draw.ts";
import { type Example, localiseExample } from "../src/figures/examples.ts";
import { itemOf, readKey } from "../src/marks/key.ts";
import type { Circle, Kind, Line, MarkOf, Path, Text } from "../src/marks/marks.ts";
import { sameCommands } from "../src/marks/path.ts";
import { SIZES } from "../src/marks/size.ts";
import { overlap, textBox } from "../src/marks/text.ts";

type Cell = number | [least: number, most: number] | null;
type Rows = Record<string, [name: string, ...cells: Cell[]]>;

const TIMES = "abcdefgh";

/** A row a line, a column a time: `a`, `b` … */
function wide(rows: Rows) {
  const [, ...first] = Object.values(rows)[0]!;
  const times = first.map((_, index) => TIMES.charAt(index));
  const columns = {
    name: { type: "text", label: "Name" },
    ...Object.fromEntries(times.map((time) => [time, { type: "number", label: `Time ${time}`, unit: "%" }])),
  };
  const list = Object.entries(rows).map(([id, [name, ...cells]]) => {
    return { id, name, ...Object.fromEntries(times.map((time, index) => [time, cells[index] ?? null])) };
  });
  return { fields: { label: "name", values: times }, data: { title: "t", sources: ["s"], columns, rows: list } };
}

/** The same with a row a time, in years 2001, 2002 … */
function long(rows: Rows) {
  const columns = {
    name: { type: "category", label: "Name", values: Object.fromEntries(Object.entries(rows).map(([id, [name]]) => [id, name])) },
    year: { type: "date", label: "Year" },
    amount: { type: "number", label: "Amount", unit: "%" },
  };
  const list = Object.entries(rows).flatMap(([id, [, ...cells]]) =>
    cells.map((amount, index) => ({ id: `${id}-${index}`, name: id, year: String(2001 + index), amount })),
  );
  return { fields: { label: "name", x: "year", y: "amount" }, data: { title: "t", sources: ["s"], columns, rows: list } };
}

function drawn(
  { fields, data }: ReturnType<typeof wide> | ReturnType<typeof long>,
  figure: object = {},
  states: object = { all: { alt: "x" } },
) {
  const written = { type: "slope", title: "t", data: "t", ...fields, ...figure, states };
  const example: Example = { name: "slope", type: "slope", geo: {}, figure: written, data: data as unknown as Example["data"] };
  const { figure: parsed, table, atlas } = localiseExample(example, "en");
  const drawing = drawFigure(parsed, table, { locale: "en", atlas });
  return (state: string, size: "narrow" | "wide") => {
    const { layers } = drawing.frame(state, size);
    const marks = <K extends Kind>(name: string) => (layers.find((layer) => layer.name === name)?.marks ?? []) as MarkOf[K][];
    const point = (item: string, time: string) =>
      (marks<"circle">("points") as Circle[]).find(({ key }) => itemOf(key) === item && readKey(key).index === time);
    const words = (part: string, item: string) =>
      (marks<"text">("values") as Text[]).find(({ key }) => itemOf(key) === item && readKey(key).part === part);
    return {
      point,
      start: (item: string) => words("left", item)?.text,
      end: (item: string) => words("right", item)?.text,
      between: (item: string) =>
        (marks<"text">("values") as Text[]).filter(({ key }) => key.startsWith(`between/${item}`)).map(({ text }) => text),
      names: marks<"text">("names") as Text[],
      values: marks<"text">("values") as Text[],
      rings: marks<"circle">("rings") as Circle[],
      stubs: marks<"line">("stubs") as Line[],
      leaders: marks<"line">("leaders") as Line[],
      line: (item: string) => (marks<"path">("lines") as Path[]).find(({ key }) => itemOf(key) === item),
      times: marks<"line">("ticks") as Line[],
      key: marks<"text">("key") as Text[],
      omitted: drawing.omitted(state, size),
    };
  };
}

const sizes = Object.keys(SIZES) as (keyof typeof SIZES)[];

describe.each(sizes)("%s", (size) => {
  test("values lie on one scale from first time to last, and stand at both ends of their lines", () => {
    const { point, start, end, times } = drawn(wide({ one: ["One", 10, 60], two: ["Two", 50, 35], top: ["Top", 90, 85] }))(
      "all",
      size,
    );
    const y = (item: string, time: string) => point(item, time)!.y;
    const unit = (y("one", "a") - y("top", "a")) / 80;
    for (const [item, time, value] of [
      ["one", "b", 60],
      ["two", "a", 50],
      ["two", "b", 35],
      ["top", "b", 85],
    ] as const)
      expect(y(item, time)).toBeCloseTo(y("top", "a") + (90 - value) * unit, 1);
    expect([start("one"), end("one"), start("two"), end("two")]).toEqual(["10%", "60%", "50%", "35%"]);
    expect(new Set(times.map(({ x1 }) => x1))).toEqual(new Set([point("one", "a")!.x, point("one", "b")!.x]));
  });

  test("a row a time draws what a column a time draws, at the distances of its years", () => {
    const rows: Rows = { one: ["One", 10, 60, 20], two: ["Two", 50, 35, 30] };
    const [columns, years] = [drawn(wide(rows))("all", size), drawn(long(rows))("all", size)];
    expect([years.start("one"), years.end("one"), years.end("two")]).toEqual([
      columns.start("one"),
      columns.end("one"),
      columns.end("two"),
    ]);
    const [first, second, third] = ["2001", "2002", "2003"].map((year) => years.point("one", year)!.x);
    expect(third! - second!).toBeCloseTo(second! - first!, 0);
  });

  test("equal values have one rank, which is said, and the next counts them", () => {
    const rows: Rows = { a1: ["Ann", 9, 9], b1: ["Bob", 7, 9], c1: ["Cid", 7, 5], d1: ["Dot", 1, 6] };
    const { start, end, point, values } = drawn(wide(rows), { as: "rank" })("all", size);
    expect(start("a1")).toBe("1");
    expect(values.filter(({ text }) => text === "=2").length).toBeGreaterThan(0);
    expect(start("d1")).toBe("4");
    expect([end("a1"), end("b1"), end("d1"), end("c1")]).toEqual(["=1", "=1", "3", "4"]);
    expect(point("b1", "a")!.y).toBe(point("c1", "a")!.y);
    expect(point("a1", "a")!.y).toBeLessThan(point("d1", "a")!.y);
  });

  test("ranks are counted among all rows, from the least if that is said, and taken as they are given", () => {
    const rows: Rows = { a1: ["Ann", 9, 3], b1: ["Bob", 7, 2], c1: ["Cid", 4, 1] };
    const states = { all: { alt: "x", show: ["b1", "c1"] } };
    expect(drawn(wide(rows), { as: "rank" }, states)("all", size).start("b1")).toBe("2");
    expect(drawn(wide(rows), { as: "rank", rank: "ascending" }, states)("all", size).start("c1")).toBe("1");
    const given = drawn(wide(rows), { rank: "given" })("all", size);
    expect([given.start("a1"), given.end("c1")]).toEqual(["9", "1"]);
    expect(given.point("c1", "b")!.y).toBeLessThan(given.point("a1", "b")!.y);
  });

  test("from values to ranks lines keep their keys and the kind of their curves, so that they move", () => {
    const rows: Rows = { a1: ["Ann", 9, 2, 5], b1: ["Bob", 3, 7, 8], c1: ["Cid", 6, 4, 1] };
    const states = {
      value: { alt: "x" },
      rank: { alt: "x", as: "rank" },
      ends: { alt: "x", times: ["a", "c"] },
      early: { alt: "x", upto: "b" },
    };
    const frame = drawn(wide(rows), {}, states);
    const lines = Object.keys(states).map((state) => frame(state, size).line("a1")!);
    for (const line of lines) expect([line.key, sameCommands(line.d, lines[0]!.d)]).toEqual([lines[0]!.key, true]);
    expect(new Set(lines.map(({ d }) => JSON.stringify(d))).size).toBe(4);
  });

  test("where nothing is known a line stays open, with a ring that the key names; what has no value at all is named below", () => {
    const rows: Rows = {
      full: ["Full", 5, 6, 7],
      gap: ["Gap", 9, null, 8],
      late: ["Late", null, 3, 4],
      gone: ["Gone", 2, 1, null],
      none: ["None", null, null, null],
    };
    const { rings, stubs, names, key, line, start, end } = drawn(wide(rows), { unknown: "n/a" })("all", size);
    const count = (item: string) => rings.filter((ring) => itemOf(ring.key) === item).length;
    expect(["full", "gap", "late", "gone", "none"].map(count)).toEqual([0, 2, 1, 1, 1]);
    expect(key.map(({ text }) => text)).toEqual(["n/a"]);
    for (const stub of stubs) expect([stub.y1, stub.style.dashed]).toEqual([stub.y2, true]);
    expect(line("gap")).toBeUndefined();
    expect([start("late"), end("gone")]).toEqual([undefined, undefined]);
    for (const item of ["full", "gap", "late", "gone", "none"])
      expect(
        names.some((mark) => itemOf(mark.key) === item),
        item,
      ).toBe(true);
  });

  test("lines rise and fall in the hues of their directions; a rank rises towards the first", () => {
    const looks = { rising: { hue: "malachite" }, falling: { hue: "cinnabar" } };
    const rows: Rows = { up: ["Up", 10, 30], more: ["More", 20, 25], flat: ["Flat", 15, 15] };
    const states = { value: { alt: "x" }, rank: { alt: "x", as: "rank" } };
    const frame = drawn(wide(rows), { looks }, states);
    const hues = (state: string) => ["up", "more", "flat"].map((item) => frame(state, size).line(item)!.style.hue);
    expect(hues("value")).toEqual(["malachite", "malachite", "ash"]);
    expect(hues("rank")).toEqual(["malachite", "cinnabar", "cinnabar"]);
  });

  test("what is lit is in the accent and lies uppermost, the rest in ash, and its values between the ends are written", () => {
    const rows: Rows = { a1: ["Ann", 9, 2, 15], b1: ["Bob", 3, 27, 38], c1: ["Cid", 6, 44, 21] };
    const { line, between } = drawn(wide(rows), {}, { all: { alt: "x", lit: ["b1"] } })("all", size);
    expect([line("a1")!.style, line("b1")!.style]).toMatchObject([
      { hue: "ash", muted: true },
      { hue: "accent", weight: "bold" },
    ]);
    expect([between("b1"), between("a1")]).toEqual([["27%"], []]);
  });

  test("labels that would stand on each other are moved apart, and led to", () => {
    const rows = Object.fromEntries(
      Array.from({ length: 9 }, (_, index): [string, Rows[string]] => [
        `r${index}`,
        [`Row ${index}`, 50 + index * 0.1, index * 10],
      ]),
    );
    const { values, leaders, omitted } = drawn(wide(rows))("all", size);
    const boxes = values.map(textBox);
    expect(boxes.filter((box, index) => boxes.slice(index + 1).some((other) => overlap(box, other, -0.5)))).toEqual([]);
    expect(leaders.filter(({ key }) => readKey(key).part === "leader-left").length).toBeGreaterThan(4);
    expect(omitted).toEqual({ unnamed: [], undrawn: [] });
  });

  test("a value of which only the least and the most are known is drawn and written as such", () => {
    const { stubs, end, point } = drawn(wide({ sure: ["Sure", 30, 60], loose: ["Loose", 20, [40, 50]] }))("all", size);
    expect(end("loose")).toBe("40–50%");
    const [whisker] = stubs.filter(({ key, x1, x2 }) => itemOf(key) === "loose" && x1 === x2);
    expect((whisker!.y1 + whisker!.y2) / 2).toBeCloseTo(point("loose", "b")!.y, 1);
  });
});

test("times that a state leaves out give their room to the others", () => {
  const rows: Rows = { a1: ["Ann", 9, 2, 15], b1: ["Bob", 3, 27, 38] };
  const frame = drawn(wide(rows), {}, { all: { alt: "x" }, ends: { alt: "x", times: ["a", "b"] } });
  expect(frame("ends", "narrow").point("a1", "b")!.x).toBeCloseTo(frame("all", "narrow").point("a1", "c")!.x, 1);
  expect(frame("ends", "narrow").end("a1")).toBe("2%");
});
