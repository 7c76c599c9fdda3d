// `npm run import -- --update`: a dataset follows a new version of its table, and keeps what was written by hand; and what an import asks.

import { describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { helpOf } from "../../src/cli/help.ts";
import { type Imported, type ImportRoom, planImport } from "../../src/cli/import/command.ts";
import { IMPORTERS } from "../../src/cli/import/importers.ts";
import { applyChanges } from "../../src/cli/new/changes.ts";
import { formatJson } from "../../src/cli/new/json.ts";
import { LANGUAGES } from "../../src/messages/index.ts";
import { readStoryFiles, type SourceFile } from "../../src/source/files.ts";

const tiny = readStoryFiles("tests/fixtures/tiny");
const FIRST = "名称,人口（万）,类别,备注\n甲县,3.5,山区,a\n乙县,4,平原,b\n丙县,5.25,山区,c\n戊县,1,平原,e\n";

function run(files: readonly SourceFile[], bytes: string | Uint8Array, args: readonly string[], room: Partial<ImportRoom> = {}) {
  return planImport([...args, "--lang", "zh-Hans"], {
    folder: "there",
    looked: "/stories/content",
    files,
    open: (file) => (file.startsWith("table.") ? Buffer.from(bytes) : undefined),
    show: () => {},
    ...room,
  });
}

function changesOf(outcome: Imported) {
  if (!("changes" in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

const said = (outcome: Imported) =>
  "said" in outcome ? `${outcome.said.message["zh-Hans"]}\n${outcome.said.hint["zh-Hans"]}` : "";
const datasetIn = (files: readonly SourceFile[]) =>
  JSON.parse(files.find(({ path }) => path === "data/towns.json")?.text ?? "null");

/** The story with the first version of the table, and what an editor then wrote by hand. */
async function edited(by: (dataset: ReturnType<typeof datasetIn>) => void = () => {}): Promise<SourceFile[]> {
  const { changes } = changesOf(await run(tiny, FIRST, ["table.csv", "--id", "towns", "--source", "register"]));
  const files = applyChanges(tiny, changes);
  const dataset = datasetIn(files);
  by(dataset);
  return applyChanges(files, { writes: [{ path: "data/towns.json", text: formatJson(dataset) }], moves: [] });
}

async function update(files: readonly SourceFile[], table: string, ...args: string[]) {
  const outcome = changesOf(await run(files, table, ["table.csv", "--id", "towns", "--update", ...args]));
  const after = applyChanges(files, outcome.changes);
  expect(parseStory(after).problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return { ...datasetIn(after), told: outcome.told.join("\n"), writes: outcome.changes.writes };
}

describe("an update", () => {
  test("rows follow the table; ids, units, words and columns of one's own stay; what changed is listed", async () => {
    const files = await edited((dataset) => {
      dataset.title = "三个县";
      dataset.note = "自己写的";
      dataset.licence = "CC BY 4.0";
      dataset.columns.people.unit = "万人";
      dataset.columns.people.label = "常住人口";
      dataset.columns.kind.values["kind-1"] = "山里";
      dataset.columns.seat = { type: "text", label: "县城" };
      for (const [index, row] of dataset.rows.entries()) {
        row.id = ["jia", "yi", "bing", "wu"][index];
        row.seat = `城${index}`;
      }
    });
    const after = await update(
      files,
      "名称,人口（万）,类别,备注\n丁县,9,丘陵,d\n乙县,4.5,平原,b\n甲县,3.5,山里,a\n戊县,1,平原,e\n",
    );
    expect(after.rows).toEqual([
      { id: "row-1", name: "丁县", people: 9, kind: "kind-3", note: "d", seat: null },
      { id: "yi", name: "乙县", people: 4.5, kind: "kind-2", note: "b", seat: "城1" },
      { id: "jia", name: "甲县", people: 3.5, kind: "kind-1", note: "a", seat: "城0" },
      { id: "wu", name: "戊县", people: 1, kind: "kind-2", note: "e", seat: "城3" },
    ]);
    expect(after).toMatchObject({ title: "三个县", note: "自己写的", licence: "CC BY 4.0" });
    expect(after.columns.people).toEqual({ type: "number", label: "常住人口", unit: "万人" });
    expect(after.columns.kind.values).toEqual({ "kind-1": "山里", "kind-2": "平原", "kind-3": "丘陵" });
    expect(after.told).toContain("多了 1 行（+），少了 1 行（-），改了 1 格（~）");
    expect(after.told).toMatch(/^\+ {2}\S+ +丁县 +9 +kind-3 +d +null$/m);
    expect(after.told).toMatch(/^- {2}bing +丙县 +5\.25 +kind-1 +c +城2$/m);
    expect(after.told).toMatch(/^~ {2}yi +people +4 +→ +4\.5$/m);
    expect(after.told).toContain("新表里没有“seat”这一列");
    expect(after.told).toContain("“人口（万）”的单位照原样是“万人”，新表里写的是“万”。");
  });

  test("the same table again changes nothing, and nothing is written", async () => {
    const { writes, told } = await update(await edited(), FIRST);
    expect(writes).toEqual([]);
    expect(told).toContain("和原来的一样");
  });

  test("a cell that cannot be read keeps what was written by hand; one that is empty does not", async () => {
    const { rows, told } = await update(
      await edited(),
      "名称,人口（万）,类别,备注\n甲县,约4,山区,a\n乙县,—,平原,b\n丙县,5.25,山区,c\n戊县,1,平原,e\n",
    );
    expect(rows.map((row: { people: number | null }) => row.people)).toEqual([3.5, null, 5.25, 1]);
    expect(told).toContain("“row-1”的 people 读不出来，原来的“3.5”留着。");
    expect(told).toContain("“约4”不是数");
    expect(told).toMatch(/^~ {2}row-2 +people +4 +→ +null$/m);
  });

  test("years that were added to a yearbook's columns are rows that were added", async () => {
    const before = "name,code,2023,2024\nLakeland,LKL,1,2\nPine,PHL,3,4\n";
    const { changes } = changesOf(await run(tiny, before, ["table.csv", "--id", "towns", "--source", "register"]));
    const after = await update(applyChanges(tiny, changes), "name,code,2023,2024,2025\nLakeland,LKL,1,2,5\nPine,PHL,3,4.5,6\n");
    expect(after.rows.map((row: { id: string; value: number }) => [row.id, row.value])).toEqual([
      ["lkl-2023", 1],
      ["lkl-2024", 2],
      ["lkl-2025", 5],
      ["phl-2023", 3],
      ["phl-2024", 4.5],
      ["phl-2025", 6],
    ]);
    expect(after.told).toContain("多了 2 行（+），少了 0 行（-），改了 1 格（~）");
  });

  test("a unit that counts by other steps stops it", async () => {
    const outcome = await run(await edited(), FIRST.replace("（万）", "（人）").replace("3.5", "35000"), [
      "table.csv",
      "--id",
      "towns",
      "--update",
    ]);
    expect(said(outcome)).toContain("原来的单位是“万”，这次的表写的是“人”");
  });

  test("a dataset that there is is written over by --update only, and the message says so", async () => {
    const files = await edited();
    const table = ["table.csv", "--id", "towns", "--source", "register"];
    expect(said(await run(files, FIRST, table))).toContain("要用这个表更新它，请加 --update");
    expect(said(await run(files, FIRST, ["table.csv", "--update"]))).toContain("请加上 --id");
    expect(said(await run(files, FIRST, ["table.csv", "--id", "town", "--update"]))).toContain("还没有 data/town.json");
  });

  test("rows that a figure names cannot go unnoticed", async () => {
    const files = await edited();
    const figure = {
      type: "bars",
      title: "县",
      data: "towns",
      value: "people",
      label: "name",
      alt: "县",
      states: { all: { lit: ["row-3"], alt: "丙" } },
    };
    const drawn = applyChanges(files, { writes: [{ path: "figures/towns.json", text: formatJson(figure) }], moves: [] });
    const outcome = await run(drawn, "名称,人口（万）,类别,备注\n甲县,3.5,山区,a\n", ["table.csv", "--id", "towns", "--update"]);
    expect(said(outcome)).toContain("照这样写下去会有错");
  });
});

describe("what cannot be known", () => {
  /** Runs with a person who answers from `answers`, and lists what was asked. */
  async function asked(bytes: string | Uint8Array, answers: Record<string, string>, ...args: string[]) {
    const flags: string[] = [];
    const outcome = await run(tiny, bytes, ["table.csv", ...args], {
      prompts: () => async (question, so) => {
        flags.push(question.flag);
        return answers[question.flag] ?? question.suggestion?.(so) ?? "";
      },
    });
    return { flags, outcome };
  }

  test("is asked of a person: triangles, separators, per cents, the encoding", async () => {
    const rows = async (bytes: string | Uint8Array, answers: Record<string, string>) => {
      const { flags, outcome } = await asked(bytes, answers);
      const { writes } = changesOf(outcome).changes;
      return { flags, rows: JSON.parse(writes[0]?.text ?? "").rows };
    };
    const triangles = await rows("项,增长\n甲,▲3.2\n乙,5\n", { triangle: "plus" });
    expect([triangles.flags[0], triangles.rows[0].c2]).toEqual(["triangle", 3.2]);
    const decimals = await rows("项;数\n甲;1.234\n乙;5.678\n", { decimal: "," });
    expect([decimals.flags[0], decimals.rows[0].count]).toEqual(["decimal", 1234]);
    const percents = await rows("项,占比\n甲,0.475\n乙,45.2%\n", { percent: "yes" });
    expect([percents.flags[0], percents.rows.map((row: { share: number }) => row.share)]).toEqual(["percent", [47.5, 45.2]]);
    const encodings = await rows(Buffer.from([0xb0, 0xa1, 0x2c, 0xb1, 0xa1, 0x0a, 0xb2, 0xa1, 0x2c, 0x31, 0x0a]), {
      encoding: "big5",
    });
    expect(encodings.flags[0]).toBe("encoding");
  });

  test("a dry run asks for nothing and leaves a place for the source", async () => {
    const { flags, outcome } = await asked("项,增长\n甲,▲3.2\n乙,5\n", {}, "--dry-run");
    expect(flags).toEqual([]);
    const { changes, dry } = changesOf(outcome);
    expect([dry, JSON.parse(changes.writes[0]?.text ?? "").sources]).toEqual([true, ["待填"]]);
  });
});

test("--help lists every flag of every kind of file, in both languages", () => {
  const known = Object.values(IMPORTERS).flatMap(({ flags }) => Object.keys(flags));
  for (const language of LANGUAGES) {
    const help = helpOf("import", language);
    for (const flag of [...known, "dry-run", "lang", "help"]) expect(help).toContain(`  --${flag}`);
  }
});
