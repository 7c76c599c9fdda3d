// Cells of a dataset as words and as CSV.

import type { Row, Table } from "../figures/figure.ts";
import { typeOf } from "../figures/index.ts";
import { cellWords, headOf } from "../figures/kit/cells.ts";
import { numberWriter } from "../figures/kit/numbers.ts";
import { type Speaker, speakerOf } from "../locale/index.ts";
import type { Column } from "../schemas/dataset.ts";
import { isSpan } from "../schemas/span.ts";
import type { PrintedTable } from "./printed.ts";
import type { Dataset, Figure } from "./story.ts";

type Cell = Table["rows"][number][string];

/** A table in words. */
interface TableText {
  heads: { type: Column["type"]; words: string }[];
  rows: string[][];
}

/** The table under a figure as readers see it: what the figure draws is written as it is there, its unit said in the head. */
export function tableText(
  { columns, rows }: PrintedTable,
  { type, spec }: Pick<Figure, "type" | "spec">,
  locale: string,
): TableText {
  const say = speakerOf(locale);
  const drawn = typeOf(type).cells(spec);
  const written = columns.map(([name, column]) => {
    const style = drawn[name];
    const { unit, bare } = numberWriter(style ?? {}, column, locale);
    const writing = style ? { locale, write: bare } : { locale };
    return {
      head: { type: column.type, words: headOf(column.label, unit, say) },
      cell: (row: Row) => cellWords(row[name] ?? null, column, writing) ?? style?.unknown ?? say("unknown"),
    };
  });
  return { heads: written.map(({ head }) => head), rows: rows.map((row) => written.map(({ cell }) => cell(row))) };
}

/** A dataset as CSV: heads for people, values as they are in the data. */
export function csvOf(dataset: Dataset, say: Speaker): string {
  const columns = Object.entries(dataset.columns);
  const rows = dataset.rows.map((row) => columns.map(([name]) => row[name] ?? null));
  const heads = columns.map(([, column]) => headOf(column.label, (column.type === "number" && column.unit) || "", say));
  return writeCsv([heads, ...rows]);
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
