// Where a table's header is, and what stands above and below the data.

import { isBlank, readNumber, textOf } from "./cells.ts";
import type { Cell, SheetRow } from "./read.ts";
import { type Told, tells } from "./words.ts";

export interface Header {
  /** One name a column. */
  names: string[];
  rows: SheetRow[];
  /** Above the header, if there is one. */
  title: string;
  /** A unit said for the whole table. */
  unit: string;
  /** Below the data. */
  note: string;
  told: Told[];
}

const FOOT = /^(注|说明|备注|来源|资料来源|数据来源|注释|note|source)s?[：:]/i;
const UNIT = /^[（(]?单位[：:]\s*([^）)]+)[）)]?$/;
const TOTAL = /^(合计|总计|总和|小计|共计|全部合计|total|sum|grand total)$/i;

const filled = (cells: readonly Cell[]) => cells.filter((cell) => textOf(cell) !== "");
const isWords = (cell: Cell) => typeof cell === "string" && !isBlank(cell) && readNumber(cell) === undefined;

/** What may stand in a header: words, a year, nothing. */
const isName = (cell: Cell) => textOf(cell) === "" || isWords(cell) || /^(19|20)\d\d年?$/.test(textOf(cell));

/** Takes a sheet apart. `keepTotals` leaves rows of totals among the data. */
export function readHeader(sheet: readonly SheetRow[], keepTotals: boolean): Header | undefined {
  const told: Told[] = [];
  const rows = sheet.filter(({ cells }) => filled(cells).length > 0);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.findLastIndex((cell) => textOf(cell) !== "") + 1));
  let title = "";
  let unit = "";
  // One cell right above the data is a header whose other cells are missing.
  while (width > 1 && rows.length > 2 && filled(rows[0]!.cells).length === 1 && rows[1]!.cells.every(isName)) {
    const { row, cells } = rows.shift()!;
    const words = textOf(filled(cells)[0]!);
    const said = UNIT.exec(words)?.[1]?.trim();
    if (said) unit = said;
    else title ||= words;
    told.push(said ? tells.unitRow(row, said) : tells.titleRow(row, words));
  }
  const top = rows.shift();
  if (!top || rows.length === 0) return undefined;
  const names = headerNames(top, rows, width, told);
  const note = takeFoot(rows, told);
  const kept = rows.filter(({ row, cells }) => {
    const word = filled(cells).map(textOf)[0] ?? "";
    const total = TOTAL.test(word.replace(/\s+/g, ""));
    if (total) told.push(tells.total(row, word, keepTotals));
    return !total || keepTotals;
  });
  return kept.length > 0 ? { names, rows: kept, title, unit, note, told } : undefined;
}

/** The columns' names; takes a second row of them, under merged cells, off `rows`. */
function headerNames(top: SheetRow, rows: SheetRow[], width: number, told: Told[]): string[] {
  const at = (cells: readonly Cell[], index: number) => textOf(cells[index] ?? null).replace(/\s+/g, "");
  const indices = Array.from({ length: width }, (_, index) => index);
  const gaps = indices.filter((index) => at(top.cells, index) === "");
  const next = rows[0]!;
  // A gap above words: the cell to its left was merged over it.
  const double =
    rows.length > 1 && gaps.some((index) => index > 0 && textOf(next.cells[index] ?? null) !== "") && next.cells.every(isName);
  if (double) {
    rows.shift();
    told.push(tells.mergedHeader(top.row, next.row));
  }
  let over = "";
  return indices.map((index) => {
    const own = at(top.cells, index);
    over = own || over;
    const under = double ? at(next.cells, index) : "";
    if (under) return over && over !== under && (own || gaps.includes(index)) ? `${over}${under}` : under;
    if (own) return own;
    told.push(tells.blankHeader(index));
    return `第${index + 1}列`;
  });
}

/** Lines below the data that say where they are from; takes them off `rows`. */
function takeFoot(rows: SheetRow[], told: Told[]): string {
  const notes: string[] = [];
  while (rows.length > 1) {
    const { row, cells } = rows.at(-1)!;
    const [words = "", ...others] = filled(cells).map(textOf);
    if (others.length > 0 || !FOOT.test(words)) break;
    rows.pop();
    notes.unshift(words);
    told.push(tells.foot(row, words));
  }
  return notes.join(" ");
}
