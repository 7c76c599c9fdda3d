// A table as its file has it: rows of cells, before anything is understood of them.

import type { Message } from "../../messages/index.ts";
import type { Told } from "./told.ts";

/** Dates are texts, as exact as the file shows them: `2022-10`. */
export type Cell = string | number | boolean | null;

/** Where a cell stands in the file: its row counted from 1, its column from 0. */
export interface Place {
  row: number;
  column: number;
}

/** A row with its number in the file, counted from 1. */
export interface SheetRow {
  row: number;
  cells: Cell[];
  /** Where each cell stood, if the row was put together from several. */
  places?: Place[];
}

/** Cells that are one in the file: rows counted from 1, columns from 0, both ends within. */
export interface Merge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** How numbers are written in a table. */
export interface Writing {
  /** The sign before the decimals; absent: it cannot be told, for every number reads both ways. */
  decimal?: "." | ",";
  /** What ▲ and △ before a number mean; absent: nobody has said. */
  triangle?: "minus" | "plus";
}

export interface Sheet {
  rows: SheetRow[];
  merges: Merge[];
  /** What parts the cells, in a file of text. */
  delimiter?: string;
  /** Encodings that it may be in, the one it was read in first, if that is not sure. */
  encodings?: string[];
  told: Told[];
}

export type Read = Sheet | { said: Message };

export const placeOf = ({ row, places }: SheetRow, column: number): Place => places?.[column] ?? { row, column };

/** A cell as words, without spaces at its ends. */
export function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell).trim();
}

/** Words without the spaces that only spread Chinese characters: `全　　市`, `合 计`. */
export function unspread(text: string): string {
  const words = text.split(/\s+/);
  return words.length > 1 && words.every((word) => /^\p{Script=Han}$/u.test(word)) ? words.join("") : text;
}
