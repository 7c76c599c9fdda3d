// Tables as readers read them: numbers under each other, what is drawn in cells, the order of rows, and what a narrow screen leaves out.

import { describe, expect, test } from "vitest";
import { drawFigure } from "../src/figures/draw.ts";
import { type Example, localiseExample } from "../src/figures/examples.ts";
import { itemOf, readKey } from "../src/marks/key.ts";
import type { Circle, Kind, MarkOf, Path, Rect, Text } from "../src/marks/marks.ts";
import { SIZES } from "../src/marks/size.ts";
import { textBox } from "../src/marks/text.ts";

type Cell = number | string | [least: number, most: number] | null;
type Column = Record<string, unknown>;

const number = (label: string, unit?: string): Column => ({ type: "number", label, ...(unit ? { unit } : {}) });
const words = (label: string): Column => ({ type: "text", label });

interface Asked {
  columns: Record<string, Column>;
  rows: Record<string, Cell[]>;
  figure?: object;
  states?: object;
}

/** A figure of rows, each with its id for a name; its state "all" has nothing but its alt. */
function drawn({ columns, rows, figure = {}, states = { all: { alt: "x" } } }: Asked) {
  const names = Object.keys(columns);
  const data = {
    title: "t",
    sources: ["s"],
    columns: { name: words("Name"), ...columns },
    rows: Object.entries(rows).map(([id, cells]) => ({
      id,
      name: id,
      ...Object.fromEntries(names.map((name, index) => [name, cells[index] ?? null])),
    })),
  };
  const written = { type: "table", title: "t", data: "t", label: "name", ...figure, states };
  const example: Example = { name: "table", type: "table", geo: {}, figure: written, data: data as Example["data"] };
  const { figure: parsed, table, atlas } = localiseExample(example, "en");
  const drawing = drawFigure(parsed, table, { locale: "en", atlas });
  return (state: string, size: "narrow" | "wide") => {
    const { layers } = drawing.frame(state, size);
    const marks = <K extends Kind>(name: string) => (layers.find((layer) => layer.name === name)?.marks ?? []) as MarkOf[K][];
    const of =
      <Mark extends { key: string }>(list: Mark[]) =>
      (row: string, column = 0) =>
        list.filter(({ key }) => itemOf(key) === row && /^\d+/.exec(readKey(key).index ?? "")?.[0] === String(column));
    const rest = marks<"text">("names") as Text[];
    return {
      values: of(marks<"text">("values") as Text[]),
      bars: of(marks<"rect">("bars") as Rect[]),
      ranges: of(marks<"rect">("ranges") as Rect[]),
      tints: of(marks<"path">("tints") as Path[]),
      lines: of(marks<"path">("lines") as Path[]),
      points: of(marks<"circle">("points") as Circle[]),
      zero: (marks<"rect">("zeros") as Rect[])[0]!,
      heads: marks<"text">("heads") as Text[],
      groups: (marks<"text">("groups") as Text[]).map(({ text, y }) => ({ text, y })),
      names: rest.filter(({ key }) => readKey(key).part === "name"),
      said: rest.filter(({ key }) => readKey(key).part === "rest").map(({ text }) => text),
      numbers: marks<"circle">("numbers") as Circle[],
      order: rest
        .filter(({ key }) => readKey(key).part === "name")
        .toSorted((a, b) => a.y - b.y)
        .map(({ key }) => itemOf(key)),
      omitted: drawing.omitted(state, size),
      listed: drawing.listed(state, size),
    };
  };
}

/** Where the decimal mark of a number is, px, or where it would be. */
function markOf(text: Text): number {
  const { x, width } = textBox(text);
  const after = text.text.includes(".") ? text.text.slice(text.text.indexOf(".")) : "";
  return x + width - textBox({ ...text, text: after }).width;
}

const sizes = Object.keys(SIZES) as (keyof typeof SIZES)[];

describe.each(sizes)("%s", (size) => {
  test("numbers stand with their decimal marks under each other, their unit once in the head", () => {
    const { values, heads } = drawn({
      columns: { catch: number("Catch", "tonnes") },
      rows: { a: [1234.5], b: [7], c: [0.25], d: [-88] },
    })("all", size);
    const marks = ["a", "b", "c", "d"].map((row) => markOf(values(row)[0]!));
    for (const mark of marks) expect(mark).toBeCloseTo(marks[0]!, 5);
    expect(values("a")[0]!.text).toBe("1,234.5");
    expect(heads.map(({ text }) => text).join(" ")).toBe("Catch (tonnes)");
  });

  test("bars begin at one zero, negatives to its left, on one scale for the column", () => {
    const columns = { change: number("Change", "%") };
    const rows = { up: [40], half: [20], down: [-20], none: [null], loose: [[10, 30]] };
    const figure = { columns: [{ value: "change", as: "bar" }] };
    const { bars, ranges, values, zero } = drawn({ columns, rows: rows as never, figure, states: { all: { alt: "x" } } })(
      "all",
      size,
    );
    const at = zero.x + zero.width / 2;
    const [up, half, down, loose] = ["up", "half", "down", "loose"].map((row) => bars(row)[0]!);
    expect(up!.x).toBeCloseTo(at, 1);
    expect(half!.width).toBeCloseTo(up!.width / 2, 1);
    expect(down!.x + down!.width).toBeCloseTo(at, 1);
    expect(down!.width).toBeCloseTo(half!.width, 1);
    expect(bars("none")).toEqual([]);
    expect(values("none").map(({ text }) => text)).toEqual(["—"]);
    // Of a range so much is sure, and so much may be.
    expect(loose!.width).toBeCloseTo(up!.width / 4, 1);
    expect(ranges("loose")[0]!.x + ranges("loose")[0]!.width).toBeCloseTo(at + (up!.width * 3) / 4, 1);
  });

  test("shades are the deeper the larger the number, of two hues about zero, and none where nothing is known", () => {
    const columns = { rent: number("Rent") };
    const figure = { columns: [{ value: "rent", as: "heat" }], unknown: "n/a" };
    const rising = drawn({ columns, rows: { a: [0], b: [5], c: [50], d: [500], e: [null] }, figure })("all", size);
    const depths = ["a", "b", "c", "d"].map((row) => rising.tints(row).length);
    expect(depths).toEqual(depths.toSorted((a, b) => a - b));
    expect([depths[0]! > 0, depths[3]! > depths[0]!]).toEqual([true, true]);
    expect([rising.tints("e"), rising.values("e").map(({ text }) => text)]).toEqual([[], ["n/a"]]);
    const mixed = drawn({ columns, rows: { a: [-9], b: [0], c: [9] }, figure })("all", size);
    const [low, high] = ["a", "c"].map((row) => mixed.tints(row)[0]!.style.hue);
    expect(low).not.toBe(high);
    expect(mixed.tints("b")).toEqual([]);
  });

  test("a line is broken where nothing is known, and says its last value", () => {
    const columns = { one: number("2001"), two: number("2002"), three: number("2003"), four: number("2004") };
    const figure = { columns: [{ value: ["one", "two", "three", "four"], as: "line" }] };
    const rows = { whole: [1, 2, 3, 4], broken: [1, 2, null, 4], end: [1, 2, 3, null], none: [null, null, null, null] };
    const { lines, points, values, heads } = drawn({ columns, rows, figure })("all", size);
    const moves = (row: string) => lines(row).flatMap(({ d }) => d.map(({ type }) => type).join(""));
    expect(["whole", "broken", "end", "none"].map(moves)).toEqual([["MLLL"], ["MLM"], ["MLL"], []]);
    // What stands alone is a dot, for a line of one point is nothing.
    expect(["whole", "broken", "end", "none"].map((row) => points(row).length)).toEqual([1, 1, 0, 0]);
    expect(["whole", "end"].map((row) => values(row)[0]!.text)).toEqual(["4", "—"]);
    expect(heads.map(({ text }) => text).join(" ")).toBe("2001–2004");
  });

  test("flags are discs and rings, and a word where nobody knows", () => {
    const columns = { ice: { type: "category", label: "Ice", values: { has: "Has", lacks: "Lacks" } } };
    const figure = { columns: [{ value: "ice", as: "flag", yes: "has" }], unknown: "?" };
    const { points, values } = drawn({ columns, rows: { a: ["has"], b: ["lacks"], c: [null] }, figure })("all", size);
    expect(["a", "b", "c"].map((row) => points(row)[0]?.style.fill ?? "")).toEqual(["solid", "hollow", ""]);
    expect(["a", "b", "c"].map((row) => [points(row).length, values(row).length])).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
    ]);
  });

  test("rows stand in each state's order, those of which nothing is known last, and keep their marks", () => {
    const columns = { people: number("People"), since: { type: "date", label: "Since" } };
    const rows = { mid: [20, "1990"], none: [null, "1985-03"], high: [30, null], low: [10, "2001"] };
    const states = {
      given: { alt: "x" },
      most: { alt: "x", sort: "descending" },
      oldest: { alt: "x", sort: "ascending", by: "since" },
      name: { alt: "x", sort: "ascending", by: "name" },
    };
    const of = drawn({ columns, rows, states });
    expect(of("given", size).order).toEqual(["mid", "none", "high", "low"]);
    expect(of("most", size).order).toEqual(["high", "mid", "low", "none"]);
    expect(of("oldest", size).order).toEqual(["none", "mid", "low", "high"]);
    expect(of("name", size).order).toEqual(["high", "low", "mid", "none"]);
    const keys = (state: string) => [...of(state, size).names, ...of(state, size).values("mid")].map(({ key }) => key).sort();
    expect(keys("most")).toEqual(keys("given"));
  });

  test("the first of all are shown, and how many more there are is said", () => {
    const rows = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`r${index}`, [index]]));
    const states = { all: { alt: "x" }, top: { alt: "x", sort: "descending", top: 3 } };
    const of = drawn({ columns: { n: number("N") }, rows, states });
    expect([of("all", size).order.length, of("all", size).said]).toEqual([9, []]);
    const { order, said, omitted } = of("top", size);
    expect([order, said]).toEqual([["r8", "r7", "r6"], ["and 6 more"]]);
    expect(omitted.undrawn).toEqual([]);
  });

  test("where rows have no room those that are lit are drawn, and the others counted", () => {
    const rows = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`r${index}`, [index]]));
    const states = { lit: { alt: "x", lit: ["r79", "r40"] } };
    const { order, said, omitted, names } = drawn({ columns: { n: number("N") }, rows, states })("lit", size);
    expect(order.slice(-2)).toEqual(["r40", "r79"]);
    expect(order.length + omitted.undrawn.length).toBe(80);
    expect(said).toEqual([`and ${omitted.undrawn.length} more`]);
    const style = (row: string) => names.find(({ key }) => itemOf(key) === row)!.style;
    expect([style("r79").weight, style("r79").muted, style("r0").muted]).toEqual(["bold", false, true]);
  });

  test("groups have their names over their rows, and are sorted within", () => {
    const columns = { n: number("N"), shore: { type: "category", label: "Shore", values: { n: "North", s: "South" } } };
    const rows = { a: [1, "s"], b: [9, "n"], c: [5, "s"], d: [2, null] };
    const states = { most: { alt: "x", sort: "descending" } };
    const { groups, order, names } = drawn({ columns, rows, states, figure: { group: "shore", columns: [{ value: "n" }] } })(
      "most",
      size,
    );
    expect(groups.map(({ text }) => text)).toEqual(["South", "North", "not stated"]);
    expect(order).toEqual(["c", "a", "b", "d"]);
    const yOf = (row: string) => names.find(({ key }) => itemOf(key) === row)!.y;
    expect(groups[1]!.y).toBeGreaterThan(yOf("a"));
    expect(groups[1]!.y).toBeLessThan(yOf("b"));
  });

  test("what is said of a row has a number beside its name, and stands under the figure", () => {
    const states = { all: { alt: "x", annotations: [{ text: "Counted twice", at: "b" }] } };
    const { numbers, listed, names } = drawn({ columns: { n: number("N") }, rows: { a: [1], b: [2] }, states })("all", size);
    expect(listed).toEqual([{ number: 1, text: "Counted twice" }]);
    const name = textBox(names.find(({ key }) => itemOf(key) === "b")!);
    expect(numbers[0]!.x).toBeGreaterThan(name.x + name.width);
    expect(Math.abs(numbers[0]!.y - (name.y + name.height / 2))).toBeLessThan(3);
  });

  test("a state has the columns that it asks for, and its lit column before others", () => {
    const columns = { a: number("Aa"), b: number("Bb"), c: number("Cc") };
    const states = { some: { alt: "x", columns: ["c", "a"] }, lit: { alt: "x", lit: ["b"] } };
    const of = drawn({ columns, rows: { r: [1, 2, 3] }, states });
    expect(of("some", size).heads.map(({ text }) => text)).toEqual(["Aa", "Cc"]);
    const { heads, values, names } = of("lit", size);
    expect(heads.filter(({ style }) => style.weight === "bold").map(({ text }) => text)).toEqual(["Bb"]);
    expect([0, 1, 2].map((column) => values("r", column)[0]!.style.muted)).toEqual([true, false, true]);
    expect(names[0]!.style.muted).toBe(false);
  });
});

const wide = Object.fromEntries(
  ["boats", "nets", "crews", "sheds", "ponds", "lamps"].map((id) => [id, number(`${id} in the parish`)]),
);

test("columns that have no room are named below the rows; what a state sorts by keeps its place", () => {
  const rows = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`parish-${index}`, [1, 2, 3, 4, 5, index * 1000]]));
  const states = { all: { alt: "x" }, lamps: { alt: "x", sort: "descending", by: "lamps" } };
  const of = drawn({ columns: wide, rows, states });
  const said = (state: string) =>
    of(state, "narrow")
      .heads.filter(({ key }) => readKey(key).index?.startsWith("0") !== true && itemOf(key) === "without")
      .map(({ text }) => text)
      .join(" ");
  expect(of("all", "narrow").omitted.unnamed).toContain("lamps");
  expect(said("all")).toContain("lamps in the parish");
  expect(of("lamps", "narrow").omitted.unnamed).not.toContain("lamps");
  expect(said("lamps")).not.toContain("lamps");
  expect(of("lamps", "narrow").order[0]).toBe("parish-13");
});

test("rows may be named by dates, which are written as dates and stand in their order", () => {
  const columns = { day: { type: "date", label: "Day" }, n: number("N") };
  const states = { all: { alt: "x", sort: "ascending", by: "day" } };
  const { names, order } = drawn({ columns, rows: { b: ["2020-11", 2], a: ["2020-02", 1] }, figure: { label: "day" }, states })(
    "all",
    "wide",
  );
  expect(order).toEqual(["a", "b"]);
  expect(names.map(({ text }) => text)).toEqual(["Feb 2020", "Nov 2020"]);
});

test("a column that is too wide for a phone takes no other with it", () => {
  const rows = Object.fromEntries(
    Array.from({ length: 14 }, (_, index) => [`parish-${index}`, [[-223_048_000_000_000, -159_320_000_000_000], 7]]),
  );
  const columns = { debt: number("Debt"), boats: number("Boats") };
  const { heads, omitted } = drawn({ columns, rows: rows as never })("all", "narrow");
  expect(omitted.unnamed).toEqual(["debt"]);
  expect(heads.map(({ text }) => text)).toContain("Boats");
});

test("a few rows of many columns are cards on a phone, each with all of its cells beside their heads", () => {
  const rows = { east: [1, 2, 3, 4, 5, 6], west: [7, 8, 9, 10, null, 12] };
  const { heads, values, omitted } = drawn({ columns: wide, rows, figure: { unknown: "not counted" } })("all", "narrow");
  expect(omitted).toEqual({ unnamed: [], undrawn: [] });
  const label = (row: string, column: number) => heads.find(({ key }) => key === `label/${row}.${column}`)!;
  for (const column of [0, 1, 2, 3, 4, 5]) {
    const [name, value] = [label("west", column), values("west", column)[0]!];
    expect(Math.abs(name.y - value.y)).toBeLessThan(2);
    expect(textBox(value).x).toBeGreaterThan(textBox(name).x + textBox(name).width);
  }
  expect(values("west", 4)[0]!.text).toBe("not counted");
});
