// From columns and cells to a dataset. Every cell that cannot be read is named.

import { id as idSchema } from "../../schemas/names.ts";
import { isBlank, readDate, readNumber, textOf } from "./cells.ts";
import { type ColumnDraft, cellUnit, isDateHint } from "./columns.ts";
import type { Cell, SheetRow } from "./read.ts";
import type { Told } from "./told.ts";

/** Units that count by ten thousands and more: 万人, 亿元. */
const SCALES: Record<string, number> = { 万: 1e4, 亿: 1e8 };

type Value = string | number | null;

export interface Table {
  columns: Record<string, Record<string, unknown>>;
  rows: Record<string, Value>[];
  told: Told[];
}

/** Ids of a category's values: their own letters, else the column's key and a number. */
function valueIds(column: ColumnDraft, cells: readonly Cell[]): Map<string, string> {
  const values = [...new Set(cells.filter((cell) => !isBlank(cell)).map(textOf))];
  const ids = new Map<string, string>();
  for (const [index, value] of values.entries()) {
    const latin = value.toLowerCase().replace(/\s+/g, "-");
    const own = idSchema.safeParse(latin).success && ![...ids.values()].includes(latin);
    ids.set(value, own ? latin : `${column.key}-${index + 1}`);
  }
  return ids;
}

/** The values of one column, in the order of the rows. */
function readColumn(
  column: ColumnDraft,
  rows: readonly SheetRow[],
  told: Told[],
): { values: Value[]; spec: Record<string, unknown> } {
  const { header, index, type, label, unit } = column;
  const cells = rows.map(({ cells: all }) => all[index] ?? null);
  const blank: string[] = [];
  const ids = type === "category" ? valueIds(column, cells) : new Map<string, string>();
  const unitInside = cellUnit(cells);
  const read = (cell: Cell): Value | undefined => {
    if (type === "text") return textOf(cell);
    if (type === "category") return ids.get(textOf(cell));
    if (type === "date") return readDate(cell, isDateHint(header));
    const number = readNumber(cell);
    if (!number || (number.unit !== "" && number.unit !== unitInside)) return undefined;
    // 3.5万 under 人口（万人） is 3.5.
    const scale = /[万亿]/.test(textOf(cell)) ? (SCALES[unit[0] ?? ""] ?? 1) : 1;
    return Number((number.value / scale).toPrecision(15));
  };
  const values = cells.map((cell, at) => {
    if (isBlank(cell)) {
      blank.push(textOf(cell));
      return null;
    }
    const value = read(cell);
    if (value === undefined) told.push((words) => words.unread(rows[at]!.row, index, header, textOf(cell), type));
    return value ?? null;
  });
  if (blank.length > 0) told.push((words) => words.blanks(header, blank.length, [...new Set(blank)]));
  tellDoubts(column, cells, values, told);
  const labelled = Object.fromEntries([...ids].map(([text, id]) => [id, text]));
  return { values, spec: { type, label, ...(unit ? { unit } : {}), ...(type === "category" ? { values: labelled } : {}) } };
}

/** What looks right and may be wrong: merged cells, and per cents that Excel keeps as fractions. */
function tellDoubts(
  { header, type, unit, index }: ColumnDraft,
  cells: readonly Cell[],
  values: readonly Value[],
  told: Told[],
): void {
  const below = cells.filter((cell, at) => at > 0 && textOf(cell) === "" && textOf(cells[at - 1]!) !== "").length;
  if (index === 0 && below > 0) told.push((words) => words.below(header, below));
  const numbers = values.filter((value) => typeof value === "number");
  const share = /率|比例|占比|比重|share|rate|%/i.test(header) && (unit === "" || unit === "%");
  if (
    type === "number" &&
    share &&
    numbers.length > 0 &&
    numbers.every((value) => value > 0 && value < 1) &&
    cells.some((cell) => typeof cell === "number")
  )
    told.push((words) => words.shareAsFraction(header));
}

interface RowIds {
  ids: string[];
  /** The column they are, which then is none of the table's. */
  taken?: ColumnDraft;
}

/** Ids for the rows: those of the column of that key, those of a column in Latin letters, else numbers. */
function rowIds(columns: readonly ColumnDraft[], rows: readonly SheetRow[], told: Told[]): RowIds {
  const distinct = (ids: string[]) => ids.every((id) => idSchema.safeParse(id).success) && new Set(ids).size === ids.length;
  const idsOf = ({ index }: ColumnDraft) =>
    rows.map(({ cells }) =>
      textOf(cells[index] ?? null)
        .toLowerCase()
        .replace(/[\s_]+/g, "-"),
    );
  const own = columns.find(({ key }) => key === "id");
  const likely = own ?? columns.find((column) => column.type === "text" && distinct(idsOf(column)));
  if (likely && distinct(idsOf(likely))) {
    told.push((words) => words.ids(likely.header));
    return { ids: idsOf(likely), ...(likely === own ? { taken: likely } : {}) };
  }
  if (own) told.push((words) => words.badIds(own.header));
  told.push((words) => words.rowNumbers);
  return { ids: rows.map((_, index) => `row-${index + 1}`) };
}

/** The dataset's columns and rows. */
export function buildTable(columns: readonly ColumnDraft[], rows: readonly SheetRow[]): Table {
  const told: Told[] = [];
  const { ids, taken } = rowIds(columns, rows, told);
  // "id" is the rows' own name; a column that cannot be it keeps its cells under another.
  const others = columns.filter((column) => column !== taken).map((one) => (one.key === "id" ? { ...one, key: "code" } : one));
  const read = others.map((column) => ({ column, ...readColumn(column, rows, told) }));
  const specs = Object.fromEntries(read.map(({ column, spec }) => [column.key, spec]));
  const values = rows.map((_, at) => ({
    id: ids[at]!,
    ...Object.fromEntries(read.map(({ column, values: all }) => [column.key, all[at]!])),
  }));
  return { columns: specs, rows: values, told };
}
