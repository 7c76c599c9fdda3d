// Stacked areas as readers read them: what lies on what, what is not known, where names stand, and what a state brings to the base.

import { describe, expect, test } from "vitest";
import { drawFigure } from "../src/figures/draw.ts";
import { type Example, localiseExample } from "../src/figures/examples.ts";
import { itemOf } from "../src/marks/key.ts";
import type { Circle, Kind, Line, MarkOf, Path, Text } from "../src/marks/marks.ts";
import { sameCommands } from "../src/marks/path.ts";
import { textBox } from "../src/marks/text.ts";

type Cells = Record<string, (number | null | undefined)[]>;

const sizes = [{ name: "narrow" }, { name: "wide" }] as const;

/** A figure of parts with a value a year from 2001 on; `undefined` has no row. */
function drawn(cells: Cells, figure: object = {}, states: object = { all: { alt: "x" } }) {
  const rows = Object.entries(cells).flatMap(([part, values]) =>
    values.flatMap((amount, index) =>
      amount === undefined ? [] : [{ id: `${part}${index}`, part, year: String(2001 + index), amount }],
    ),
  );
  const columns = {
    part: { type: "text", label: "Part" },
    year: { type: "date", label: "Year" },
    amount: { type: "number", label: "Amount", unit: "t" },
  };
  const written = { type: "areas", title: "t", data: "t", x: "year", y: "amount", series: "part", ...figure, states };
  const data = { title: "t", sources: ["s"], columns, rows } as unknown as Example["data"];
  const {
    figure: parsed,
    table,
    atlas,
  } = localiseExample({ name: "areas", type: "areas", geo: {}, figure: written, data }, "en");
  const drawing = drawFigure(parsed, table, { locale: "en", atlas });
  return (state: string, size: "narrow" | "wide") => {
    const { layers } = drawing.frame(state, size);
    const marks = <K extends Kind>(name: string) => (layers.find((layer) => layer.name === name)?.marks ?? []) as MarkOf[K][];
    const texts = layers.flatMap((layer) => (layer.kind === "text" ? (layer.marks as Text[]) : []));
    const pathOf = (id: string) => (marks<"path">("areas") as Path[]).find(({ key }) => itemOf(key) === id);
    /** The least and the greatest y of a band at its first, its last, or any place, px. */
    const edges = (id: string, x?: number) => {
      const ys = (pathOf(id)?.d ?? []).flatMap(({ points }) =>
        points.filter(([at]) => x === undefined || Math.abs(at - x) < 0.6),
      );
      return { high: Math.min(...ys.map(([, y]) => y)), low: Math.max(...ys.map(([, y]) => y)) };
    };
    const along = [...new Set((pathOf("wheat")?.d ?? []).flatMap(({ points }) => points.map(([x]) => x)))].sort((a, b) => a - b);
    return {
      edges,
      pathOf,
      ids: (marks<"path">("areas") as Path[]).map(({ key }) => itemOf(key)),
      /** px of a year, as the wheat, which is always known, has it. */
      x: (year: number) => along[year - 2001] ?? Number.NaN,
      texts: texts.map(({ text }) => text),
      text: (words: string) => texts.find(({ text }) => text === words),
      names: marks<"text">("names") as Text[],
      gaps: marks<"line">("gaps") as Line[],
      leaders: marks<"line">("leaders") as Line[],
      points: marks<"circle">("points") as Circle[],
      omitted: drawing.omitted(state, size),
      listed: drawing.listed(state, size),
    };
  };
}

const HARVEST: Cells = { wheat: [40, 50, 60], rye: [30, 20, 10], oats: [10, 12, 14] };

describe.each(sizes)("stacked, $name", ({ name }) => {
  test("each part begins where the one below it ends, and the first lies on the base", () => {
    const { edges, x } = drawn(HARVEST)("all", name);
    for (const year of [2001, 2003]) {
      expect(edges("rye", x(year)).low).toBeCloseTo(edges("wheat", x(year)).high, 0);
      expect(edges("oats", x(year)).low).toBeCloseTo(edges("rye", x(year)).high, 0);
    }
    const height = (id: string, year: number) => edges(id, x(year)).low - edges(id, x(year)).high;
    expect(height("wheat", 2001) / height("oats", 2001)).toBeCloseTo(4, 1);
    expect(edges("wheat", x(2001)).low).toBeCloseTo(edges("wheat", x(2003)).low, 1);
  });

  test("shares fill the figure wherever it is cut", () => {
    const { edges, x, texts } = drawn(HARVEST, { stack: "share" })("all", name);
    expect(edges("oats", x(2001)).high).toBeCloseTo(edges("oats", x(2003)).high, 1);
    expect(texts).toContain("100%");
  });

  test("the part that a state lays on the base lies level, and the others keep their order", () => {
    const at = drawn(HARVEST, {}, { all: { alt: "x" }, oats: { alt: "y", base: "oats", lit: ["oats"] } });
    const { edges, x } = at("oats", name);
    expect(edges("oats", x(2001)).low).toBeCloseTo(edges("oats", x(2003)).low, 1);
    expect(edges("wheat", x(2003)).low).toBeCloseTo(edges("oats", x(2003)).high, 0);
    // What moves from one state to the next has as many points in both.
    expect(sameCommands(at("all", name).pathOf("wheat")!.d, at("oats", name).pathOf("wheat")!.d)).toBe(true);
  });

  test("the largest lie at the base where the figure asks for it, and what is joined lies on top", () => {
    const others = { parts: ["rye"], label: "Other grain" };
    const { edges, x, ids, text } = drawn(
      { oats: [10, 12, 14], rye: [30, 20, 10], wheat: [40, 50, 60] },
      { order: "largest", others },
    )("all", name);
    expect(ids.sort()).toEqual(["oats", "others", "wheat"]);
    expect(edges("oats", x(2003)).low).toBeCloseTo(edges("wheat", x(2003)).high, 0);
    expect(edges("others", x(2003)).low).toBeCloseTo(edges("oats", x(2003)).high, 0);
    expect(text("Other grain")).toBeDefined();
  });

  test("apart, each part lies level on a base of its own", () => {
    const { edges, x } = drawn(HARVEST, { stack: "apart" })("all", name);
    for (const id of ["wheat", "rye", "oats"]) expect(edges(id, x(2001)).low).toBeCloseTo(edges(id, x(2003)).low, 1);
    expect(edges("rye").low).toBeLessThan(edges("wheat").high + 1);
  });
});

describe.each(sizes)("what is not known, $name", ({ name }) => {
  const cells: Cells = { wheat: [40, 50, 60, 60], rye: [30, null, 10, 10], oats: [10, 12, 14, 14] };

  test("is hatched, said, and neither drawn as zero nor stacked upon", () => {
    const { edges, x, gaps, texts } = drawn(cells, { unknown: "not weighed" })("all", name);
    expect(gaps.length).toBeGreaterThan(3);
    expect(texts.join(" ")).toContain("not weighed");
    expect(texts.join(" ")).toContain("rye");
    expect(edges("wheat", x(2002)).high).toBeLessThan(edges("wheat", x(2001)).high);
    for (const id of ["rye", "oats"]) expect(edges(id, x(2002)).high).toBe(Number.POSITIVE_INFINITY);
    for (const { x1, x2 } of gaps) expect([x1 >= x(2001) - 1, x2 <= x(2003) + 1]).toEqual([true, true]);
  });

  test("a year without a row is not known either", () => {
    const { gaps } = drawn({ ...cells, rye: [30, undefined, 10, 10] })("all", name);
    expect(gaps.length).toBeGreaterThan(3);
  });

  test("does not open the parts of a state that does not show it, and parts with gaps still move", () => {
    const at = drawn(cells, {}, { all: { alt: "x" }, two: { alt: "y", show: ["wheat", "oats"] } });
    const { gaps, edges, x } = at("two", name);
    expect(gaps).toEqual([]);
    expect(edges("oats", x(2002)).low).toBeCloseTo(edges("wheat", x(2002)).high, 0);
    expect(sameCommands(at("all", name).pathOf("oats")!.d, at("two", name).pathOf("oats")!.d)).toBe(true);
  });

  test("a part of which no value is known is named over the figure", () => {
    const { texts, ids } = drawn({ ...HARVEST, hay: [null, null, null] })("all", name);
    expect(ids).not.toContain("hay");
    expect(texts).toContain("hay: not stated");
  });

  test("a year in which there was nothing has no shares: it is said to be zero, and not to be unknown", () => {
    const { gaps, texts } = drawn({ wheat: [40, 0, 60, 60], rye: [30, 0, 10, 10] }, { stack: "share" })("all", name);
    expect(gaps).toEqual([]);
    expect(texts.map((text) => text.replace("\u00a0", " "))).toContain("0 t");
    expect(texts).not.toContain("not stated");
  });

  test("a total is not written where a part of it is not known", () => {
    const at = drawn(cells, {}, { all: { alt: "x", values: ["2001", "2002"] } });
    const { texts } = at("all", name);
    expect(texts).toContain("80");
    expect(texts).not.toContain("62");
    expect(texts).toContain("not stated");
  });
});

describe.each(sizes)("names, $name", ({ name }) => {
  test("stand within their bands where they have room, else beside them with a line that leads there", () => {
    const at = drawn({ wheat: [80, 80, 80], rye: [1, 1, 1] });
    const { edges, text, leaders } = at("all", name);
    const [wheat, rye] = [textBox(text("wheat")!), textBox(text("rye")!)];
    const band = edges("wheat");
    expect([wheat.y >= band.high, wheat.y + wheat.height <= band.low]).toEqual([true, true]);
    const right = Math.max(
      ...at("all", name)
        .pathOf("rye")!
        .d.flatMap(({ points }) => points.map(([x]) => x)),
    );
    expect(rye.x).toBeGreaterThan(right);
    expect(leaders.map(({ key }) => itemOf(key))).toEqual(["rye"]);
  });

  test("are written in what can be read on the band", () => {
    const hues = ["solid", "mid", "soft"].map((look) => {
      const { text } = drawn({ wheat: [80, 80] }, { looks: { wheat: { look, hue: "azurite" } } })("all", name);
      return text("wheat")!.style.hue;
    });
    expect(hues).toEqual(["paper", "ink", "ink"]);
  });

  test("a part that is brought out is told from what steps back, however pale its own look", () => {
    const states = { all: { alt: "x" }, oats: { alt: "y", lit: ["oats"] } };
    const { pathOf, text } = drawn(HARVEST, { looks: { oats: { look: "soft", hue: "ash" } } }, states)("oats", name);
    expect(pathOf("oats")!.style).toMatchObject({ hue: "accent", fill: "mid", muted: false });
    expect(pathOf("wheat")!.style.muted).toBe(true);
    expect(text("oats")!.style.weight).toBe("bold");
  });
});

test.each(sizes)("areas grow out of their ends: a state up to a year ends there, $name", ({ name }) => {
  const at = drawn(HARVEST, {}, { early: { alt: "x", upto: "2002" }, all: { alt: "y" } });
  const ends = (state: string) =>
    Math.max(
      ...at(state, name)
        .pathOf("wheat")!
        .d.flatMap(({ points }) => points.map(([x]) => x)),
    );
  expect(ends("early")).toBeCloseTo(at("all", name).x(2002), 0);
  expect(ends("all")).toBeCloseTo(at("all", name).x(2003), 0);
  expect(sameCommands(at("early", name).pathOf("wheat")!.d, at("all", name).pathOf("wheat")!.d)).toBe(true);
});

test.each(sizes)("what a state says of a part stands on paper or as a number, never on a band in colour, $name", ({ name }) => {
  const annotations = [{ at: "2002", series: "wheat", text: "The bridge to the fields was closed for a whole summer" }];
  const { edges, texts, listed, points } = drawn(HARVEST, { stack: "share" }, { all: { alt: "x", annotations } })("all", name);
  expect(points).toHaveLength(1);
  const said = texts.filter((text) => text.includes("bridge"));
  expect(said.length + listed.length).toBe(1);
  const { text } = drawn(HARVEST, { stack: "share" }, { all: { alt: "x", annotations } })("all", name);
  for (const words of said) expect(textBox(text(words)!).y).toBeLessThan(edges("oats").high);
});
