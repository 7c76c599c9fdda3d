// What is told of a figure that draws a mark for each of hundreds of rows: how their values are spread says more.

import { say } from "../../messages/index.ts";
import type { Report, Table } from "../figure.ts";

/** Rows up to which readers look at single ones. */
const MOST_ROWS = 150;

/** Advises a spread of `column` in place of a figure that draws a mark for each of hundreds of rows that have a value. */
export function adviseSpread(column: string, table: Table, report: Report): void {
  if (table.columns[column]?.type !== "number") return;
  const known = table.rows.filter((row) => typeof row[column] === "number").length;
  if (known > MOST_ROWS) report.advise(["type"], say.hundredsOneByOne(table.rows.length, column));
}
