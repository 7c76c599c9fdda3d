// Small multiples as readers read them: which panels there are and in which order, what is drawn once, and which marks stay the same.

import { describe, expect, test } from "vitest";
import { drawFigure } from "../src/figures/draw.ts";
import { type Example, examplesOf, localiseExample } from "../src/figures/examples.ts";
import type { FigureName } from "../src/figures/index.ts";
import { itemOf, readKey } from "../src/marks/key.ts";
import type { Kind, MarkOf, Path, Text } from "../src/marks/marks.ts";

type Json = Record<string, unknown>;

/** A figure's marks, by their layers. */
function drawn(type: FigureName, { columns, rows }: { columns: Json; rows: Json[] }, figure: Json) {
  const data = { title: "t", sources: ["s"], columns, rows } as Example["data"];
  const written = { type, title: "t", data: "t", ...figure };
  const { figure: parsed, table, atlas } = localiseExample({ name: "panels", type, geo: {}, figure: written, data }, "en");
  const drawing = drawFigure(parsed, table, { locale: "en", atlas });
  return (state: string, size: "narrow" | "wide" = "wide") => {
    const { layers } = drawing.frame(state, size);
    const marks = <K extends Kind>(name: string) => (layers.find((layer) => layer.name === name)?.marks ?? []) as MarkOf[K][];
    const words = layers.flatMap((layer) => (layer.kind === "text" ? layer.marks : []));
    const titles = marks<"text">("panels").filter(({ key }) => readKey(key).part === "panel");
    return {
      marks,
      words: words.map(({ text }) => text),
      titles,
      /** The panels' names as they are read: row by row. */
      names: titles.toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ text }) => text),
      keys: new Set(layers.flatMap((layer) => layer.marks.map(({ key }) => key as string))),
      omitted: drawing.omitted(state, size),
    };
  };
}

const YEARS = [2000, 2010, 2020];

/** Lines by their values in three years. */
function lines(values: Record<string, (number | null)[]>, figure: Json = {}, states: Json = { all: { alt: "x" } }) {
  const rows = Object.entries(values).flatMap(([line, cells]) =>
    cells.map((value, index) => ({ id: `${line}-${YEARS[index]}`, line, year: String(YEARS[index]), value })),
  );
  const columns = {
    line: { type: "category", label: "Line", values: Object.fromEntries(Object.keys(values).map((id) => [id, `Line ${id}`])) },
    year: { type: "date", label: "Year" },
    value: { type: "number", label: "Value" },
  };
  return drawn("lines", { columns, rows }, { x: "year", y: "value", series: "line", panels: { by: "line" }, ...figure, states });
}

const THREE = { a: [10, 20, 30], b: [40, 20, 15], c: [5, 90, 20] };
const last = (path: Path) => path.d.at(-1)?.points[0] ?? [0, 0];

describe("a panel a line", () => {
  test.each([
    ["given", ["Line a", "Line b", "Line c"]],
    ["first", ["Line b", "Line a", "Line c"]],
    ["last", ["Line a", "Line c", "Line b"]],
    ["difference", ["Line a", "Line c", "Line b"]],
    [["c"], ["Line c", "Line a", "Line b"]],
  ])("stands in the order %j", (order, names) => {
    expect(lines(THREE, { panels: { by: "line", order } })("all").names).toEqual(names);
  });

  test("has the others behind it, its own on top and in the accent", () => {
    const paths = lines(THREE)("all").marks<"path">("lines");
    expect(paths.filter(({ key }) => itemOf(key) === "a")).toHaveLength(3);
    const own = paths.filter(({ key }) => readKey(key).index === undefined);
    expect(own.map(({ key, style }) => [key, style.hue, style.weight])).toEqual(
      ["a", "b", "c"].map((id) => [`line/${id}`, "accent", "bold"]),
    );
    expect(paths.filter(({ key }) => readKey(key).index !== undefined).every(({ style }) => style.muted)).toBe(true);
  });

  test("keeps the keys that its marks have in one picture, whatever other states do", () => {
    const figure = lines(THREE, {}, { all: { alt: "x" }, one: { alt: "x", panels: false } });
    for (const part of ["line", "end"])
      for (const id of ["a", "b", "c"]) {
        expect(figure("one").keys).toContain(`${part}/${id}`);
        expect(figure("all").keys).toContain(`${part}/${id}`);
      }
    expect(figure("one").titles).toEqual([]);
  });

  test("equal values are equally high on one scale, and fill their panels on scales of their own", () => {
    const spread = (scales: string) => {
      const paths = lines({ a: [1, 1, 10], b: [1, 1, 100] }, { panels: { by: "line", scales } })("all").marks<"path">("lines");
      return ["a", "b"].map((id) => {
        const path = paths.find(({ key }) => key === `line/${id}`)!;
        return Math.abs((path.d[0]?.points[0]?.[1] ?? 0) - last(path)[1]!);
      });
    };
    const [small, large] = spread("common");
    expect(large! / small!).toBeCloseTo(11, 0);
    const [one, other] = spread("own");
    expect(other! / one!).toBeLessThan(1.3);
  });

  test("says that scales are its own, and says nothing of one for all", () => {
    const words = (scales: string) => lines(THREE, { panels: { by: "line", scales } })("all").words.join();
    expect(words("own")).toContain("a scale of its own");
    expect(words("common")).not.toContain("scale");
  });

  test("one scale is said at the left and at the foot only", () => {
    const frame = lines({ ...THREE, d: [1, 2, 3] })("all", "narrow");
    const axis = frame.marks<"text">("axes");
    const zeros = axis.filter(({ text }) => text === "0");
    const columns = new Set(frame.titles.map(({ x }) => Math.round(x)));
    expect(columns.size).toBe(2);
    expect(zeros).toHaveLength(frame.titles.length / columns.size);
    expect(axis.filter(({ text }) => text === "2020")).toHaveLength(columns.size);
  });

  test("of which nothing is known says so", () => {
    const frame = lines({ ...THREE, d: [null, null, null] }, { unknown: "not counted" })("all");
    expect(frame.names).toContain("Line d");
    expect(frame.words.filter((words) => words === "not counted")).toHaveLength(1);
  });

  test("steps back with its name where a state lights another", () => {
    const frame = lines(THREE, {}, { all: { alt: "x", lit: ["b"] } })("all");
    expect(frame.titles.map(({ key, style }) => [itemOf(key), style.muted])).toEqual([
      ["a", true],
      ["b", false],
      ["c", true],
    ]);
  });

  test("is there only where a state shows the line", () => {
    expect(lines(THREE, {}, { all: { alt: "x", show: ["a", "c"] } })("all").names).toEqual(["Line a", "Line c"]);
  });
});

test("panels without room are counted, and what is lit is not among them", () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`l${index}`, [index, index + 5, 40 - index]]));
  const figure = lines(many, {}, { all: { alt: "x" }, lit: { alt: "x", lit: ["l39"] } });
  const { titles, omitted, words } = figure("all", "narrow");
  expect(titles.length + omitted.undrawn.length).toBe(40);
  expect(words).toContain(`and ${omitted.undrawn.length} more`);
  expect(omitted.undrawn).toContain("l39");
  expect(figure("lit", "narrow").omitted.undrawn).not.toContain("l39");
});

test("two panels side by side have room on a phone, and more on a desk", () => {
  const six = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`l${index}`, [index, 5, 9]]));
  const across = (size: "narrow" | "wide") => new Set(lines(six)("all", size).titles.map(({ x }) => x)).size;
  expect([across("narrow"), across("wide")]).toEqual([2, 3]);
});

describe("bars in panels", () => {
  const kinds = ["roads", "schools", "parks"];
  const rows = ["2020", "2021", "2022"].flatMap((year) =>
    kinds
      .filter((kind) => kind !== "parks" || year !== "2021")
      .map((kind, index) => ({ id: `${kind}-${year}`, year, kind, spent: 10 + index })),
  );
  const columns = {
    year: { type: "text", label: "Year" },
    kind: { type: "category", label: "Kind", values: Object.fromEntries(kinds.map((id) => [id, id])) },
    spent: { type: "number", label: "Spent" },
  };
  const bars = (figure: Json = {}, states: Json = { all: { alt: "x" } }) =>
    drawn("bars", { columns, rows }, { label: "kind", value: "spent", group: "year", panels: { by: "year" }, ...figure, states });

  test("stand in lines across the panels and are named at the left alone, one that a panel lacks leaves its place free", () => {
    const frame = bars()("all");
    const names = frame.marks<"text">("names").map(({ text }: Text) => text);
    const lines = new Set(frame.titles.map(({ y }) => y)).size;
    expect(names).toHaveLength(kinds.length * lines);
    expect(new Set(names)).toEqual(new Set(kinds));
    const titleOf = new Map(frame.titles.map(({ key, y }) => [itemOf(key), y]));
    const heights = (kind: string) =>
      frame.marks<"rect">("bars").flatMap(({ key, y }) => {
        const [own, year = ""] = itemOf(key).split("-");
        return own === kind ? [Math.round(y - titleOf.get(year)!)] : [];
      });
    for (const kind of kinds) expect(new Set(heights(kind)).size).toBe(1);
    expect(heights("parks")).toHaveLength(2);
  });

  test("are named in each panel where each has an order of its own", () => {
    expect(bars({ sort: "descending" })("all").marks<"text">("names")).toHaveLength(rows.length);
  });

  test("light a bar in every panel by its name, and one by its row", () => {
    const states = { every: { alt: "x", lit: ["schools"] }, one: { alt: "x", lit: ["schools-2021"] } };
    const lit = (state: string) =>
      bars(
        {},
        states,
      )(state)
        .marks<"rect">("bars")
        .flatMap(({ key, style }) => (style.muted ? [] : [itemOf(key)]));
    expect(lit("every")).toEqual(["schools-2020", "schools-2021", "schools-2022"]);
    expect(lit("one")).toEqual(["schools-2021"]);
  });

  test("name a line across all panels once", () => {
    const references = [{ id: "goal", value: 11, label: "goal" }];
    const frame = bars({ references })("all");
    expect(frame.words.filter((words) => words.includes("goal"))).toEqual(["goal 11"]);
    expect(frame.marks<"line">("lines").filter(({ key }) => readKey(key).part === "reference").length).toBeGreaterThanOrEqual(3);
  });
});

test("maps in panels have one key, one ground in each box, and the keys of one map in the panel of its own column", () => {
  const example = examplesOf("map").find(({ name }) => name === "panels")!;
  const { figure, table, atlas } = localiseExample(example, "en");
  const drawing = drawFigure(figure, table, { locale: "en", atlas });
  expect(drawing.live).toBeUndefined();
  const [panels, whole] = [drawing.frame("all", "wide"), drawing.frame("now", "wide")];
  const areas = (frame: typeof panels) =>
    frame.layers.flatMap((layer) => (layer.name === "areas" ? (layer.marks as Path[]) : []));
  expect(areas(panels)).toHaveLength(areas(whole).length * 6);
  const keys = new Set<string>(areas(panels).map(({ key }) => key));
  for (const { key } of areas(whole)) expect(keys).toContain(key);
  const titles = panels.layers.flatMap((layer) => (layer.name === "panels" ? (layer.marks as Text[]) : []));
  expect(titles.map(({ text }) => text)).toEqual(["2004", "2008", "2012", "2016", "2020", "2024"]);
  const hues = (frame: typeof panels) => frame.layers.find((layer) => layer.name === "classes")?.marks.length;
  expect(hues(panels)).toBe(hues(whole));
});

test("maps in panels have their review number over all of them, and one scale bar", () => {
  const example = examplesOf("map").find(({ name }) => name === "panels")!;
  const approval = { number: "TS(2026)0001", source: "s" };
  const { figure, table, atlas } = localiseExample({ ...example, figure: { ...example.figure, approval } }, "en");
  const drawing = drawFigure(figure, table, { locale: "en", atlas });
  for (const size of ["narrow", "wide"] as const) {
    const words = drawing.frame("all", size).layers.flatMap((layer) => (layer.kind === "text" ? layer.marks : []));
    const [number, ...more] = words.filter(({ text }) => text.includes("TS(2026)0001"));
    expect(more).toEqual([]);
    const titles = words.filter(({ key }) => readKey(key).part === "panel");
    expect(titles.every(({ y }) => y > number!.y)).toBe(true);
    expect(words.filter(({ text }) => text.endsWith(" km"))).toHaveLength(1);
  }
});
