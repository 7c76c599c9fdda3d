// What the import tells an editor of a table, in English.

import type { Catalogue } from "../catalogue.ts";
import { columnLetter, short } from "../samples.ts";

const types: Catalogue["table"]["types"] = { text: "words", number: "number", date: "date", category: "category" };

export const table: Catalogue["table"] = {
  types,
  names: {
    year: "Year",
    month: "Month",
    quarter: "Quarter",
    value: "Value",
    group: "Group",
    column: (index) => `Column ${index + 1}`,
  },
  encoding: (name) => `The file was encoded as ${name.toUpperCase()}; it was read as such.`,
  encodingDoubt: (taken, others, samples) =>
    `It is not sure how the file is encoded; it was read as ${taken}${others.length > 0 ? `. If that is gibberish, add --encoding ${others.join(" or --encoding ")}` : ""}. It would read:\n${samples.map((one) => `  ${one}`).join("\n")}`,
  brokenCharacters: (count) => `${count} characters of the file are broken (�): it may have been cut off. Ask for it again.`,
  html: "The file is a web page (many systems export .xls like that); the table in it was read.",
  otherTables: (count) => `${count} other tables of the page were not read: the largest was.`,
  sheet: (name, others) =>
    `Sheet "${name}"${others.length > 0 ? `; there are also ${others.join(", ")} (choose by --sheet)` : ""}.`,
  titleRow: (row, text) => `Row ${row}, "${short(text)}", is a title and no data.`,
  unitRow: (row, unit) => `Row ${row} says the unit is "${unit}"; number columns have it.`,
  severalUnits: (row, units) =>
    `Row ${row} names several units (${units}) and not of which columns: say it by --units "column=unit".`,
  maybeTotal: (row, word) => `Row ${row}, "${word}", may be the total of the others; it was kept. Do not let a figure add it up.`,
  section: (row, text) =>
    `Row ${row}, "${short(text)}", runs over the whole width: it stands in the column "Group" of the rows below it.`,
  mergedHeader: (first, second) =>
    `Rows ${first} and ${second} are a header of two levels (with merged cells); they were joined.`,
  serialDates: (header, first, day) =>
    `The numbers in “${header}” (such as ${first}) look like dates of Excel: ${first} is ${day}. Format that column as dates in Excel, save it, and import it again.`,
  blankHeader: (column) =>
    `Column ${columnLetter(column)} has no header (perhaps a merged cell); it is called "Column ${column + 1}".`,
  total: (row, word, kept) =>
    kept
      ? `Row ${row}, "${word}", is a total; it was kept, and figures will count it with the others.`
      : `Row ${row}, "${word}", is a total and was left out (--keep-totals keeps it).`,
  foot: (row, text) => `Row ${row}, "${short(text)}", is a note; it stands in "note".`,
  unit: (header, label, unit) => `"${header}": label "${label}", unit "${unit}".`,
  cellUnit: (header, unit) => `"${header}": "${unit}" was taken out of the cells and made the unit.`,
  noUnit: (header, bracket) =>
    `"${header}": "${bracket}" does not look like a unit and stays in the label; if it is one, write --units "${header}=${bracket}"`,
  headMark: (header, mark) => `"${header}": the mark "${mark}" of a note was left out of the name.`,
  marks: (header, cells) =>
    `"${header}": ${cells.length} cells have marks of notes; their numbers were taken. Say in "note" what the marks mean: ${cells.join(", ")}.`,
  ranges: (header, cells) =>
    `"${header}": cells from one number to another were read as ranges: ${cells.join(", ")}. Bars and lines draw them as such.`,
  brackets: (header, cells) => `"${header}": numbers in brackets were read as negative: ${cells.join(", ")}.`,
  headless:
    'The first row is data and there are no headers: columns are called "Column 1", "Column 2" … Name them in order by --headers name,count, or change the labels later.',
  filledMerge: (top, bottom, column, written) =>
    `Column ${columnLetter(column)}, rows ${top} to ${bottom}, is one merged cell: "${short(written)}" was written into each row.`,
  unfolded: (count, first, last) =>
    `${count} columns are the periods from ${first} to ${last}; there is a row for each now (--keep-years keeps the columns).`,
  indicators: (header, kinds) => `Each of "${header}" became a column: ${kinds.map(short).join(", ")}.`,
  repeated: (header) => `"${header}" is of no period and stands in each row; do not let a figure add it up.`,
  decimalComma: "In this table a comma stands before the decimals (3,5 is 3.5).",
  decimalDoubt: (cells) =>
    `It cannot be told whether ${cells.join(", ")} have thousands or decimals; these cells were written as null. Add --decimal , (a comma stands before decimals) or --decimal . (a point does).`,
  triangleDoubt: (cells) =>
    `It cannot be told whether the triangle in ${cells.join(", ")} means less or more; these cells were written as null. Add --triangle minus or --triangle plus.`,
  byPosition: "No column tells which row is which; rows were matched by their order. Check them.",
  keptColumn: (key) => `The table has no column "${key}": rows that there were keep what they had, new ones have null.`,
  keptCell: (id, key, value) => `"${id}": ${key} could not be read and stays "${value}".`,
  keptUnit: (header, unit, named) => `"${header}": the unit stays "${unit}"; the table says "${named}".`,
  keptNote: (note) => `"note" stays as it is; the table's own is: ${note}`,
  more: (count) => `  … and ${count} more rows`,
  difference: (added, removed, changed, columns) =>
    added + removed + changed + columns.length === 0
      ? "It is as it was; nothing is to be changed."
      : `${added} rows came (+), ${removed} went (-), ${changed} cells changed (~)${columns.length > 0 ? `; new columns: ${columns.join(", ")}` : ""}:`,
  blanks: (header, count, written) =>
    `"${header}": ${count} not known (${written.map((one) => one || "empty").join(", ")}), written as null.`,
  below: (header, count) =>
    `"${header}": ${count} empty cells stand below a full one. If they are merged, split and fill them, then import again.`,
  unread: (row, column, header, written, type) =>
    `Row ${row}, column ${columnLetter(column)} (${header}), "${short(written)}" is no ${types[type]}; written as null.`,
  bareShare: (row, column, header, written) =>
    `Row ${row}, column ${columnLetter(column)} (${header}), "${short(written)}" has no %, and others have; written as null. If such cells are to be multiplied by 100, add --percent "${header}"`,
  shareAsFraction: (header) =>
    `"${header}": no number is above 1. If they are per cents, which Excel keeps as 0.45 for 45%, add --percent "${header}".`,
  ids: (from) => `Rows take their ids from ${from.map((one) => `"${one}"`).join(" and ")}.`,
  rowNumbers: "Rows have the ids row-1, row-2 …; give those a better one that the text points at.",
  badIds: (header) =>
    `"${header}" cannot be the rows' ids: some are empty, twice there, or not of small letters, digits and hyphens.`,
  column: (header, key, type, samples) => `${header} → ${key}  ${types[type]}  ${samples.map(short).join(", ")}`,
};
