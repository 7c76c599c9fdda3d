// Files of text whose lines are rows: commas, semicolons, tabs or bars between the cells.

import { CsvError, parse } from "csv-parse/sync";
import { type Message, say } from "../../messages/index.ts";
import type { Cell, SheetRow } from "./sheet.ts";

/** What may part the cells. Of two that fit as well, the first: a comma may also stand in numbers. */
const DELIMITERS = ["\t", ";", "|", ",", "，"] as const;

/** How often a sign stands on each line outside of quotes. */
function countsOf(lines: readonly string[], sign: string): number[] {
  return lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, "").split(sign).length - 1);
}

/** What parts the cells: the sign that stands equally often on most of the first lines. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r\n|\r|\n/, 40).filter((line) => line.trim() !== "");
  const judged = DELIMITERS.map((sign) => {
    const counts = countsOf(lines, sign).filter((count) => count > 0);
    const most = Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length));
    return { sign, lines: counts.length, most };
  });
  const [best] = judged.toSorted((a, b) => b.most - a.most || b.lines - a.lines);
  return best && best.most > 0 ? best.sign : ",";
}

/** The bars at both ends of a row of `| a | b |`, and the row of hyphens under its head. */
function withoutFrame(rows: SheetRow[]): SheetRow[] {
  const framed = rows.every(({ cells }) => cells.length > 2 && cells[0] === "" && cells.at(-1) === "");
  const inner = framed ? rows.map(({ row, cells }) => ({ row, cells: cells.slice(1, -1) })) : rows;
  return inner.filter(({ cells }) => !cells.every((cell) => /^\s*:?-{3,}:?\s*$/.test(String(cell))));
}

/** Eurostat writes the words of a row in one cell: `freq,unit,geo\\TIME_PERIOD`. They are columns of their own. */
function withoutPacking(rows: SheetRow[]): SheetRow[] {
  const [first = ""] = String(rows[0]?.cells[0] ?? "").split(/\\TIME_PERIOD\s*$/);
  const names = first.split(",");
  if (!/\\TIME_PERIOD\s*$/.test(String(rows[0]?.cells[0] ?? ""))) return rows;
  return rows.map(({ row, cells: [packed, ...cells] }, index) => {
    const words = index === 0 ? names : String(packed).split(",");
    return { row, cells: [...names.map((_, at) => words[at] ?? ""), ...cells] };
  });
}

/** The rows of a text; what cannot be read is said by its line. `known` is what parts its cells, where that is certain. */
export function readDelimited(text: string, known?: string): { rows: SheetRow[]; delimiter: string } | { said: Message } {
  // Excel writes and reads a first line that names the delimiter.
  const named = /^sep=(.)\r?\n/i.exec(text);
  const delimiter = named?.[1] ?? known ?? delimiterOf(text);
  try {
    const found: string[][] = parse(text.slice(named?.[0].length ?? 0), { delimiter, relax_column_count: true });
    const first = named ? 2 : 1;
    const rows = found.map((cells, index): SheetRow => ({ row: index + first, cells: cells satisfies Cell[] }));
    return { rows: delimiter === "|" ? withoutFrame(rows) : withoutPacking(rows), delimiter };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { said: say.brokenCsv(Number(error.lines ?? 1)) };
  }
}
