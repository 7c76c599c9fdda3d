// Spreadsheets: .xlsx, .xls, .xlsb, .ods and Excel's XML. A number comes as its cell shows what it is: a per cent, a day, a month.

import { type CellObject, read, SSF, utils, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { type Message, say } from "../../messages/index.ts";
import { raised } from "./html.ts";
import type { Cell, Merge, Read, SheetRow } from "./sheet.ts";
import type { Told } from "./told.ts";

const two = (part: number) => String(part).padStart(2, "0");

/** A day number as exact as its format shows it: a year, a month or a day; undefined for a time of day alone. */
function dateIn(value: number, format: string, since1904: boolean): string | undefined {
  // What stands in quotes or brackets is no part of the date.
  const signs = format.toLowerCase().replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  const { y, m, d } = SSF.parse_date_code(value, { date1904: since1904 });
  if (!/y/.test(signs)) return /d/.test(signs) ? `${y}-${two(m)}-${two(d)}` : undefined;
  if (/d/.test(signs)) return `${y}-${two(m)}-${two(d)}`;
  return /m/.test(signs) ? `${y}-${two(m)}` : String(y);
}

/** What stands in a cell; raised digits of a rich text stay raised. */
function cellOf(cell: CellObject, since1904: boolean): Cell {
  const { t: type, v: value, z: format, w: shown, f: formula, h: rich } = cell;
  if (type === "e") return shown ?? "#N/A";
  if (type === "z" || value === undefined) return formula === undefined ? null : `=${formula}`;
  if (type === "s" && rich?.includes("<sup>")) {
    const marked = rich.replace(/<sup>(.*?)<\/sup>/g, (_, up: string) => raised(up.replace(/<[^>]*>/g, "")));
    return marked
      .replace(/<br\s*\/?>/g, "\n")
      .replace(/<[^>]*>/g, "")
      .replace(
        /&lt;|&gt;|&quot;|&apos;|&amp;/g,
        (name) => ({ "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" })[name] ?? "&",
      );
  }
  if (typeof value !== "number") return value instanceof Date ? value.toISOString().slice(0, 10) : value;
  const written = String(format ?? "General");
  if (SSF.is_date(written)) return dateIn(value, written, since1904) ?? shown ?? value;
  return /%/.test(written.replace(/"[^"]*"/g, "")) ? `${Number((value * 100).toPrecision(15))}%` : value;
}

/** The rows in which something stands: a sheet may call a million rows its own, all but a few of them empty. */
function rowsOf(sheet: WorkSheet, since1904: boolean): SheetRow[] {
  const rows = new Map<number, Cell[]>();
  for (const [address, cell] of Object.entries(sheet)) {
    if (address.startsWith("!")) continue;
    const value = cellOf(cell as CellObject, since1904);
    if (value === null || value === "") continue;
    const { r, c } = utils.decode_cell(address);
    const cells = rows.get(r) ?? [];
    cells[c] = value;
    rows.set(r, cells);
  }
  const inOrder = [...rows].toSorted(([a], [b]) => a - b);
  return inOrder.map(([row, cells]) => ({ row: row + 1, cells: Array.from(cells, (cell) => cell ?? null) }));
}

const filled = ({ cells }: SheetRow) => cells.some((cell) => cell !== null && cell !== "");

/** A sheet of a workbook: the one `wanted` names, else the first that has something in it. `broken` is said of what cannot be read. */
export function readWorkbook(bytes: Uint8Array, wanted: string | undefined, broken: Message): Read {
  let book: WorkBook;
  // The library takes what is no workbook for a text.
  const torn = bytes.length < 512 && bytes[0] === 0xd0;
  if (torn) return { said: broken };
  try {
    book = read(bytes, { type: "array", cellNF: true, cellHTML: true });
  } catch {
    return { said: broken };
  }
  const since1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name) => {
    const sheet = book.Sheets[name] ?? {};
    return { name, sheet, rows: rowsOf(sheet, since1904) };
  });
  const names = sheets.map(({ name }) => name);
  const found = wanted ? sheets.find(({ name }) => name === wanted) : sheets.find(({ rows }) => rows.some(filled));
  if (!found) return { said: wanted ? say.noSheet(wanted, names) : say.emptyTable() };
  const others = sheets.filter(({ name, rows }) => name !== found.name && rows.some(filled)).map(({ name }) => name);
  const merges = (found.sheet["!merges"] ?? []).map(
    ({ s, e }): Merge => ({ top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c }),
  );
  const told: Told[] = others.length > 0 ? [(words) => words.sheet(found.name, others)] : [];
  return { rows: found.rows, merges, told };
}
