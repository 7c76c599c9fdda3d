// `npm run import` over tables as statisticians send them, in their own bytes (`tests/tables/`), and random tables in every way of writing one.

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { type BookType, utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { type Imported, planImport } from "../../src/cli/import/command.ts";
import { applyChanges } from "../../src/cli/new/changes.ts";
import { planNew } from "../../src/cli/new/command.ts";
import { readStoryFiles } from "../../src/source/files.ts";
import { type Chance, chanceOf } from "../law/chance.ts";

const FOLDER = "tests/tables";
const tiny = readStoryFiles("tests/fixtures/tiny");

async function take(file: string, bytes: Uint8Array, args: readonly string[]) {
  const outcome: Imported = await planImport([file, "--lang", "zh-Hans", "--source", "register", "--id", "x", ...args], {
    folder: "there",
    looked: "/stories/content",
    files: tiny,
    open: () => bytes,
    show: () => {},
  });
  if (!("changes" in outcome)) throw new Error(JSON.stringify(outcome));
  const dataset: {
    title: string;
    note?: string;
    columns: Record<string, { label: string; type: string; unit?: string; values?: Record<string, string> }>;
    rows: Record<string, string | number | null>[];
  } = JSON.parse(outcome.changes.writes.find(({ path }) => path === "data/x.json")?.text ?? "");
  return { ...dataset, told: outcome.told.join("\n") };
}

/** Columns as `label · unit`, rows as their words: what a reader would see of the dataset, ids left out. */
function seen({ columns, rows }: Awaited<ReturnType<typeof take>>) {
  const heads = Object.values(columns).map(({ label, unit }) => (unit ? `${label} · ${unit}` : label));
  const cells = rows.map((row) =>
    Object.entries(columns).map(([key, { values }]) => {
      const cell = row[key] ?? null;
      return values && cell !== null ? (values[String(cell)] ?? null) : cell;
    }),
  );
  return { heads, cells };
}

interface Layout {
  file: string;
  args?: string[];
  heads: string[];
  cells: (string | number | [number, number] | null)[][];
  /** What must be said of it. */
  told?: string[];
  title?: string;
  note?: string;
}

const MERGED = {
  title: "各区图书馆",
  heads: ["区", "馆", "藏书图书 · 万册", "藏书报刊 · 种"],
  cells: [
    ["东区", "东馆", 12.5, 30],
    ["东区", "河馆", 3, 12],
    ["西区", "西馆", 8, null],
  ],
  told: ["A 列第 4 到 5 行是合并的格子，每行都填上了“东区”。"],
};
const PARKS = [
  ["镜湖公园", 42, "是"],
  ["松岗公园", 17, "否"],
  ["老城公园", 30, "是"],
];

const LAYOUTS: Layout[] = [
  {
    file: "nbs-years.csv",
    heads: ["Year", "到馆人次 · 万人次", "图书馆面积 · 平方米", "人均藏书 · 册"],
    cells: [
      ["2025", 88.1, 5200, 1.32],
      ["2024", 84.2, 5200, 1.28],
      ["2023", null, 4800, 1.21],
      ["2022", 71.3, 4800, 1.19],
    ],
    note: "数据库：年度数据；时间：最近4年；注：2023年到馆人次因闭馆未统计。数据来源：白水市统计局（虚构）",
    told: ["GB18030", "“到馆人次(万人次)”有 1 格不知道（空着），写成 null。", "--keep-years"],
  },
  {
    file: "wdi.csv",
    heads: ["Country Name", "Country Code", "Year", "Homes with water · % of all", "Population, total"],
    cells: [
      ["Lakeland", "LKL", "2020", 91.25, 5123456],
      ["Lakeland", "LKL", "2021", 92.5, 5130001],
      ["Lakeland", "LKL", "2022", null, 5141210],
      ["Lakeland", "LKL", "2023", 94, 5150002],
      ["Pine Hills", "PHL", "2020", 53.6, 210345],
      ["Pine Hills", "PHL", "2021", 55.7, 211002],
      ["Pine Hills", "PHL", "2022", 57.2, null],
      ["Pine Hills", "PHL", "2023", null, 213998],
    ],
    note: "Data Source: World Development Indicators (invented); Last Updated Date: 2026-04-08; Indicator Code: Homes with water (% of all) W.HOME; Population, total P.TOTL",
    told: ["每行的编号取自“Country Code”和“Year”。"],
  },
  {
    file: "ssb.csv",
    title: "09999: Biblioteker, etter region, statistikkvariabel og år",
    heads: ["region", "Year", "Besøk · 1 000", "Andel barn · prosent"],
    cells: [
      ["0301 Øsby", "2022", 1234.5, 23.4],
      ["0301 Øsby", "2023", 1301, null],
      ["1103 Lillevågen", "2022", 88.25, 31],
      ["1103 Lillevågen", "2023", null, 30.5],
    ],
    note: "Kilde: Statistisk sentralbyrå (oppdiktet); * Foreløpige tall",
    told: ["WINDOWS-1252", "用逗号作小数点", "30,5*"],
  },
  {
    file: "eurostat.tsv",
    heads: ["freq", "unit", "geo", "Year", "Value"],
    cells: [
      ["A", "PC", "LK", "2021", 12.3],
      ["A", "PC", "LK", "2022", 12.9],
      ["A", "PC", "LK", "2023", null],
      ["A", "PC", "PH", "2021", 8.1],
      ["A", "PC", "PH", "2022", null],
      ["A", "PC", "PH", "2023", 9.4],
    ],
    told: ["12.9 p、8.1 e、9.4 bp", "（:、: u）"],
  },
  {
    file: "databank.csv",
    heads: ["Country Name", "Country Code", "Year", "Forest area · % of land area"],
    cells: [
      ["Lakeland", "LKL", "2021", 33.1],
      ["Lakeland", "LKL", "2022", 33.4],
      ["Pine Hills", "PHL", "2021", null],
      ["Pine Hills", "PHL", "2022", 71.5],
    ],
    note: "Data from database: World Development Indicators (invented); Last Updated: 12/16/2026; Series Code: Forest area (% of land area) AG.FRST",
  },
  { file: "no-head.csv", heads: ["Column 1", "Column 2", "Column 3"], cells: PARKS, told: ["没有表头", "--headers"] },
  { file: "no-head.csv", args: ["--headers", "公园,游人,免票"], heads: ["公园", "游人", "免票"], cells: PARKS },
  {
    file: "no-head-under-title.csv",
    title: "2025年各公园游人",
    heads: ["Column 1", "Column 2", "Column 3"],
    cells: [
      ["镜湖公园", 42, 12.5],
      ["松岗公园", 17, 3.2],
      ["老城公园", 30, 7],
    ],
  },
  {
    file: "big5.csv",
    heads: ["公園", "遊人 · 萬人", "備註"],
    cells: [
      ["鏡湖", 42, "整修"],
      ["松崗", 17, null],
      ["臺灣街", 3, "新開"],
    ],
    told: ["BIG5"],
  },
  {
    file: "excel-unicode.txt",
    heads: ["公园", "面积 · 公顷"],
    cells: [
      ["镜湖", 12.5],
      ["松岗", 3],
    ],
    told: ["UTF-16"],
  },
  {
    file: "utf16-without-mark.csv",
    heads: ["park", "visitors"],
    cells: [
      ["Mirror Lake", 42],
      ["Pine Hill", 17],
    ],
    told: ["UTF-16"],
  },
  {
    file: "semicolons.csv",
    heads: ["Stadt", "Einwohner", "Anteil · %"],
    cells: [
      ["Seestadt", 1234567, 12.5],
      ["Kiefern", 98765, 3.25],
    ],
    told: ["用逗号作小数点"],
  },
  {
    file: "semicolons-open.csv",
    heads: ["Stadt", "Einwohner"],
    cells: [
      ["Seestadt", null],
      ["Kiefern", null],
    ],
    told: ["看不出 1.234、98.765 里的逗号或点是千分位还是小数点", "--decimal"],
  },
  {
    file: "semicolons-open.csv",
    args: ["--decimal", ","],
    heads: ["Stadt", "Einwohner"],
    cells: [
      ["Seestadt", 1234],
      ["Kiefern", 98765],
    ],
  },
  {
    file: "bars.txt",
    heads: ["公园", "游人"],
    cells: [
      ["镜湖", 1234],
      ["松岗", 17],
    ],
  },
  {
    file: "triangles.csv",
    heads: ["项目", "增长 · %"],
    cells: [
      ["客运量", null],
      ["货运量", null],
      ["邮件", -2.1],
      ["快递", 4],
    ],
    told: ["看不出 ▲3.2、△1.5 里的三角是“减”还是“升”", "第 2 行 B 列（增长（%））“▲3.2”不是数，写成 null。"],
  },
  {
    file: "triangles.csv",
    args: ["--triangle", "minus"],
    heads: ["项目", "增长 · %"],
    cells: [
      ["客运量", -3.2],
      ["货运量", -1.5],
      ["邮件", -2.1],
      ["快递", 4],
    ],
  },
  {
    file: "triangles-both.csv",
    heads: ["项目", "增长 · %"],
    cells: [
      ["客运量", 3.2],
      ["货运量", -1.5],
    ],
  },
  {
    file: "brackets.csv",
    heads: ["Item", "Result · NOK"],
    cells: [
      ["Sales", 1234],
      ["Loss", -1234],
      ["Rest", -56.5],
    ],
    told: ["括号里的数按负数读：(1,234)、(56.5)。"],
  },
  {
    file: "thin-spaces.csv",
    heads: ["Kommune", "Utgift · kr"],
    cells: [
      ["Øsby", 1850000],
      ["Lillevåg", -12345],
      ["Vik", 3000.5],
    ],
  },
  {
    file: "marks.csv",
    heads: ["公园", "游人 · 万人", "面积"],
    cells: [
      ["镜湖", 42, 12],
      ["松岗*", 17, 3],
      ["老城", 30, 7],
      ["北门", 5, 1],
    ],
    note: "¹ 含夜间；* 初步统计",
    told: ["42¹、17†、30①、5 （注2）", "12[1]、3 注1、7²"],
  },
  {
    file: "unknown.csv",
    heads: ["公园", "游人"],
    cells: [
      ["甲", 3],
      ...[..."乙丙丁戊己庚辛壬"].map((name) => [name, null]),
      ["癸", 0],
      ...[..."子丑寅卯辰巳午未"].map((name, index) => [name, [12, 8, 9, 4, 5, 6, 7, 2][index] ?? null]),
    ],
    told: ["“游人”有 8 格不知道（-、…、n.a.、无、—、空着、..、#N/A），写成 null。"],
  },
  {
    file: "totals.csv",
    heads: ["地区", "县", "人口"],
    cells: [
      ["东部", "甲县", 3],
      ["东部", "乙县", 4],
      ["西部", "丙县", 5],
    ],
    told: ["第 4 行“小 计”是合计，没有导入", "第 6 行“合　计”是合计，没有导入"],
  },
  {
    file: "units-under-head.csv",
    heads: ["地区", "人口 · 万人", "面积 · 平方公里"],
    cells: [
      ["甲县", 3.5, 120],
      ["乙县", 4, 98.5],
    ],
  },
  {
    file: "words-under-head.csv",
    heads: ["地区 Region", "人口 Population · 万人", "面积 Area · 平方公里"],
    cells: [
      ["甲县", 3.5, 120],
      ["乙县", 4, 98.5],
    ],
  },
  {
    file: "spaces-in-heads.csv",
    heads: ["Name of town", "Median income · NOK", "Share of homes · %", "地区", "常住 人口（城镇）"],
    cells: [
      ["Lakeside", 450000, 12.5, "东", 3],
      ["Pinehill", 398000, 8, "西", 4],
    ],
    told: ["括号里的“城镇”看不出是单位"],
  },
  {
    file: "unit-line.csv",
    title: "各县人口",
    heads: ["地区", "2023年底 · 万人", "其中：城镇 · 万人"],
    cells: [
      ["甲县", 35, 12],
      ["乙县", 40, 20],
    ],
    note: "注：常住人口",
    told: ["第 2 行说单位是“万人”"],
  },
  {
    file: "months.csv",
    heads: ["站", "Month", "Value"],
    cells: [
      ["北站", "2024-11", 12],
      ["北站", "2024-12", 13.5],
      ["北站", "2025-01", null],
      ["南站", "2024-11", 3],
      ["南站", "2024-12", 4],
      ["南站", "2025-01", 5],
    ],
  },
  {
    file: "months-m.csv",
    heads: ["region", "Month", "Value"],
    cells: [
      ["Øsby", "2024-11", 1.5],
      ["Øsby", "2024-12", 2.5],
      ["Vik", "2024-11", 3],
      ["Vik", "2024-12", 4],
    ],
    told: ["每行的编号取自“region”和“Month”。"],
  },
  {
    file: "quarters.csv",
    heads: ["Area", "Quarter", "Value"],
    cells: [
      ["North", "2024Q4", 1.5],
      ["North", "2025Q1", 2],
      ["South", "2024Q4", 3],
      ["South", "2025Q1", null],
    ],
  },
  {
    file: "sep.csv",
    heads: ["公园", "游人"],
    cells: [
      ["镜湖", 4.5],
      ["松岗", 1.7],
    ],
  },
  {
    file: "codes.csv",
    heads: ["姓名", "证号", "区号"],
    cells: [
      ["张三", "100000000000001234", "0351"],
      ["李四", "100000000000005678", "0354"],
    ],
  },
  {
    file: "english-dates.csv",
    heads: ["Opened", "Line", "Riders"],
    cells: [
      ["2023-03", "A", 12],
      ["2024-11", "B", 7],
      ["2025-05-03", "C", 9],
    ],
  },
  {
    file: "lines-in-cells.csv",
    heads: ["公园名称", "游人 · 万人", "备注"],
    cells: [
      ["镜湖", 42, '第一行\n第二行, "好"'],
      ["松岗", 17, null],
    ],
  },
  {
    file: "currencies.csv",
    heads: ["Item", "Price · $"],
    cells: [
      ["Tea", 1200],
      ["Coffee", 35.5],
      ["Milk", -4],
    ],
  },
  {
    file: "percents.csv",
    heads: ["项", "占比"],
    cells: [
      ["甲", 0.475],
      ["乙", 0.3],
      ["丙", 0.225],
    ],
    told: ["可能是百分数", "--percent 占比"],
  },
  {
    file: "percents.csv",
    args: ["--percent", "占比"],
    heads: ["项", "占比 · %"],
    cells: [
      ["甲", 47.5],
      ["乙", 30],
      ["丙", 22.5],
    ],
  },
  {
    file: "percents-mixed.csv",
    heads: ["项", "占比 · %"],
    cells: [
      ["甲", 45.2],
      ["乙", null],
      ["丙", 12],
    ],
    told: ["“0.548”没有 %，别的格有，写成 null"],
  },
  {
    file: "ranges.csv",
    heads: ["渡口", "每天开船"],
    cells: [
      ["柳根", [12, 15]],
      ["石埠", [8, 10]],
      ["灯下", [6, 9]],
      ["鹭脚", 20],
      ["豆田", null],
      ["钟亭", [1200, 1500]],
    ],
    told: ["按范围读：12-15、8～10、6至9、1,200-1,500", "“5-3”不是数，写成 null"],
  },
  {
    file: "years-by-measure.csv",
    heads: ["地区", "Year", "城镇", "乡村"],
    cells: [
      ["甲县", "2023", 1, 2],
      ["甲县", "2024", 3, 4],
      ["乙县", "2023", 5, 6],
      ["乙县", "2024", 7, 8],
    ],
  },
  {
    file: "years-by-measure.xlsx",
    heads: ["地区", "Year", "城镇", "乡村"],
    cells: [
      ["甲县", "2023", 1, 2],
      ["甲县", "2024", 3, 4],
      ["乙县", "2023", 5, 6],
      ["乙县", "2024", 7, null],
    ],
  },
  {
    file: "years-by-measure.xlsx",
    args: ["--keep-years"],
    heads: ["地区", "2023年城镇", "2023年乡村", "2024年城镇", "2024年乡村"],
    cells: [
      ["甲县", 1, 2, 3, 4],
      ["乙县", 5, 6, 7, null],
    ],
  },
  {
    file: "yearbook.csv",
    title: "表1-3 各县(市、区)主要指标(2024年)",
    heads: ["地区", "年末常住人口", "地区生产总值", "增长 · %"],
    cells: [
      ["全市", 1234567, 98765432, 5.1],
      ["城区", 234567, 8765432, null],
      ["河县", 100000, 765432, null],
    ],
    note: "注：本表按当年价格计算。",
    told: ["第 2 行说有几种单位（万元、人）", "第 4 行“全　　市”可能是各行的总数", "看不出 △1.2"],
  },
  {
    file: "destatis.csv",
    heads: ["Stichtag", "Bevölkerung (Anzahl)", "Veränderung"],
    cells: [
      ["2021-12-31", 83237124, 0.1],
      ["2022-12-31", 84358845, 1.3],
      ["2023-12-31", 83456045, -1.1],
    ],
    note: "Bevölkerung: Deutschland, Stichtag; Quelle: Statistisches Bundesamt",
  },
  {
    file: "empty-columns.csv",
    heads: ["名称", "数量"],
    cells: [
      ["甲", 1],
      ["乙", 2],
    ],
  },
  {
    file: "years-in-heads.csv",
    heads: ["国家", "Year", "占比 · %"],
    cells: [
      ["甲", "2020", 45.2],
      ["甲", "2021", 46],
      ["乙", "2020", 12],
      ["乙", "2021", 13],
    ],
  },
  {
    file: "years-and-change.csv",
    heads: ["地区", "增长 · %", "Year", "Value"],
    cells: [
      ["甲", 100, "2023", 1],
      ["甲", 100, "2024", 2],
      ["乙", 33.3, "2023", 3],
      ["乙", 33.3, "2024", 4],
    ],
    told: ["“增长（%）”不分期，在每一行里重复"],
  },
  {
    file: "sections.xlsx",
    heads: ["Group", "指标", "数量"],
    cells: [
      ["一、人口", "常住人口", 12],
      ["一、人口", "户籍人口", 11],
      ["二、面积", "辖区面积", 30],
    ],
    told: ["第 5 行“二、面积”横跨整个表"],
  },
  {
    file: "kinds.csv",
    heads: ["名称", "等级", "类别"],
    cells: [
      ["甲", 1, "一"],
      ["乙", 2, "二"],
    ],
  },
  { file: "merged.xlsx", ...MERGED },
  { file: "merged.xls", ...MERGED },
  { file: "merged.ods", ...MERGED },
  {
    file: "formats.xlsx",
    heads: ["公园", "占比 · %", "开园", "翻修"],
    cells: [
      ["镜湖", 47.5, "2023-03", "2023-03-15"],
      ["松岗", 52.55, "2024-03", "2024-03-16"],
    ],
  },
  {
    file: "xml-2003.xml",
    heads: ["公园", "游人"],
    cells: [
      ["镜湖", 42],
      ["松岗", 17],
    ],
  },
  {
    file: "raised.xlsx",
    heads: ["Town", "Area · km²"],
    cells: [
      ["Lakeside", 1234],
      ["Pinehill", 567],
    ],
    told: ["1234¹"],
  },
  {
    file: "page.xls",
    heads: ["公园", "游人本地 · 万人", "游人外地 · 万人"],
    cells: [
      ["镜湖", 4.5, null],
      ["松岗", 1234, 2],
    ],
    told: ["文件其实是网页", "4.5¹"],
  },
];

describe("layouts", () => {
  test.each(LAYOUTS.map((layout) => [[layout.file, ...(layout.args ?? [])].join(" "), layout] as const))(
    "%s",
    async (_, { file, args = [], heads, cells, told = [], title, note }) => {
      const dataset = await take(file, readFileSync(`${FOLDER}/${file}`), args);
      expect(seen(dataset)).toEqual({ heads, cells });
      for (const words of told) expect(dataset.told).toContain(words);
      expect(dataset.note).toBe(note);
      if (title !== undefined) expect(dataset.title).toBe(title);
    },
  );

  test.each([
    ["{}", "这个 JSON 文件里没有地理要素。"],
    ["[1]", "这个 JSON 文件里没有地理要素。"],
    ["%PDF-1.4\n", "这是PDF 文件，读不了。"],
    ["<svg/>", "table.csv 不是能导入的文件。"],
    ["\u0089PNG\r\n", "table.csv 不是能导入的文件。"],
  ])("%j is none", async (text, said) => {
    const outcome = await planImport(["table.csv", "--lang", "zh-Hans"], {
      folder: "there",
      looked: "/stories/content",
      files: tiny,
      open: () => Buffer.from(text, "latin1"),
      show: () => {},
    });
    expect("said" in outcome && outcome.said.message["zh-Hans"]).toBe(said);
  });

  test("cut off or with bytes changed at random, none stops the command but by a message", async () => {
    const chance = chanceOf("damaged tables", "chinese");
    for (const file of readdirSync(FOLDER)) {
      const whole = readFileSync(`${FOLDER}/${file}`);
      const cut = whole.subarray(0, chance.whole(0, whole.length));
      const changed = Uint8Array.from(whole);
      for (let count = 0; count < 3; count++) changed[chance.whole(0, changed.length - 1)] = chance.whole(0, 255);
      for (const bytes of [cut, changed]) {
        const outcome = await planImport([file, "--source", "register", "--id", "x"], {
          folder: "there",
          looked: "/stories/content",
          files: tiny,
          open: () => bytes,
          show: () => {},
        });
        expect("changes" in outcome || "said" in outcome, file).toBe(true);
      }
    }
  });

  test("a file that was cut off within a character says so, and what is lost is not printed", async () => {
    const bytes = Buffer.from("公园,游人\n镜湖公园,42\n松岗公园,17\n老城公园,3\n北门公园,5\n东河公园,5\n南山").subarray(0, -1);
    const outcome = await planImport(["table.csv", "--lang", "zh-Hans", "--source", "register", "--id", "x"], {
      folder: "there",
      looked: "/stories/content",
      files: tiny,
      open: () => bytes,
      show: () => {},
    });
    expect("told" in outcome && outcome.told.join()).toContain("文件里有 1 个字已经坏了");
    expect("said" in outcome && outcome.said.message["zh-Hans"]).toContain("照这样写下去会有错");
  });

  test("every file of the folder is one of them", () => {
    expect([...new Set(LAYOUTS.map(({ file }) => file))].toSorted()).toEqual(readdirSync(FOLDER).toSorted());
  });
});

// A table of two years is better drawn as slopes, which is advice.
test.each([
  ["nbs-years.csv", []],
  ["wdi.csv", []],
  ["ssb.csv", ["two-places"]],
])("%s is drawn as lines, and the checker finds nothing else than advice", async (file, advised) => {
  const bytes = readFileSync(`${FOLDER}/${file}`);
  const outcome = await planImport([file, "--source", "register", "--id", "x"], {
    folder: "there",
    looked: "/stories/content",
    files: tiny,
    open: () => bytes,
    show: () => {},
  });
  if (!("changes" in outcome)) throw new Error(JSON.stringify(outcome));
  const files = applyChanges(tiny, outcome.changes);
  const drawn = await planNew(["figure", "--type", "lines", "--id", "fig", "--data", "x", "--chapter", "lamps"], {
    folder: "there",
    looked: "/stories/content",
    read: () => files,
  });
  if (!("changes" in drawn)) throw new Error(JSON.stringify(drawn));
  expect(parseStory(applyChanges(files, drawn.changes)).problems.map(({ code }) => code)).toEqual(advised);
});

interface Plain {
  heads: string[];
  cells: (string | number | null)[][];
}

/** A random table: a name and a date that are no row's twice, words, and numbers of which some are not known. */
function randomTable(chance: Chance): Plain {
  const names = chance.some([..."甲乙丙丁戊己庚辛壬癸子丑寅卯"].map((one) => `${one}县`)).slice(0, 9);
  while (names.length < 3) names.push(`第${names.length}区`);
  const heads = ["名称", "备注", ...chance.some(["人口（万人）", "面积（公顷）", "增长（%）", "收入"], 0.7)];
  const number = () => {
    const value = chance.whole(-2_000_000, 9_000_000) / chance.pick([1, 1, 10, 100, 1000]);
    return chance.often(0.15) ? null : value;
  };
  const cells = names.map((name, row) => [
    name,
    `${chance.pick(["山区", "平原", "河谷"])}${row}`,
    ...heads.slice(2).map((_, column) => (row === 0 || (row === 1 && column === 0) ? chance.whole(101, 999) / 100 : number())),
  ]);
  return { heads, cells };
}

const quoted = (cell: string) => (/[",;|\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

interface Style {
  delimiter: string;
  number(value: number): string;
  blank: string;
}

function delimited({ heads, cells }: Plain, { delimiter, number, blank }: Style): string {
  const words = cells.map((row) => row.map((cell) => (typeof cell === "number" ? number(cell) : (cell ?? blank))));
  return `${[heads, ...words].map((row) => row.map(quoted).join(delimiter)).join("\r\n")}\r\n`;
}

const COMMAS: Style = { delimiter: ",", number: String, blank: "" };
const english = new Intl.NumberFormat("en", { maximumFractionDigits: 3 });
const german = new Intl.NumberFormat("de", { maximumFractionDigits: 3 });
const norwegian = new Intl.NumberFormat("nb", { maximumFractionDigits: 3 });
const accountants = (value: number) => (value < 0 ? `(${english.format(-value)})` : english.format(value));

const encoded = (text: string, encoding: string) => {
  const { stdout, status } = spawnSync("iconv", ["-f", "utf-8", "-t", encoding], { input: text });
  if (status !== 0) throw new Error(`iconv knows no ${encoding}`);
  return stdout;
};

function workbook({ heads, cells }: Plain, bookType: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet([["各县数据"], heads, ...cells, [], ["注：虚构的"]]);
  sheet["!merges"] = [utils.decode_range(`A1:${utils.encode_col(heads.length - 1)}1`)];
  return write({ SheetNames: ["表"], Sheets: { 表: sheet } }, { type: "buffer", bookType });
}

function page({ heads, cells }: Plain): string {
  const row = (tag: string, all: readonly (string | number | null)[]) =>
    `<tr>${all.map((cell) => `<${tag}>${cell ?? "&nbsp;"}</${tag}>`).join("")}</tr>`;
  return `<html><body><table>${row("th", heads)}${cells.map((one) => row("td", one)).join("")}</table></body></html>`;
}

/** The first number of each row as one of the years' columns of a yearbook, and the table that must come of it. */
function years({ cells }: Plain): { text: string; expected: Plain } {
  const all = ["2021年", "2022年", "2023年"];
  const values = cells.map(([name, , first = null]) => [name ?? "", first, 12.5, null] as const);
  const text = delimited({ heads: ["名称", ...all], cells: values.map((row) => [...row]) }, COMMAS);
  const expected = values.flatMap(([name, ...numbers]) =>
    numbers.map((value, index) => [name, all[index]?.slice(0, 4) ?? "", value]),
  );
  return { text, expected: { heads: ["名称", "Year", "Value"], cells: expected } };
}

const WAYS: Record<string, (table: Plain) => Uint8Array> = {
  "UTF-8": (table) => Buffer.from(delimited(table, COMMAS)),
  "UTF-8 with a mark": (table) => Buffer.from(`\ufeff${delimited(table, COMMAS)}`),
  "UTF-16": (table) => Buffer.from(`\ufeff${delimited(table, { ...COMMAS, delimiter: "\t" })}`, "utf16le"),
  GB18030: (table) => encoded(delimited(table, COMMAS), "gb18030"),
  "thousands, dashes": (table) => Buffer.from(delimited(table, { delimiter: ",", number: english.format, blank: "—" })),
  "decimal commas": (table) => Buffer.from(delimited(table, { delimiter: ";", number: german.format, blank: ".." })),
  "thin spaces, Unicode minus": (table) =>
    Buffer.from(delimited(table, { delimiter: ";", number: norwegian.format, blank: ":" })),
  "accountants' brackets": (table) => Buffer.from(delimited(table, { delimiter: ",", number: accountants, blank: "n.a." })),
  bars: (table) => Buffer.from(delimited(table, { delimiter: " | ", number: String, blank: "无" })),
  "title and note": (table) => Buffer.from(`各县数据\n\n${delimited(table, COMMAS)}\n注：虚构的\n来源：公报\n`),
  ".xlsx": (table) => workbook(table, "xlsx"),
  ".xls": (table) => workbook(table, "biff8"),
  ".ods": (table) => workbook(table, "ods"),
  "a web page": (table) => Buffer.from(page(table)),
};

/** Heads as the dataset has them: the unit beside the label. */
const withUnits = (heads: readonly string[]) => heads.map((head) => head.replace(/（(.+)）$/, " · $1"));

describe("a random table, written in any way, comes back as it was", () => {
  test.each(Object.entries(WAYS))("%s", async (name, written) => {
    for (let seed = 0; seed < 12; seed++) {
      const table = randomTable(chanceOf(`${name} ${seed}`, "chinese"));
      const back = seen(await take("table", written(table), []));
      expect(back, `seed ${seed}`).toEqual({ heads: withUnits(table.heads), cells: table.cells });
    }
  });

  test("years in columns", async () => {
    for (let seed = 0; seed < 12; seed++) {
      const { text, expected } = years(randomTable(chanceOf(`years ${seed}`, "chinese")));
      expect(seen(await take("table.csv", Buffer.from(text), [])), `seed ${seed}`).toEqual(expected);
    }
  });
});
