// The table under a figure: all of a short dataset; of a long one the columns and rows that the figure draws.

import { describe, expect, test } from "vitest";
import { parseStory } from "../src/check/story.ts";
import { drawingOf } from "../src/story/answers.ts";
import { printedTable, withRowNames } from "../src/story/printed.ts";
import { longTable } from "./support/long-table.ts";

const printed = (show: string[], years?: number) => {
  const { story, problems } = parseStory(longTable({ show, ...(years ? { years } : {}) }));
  const figure = story?.figures.towns;
  if (!story || !figure) throw new Error(JSON.stringify(problems));
  const table = story.datasets.towns;
  if (!table) throw new Error("no table");
  return { problems, table, ...printedTable(figure.spec, table, () => drawingOf(story, figure)) };
};

describe("a dataset of 5,000 rows", () => {
  test("is printed as far as it is drawn: three lines of a hundred, and the columns that the figure names", () => {
    const { table, columns, rows, cut } = printed(["Town 1", "Town 50", "Town 100"]);
    expect(table.rows).toHaveLength(5000);
    expect([cut, rows.length, columns.map(([name]) => name)]).toEqual([true, 150, ["town", "year", "people"]]);
    expect([...new Set(rows.map(({ town }) => town))]).toEqual(["Town 1", "Town 50", "Town 100"]);
  });

  test("more rows than a page holds are cut, and the page is not said to be heavy", () => {
    const { rows, cut, problems } = printed(Array.from({ length: 9 }, (_, index) => `Town ${index + 1}`));
    expect([cut, rows.length]).toEqual([true, 200]);
    expect(problems.filter(({ code }) => code === "heavy-page")).toEqual([]);
  });
});

test("a short one is printed whole", () => {
  const { table, columns, rows, cut } = printed(["Town 1"], 2);
  expect([cut, rows, columns.length]).toEqual([false, table.rows, Object.keys(table.columns).length]);
});

test("of a long one that a figure draws with all of its columns, naming none but that of its rows' names, no column is left out", () => {
  const number = (label: string) => ({ type: "number" as const, label });
  const columns = { town: { type: "text" as const, label: "Town" }, boats: number("Boats"), nets: number("Nets") };
  const rows = Array.from({ length: 300 }, (_, index) => ({ id: `r${index}`, town: `Town ${index}`, boats: index, nets: 1 }));
  const spec = { type: "table", label: "town", states: { all: { alt: "x" } } };
  const printed = printedTable(spec, { columns, rows }, () => undefined);
  expect([printed.cut, printed.columns.map(([name]) => name)]).toEqual([true, ["town", "boats", "nets"]]);
});

test("rows that no column names, as under a map, have the names of their places", () => {
  const number = { type: "number" as const, label: "Boats" };
  const rows = [
    { id: "quay", boats: 4 },
    { id: "ford", boats: 2 },
    { id: "sea", boats: 1 },
  ];
  const names = {
    names: new Map([
      ["quay", "North Quay"],
      ["ford", "The Ford"],
    ]),
    label: "Place",
  };
  const { columns, rows: named } = withRowNames({ columns: { boats: number }, rows }, names);
  expect(Object.values(columns).map(({ label }) => label)).toEqual(["Place", "Boats"]);
  expect(named.map(({ name, boats }) => [name, boats])).toEqual([
    ["North Quay", 4],
    ["The Ford", 2],
    [null, 1],
  ]);
  const told = {
    columns: { town: { type: "text" as const, label: "Town" }, boats: number },
    rows: rows.map((row) => ({ ...row, town: row.id })),
  };
  expect(withRowNames(told, names)).toBe(told);
});
