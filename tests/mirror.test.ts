// Figures in languages that are read from right to left: what turns, what stays, and in what order their words stand.

import { describe, expect, test } from "vitest";
import { layoutOf } from "../src/figures/draw.ts";
import { examplesOf, localiseExample } from "../src/figures/examples.ts";
import { FIGURES, type FigureName, typeOf } from "../src/figures/index.ts";
import { itemOf, markKey } from "../src/marks/key.ts";
import type { Frame, Layer, Text } from "../src/marks/marks.ts";
import { fromRightToLeft } from "../src/marks/mirror.ts";
import { SIZES } from "../src/marks/size.ts";
import { textBox } from "../src/marks/text.ts";
import { faultsOf } from "./support/frames.ts";

const style = { hue: "ink" } as const;
const words = (key: string, text: string, x: number, y: number, more: Partial<Text> = {}): Text => ({
  key: markKey("label", key, more.anchor),
  text,
  x,
  y,
  size: 13,
  style,
  ...more,
});
const frameOf = (...layers: Layer[]): Frame => ({ layers, alt: "-" });
const textsIn = ({ layers }: Frame) => layers.flatMap((layer) => (layer.kind === "text" ? layer.marks : []));

test("a whole frame turns about its middle: shapes, paths, and texts with their ends", () => {
  const frame = frameOf(
    { kind: "rect", name: "bars", marks: [{ key: markKey("bar", "a"), x: 100, y: 10, width: 50, height: 8, style }] },
    { kind: "circle", name: "points", marks: [{ key: markKey("point", "a"), x: 20, y: 10, r: 4, style }] },
    { kind: "line", name: "lines", marks: [{ key: markKey("line", "a"), x1: 0, y1: 0, x2: 90, y2: 5, style }] },
    {
      kind: "path",
      name: "heads",
      marks: [{ key: markKey("head", "a"), d: [{ type: "M", points: [[30, 7]] }], style }],
    },
    { kind: "text", name: "names", marks: [words("a", "اسم", 96, 20, { anchor: "end" }), words("b", "قيمة → 5", 160, 20)] },
  );
  const turned = fromRightToLeft(frame, "all", { width: 360 });
  const [bars, points, lines, heads, names] = turned.layers;
  expect(bars!.marks[0]).toMatchObject({ x: 210, y: 10, width: 50 });
  expect(points!.marks[0]).toMatchObject({ x: 340, r: 4 });
  expect(lines!.marks[0]).toMatchObject({ x1: 360, x2: 270 });
  expect(heads!.marks[0]).toMatchObject({ d: [{ type: "M", points: [[330, 7]] }] });
  expect(names!.marks).toMatchObject([
    { x: 264, anchor: "start", text: "\u2067اسم\u2069" },
    { x: 200, anchor: "end", text: "\u2067قيمة ← 5\u2069" },
  ]);
});

test("of a figure in places or in time only the key turns, a line of it within its own room", () => {
  const swatch = (key: string, x: number, y: number) => ({ key: markKey("key", key), x, y, r: 4, style });
  const frame = frameOf(
    { kind: "circle", name: "points", marks: [swatch("p", 300, 200)] },
    { kind: "circle", name: "swatches", marks: [swatch("a", 20, 10), swatch("b", 20, 40)] },
    { kind: "text", name: "key", marks: [words("a", "أول", 28, 14), words("b", "ثانٍ", 28, 44)] },
  );
  const turned = fromRightToLeft(frame, (layer) => layer !== "points", { width: 360 });
  expect(turned.layers[0]).toEqual(frame.layers[0]);
  const [, swatches, key] = turned.layers;
  for (const [index, mark] of (key!.marks as Text[]).entries()) {
    const before = textBox((frame.layers[2]!.marks as Text[])[index]!);
    // Its swatch comes first, at the right, and both take the room that they took.
    expect(swatches!.marks[index]).toMatchObject({ x: before.x + before.width - 4 });
    expect(textBox(mark).x).toBeCloseTo(16, 5);
  }
});

test("a label of several lines stands flush right, unless it would then meet another", () => {
  const lines = [words("a", "سطر طويل من الكلام", 50, 20), { ...words("a", "قصير", 50, 36), key: markKey("label", "a", "1") }];
  const alone = fromRightToLeft(frameOf({ kind: "text", name: "notes", marks: lines }), "nothing", { width: 360 });
  const right = textBox(lines[0]!).x + textBox(lines[0]!).width;
  expect(textsIn(alone)).toMatchObject([
    { x: right, anchor: "end" },
    { x: right, anchor: "end" },
  ]);
  const other = words("b", "5", right - 10, 39);
  const crowded = fromRightToLeft(frameOf({ kind: "text", name: "notes", marks: [...lines, other] }), "nothing", { width: 360 });
  expect(textsIn(crowded).map(({ x }) => x)).toEqual([50, 50, right - 10]);
});

test("digits need no direction, and an arrow along an axis stays on the side to which it points", () => {
  const texts = [words("a", "1,234.5", 0, 0), words("b", "−5%", 0, 30), words("c", "السكان →", 0, 60)];
  const read = fromRightToLeft(frameOf({ kind: "text", name: "axis", marks: texts }), "nothing", { width: 360 });
  expect(textsIn(read).map(({ text }) => text)).toEqual(["1,234.5", "\u2067−5%\u2069", "\u2067السكان\u2069 →"]);
});

describe("every type's examples, in a language from right to left", () => {
  test.each(Object.keys(FIGURES) as FigureName[])("%s keeps the law, and turns what it says it turns", (type) => {
    for (const example of examplesOf(type).slice(0, 3)) {
      const { figure, table, atlas, pictures } = localiseExample(example, "ar");
      for (const size of Object.values(SIZES)) {
        const draw = layoutOf(figure, table, { size, locale: "ar", atlas, pictures });
        const plain = typeOf(type).layout(figure.spec, table, { size, locale: "ar", atlas, pictures });
        for (const state of Object.keys(figure.spec.states)) {
          const [turned, before] = [draw(state), plain(state)];
          expect(faultsOf(turned, size).map((fault) => `${example.name} ${state}: ${fault}`)).toEqual([]);
          const keys = (frame: Frame) => frame.layers.map(({ name, marks }) => [name, marks.map(({ key }) => itemOf(key))]);
          expect(keys(turned)).toEqual(keys(before));
          const isWhole = typeOf(type).mirrored(figure.spec) === "all";
          const places = ({ layers }: Frame) => layers.map(({ marks }) => marks.map((mark) => ({ ...mark, text: "" })));
          if (isWhole) expect(places(turned)).not.toEqual(places(before));
        }
      }
    }
  });
});

test("numbers of a table's column keep their last digits under each other", () => {
  const spec = typeOf("table").schema.parse({
    type: "table",
    title: "-",
    data: "d",
    label: "name",
    columns: [{ value: "n" }, { value: "m" }],
    states: { all: { alt: "-" } },
  });
  const columns = {
    name: { type: "text", label: "الاسم" },
    n: { type: "number", label: "عدد السكان" },
    m: { type: "number", label: "المساحة" },
  };
  const rows = [5, 1234, 88_000].map((n, index) => ({ id: `r${index}`, name: `اسم ${index}`, n, m: n * 2 }));
  const draw = layoutOf({ type: "table", spec } as never, { columns, rows } as never, {
    size: SIZES.wide,
    locale: "ar",
    atlas: {},
  });
  const cells = textsIn(draw("all")).filter(({ key }) => key.startsWith("cell/") && key.endsWith(".0"));
  const rights = cells.map((mark) => textBox(mark)).map(({ x, width }) => Math.round(x + width));
  expect(cells).toHaveLength(3);
  expect(new Set(rights).size).toBe(1);
});
