// What the import tells an editor of a table, in the languages of the editors.

import type { Language } from "../../messages/index.ts";
import type { Column } from "../../schemas/dataset.ts";

export type Told = Record<Language, string>;

const tell = (chinese: string, english: string): Told => ({ "zh-Hans": chinese, en: english });

const TYPES: Record<Column["type"], Told> = {
  text: tell("文字", "words"),
  number: tell("数", "number"),
  date: tell("日期", "date"),
  category: tell("类别", "category"),
};

const short = (text: string) => (text.length > 24 ? `${text.slice(0, 23)}…` : text);

/** Rows and columns as a spreadsheet counts them: row 3, column B. */
function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

export const tells = {
  gbk: () =>
    tell(
      "文件是 GBK 编码（Excel 在中文 Windows 上常这样存），已换成 UTF-8。",
      "The file was encoded as GBK; it was read as such.",
    ),
  utf16: () => tell("文件是 UTF-16 编码，已换成 UTF-8。", "The file was encoded as UTF-16; it was read as such."),
  sheet: (name: string, others: readonly string[]) =>
    tell(
      `用的是工作表“${name}”${others.length > 0 ? `；另有：${others.join("、")}（用 --sheet 选）` : ""}。`,
      `Sheet "${name}"${others.length > 0 ? `; there are also ${others.join(", ")} (choose by --sheet)` : ""}.`,
    ),
  titleRow: (row: number, text: string) =>
    tell(`第 ${row} 行“${short(text)}”是标题，不算数据。`, `Row ${row}, "${short(text)}", is a title and no data.`),
  unitRow: (row: number, unit: string) =>
    tell(`第 ${row} 行说单位是“${unit}”，记在各个数列上。`, `Row ${row} says the unit is "${unit}"; number columns have it.`),
  mergedHeader: (first: number, second: number) =>
    tell(
      `第 ${first}、${second} 行是两层的表头（有合并的格子），已合成一层。`,
      `Rows ${first} and ${second} are a header of two levels (with merged cells); they were joined.`,
    ),
  blankHeader: (column: number) =>
    tell(
      `${columnLetter(column)} 列没有表头（可能是合并的格子），先叫“第${column + 1}列”。`,
      `Column ${columnLetter(column)} has no header (perhaps a merged cell); it is called "Column ${column + 1}".`,
    ),
  total: (row: number, word: string, kept: boolean) =>
    kept
      ? tell(
          `第 ${row} 行“${word}”是合计，照样留下了；画图时会和别的行一起算，请当心。`,
          `Row ${row}, "${word}", is a total; it was kept, and figures will count it with the others.`,
        )
      : tell(
          `第 ${row} 行“${word}”是合计，没有导入（要留下请加 --keep-totals）。`,
          `Row ${row}, "${word}", is a total and was left out (--keep-totals keeps it).`,
        ),
  foot: (row: number, text: string) =>
    tell(`第 ${row} 行“${short(text)}”是表注，记进了 note。`, `Row ${row}, "${short(text)}", is a note; it stands in "note".`),
  unit: (header: string, label: string, unit: string) =>
    tell(`“${header}”：标签是“${label}”，单位是“${unit}”。`, `"${header}": label "${label}", unit "${unit}".`),
  cellUnit: (header: string, unit: string) =>
    tell(`“${header}”格子里的“${unit}”移到了单位里。`, `"${header}": "${unit}" was taken out of the cells and made the unit.`),
  blanks: (header: string, count: number, written: readonly string[]) =>
    tell(
      `“${header}”有 ${count} 格不知道（${written.map((one) => one || "空着").join("、")}），写成 null。`,
      `"${header}": ${count} not known (${written.map((one) => one || "empty").join(", ")}), written as null.`,
    ),
  below: (header: string, count: number) =>
    tell(
      `“${header}”有 ${count} 格空着，上面一格有内容：若是合并的格子，请先在表里拆开、填满，再导入。`,
      `"${header}": ${count} empty cells stand below a full one. If they are merged, split and fill them, then import again.`,
    ),
  unread: (row: number, column: number, header: string, written: string, type: Column["type"]) =>
    tell(
      `第 ${row} 行 ${columnLetter(column)} 列（${header}）“${short(written)}”不是${TYPES[type]["zh-Hans"]}，写成 null。`,
      `Row ${row}, column ${columnLetter(column)} (${header}), "${short(written)}" is no ${TYPES[type].en}; written as null.`,
    ),
  shareAsFraction: (header: string) =>
    tell(
      `“${header}”的数都不到 1，可能是百分数：Excel 把 45% 存成 0.45。请核对。`,
      `"${header}": all numbers are below 1. They may be per cents, which Excel keeps as 0.45 for 45%. Check them.`,
    ),
  ids: (from: string) => tell(`每行的编号取自“${from}”。`, `Rows take their ids from "${from}".`),
  rowNumbers: () =>
    tell(
      "每行的编号是 row-1、row-2……，正文里要点到哪一行，可以给它改个好认的。",
      "Rows have the ids row-1, row-2 …; give those a better one that the text points at.",
    ),
  badIds: (header: string) =>
    tell(
      `“${header}”不能当编号：有空的、重复的，或不是小写英文字母、数字和连字符。`,
      `"${header}" cannot be the rows' ids: some are empty, twice there, or not of small letters, digits and hyphens.`,
    ),
  /** One line of the list of columns. */
  column: (header: string, key: string, type: Column["type"], samples: readonly string[]) =>
    tell(
      `${header} → ${key}  ${TYPES[type]["zh-Hans"]}  ${samples.map(short).join("、")}`,
      `${header} → ${key}  ${TYPES[type].en}  ${samples.map(short).join(", ")}`,
    ),
  typeName: (type: Column["type"]) => TYPES[type],
};
