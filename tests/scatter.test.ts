// Scatters as readers read them: where dots stand, what is not known, what a window leaves out, sizes, names, and the trend.

import { describe, expect, test } from "vitest";
import { drawFigure } from "../src/figures/draw.ts";
import { type Example, localiseExample } from "../src/figures/examples.ts";
import { axisScale, axisTicks, roundDomain } from "../src/figures/kit/axis.ts";
import { countMarks, MOST_MARKS } from "../src/marks/fit.ts";
import { itemOf, readKey } from "../src/marks/key.ts";
import type { Kind, MarkOf, Text } from "../src/marks/marks.ts";
import { SIZES } from "../src/marks/size.ts";
import { overlap, textBox } from "../src/marks/text.ts";

type Cell = number | [least: number, most: number] | null;
interface Written {
  x: Cell;
  y: Cell;
  size?: number | null;
  kind?: string;
  name?: string;
}

const sizes = Object.keys(SIZES) as (keyof typeof SIZES)[];

/** A figure of rows; its state "all" has no fields of its own. */
function drawn(
  rows: Record<string, Written>,
  { columns, ...figure }: { columns?: object; [field: string]: unknown } = {},
  states: object = { all: { alt: "x" } },
  locale = "en",
) {
  const written = Object.entries(rows).map(([id, row]) => ({ id, name: `Place ${id}`, size: null, kind: null, ...row }));
  const data = {
    title: "t",
    sources: ["s"],
    columns: {
      name: { type: "text", label: "Name" },
      x: { type: "number", label: "Rent", unit: "crowns" },
      y: { type: "number", label: "Distance", unit: "km" },
      size: { type: "number", label: "People" },
      kind: { type: "text", label: "Kind" },
      ...columns,
    },
    rows: written,
  };
  const spec = { type: "scatter", title: "t", data: "t", label: "name", x: "x", y: "y", ...figure, states };
  const example: Example = { name: "scatter", type: "scatter", geo: {}, figure: spec, data: data as Example["data"] };
  const { figure: parsed, table, atlas } = localiseExample(example, locale);
  const drawing = drawFigure(parsed, table, { locale, atlas });
  return (state: string, size: keyof typeof SIZES) => {
    const frame = drawing.frame(state, size);
    const marks = <K extends Kind>(name: string) =>
      (frame.layers.find((layer) => layer.name === name)?.marks ?? []) as MarkOf[K][];
    const ticks = (axis: "x" | "y") =>
      marks<"line">("grid").flatMap(({ key, x1, y1 }) =>
        readKey(key).part === `grid-${axis}` ? [{ value: Number(itemOf(key)), at: axis === "x" ? x1 : y1 }] : [],
      );
    /** px of a value, as two ticks of a linear axis have it. */
    const at = (axis: "x" | "y", value: number) => {
      const [first, second] = [ticks(axis)[0]!, ticks(axis).at(-1)!];
      return first.at + ((value - first.value) / (second.value - first.value)) * (second.at - first.at);
    };
    const texts = frame.layers.flatMap((layer) => (layer.kind === "text" ? (layer.marks as Text[]) : []));
    return {
      ticks,
      x: (value: number) => at("x", value),
      y: (value: number) => at("y", value),
      dot: (id: string) => marks<"circle">("points").find(({ key }) => itemOf(key) === id),
      dots: marks<"circle">("points"),
      shapes: marks<"path">("shapes"),
      swatches: marks<"circle">("swatches"),
      whiskers: marks<"path">("whiskers"),
      trend: marks<"path">("trend")[0]?.d.map(({ points }) => points[0]!),
      lines: marks<"line">("lines"),
      chain: marks<"line">("chain"),
      leaders: marks<"line">("leaders"),
      names: marks<"text">("names"),
      said: texts.map(({ text }) => text),
      marks: countMarks(frame),
      omitted: drawing.omitted(state, size),
    };
  };
}

/** Rows along a curve. */
const along = (count: number, curve: (index: number) => Written): Record<string, Written> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`r${index}`, curve(index)]));

describe.each(sizes)("%s", (size) => {
  test("dots stand at their two values, up and to the right", () => {
    const rows = { one: { x: 12, y: 3 }, two: { x: 48, y: 9 }, three: { x: 30, y: 4.5 } };
    const { x, y, dot } = drawn(rows)("all", size);
    for (const [id, row] of Object.entries(rows))
      expect([dot(id)!.x, dot(id)!.y]).toEqual([expect.closeTo(x(row.x), 1), expect.closeTo(y(row.y), 1)]);
    expect(dot("two")!.x).toBeGreaterThan(dot("one")!.x);
    expect(dot("two")!.y).toBeLessThan(dot("one")!.y);
  });

  test("an axis says what it is and its unit, once; a logarithmic one that it is one", () => {
    const rows = along(6, (index) => ({ x: 10 ** (index / 2), y: index }));
    const axes = { x: { title: "dearer", log: true } };
    const { said, ticks } = drawn(rows, { axes })("all", size);
    expect(said).toContain("dearer (crowns, log scale) →");
    expect(said).toContain("↑ Distance (km)");
    expect(said.filter((text) => /crowns|km/.test(text))).toHaveLength(2);
    const [first, second, third] = ticks("x");
    expect(second!.value / first!.value).toBeCloseTo(third!.value / second!.value);
    expect(second!.at - first!.at).toBeCloseTo(third!.at - second!.at, 1);
  });

  test("what is not known is a ring outside its axis, never at zero, and its number is said", () => {
    const rows = { ...along(5, (index) => ({ x: 5 + index, y: 2 + index })), nox: { x: null, y: 4 }, noy: { x: 7, y: null } };
    const { dot, y, x, said, omitted } = drawn({ ...rows, none: { x: null, y: null } }, { axes: { y: { zero: true } } })(
      "all",
      size,
    );
    const known = ["r0", "r1", "r2", "r3", "r4"].map((id) => dot(id)!);
    const [nox, noy, none] = ["nox", "noy", "none"].map((id) => dot(id)!);
    for (const ring of [nox, noy, none]) expect(ring!.style).toMatchObject({ dashed: true, fill: "hollow" });
    expect([nox!.y, noy!.x]).toEqual([expect.closeTo(y(4), 1), expect.closeTo(x(7), 1)]);
    expect(nox!.x).toBeLessThan(Math.min(...known.map((mark) => mark.x)) - 5);
    expect(noy!.y).toBeGreaterThan(y(0) + 2);
    expect(said).toEqual(expect.arrayContaining(["Rent: 2 not stated", "Distance: 2 not stated"]));
    expect(omitted).toEqual({ unnamed: [], undrawn: [] });
  });

  test("of a long label no more is cut than what leaves the number in sight", () => {
    const label =
      "Verkehrsinfrastrukturfinanzierungsgesellschaft der Seehäfen an der Unterelbe und der Oberweser insgesamt, nach Abzug der Gebühren";
    const rows = { ...along(6, (index) => ({ x: index, y: index })), noy: { x: 3, y: null } };
    const { said } = drawn(rows, { columns: { y: { type: "number", label } } })("all", size);
    expect(said.filter((text) => /: 1 not stated$/.test(text))).toHaveLength(1);
  });

  test("ticks are never written as what they are not: where the format drops what tells them apart, they have their digits", () => {
    const rows = along(8, (index) => ({ x: 0.001 * 10 ** (index / 2), y: index / 100 }));
    const axes = { x: { log: true, format: ",.0f" }, y: { format: ",.0f" } };
    const { said } = drawn(rows, { axes })("all", size);
    expect(said).toContain("0.01");
    expect(said.filter((text) => text === "0").length).toBeLessThanOrEqual(1);
  });

  test("a ring that a state lights has its name, beside it or with a line that leads there", () => {
    const rows = { ...along(8, (index) => ({ x: 5 + index, y: 2 + index })), nox: { x: null, y: 4 }, noy: { x: 7, y: null } };
    const states = { all: { alt: "x" }, lit: { alt: "x", lit: ["nox", "noy", "r3"] } };
    const frame = drawn(rows, {}, states);
    expect(
      frame("lit", size)
        .names.map(({ text }) => text)
        .sort(),
    ).toEqual(["Place nox", "Place noy", "Place r3"]);
    expect(frame("all", size).names.map(({ text }) => text)).not.toContain("Place nox");
  });

  test("a dot's area is its size; the key's circles are drawn to the same measure; sizes that are not known are rings", () => {
    const rows = {
      small: { x: 1, y: 1, size: 100 },
      large: { x: 2, y: 2, size: 400 },
      none: { x: 3, y: 1, size: 0 },
      lost: { x: 4, y: 2, size: null },
      last: { x: 5, y: 3, size: 50 },
    };
    const { dot, swatches, said } = drawn(rows, { size: "size" })("all", size);
    expect(dot("large")!.r / dot("small")!.r).toBeCloseTo(2, 1);
    expect(dot("none")!.r).toBeLessThan(dot("last")!.r);
    expect(dot("none")!.style.dashed).toBeFalsy();
    expect(dot("lost")!.style).toMatchObject({ dashed: true, fill: "hollow" });
    expect(said).toContain("People: 1 not stated");
    const circles = swatches.filter(({ key }) => readKey(key).part === "size");
    expect(circles.length).toBeGreaterThan(1);
    for (const { key, r } of circles) {
      const value = Number(itemOf(key));
      expect(r, `${value}`).toBeCloseTo(dot("large")!.r * Math.sqrt(value / 400), 1);
      expect(said).toContain(String(value));
    }
  });

  test("large dots lie behind small ones, and what no state brings out behind what one does", () => {
    const rows = along(6, (index) => ({ x: 5 + index / 100, y: 5, size: [3, 90, 20, 1, 50, 10][index]! }));
    const frame = drawn(rows, { size: "size" }, { all: { alt: "x" }, lit: { alt: "x", lit: ["r1"] } });
    expect(frame("all", size).dots.map(({ key }) => itemOf(key))).toEqual(["r4", "r2", "r5", "r0", "r3", "r1"]);
    const lit = frame("lit", size).dots;
    expect(lit.map(({ key }) => itemOf(key)).at(-1)).toBe("r1");
    expect(lit.filter(({ style }) => !style.muted)).toHaveLength(1);
  });

  test("a window draws the same dots farther apart, and says how many lie outside", () => {
    const rows = along(11, (index) => ({ x: index * 10, y: index }));
    const states = { all: { alt: "x" }, near: { alt: "x", window: { x: [20, 50], y: [2, 6] } } };
    const frame = drawn(rows, {}, states);
    const [all, near] = [frame("all", size), frame("near", size)];
    expect(near.dots.map(({ key }) => key).sort()).toEqual(["dot/r2", "dot/r3", "dot/r4", "dot/r5"]);
    const apart = (one: typeof all) => one.dot("r3")!.x - one.dot("r2")!.x;
    expect(apart(near)).toBeGreaterThan(2 * apart(all));
    expect(near.said).toContain("7 outside these axes");
    expect(all.said.join()).not.toContain("outside");
  });

  test("what may be more or less is a line between its ends through its dot", () => {
    const rows = { ...along(5, (index) => ({ x: index + 1, y: index + 1 })), loose: { x: [2, 4] as Cell, y: [1, 5] as Cell } };
    const { whiskers, x, y, dot } = drawn(rows as Record<string, Written>)("all", size);
    expect(whiskers.map(({ key }) => itemOf(key))).toEqual(["loose"]);
    const points = whiskers[0]!.d.flatMap((command) => command.points);
    expect([Math.min(...points.map(([at]) => at)), Math.max(...points.map(([at]) => at))]).toEqual([
      expect.closeTo(x(2), 0),
      expect.closeTo(x(4), 0),
    ]);
    expect([Math.max(...points.map(([, at]) => at)), Math.min(...points.map(([, at]) => at))]).toEqual([
      expect.closeTo(y(1), 0),
      expect.closeTo(y(5), 0),
    ]);
    expect([dot("loose")!.x, dot("loose")!.y]).toEqual([expect.closeTo(x(3), 1), expect.closeTo(y(3), 1)]);
  });

  test("the trend goes through dots that lie on a line, from the first to the last, and r says which way", () => {
    const states = { all: { alt: "x" }, without: { alt: "x", trend: false } };
    const frame = drawn(
      along(8, (index) => ({ x: index, y: 20 - 2 * index })),
      { trend: "r" },
      states,
    );
    const { trend, dot, said } = frame("all", size);
    expect(trend!.map(([x, y]) => [x, y])).toEqual(
      ["r0", "r7"].map((id) => [expect.closeTo(dot(id)!.x, 0), expect.closeTo(dot(id)!.y, 0)]),
    );
    expect(said).toContain("Trend: r = −1.00");
    expect(frame("without", size).trend).toBeUndefined();
    // Known sums: x 1, 2, 3 and y 1, 3, 2 have slope 1/2 and r 1/2.
    const three = drawn({ a: { x: 1, y: 1 }, b: { x: 2, y: 3 }, c: { x: 3, y: 2 } }, { trend: "r" })("all", size);
    expect(three.said).toContain("Trend: r = 0.50");
    expect(three.trend!.map(([, y]) => y)).toEqual([1.5, 2.5].map((value) => expect.closeTo(three.y(value), 0)));
  });

  test("of powers the trend is straight where both axes are logarithmic", () => {
    const rows = along(7, (index) => ({ x: 10 ** (index / 3), y: 5 * 10 ** (index / 2) }));
    const { said, trend, dot } = drawn(rows, { trend: "r", axes: { x: { log: true }, y: { log: true } } })("all", size);
    expect(said).toContain("Trend: r = 1.00");
    expect(trend![1]![1]).toBeCloseTo(dot("r6")!.y, 0);
  });

  test("no trend is made up of two rows, nor of rows that have all the same x", () => {
    expect(drawn({ a: { x: 1, y: 1 }, b: { x: 2, y: 3 } }, { trend: "line" })("all", size).trend).toBeUndefined();
    expect(
      drawn(
        along(5, (index) => ({ x: 4, y: index })),
        { trend: "line" },
      )("all", size).trend,
    ).toBeUndefined();
  });

  test("medians part the plot into quarters, and say their value", () => {
    const references = [
      { id: "mx", axis: "x", value: "median", label: "Median" },
      { id: "my", axis: "y", value: "mean", label: "Mean" },
    ];
    const rows = { a: { x: 1, y: 10 }, b: { x: 3, y: 20 }, c: { x: 100, y: 60 }, d: { x: 4, y: 30 }, e: { x: 2, y: 5 } };
    const { lines, x, y, said } = drawn(rows, { references })("all", size);
    const upright = lines.filter(({ x1, x2 }) => x1 === x2);
    expect([...new Set(upright.map(({ x1 }) => x1))]).toEqual([expect.closeTo(x(3), 1)]);
    const level = lines.filter(({ y1, y2 }) => y1 === y2);
    expect([...new Set(level.map(({ y1 }) => y1))]).toEqual([expect.closeTo(y(25), 1)]);
    expect(said.join(" ").replace(/\s+/g, " ")).toMatch(/Median 3 crowns.*Mean 25 km|Mean 25 km.*Median 3 crowns/);
  });

  test("groups have hues of their own, and a group that is brought out leaves the others back, in the key, too", () => {
    const rows = along(9, (index) => ({ x: index, y: (index * 5) % 9, kind: ["a", "b", "c"][index % 3]! }));
    const frame = drawn(rows, { group: "kind", accent: "azurite" }, { all: { alt: "x" }, b: { alt: "x", lit: ["b"] } });
    const { dots } = frame("all", size);
    expect(new Set(dots.map(({ style }) => style.hue)).size).toBe(3);
    const { dots: some, swatches } = frame("b", size);
    expect(
      some
        .filter(({ style }) => !style.muted)
        .map(({ key }) => itemOf(key))
        .sort(),
    ).toEqual(["r1", "r4", "r7"]);
    expect(swatches.filter(({ style }) => !style.muted).map(({ key }) => itemOf(key))).toEqual(["b"]);
  });

  test("looks may be shapes, whose areas are those of the dots", () => {
    const looks = { a: { shape: "square" }, b: { shape: "triangle" }, c: { shape: "diamond" } };
    const rows = along(8, (index) => ({ x: index, y: (index * 3) % 8, kind: ["a", "b", "c", "d"][index % 4]! }));
    const { shapes, dots } = drawn(rows, { group: "kind", looks })("all", size);
    expect([shapes.length, dots.length]).toEqual([6, 2]);
    const areas = shapes.map(({ d }) => {
      const points = d.flatMap((command) => command.points);
      const twice = points.map(([x, y], index) => {
        const [nextX, nextY] = points[(index + 1) % points.length]!;
        return x * nextY - nextX * y;
      });
      return Math.abs(twice.reduce((sum, one) => sum + one, 0)) / 2;
    });
    for (const area of areas) expect(area / (Math.PI * dots[0]!.r ** 2)).toBeCloseTo(1, 1);
  });

  test("where a state lights a few, they have their names, beside their own dots or with a line that leads there", () => {
    const rows = along(60, (index) => ({ x: 50 + (index % 8), y: 50 + Math.floor(index / 8), name: `Town ${index}` }));
    const frame = drawn(
      rows,
      {},
      { lit: { alt: "x", lit: ["r20", "r21", "r28"] }, none: { alt: "x", lit: ["r20"], labels: "none" } },
    );
    const { names, leaders, dot, dots, omitted } = frame("lit", size);
    expect(names.map(({ text }) => text).sort()).toEqual(["Town 20", "Town 21", "Town 28"]);
    expect(omitted.unnamed).toEqual([]);
    for (const name of names) {
      const own = dot(itemOf(name.key))!;
      const box = textBox(name);
      const off = Math.max(box.x - own.x, own.x - box.x - box.width, box.y - own.y, own.y - box.y - box.height);
      if (off > own.r + 6) expect(leaders.map(({ key }) => itemOf(key))).toContain(itemOf(name.key));
      const front = dots.filter(({ style }) => !style.muted);
      const covered = front.filter(({ x, y, r }) => overlap(box, { x: x - r, y: y - r, width: 2 * r, height: 2 * r }, -1));
      expect(covered).toEqual([]);
    }
    expect(frame("none", size).names).toEqual([]);
  });

  test("where nothing is lit the highest and the lowest have their names, and the editor is asked for nothing", () => {
    const rows = along(30, (index) => ({ x: 20 + ((index * 7) % 30), y: 20 + ((index * 11) % 30) }));
    const ends = { high: { x: 35, y: 90 }, low: { x: 30, y: 1 }, left: { x: 1, y: 30 }, right: { x: 90, y: 40 } };
    const { names, omitted } = drawn({ ...rows, ...ends })("all", size);
    expect(names.map(({ key }) => itemOf(key)).sort()).toEqual(["high", "left", "low", "right"]);
    expect(omitted.unnamed).toEqual([]);
  });

  test("names that are asked for and have no room are told", () => {
    const rows = along(80, (index) => ({ x: index % 9, y: Math.floor(index / 9), name: "A long name of a place by the river" }));
    const { names, omitted } = drawn(rows, {}, { all: { alt: "x", labels: "all" } })("all", size);
    const named = new Set(names.map(({ key }) => itemOf(key)));
    expect(omitted.unnamed.length).toBeGreaterThan(20);
    expect(named.size + omitted.unnamed.length).toBe(80);
  });

  test("five hundred dots are small rings, and all are there; one that is lit is a disc among them", () => {
    const rows = along(500, (index) => ({ x: (index * 37) % 101, y: (index * 53) % 97 }));
    const { dots, dot, marks } = drawn(rows, {}, { all: { alt: "x", lit: ["r250"] } })("all", size);
    expect(dots).toHaveLength(500);
    expect(dots.filter(({ style }) => style.fill !== "hollow").map(({ key }) => itemOf(key))).toEqual(["r250"]);
    expect(dot("r250")!.r).toBeGreaterThan(dot("r1")!.r);
    expect(marks).toBeLessThan(MOST_MARKS * 0.8);
  });

  test("of more dots than a phone can move, those that are lit are drawn, and how many are not is said", () => {
    const rows = along(2500, (index) => ({ x: (index * 37) % 1009, y: (index * 53) % 997 }));
    const { dots, said, omitted } = drawn(rows, {}, { all: { alt: "x", lit: ["r3", "r2400"] } })("all", size);
    expect(dots.map(({ key }) => itemOf(key))).toEqual(expect.arrayContaining(["r3", "r2400"]));
    expect(dots.length).toBeGreaterThan(500);
    expect(dots.length + omitted.undrawn.length).toBe(2500);
    expect(said).toContain(`and ${omitted.undrawn.length.toLocaleString("en")} more`);
  });
});

test("an annotation may be about a place of the axes; one about a row that a window leaves out is told", () => {
  const rows = along(9, (index) => ({ x: index, y: index }));
  const annotations = [
    { text: "Nobody lives here", at: { x: 2, y: 7 } },
    { text: "Out of sight", at: "r0" },
  ];
  const frame = drawn(rows, {}, { all: { alt: "x", window: { x: [1, 8] }, annotations } });
  const { said, omitted } = frame("all", "wide");
  expect(said).toContain("Nobody lives here");
  expect(omitted.unnamed).toEqual(["r0"]);
});

describe("axes", () => {
  test("a logarithmic axis runs from one of 1, 2 and 5 to another, and has its ticks there, or at powers of ten", () => {
    expect(roundDomain([3, 480], { log: true })).toEqual([2, 500]);
    expect(axisTicks([2, 50], { log: true }, 5)).toEqual([2, 5, 10, 20, 50]);
    expect(axisTicks([0.02, 50], { log: true }, 5)).toEqual([0.1, 1, 10]);
    expect(axisTicks([1e-3, 1e6], { log: true }, 5)).toEqual([1e-3, 0.1, 10, 1e3, 1e5]);
    expect(axisTicks([30, 45], { log: true }, 5)).toEqual([30, 35, 40, 45]);
  });

  test("ticks are round as they are written, in the language's own unit, and never more than asked", () => {
    expect(axisTicks([0, 95_000], { divide: 10_000 }, 5)).toEqual([0, 20_000, 40_000, 60_000, 80_000]);
    expect(axisTicks([7_200, 720_000], { log: true, divide: 3_600 }, 5)).toEqual([36_000, 360_000]);
    for (const most of [1, 2, 3, 5, 8]) expect(axisTicks([-3, 1234.5], {}, most).length).toBeLessThanOrEqual(most);
  });

  test("equal ratios have equal lengths", () => {
    const at = axisScale([1, 10_000], { log: true }, [0, 400]);
    expect([1, 10, 100, 1000, 10_000].map(at).map(Math.round)).toEqual([0, 100, 200, 300, 400]);
  });
});

describe("dots that are joined", () => {
  const columns = { year: { type: "date", label: "Year" } };
  const rows = Object.fromEntries(
    [
      ["c", "2003", 30, 10, "k1"],
      ["a", "2001", 10, 40, "k1"],
      ["b", "2002", 50, 30, "k1"],
      ["p", "2002", 70, 90, "k2"],
      ["q", "2004", 90, 80, "k2"],
      ["x", "2003", null, 70, "k2"],
      ["z", null, 60, 60, "k2"],
      ["d", "2005", 20, 20, "k1"],
    ].map(([id, year, x, y, kind]) => [String(id), { year, x, y, kind, name: String(year) } as never]),
  );

  test.each(sizes)(
    "follow each other in the order of their column, each group by a line of its own, broken at what is not known: %s",
    (size) => {
      const { chain, dot } = drawn(rows, { connect: "year", group: "kind", columns })("all", size);
      const pieces = chain.map(({ key }) => itemOf(key));
      expect(pieces).toEqual(["b", "c", "d"]);
      const [from, to] = [dot("a")!, dot("b")!];
      expect(chain[0]).toMatchObject({ x1: from.x, y1: from.y, x2: to.x, y2: to.y });
      const alone = drawn(rows, { connect: "year", columns }, { all: { alt: "x", show: ["a", "b", "q"] } })("all", size);
      expect(alone.chain.map(({ key }) => itemOf(key))).toEqual(["b", "q"]);
    },
  );

  test.each(sizes)("are named where their lines begin and end, and where they are lit: %s", (size) => {
    const states = { all: { alt: "x" }, lit: { alt: "x", lit: ["b"] } };
    const frame = drawn(rows, { connect: "year", group: "kind", columns }, states);
    const named = (state: string) => [...new Set(frame(state, size).names.map(({ key }) => itemOf(key)))].sort();
    expect(named("all")).toEqual(["a", "d", "p", "q"]);
    expect(named("lit")).toEqual(["a", "b", "d"]);
  });
});
