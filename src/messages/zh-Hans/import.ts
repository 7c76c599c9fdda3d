// Messages of `npm run import`: files and sheets that cannot be read, columns that are not there.

import type { Sentences } from "../catalogue.ts";
import { choices } from "./sentences.ts";

export const tables = {
  noTable: (file: string) => [`找不到 ${file} 这个文件。`, "请写上表格的路径，例如 npm run import -- ../人口.xlsx"],
  noTableNamed: () => ["没有说要导入哪个表。", "请写上表格的路径，例如 npm run import -- ../人口.xlsx"],
  oldExcel: () => ["这是旧格式的 Excel 文件（.xls 或 .et），读不了。", "请用 Excel 或 WPS 打开它，“另存为”时选 .xlsx，再导入。"],
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
  badPair: (flag: string, written: string) => [
    `--${flag} "${written}" 看不懂。`,
    `请写成 --${flag} ${flag === "map" ? "路名=name,长度=length" : "路名=text,长度=number"}`,
  ],
  sameKey: (key: string, first: string, second: string) => [
    `“${first}”和“${second}”两列的键都是 "${key}"。`,
    `请用 --map 给其中一列换个键，例如 --map ${second}=${key}-2`,
  ],
} satisfies Sentences;
