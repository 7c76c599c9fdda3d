// What the import tells an editor of a table, in Chinese.

import { columnLetter, short } from "../samples.ts";

const types = { text: "文字", number: "数", date: "日期", category: "类别" };

export const table = {
  types,
  gbk: "文件是 GBK 编码（Excel 在中文 Windows 上常这样存），已换成 UTF-8。",
  utf16: "文件是 UTF-16 编码，已换成 UTF-8。",
  sheet: (name: string, others: readonly string[]) =>
    `用的是工作表“${name}”${others.length > 0 ? `；另有：${others.join("、")}（用 --sheet 选）` : ""}。`,
  titleRow: (row: number, text: string) => `第 ${row} 行“${short(text)}”是标题，不算数据。`,
  unitRow: (row: number, unit: string) => `第 ${row} 行说单位是“${unit}”，记在各个数列上。`,
  mergedHeader: (first: number, second: number) => `第 ${first}、${second} 行是两层的表头（有合并的格子），已合成一层。`,
  blankHeader: (column: number) => `${columnLetter(column)} 列没有表头（可能是合并的格子），先叫“第${column + 1}列”。`,
  total: (row: number, word: string, kept: boolean) =>
    kept
      ? `第 ${row} 行“${word}”是合计，照样留下了；画图时会和别的行一起算，请当心。`
      : `第 ${row} 行“${word}”是合计，没有导入（要留下请加 --keep-totals）。`,
  foot: (row: number, text: string) => `第 ${row} 行“${short(text)}”是表注，记进了 note。`,
  unit: (header: string, label: string, unit: string) => `“${header}”：标签是“${label}”，单位是“${unit}”。`,
  cellUnit: (header: string, unit: string) => `“${header}”格子里的“${unit}”移到了单位里。`,
  blanks: (header: string, count: number, written: readonly string[]) =>
    `“${header}”有 ${count} 格不知道（${written.map((one) => one || "空着").join("、")}），写成 null。`,
  below: (header: string, count: number) =>
    `“${header}”有 ${count} 格空着，上面一格有内容：若是合并的格子，请先在表里拆开、填满，再导入。`,
  unread: (row: number, column: number, header: string, written: string, type: keyof typeof types) =>
    `第 ${row} 行 ${columnLetter(column)} 列（${header}）“${short(written)}”不是${types[type]}，写成 null。`,
  shareAsFraction: (header: string) => `“${header}”的数都不到 1，可能是百分数：Excel 把 45% 存成 0.45。请核对。`,
  ids: (from: string) => `每行的编号取自“${from}”。`,
  rowNumbers: "每行的编号是 row-1、row-2……，正文里要点到哪一行，可以给它改个好认的。",
  badIds: (header: string) => `“${header}”不能当编号：有空的、重复的，或不是小写英文字母、数字和连字符。`,
  /** One line of the list of columns. */
  column: (header: string, key: string, type: keyof typeof types, samples: readonly string[]) =>
    `${header} → ${key}  ${types[type]}  ${samples.map(short).join("、")}`,
};
