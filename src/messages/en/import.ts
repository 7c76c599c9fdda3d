// Messages of `npm run import`: files and sheets that cannot be read, columns that are not there.

import type { Catalogue } from "../catalogue.ts";
import { choices, listOf } from "./sentences.ts";

const PAIRS: Record<string, string> = {
  map: "Road=name,Length=length",
  types: "Road=text,Length=number",
  units: "Length=km,People=thousand",
};

export const tables: Catalogue["tables"] = {
  noImport: (file) => [`There is no file ${file}.`, "Name the file: npm run import -- ../people.xlsx"],
  noImportNamed: () => ["No file was named.", "Name it: npm run import -- ../people.xlsx"],
  foreignImport: (file) => [
    `${file} is nothing that can be imported.`,
    "Import a Word draft (.docx); a table as Excel (.xlsx, .xls), OpenDocument (.ods), CSV or a web page; geography as GeoJSON, shapefile, KML or GPX. Save anything else as one of these first.",
  ],
  oldExcel: () => [
    "This Excel file of the old format (.xls) cannot be read: it may be damaged or have a password.",
    "Open it, take the password off and save it as .xlsx, then import that.",
  ],
  webArchive: () => [
    "This is a web archive (.mht), which cannot be read.",
    "Open it in Excel and save it as .xlsx, then import that.",
  ],
  noTableInPage: () => ["This file is a web page without a table.", "Open it in Excel and save it as .xlsx, then import that."],
  notInEncoding: (encoding) => [
    `The file cannot be read as ${encoding}.`,
    "Leave --encoding out, and it is found out; or name another: utf-8, gb18030, big5, windows-1252",
  ],
  headersMissing: (given, columns) => [
    `--headers has ${given} names, and the table has ${columns} columns.`,
    "Write one a column, with commas between; leave those empty that stay: --headers name,,count",
  ],
  tableTaken: (id) => [
    `"${id}" is there already: data/${id}.json.`,
    `To bring it in step with this table, add --update; for another dataset choose another id: --id ${id}-2`,
  ],
  updateWhat: (known) => ["--update must say which dataset.", `Add --id; there are: ${listOf(known)}.`],
  nothingToUpdate: (id, known) => [`There is no data/${id}.json to update.`, choices(id, known, "Datasets")],
  brokenDataset: (path) => [`${path} has mistakes and cannot be updated.`, "Run npm run check and correct them first."],
  otherUnit: (header, unit, named) => [
    `"${header}" was in "${unit || "(none)"}", and this table says "${named}": the numbers would be many times larger or smaller.`,
    `Correct the unit in the table or in the dataset; if the numbers are the same, write --units "${header}=${unit || named}"`,
  ],
  brokenExcel: () => [
    "This Excel file cannot be read: it may be damaged or have a password.",
    "Open it, take the password off and save it as .xlsx, or as CSV.",
  ],
  brokenCsv: (line) => [
    `It cannot be read from line ${line} on: a quote is not closed.`,
    'Check that line; a quote within a cell is written twice: ""',
  ],
  noSheet: (name, known) => [`There is no sheet "${name}".`, choices(name, known, "Sheets")],
  emptyTable: () => [
    "The table is empty: it needs a row of headers and a row of data.",
    "Check the file; if the data are on another sheet, write --sheet name",
  ],
  noHeader: (flag, name, known) => [`--${flag}: there is no column "${name}".`, choices(name, known, "Headers")],
  badPair: (flag, written) => [`--${flag} "${written}" is not understood.`, `Write --${flag} ${PAIRS[flag] ?? ""}`],
  sameKey: (key, first, second) => [
    `The columns "${first}" and "${second}" both have the key "${key}".`,
    `Give one another by --map ${second}=${key}-2`,
  ],
};
