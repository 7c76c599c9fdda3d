// What an ordinary table of a county did to lines once: names out of order, values that nobody knows drawn as if they were, lines across
// without a name, words on a bundle of lines.

import { describe, expect, test } from "vitest";
import { drawFigure } from "../src/figures/draw.ts";
import { type Example, localiseExample } from "../src/figures/examples.ts";
import { itemOf, readKey } from "../src/marks/key.ts";
import type { Line, Path, Text } from "../src/marks/marks.ts";
import { flatten } from "../src/marks/path.ts";
import { SIZES } from "../src/marks/size.ts";
import { overlap, textBox } from "../src/marks/text.ts";

const sizes = Object.values(SIZES);
const YEARS = ["2019", "2020", "2021", "2022", "2023"];

/** Lines over five years, by their names and values. */
function drawingOf(values: Record<string, (number | null)[]>, figure: object, names: Record<string, string> = {}) {
  const rows = Object.entries(values).flatMap(([own, list]) =>
    list.map((count, index) => ({ id: `${own}-${index}`, own, year: YEARS[index]!, count })),
  );
  const made = {
    figure: { type: "lines", title: "t", data: "table", x: "year", y: "count", series: "own", ...figure },
    data: {
      title: "t",
      sources: ["s"],
      columns: {
        own: {
          type: "category",
          label: "Municipality",
          values: Object.fromEntries(Object.keys(values).map((own) => [own, names[own] ?? own])),
        },
        year: { type: "date", label: "Year" },
        count: { type: "number", label: "Count", unit: "people" },
      },
      rows,
    },
  };
  const { figure: parsed, table, atlas } = localiseExample({ name: "lines", type: "lines", geo: {}, ...made } as Example, "en");
  return drawFigure(parsed, table, { locale: "en", atlas });
}
type Drawing = ReturnType<typeof drawingOf>;

const textsIn = (drawing: Drawing, state: string, size: "narrow" | "wide") =>
  drawing.frame(state, size).layers.flatMap((layer): Text[] => (layer.kind === "text" ? layer.marks : []));
const linesIn = (drawing: Drawing, state: string, size: "narrow" | "wide", name: string) =>
  drawing.frame(state, size).layers.flatMap((layer): Line[] => (layer.kind === "line" && layer.name === name ? layer.marks : []));
const steady = (value: number) => YEARS.map(() => value);

test.each(sizes)("names at the ends stand in the order of the lines, however many lines they take: $name", ({ name }) => {
  const names = {
    top: "Porsanger – Porsáŋgu – Porsanki, with the villages at the head of the fjord",
    mid: "Hasvik",
    low: "Loppa",
  };
  const values = { low: steady(690), mid: steady(870), top: steady(1950), far: steady(74000) };
  const drawing = drawingOf(values, { states: { all: { alt: "a", show: ["low", "mid", "top"] }, far: { alt: "b" } } }, names);
  const own = textsIn(drawing, "all", name).filter(({ key }) => readKey(key).part === "name");
  const order = own.toSorted((a, b) => a.y - b.y).map(({ key }) => itemOf(key));
  expect([...new Set(order)]).toEqual(["top", "mid", "low"]);
});

describe("a line that ends before the others", () => {
  const values = { early: [3, 1, -2, null, null], late: [-12, -8, -5, 0, 3] };
  const said = { at: "2022", series: "early", text: "no accounts" };
  const drawing = drawingOf(values, {
    states: { all: { alt: "a" }, said: { alt: "b", annotations: [said] }, half: { alt: "c", upto: "2021", annotations: [said] } },
  });

  test.each(sizes)("does not go on in dashes to where its name has room: $name", ({ name }) => {
    const leaders = linesIn(drawing, "all", name, "leaders").filter(({ key }) => itemOf(key) === "early");
    expect(leaders).not.toEqual([]);
    expect(leaders.filter(({ style }) => style.dashed)).toEqual([]);
  });

  test.each(sizes)("can have it said why it is not known, at the axis and with no value: $name", ({ name }) => {
    const texts = textsIn(drawing, "said", name);
    const words = texts.filter(({ key }) => readKey(key).part === "annotation");
    expect(words.map(({ text }) => text).join(" ")).toBe("no accounts");
    const year = texts.find(({ text }) => text === "2022");
    if (year) expect(Math.abs(textBox(words[0]!).x + textBox(words[0]!).width / 2 - year.x)).toBeLessThan(80);
    expect(texts.filter(({ key }) => readKey(key).part === "annotation-value")).toEqual([]);
    const points = drawing.frame("said", name).layers.flatMap((layer) => (layer.kind === "circle" ? layer.marks : []));
    expect(points.filter(({ key }) => readKey(key).part === "named")).toEqual([]);
  });

  test.each(sizes)("has nothing said of what a state has not reached: $name", ({ name }) => {
    expect(textsIn(drawing, "half", name).filter(({ text }) => text === "no accounts")).toEqual([]);
  });
});

test.each(sizes)("a value that is not known is pointed at on the bridge over it, and is called what it is: $name", ({ name }) => {
  const values = { only: [10, null, null, 40, 50] };
  const drawing = drawingOf(values, {
    unknown: "not counted",
    states: { all: { alt: "a", annotations: [{ at: "2020", series: "only" }] } },
  });
  const [word] = textsIn(drawing, "all", name).filter(({ key }) => readKey(key).part === "annotation-value");
  expect(word?.text).toBe("not counted");
});

test.each(sizes)("a line across is named where the lines leave room, in as many lines as it takes: $name", ({ name }) => {
  const label = "Guaranteed minimum price of the fishermen’s organisation";
  const drawing = drawingOf(
    { only: [28, 39, 33, 24, 46] },
    { zero: false, references: [{ id: "least", value: 30, label }], states: { all: { alt: "a" } } },
  );
  const { layers, listed } = drawing.frame("all", name);
  const words = textsIn(drawing, "all", name).filter(({ key }) => itemOf(key) === "least");
  const listedWords = (listed ?? []).map(({ text }) => text);
  expect([words.map(({ text }) => text).join(" "), ...listedWords].some((text) => text.startsWith(label))).toBe(true);
  expect(words.length).toBeGreaterThan(0);
  expect(drawing.omitted("all", name).unnamed).toEqual([]);
  const drawn = layers.flatMap((layer): Path[] => (layer.kind === "path" && layer.name === "lines" ? layer.marks : []));
  const points = drawn.flatMap(({ d }) => flatten(d)).map(([x, y]) => ({ x, y, width: 0, height: 0 }));
  expect(words.filter((mark) => points.some((point) => overlap(textBox(mark), point)))).toEqual([]);
});

test.each(sizes)("the word for what is not known does not lie over a bundle of lines: $name", ({ name }) => {
  const bundle = Object.fromEntries(Array.from({ length: 28 }, (_, index) => [`m${index}`, steady(300 + index * 130)]));
  const values = { alta: steady(19000), ...bundle, gap: [900, null, null, null, 950], city: steady(71000) };
  const drawing = drawingOf(values, { unknown: "merged, not counted", states: { all: { alt: "a" } } });
  const over = textsIn(drawing, "all", name).filter(({ text, key }) => text === "merged, not counted" && itemOf(key) === "gap");
  const layers = drawing.frame("all", name).layers;
  const paths = layers.flatMap((layer): Path[] => (layer.kind === "path" && layer.name === "lines" ? layer.marks : []));
  const under = (mark: Text) => {
    const { y, height } = textBox(mark);
    return paths.filter(({ d }) => flatten(d).some(([, at]) => at > y && at < y + height)).length;
  };
  expect(over.filter((mark) => under(mark) > 3)).toEqual([]);
});

describe("an axis that a state has to itself", () => {
  // Calls of a directorate and of two islands: on one axis the islands' lie on the line of zero.
  const values = {
    all: [4_100_000, 4_900_000, 4_000_000, 4_700_000, 5_100_000],
    isle: [40, 31, 55, 12, 30],
    reef: [6, 9, 4, 0, 2],
  };
  const states = {
    all: { alt: "a" },
    flat: { alt: "b", show: ["isle", "reef"] },
    near: { alt: "c", show: ["isle", "reef"], axis: "shown" },
    early: { alt: "d", show: ["isle"], axis: "shown", upto: "2020" },
  };
  const drawing = drawingOf(values, { states });
  const heightOf = (state: string, size: "narrow" | "wide") => {
    const paths = drawing.frame(state, size).layers.flatMap((layer): Path[] => (layer.kind === "path" ? layer.marks : []));
    const ys = paths.filter(({ key }) => key === "line/isle").flatMap(({ d }) => flatten(d).map(([, y]) => y));
    return Math.max(...ys) - Math.min(...ys);
  };
  const ticksOf = (state: string, size: "narrow" | "wide") =>
    textsIn(drawing, state, size).filter(({ key }) => key.startsWith("tick/y"));

  test.each(sizes)("reaches as far as what the state shows, up to its last place: $name", ({ name, height }) => {
    expect(heightOf("flat", name)).toBeLessThan(1);
    expect(heightOf("near", name)).toBeGreaterThan(height * 0.4);
    expect(ticksOf("early", name).map(({ text }) => Number(text))).toEqual([0, 10, 20, 30, 40]);
  });

  test.each(sizes)("stands in the same plot, and its ticks move by their values: $name", ({ name }) => {
    const zero = (state: string) => ticksOf(state, name).find(({ key }) => key === "tick/y0");
    expect(zero("near")).toEqual(zero("all"));
    const [near, early] = [ticksOf("near", name), ticksOf("early", name)];
    const both = near.filter(({ key }) => early.some((tick) => tick.key === key));
    expect(both.length).toBeGreaterThan(1);
  });
});
