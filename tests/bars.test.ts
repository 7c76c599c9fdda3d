// What an ordinary table of a county did to bars once: names that left them no length, a unit read as one more group, a zero with a sign.

import { expect, test } from "vitest";
import { drawFigure } from "../src/figures/draw.ts";
import { type Example, localiseExample } from "../src/figures/examples.ts";
import { readKey } from "../src/marks/key.ts";
import type { Rect, Text } from "../src/marks/marks.ts";
import { SIZES } from "../src/marks/size.ts";

const sizes = Object.values(SIZES);

function drawingOf(figure: object, columns: object, rows: object[]) {
  const made = {
    figure: { type: "bars", title: "t", data: "table", ...figure },
    data: { title: "t", sources: ["s"], columns, rows: rows as Example["data"]["rows"] },
  };
  const { figure: parsed, table, atlas } = localiseExample({ name: "bars", type: "bars", geo: {}, ...made } as Example, "en");
  return drawFigure(parsed, table, { locale: "en", atlas });
}

const QUAYS: [string, number | null][] = [
  ["Å", -3.5],
  ["Bø", 0],
  ["Hasvik", 12.4],
  ["Øksfjord", null],
  ["Nordkapp", -18.7],
  ["Guovdageaidnu–Kautokeino", -0.04],
  ["Sør-Varanger kommune, Kirkenes havn", 7],
  ["Deatnu–Tana og Unjárga–Nesseby i fellesskap siden 2019", 7],
  ["Loppa", -31.2],
  ["Storekorsnes ferjeleie", 4.4],
  ["Hammerfest", 2.1],
  ["Interkommunalt havnesamarbeid for Kvænangen og Loppa (KS)", null],
];
const quays = QUAYS.map(([quay, change], index) => ({ id: `q${index}`, quay, change }));
const columns = {
  quay: { type: "text", label: "Quay" },
  change: { type: "number", label: "Change", unit: "%" },
};
const changes = drawingOf(
  { label: "quay", value: "change", format: "+,.1f", unknown: "no count", states: { all: { alt: "a" } } },
  columns,
  quays,
);
const textsIn = (drawing: typeof changes, state: string, size: "narrow" | "wide") =>
  drawing.frame(state, size).layers.flatMap((layer): Text[] => (layer.kind === "text" ? layer.marks : []));

test.each(sizes)("bars on both sides of zero keep a fifth of the frame beside long names: $name", ({ name, width }) => {
  const bars = changes.frame("all", name).layers.flatMap((layer): Rect[] => (layer.kind === "rect" ? layer.marks : []));
  const [left, right] = [Math.min(...bars.map(({ x }) => x)), Math.max(...bars.map(({ x, width }) => x + width))];
  expect(right - left).toBeGreaterThan(width * 0.2);
});

test.each(sizes)("nothing has no sign, whatever is said of signs: $name", ({ name }) => {
  const values = textsIn(changes, "all", name).filter(({ key }) => readKey(key).part === "value");
  const said = values.map(({ text }) => text);
  expect(said).toContain("+12.4%");
  expect(said).toContain("−31.2%");
  expect(said.filter((text) => text === "0.0%")).toHaveLength(2);
  expect(said.filter((text) => /[+−]0\.0/.test(text))).toEqual([]);
});

test.each(sizes)("what is said of a bar stands beside it where there is room, and is led to: $name", ({ name }) => {
  const counts = [84210, 15200, 12040, 3300, 2210, 430, 210, 210, 199, 0];
  const rows = counts.map((count, index) => ({ id: `q${index}`, quay: `Quay ${index}`, count }));
  const said = [{ text: "Only in July", at: "q2" }];
  const drawing = drawingOf(
    { label: "quay", value: "count", format: ",", states: { all: { alt: "a", annotations: said } } },
    { quay: { type: "text", label: "Quay" }, count: { type: "number", label: "Passengers", unit: "passengers" } },
    rows,
  );
  const texts = textsIn(drawing, "all", name);
  const value = texts.find(({ text }) => text === "12,040")!;
  const [words] = texts.filter(({ text }) => text === "Only in July");
  const row = texts.filter(({ key }) => readKey(key).part === "value").map(({ y }) => y);
  const [at] = row.toSorted((a, b) => Math.abs(a - words!.y) - Math.abs(b - words!.y));
  expect(at).toBe(value.y);
});
