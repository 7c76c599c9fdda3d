// States made from data: their names, what they show, their texts in every language, and one scale for all of them.

import { describe, expect, test } from "vitest";
import { parseStory } from "../src/check/story.ts";
import { applyChanges } from "../src/cli/new/changes.ts";
import { deskOf } from "../src/cli/new/desk.ts";
import { KINDS } from "../src/cli/new/kinds.ts";
import { unitsOf } from "../src/cli/translate/units.ts";
import { drawFigure } from "../src/figures/draw.ts";
import { eachFields, expandStates, nameOf, stateKeys } from "../src/figures/each.ts";
import { localiseExample } from "../src/figures/examples.ts";
import { FIGURES, type FigureName, typeOf } from "../src/figures/index.ts";
import { itemOf, readKey } from "../src/marks/key.ts";
import type { Rect } from "../src/marks/marks.ts";
import { SIZES } from "../src/marks/size.ts";
import { id } from "../src/schemas/names.ts";
import { readStoryFiles, type SourceFile } from "../src/source/files.ts";
import { chanceOf, TONGUES } from "./law/chance.ts";
import { faultsOf } from "./support/frames.ts";

const valid = readStoryFiles("tests/fixtures/broken/valid");

const TOWNS = { harbour: { "zh-Hans": "港口", en: "Harbour" }, hill: { "zh-Hans": "山脚", en: "Hill" } };
const row = (town: string, year: string | null, pupils: number | null) => ({ id: `${town}-${year ?? "x"}`, town, year, pupils });
const schools = {
  title: { "zh-Hans": "学生", en: "Pupils" },
  sources: ["register"],
  columns: {
    town: { type: "category", label: { "zh-Hans": "镇", en: "Town" }, values: TOWNS },
    year: { type: "date", label: { "zh-Hans": "年", en: "Year" } },
    pupils: { type: "number", label: { "zh-Hans": "学生", en: "Pupils" }, unit: { "zh-Hans": "人", en: "pupils" } },
  },
  rows: [
    row("hill", "1900", 300),
    row("harbour", "1900", 1200),
    row("hill", "1910", null),
    row("harbour", "1910", 900),
    row("hill", "1905", 320),
  ],
};
const figure = {
  type: "bars",
  title: { "zh-Hans": "港口的学生", en: "The pupils of Harbour" },
  data: "lamps",
  label: "town",
  value: "pupils",
};

/** The story of the lamps with another figure and other data, whose two steps show two states. */
function storyWith(states: object, steps: [string, string], fields: object = {}, data: object = schools): SourceFile[] {
  return valid.map(({ path, text }): SourceFile => {
    if (path === "figures/lamps.json") return { path, text: JSON.stringify({ ...figure, ...fields, states }, null, 2) };
    if (path === "data/lamps.json") return { path, text: JSON.stringify(data, null, 2) };
    const marked = text.replace(/<Mark of="steps">([^<]*)<\/Mark>/, "$1");
    return { path, text: marked.replace('state="all"', `state="${steps[0]}"`).replace('state="by-fate"', `state="${steps[1]}"`) };
  });
}

const read = (...story: Parameters<typeof storyWith>) => parseStory(storyWith(...story), { language: "en" });
const codesIn = ({ problems }: ReturnType<typeof parseStory>) => problems.map(({ severity, code }) => `${severity} ${code}`);
const statesIn = (story: ReturnType<typeof parseStory>) => story.parts.figures[0]?.states;
const specOf = (story: ReturnType<typeof parseStory>, locale: string) =>
  story.edition(locale)?.figures.lamps?.spec.states as Record<string, { alt: string; show?: unknown; note?: string }> | undefined;

describe("a state for each value", () => {
  const story = read({ each: "year" }, ["1900", "1910"]);

  test("is called by it, in the order in which the data give the values", () => {
    expect(statesIn(story)).toEqual(["1900", "1910", "1905"]);
    expect(specOf(story, "zh-Hans")?.["1905"]?.show).toEqual({ column: "year", values: ["1905"] });
  });

  test("has an alternative text of its rows, and the editor is asked to read it", () => {
    const alts = Object.values(specOf(story, "zh-Hans") ?? {}).map(({ alt }) => alt);
    expect(alts).toEqual([
      "港口的学生：1900年。港口1,200人、山脚300人。",
      "港口的学生：1905年。山脚320人。",
      "港口的学生：1910年。港口900人。1项未列明。",
    ]);
    expect(codesIn(story)).toEqual(["warning generated-alt"]);
  });

  test("is not missed where no step shows it; a step that shows none is told which there are", () => {
    const wrong = read({ each: "year" }, ["1900", "1911"]);
    const said = wrong.problems.find(({ code }) => code === "no-state");
    expect(said?.hint).toContain('"1910"');
    expect(codesIn(wrong)).not.toContain("error unused-state");
  });

  test("has the text that is written for all, filled in, and the note", () => {
    const filled = read({ each: "year", alt: "{value}最多的是{most}，{unknown}项不详。", note: "{value}" }, ["1900", "1910"]);
    expect(codesIn(filled)).toEqual([]);
    const spec = specOf(filled, "zh-Hans");
    expect(spec?.["1910"]?.alt).toBe("1910年最多的是港口900人，1项不详。");
    expect(spec?.["1910"]?.note).toBe("1910年");
  });

  test("may be allowed to have a text that was made", () => {
    expect(codesIn(read({ each: "year", allow: { "generated-alt": "读过了" } }, ["1900", "1910"]))).toEqual([]);
  });

  test.each([
    [{ order: "descending" }, ["1910", "1905", "1900"]],
    [{ order: "ascending" }, ["1900", "1905", "1910"]],
    [{ from: "1901" }, ["1910", "1905"]],
    [{ to: 1905 }, ["1900", "1905"]],
    [{ from: "1903", to: "1907" }, ["1905"]],
  ])("%j", (fields, names) => {
    expect(statesIn(read({ each: "year", ...fields }, ["1905", "1905"]))).toEqual(names);
  });

  test("what has no value has a state of its own", () => {
    const data = { ...schools, rows: [...schools.rows, row("hill", null, 5)] };
    const open = read({ each: "year" }, ["unknown", "1900"], {}, data);
    expect(statesIn(open)).toEqual(["1900", "1910", "1905", "unknown"]);
    expect(specOf(open, "zh-Hans")?.unknown).toMatchObject({ alt: "港口的学生：未列明。山脚5人。", show: { values: [""] } });
  });
});

describe("what cannot be made is told at its field", () => {
  test.each<[object, string, string]>([
    [{ each: "yea" }, "states.each", "no-column"],
    [{ each: "year", alt: "{valu}" }, "states.alt", "no-placeholder"],
    [{ each: "year", select: "upto" }, "states.select", "not-in-list"],
    [{ each: "year", show: ["hill-1900"] }, "states.show", "made-twice"],
    [{ each: "year", from: "1920" }, "states.each", "no-made-states"],
    [{ each: "town", to: "hil" }, "states.to", "no-name"],
    [{ each: "year", order: "up" }, "states.order", "not-in-list"],
  ])("%j", (states, field, code) => {
    const { problems } = read(states, ["1900", "1910"]);
    expect(problems.map((one) => [one.field, one.code])).toContainEqual([field, code]);
    // The steps are not blamed for it.
    expect(problems.map((one) => one.code)).not.toContain("no-state");
  });

  test("ranges, more values than a page can carry, words that each language has its own of", () => {
    const pairs = { ...schools, rows: schools.rows.map((one) => ({ ...one, pupils: [1, 2] })) };
    expect(codesIn(read({ each: "pupils" }, ["1", "2"], {}, pairs))).toContain("error each-of-ranges");
    const many = { ...schools, rows: Array.from({ length: 80 }, (_, index) => row("hill", String(1800 + index), index)) };
    expect(codesIn(read({ each: "year" }, ["1800", "1801"], {}, many))).toContain("error many-made-states");
    expect(codesIn(read({ each: "year", to: "1850" }, ["1800", "1801"], {}, many))).not.toContain("error many-made-states");
    const columns = { ...schools.columns, town: { type: "text", label: "镇" } };
    const words = { ...schools, columns, rows: schools.rows.map((one) => ({ ...one, town: { "zh-Hans": "山", en: "Hill" } })) };
    const files = [...storyWith({ each: "town" }, ["hill", "hill"], {}, words), english()];
    expect(parseStory(files).problems.map(({ code }) => code)).toContain("each-translated");
  });

  test("a mistake in a field that all states have is told once, where it stands", () => {
    const files = storyWith({ each: "year", lit: ["nobody"] }, ["1900", "1910"]);
    const { problems } = parseStory(files);
    const told = problems.filter(({ code }) => code === "no-name");
    expect(told).toHaveLength(1);
    const lines = files.find(({ path }) => path === "figures/lamps.json")?.text.split("\n") ?? [];
    expect(told[0]).toMatchObject({
      file: "figures/lamps.json",
      line: lines.findIndex((line) => line.includes("nobody")) + 1,
    });
  });
});

/** The lamps' chapter in English, with the states of two years. */
function english(): SourceFile {
  const text = `---\ntitle: Lamps\nstandfirst: A thin register.\naccent: ochre\n---\n\nWords.\n\n<Scrolly figure="lamps">\n\n<Step state="1900">\nOne.\n</Step>\n\n<Step state="1910">\nTwo.\n</Step>\n\n</Scrolly>\n`;
  return { path: "chapters/01-lamps.en.mdx", text };
}

describe("in two languages", () => {
  test("each state has its text in both", () => {
    const story = parseStory([...storyWith({ each: "year" }, ["1900", "1910"]), english()], { language: "en" });
    const made = story.parts.figures[0]?.spec?.states as Record<string, { alt: { forms: object } }>;
    expect(made["1900"]?.alt.forms).toEqual({
      "zh-Hans": "港口的学生：1900年。港口1,200人、山脚300人。",
      en: "The pupils of Harbour: 1900. Harbour 1,200 pupils, Hill 300 pupils.",
    });
  });

  test("what goes out for translation is what the editor wrote, once", () => {
    const written = { each: "year", alt: "{value}的学生。" };
    const { parts } = parseStory([...storyWith(written, ["1900", "1910"]), english()]);
    const alts = unitsOf(parts, "en").filter(({ field }) => field.startsWith("states"));
    expect(alts.map(({ field, kind }) => [field, kind])).toEqual([["states.alt", "alt"]]);
    const made = parseStory([...storyWith({ each: "year" }, ["1900", "1910"]), english()]).parts;
    expect(unitsOf(made, "en").filter(({ field }) => field.startsWith("states"))).toEqual([]);
  });
});

test("the same town is the same item in every state, and moves", () => {
  const files = storyWith({ each: "year" }, ["1900", "1910"]);
  const draft = parseStory(files).parts.figures[0];
  expect(draft?.items("1900")).toEqual(expect.arrayContaining(["harbour", "hill"]));
  const widthIn = (state: string) => {
    const bars = draft?.frame(state, "narrow")?.layers.find(({ name }) => name === "bars")?.marks as Rect[];
    return bars.find(({ key }) => key === "bar/harbour")?.width ?? 0;
  };
  expect(widthIn("1910") / widthIn("1900")).toBeCloseTo(900 / 1200, 2);
});

describe("npm run new -- states", () => {
  test("writes out the states that steps show, and the story says what it said", () => {
    const files = storyWith({ each: "year", sort: "descending" }, ["1900", "1910"]);
    const planned = KINDS.states.plan(deskOf(files), { figure: "lamps" });
    if ("said" in planned) throw new Error(planned.said.code);
    const after = parseStory(applyChanges(files, planned));
    expect(after.problems).toEqual([]);
    const [before, own] = [parseStory(files), after].map((one) => specOf(one, "zh-Hans"));
    expect(Object.keys(own ?? {})).toEqual(["1900", "1910"]);
    for (const name of ["1900", "1910"]) expect(own?.[name]).toEqual(before?.[name]);
  });

  test("the steps of a new chapter show states by the names that are made", () => {
    expect(deskOf(storyWith({ each: "year", order: "descending" }, ["1900", "1910"])).figures[0]?.states).toEqual([
      "1910",
      "1905",
      "1900",
    ]);
  });
});

describe("names", () => {
  test.each<[string | number | boolean, string]>([
    [2019, "2019"],
    [-3, "minus-3"],
    [1.5, "1-5"],
    ["New Town", "new-town"],
    ["Österreich", "osterreich"],
    ["1902-03-08", "1902-03-08"],
  ])("%s is %s", (value, name) => {
    expect(nameOf(value, "place")).toBe(name);
  });

  test.each(["北京", "الرياض", "2019年", "—"])("%s has a name that an address can hold, and always the same", (value) => {
    expect(nameOf(value, "place")).toMatch(/^place-[a-z0-9]+$/);
    expect(nameOf(value, "place")).toBe(nameOf(value, "place"));
  });
});

const types = Object.keys(FIGURES) as FigureName[];

test.each(types)("of %s: no field of its states has the name of what makes them, and it can be made", (type) => {
  const keys = stateKeys(typeOf(type));
  const own = Object.keys(eachFields).filter((field) => field !== "alt" && field !== "note");
  expect(keys.filter((key) => own.includes(key))).toEqual([]);
  expect(keys.some((key) => ["show", "lit", "upto"].includes(key))).toBe(true);
});

describe("random tables", () => {
  const seeds = Array.from({ length: Number(process.env.LAW ?? 30) }, (_, index) => index + 1);

  test.each(seeds)("seed %i: every row is in one state, all on one scale, within the law", (seed) => {
    const chance = chanceOf(`each-${seed}`, TONGUES[seed % TONGUES.length] ?? "english");
    const values = Array.from({ length: chance.whole(1, 12) }, () =>
      chance.pick<string | number | null>([chance.name(), chance.whole(-50, 2100), `${chance.whole(1800, 2000)}`, null]),
    );
    const type = chance.pick(["text", "number"]);
    const fitting = values.filter((value) => value === null || typeof value === (type === "number" ? "number" : "string"));
    const cells = fitting.length > 0 ? fitting : [type === "number" ? 1 : "a"];
    const rows = Array.from({ length: chance.whole(1, 60) }, (_, index) => ({
      id: `r${index}`,
      slot: chance.pick(cells),
      name: chance.name(),
      amount: chance.often(0.1) ? null : chance.whole(1, 9000),
    }));
    const number = { type: "number", label: "Amount" };
    const columns = { slot: { type, label: "Slot" }, name: { type: "text", label: "Name" }, amount: number };
    const written = { type: "bars", title: "T", data: "d", label: "name", value: "amount", states: { each: "slot" } };
    const data = { title: "d", sources: ["s"], columns, rows };
    const example = { name: "each", type: "bars" as const, figure: written, data, geo: {} };
    const { figure: drawn, table, atlas } = localiseExample(example, "en");
    const made = expandStates(written, typeOf("bars"), { tables: new Map([["en", table]]), locale: "en", data: "d" });
    const names = made?.expanded?.names ?? [];
    expect(names).toHaveLength(new Set(rows.map(({ slot }) => slot)).size);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(id.safeParse(name).success).toBe(true);
    const drawing = drawFigure(drawn, table, { locale: "en", atlas });
    for (const size of Object.values(SIZES)) {
      const shown = drawing.states.flatMap((state) => {
        const frame = drawing.frame(state, size.name);
        expect(faultsOf(frame, size)).toEqual([]);
        expect(frame.alt).not.toMatch(/undefined|NaN|\[object/);
        const items = frame.layers.flatMap(({ marks }) => marks.map(({ key }) => itemOf(key)));
        return [...new Set([...items, ...drawing.omitted(state, size.name).undrawn])].filter((item) => /^r\d+$/.test(item));
      });
      // A row whose thing stands in several states is called by the first of them in each.
      expect(shown.length).toBe(rows.length);
      const units = drawing.states.flatMap((state) =>
        drawing
          .frame(state, size.name)
          .layers.flatMap(({ name, marks }) =>
            name === "bars" ? (marks as Rect[]).flatMap(({ key, width }) => unitOf(readKey(key).item, width)) : [],
          ),
      );
      for (const unit of units) expect(unit).toBeCloseTo(units[0] ?? 0, 1);
    }

    /** px per 1 of a bar that is long enough to tell. */
    function unitOf(item: string, width: number): number[] {
      const [own, ...more] = rows.filter((one) => one.id === item);
      const isAlone = more.length === 0 && rows.filter(({ name }) => name === own?.name).length === 1;
      return own?.amount && isAlone && width > 40 ? [(width / own.amount) * 100] : [];
    }
  });
});
