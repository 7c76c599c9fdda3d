// Messages of `npm run import`: files and sheets that cannot be read, columns that are not there.

import type { Catalogue } from "../catalogue.ts";
import { choices } from "./sentences.ts";

export const tables: Catalogue["tables"] = {
  noTable: (file) => [`There is no file ${file}.`, "Name the table's file: npm run import -- ../people.xlsx"],
  noTableNamed: () => ["No table was named.", "Name its file: npm run import -- ../people.xlsx"],
  oldExcel: () => [
    "This is an Excel file of the old format (.xls), which cannot be read.",
    "Open it and save it as .xlsx, then import that.",
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
  badPair: (flag, written) => [
    `--${flag} "${written}" is not understood.`,
    `Write --${flag} ${flag === "map" ? "路名=name,长度=length" : "路名=text,长度=number"}`,
  ],
  sameKey: (key, first, second) => [
    `The columns "${first}" and "${second}" both have the key "${key}".`,
    `Give one another by --map ${second}=${key}-2`,
  ],
};
