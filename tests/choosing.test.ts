// Which figure answers which question: everything said has a picture, and every field named is there and does what is said.

import { describe, expect, test } from "vitest";
import { examples } from "../scripts/handbook.ts";
import { answersOf, chartMeant, KIND_NAMES, labelOf, QUESTIONS } from "../src/choosing/advice.ts";
import { ANSWERS, type Field, KINDS, type Shown } from "../src/choosing/shown.ts";
import { referenceParts } from "../src/cli/handbook/reference.ts";
import { drawFigure } from "../src/figures/draw.ts";
import { examplesOf, localiseExample } from "../src/figures/examples.ts";
import { FIGURES, type FigureName } from "../src/figures/index.ts";
import { LANGUAGES, wordsIn } from "../src/messages/index.ts";

const TYPES = Object.keys(FIGURES) as FigureName[];

const stepsInto = (value: unknown, key: string): unknown[] => {
  if (typeof value !== "object" || value === null) return [];
  if (key === "*") return Object.values(value);
  const inner = (value as Record<string, unknown>)[key.replace("[]", "")];
  if (!key.endsWith("[]")) return inner === undefined ? [] : [inner];
  return Array.isArray(inner) ? inner : [];
};

/** All values at a path of the handbook's tables: `columns[].as`, `states.*.stacked`. */
const valuesAt = (figure: unknown, path: string): unknown[] =>
  path.split(".").reduce<unknown[]>((values, key) => values.flatMap((value) => stepsInto(value, key)), [figure]);

const exampleAt = (type: FigureName, { example }: Shown) => examplesOf(type).find(({ name }) => name === example);

/** Its states are the figure with no other state in it. */
function figureAt(type: FigureName, shown: Shown): Record<string, unknown> {
  const { states, ...figure } = exampleAt(type, shown)!.figure;
  return { ...figure, states: { [shown.state]: (states as Record<string, unknown>)[shown.state] } };
}

describe.each(TYPES)("%s", (type) => {
  test("answers a question at least, each with a picture that there is", () => {
    const shown = Object.values(ANSWERS[type]) as Shown[];
    expect(shown.length).toBeGreaterThan(0);
    const missing = shown.filter((one) => !valuesAt(exampleAt(type, one)?.figure, `states.${one.state}`).length);
    expect(missing).toEqual([]);
  });

  test.each(LANGUAGES)("says in %s what it answers, and when another would say it better", (language) => {
    const answers = answersOf(type, language);
    expect(answers.map(({ question }) => question).sort()).toEqual(Object.keys(ANSWERS[type]).sort());
    const { name, not } = wordsIn(language).choosing.figures[type];
    expect(not.length).toBeGreaterThan(10);
    expect(labelOf(type, language)).toContain(name);
    for (const { question } of answers)
      expect(labelOf(type, language)).toContain(wordsIn(language).choosing.questions[question].name);
  });
});

test("no question is left without a figure", () => {
  const answered = TYPES.flatMap((type) => Object.keys(ANSWERS[type]));
  expect(QUESTIONS.filter((question) => !answered.includes(question))).toEqual([]);
});

describe("kinds of charts by the names that editors know", () => {
  const made = KIND_NAMES.filter((name) => KINDS[name].fields);

  test("the charts, maps and tables of a common chart tool are told of, those that cannot be made, too", () => {
    const known =
      "bar stacked-bars grouped-bars split-bars bullet-bars column grouped-columns stacked-columns line multiple-lines area scatter dot-plot " +
      "range-plot arrow-plot pie donut multiple-pies multiple-donuts election-donut table choropleth symbol-map locator-map";
    expect(KIND_NAMES).toEqual(expect.arrayContaining(known.split(" ")));
    expect(KIND_NAMES.filter((name) => !made.includes(name))).toEqual(["box-plot", "sankey", "treemap"]);
  });

  test.each(LANGUAGES)("a word that is a kind's name in %s leads to its type, and no type's own name to another", (language) => {
    const names = KIND_NAMES.map((name) => [name, wordsIn(language).choosing.kinds[name].name] as const);
    for (const [name, word] of names)
      for (const one of [name, word, word.toUpperCase()]) expect([one, chartMeant(one)?.type]).toEqual([one, KINDS[name].type]);
    expect(TYPES.map((type) => chartMeant(type)?.type ?? type)).toEqual(TYPES);
    expect(["", "图", "chart", "stripes"].map(chartMeant)).toEqual([undefined, undefined, undefined, undefined]);
    expect(chartMeant("treemap")).toEqual({ type: "bars" });
  });

  test.each(made)("%s: the picture has every field that is named, with what is to stand in it", (name) => {
    const { type, fields = [], shown } = KINDS[name];
    const figure = figureAt(type, shown);
    const holds = ({ path, value }: Field) => {
      const values = valuesAt(figure, path);
      return value === undefined ? values.length > 0 : values.includes(value);
    };
    expect(fields.filter((field) => !holds(field))).toEqual([]);
  });

  test("one whole has one column of values, several have several", () => {
    const columns = (name: "pie" | "donut" | "multiple-pies" | "multiple-donuts") =>
      valuesAt(figureAt("shares", KINDS[name].shown), "values[]").length;
    expect([columns("pie"), columns("donut")]).toEqual([1, 1]);
    expect(columns("multiple-pies")).toBeGreaterThan(1);
    expect(columns("multiple-donuts")).toBeGreaterThan(1);
  });

  test("split bars have a column of bars a panel", () => {
    const drawn = valuesAt(figureAt("table", KINDS["split-bars"].shown), "columns[].as");
    expect(drawn.filter((as) => as === "bar").length).toBeGreaterThan(1);
  });

  test("what lies is no column, one line has no series", () => {
    expect(valuesAt(figureAt("bars", KINDS.bar.shown), "orientation")).not.toContain("columns");
    expect(valuesAt(figureAt("bars", KINDS.bar.shown), "group")).toEqual([]);
    expect(valuesAt(figureAt("lines", KINDS.line.shown), "series")).toEqual([]);
  });

  test.each(["column", "grouped-columns", "stacked-columns"] as const)("%s stand on a phone, too", (name) => {
    const { type, shown } = KINDS[name];
    for (const language of LANGUAGES) {
      const { figure, table, atlas, pictures } = localiseExample(exampleAt(type, shown)!, language);
      const frame = drawFigure(figure, table, { locale: language, atlas, pictures }).frame(shown.state, "narrow");
      const rects = frame.layers.flatMap((layer) => (layer.kind === "rect" ? layer.marks : []));
      const largest = rects.toSorted((a, b) => b.width * b.height - a.width * a.height)[0]!;
      expect(largest.height).toBeGreaterThan(largest.width);
    }
  });

  test("the picture that stands for what cannot be made is there", () => {
    const missing = KIND_NAMES.filter((name) => {
      const { type, shown } = KINDS[name];
      return valuesAt(exampleAt(type, shown)?.figure, `states.${shown.state}`).length === 0;
    });
    expect(missing).toEqual([]);
  });
});

describe.each(LANGUAGES)("the handbook's table in %s", (language) => {
  const lines = referenceParts(language, examples()).kinds!().split("\n").slice(2);
  const { kinds, table } = wordsIn(language).choosing;

  test("has a line a kind, in three cells", () => {
    expect(lines.map((line) => line.split(" | ")[0]!.slice(2))).toEqual(KIND_NAMES.map((name) => kinds[name].name));
    expect(lines.filter((line) => line.split(" | ").length !== 3)).toEqual([]);
  });

  test("names type and fields of what can be made, and promises nothing else", () => {
    for (const [index, name] of KIND_NAMES.entries()) {
      const { type, fields } = KINDS[name];
      const [, made = ""] = lines[index]!.split(" | ");
      if (!fields) expect(made).toBe(table.missing(type));
      else expect(made).toMatch(new RegExp(`^\`${type}\`${table.colon}\`${fields[0]!.path}\``));
    }
  });
});
