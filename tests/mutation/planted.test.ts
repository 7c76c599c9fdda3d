// Mistakes as editors make them, planted in a story without mistakes: each is named at its line, and what the hint says fixes it.

import { describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import type { Problem } from "../../src/messages/index.ts";
import { LARGEST, readStoryFiles, type SourceFile } from "../../src/source/files.ts";

const lamps = readStoryFiles("tests/fixtures/broken/valid");
const islands = readStoryFiles("tests/fixtures/borders");

/** Follows a hint by hand as an editor would: the file's text after it. */
type Fix = (text: string, problem: Problem) => string;

interface Planted {
  file: string;
  /** What stands there in the story without mistakes, and what the editor made of it. */
  right: string | RegExp;
  wrong: string;
  line: number;
  /** What the message must name. */
  says: string;
  fix: Fix;
}

const linesOf = (text: string, problem: Problem, change: (line: string) => string) =>
  text
    .split("\n")
    .map((line, index) => (index === problem.line - 1 ? change(line) : line))
    .join("\n");

/** The last line of the hint takes the place of the line. */
const pasteLine: Fix = (text, problem) => linesOf(text, problem, () => problem.hint.split("\n").at(-1)!);

/** The name that the hint asks about takes the place of the one that the message says is not there. */
const rename: Fix = (text, problem) => {
  const meant = /是不是想写 "([^"]+)"/.exec(problem.hint)?.[1] ?? "no near name";
  const wrong = /没有 ["<]([^">]+)[">]/.exec(problem.message)?.[1] ?? "no name at fault";
  return linesOf(text, problem, (line) => line.replaceAll(new RegExp(`\\b${wrong}\\b`, "g"), meant));
};

/** The field that the hint says to add is put at the head of the group that lacks it. */
const addField: Fix = (text, problem) => {
  const field = /请(?:加上|补上)[^"]*("[^"]+": .*?),?$/m.exec(problem.hint)?.[1] ?? "no field to add";
  const starts = text
    .split("\n")
    .slice(0, problem.line - 1)
    .join("\n").length;
  const at = text.indexOf("{", starts + problem.column - 1) + 1;
  return `${text.slice(0, at)}${field},${text.slice(at)}`;
};

/** The character at the place goes. */
const deleteThere: Fix = (text, problem) =>
  linesOf(text, problem, (line) => line.slice(0, problem.column - 1) + line.slice(problem.column));

/** The line at the place goes. */
const deleteLine: Fix = (text, problem) =>
  text
    .split("\n")
    .toSpliced(problem.line - 1, 1)
    .join("\n");

/** What the hint shows in English quotes or angle brackets takes the place of `wrong`. */
const pasteFor =
  (wrong: string | RegExp, shown: RegExp): Fix =>
  (text, problem) =>
    linesOf(text, problem, (line) => line.replace(wrong, shown.exec(problem.hint)?.[1] ?? "nothing to paste"));

/** The hint tells in words what to do: it must say `words`, and this is doing it. */
const told =
  (words: string, right: string | RegExp, put: string): Fix =>
  (text, problem) => {
    expect(problem.hint).toContain(words);
    return linesOf(text, problem, (line) => line.replace(right, put));
  };

const chapter = "chapters/01-lamps.mdx";
const figure = "figures/lamps.json";
const table = "data/lamps.json";

const PLANTED: Record<string, Planted> = {
  "a state misspelt": { file: chapter, right: 'state="by-fate"', wrong: 'state="by-fat"', line: 15, says: "by-fat", fix: rename },
  "a figure misspelt": { file: chapter, right: 'figure="lamps"', wrong: 'figure="lamp"', line: 9, says: "lamp", fix: rename },
  "a fact misspelt": {
    file: chapter,
    right: 'id="lamps.lost"',
    wrong: 'id="lamps.lots"',
    line: 16,
    says: "lamps.lots",
    fix: rename,
  },
  "a marked item misspelt": { file: chapter, right: 'of="steps"', wrong: 'of="stepss"', line: 16, says: "stepss", fix: rename },
  "an unknown component": {
    file: chapter,
    right: /<Mark (.*?)<\/Mark>/,
    wrong: "<Marc $1</Marc>",
    line: 16,
    says: "Marc",
    fix: rename,
  },
  "an unknown attribute": { file: chapter, right: 'state="all"', wrong: 'stat="all"', line: 11, says: "stat", fix: rename },
  "a tag without its end": {
    file: chapter,
    right: '<Step state="all">',
    wrong: '<Step state="all"',
    line: 11,
    says: "Step",
    fix: told("末尾有没有 >", '"all"', '"all">'),
  },
  "a tag never closed": {
    file: chapter,
    right: "</Step>\n\n<Step",
    wrong: "\n\n<Step",
    line: 11,
    says: "没有收尾",
    fix: (text, { hint }) => text.replace("\n\n\n<Step", `\n${/<\/\w+>/.exec(hint)![0]}\n\n<Step`),
  },
  "a tag without its bracket": {
    file: chapter,
    right: '<Fact id="lamps.lost" />',
    wrong: 'Fact id="lamps.lost" />',
    line: 16,
    says: "少了 <",
    fix: told("<Fact …>", 'Fact id="lamps.lost"', '<Fact id="lamps.lost"'),
  },
  "a full-width bracket": {
    file: chapter,
    right: '<Fact id="lamps.lost" />',
    wrong: '＜Fact id="lamps.lost" />',
    line: 16,
    says: "＜",
    fix: told("英文半角的 < >", "＜", "<"),
  },
  "a bracket too many": {
    file: chapter,
    right: '<Step state="all">',
    wrong: '<Step state="all">>',
    line: 11,
    says: "多了一个 >",
    fix: deleteThere,
  },
  "Chinese quotes in a tag": {
    file: chapter,
    right: 'state="all"',
    wrong: "state=“all”",
    line: 11,
    says: "“",
    fix: told("英文输入法", /[“”]/g, '"'),
  },
  "a chapter without its second hyphens": {
    file: chapter,
    right: "ochre\n---\n",
    wrong: "ochre\n",
    line: 5,
    says: "第二条 ---",
    fix: (text, { hint }) => text.replace("ochre\n", `ochre\n${hint.split("\n").at(-1)}\n`),
  },
  "program code in a chapter": {
    file: chapter,
    right: "\n登记簿是",
    wrong: "\nimport fs from 'fs'\n\n登记簿是",
    line: 7,
    says: "程序",
    fix: deleteLine,
  },
  "an expression": {
    file: chapter,
    right: '<Fact id="lamps.lost" />',
    wrong: "{lamps.lost}",
    line: 16,
    says: "花括号",
    fix: pasteFor("{lamps.lost}", /(<Fact id="[^"]+" \/>)/),
  },
  "a link that runs": {
    file: chapter,
    right: "登记簿是照明会",
    wrong: "[登记簿](javascript:alert)是照明会",
    line: 7,
    says: "javascript",
    fix: told("https://", "javascript:alert", "https://example.org"),
  },
  "a missing comma": { file: figure, right: '"data": "lamps",', wrong: '"data": "lamps"', line: 4, says: "逗号", fix: pasteLine },
  "a comma too many": {
    file: figure,
    right: '"group": "fate" }\n',
    wrong: '"group": "fate" },\n',
    line: 12,
    says: "逗号",
    fix: deleteThere,
  },
  "a Chinese comma": { file: figure, right: '"data": "lamps",', wrong: '"data": "lamps"，', line: 4, says: "，", fix: pasteLine },
  "a Chinese colon": { file: figure, right: '"data":', wrong: '"data"：', line: 4, says: "：", fix: pasteLine },
  "Chinese quotes": { file: figure, right: '"data":', wrong: "“data”:", line: 4, says: "“", fix: pasteLine },
  "a quote within a text": {
    file: table,
    right: "煤气灯和",
    wrong: '煤气"灯"和',
    line: 2,
    says: "双引号",
    fix: told("中文的“ ”", '"灯"', "“灯”"),
  },
  "a text never closed": {
    file: table,
    right: '去向",',
    wrong: "去向,",
    line: 2,
    says: "没有收尾",
    fix: told("补上英文双引号", "去向,", '去向",'),
  },
  "a bracket never closed": {
    file: table,
    right: '"unit": "瓦" }',
    wrong: '"unit": "瓦"',
    line: 7,
    says: "没有收尾",
    fix: told("补上 }", '"瓦"', '"瓦" }'),
  },
  "a bracket never opened": {
    file: figure,
    right: '"fate": { "kept"',
    wrong: '"fate": "kept"',
    line: 8,
    says: "少了一个 {",
    fix: pasteFor(/"fate":/, /补上：(.*)/),
  },
  "a key misspelt": { file: figure, right: '"unnamed"', wrong: '"unamed"', line: 6, says: "unamed", fix: rename },
  "a key twice": {
    file: figure,
    right: '  "data": "lamps",',
    wrong: '  "data": "lamps",\n  "data": "lamps",',
    line: 5,
    says: "两次",
    fix: deleteLine,
  },
  "a field missing": {
    file: "facts.json",
    right: /\n {4}"source": "register",\n {4}"where"/,
    wrong: '\n    "where"',
    line: 2,
    says: "source",
    fix: (text, problem) => addField(text, problem).replace('"source": "…"', '"source": "register"'),
  },
  "a number in quotes": {
    file: table,
    right: '"watts": 60',
    wrong: '"watts": "60"',
    line: 11,
    says: "watts",
    fix: told("只写数字本身", '"60"', "60"),
  },
  "a value that is not listed": {
    file: table,
    right: '"fate": "sold"',
    wrong: '"fate": "solt"',
    line: 14,
    says: "solt",
    fix: rename,
  },
  "columns swapped": {
    file: table,
    right: '"place": "石阶", "fate": "kept"',
    wrong: '"place": "kept", "fate": "石阶"',
    line: 11,
    says: "石阶",
    fix: (text, { hint }) =>
      text.replace('"place": "kept", "fate": "石阶"', `"place": "石阶", "fate": ${/可以写："\w+"/.exec(hint)![0].slice(4)}`),
  },
  "a column misspelt": {
    file: figure,
    right: '"label": "place"',
    wrong: '"label": "plase"',
    line: 5,
    says: "plase",
    fix: rename,
  },
  "an id twice": {
    file: table,
    right: '"id": "chapel"',
    wrong: '"id": "steps"',
    line: 12,
    says: "steps",
    fix: pasteFor('"steps"', /例如 ("steps-2")/),
  },
  "an id in capitals": {
    file: table,
    right: '"id": "chapel"',
    wrong: '"id": "Chapel"',
    line: 12,
    says: "Chapel",
    fix: pasteFor('"Chapel"', /改成 ("chapel")/),
  },
  "an id with a character nobody sees": {
    file: table,
    right: '"id": "chapel"',
    wrong: '"id": "cha\u200bpel"',
    line: 12,
    says: "\\u200b",
    fix: pasteFor('"cha\u200bpel"', /改成 ("chapel")/),
  },
  "a date that is none": {
    file: table,
    right: '"1902-03-08"',
    wrong: '"1902.3.8"',
    line: 13,
    says: "1902.3.8",
    fix: told('"2022-10-01"', "1902.3.8", "1902-03-08"),
  },
  "a number beyond numbers": {
    file: table,
    right: '"watts": 60',
    wrong: '"watts": 60e999',
    line: 11,
    says: "60e999",
    fix: told("核对这个数", "60e999", "60"),
  },
  "an unknown source": { file: table, right: '["register"]', wrong: '["registry"]', line: 3, says: "registry", fix: rename },
  "an unknown dataset": {
    file: figure,
    right: '"data": "lamps"',
    wrong: '"data": "lampes"',
    line: 4,
    says: "lampes",
    fix: rename,
  },
  "an unknown type": { file: figure, right: '"units"', wrong: '"unit"', line: 2, says: "unit", fix: rename },
  "an unknown row in a selection": {
    file: figure,
    right: '"group": "fate"',
    wrong: '"group": "fate", "lit": ["chapl"]',
    line: 12,
    says: "chapl",
    fix: rename,
  },
  "an unknown column of a selection": {
    file: figure,
    right: '"group": "fate"',
    wrong: '"group": "fate", "lit": { "column": "fat", "values": ["kept"] }',
    line: 12,
    says: "fat",
    fix: rename,
  },
  "an unknown value of a selection": {
    file: figure,
    right: '"group": "fate"',
    wrong: '"group": "fate", "lit": { "column": "fate", "values": ["kept", "solt"] }',
    line: 12,
    says: "solt",
    fix: rename,
  },
  "a selection with a misspelt field": {
    file: figure,
    right: '"group": "fate"',
    wrong: '"group": "fate", "lit": { "colum": "fate", "values": ["kept"] }',
    line: 12,
    says: "colum",
    fix: rename,
  },
  "a selection that is one name": {
    file: figure,
    right: '"group": "fate"',
    wrong: '"group": "fate", "lit": "chapel"',
    line: 12,
    says: "方括号",
    fix: told("[", '"lit": "chapel"', '"lit": ["chapel"]'),
  },
  "a name of programs": {
    file: figure,
    right: '"kept": {',
    wrong: '"__proto__": {',
    line: 8,
    says: "__proto__",
    fix: told("换一个名字", "__proto__", "kept"),
  },
};

/** The story with `right` turned into `wrong`, and the problem that answers it. */
function plant(files: readonly SourceFile[], { file, right, wrong }: Pick<Planted, "file" | "right" | "wrong">): SourceFile[] {
  return files.map((one) => {
    if (one.path !== file) return one;
    const text = one.text.replace(right, wrong);
    expect(text).not.toBe(one.text);
    return { ...one, text };
  });
}

function withText(files: readonly SourceFile[], file: string, change: (text: string) => string): SourceFile[] {
  return files.map((one) => (one.path === file ? { ...one, text: change(one.text) } : one));
}

describe("planted in a story without mistakes", () => {
  test.each(Object.entries(PLANTED))("%s", (_, planted) => {
    const broken = plant(lamps, planted);
    const { problems } = parseStory(broken);
    const [first] = problems;
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toContain(`${planted.file}:${planted.line}`);
    expect(`${first!.file}:${first!.line}`).toBe(`${planted.file}:${planted.line}`);
    expect(first!.message).toContain(planted.says);
    const fixed = withText(broken, planted.file, (text) => planted.fix(text, first!));
    expect(parseStory(fixed).problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test.each([
    ["longitude and latitude swapped", "[-29.5, 0.4]", "[0.4, -129.5]", 14, "经度"],
    ["a coordinate beyond the earth", "[-29.5, 0.4]", "[-229.5, 0.4]", 14, "不在地球上"],
  ])("%s", (_, right, wrong, line, says) => {
    const broken = plant(islands, { file: "geo/ways.geojson", right, wrong });
    const first = parseStory(broken).problems.find(({ severity }) => severity === "error")!;
    expect([first.file, first.line]).toEqual(["geo/ways.geojson", line]);
    expect(first.message + first.hint).toContain(says);
  });

  test("a number too large to be drawn one by one", () => {
    const boats = readStoryFiles("tests/fixtures/tiny");
    const broken = plant(boats, { file: "data/boats.json", right: '"boats": 12', wrong: '"boats": 12000000' });
    const [first] = parseStory(broken).problems;
    expect([first!.file, first!.message]).toEqual(["data/boats.json", expect.stringContaining("12000000")]);
  });
});

describe("files that cannot be read", () => {
  const of = (damage: SourceFile["damage"]) =>
    lamps.map((file): SourceFile => (file.path === table ? { path: table, text: "", damage: damage! } : file));
  test.each([
    ["encoding", "GBK"],
    ["utf16", "UTF-16"],
    ["size", `${LARGEST / 1_000_000} MB`],
    ["link", "链接"],
    ["folder", "文件夹"],
    ["unreadable", "权限"],
  ] as const)("%s is the one thing that is said", (damage, says) => {
    const { problems } = parseStory(of(damage));
    expect(problems.map(({ file, line, message }) => [file, line, message])).toEqual([[table, 1, expect.stringContaining(says)]]);
  });
});
