// What figures share: dates and numbers in the locale they are given, fields that readers read.

import { describe, expect, test } from "vitest";
import { drawFigure } from "../src/figures/draw.ts";
import { readFields } from "../src/figures/figure.ts";
import { typeOf } from "../src/figures/index.ts";
import { clearOf } from "../src/figures/kit/clear.ts";
import { numberWriter } from "../src/figures/kit/numbers.ts";
import { rangeOf } from "../src/figures/kit/range.ts";
import { markKey } from "../src/marks/key.ts";
import type { Text } from "../src/marks/marks.ts";

describe("dates and numbers", () => {
  test.each([
    ["en", "1,234.5"],
    ["zh-Hans", "1,234.5"],
    ["en-ZA", "1\u00a0234,5"],
  ])("are written as %s does", (locale, number) => {
    expect(numberWriter({}, undefined, locale).bare(1234.5)).toBe(number);
  });

  test.each([
    ["What “越过” means", "en", ["Jan 2020", "Feb 2020"]],
    ["Les routes", "zh-Hans", ["2020年1月", "2020年2月"]],
  ])("of a figure called %s follow the story's locale, not the title", (title, locale, ticks) => {
    const spec = {
      type: "lines",
      title,
      data: "crossings",
      x: "month",
      y: "boats",
      zero: true,
      points: false,
      area: false,
      looks: {},
      references: [],
      bands: [],
    };
    const states = { all: { alt: "Boats by month.", annotations: [] } };
    const table = {
      columns: { month: { type: "date", label: "Month" }, boats: { type: "number", label: "Boats" } },
      rows: [1, 2].map((month) => ({ id: `m${month}`, month: `2020-0${month}`, boats: month })),
    };
    const drawing = drawFigure({ type: "lines", spec: { ...spec, states } } as never, table as never, { locale, atlas: {} });
    const texts = drawing.frame("all", "wide").layers.flatMap((layer) => (layer.kind === "text" ? layer.marks : []));
    expect(texts.filter(({ key }) => key.startsWith("tick/2020")).map(({ text }) => text)).toEqual(ticks);
  });
});

describe("fields that readers read", () => {
  const json = {
    title: { en: "Lamps", fr: "Lampes" },
    heading: "All 12",
    unsized: { heading: "Not counted", groups: [{ id: "a", label: "A" }] },
    references: [{ id: "mean", value: 3, label: "Mean" }],
    states: { all: { alt: "x", callouts: [{ at: "quay", text: "Here" }] } },
  };
  const found = (name: Parameters<typeof typeOf>[0]) => readFields(typeOf(name), json).map(({ path }) => path.join("."));

  test("are those of all figures and those that the type names, in the file's order", () => {
    expect(found("units")).toEqual(["title", "heading", "unsized.heading", "states.all.alt"]);
    expect(found("map")).toEqual(["title", "states.all.alt", "states.all.callouts.0.text"]);
    expect(found("flow")).toEqual(["title", "states.all.alt"]);
  });

  test("say of a number what it is of", () => {
    expect(readFields(typeOf("bars"), json)).toContainEqual({
      path: ["references", 0, "value"],
      said: ["references", 0, "label"],
    });
  });
});

describe("a line that meets words", () => {
  const style = { hue: "ash" } as const;
  const word = (x: number, y: number): Text => ({ key: markKey("name", "a"), text: "harbour", x, y, size: 15, style });
  const upright = { key: markKey("reference", "mean"), x1: 100, y1: 0, x2: 100, y2: 200, style };

  test("stays as it is beside them", () => {
    expect(clearOf(upright, [word(110, 50)])).toEqual([upright]);
  });

  test("gives way to them, and keeps its key in its first part", () => {
    const parts = clearOf(upright, [word(80, 60), word(80, 140)]);
    expect(parts.map(({ key }) => key)).toEqual(["reference/mean", "reference/mean.1", "reference/mean.2"]);
    expect(parts.every(({ y1, y2 }) => y2 > y1 && [60, 140].every((y) => y2 < y - 11 || y1 > y + 3))).toBe(true);
  });
});

describe("two lines without looks", () => {
  test.each([
    [undefined, "azurite"],
    ["ink", "azurite"],
    ["cinnabar", "ink"],
  ])("are told apart where the figure's accent is %s", (accent, hue) => {
    const spec = {
      type: "lines",
      accent,
      x: "x",
      y: "y",
      series: "s",
      zero: true,
      looks: {},
      references: [],
      bands: [],
      states: { all: { alt: "a", annotations: [] } },
    };
    const column = { type: "number", label: "n" };
    const rows = ["a", "b"].flatMap((s) => [1, 2, 3].map((x) => ({ id: `${s}${x}`, s, x, y: x })));
    const table = { columns: { x: column, y: column, s: { type: "text", label: "s" } }, rows };
    const drawing = drawFigure({ type: "lines", spec } as never, table as never, { locale: "en", atlas: {} });
    const { layers } = drawing.frame("all", "wide");
    const paths = layers.flatMap((layer) => (layer.kind === "path" && layer.name === "lines" ? layer.marks : []));
    expect(paths.map((mark) => mark.style.hue)).toEqual(["accent", hue]);
  });
});

describe("what a state says of its picture", () => {
  const column = (type: string) => ({ type, label: type });
  const long =
    "The new landing opens while the old one closes, and its passengers cross the river on the other side of the bridge";
  const drawingOf = (annotations: object[], rows: number) => {
    const states = {
      all: { alt: "Boats by landing.", annotations, stacked: false },
      later: { alt: "b", annotations, stacked: false },
    };
    const spec = {
      label: "name",
      value: "boats",
      orientation: "rows",
      sort: "given",
      unknown: "?",
      looks: {},
      references: [],
      bands: [],
      states,
    };
    const list = Array.from({ length: rows }, (_, index) => ({
      id: `r${index}`,
      name: `Landing ${index}`,
      boats: Math.max(1, 100 - index),
    }));
    const table = { columns: { name: column("text"), boats: column("number") }, rows: list };
    return drawFigure({ type: "bars", spec } as never, table as never, { locale: "en", atlas: {} });
  };
  const textsIn = (drawing: ReturnType<typeof drawingOf>, size: "narrow" | "wide") =>
    drawing.frame("all", size).layers.flatMap((layer) => (layer.kind === "text" && layer.name === "notes" ? layer.marks : []));

  test("stands beside what it is about where there is room", () => {
    const drawing = drawingOf([{ text: "busiest", at: "r0" }], 3);
    expect(textsIn(drawing, "narrow").map(({ text }) => text)).toEqual(["busiest"]);
    expect(drawing.listed("all", "narrow")).toEqual([]);
  });

  test("else has its number there, the same in all states, and stands under the figure", () => {
    const said = [
      { text: "busiest", at: "r0" },
      { text: long, at: "r7" },
    ];
    const drawing = drawingOf(said, 16);
    expect(drawing.listed("all", "narrow")).toContainEqual({ number: 2, text: long });
    expect(drawing.listed("later", "narrow")).toEqual(drawing.listed("all", "narrow"));
    expect(textsIn(drawing, "narrow").map(({ text }) => text)).toContain("2");
    expect(drawing.omitted("all", "narrow").unnamed).not.toContain("r7");
  });

  test("is listed even where its number has no room, and told as left out", () => {
    const said = Array.from({ length: 12 }, (_, index) => ({ text: `${long}, ${index}`, at: "r7" }));
    const drawing = drawingOf(said, 16);
    expect(drawing.listed("all", "narrow").map(({ text }) => text)).toEqual(said.map(({ text }) => text));
    expect(drawing.omitted("all", "narrow").unnamed).toContain("r7");
  });

  test("is counted as left out where even a number has no room, and where its row is not drawn", () => {
    const drawing = drawingOf([{ text: long, at: "r399" }], 400);
    expect(drawing.omitted("all", "narrow").undrawn).toContain("r399");
    expect(drawing.omitted("all", "narrow").unnamed).toContain("r399");
  });
});

describe("what a value may be", () => {
  const spec = { low: "least", high: "most" };

  test("is read from both of its ends, whichever way they are written", () => {
    expect(rangeOf(spec, { id: "a", least: 2, most: 5 })).toEqual({ low: 2, high: 5 });
    expect(rangeOf(spec, { id: "a", least: 5, most: -2 })).toEqual({ low: -2, high: 5 });
  });

  test("is not known where an end is not, or no column is named", () => {
    expect(rangeOf(spec, { id: "a", least: 2, most: null })).toBeUndefined();
    expect(rangeOf({ low: "least" }, { id: "a", least: 2, most: 5 })).toBeUndefined();
  });
});
