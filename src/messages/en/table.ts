// What the import tells an editor of a table, in English.

import type { Catalogue } from "../catalogue.ts";
import { columnLetter, short } from "../samples.ts";

const types: Catalogue["table"]["types"] = { text: "words", number: "number", date: "date", category: "category" };

export const table: Catalogue["table"] = {
  types,
  gbk: "The file was encoded as GBK; it was read as such.",
  utf16: "The file was encoded as UTF-16; it was read as such.",
  sheet: (name, others) =>
    `Sheet "${name}"${others.length > 0 ? `; there are also ${others.join(", ")} (choose by --sheet)` : ""}.`,
  titleRow: (row, text) => `Row ${row}, "${short(text)}", is a title and no data.`,
  unitRow: (row, unit) => `Row ${row} says the unit is "${unit}"; number columns have it.`,
  mergedHeader: (first, second) =>
    `Rows ${first} and ${second} are a header of two levels (with merged cells); they were joined.`,
  blankHeader: (column) =>
    `Column ${columnLetter(column)} has no header (perhaps a merged cell); it is called "Column ${column + 1}".`,
  total: (row, word, kept) =>
    kept
      ? `Row ${row}, "${word}", is a total; it was kept, and figures will count it with the others.`
      : `Row ${row}, "${word}", is a total and was left out (--keep-totals keeps it).`,
  foot: (row, text) => `Row ${row}, "${short(text)}", is a note; it stands in "note".`,
  unit: (header, label, unit) => `"${header}": label "${label}", unit "${unit}".`,
  cellUnit: (header, unit) => `"${header}": "${unit}" was taken out of the cells and made the unit.`,
  blanks: (header, count, written) =>
    `"${header}": ${count} not known (${written.map((one) => one || "empty").join(", ")}), written as null.`,
  below: (header, count) =>
    `"${header}": ${count} empty cells stand below a full one. If they are merged, split and fill them, then import again.`,
  unread: (row, column, header, written, type) =>
    `Row ${row}, column ${columnLetter(column)} (${header}), "${short(written)}" is no ${types[type]}; written as null.`,
  shareAsFraction: (header) =>
    `"${header}": all numbers are below 1. They may be per cents, which Excel keeps as 0.45 for 45%. Check them.`,
  ids: (from) => `Rows take their ids from "${from}".`,
  rowNumbers: "Rows have the ids row-1, row-2 …; give those a better one that the text points at.",
  badIds: (header) =>
    `"${header}" cannot be the rows' ids: some are empty, twice there, or not of small letters, digits and hyphens.`,
  column: (header, key, type, samples) => `${header} → ${key}  ${types[type]}  ${samples.map(short).join(", ")}`,
};
