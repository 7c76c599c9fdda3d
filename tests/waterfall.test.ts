// Waterfalls as readers read them: where each step begins and ends, what is said of it, sums and totals, and what is not known.

import { describe, expect, test } from "vitest";
import { drawFigure } from "../src/figures/draw.ts";
import { type Example, localiseExample } from "../src/figures/examples.ts";
import { itemOf, readKey } from "../src/marks/key.ts";
import type { Kind, Line, MarkOf, Path, Rect, Text } from "../src/marks/marks.ts";
import { SIZES } from "../src/marks/size.ts";

type Rows = Record<string, number | null>;

function drawn(rows: Rows, totals: string[], figure: object = {}, states: object = { all: { alt: "x" } }) {
  const data = {
    title: "t",
    sources: ["s"],
    columns: { name: { type: "text", label: "Name" }, amount: { type: "number", label: "Amount" } },
    rows: Object.entries(rows).map(([id, amount]) => ({ id, name: id, amount })),
  };
  const written = { type: "waterfall", title: "t", data: "t", label: "name", value: "amount", totals, ...figure, states };
  const example: Example = { name: "waterfall", type: "waterfall", geo: {}, figure: written, data: data as Example["data"] };
  const { figure: parsed, table, atlas } = localiseExample(example, "en");
  const drawing = drawFigure(parsed, table, { locale: "en", atlas });
  return (state: string, size: "narrow" | "wide") => {
    const { layers } = drawing.frame(state, size);
    const marks = <K extends Kind>(name: string) => (layers.find((layer) => layer.name === name)?.marks ?? []) as MarkOf[K][];
    const bars = marks<"rect">("bars") as Rect[];
    const lines = marks<"line">("lines") as Line[];
    return {
      bar: (item: string) => bars.find(({ key }) => itemOf(key) === item)!,
      items: bars.map(({ key }) => itemOf(key)),
      value: (item: string) =>
        (marks<"text">("values") as Text[]).filter(({ key }) => itemOf(key) === item).map(({ text }) => text),
      stubs: (marks<"path">("stubs") as Path[]).map(({ key }) => itemOf(key)),
      connectors: lines.filter(({ key }) => readKey(key).part === "connector"),
      omitted: drawing.omitted(state, size),
    };
  };
}

const sizes = Object.keys(SIZES) as (keyof typeof SIZES)[];
const year: Rows = { before: 100, came: 30, left: -50, half: null, fines: -100, after: -20 };
const totals = ["before", "half", "after"];

describe.each(sizes)("%s", (size) => {
  test("each step begins where the one before ends, totals begin at zero, below it as well", () => {
    const { bar } = drawn(year, totals)("all", size);
    const unit = bar("before").width / 100;
    const zero = bar("before").x;
    const ends = (item: string) => [bar(item).x, bar(item).x + bar(item).width].map((x) => (x - zero) / unit);
    const close = (...values: number[]) => values.map((value) => expect.closeTo(value, 1));
    expect(ends("came")).toEqual(close(100, 130));
    expect(ends("left")).toEqual(close(80, 130));
    expect(ends("half")).toEqual(close(0, 80));
    expect(ends("fines")).toEqual(close(-20, 80));
    expect(ends("after")).toEqual(close(-20, 0));
  });

  test("changes have their sign, totals have none; a total without a number is counted", () => {
    const { value } = drawn(year, totals)("all", size);
    expect(["before", "came", "left", "half", "after"].map(value)).toEqual([["100"], ["+30"], ["−50"], ["80"], ["−20"]]);
  });

  test("lines lead from each step to the next at the level that it has reached", () => {
    const { connectors, bar } = drawn(year, totals)("all", size);
    expect(connectors.map(({ key }) => itemOf(key))).toEqual(["before", "came", "left", "half", "fines"]);
    const { x, width } = bar("came");
    expect(connectors[1]!.x1).toBeCloseTo(x + width, 1);
    expect(connectors[1]!.x1).toBe(connectors[1]!.x2);
  });

  test("a step that nobody knows is drawn open, and levels are uncertain up to the next total that is given", () => {
    const rows: Rows = { before: 100, lost: null, came: 10, half: null, sold: -5, after: 90, next: 3 };
    const { stubs, value, connectors } = drawn(rows, totals, { unknown: "n/a" })("all", size);
    expect(value("lost")).toEqual(["n/a"]);
    expect(value("half").join(" ")).toBe("110 + n/a");
    expect(stubs).toEqual(["lost", "half"]);
    const dashed = connectors.filter(({ style }) => style.dashed).map(({ key }) => itemOf(key));
    expect(dashed).toEqual(["lost", "came", "half", "sold"]);
  });

  test("states tell it step by step, on one scale, each bar in its place", () => {
    const states = { all: { alt: "x" }, early: { alt: "x", upto: "left" }, few: { alt: "x", show: ["before", "left", "half"] } };
    const frame = drawn(year, totals, {}, states);
    expect(frame("early", size).items).toEqual(["before", "came", "left"]);
    for (const item of ["before", "came", "left"]) expect(frame("early", size).bar(item)).toEqual(frame("all", size).bar(item));
    // No line leads over a step that is not shown.
    expect(frame("few", size).connectors.map(({ key }) => itemOf(key))).toEqual(["left"]);
    expect(frame("few", size).bar("left").x).toBe(frame("all", size).bar("left").x);
  });

  test("columns rise from zero upwards", () => {
    const { bar, connectors } = drawn({ before: 100, up: 30, down: -50, after: 80 }, ["before", "after"], {
      orientation: "columns",
    })("all", size);
    expect(bar("up").y + bar("up").height).toBeCloseTo(bar("before").y, 1);
    expect(bar("down").y).toBeCloseTo(bar("up").y, 1);
    expect(connectors[0]!.y1).toBe(connectors[0]!.y2);
  });
});
