// Messages of `npm run import`: files and sheets that cannot be read, columns that are not there.

import type { Sentences } from "../catalogue.ts";
import { choices, listOf } from "./sentences.ts";

const PAIRS: Record<string, string> = {
  map: "路名=name,长度=length",
  types: "路名=text,长度=number",
  units: "长度=公里,人口=万人",
};

export const tables = {
  noImport: (file: string) => [`找不到 ${file} 这个文件。`, "请写上文件的路径，例如 npm run import -- ../人口.xlsx"],
  noImportNamed: () => ["没有说要导入哪个文件。", "请写上文件的路径，例如 npm run import -- ../人口.xlsx"],
  foreignImport: (file: string) => [
    `${file} 不是能导入的文件。`,
    "能导入的有：Word 的稿子（.docx）；Excel（.xlsx、.xls）、OpenDocument（.ods）、CSV、网页里的表；GeoJSON、shapefile、KML、GPX 等地理文件。别的请先另存为其中一种。",
  ],
  oldExcel: () => [
    "这个旧格式的 Excel 文件（.xls 或 .et）读不出来，可能损坏了，或加了密码。",
    "请用 Excel 或 WPS 打开它，去掉密码，“另存为”时选 .xlsx，再导入。",
  ],
  webArchive: () => ["这是网页档案（.mht），读不了。", "请用 Excel 或 WPS 打开它，“另存为”时选 .xlsx，再导入。"],
  noTableInPage: () => ["这个文件是网页，里面没有表。", "请用 Excel 或 WPS 打开它，“另存为”时选 .xlsx，再导入。"],
  notInEncoding: (encoding: string) => [
    `文件不能按 ${encoding} 来读。`,
    "请去掉 --encoding，让它自己认；或换一种：utf-8、gb18030、big5、windows-1252",
  ],
  headersMissing: (given: number, columns: number) => [
    `--headers 写了 ${given} 个名字，表有 ${columns} 列。`,
    "请每列写一个，用逗号隔开；照原样的空着，例如 --headers 名称,,数量",
  ],
  tableTaken: (id: string) => [
    `"${id}" 已经有了：data/${id}.json。`,
    `要用这个表更新它，请加 --update；要另建一份，请换一个编号，例如 --id ${id}-2`,
  ],
  updateWhat: (known: readonly string[]) => ["--update 要说更新哪份数据。", `请加上 --id，可选：${listOf(known)}。`],
  nothingToUpdate: (id: string, known: readonly string[]) => [`还没有 data/${id}.json，没法更新。`, choices(id, known, "已有")],
  brokenDataset: (path: string) => [`${path} 有错，没法更新。`, "请先运行 npm run check，照它说的改好。"],
  otherUnit: (header: string, unit: string, named: string) => [
    `“${header}”原来的单位是“${unit || "（没有）"}”，这次的表写的是“${named}”，数会差很多倍。`,
    `请先改好表或数据里的单位；数其实没有变的，写 --units ${header}=${unit || named}`,
  ],
  brokenExcel: () => [
    "这个 Excel 文件读不出来，可能损坏了，或加了密码。",
    "请用 Excel 打开，去掉密码，另存为 .xlsx；也可以存成 CSV。",
  ],
  brokenCsv: (line: number) => [`第 ${line} 行起读不下去：引号没有成对。`, '请检查这一行的双引号；格子里的双引号要写成两个：""'],
  noSheet: (name: string, known: readonly string[]) => [`没有 "${name}" 这个工作表。`, choices(name, known, "工作表有")],
  emptyTable: () => ["表里没有数据：至少要有一行表头和一行数据。", "请检查文件；若数据在别的工作表，请写 --sheet 表名"],
  noHeader: (flag: string, name: string, known: readonly string[]) => [
    `--${flag}：没有 "${name}" 这一列。`,
    choices(name, known, "表头有"),
  ],
  badPair: (flag: string, written: string) => [`--${flag} "${written}" 看不懂。`, `请写成 --${flag} ${PAIRS[flag] ?? ""}`],
  sameKey: (key: string, first: string, second: string) => [
    `“${first}”和“${second}”两列的键都是 "${key}"。`,
    `请用 --map 给其中一列换个键，例如 --map ${second}=${key}-2`,
  ],
} satisfies Sentences;
