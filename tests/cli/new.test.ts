// `npm run new`: whatever it makes, for whatever figure type, the checker finds nothing.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeChanges } from "../../scripts/write.ts";
import { parseStory } from "../../src/check/story.ts";
import { applyChanges } from "../../src/cli/new/changes.ts";
import { seatChapter } from "../../src/cli/new/chapters.ts";
import { type Outcome, planNew, reportOf } from "../../src/cli/new/command.ts";
import { columnsNeeded, fitFigure } from "../../src/cli/new/fit.ts";
import { formatJson } from "../../src/cli/new/json.ts";
import { FIGURES, type FigureName } from "../../src/figures/index.ts";
import { readStoryFiles, type SourceFile } from "../../src/source/files.ts";

const TYPES = Object.keys(FIGURES) as FigureName[];
const room = mkdtempSync(join(tmpdir(), "new-"));
afterAll(() => rmSync(room, { recursive: true }));

/** Runs a command on files that are in no folder yet; returns what it would write and the files afterwards. */
async function run(files: readonly SourceFile[], ...args: string[]): Promise<{ outcome: Outcome; files: readonly SourceFile[] }> {
  const outcome = await planNew(args, { folder: "there", looked: "/there", read: (folder) => (folder === "there" ? files : []) });
  return { outcome, files: "changes" in outcome ? applyChanges(files, outcome.changes) : files };
}

/** The same, where it must work and leave nothing for the checker to find. */
async function make(files: readonly SourceFile[], ...args: string[]): Promise<readonly SourceFile[]> {
  const { outcome, files: after } = await run(files, ...args);
  expect(outcome).toHaveProperty("changes");
  const { story, problems } = parseStory(after);
  // Titles here hold tags on purpose, to be printed as they stand.
  expect(problems.filter(({ code }) => code !== "tag-in-field")).toEqual([]);
  expect(story).toBeDefined();
  return after;
}

const wordsOf = (outcome: Outcome) => ("said" in outcome ? outcome.said.message[outcome.language] : "");
const fileOf = (files: readonly SourceFile[], path: string) => files.find((file) => file.path === path)!.text;

describe.each(["zh-Hans", "en"])("in a new story, %s", (locale) => {
  let story: readonly SourceFile[];
  beforeAll(async () => {
    story = await make([], "story", "--folder", "new", "--title", "A: 标题 <b>", "--locale", locale, "--lang", locale);
  });

  test("the story has an opening, a chapter with a figure, and an end", () => {
    const { story: parsed } = parseStory(story);
    expect(parsed!.chapters.map(({ role, scenes }) => [role, scenes.length])).toEqual([
      ["opening", 0],
      ["chapter", 1],
      ["end", 0],
    ]);
    expect(parsed!.title).toBe("A: 标题 <b>");
  });

  test.each(TYPES)("a whole story that begins with %s", async (type) => {
    await make([], "story", "--folder", "new", "--title", "T", "--type", type, "--locale", locale);
  });

  test.each(TYPES)("%s: pinned, standing, in a chapter of its own, as data, once more", async (type) => {
    const pinned = await make(story, "figure", "--type", type, "--id", "one", "--chapter", "first", "--as", "scrolly");
    const standing = await make(pinned, "figure", "--type", type, "--id", "two", "--chapter", "first", "--as", "figure");
    const chapter = await make(standing, "chapter", "--id", "parks", "--title", 'Parks: "one" #x', "--type", type);
    const data = await make(chapter, "data", "--id", "three", "--type", type, "--chapter", "parks");
    const again = await make(data, "chapter", "--id", "again", "--title", "T", "--figure", "one");
    const { story: parsed } = parseStory(again);
    const states = Object.keys(parsed!.figures.one!.spec.states);
    expect(parsed!.chapters.find(({ id }) => id === "again")!.scenes[0]!.steps.map(({ state }) => state)).toEqual(states);
    // As its language prints straight quotes.
    const printed = locale === "en" ? "Parks: “one” #x" : 'Parks: "one" #x';
    expect(parsed!.chapters.find(({ id }) => id === "parks")!.title).toBe(printed);
    // Where nobody names a source, none is claimed: the sample says that it is one.
    expect(parsed!.datasets.three!.sources).toEqual(["sample"]);
    expect(parsed!.datasets.three!.title).toMatch(/示例数据，请换掉|Sample data, to be replaced/);
  });

  test("places, drawn on a map at once", async () => {
    const after = await make(story, "geo", "--id", "lakes", "--chapter", "first");
    expect(parseStory(after).story!.figures.lakes!.type).toBe("map");
    expect(after.map(({ path }) => path)).toContain("geo/lakes.geojson");
  });

  test("facts, numbers and words alike", async () => {
    const fact = (id: string, value: string) => [
      ...["fact", "--id", id, "--value", value, "--says", "公园。", "--source", "sample", "--chapter", "first"],
      ...["--unit", "座", "--where", "第2段", "--caveat", "“约”"],
    ];
    let files = await make(story, ...fact("parks.total", "一百二十"));
    files = await make(files, ...fact("parks.cold", "-3.5"));
    files = await make(files, ...fact("parks.name", "龙潭公园"));
    const facts = JSON.parse(fileOf(files, "facts.json"));
    expect([facts["parks.total"].value, facts["parks.cold"].value, facts["parks.name"].value]).toEqual([120, -3.5, "龙潭公园"]);
    expect(facts["parks.total"]).toMatchObject({ unit: "座", where: "第2段", caveat: "“约”", source: "sample" });
  });

  test("what nothing shows yet is written, and the checker's reminder is told", async () => {
    const data = await run(story, "data", "--id", "later");
    const geo = await run(story, "geo", "--id", "later");
    const fact = await run(story, "fact", "--id", "later", "--value", "3", "--says", "x", "--source", "sample");
    for (const { outcome } of [data, geo, fact]) {
      expect("problems" in outcome && outcome.problems?.map(({ severity }) => severity)).toEqual(["warning"]);
    }
  });
});

describe("in the stories there are", () => {
  test.each(["tests/fixtures/town", "tests/fixtures/tiny", "tests/fixtures/borders"])("%s", async (folder) => {
    const files = readStoryFiles(folder);
    const before = parseStory(files).problems;
    const chapter = files.find(({ path }) => path.startsWith("chapters/01"))!.path.slice("chapters/01-".length, -".mdx".length);
    const { outcome, files: after } = await run(
      files,
      "figure",
      "--type",
      "bars",
      "--id",
      "sample-bars",
      "--chapter",
      chapter,
      "--as",
      "figure",
    );
    expect(outcome).toHaveProperty("changes");
    expect(parseStory(after).problems).toEqual(before);
  });

  test("a figure of data that are there, where the columns fit", async () => {
    const files = readStoryFiles("tests/fixtures/town");
    for (const [type, data] of [
      ["bars", "hands"],
      ["units", "landings"],
      ["timeline", "wetdays"],
    ]) {
      const { outcome, files: after } = await run(
        files,
        "figure",
        "--type",
        type!,
        "--id",
        "x",
        "--data",
        data!,
        "--chapter",
        "water",
      );
      expect(outcome).toHaveProperty("changes");
      expect(parseStory(after).problems).toEqual([]);
      expect(JSON.parse(fileOf(after, "figures/x.json"))).toMatchObject({ type, data });
    }
    const misfit = await run(files, "figure", "--type", "timeline", "--id", "x", "--data", "hands", "--chapter", "water");
    expect(wordsOf(misfit.outcome)).toContain("data/hands.json");
    expect(misfit.outcome).toHaveProperty("code", 2);
  });

  test("a translation gets the figure too", async () => {
    const files = readStoryFiles("tests/fixtures/tiny");
    const english = fileOf(files, "chapters/02-boats.mdx");
    const translated = [...files, { path: "chapters/02-boats.zh-Hans.mdx", text: english }];
    const { files: after } = await run(
      translated,
      "figure",
      "--type",
      "bars",
      "--id",
      "x",
      "--chapter",
      "boats",
      "--as",
      "figure",
    );
    expect(fileOf(after, "chapters/02-boats.zh-Hans.mdx")).toContain('<Figure figure="x" state="all" />');
    expect(parseStory(after).problems).toEqual(parseStory(translated).problems);
  });
});

test("a figure takes the columns that suit it", () => {
  const columns = {
    id: { type: "text" as const, label: "id" },
    year: { type: "date" as const, label: "年" },
    people: { type: "number" as const, label: "人" },
    name: { type: "text" as const, label: "名" },
  };
  const table = {
    columns,
    rows: [
      { id: "a", year: "2020", people: 3, name: "甲" },
      { id: "b", year: "2021", people: 4, name: "乙" },
    ],
  };
  expect(fitFigure("bars", "x", table, "zh-Hans")).toMatchObject({ label: "name", value: "people" });
  expect(fitFigure("dots", "x", table, "zh-Hans")).toMatchObject({ label: "name", values: ["people"] });
  const three = Object.fromEntries(["boats", "nets", "quays"].map((id) => [id, { type: "number" as const, label: id }]));
  const rows = table.rows.map((row) => ({ ...row, boats: 1, nets: 2, quays: 3 }));
  const wide = { columns: { ...columns, ...three }, rows };
  expect(fitFigure("dots", "x", wide, "zh-Hans")).toMatchObject({ values: ["people", "boats"] });
  const mixed = { columns: { ...wide.columns, boats: { ...three.boats!, unit: "艘" } }, rows };
  expect(fitFigure("dots", "x", mixed, "zh-Hans")).toMatchObject({ values: ["people"] });
  const { people: _, ...words } = columns;
  expect(fitFigure("dots", "x", { columns: words, rows: table.rows }, "zh-Hans")).toBeUndefined();
  expect(columnsNeeded("dots", "zh-Hans")).toEqual(["text", "number"]);
  const all = fitFigure("table", "x", wide, "zh-Hans");
  expect(all).toMatchObject({ label: "name" });
  expect(all).not.toHaveProperty("columns");
  expect(fitFigure("scatter", "x", wide, "zh-Hans")).toMatchObject({ label: "name", x: "people", y: "boats", size: "nets" });
  expect(fitFigure("scatter", "x", table, "zh-Hans")).toBeUndefined();
  expect(columnsNeeded("scatter", "zh-Hans")).toEqual(["text", "number", "number"]);
  expect(fitFigure("lines", "x", table, "zh-Hans")).toMatchObject({ x: "year", y: "people" });
  expect(fitFigure("timeline", "x", table, "zh-Hans")).toMatchObject({ start: "year", label: "name" });
  expect(fitFigure("network", "x", table, "zh-Hans")).toBeUndefined();
});

describe("a chapter's number", () => {
  const files = (...names: string[]) =>
    names.map((name) => ({
      path: `chapters/${name}.mdx`,
      text: `---\ntitle: x\n${name.includes("opening") ? "role: opening\n" : ""}${name.includes("end") ? "role: end\n" : ""}---\n`,
    }));
  const seat = (place: number, ...names: string[]) => seatChapter(files(...names), { role: "chapter", place });

  test.each([
    ["after the last", 3, ["00-opening", "01-a", "02-b", "99-end"], 3, []],
    ["in a gap", 2, ["01-a", "05-b"], 2, []],
    ["far past the last", 9, ["01-a"], 2, []],
    ["in an empty story", 1, [], 1, []],
    ["before the first", 1, ["00-opening", "01-a", "02-b", "99-end"], 1, ["02-b>03-b", "01-a>02-a"]],
    [
      "only as far as the next gap",
      2,
      ["01-a", "02-b", "02-b.en", "03-c", "05-d"],
      2,
      ["03-c>04-c", "02-b.en>03-b.en", "02-b>03-b"],
    ],
  ])("%s", (_, place, names, number, moves) => {
    const seated = seat(place, ...names);
    const told = "seat" in seated && seated.seat.moves.map(({ from, to }) => `${from}>${to}`.replaceAll(/chapters\/|\.mdx/g, ""));
    expect(["seat" in seated && seated.seat.number, told]).toEqual([number, moves]);
  });

  test("an end is last, an opening first, and 99 is the limit", () => {
    expect(seatChapter(files("01-a"), { role: "end", place: 1 })).toMatchObject({ seat: { number: 99, moves: [] } });
    expect(seatChapter(files("01-a"), { role: "opening", place: 1 })).toMatchObject({ seat: { number: 0, moves: [] } });
    expect(seat(2, "01-a", "98-b", "99-end")).toMatchObject({ seat: { number: 2, moves: [] } });
    expect(seat(3, "01-a", "98-b", "99-end")).toHaveProperty("said");
  });

  test("moving others is told", async () => {
    const { outcome, files: after } = await run(
      readStoryFiles("tests/fixtures/tiny"),
      "chapter",
      "--id",
      "x",
      "--title",
      "X",
      "--place",
      "1",
    );
    const report = reportOf(outcome as Extract<Outcome, { changes: unknown }>, readStoryFiles("tests/fixtures/tiny"));
    expect(report).toContain("renamed  there/chapters/01-lamps.mdx → there/chapters/02-lamps.mdx");
    expect(after.map(({ path }) => path).filter((path) => path.startsWith("chapters"))).toEqual(
      ["00-opening", "01-x", "02-lamps", "03-boats", "99-end"].map((name) => `chapters/${name}.mdx`),
    );
    expect(parseStory(after).problems).toEqual([]);
  });
});

describe("what will not do is said, and nothing is written", () => {
  const tiny = readStoryFiles("tests/fixtures/tiny");
  test.each([
    [["figure", "--type", "bars"], /Missing: --id --chapter/],
    [["figure", "--type", "stripes", "--id", "x", "--chapter", "lamps"], /--type cannot be "stripes"/],
    [["figure", "--type", "pie", "--id", "x", "--chapter", "lamps"], /"pie": that chart is "shares" here/],
    [["figure", "--type", "饼图", "--id", "x", "--chapter", "lamps"], /that chart is "shares" here/],
    [["figure", "--type", "Gantt chart", "--id", "x", "--chapter", "lamps"], /that chart is "timeline" here/],
    [["figure", "--type", "treemap", "--id", "x", "--chapter", "lamps"], /that chart cannot be drawn yet/],
    [["figure", "--type", "bars", "--id", "lamps", "--chapter", "lamps"], /"lamps" exists already: data\/lamps.json/],
    [["figure", "--type", "bars", "--id", "Die Lampen", "--chapter", "lamps"], /"Die Lampen" cannot be an id/],
    [["figure", "--type", "bars", "--id", "x", "--chapter", "lamp"], /--chapter cannot be "lamp"/],
    [["chapter", "--id", "lamps", "--title", "x"], /exists already: chapters\/01-lamps.mdx/],
    [["chapter", "--id", "x", "--title", "x", "--place", "two"], /must be a whole number/],
    [["chapter", "--id", "x", "--title", "x", "--role", "opening"], /would make mistakes/],
    [["chapter", "--id", "x", "--titel", "x"], /no flag --titel/],
    [["chapter", "--title"], /--title lacks a value/],
    [["fact", "--id", "lamps.total", "--value", "1", "--says", "x", "--source", "register"], /"lamps.total" already, in line \d/],
    [["story", "--folder", "there", "--title", "x"], /holds files already/],
    [["chapters"], /"chapters" is nothing/],
    [[], /Nothing was said/],
    [["--lang", "zh-Hans", "figure", "--type", "bars"], /还缺：--id --chapter/],
    [["figure", "--lang=zh-Hans", "--typ", "bars"], /没有 --typ 这个参数/],
  ])("%j", async (args, words) => {
    const { outcome } = await run(tiny, ...args);
    expect(wordsOf(outcome)).toMatch(words);
    expect(wordsOf(outcome)).not.toMatch(/undefined|\[object/);
  });

  test.each([
    ["donut", /^Write --type shares\.$/],
    ["散点图", /^Write --type scatter\.$/],
    ["Arrow plot", /^Write --type dots, and in the figure that is made as: "arrow"\.$/],
    ["sankey", /^Nearest is --type network\.$/],
  ])("the name of a chart, %s, is answered by a type that can be made", async (chart, hint) => {
    const figure = (type: string) => run(tiny, "figure", "--type", type, "--id", "x", "--chapter", "lamps");
    const { outcome } = await figure(chart);
    const said = "said" in outcome ? outcome.said.hint[outcome.language] : "";
    expect(said).toMatch(hint);
    expect(wordsOf((await figure(/--type (\w+)/.exec(said)![1]!)).outcome)).toBe("");
  });

  test("a folder that holds no story", async () => {
    expect(wordsOf((await run([], "chapter", "--id", "x", "--title", "x")).outcome)).toContain("没有 story.json");
  });
});

test("answers of a person are taken, and leaving writes nothing", async () => {
  const asked: string[] = [];
  const read = () => readStoryFiles("tests/fixtures/tiny");
  const prompts = () => async (question: { flag: string; suggestion?(so: object): string }, so: object) => {
    asked.push(question.flag);
    return question.flag === "title" ? "Trams" : (question.suggestion?.(so) ?? "");
  };
  const outcome = await planNew(["chapter"], { folder: "there", looked: "/there", read, prompts });
  expect(asked).toEqual(["title", "id", "role", "place", "accent", "figure", "type", "source"]);
  expect("changes" in outcome && outcome.changes.writes[0]!.path).toBe("chapters/03-trams.mdx");
  expect(
    await planNew(["chapter"], { folder: "there", looked: "/there", read, prompts: () => async () => undefined }),
  ).toHaveProperty("left");
});

describe("on the disk", () => {
  const folder = join(room, "other", "content");
  const command = (...args: string[]) =>
    spawnSync(process.execPath, ["scripts/new.ts", ...args], {
      encoding: "utf8",
      env: { ...process.env, STORY: folder },
      stdio: ["ignore", "pipe", "pipe"],
    });

  test("a story is written, grown and formatted as the house's own; a second is refused", () => {
    expect(command("story", "--folder", folder, "--title", "新的故事").status).toBe(0);
    const grown = command("figure", "--type", "map", "--id", "lakes", "--chapter", "first");
    expect(grown.stdout).toContain(`新写  ${folder}/figures/lakes.json`);
    expect(grown.stdout).toContain(`改动  ${folder}/chapters/01-first.mdx`);
    expect(parseStory(readStoryFiles(folder)).problems).toEqual([]);
    const refused = command("story", "--folder", folder, "--title", "x");
    expect([refused.status, refused.stderr.includes("已经有文件")]).toEqual([2, true]);
    const lacking = command("figure", "--type", "map");
    expect([lacking.status, lacking.stderr.split("\n")[0]]).toEqual([2, "还缺：--id --chapter。这里不是终端，没法一样一样问。"]);
    for (const { path, text } of readStoryFiles(folder).filter((file) => /json$/.test(file.path))) {
      const biome = spawnSync("node_modules/.bin/biome", ["format", `--stdin-file-path=${path}`], {
        input: text,
        encoding: "utf8",
      });
      expect(biome.stdout).toBe(text);
    }
  });

  test("a chapter is never renamed over another", () => {
    const at = join(room, "moves");
    writeChanges(at, {
      writes: [
        { path: "chapters/01-a.mdx", text: "a" },
        { path: "chapters/02-b.mdx", text: "b" },
      ],
      moves: [],
    });
    const moves = [{ from: "chapters/01-a.mdx", to: "chapters/02-b.mdx" }];
    expect(() => writeChanges(at, { writes: [], moves })).toThrow();
    expect(readFileSync(join(at, "chapters/02-b.mdx"), "utf8")).toBe("b");
  });
});

test("JSON is written as the formatter would", () => {
  const files = readStoryFiles("tests/fixtures/town").filter(({ path }) => /^(data|figures)\//.test(path));
  const odd = join(room, "odd.json");
  writeFileSync(odd, files.map(({ text }) => formatJson(JSON.parse(text))).at(-1)!);
  for (const { text } of files) expect(JSON.parse(formatJson(JSON.parse(text)))).toEqual(JSON.parse(text));
  expect(formatJson({ a: "字".repeat(61) }).split("\n")).toHaveLength(4);
});
