// Maps of values as readers read them: classes and their key, what is not known, circles by their area, grids of tiles, states.

import { describe, expect, test } from "vitest";
import { drawFigure } from "../src/figures/draw.ts";
import { type Example, examplesOf, localiseExample } from "../src/figures/examples.ts";
import { classesOf } from "../src/figures/map/classes.ts";
import { hatchLines } from "../src/figures/map/hatch.ts";
import { classStyle, isDark } from "../src/figures/map/measured.ts";
import { linesOf } from "../src/maps/geometry.ts";
import { itemOf, readKey } from "../src/marks/key.ts";
import type { Circle, Kind, MarkOf, Path, Rect, Text } from "../src/marks/marks.ts";
import type { Point } from "../src/marks/path.ts";
import { SIZES } from "../src/marks/size.ts";
import { HUES, type Style, TINTS } from "../src/marks/style.ts";
import { textBox } from "../src/marks/text.ts";
import { paintOf } from "../src/outputs/cards/paint.ts";
import { lightPalette } from "../src/outputs/cards/palette.ts";

type Cell = number | null;

/** Square areas in a row, `a`, `b` …, one for each of some rows of cells; each is a degree wide. */
function geoOf(ids: readonly string[]) {
  const ring = (index: number) => {
    const [west, east] = [index * 0.01, (index + 1) * 0.01];
    return [[west, 0], [east, 0], [east, 0.01], [west, 0.01], [west, 0]]; // biome-ignore format: a square
  };
  const features = ids.map((id, index) => ({
    type: "Feature",
    id,
    properties: { name: `Area ${id}`, confidence: "high" },
    geometry: { type: "Polygon", coordinates: [ring(index)] },
  }));
  return { type: "FeatureCollection", title: "t", sources: ["s"], crs: "wgs84", survey: "surveyed", features };
}

interface Given {
  rows: Record<string, Cell[]>;
  layer?: object;
  states?: Record<string, object>;
  /** Names of the rows, if they are not the areas' ids. */
  named?: boolean;
  unit?: string;
}

/** A map of one layer of values, whose columns are `v0`, `v1` …; the state "all" shows it whole. */
function drawn({ rows, layer = {}, states = {}, named = false, unit = "%" }: Given) {
  const ids = Object.keys(rows);
  const columns = (rows[ids[0]!] ?? []).map((_, index) => `v${index}`);
  const all = { alt: "x", focus: ["values"], show: ["values"] };
  const figure = {
    type: "map",
    title: "t",
    data: "t",
    layers: { values: { draw: "choropleth", value: "v0", ...("tiles" in layer ? {} : { geo: "areas" }), ...layer } },
    states: Object.fromEntries(Object.entries({ all: {}, ...states }).map(([name, state]) => [name, { ...all, ...state }])),
  };
  const data = {
    title: "t",
    sources: ["s"],
    columns: {
      name: { type: "text", label: "Name" },
      ...Object.fromEntries(columns.map((id, index) => [id, { type: "number", label: `Year ${index}`, unit }])),
    },
    rows: Object.entries(rows).map(([id, cells]) => ({
      id: named ? `row-${id}` : id,
      name: `Area ${id}`,
      ...Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? null])),
    })),
  };
  const example: Example = { name: "x", type: "map", figure, data: data as Example["data"], geo: { areas: geoOf(ids) } };
  const { figure: parsed, table, atlas } = localiseExample(example, "en");
  const drawing = drawFigure(parsed, table, { locale: "en", atlas });
  const read = (state: string, size: "narrow" | "wide") => {
    const { layers } = drawing.frame(state, size);
    const marks = <K extends Kind>(name: string) => (layers.find((one) => one.name === name)?.marks ?? []) as MarkOf[K][];
    const of = <Mark extends { key: string }>(list: Mark[], item: string) => list.filter(({ key }) => itemOf(key) === item);
    const words = (list: Text[]) => list.map(({ text }) => text).join(" ");
    return {
      areas: marks<"path">("areas") as Path[],
      style: (item: string) => of(marks<"path">("areas") as Path[], item)[0]?.style,
      swatches: marks<"rect">("classes") as Rect[],
      circle: (item: string) => of(marks<"circle">("symbols") as Circle[], item)[0],
      circles: marks<"circle">("symbols") as Circle[],
      crosses: (marks<"path">("crosses") as Path[]).map(({ key }) => itemOf(key)),
      key: words(marks<"text">("key") as Text[]),
      limits: (marks<"text">("key") as Text[]).filter(({ key }) => readKey(key).part === "key-limit").map(({ text }) => text),
      name: (item: string) => words(of(marks<"text">("names") as Text[], item)),
      keys: layers.flatMap((one) => one.marks.map(({ key }) => key)),
    };
  };
  return { read, drawing };
}

const sizes = Object.keys(SIZES) as (keyof typeof SIZES)[];
const tenRows = Object.fromEntries("abcdefghij".split("").map((id, index) => [id, [index * index, 100 - index]]));

describe.each(sizes)("%s", (size) => {
  test("an area has the depth of the class in whose limits its value lies, and the key says these limits once", () => {
    const { read } = drawn({ rows: tenRows, layer: { count: 4 } });
    const { swatches, limits, style, key } = read("all", size);
    expect(swatches.map((one) => one.style.fill)).toEqual(["tint-1", "tint-3", "tint-5", "tint-7"]);
    expect(limits).toHaveLength(5);
    for (const [id, [value]] of Object.entries(tenRows)) {
      const index = swatches.findIndex((one) => one.style.fill === style(id)!.fill);
      expect(Number(limits[index])).toBeLessThanOrEqual(value!);
      expect(Number(limits[index + 1])).toBeGreaterThanOrEqual(value!);
    }
    expect(key).toContain("Year 0 (%)");
    expect(key.match(/%/g)).toHaveLength(1);
  });

  test("what is not known is hatched and in the key; where all is known the key does not speak of it", () => {
    const one = drawn({ rows: { a: [1], b: [null], c: [9] } }).read("all", size);
    expect(one.style("b")).toMatchObject({ fill: "hatch", hue: "ash" });
    expect(one.key).toContain("not stated");
    expect(drawn({ rows: { a: [1], b: [2], c: [9] } }).read("all", size).key).not.toContain("not stated");
  });

  test("all states have the same classes, so that years can be compared; a value keeps its mark", () => {
    const { read } = drawn({
      rows: { a: [1, 50], b: [20, 20], c: [50, 1] },
      layer: { breaks: [10, 30] },
      states: { earlier: { values: { values: "v1" } } },
    });
    const [now, earlier] = [read("all", size), read("earlier", size)];
    expect(now.limits).toEqual(earlier.limits);
    expect(earlier.style("a")).toEqual(now.style("c"));
    expect(earlier.areas.map(({ key }) => key)).toEqual(now.areas.map(({ key }) => key));
    expect([now.key.includes("Year 0"), earlier.key.includes("Year 1")]).toEqual([true, true]);
  });

  test("about a middle, what is more and what is less have hues of their own, the farther off the deeper", () => {
    const layer = { middle: 0, hue: "cinnabar", below: "azurite", breaks: [-5, 0, 5] };
    const { style, swatches } = drawn({ rows: { a: [-9], b: [-1], c: [1], d: [9] }, layer }).read("all", size);
    expect(["a", "b", "c", "d"].map((id) => style(id)!.hue)).toEqual(["azurite", "azurite", "cinnabar", "cinnabar"]);
    expect([style("a")!.fill, style("b")!.fill]).toEqual([style("d")!.fill, style("c")!.fill]);
    expect(style("a")!.fill).not.toBe(style("b")!.fill);
    expect(swatches).toHaveLength(4);
  });

  test("a state brings out classes: all others step back, in the key, too", () => {
    const rows = { a: [1], b: [2], c: [30], d: [null] };
    const states = { top: { classes: [2] }, none: { classes: ["unknown"] } };
    const { read } = drawn({ rows, layer: { breaks: [10] }, states });
    const muted = (state: string) => Object.keys(rows).filter((id) => read(state, size).style(id)!.muted);
    expect([muted("all"), muted("top"), muted("none")]).toEqual([[], ["a", "b", "d"], ["a", "b", "c"]]);
    expect(read("top", size).swatches.map((one) => one.style.muted)).toEqual([true, false]);
  });

  test("what is lit says its value with its name", () => {
    const { read } = drawn({ rows: { a: [12.5], b: [null] }, states: { one: { lit: ["a"] }, other: { lit: ["b"] } } });
    expect(read("one", size).name("a")).toBe("Area a 12.5%");
    expect(read("other", size).name("b")).toBe("Area b not stated");
    expect(read("one", size).keys).toContain("class-edge/a");
  });

  test("rows that have only names are joined by them", () => {
    const rows = { a: [1], b: [50] };
    const byName = drawn({ rows, layer: { join: "name" }, named: true }).read("all", size);
    expect([byName.style("a")!.fill, byName.style("b")!.fill]).toEqual(["tint-1", "tint-7"]);
    expect(drawn({ rows, named: true }).read("all", size).style("a")!.fill).toBe("hatch");
  });

  test("a value is divided by a column, and not known where there is nothing to divide it by", () => {
    const layer = { per: "v1", scale: { divide: 0.01, unit: "%" } };
    const { read } = drawn({
      rows: { a: [5, 100], b: [30, 50], c: [7, 0] },
      layer,
      states: { b: { lit: ["b"] } },
      unit: " homes",
    });
    expect(read("b", size).name("b")).toBe("Area b 60.0%");
    expect(read("all", size).style("c")!.fill).toBe("hatch");
    expect(read("all", size).key).toContain("Year 0 (%)");
  });

  test("circles are as large in area as their values, a smaller one upon a larger", () => {
    const { circles, circle, key } = drawn({ rows: { a: [100], b: [25], c: [400] }, layer: { draw: "symbols" } }).read(
      "all",
      size,
    );
    expect(circle("c")!.r / circle("a")!.r).toBeCloseTo(2, 2);
    expect(circle("a")!.r / circle("b")!.r).toBeCloseTo(2, 2);
    expect(circles.map(({ key }) => itemOf(key))).toEqual(["c", "a", "b"]);
    expect(key).toContain("400%");
  });

  test("nothing at all is a cross, below zero is hollow, not known a dashed ring; the key has each that there is", () => {
    const rows = { a: [10], b: [0], c: [-10], d: [null] };
    const { circle, crosses, key } = drawn({ rows, layer: { draw: "symbols" } }).read("all", size);
    expect(crosses).toEqual(["b"]);
    expect(circle("b")).toBeUndefined();
    expect(circle("c")!.style).toMatchObject({ fill: "hollow" });
    expect(circle("c")!.r).toBeCloseTo(circle("a")!.r, 1);
    expect(circle("d")!.style).toMatchObject({ dashed: true, hue: "ash" });
    for (const words of ["below zero", "0%", "not stated"]) expect(key).toContain(words);
    const plain = drawn({ rows: { a: [10], b: [3] }, layer: { draw: "symbols" } }).read("all", size);
    for (const words of ["below zero", " 0%", "not stated"]) expect(plain.key).not.toContain(words);
  });

  test("tiles are of one size, each in its column and its row; every other row of hexagons is set off by half a tile", () => {
    const tiles = { a: [0, 0], b: [1, 0], c: [0, 1] };
    const middles = (shape: string) => {
      const layer = { draw: "tiles", tiles, shape };
      const { areas } = drawn({ rows: { a: [1], b: [5], c: [9] }, layer }).read("all", size);
      return areas.map(({ d }) => {
        const points = d.flatMap((command) => command.points);
        const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
        const width = Math.max(...xs) - Math.min(...xs);
        return { x: (Math.max(...xs) + Math.min(...xs)) / 2, y: (Math.max(...ys) + Math.min(...ys)) / 2, width };
      });
    };
    const [a, b, c] = middles("square");
    expect([b!.width, c!.width]).toEqual([expect.closeTo(a!.width, 0), expect.closeTo(a!.width, 0)]);
    expect([b!.y, c!.x]).toEqual([expect.closeTo(a!.y, 0), expect.closeTo(a!.x, 0)]);
    expect(b!.x - a!.x).toBeGreaterThan(a!.width);
    expect(c!.y).toBeGreaterThan(a!.y);
    const [first, second, below] = middles("hexagon");
    expect(below!.x - first!.x).toBeCloseTo((second!.x - first!.x) / 2, 0);
  });

  test("names within an area read on its class: in paper on a deep one, in ink on a pale one", () => {
    const { drawing } = drawn({ rows: { a: [1], b: [50] }, layer: { hue: "cinnabar" } });
    const names = drawing.frame("all", size).layers.find(({ name }) => name === "names")!.marks as Text[];
    const hue = (item: string) => names.find(({ key }) => itemOf(key) === item)!.style.hue;
    expect([hue("a"), hue("b")]).toEqual(["ink", "paper"]);
  });

  test("nothing that is written lies under the key's paper", () => {
    for (const example of examplesOf("map")) {
      const { figure, table, atlas } = localiseExample(example, "zh-Hans");
      const drawing = drawFigure(figure, table, { locale: "zh-Hans", atlas });
      for (const state of drawing.states) {
        const { layers } = drawing.frame(state, size);
        const panel = layers.find(({ name }) => name === "panel")?.marks[0] as Rect | undefined;
        if (!panel) continue;
        const names = layers.flatMap((one) => (one.kind === "text" && ["names", "callouts"].includes(one.name) ? one.marks : []));
        expect(names.filter((mark) => textBox(mark).y < panel.height).map(({ key }) => key)).toEqual([]);
      }
    }
  });
});

describe("classes", () => {
  const way = { count: 3, middle: undefined, hue: "accent" as const, below: undefined };

  test("by quantile hold as many values each", () => {
    const values = Array.from({ length: 30 }, (_, index) => index ** 3);
    const { list, of } = classesOf(values, { ...way, breaks: "quantile" });
    const counts = list.map((_, index) => values.filter((value) => of(value) === index).length);
    for (const count of counts) expect(Math.abs(count - 10)).toBeLessThanOrEqual(1);
  });

  test("that are natural part values where they lie farthest apart", () => {
    const { of } = classesOf([1, 2, 3, 40, 41, 90, 91, 93], { ...way, breaks: "natural" });
    expect([1, 3, 40, 41, 90, 93].map(of)).toEqual([0, 0, 1, 1, 2, 2]);
  });

  test("never have more limits than values tell apart, and none where nothing is known", () => {
    expect(classesOf([7, 7, 7], { ...way, breaks: "quantile" }).list).toMatchObject([{ from: 7, to: 7 }]);
    expect(classesOf([], { ...way, breaks: "natural" }).list).toEqual([]);
    expect(classesOf([1, 9], { ...way, breaks: "natural", count: 7 }).list).toHaveLength(2);
  });

  test("have limits that are short to print", () => {
    const values = Array.from({ length: 40 }, (_, index) => 3.7183 * index + 0.001 * index ** 2);
    for (const { to } of classesOf(values, { ...way, breaks: "quantile" }).list.slice(0, -1))
      expect(String(to).length).toBeLessThanOrEqual(4);
  });
});

/** Relative luminance of a colour, `#rrggbb`, laid on another by a share (WCAG 2). */
function luminance(colour: string, share: number, under: string): number {
  const parts = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const [over, below] = [parts(colour), parts(under)];
  const [r, g, b] = over.map((part, index) => {
    const mixed = (part * share + below[index]! * (1 - share)) / 255;
    return mixed <= 0.04045 ? mixed / 12.92 : ((mixed + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

test.each(HUES.filter((hue) => hue !== "paper" && hue !== "accent"))("words on every depth of %s have contrast enough", (hue) => {
  const { paper, ink } = lightPalette();
  for (const fill of TINTS) {
    const style: Style = { hue, area: true, fill };
    const paint = paintOf("path", style, "ink");
    const ground = luminance(paint.fill!, Number(paint["fill-opacity"]), paper);
    const words = luminance(isDark(style) ? paper : ink, 1, paper);
    const contrast = (Math.max(ground, words) + 0.05) / (Math.min(ground, words) + 0.05);
    expect([fill, contrast > 3.9]).toEqual([fill, true]);
  }
});

test("hatching stays within an area and out of its holes", () => {
  const square = (from: number, to: number): Point[] => [[from, from], [to, from], [to, to], [from, to], [from, from]]; // biome-ignore format: a square
  const lines = hatchLines([square(0, 12), square(4, 8)], 1);
  expect(lines.length).toBeGreaterThan(15);
  for (const [from, to] of lines) {
    const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    expect(x >= 0 && y >= 0 && x <= 12 && y <= 12).toBe(true);
    expect(x > 4.01 && x < 7.99 && y > 4.01 && y < 7.99).toBe(false);
  }
});

describe("a live map", () => {
  const liveOf = (name: string) => {
    const { figure, table, atlas } = localiseExample(examplesOf("map").find((one) => one.name === name)!, "en");
    return drawFigure(figure, table, { locale: "en", atlas });
  };

  test("has a shape for each area, hatched ones and edges among them, wherever any state draws it", () => {
    const drawing = liveOf("rates");
    for (const size of sizes)
      for (const state of drawing.states)
        for (const layer of drawing.frame(state, size).layers)
          for (const { key } of layer.bleeds ? layer.marks : [])
            expect(linesOf(drawing.live!.shapes[key]!).length).toBeGreaterThan(0);
  });

  test("is not offered for a grid of tiles, which lies nowhere", () => {
    expect(liveOf("tiles").live).toBeUndefined();
  });
});

test("the colour of a class is the key's, whatever the value", () => {
  const classes = classesOf([1, 5, 9], { breaks: [4], count: 5, middle: undefined, hue: "ochre", below: undefined });
  for (const value of [1, 4, 5, 9, 40, -3])
    expect(classes.list[classes.of(value)]!.tint).toBe(classStyle({ classes }, value).fill);
});
