// What a state brings out by the way it is drawn: tokens as squares, discs or strokes, and relations that grow along their course.

import { describe, expect, test } from "vitest";
import { drawFigure } from "../src/figures/draw.ts";
import { type Example, localiseExample } from "../src/figures/examples.ts";
import { itemOf, readKey } from "../src/marks/key.ts";
import type { Frame, Kind, MarkOf, Path, Rect, Text } from "../src/marks/marks.ts";
import { SIZES } from "../src/marks/size.ts";

type Rows = ({ id: string } & Record<string, string | number | null>)[];

function drawingOf(columns: object, rows: Rows, figure: { type: "units" | "network" } & Record<string, unknown>) {
  const data = { title: "t", sources: ["s"], columns, rows } as Example["data"];
  const example: Example = { name: "t", type: figure.type, geo: {}, figure: { title: "t", data: "t", ...figure }, data };
  const { figure: parsed, table, atlas } = localiseExample(example, "en");
  return drawFigure(parsed, table, { locale: "en", atlas });
}

const marksOf = <K extends Kind>({ layers }: Frame, name: string) =>
  (layers.find((layer) => layer.name === name)?.marks ?? []) as MarkOf[K][];

const sizes = Object.keys(SIZES) as (keyof typeof SIZES)[];

describe.each(sizes)("tokens, %s", (size) => {
  const columns = { name: { type: "text", label: "Name" }, state: { type: "text", label: "State" } };
  const tokens = (count: number, shape: string, state: object = {}) => {
    const rows = Array.from({ length: count }, (_, index) => ({
      id: `r${index}`,
      name: `Road ${index}`,
      state: index === count - 1 ? "lost" : "open",
    }));
    const looks = { state: { open: { look: "solid" }, lost: { look: "unknown" } } };
    const states = { all: { alt: "x", ...state } };
    const frame = drawingOf(columns, rows, { type: "units", label: "name", shape, looks, states }).frame("all", size);
    return { rects: marksOf<"rect">(frame, "tokens") as Rect[], texts: marksOf<"text">(frame, "labels") as Text[] };
  };

  test("a stroke without a name crosses the drawing, in a row of its own", () => {
    const { rects } = tokens(13, "stroke");
    const { width, margin } = SIZES[size];
    for (const rect of rects) {
      expect(rect.x).toBeLessThan(margin + 1);
      expect(rect.width).toBeGreaterThan((width - 2 * margin) * 0.97);
      expect(rect.x + rect.width).toBeLessThanOrEqual(width);
    }
    expect(new Set(rects.map(({ y }) => y)).size).toBe(13);
  });

  test("strokes stay longer than high beside their names, and none lies on a name", () => {
    const { rects, texts } = tokens(13, "stroke", { labels: "all", group: "state" });
    expect(texts.length).toBeGreaterThanOrEqual(13);
    for (const rect of rects) {
      expect(rect.width).toBeGreaterThan(rect.height * 2);
      const own = texts.filter(({ key }) => itemOf(key) === itemOf(rect.key));
      expect(Math.min(...own.map(({ x }) => x))).toBeGreaterThan(rect.x + rect.width);
    }
  });

  test("many strokes are all drawn, and lie apart", () => {
    const { rects } = tokens(400, "stroke");
    expect(rects).toHaveLength(400);
    for (const [index, rect] of rects.entries()) {
      const next = rects[index + 1];
      if (next && next.y === rect.y) expect(next.x).toBeGreaterThan(rect.x + rect.width);
    }
  });

  test("a disc is round and a square is not", () => {
    for (const { width, height, rx } of tokens(9, "disc").rects) expect([height, rx]).toEqual([width, width / 2]);
    for (const { width, height, rx } of tokens(9, "square").rects) {
      expect(height).toBe(width);
      expect(rx).toBeLessThan(width / 4);
    }
  });

  test("what is not known of a token is dashed in every shape", () => {
    for (const shape of ["square", "disc", "stroke"])
      expect(tokens(5, shape, { group: "state" }).rects.filter(({ style }) => style?.dashed)).toHaveLength(1);
  });
});

describe.each(sizes)("relations, %s", (size) => {
  const columns = {
    from: { type: "text", label: "From" },
    to: { type: "text", label: "To" },
    kind: { type: "text", label: "Kind" },
  };
  const base = {
    type: "network" as const,
    sides: [{ id: "left" }, { id: "right" }],
    nodes: { a: { label: "A", side: "left" }, b: { label: "B", side: "right" } },
    from: "from",
    to: "to",
    kind: "kind",
    kinds: { k: { label: "K", arrow: "none" } },
  };
  const relations = (count: number, states: object) => {
    const rows = Array.from({ length: count }, (_, index) => ({ id: `r${index}`, from: "a", to: "b", kind: "k" }));
    const drawing = drawingOf(columns, rows, { ...base, states });
    return (state: string) => {
      const paths = marksOf<"path">(drawing.frame(state, size), "relations") as Path[];
      const parts = paths.map((path) => ({ ...path, part: readKey(path.key).part, item: itemOf(path.key) }));
      return {
        courses: parts.filter(({ part }) => part === "course").map(({ item }) => item),
        whole: parts.filter(({ part, to }) => part === "relation" && to === 1).map(({ item }) => item),
        none: parts.filter(({ part, to }) => part === "relation" && to === 0).map(({ item }) => item),
      };
    };
  };

  test("one that comes is there before, without length, so that it grows", () => {
    const in_ = relations(3, { none: { alt: "x", show: [] }, one: { alt: "x", show: ["r1"] } });
    expect(in_("none")).toEqual({ courses: [], whole: [], none: ["r0", "r1", "r2"] });
    expect(in_("one")).toEqual({ courses: [], whole: ["r1"], none: ["r0", "r2"] });
  });

  test("one that is brought out grows along its course, which lies under it", () => {
    const in_ = relations(2, { grey: { alt: "x", lit: [] }, one: { alt: "x", lit: ["r0"] } });
    expect(in_("grey")).toEqual({ courses: ["r0", "r1"], whole: [], none: ["r0", "r1"] });
    expect(in_("one")).toEqual({ courses: ["r0", "r1"], whole: ["r0"], none: ["r1"] });
  });

  test("where there are very many, only those that a state shows are drawn", () => {
    const in_ = relations(120, { one: { alt: "x", show: ["r3"] } });
    expect(in_("one")).toEqual({ courses: [], whole: ["r3"], none: [] });
  });
});
