// From a file's bytes to cells: CSV in whatever encoding Excel saved it, and .xlsx.

import { CsvError, parse } from "csv-parse/sync";
import readExcel from "read-excel-file/node";
import { type Message, say } from "../../messages/index.ts";
import type { Told } from "./told.ts";

export type Cell = string | number | boolean | Date | null;

/** A row with its number in the file, counted from 1. */
export interface SheetRow {
  row: number;
  cells: Cell[];
}

export type Read = { rows: SheetRow[]; told: Told[] } | { said: Message };

/** Text of a file that is UTF-8, with or without its mark; UTF-16 by its mark; else GBK, of which gb18030 is the whole. */
function decodeText(bytes: Uint8Array): { text: string; told: Told[] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder("utf-16le").decode(bytes), told: [(words) => words.utf16] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder("utf-16be").decode(bytes), told: [(words) => words.utf16] };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), told: [] };
  } catch {
    return { text: new TextDecoder("gb18030").decode(bytes), told: [(words) => words.gbk] };
  }
}

/** What parts the cells: whichever of the usual signs is most frequent in the first lines. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r\n|\r|\n/, 10).join("\n");
  const count = (sign: string) => lines.split(sign).length;
  return [",", "\t", ";", "，"].toSorted((a, b) => count(b) - count(a))[0]!;
}

function readCsv(bytes: Uint8Array): Read {
  const { text, told } = decodeText(bytes);
  try {
    const found = parse(text, { delimiter: delimiterOf(text), relax_column_count: true });
    return { rows: found.map((cells, index) => ({ row: index + 1, cells })), told };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { said: say.brokenCsv(Number(error.lines ?? 1)) };
  }
}

async function readXlsx(bytes: Uint8Array, wanted?: string): Promise<Read> {
  let sheets: { sheet: string; data: Cell[][] }[];
  try {
    sheets = (await readExcel(Buffer.from(bytes))) as { sheet: string; data: Cell[][] }[];
  } catch {
    return { said: say.brokenExcel() };
  }
  const names = sheets.map(({ sheet }) => sheet);
  const found = wanted ? sheets.find(({ sheet }) => sheet === wanted) : sheets.find(({ data }) => data.length > 0);
  if (!found) return { said: wanted ? say.noSheet(wanted, names) : say.emptyTable() };
  const others = names.filter((name) => name !== found.sheet);
  const rows = found.data.map((cells, index) => ({ row: index + 1, cells }));
  return { rows, told: others.length > 0 ? [(words) => words.sheet(found.sheet, others)] : [] };
}

/** Reads a table, told apart by its first bytes: names lie. */
export async function readTable(bytes: Uint8Array, sheet?: string): Promise<Read> {
  const begins = (...codes: number[]) => codes.every((code, index) => bytes[index] === code);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return { said: say.oldExcel() };
  return begins(0x50, 0x4b, 0x03, 0x04) ? readXlsx(bytes, sheet) : readCsv(bytes);
}
