// What figures share: dates and numbers in the locale they are given, fields that readers read.

import { describe, expect, test } from "vitest";
import { drawFigure } from "../src/figures/draw.ts";
import { readFields } from "../src/figures/figure.ts";
import { typeOf } from "../src/figures/index.ts";
import { numberWriter } from "../src/figures/kit/numbers.ts";

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
    };
    const states = { all: { alt: "Boats by month.", mark: [] } };
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
