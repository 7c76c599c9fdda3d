// A spread as readers read it: every row once, at its value; classes that add up; dots that never overlap; what is not known; and rows
// that keep their marks from state to state.

import { describe, expect, test } from "vitest";
import { drawFigure } from "../src/figures/draw.ts";
import { type Example, localiseExample } from "../src/figures/examples.ts";
import { classAt, classesFor } from "../src/figures/spread/bins.ts";
import { itemOf, readKey } from "../src/marks/key.ts";
import type { Kind, MarkOf } from "../src/marks/marks.ts";
import { SIZES } from "../src/marks/size.ts";
import { chanceOf } from "./law/chance.ts";

type Cell = number | [least: number, most: number] | null;
interface Given {
  cells: readonly Cell[];
  kinds?: readonly (string | null)[];
  figure?: object;
  states: Record<string, object>;
  locale?: string;
}

/** A figure of rows `r0`, `r1` … with these cells, each named by its id in capitals. */
function drawn({ cells, kinds = [], figure = {}, states, locale = "en" }: Given) {
  const data = {
    title: "t",
    sources: ["s"],
    columns: {
      name: { type: "text", label: "Name" },
      kind: { type: "category", label: "Kind", values: { a: "Ash", b: "Birch", c: "Cedar" } },
      value: { type: "number", label: "Height", unit: "m" },
    },
    rows: cells.map((value, index) => ({ id: `r${index}`, name: `R${index}`, kind: kinds[index] ?? null, value })),
  };
  const all = Object.fromEntries(Object.entries(states).map(([name, state]) => [name, { alt: "x", ...state }]));
  const written = { type: "spread", title: "t", data: "t", label: "name", value: "value", ...figure, states: all };
  const example: Example = { name: "spread", type: "spread", geo: {}, figure: written, data: data as Example["data"] };
  const { figure: parsed, table, atlas } = localiseExample(example, locale);
  const drawing = drawFigure(parsed, table, { locale, atlas });
  return (state: string, size: keyof typeof SIZES) => {
    const { layers } = drawing.frame(state, size);
    const marks = <K extends Kind>(name: string) => (layers.find((layer) => layer.name === name)?.marks ?? []) as MarkOf[K][];
    const ticks = marks<"text">("axis").filter(({ key }) => readKey(key).part === "tick");
    const grid = new Map(marks<"line">("grid").map((line) => [line.key as string, line.x1]));
    const xs = ticks.flatMap(({ key }) => {
      const x = grid.get(`grid/${key.slice("tick/".length)}`);
      return x === undefined ? [] : [[Number(itemOf(key)), x] as const];
    });
    const [[low, from], [high, to]] = [xs[0]!, xs.at(-1)!];
    const texts = layers.flatMap((layer) => (layer.kind === "text" ? layer.marks : []));
    return {
      /** px of a value, as the ticks of a linear scale have it. */
      x: (value: number) => from + ((value - low) / (high - low)) * (to - from),
      tokens: marks<"rect">("tokens"),
      bars: marks<"rect">("bars"),
      counts: marks<"text">("counts"),
      whiskers: marks<"line">("whiskers"),
      lines: marks<"line">("lines"),
      names: marks<"text">("names"),
      references: marks<"text">("references").map(({ text }) => plain(text)),
      heads: marks<"text">("heads"),
      ticks: marks<"text">("axis")
        .filter(({ key }) => readKey(key).part === "tick")
        .map(({ text }) => text),
      said: texts.map(({ text }) => plain(text)),
      omitted: drawing.omitted(state, size),
    };
  };
}

const sizes = Object.keys(SIZES) as (keyof typeof SIZES)[];
const KINDS = ["histogram", "strip", "beeswarm"] as const;
const everyKind = Object.fromEntries(KINDS.map((as) => [as, { as, labels: "none" }]));

/** Values with ties, a few far off, some not known. */
function cellsOf(seed: string, count: number): Cell[] {
  const chance = chanceOf(seed, "english");
  return Array.from({ length: count }, () => {
    if (chance.often(0.05)) return null;
    const value = chance.often(0.1) ? chance.whole(60, 400) : chance.whole(0, 200) / 4;
    return chance.often(0.5) ? Math.round(value) : value;
  });
}

/** Words whose spaces are all alike. */
const plain = (words: string) => words.replace(/\s/g, " ");
const centre = ({ x, y, width, height }: MarkOf["rect"]) => ({ x: x + width / 2, y: y + height / 2 });
const known = (cells: readonly Cell[]) => cells.filter((cell) => cell !== null).length;

describe.each(sizes)("%s", (size) => {
  const cells = cellsOf("rows", 140);
  const frame = drawn({ cells, states: everyKind });

  test.each(KINDS)("%s: every row that has a value is drawn once, and the others are counted", (as) => {
    const { tokens, said, omitted } = frame(as, size);
    const ids = cells.flatMap((cell, index) => (cell === null ? [] : [`r${index}`]));
    expect(tokens.map(({ key }) => itemOf(key)).sort()).toEqual(ids.sort());
    expect(said).toContain(`Height: ${cells.length - ids.length} not stated`);
    expect(omitted.undrawn).toEqual([]);
  });

  test.each(["strip", "beeswarm"])("%s: a row stands exactly at its value", (as) => {
    const { tokens, x } = frame(as, size);
    for (const token of tokens) {
      const value = cells[Number(itemOf(token.key).slice(1))] as number;
      expect(centre(token).x).toBeCloseTo(x(value), 1);
    }
  });

  test("no two dots of a beeswarm overlap, and each touches another where it is off the middle", () => {
    const { tokens } = frame("beeswarm", size);
    const spots = tokens.map((token) => ({ ...centre(token), r: token.width / 2 }));
    const away = (a: (typeof spots)[number], b: (typeof spots)[number]) => Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r;
    const others = (spot: (typeof spots)[number]) => spots.filter((one) => one !== spot).map((one) => away(spot, one));
    const middle = spots.map(({ y }) => y).sort((a, b) => a - b)[Math.floor(spots.length / 2)]!;
    for (const spot of spots) {
      expect(Math.min(...others(spot))).toBeGreaterThan(0);
      if (Math.abs(spot.y - middle) > 2 * spot.r) expect(Math.min(...others(spot))).toBeLessThan(1);
    }
  });

  test("no two thin marks of a strip lie on each other", () => {
    const { tokens } = frame("strip", size);
    for (const [index, one] of tokens.entries())
      for (const other of tokens.slice(index + 1)) {
        const apart = Math.abs(centre(one).x - centre(other).x);
        const isBeside = apart >= 1.2 - 1e-6;
        const isOver = one.y + one.height <= other.y + 1e-6 || other.y + other.height <= one.y + 1e-6;
        expect(isBeside || isOver).toBe(true);
      }
  });

  test("the dots of a histogram stand in their classes, none on another, and as many as its counts say", () => {
    const { tokens, counts } = frame("histogram", size);
    const classes = classesFor(
      { bins: undefined, log: false, scale: undefined },
      cells.filter((cell) => typeof cell === "number"),
    );
    const stacks = Map.groupBy(tokens, ({ key }) => classAt(classes, cells[Number(itemOf(key).slice(1))] as number));
    const spans = [...stacks].map(([index, stack]) => {
      const xs = stack.flatMap(({ x, width }) => [x, x + width]);
      return { index, from: Math.min(...xs), to: Math.max(...xs) };
    });
    const inOrder = spans.sort((a, b) => a.index - b.index);
    for (const [order, span] of inOrder.slice(1).entries()) expect(span.from).toBeGreaterThan(inOrder[order]!.to);
    for (const [index, one] of tokens.entries())
      for (const other of tokens.slice(index + 1)) {
        const [a, b] = [centre(one), centre(other)];
        expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThan(one.width);
      }
    expect(counts.length).toBeGreaterThan(2);
    for (const { key, text } of counts) expect(Number(text)).toBe(stacks.get(Number(readKey(key).index))!.length);
  });

  test("of hundreds of rows a histogram has a bar a class, as high as the class has rows, that add up to all with a value", () => {
    const many = cellsOf("many", 480);
    const { tokens, bars } = drawn({ cells: many, states: everyKind })("histogram", size);
    const values = many.filter((cell) => typeof cell === "number");
    const classes = classesFor({ bins: undefined, log: false, scale: undefined }, values);
    const counts = classes.map((_, index) => values.filter((value) => classAt(classes, value) === index).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(known(many));
    expect(tokens).toEqual([]);
    const perRow = bars.map(({ key, height }) => height / counts[Number(readKey(key).index)]!);
    expect(bars).toHaveLength(counts.filter((count) => count > 0).length);
    for (const each of perRow) expect(each).toBeCloseTo(perRow[0]!, 1);
  });

  test("what a state brings out of a bar is the lower part of it, as much as it is of the class", () => {
    const cells = [...Array(200).fill(1), ...Array(200).fill(2)] as number[];
    const states = { lit: { lit: cells.flatMap((_, index) => (index % 4 === 0 ? [`r${index}`] : [])), labels: "none" } };
    const { bars } = drawn({ cells, states })("lit", size);
    const lit = bars.filter(({ style }) => !style.muted);
    expect(lit).toHaveLength(2);
    for (const part of lit) {
      const whole = bars.find(({ key, style }) => style.muted && readKey(key).index === readKey(part.key).index)!;
      expect(part.height / whole.height).toBeCloseTo(0.25, 3);
      expect(part.y + part.height).toBeCloseTo(whole.y + whole.height, 1);
    }
  });

  test("the mark of a row is the same in all states, so that it moves", () => {
    const keys = KINDS.map((as) =>
      frame(as, size)
        .tokens.map(({ key }) => key)
        .sort(),
    );
    expect(keys[1]).toEqual(keys[0]);
    expect(keys[2]).toEqual(keys[0]);
  });

  test.each([
    ["one row", [7]],
    ["all the same", Array(40).fill(12) as number[]],
    ["two values", [...Array(20).fill(0), ...Array(20).fill(1)] as number[]],
    ["below zero", [-5, -4, -4, -1, 0, 3, 3, 8]],
    ["one far off", [1, 2, 2, 3, 3, 4, 5, 6, 7, 900]],
  ])("%s: every row is drawn in all ways", (_, some) => {
    const frame = drawn({ cells: some, states: everyKind });
    for (const as of KINDS) expect(frame(as, size).tokens).toHaveLength(some.length);
  });

  test("500 rows: every row is drawn or counted", () => {
    for (const cells of [cellsOf("five", 500), Array(500).fill(3) as number[]]) {
      const frame = drawn({ cells, states: everyKind });
      for (const as of ["strip", "beeswarm"]) {
        const { tokens, omitted, said } = frame(as, size);
        expect(tokens.length + omitted.undrawn.length).toBe(known(cells));
        if (omitted.undrawn.length > 0) expect(said).toContain(`and ${omitted.undrawn.length} more`);
      }
    }
  });

  test("classes that are not equally wide are compared by area, and open ones are said", () => {
    const cells = [...Array(6).fill(3), ...Array(170).fill(15), ...Array(170).fill(30), ...Array(40).fill(95), 500] as number[];
    const { bars, ticks } = drawn({ cells, figure: { bins: [10, 20, 40, 80] }, states: { all: { labels: "none" } } })(
      "all",
      size,
    );
    const [, narrow, broad] = bars;
    expect(narrow!.height / broad!.height).toBeGreaterThan(1.9);
    expect((narrow!.width * narrow!.height) / (broad!.width * broad!.height)).toBeCloseTo(1, 3);
    expect(bars).toHaveLength(4);
    expect(ticks).toEqual(expect.arrayContaining(["under 10", "80 and more"]));
  });

  test("groups stand one under the other on one scale, in the order of their medians; what is not known last", () => {
    const cells = [1, 2, 3, 11, 12, 13, 6, 7, 8, 40];
    const kinds = ["a", "a", "a", "b", "b", "b", "c", "c", "c", null];
    const states = { groups: { as: "beeswarm", group: "kind", sort: "descending", summary: ["median"] } };
    const { heads, tokens, lines, x, references } = drawn({ cells, kinds, states })("groups", size);
    expect(heads.map(({ text }) => text)).toEqual(["Birch", "Cedar", "Ash", "not stated"]);
    const yOf = (id: string) => centre(tokens.find(({ key }) => itemOf(key) === id)!).y;
    expect([yOf("r3") < yOf("r6"), yOf("r6") < yOf("r0"), yOf("r0") < yOf("r9")]).toEqual([true, true, true]);
    const median = (item: string) => lines.filter(({ key }) => itemOf(key) === item).map(({ x1 }) => x1);
    expect([...new Set(median("b"))]).toEqual([expect.closeTo(x(12), 1)]);
    expect(references).toEqual(expect.arrayContaining(["median 12 m", "7 m"]));
  });

  test("median, mean and quartiles stand where they are, with their words", () => {
    const cells = [1, 2, 3, 4, 5, 6, 7, 8, 45];
    const states = { all: { as: "strip", summary: ["median", "mean", "quartiles"], labels: "none" } };
    const { lines, x, references } = drawn({ cells, states })("all", size);
    const at = (part: string) => lines.filter(({ key }) => readKey(key).part === part).map(({ x1 }) => x1)[0];
    expect(at("median")).toBeCloseTo(x(5), 1);
    expect(at("mean")).toBeCloseTo(x(9), 1);
    expect([at("quartiles"), at("quartiles-end")]).toEqual([expect.closeTo(x(3), 1), expect.closeTo(x(7), 1)]);
    expect(references.sort()).toEqual(["mean 9 m", "median 5 m", "middle half 3–7 m"]);
  });

  test("a range is a line between its ends with its mark in the middle, and said", () => {
    const cells: Cell[] = [1, 2, [4, 8], 9, 10];
    const frame = drawn({ cells, states: everyKind });
    const { whiskers, tokens, x, said } = frame("beeswarm", size);
    const level = whiskers.filter(({ y1, y2 }) => y1 === y2);
    expect(level.map(({ x1, x2 }) => [x1, x2])).toEqual([[expect.closeTo(x(4), 1), expect.closeTo(x(8), 1)]]);
    expect(centre(tokens.find(({ key }) => itemOf(key) === "r2")!).x).toBeCloseTo(x(6), 1);
    for (const as of KINDS) expect(frame(as, size).said).toContain("1 range, drawn at its middle");
    expect(said).toContain("1 range, drawn at its middle");
  });

  test("a window shows a stretch, and says how many lie outside; what sums up is of all", () => {
    const cells = [1, 2, 3, 4, 5, 6, 90, 100];
    const states = { near: { as: "strip", window: [0, 10], summary: ["median"], labels: "none" } };
    const { tokens, said } = drawn({ cells, states })("near", size);
    expect(tokens).toHaveLength(6);
    expect(said).toEqual(expect.arrayContaining(["2 outside this stretch", "median 4.5 m"]));
  });

  test("equal lengths of a logarithmic scale are equal ratios, and its classes are equally wide", () => {
    const cells = [1, 3, 10, 30, 100, 300, 1000, 1000, 1000, 3000];
    const { tokens } = drawn({ cells, figure: { log: true }, states: everyKind })("strip", size);
    const xOf = (id: string) => centre(tokens.find(({ key }) => itemOf(key) === id)!).x;
    expect(xOf("r2") - xOf("r0")).toBeCloseTo(xOf("r4") - xOf("r2"), 1);
    expect(xOf("r6") - xOf("r4")).toBeCloseTo(xOf("r4") - xOf("r2"), 1);
    const classes = classesFor({ bins: undefined, log: true, scale: undefined }, cells);
    const ratios = classes.map(({ low, high }) => high / low);
    for (const ratio of ratios) expect(ratio).toBeCloseTo(ratios[0]!, 6);
  });

  test("the lit have their names and values, or, where nothing is lit, the extremes", () => {
    const cells = [1, 2, 3, 4, 5, 6, 7, 8, 30];
    const frame = drawn({
      cells,
      states: { all: { as: "beeswarm" }, lit: { as: "beeswarm", lit: ["r4"] }, none: { labels: "none" } },
    });
    const named = (state: string) => frame(state, size).names.map(({ text }) => plain(text));
    expect(named("all").sort()).toEqual(["R0: 1 m", "R8: 30 m"]);
    expect(named("lit")).toEqual(["R4: 5 m"]);
    expect(named("none")).toEqual([]);
  });
});

describe("classes", () => {
  const ruled = { bins: undefined, log: false, scale: undefined };

  test("a limit belongs to the class above it, the last to the last class", () => {
    const classes = classesFor({ ...ruled, bins: [0, 10, 20] }, [0, 10, 20]);
    expect([0, 9.99, 10, 20].map((value) => classAt(classes, value))).toEqual([0, 0, 1, 1]);
    const fine = classesFor({ ...ruled, bins: { width: 0.1 } }, [0, 0.3, 0.7, 1]);
    expect(fine.filter(({ low, high }) => high <= low)).toEqual([]);
    for (const value of [0, 0.1, 0.2, 0.3, 0.6, 0.7, 0.9]) expect(fine[classAt(fine, value)]!.low).toBeCloseTo(value, 9);
  });

  test("few whole numbers have a class each, in its middle", () => {
    const classes = classesFor(ruled, [1, 2, 2, 3, 5]);
    expect(classes.map(({ low, high }) => (low + high) / 2)).toEqual([1, 2, 3, 4, 5]);
  });

  test("the rule makes round limits, in the unit in which they are written, and never too many", () => {
    const chance = chanceOf("bins", "english");
    for (let round = 0; round < 200; round++) {
      const values = Array.from({ length: chance.whole(1, 400) }, () => chance.number({ negative: true, unknown: 0 })!);
      const classes = classesFor(ruled, values);
      expect(classes.length).toBeLessThanOrEqual(31);
      expect(classes[0]!.low).toBeLessThanOrEqual(Math.min(...values));
      expect(classes.at(-1)!.high).toBeGreaterThanOrEqual(Math.max(...values));
    }
    const scaled = classesFor(
      { ...ruled, scale: { divide: "3.6", unit: "m/s", decimals: "1" } },
      [0, 11, 20, 37, 52, 77, 90, 108],
    );
    for (const { high } of scaled) expect((high / 3.6) % 1).toBeCloseTo(0, 6);
  });
});
