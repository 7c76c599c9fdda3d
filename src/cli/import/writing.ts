// How a table writes its numbers: which sign stands before the decimals, and what ▲ means. What cannot be told is left open.

import { readNumber } from "./cells.ts";
import { type Cell, textOf, type Writing } from "./sheet.ts";

const bare = (cell: Cell) =>
  textOf(cell)
    .normalize("NFKC")
    .replace(/[\s'’%]/g, "")
    .replace(/^[-+−▲△▼▽(]|\)$/g, "");

/** Numbers that can be read in one way only: 1.234,5 and 3,25 with a decimal comma, 1,234.5 and 3.25 with a point. */
const COMMA = /^(\d{1,3}(\.\d{3})+,\d+|\d{1,3}(\.\d{3}){2,}|\d+,(\d{1,2}|\d{4,})|0,\d+|\d{4,},\d+)$/;
const POINT = /^(\d{1,3}(,\d{3})+\.\d+|\d{1,3}(,\d{3}){2,}|\d+\.(\d{1,2}|\d{4,})|0\.\d+|\d{4,}\.\d+)$/;
const EITHER = /^\d{1,3}([.,])\d{3}$/;

/**
 * How the cells are written. Where every number has one separator with three digits behind it, a comma parts thousands if it cannot be a
 * decimal comma (it parts the cells, too, or it is a spreadsheet, whose numbers need none), and a point is a decimal point; in files parted by
 * semicolons, which countries with decimal commas write, that is left open.
 */
export function writingOf(cells: readonly Cell[], delimiter: string | undefined, said: Writing): Writing {
  const words = cells.filter((cell) => typeof cell === "string").map(bare);
  const count = (form: RegExp) => words.filter((word) => form.test(word)).length;
  const [comma, point] = [count(COMMA), count(POINT)];
  const open = comma === point && delimiter === ";" && words.some((word) => EITHER.test(word));
  const told = comma > point ? "," : ".";
  const decimal = said.decimal ?? (open ? undefined : told);
  const falls = cells.some((cell) => /^[▼▽]/.test(textOf(cell)));
  // Beside ▼, which says that something fell, ▲ says that it rose.
  const triangle = said.triangle ?? (falls ? "plus" : undefined);
  return { ...(decimal ? { decimal } : {}), ...(triangle ? { triangle } : {}) };
}

/** Cells that would be numbers if it were known what ▲ or the separator means. */
export function openCells(cells: readonly Cell[], writing: Writing): { triangle: Cell[]; decimal: Cell[] } {
  const unread = cells.filter((cell) => typeof cell === "string" && readNumber(cell, writing) === undefined);
  return {
    triangle: writing.triangle ? [] : unread.filter((cell) => /^[▲△]\s*[\d.]/.test(textOf(cell).normalize("NFKC"))),
    decimal: writing.decimal ? [] : unread.filter((cell) => EITHER.test(bare(cell))),
  };
}
