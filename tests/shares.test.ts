// Shares as readers read them: parts as large as they are, per cents that add up, seats that can be counted, what is not known said.

import { describe, expect, test } from "vitest";
import { parseStory } from "../src/check/story.ts";
import { drawFigure } from "../src/figures/draw.ts";
import { type Example, localiseExample } from "../src/figures/examples.ts";
import { apportioned, percentsOf } from "../src/figures/kit/apportion.ts";
import { itemOf, readKey } from "../src/marks/key.ts";
import type { Circle, Kind, Line, MarkOf, Path, Text } from "../src/marks/marks.ts";
import { sameCommands } from "../src/marks/path.ts";
import { SIZES } from "../src/marks/size.ts";
import { readStoryFiles } from "../src/source/files.ts";

type Cell = number | null;
type States = Record<string, object>;

/** A figure of rows, each with its name and its values `a`, `b` …, all in one unit. */
function drawn(rows: Record<string, [name: string, ...Cell[]]>, figure: object = {}, states: States = {}, unit = "boats") {
  const [, ...first] = Object.values(rows)[0]!;
  const values = first.map((_, index) => "abcdef".charAt(index));
  const data = {
    title: "t",
    sources: ["s"],
    columns: {
      name: { type: "text", label: "Name" },
      all: { type: "number", label: "All", unit },
      ...Object.fromEntries(values.map((id, index) => [id, { type: "number", label: `Part ${index + 1}`, unit }])),
    },
    rows: Object.entries(rows).map(([id, [name, ...cells]]) => ({
      id,
      name,
      all: null,
      ...Object.fromEntries(values.map((column, index) => [column, cells[index] ?? null])),
    })),
  };
  const written = {
    type: "shares",
    title: "t",
    data: "t",
    label: "name",
    values,
    ...figure,
    states: { all: { alt: "x" }, ...states },
  };
  const example: Example = { name: "shares", type: "shares", geo: {}, figure: written, data: data as Example["data"] };
  const { figure: parsed, table, atlas } = localiseExample(example, "en");
  const drawing = drawFigure(parsed, table, { locale: "en", atlas });
  return (state: string, size: "narrow" | "wide") => {
    const { layers } = drawing.frame(state, size);
    const marks = <K extends Kind>(name: string) => (layers.find((layer) => layer.name === name)?.marks ?? []) as MarkOf[K][];
    const texts = (name: string) => (marks<"text">(name) as Text[]).map(({ text }) => text);
    return {
      parts: marks<"path">("parts") as Path[],
      part: (item: string) => (marks<"path">("parts") as Path[]).find(({ key }) => itemOf(key) === item)!,
      hatching: marks<"path">("hatching") as Path[],
      edges: marks<"path">("edges") as Path[],
      seats: marks<"circle">("points") as Circle[],
      ticks: marks<"line">("ticks") as Line[],
      /** What is said of a row, its lines joined. */
      said: (item: string) =>
        [...(marks<"text">("names") as Text[]), ...(marks<"text">("values") as Text[]), ...(marks<"text">("key") as Text[])]
          .filter(({ key }) => itemOf(key) === item && readKey(key).part !== "rest")
          .map(({ text }) => text)
          .join(" "),
      values: texts("values"),
      centre: texts("centre").join(" "),
      /** From line to line. */
      heads: (marks<"text">("heads") as Text[]).toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ text }) => text),
      key: texts("key"),
      omitted: drawing.omitted(state, size),
    };
  };
}

/** px² within a closed path, its curves as chains of short straight pieces. */
function areaOf({ d }: Path): number {
  const points: [number, number][] = [];
  for (const { type, points: own } of d) {
    const start = points.at(-1) ?? [0, 0];
    if (type !== "C") points.push(...own.map(([x, y]): [number, number] => [x, y]));
    else
      for (let step = 1; step <= 20; step++) {
        const [t, u] = [step / 20, 1 - step / 20];
        const at = (axis: 0 | 1) =>
          u ** 3 * start[axis] + 3 * u * u * t * own[0]![axis] + 3 * u * t * t * own[1]![axis] + t ** 3 * own[2]![axis];
        points.push([at(0), at(1)]);
      }
  }
  const twice = points.map(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length]!;
    return x * nextY - nextX * y;
  });
  return Math.abs(twice.reduce((sum, one) => sum + one, 0)) / 2;
}

const sizes = Object.keys(SIZES) as (keyof typeof SIZES)[];
const town = { boat: ["By boat", 40], foot: ["On foot", 35], cart: ["By cart", 15], horse: ["On horseback", 10] } as never;

describe("per cents", () => {
  test("add up to a hundred as they are written, by the largest remainder", () => {
    expect(percentsOf([1, 1, 1], 3, 0)).toEqual([34, 33, 33]);
    expect(percentsOf([1, 1, 1], 3, 1)).toEqual([33.4, 33.3, 33.3]);
    expect(percentsOf([145, 145, 710], 1000, 0)).toEqual([15, 14, 71]);
    for (let count = 1; count < 60; count++) {
      const values = Array.from({ length: count }, (_, index) => ((index * 7919) % 613) + 1);
      const total = values.reduce((sum, value) => sum + value, 0);
      for (const decimals of [0, 1, 2]) {
        const percents = percentsOf(values, total, decimals);
        expect(percents.reduce((sum, one) => sum + one, 0)).toBeCloseTo(100, 6);
        for (const [index, percent] of percents.entries())
          expect(Math.abs(percent - (values[index]! / total) * 100)).toBeLessThan(10 ** -decimals);
      }
    }
  });

  test("of parts that are not the whole add up to what they are of it", () => {
    expect(percentsOf([25, 25], 100, 0)).toEqual([25, 25]);
    expect(apportioned([2.5, 2.5, 2])).toEqual([3, 2, 2]);
  });
});

describe.each(sizes)("%s", (size) => {
  test("parts are as large as their values, the largest first from twelve o'clock", () => {
    const { parts, part } = drawn(town, { order: "size" })("all", size);
    expect(parts.map(({ key }) => itemOf(key))).toEqual(["boat", "foot", "cart", "horse"]);
    const all = parts.reduce((sum, one) => sum + areaOf(one), 0);
    expect(areaOf(part("boat")) / all).toBeCloseTo(0.4, 2);
    expect(areaOf(part("horse")) / all).toBeCloseTo(0.1, 2);
    const [[x, y]] = part("boat").d[0]!.points as [[number, number]];
    const tops = parts.flatMap(({ d }) => d.flatMap(({ points }) => points.map(([, at]) => at)));
    expect(y).toBeCloseTo(Math.min(...tops), 0);
    expect(x).toBeCloseTo(SIZES[size].width / 2, 0);
  });

  test("parts in the order of the table stand so", () => {
    const rows = { cart: ["By cart", 15], boat: ["By boat", 40], foot: ["On foot", 45] } as never;
    const { parts } = drawn(rows, { order: "given" })("all", size);
    expect(parts.map(({ key }) => itemOf(key))).toEqual(["cart", "boat", "foot"]);
  });

  test("what is zero or not known is said and not drawn, and is no part of a total", () => {
    const rows = { boat: ["By boat", 30], foot: ["On foot", 10], sledge: ["By sledge", 0], mule: ["By mule", null] } as never;
    const { parts, said, centre } = drawn(rows)("all", size);
    expect(parts.map(({ key }) => itemOf(key))).toEqual(["boat", "foot"]);
    expect(said("sledge")).toBe("By sledge 0%");
    expect(said("mule")).toBe("By mule not stated");
    expect(centre).toBe("");
  });

  test("what parts leave of the whole is hatched, under the figure's word for it", () => {
    const { hatching, parts, values, centre } = drawn(town, { whole: 125, unknown: "No answer" })("all", size);
    expect(hatching).toHaveLength(1);
    expect(values).toEqual(expect.arrayContaining(["32%", "20%"]));
    expect(centre).toBe("125 boats");
    expect(parts).toHaveLength(4);
  });

  test("a share too small for the decimals is not written as nothing", () => {
    const rows = { one: ["One", 9980], two: ["Two", 20] } as never;
    expect(drawn(rows)("all", size).said("two")).toBe("Two <1%");
    expect(drawn(rows, { decimals: 1 })("all", size).said("two")).toBe("Two 0.2%");
  });

  test("per cents of the dataset are printed as they are", () => {
    const rows = { one: ["One", 66.67], two: ["Two", 33.33] } as never;
    const { said, centre } = drawn(rows, {}, {}, "%")("all", size);
    expect([said("one"), said("two"), centre]).toEqual(["One 66.67%", "Two 33.33%", ""]);
  });

  test("the middle says the total, the lit part with its name, or what lit parts are together", () => {
    const states = {
      one: { alt: "x", lit: ["foot"] },
      two: { alt: "x", lit: ["foot", "cart"] },
      each: { alt: "x", lit: ["boat", "foot", "cart", "horse"] },
    };
    const at = drawn(town, {}, states);
    expect(at("all", size).centre).toBe("100 boats");
    expect(at("one", size).centre).toBe("35% On foot");
    expect(at("two", size).centre).toBe("50%");
    expect(at("each", size).centre).toBe("100 boats");
    expect(drawn(town, { form: "pie" }, states)("one", size).centre).toBe("");
  });

  test("lit parts stay and the others step back, with their words", () => {
    const { part } = drawn(town, {}, { one: { alt: "x", lit: ["foot"] } })("one", size);
    expect(["boat", "foot", "cart"].map((item) => part(item).style.muted)).toEqual([true, false, true]);
  });

  test("parts beyond the twelfth stand together, and their number is told", () => {
    const rows = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`r${index}`, [`Row ${index}`, 50 - index]]));
    const { parts, omitted, key } = drawn(rows as never)("all", size);
    expect(parts).toHaveLength(12);
    expect(omitted.undrawn).toHaveLength(29);
    expect(key.find((words) => words.includes("and 29 more"))).toMatch(/%$/);
  });

  test("every seat is drawn, from left to right in the order of the table", () => {
    const rows = { left: ["Left", 40], centre: ["Centre", 21], right: ["Right", 38] } as never;
    const { seats } = drawn(rows, { form: "seats" }, {}, "seats")("all", size);
    const of = (item: string) => seats.filter(({ key }) => itemOf(key) === item);
    expect(["left", "centre", "right"].map((item) => of(item).length)).toEqual([40, 21, 38]);
    const mean = (item: string) => of(item).reduce((sum, { x }) => sum + x, 0) / of(item).length;
    expect(mean("left")).toBeLessThan(mean("centre"));
    expect(mean("centre")).toBeLessThan(mean("right"));
    const apart = seats.flatMap((one, index) =>
      seats.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    );
    expect(Math.min(...apart)).toBeGreaterThan(seats[0]!.r * 2);
  });

  test("the line of a majority has all but one of its seats before it", () => {
    const rows = { left: ["Left", 50], right: ["Right", 49] } as never;
    const { seats, ticks, heads } = drawn(
      rows,
      { form: "seats", majority: { seats: 50, label: "Majority" } },
      {},
      "seats",
    )("all", size);
    expect(heads).toContain("Majority: 50");
    const [outer, inner] = ticks as [Line, Line];
    // Seats of several rows may stand at the same angle, on the line itself.
    const side = ({ x, y }: Circle) =>
      Math.sign(Math.round((outer.x1 - inner.x1) * (y - inner.y1) - (outer.y1 - inner.y1) * (x - inner.x1)));
    expect(seats.filter((seat) => side(seat) < 0).length).toBeLessThanOrEqual(49);
    expect(seats.filter((seat) => side(seat) > 0).length).toBeLessThanOrEqual(50);
    expect(seats.filter((seat) => side(seat) < 0).length).toBeGreaterThan(40);
  });

  test("several wholes share the order and the colours of their parts", () => {
    const rows = { hill: ["Hill", 80, 15, 5], mill: ["Mill", 10, 30, 60], isle: ["Isle", 20, 20, 60] } as never;
    const { parts, key } = drawn(rows, {}, {}, "%")("all", size);
    const byWhole = Map.groupBy(parts, (one) => itemOf(one.key));
    const [first, ...others] = [...byWhole.values()].map((list) =>
      list.map(({ key: own, style }) => [readKey(own).index, style.hue, style.fill]),
    );
    for (const other of others) expect(other).toEqual(first);
    expect(key).toEqual(["Part 3", "Part 1", "Part 2"]);
  });

  test("several wholes are as large as their totals where that is asked, and stand in the order that a state asks for", () => {
    const rows = { small: ["Small", 1, 1], large: ["Large", 6, 2], odd: ["Odd", 1, 3] } as never;
    const states = { sorted: { alt: "x", sort: "descending", by: "total" } };
    const at = drawn(rows, { area: "total" }, states);
    const { parts, heads } = at("all", size);
    const total = (item: string) => parts.filter(({ key }) => itemOf(key) === item).reduce((sum, one) => sum + areaOf(one), 0);
    expect(total("large") / total("small")).toBeCloseTo(4, 0);
    expect(heads).toEqual(expect.arrayContaining(["Small", "2 boats", "Large", "8 boats"]));
    expect(at("sorted", size).heads.filter((words) => /^[A-Z]/.test(words))).toEqual(["Large", "Odd", "Small"]);
  });

  test("one of several that is shown alone is the same marks, larger, with its names around it", () => {
    const rows = { hill: ["Hill", 80, 20], mill: ["Mill", 10, 90], isle: ["Isle", 50, 50], coast: ["Coast", 40, 60] } as never;
    const at = drawn(rows, {}, { alone: { alt: "x", show: ["mill"] } }, "%");
    const [before, after] = [at("all", size), at("alone", size)];
    expect(after.parts.map(({ key }) => key)).toEqual(
      before.parts.filter(({ key }) => itemOf(key) === "mill").map(({ key }) => key),
    );
    for (const part of after.parts) expect(sameCommands(part.d, before.parts.find(({ key }) => key === part.key)!.d)).toBe(true);
    expect(areaOf(after.part("mill"))).toBeGreaterThan(areaOf(before.part("mill")));
    expect(after.said("mill")).toContain("Part 2");
    expect(after.heads).toEqual(["Mill"]);
  });

  test("a whole of which nothing is known is an open ring that says so", () => {
    const rows = { hill: ["Hill", 80, 20], mill: ["Mill", null, null] } as never;
    const { parts, edges, heads } = drawn(rows)("all", size);
    expect(parts.some(({ key }) => itemOf(key) === "mill")).toBe(false);
    expect(edges.find(({ key }) => itemOf(key) === "mill")?.style.dashed).toBe(true);
    expect(heads).toContain("not stated");
  });
});

test("an editor may allow more parts than eyes can compare", () => {
  const files = [...readStoryFiles("tests/fixtures/broken/valid"), ...readStoryFiles("tests/fixtures/broken/figure-many-shares")];
  const last = [...new Map(files.map((file) => [file.path, file])).values()].filter(({ path }) => path !== "expected.txt");
  const codes = (allow: object) =>
    parseStory(
      last.map((file) =>
        file.path === "figures/lamps.json" ? { ...file, text: JSON.stringify({ ...JSON.parse(file.text), ...allow }) } : file,
      ),
    ).problems.map(({ code, severity }) => `${severity} ${code}`);
  expect(codes({})).toEqual(["warning many-shares"]);
  expect(codes({ allow: { "many-shares": "six lamps are all there are" } })).toEqual([]);
});
