// What a state selects to show and to bring out: one grammar in all types of figures, and one check of what it names.

import { describe, expect, test } from "vitest";
import { parseStory } from "../src/check/story.ts";
import { type Example, examplesOf, localiseExample } from "../src/figures/examples.ts";
import { type FigureName, typeOf } from "../src/figures/index.ts";
import { SIZES } from "../src/marks/size.ts";
import { readStoryFiles } from "../src/source/files.ts";

type Selection = string[] | { column: string; values: string[] };
type States = Record<string, Record<string, unknown>>;

/** The example of a type, or its variant, with one field of a state written as told. */
function written(type: FigureName, name: string, state: string, fields: Record<string, unknown>): Example {
  const example = examplesOf(type).find((one) => one.name === name)!;
  const { states } = example.figure as { states: States };
  return { ...example, figure: { ...example.figure, states: { ...states, [state]: { ...states[state], ...fields } } } };
}

/** What all states look like at both sizes. */
function framesOf(example: Example) {
  const { figure, table, atlas } = localiseExample(example, "en");
  return Object.values(SIZES).map((size) => {
    const frameOf = typeOf(figure.type).layout(figure.spec, table, { size, locale: "en", atlas });
    return Object.keys(figure.spec.states).map(frameOf);
  });
}

describe("a selection by a column draws what the list of the same draws", () => {
  const by = (column: string, ...values: string[]) => ({ column, values });
  test.each<[FigureName, string, string, string, Selection, string[]]>([
    ["areas", "gap", "few", "show", by("kind", "b", "a"), ["a", "b"]],
    ["areas", "gap", "oysters", "lit", by("kind", "b"), ["b"]],
    ["bars", "example", "first", "show", by("river", "qing", "xiao"), ["qing", "xiao"]],
    ["bars", "example", "dry", "lit", by("season", "dry"), ["dry"]],
    ["bars", "example", "all", "lit", by("river", "canal"), ["canal-wet", "canal-dry"]],
    ["dots", "selected", "rise", "show", by("kind", "shore"), ["bay", "mole", "salt", "isle"]],
    ["dots", "selected", "given", "lit", by("kind", "hill"), ["north"]],
    ["table", "groups", "all", "show", by("shore", "isle"), ["outer", "inner"]],
    ["table", "groups", "least", "lit", by("shore", "north"), ["pine", "gull", "mill"]],
    ["lines", "example", "gap", "show", by("area", "north", "hill"), ["north", "hill"]],
    ["lines", "example", "harbour", "lit", by("area", "harbour"), ["harbour"]],
    ["slope", "example", "fall", "lit", by("shore", "south"), ["salt", "isle", "mill"]],
    ["slope", "bump", "lead", "show", by("port", "orre", "lind", "holm"), ["lind", "orre", "holm"]],
    ["waterfall", "example", "all", "show", by("kind", "level"), ["before", "half", "after"]],
    ["waterfall", "example", "moves", "lit", by("kind", "own"), ["born", "gone"]],
    [
      "scatter",
      "log",
      "bare",
      "show",
      by("kind", "coast"),
      ["town-1", "town-4", "town-7", "town-10", "town-13", "town-16", "town-19", "town-22"],
    ],
    [
      "scatter",
      "log",
      "kinds",
      "lit",
      by("kind", "hill"),
      ["town-2", "town-5", "town-8", "town-11", "town-14", "town-17", "town-20", "town-23"],
    ],
    ["shares", "towns", "coast", "show", by("where", "coast"), ["salt", "isle"]],
    ["shares", "towns", "given", "lit", by("where", "inland"), ["hill", "mill"]],
    [
      "spread",
      "log",
      "own",
      "lit",
      by("kind", "shore"),
      [
        "town-11",
        "town-15",
        "town-16",
        "town-18",
        "town-19",
        "town-20",
        "town-21",
        "town-28",
        "town-29",
        "town-30",
        "town-31",
        "town-33",
        "town-36",
      ],
    ],
    [
      "spread",
      "log",
      "hill",
      "show",
      by("kind", "hill"),
      [
        "town-1",
        "town-2",
        "town-7",
        "town-8",
        "town-9",
        "town-10",
        "town-13",
        "town-17",
        "town-24",
        "town-26",
        "town-34",
        "town-38",
      ],
    ],
    ["timeline", "example", "works", "show", by("site", "south", "pier"), ["south-build", "pier-survey", "pier-work"]],
    ["timeline", "example", "open", "lit", by("site", ""), ["rain"]],
    ["units", "example", "open", "lit", by("status", "closed"), ["wood", "east"]],
    ["network", "example", "all", "show", by("kind", "swaps"), ["cloth"]],
    ["network", "example", "all", "lit", by("from", "dyer"), ["cloth"]],
    ["map", "selected", "alone", "show", by("status", "open", "works"), ["old-road", "new-road", "ring-road"]],
    ["map", "selected", "alone", "context", by("status", "works"), ["ring-road"]],
    ["map", "selected", "alone", "lit", by("length", "21"), ["old-road"]],
    ["map", "selected", "alone", "runs", by("status", "open"), ["old-road", "new-road"]],
  ])("%s %s, %s: %s", (type, name, state, field, selection, list) => {
    const selected = framesOf(written(type, name, state, { [field]: selection }));
    expect(selected).toEqual(framesOf(written(type, name, state, { [field]: list })));
    const others = { [field]: undefined, ...(field === "show" && type === "map" ? { show: ["roads", "river"] } : {}) };
    expect(selected).not.toEqual(framesOf(written(type, name, state, others)));
  });
});

describe("what a selection names and is not there is named where it stands, with what is near", () => {
  const town = readStoryFiles("tests/fixtures/town");
  /** The problems of the town with one field of one figure written as told, each with its line in the figure. */
  function problemsOf(figure: string, state: string, field: string, selection: Selection) {
    const path = `figures/${figure}.json`;
    const files = town.map((file) => {
      if (file.path !== path) return file;
      const spec = JSON.parse(file.text) as { states: States };
      spec.states[state] = { ...spec.states[state], [field]: selection };
      return { ...file, text: JSON.stringify(spec, null, 2) };
    });
    const lines = files.find((file) => file.path === path)!.text.split("\n");
    const { problems } = parseStory(files);
    const wrong = problems.filter(({ severity }) => severity === "error");
    return wrong.map(({ file, line, field: at, message, hint }) => ({
      file,
      on: lines[line - 1]!.trim(),
      at,
      said: message + hint,
    }));
  }

  test.each([
    ["hands", "west", "lit", "wesst", "west"],
    ["hands", "given", "show", "kilm", "kiln"],
    ["pupils", "all", "lit", "wesst", "west"],
    ["pupils", "all", "show", "eastt", "east"],
    ["wetdays", "total", "lit", "dayss", "days"],
    ["wetdays", "total", "show", "dayss", "days"],
    ["landings", "line", "lit", "wilow", "willow"],
    ["ties", "boats", "show", "boats-eats", "boats-east"],
    ["trades", "clay", "lit", "mudd", "mud"],
    ["basin", "river", "show", "watres", "waters"],
    ["basin", "river", "lit", "watres", "waters"],
    ["basin", "river", "context", "watres", "waters"],
    ["rounds", "morning", "runs", "early-lime", "early-line"],
  ])("%s, %s: %s lists %s", (figure, state, field, name, near) => {
    expect(problemsOf(figure, state, field, [name])).toEqual([
      {
        file: `figures/${figure}.json`,
        on: `"${name}"`,
        at: `states.${state}.${field}.0`,
        said: expect.stringMatching(new RegExp(`"${name}".*是不是想写 "${near}"`)),
      },
    ]);
  });

  test.each([
    ["hands", "west", "lit", "bank", "bnak", "west", "wesst"],
    ["hands", "given", "show", "works", "wroks", "kiln", "kilm"],
    ["pupils", "all", "lit", "bank", "bnak", "west", "wesst"],
    ["pupils", "all", "show", "bank", "bnak", "west", "wesst"],
    ["wetdays", "total", "lit", "start", "statr", "1991-06", "1991-60"],
    ["landings", "line", "lit", "bridge", "brigde", "yes", "yess"],
    ["trades", "clay", "show", "kind", "kidn", "sells", "slels"],
    ["basin", "river", "lit", "kind", "kidn", "river", "rivre"],
  ])("%s, %s: %s by a column", (figure, state, field, column, noColumn, value, noValue) => {
    const wrong = (at: string, on: string, name: string, near: string) => [
      {
        file: `figures/${figure}.json`,
        on: expect.stringContaining(on),
        at: `states.${state}.${field}.${at}`,
        said: expect.stringMatching(new RegExp(`"${name}".*是不是想写 "${near}"`)),
      },
    ];
    const columns = problemsOf(figure, state, field, { column: noColumn, values: [value] });
    expect(columns).toEqual(wrong("column", `"column": "${noColumn}"`, noColumn, column));
    const values = problemsOf(figure, state, field, { column, values: [value, noValue] });
    expect(values).toEqual(wrong("values.1", `"${noValue}"`, noValue, value));
  });

  test("a map's rows of nothing that it draws cannot be selected", () => {
    const wrong = problemsOf("crossing", "open", "lit", { column: "status", values: ["open", "shut"] });
    expect(wrong.map(({ at, on }) => [at, on])).toEqual([["states.open.lit.values.1", '"shut"']]);
  });
});
