// Cells of a dataset as words and as CSV.

import type { Table } from "../figures/figure.ts";
import type { LocalePack, Speaker } from "../locale/index.ts";
import { writeSpan } from "../locale/span.ts";
import type { Column } from "../schemas/dataset.ts";
import { isSpan } from "../schemas/span.ts";
import type { Plain } from "../schemas/text.ts";
import type { Dataset } from "./story.ts";

type Cell = Table["rows"][number][string];

/** A cell as a reader sees it; what is not known says so. */
export function cellText(cell: Cell, column: Plain<Column>, say: Speaker, pack: LocalePack): string {
  if (cell === null) return say("unknown");
  if (isSpan(cell)) return writeSpan(cell, String, pack);
  if (column.type === "category") return column.values[String(cell)] ?? String(cell);
  return String(cell);
}

/** A dataset as CSV. */
export function csvOf(dataset: Dataset): string {
  const columns = Object.entries(dataset.columns);
  const rows = dataset.rows.map((row) => columns.map(([name]) => row[name] ?? null));
  return writeCsv([columns.map(([, column]) => column.label), ...rows]);
}

/** Rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets read the Chinese. */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
  // A cell that begins like a formula would be run by a spreadsheet.
  const tame = (cell: Cell) => {
    if (isSpan(cell)) return `${cell.min}–${cell.max}`;
    return typeof cell === "string" && /^[=+@\t\r-]/.test(cell) ? `'${cell}` : String(cell ?? "");
  };
  const lines = rows.map((row) => row.map((cell) => quote(tame(cell))).join(","));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}
