// `npm run import`: real files, as newsrooms have them, become datasets that the checker takes; what could not be read is named.

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { afterAll, describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { isBlank, readDate, readNumber } from "../../src/cli/import/cells.ts";
import { type Imported, planImport } from "../../src/cli/import/command.ts";
import { applyChanges } from "../../src/cli/new/changes.ts";
import { planNew } from "../../src/cli/new/command.ts";
import { readStoryFiles } from "../../src/source/files.ts";

const room = mkdtempSync(join(tmpdir(), "import-"));
afterAll(() => rmSync(room, { recursive: true }));
const tiny = readStoryFiles("tests/fixtures/tiny");

async function run(bytes: Uint8Array | string, ...args: string[]): Promise<Imported> {
  const open = (file: string) => (file.startsWith("table.") ? Buffer.from(bytes) : undefined);
  return planImport(["--lang", "zh-Hans", ...args], { folder: "there", looked: "/there", files: tiny, open, show: () => {} });
}

/** Imports what must work; the story with it has no problem but that nothing draws the data yet. */
async function take(bytes: Uint8Array | string, ...args: string[]) {
  const outcome = await run(bytes, "table.csv", "--source", "register", "--id", "x", ...args);
  if (!("changes" in outcome)) throw new Error(JSON.stringify(outcome));
  const { problems } = parseStory(applyChanges(tiny, outcome.changes));
  expect(problems.map(({ file, severity }) => [file, severity])).toEqual([["data/x.json", "warning"]]);
  const file = outcome.changes.writes.find(({ path }) => path === "data/x.json")!;
  return { ...JSON.parse(file.text), told: outcome.told.join("\n"), changes: outcome.changes };
}

const said = (outcome: Imported) => ("said" in outcome ? outcome.said.message["zh-Hans"] : "");

describe("numbers", () => {
  test.each([
    ["13", 13, ""],
    ["十三", 13, ""],
    ["一百二十", 120, ""],
    ["两万三", 23000, ""],
    ["3.5万", 35000, ""],
    ["4.35万", 43500, ""],
    ["1.2亿", 120000000, ""],
    ["１２", 12, ""],
    ["１，２３４", 1234, ""],
    ["1,234,567.5", 1234567.5, ""],
    ["−3.5", -3.5, ""],
    ["-3", -3, ""],
    ["负三", -3, ""],
    ["45%", 45, "%"],
    ["４５％", 45, "%"],
    ["百分之三十", 30, "%"],
    ["12.5公里", 12.5, "公里"],
    ["13 条", 13, "条"],
    ["1.2E+08", 120000000, ""],
    ["0", 0, ""],
    ["0.5", 0.5, ""],
  ])("%s", (written, value, unit) => expect(readNumber(written)).toMatchObject({ value, unit, mark: "" }));

  test.each(["约300", "300多", "3-5", "1,23", "1.2.3", "0012", "7路车", "十几", "三个半", "", "甲", "2022年10月"])(
    "%s is none",
    (written) => expect(readNumber(written)).toBeUndefined(),
  );
});

describe("dates", () => {
  test.each([
    ["2022年10月1日", "2022-10-01"],
    ["2022年10月", "2022-10"],
    ["2022年", "2022"],
    ["2022/10/1", "2022-10-01"],
    ["2022-10-01", "2022-10-01"],
    ["2022.10.1", "2022-10-01"],
    ["2022/10", "2022-10"],
    ["２０２２年１０月", "2022-10"],
    ["二〇二二年十月一日", "2022-10-01"],
    ["二〇二二年十二月二十五日", "2022-12-25"],
    ["2022/10/1 8:30", "2022-10-01"],
  ])("%s", (written, date) => expect(readDate(written, false)).toBe(date));

  test("only in a column of dates: 2022.10, 20221001, a year, Excel's day numbers", () => {
    expect(["2022.10", "20221001", "2022", 44835].map((cell) => readDate(cell, true))).toEqual([
      "2022-10",
      "2022-10-01",
      "2022",
      "2022-10-01",
    ]);
    expect(["2022.10", "20221001", "2022", 44835].map((cell) => readDate(cell, false))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test.each(["2022年13月", "2022-02-30", "10/1/2022", "2022.1.2.3", "去年"])("%s is none", (written) =>
    expect(readDate(written, true)).toBeUndefined(),
  );

  test("2022.1 as a number may have been October", () => expect(readDate(2022.1, true)).toBeUndefined());
});

test.each(["", "未列明", "不详", "—", "无", "N/A", "-", "…"])("%j is not known", (written) =>
  expect(isBlank(written)).toBe(true),
);

const CHINESE = `各县人口
名称,人口（万人）,占比,统计日期,类别,备注
甲县,3.5,45%,2022年10月1日,山区,—
乙县,十三,12%,2022/10/2,平原,a
丙县,约20,不详,2022.10,山区,"x, ""y"""
丁县,"3.5万",３%,2022-10,平原,c
合 计,36.5,,,,
注：虚构的
`;

describe("CSV", () => {
  /** GBK bytes of the table: Node decodes it but does not encode it. */
  const gbk = spawnSync("iconv", ["-f", "utf-8", "-t", "gbk"], { input: CHINESE }).stdout;
  const encodings: [string, Uint8Array][] = [
    ["UTF-8", Buffer.from(CHINESE)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${CHINESE}`)],
    ["CRLF", Buffer.from(CHINESE.replaceAll("\n", "\r\n"))],
    ["UTF-16", Buffer.from(`\ufeff${CHINESE}`, "utf16le")],
    ["GBK", gbk],
  ];

  test.each(encodings)("%s", async (name, bytes) => {
    const { told, changes: _, ...dataset } = await take(bytes);
    expect(dataset).toEqual({
      title: "各县人口",
      sources: ["register"],
      note: "注：虚构的",
      columns: {
        name: { type: "text", label: "名称" },
        people: { type: "number", label: "人口", unit: "万人" },
        share: { type: "number", label: "占比", unit: "%" },
        date: { type: "date", label: "统计日期" },
        kind: { type: "category", label: "类别", values: { "kind-1": "山区", "kind-2": "平原" } },
        note: { type: "text", label: "备注" },
      },
      rows: [
        { id: "row-1", name: "甲县", people: 3.5, share: 45, date: "2022-10-01", kind: "kind-1", note: null },
        { id: "row-2", name: "乙县", people: 13, share: 12, date: "2022-10-02", kind: "kind-2", note: "a" },
        { id: "row-3", name: "丙县", people: null, share: null, date: "2022-10", kind: "kind-1", note: 'x, "y"' },
        { id: "row-4", name: "丁县", people: 3.5, share: 3, date: "2022-10", kind: "kind-2", note: "c" },
      ],
    });
    expect(told).toContain("第 5 行 B 列（人口（万人））“约20”不是数，写成 null。");
    expect(told).toContain("“占比”有 1 格不知道（不详），写成 null。");
    expect(told).toContain("第 7 行“合 计”是合计，没有导入");
    expect(told).toContain("第 1 行“各县人口”是标题");
    expect(told.includes("GBK")).toBe(name === "GBK");
    expect(told.includes("UTF-16")).toBe(name === "UTF-16");
  });

  test("tabs and semicolons", async () => {
    expect((await take("名称\t数量\n甲\t1,5\n乙\t2\n")).rows).toHaveLength(2);
    expect((await take("名称;数量\n甲;1\n乙;2\n")).rows.map((row: { count: number }) => row.count)).toEqual([1, 2]);
  });

  test("totals stay if asked for", async () => {
    const kept = await take(CHINESE, "--keep-totals");
    expect(kept.rows.at(-1)).toMatchObject({ name: "合计", people: 36.5 });
    expect(kept.told).toContain("照样留下了");
  });

  test("keys and types as they are told", async () => {
    const { columns } = await take(CHINESE, "--map", "名称=county,类别=terrain", "--types", "类别=text");
    expect(Object.keys(columns)).toEqual(["county", "people", "share", "date", "terrain", "note"]);
    expect(columns.terrain.type).toBe("text");
  });

  test("rows take their ids from a column that can be ids", async () => {
    const coded = await take("编号,名称\nroad-a,甲\nroad-b,乙\n");
    expect(coded.rows).toEqual([
      { id: "road-a", name: "甲" },
      { id: "road-b", name: "乙" },
    ]);
    expect(coded.columns).not.toHaveProperty("id");
    const twice = await take("编号,名称\n001,甲\n001,乙\n");
    expect(twice.rows).toEqual([
      { id: "row-1", code: "001", name: "甲" },
      { id: "row-2", code: "001", name: "乙" },
    ]);
    expect(twice.told).toContain("“编号”不能当编号");
  });

  test("a header of two levels, and one that is missing", async () => {
    const double = await take("地区,人口,,面积\n,城镇,乡村,\n甲,1,2,3\n乙,4,5,6\n");
    expect(Object.values(double.columns).map((column) => (column as { label: string }).label)).toEqual([
      "地区",
      "人口城镇",
      "人口乡村",
      "面积",
    ]);
    expect(double.told).toContain("第 1、2 行是两层的表头");
    const years = await take("各区人口\n区,人口,\n,2020年,2021年\n甲,1,2\n乙,4,5\n", "--keep-years");
    expect(Object.values(years.columns).map((column) => (column as { label: string }).label)).toEqual([
      "区",
      "人口2020年",
      "人口2021年",
    ]);
    const missing = await take("地区,\n甲,1\n乙,2\n");
    expect(missing.columns).toHaveProperty("c2");
    expect(missing.told).toContain("B 列没有表头");
  });

  test("a new source is written into story.json", async () => {
    const outcome = await run(
      "名称,数量\n甲,1\n",
      "table.csv",
      "--id",
      "x",
      "--source",
      "new",
      "--source-title",
      "《公报》",
      "--source-id",
      "census",
    );
    if (!("changes" in outcome)) throw new Error(said(outcome));
    expect(JSON.parse(outcome.changes.writes[1]!.text).sources.census).toEqual({ title: "《公报》" });
    expect(parseStory(applyChanges(tiny, outcome.changes)).story?.datasets.x?.sources).toEqual(["census"]);
  });
});

test("months in a head are no data, and days that Excel has counted are told", async () => {
  const months = await take("年份,1月,2月,3月\n2022,1,2,3\n2023,4,5,6\n");
  expect(Object.values(months.columns).map((column) => (column as { label: string }).label)).toContain("年份");
  expect(months.told).not.toContain("没有表头");
  const serial = await take("日期,数\n45292,10\n45323,11\n");
  expect(serial.told).toContain("45292 就是 2024-01-01");
});

describe("Excel", () => {
  const roads = utils.aoa_to_sheet([
    ["路名", "长度（公里）", "通车时间", "进展"],
    ["甲路", 12.5, 44835, "通车"],
    ["乙路", "三十", 44835, "在修"],
    ["丙路", null, "不详", "通车"],
    ["丁路", 7, 2022.1, "在修"],
  ]);
  // The same day twice: shown as a day, and as the number that Excel keeps of it.
  roads.C2.z = "yyyy-mm-dd";
  const book = { SheetNames: ["说明", "路"], Sheets: { 说明: utils.aoa_to_sheet([["只是说明"]]), 路: roads } };
  const bytes = (): Buffer => write(book, { type: "buffer", bookType: "xlsx", compression: true });

  test("a sheet by its name; dates as dates and as day numbers", async () => {
    const { told, columns, rows } = await take(bytes(), "--sheet", "路", "--title", "两城之间的路");
    expect(columns.length).toEqual({ type: "number", label: "长度", unit: "公里" });
    expect(rows).toEqual([
      { id: "row-1", name: "甲路", length: 12.5, date: "2022-10-01", status: "status-1" },
      { id: "row-2", name: "乙路", length: 30, date: "2022-10-01", status: "status-2" },
      { id: "row-3", name: "丙路", length: null, date: null, status: "status-1" },
      { id: "row-4", name: "丁路", length: 7, date: null, status: "status-2" },
    ]);
    expect(told).toContain("用的是工作表“路”；另有：说明");
    expect(told).toContain("第 5 行 C 列（通车时间）“2022.1”不是日期，写成 null。");
  });

  test("what is no .xlsx says so", async () => {
    expect(said(await run(bytes(), "table.xlsx", "--sheet", "街", "--source", "register"))).toContain('没有 "街" 这个工作表');
    expect(said(await run(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), "table.xls"))).toContain("旧格式");
    expect(said(await run(bytes().subarray(0, 400), "table.xlsx"))).toContain("读不出来");
  });
});

describe("what will not do is said, and nothing is written", () => {
  test.each([
    [["other.csv", "--source", "register"], "", /找不到 other.csv/],
    [["--source", "register"], "", /没有说要导入哪个文件/],
    [["table.csv"], "名称\n甲\n", /还缺：--source/],
    [["table.csv", "--source", "registre"], "名称\n甲\n", /--source 不能是 "registre"/],
    [["table.csv", "--source", "register"], "", /表里没有数据/],
    [["table.csv", "--source", "register"], "名称\n", /表里没有数据/],
    [["table.csv", "--source", "register"], '名称\n"甲\n', /引号没有成对/],
    [["table.csv", "--source", "register", "--id", "lamps"], "名称\n甲\n", /"lamps" 已经有了：data\/lamps.json/],
    [["table.csv", "--source", "register", "--map", "名字=name"], "名称\n甲\n", /没有 "名字" 这一列/],
    [["table.csv", "--source", "register", "--map", "名称"], "名称\n甲\n", /看不懂/],
    [["table.csv", "--source", "register", "--map", "名称=a,数=a"], "名称,数\n甲,1\n", /两列的键都是 "a"/],
    [["table.csv", "--source", "register", "--types", "名称=words"], "名称\n甲\n", /--types 不能是 "words"/],
    [["table.csv", "--source", "register", "--mapp", "x"], "名称\n甲\n", /没有 --mapp 这个参数/],
  ])("%j", async (args, text, words) => {
    expect(said(await run(text, ...args))).toMatch(words);
  });
});

test("a table, imported, is drawn by `npm run new`, and the checker finds nothing", async () => {
  const { changes } = await take(CHINESE);
  const files = applyChanges(tiny, changes);
  const drawn = await planNew(["figure", "--type", "bars", "--id", "people", "--data", "x", "--chapter", "lamps"], {
    folder: "there",
    looked: "/there",
    read: () => files,
  });
  expect(drawn).toMatchObject({ problems: [] });
  const after = applyChanges(files, (drawn as { changes: Parameters<typeof applyChanges>[1] }).changes);
  expect(parseStory(after).problems).toEqual([]);
});

test("on the disk: told, written once, never over what is there; a dry run writes nothing", () => {
  const folder = join(room, "story");
  cpSync("tests/fixtures/tiny", folder, { recursive: true });
  writeFileSync(join(room, "人口.csv"), CHINESE);
  const command = (...args: string[]) =>
    spawnSync(
      process.execPath,
      ["scripts/import.ts", join(room, "人口.csv"), "--id", "people", "--source", "register", ...args],
      {
        encoding: "utf8",
        env: { ...process.env, STORY: folder },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
  const dry = command("--dry-run");
  expect([dry.status, dry.stdout.includes('"people": 3.5'), existsSync(join(folder, "data/people.json"))]).toEqual([
    0,
    true,
    false,
  ]);
  const done = command();
  expect([done.status, done.stdout.includes("npm run new -- figure --data people")]).toEqual([0, true]);
  expect(parseStory(readStoryFiles(folder)).story?.datasets.people?.rows).toHaveLength(4);
  const text = readFileSync(join(folder, "data/people.json"), "utf8");
  const again = command();
  expect([again.status, readFileSync(join(folder, "data/people.json"), "utf8")]).toEqual([2, text]);
});
