// From columns and cells to a dataset. Every cell that cannot be read is named.

import { id as idSchema } from "../../schemas/names.ts";
import { isBlank, readDate, readNumber } from "./cells.ts";
import { type ColumnDraft, cellUnit, isDateHint, slug } from "./columns.ts";
import { type Cell, placeOf, type SheetRow, textOf, unspread, type Writing } from "./sheet.ts";
import type { Told } from "./told.ts";

/** Units that count by ten thousands and more: 万人, 亿元. */
const SCALES: Record<string, number> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** A cell of a dataset; two numbers are the least and the most of one. */
export type Value = string | number | [least: number, most: number] | null;
export type Row = Record<string, Value>;

export interface Table {
  columns: Record<string, Record<string, unknown>>;
  rows: Row[];
  /** Whether the rows' ids come from the table and so name the same row in its next version. */
  named: boolean;
  /** Cells that something stands in that could not be read, as `row index` and key. */
  unread: { at: number; key: string }[];
  told: Told[];
}

const wordsOf = (cell: Cell) => unspread(textOf(cell));

/** Ids of a category's values: those they have already, else their own letters, else the column's key and a number. */
function valueIds(column: ColumnDraft, cells: readonly Cell[], before: Readonly<Record<string, string>>): Map<string, string> {
  const values = [...new Set(cells.filter((cell) => !isBlank(cell)).map(wordsOf))];
  const ids = new Map(Object.entries(before).map(([id, text]) => [text, id]));
  const taken = new Set(ids.values());
  for (const [index, value] of values.entries()) {
    if (ids.has(value)) continue;
    const latin = value.toLowerCase().replace(/\s+/g, "-");
    let id = idSchema.safeParse(latin).success && !taken.has(latin) ? latin : `${column.key}-${index + 1}`;
    for (let count = index + 2; taken.has(id); count++) id = `${column.key}-${count}`;
    taken.add(id);
    ids.set(value, id);
  }
  return ids;
}

/** Units that have several names. */
const ALIKE = [
  ["元", "¥", "￥", "CNY", "RMB", "人民币元"],
  ["美元", "$", "US$", "USD"],
  ["欧元", "€", "EUR", "euro"],
  ["kr", "kr.", "kroner", "NOK"],
  ["公里", "千米", "km"],
  ["m²", "m2", "平方米"],
  ["km²", "km2", "平方公里", "平方千米"],
];

const sameUnit = (a: string, b: string) => a === b || ALIKE.some((names) => names.includes(a) && names.includes(b));

/** Whether a bare number among per cents may be a share of one: 0.548 among 45.2%. */
const maybeShare = (value: number) => value !== 0 && Math.abs(value) <= 1;

/** A reader of a column's numbers, in the unit that the column has. */
function numberReader({ unit, percent }: ColumnDraft, cells: readonly Cell[], writing: Writing) {
  const inside = cellUnit(cells, writing);
  const scale = SCALES[unit[0] ?? ""] ?? 1;
  return (cell: Cell): { value: number; mark: string } | undefined => {
    const number = readNumber(cell, writing);
    if (!number || (number.unit !== "" && !sameUnit(number.unit, inside))) return undefined;
    const { value, mark } = number;
    if (percent) return { value: number.unit === "%" ? value : Number((value * 100).toPrecision(15)), mark };
    if (inside === "%" && number.unit === "" && maybeShare(value)) return undefined;
    const scaled = scale > 1 && (/[万亿萬億]/.test(textOf(cell)) || (number.unit !== "" && unit === `${unit[0]}${number.unit}`));
    // 1234元 under a head that says 公里 is no length.
    if (number.unit !== "" && !sameUnit(unit, number.unit) && !scaled) return undefined;
    // 3.5万 under 人口（万人） is 3.5.
    return { value: Number((value / (scaled ? scale : 1)).toPrecision(15)), mark };
  };
}

/** Between the ends of a range: `12-15`, `12～15`, `12至15`. */
const BETWEEN = /\s*(?:——|[-－–—~～〜至到])\s*/u;

/** A range of two numbers as the column's are read, the less first; undefined if a cell is none. */
function readRange(cell: Cell, read: (cell: Cell) => { value: number } | undefined): [number, number] | undefined {
  const ends = typeof cell === "string" ? cell.trim().split(BETWEEN) : [];
  if (ends.length !== 2) return undefined;
  const [least, most] = ends.map((end) => (/\d/.test(end.normalize("NFKC")) ? read(end)?.value : undefined));
  return least !== undefined && most !== undefined && least < most ? [least, most] : undefined;
}

/** The values of one column, in the order of the rows. */
function readColumn(
  column: ColumnDraft,
  rows: readonly SheetRow[],
  { writing, values: before }: Understood,
  told: Told[],
): { values: Value[]; unread: number[]; spec: Record<string, unknown> } {
  const { header, index, type, label, unit } = column;
  const cells = rows.map(({ cells: all }) => all[index] ?? null);
  const blank: string[] = [];
  const marked: string[] = [];
  const ranges: string[] = [];
  const unread: number[] = [];
  const ids = type === "category" ? valueIds(column, cells, before[column.key] ?? {}) : new Map<string, string>();
  const readNumberHere = numberReader(column, cells, writing);
  const read = (cell: Cell): { value: Value; mark?: string } | undefined => {
    if (type === "text") return { value: wordsOf(cell) };
    const value = type === "category" ? ids.get(wordsOf(cell)) : readDate(cell, isDateHint(header));
    if (type !== "number") return value === undefined ? undefined : { value };
    const range = readRange(cell, readNumberHere);
    if (range) ranges.push(textOf(cell));
    return range ? { value: range } : readNumberHere(cell);
  };
  const values = cells.map((cell, at) => {
    if (isBlank(cell)) {
      blank.push(textOf(cell));
      return null;
    }
    const found = read(cell);
    if (found?.mark) marked.push(textOf(cell));
    if (found === undefined) {
      unread.push(at);
      const { row, column: place } = placeOf(rows[at]!, index);
      const bare = type === "number" && unit === "%" && maybeShare(readNumber(cell, writing)?.value ?? 0);
      told.push((words) => (bare ? words.bareShare : words.unread)(row, place, header, textOf(cell), type));
    }
    return found?.value ?? null;
  });
  if (blank.length > 0) told.push((words) => words.blanks(header, blank.length, [...new Set(blank)]));
  if (ranges.length > 0) told.push((words) => words.ranges(header, ranges));
  if (marked.length > 0) told.push((words) => words.marks(header, marked));
  tellDoubts(column, cells, values, told);
  const labelled = Object.fromEntries([...ids].map(([text, id]) => [id, text]));
  return {
    values,
    unread,
    spec: { type, label, ...(unit ? { unit } : {}), ...(type === "category" ? { values: labelled } : {}) },
  };
}

const SHARE = /率|比例|占比|比重|share|rate|ratio|per ?cent|andel|anteil|%/i;

/** Whether a column's numbers look like shares of one that are meant as per cents. */
export function maybePercent({ header, type, unit, percent }: ColumnDraft, values: readonly (number | undefined)[]): boolean {
  if (type !== "number" || percent || !(unit === "" || unit === "%")) return false;
  const numbers = values.filter((value) => value !== undefined);
  return (
    SHARE.test(header) && numbers.some((value) => value > 0 && value < 1) && numbers.every((value) => value >= 0 && value <= 1)
  );
}

/** What looks right and may be wrong: merged cells, and per cents that Excel keeps as fractions. */
function tellDoubts(column: ColumnDraft, cells: readonly Cell[], values: readonly Value[], told: Told[]): void {
  const { header, index, type } = column;
  const below = cells.filter((cell, at) => at > 0 && textOf(cell) === "" && textOf(cells[at - 1]!) !== "").length;
  if (index === 0 && below > 0) told.push((words) => words.below(header, below));
  const numbers = values.map((value) => (typeof value === "number" ? value : undefined));
  if (maybePercent(column, numbers)) told.push((words) => words.shareAsFraction(header));
  const brackets = cells.filter((cell) => type === "number" && /^[(（].*\d.*[)）]$/.test(textOf(cell)));
  if (brackets.length > 0) told.push((words) => words.brackets(header, brackets.map(textOf)));
}

interface RowIds {
  ids: string[];
  /** The column they are, which then is none of the table's. */
  taken?: ColumnDraft;
  named: boolean;
}

const distinct = (ids: readonly string[]) =>
  ids.every((id) => idSchema.safeParse(id).success) && new Set(ids).size === ids.length;

/** Ids for the rows: those of the column of that key, of one in Latin letters or of dates, of such a one and the dates; else numbers. */
function rowIds(columns: readonly ColumnDraft[], rows: readonly SheetRow[], told: Told[]): RowIds {
  const written = ({ index }: ColumnDraft) =>
    rows.map(({ cells }) =>
      textOf(cells[index])
        .toLowerCase()
        .replace(/[\s_]+/g, "-"),
    );
  const dates = ({ index, header }: ColumnDraft) =>
    rows.map(({ cells }) => readDate(cells[index] ?? null, isDateHint(header)) ?? "");
  const own = columns.find(({ key }) => key === "id");
  if (own && distinct(written(own))) {
    told.push((words) => words.ids([own.header]));
    return { ids: written(own), taken: own, named: true };
  }
  if (own) told.push((words) => words.badIds(own.header));
  const dated = columns.filter(({ type }) => type === "date");
  const worded = columns.filter(({ type }) => type === "text" || type === "category");
  const slugs = ({ index }: ColumnDraft) =>
    rows.map(({ cells }) => (/\p{Script=Han}/u.test(textOf(cells[index])) ? "" : slug(textOf(cells[index]))));
  const single = [
    ...columns
      .filter(({ type, key }) => type === "text" && key !== "note")
      .map((column) => ({ from: [column], ids: written(column) })),
    ...dated.map((column) => ({ from: [column], ids: dates(column) })),
  ];
  const pairs = worded.flatMap((column) =>
    dated.map((date) => {
      const [first, second] = [slugs(column), dates(date)];
      return { from: [column, date], ids: first.map((one, at) => (one && second[at] ? `${one}-${second[at]}` : "")) };
    }),
  );
  // Of several, the shortest: a code rather than a name.
  const length = ({ ids }: { ids: string[] }) => ids.reduce((sum, id) => sum + id.length, 0);
  const found =
    single.find(({ ids }) => distinct(ids)) ??
    pairs.filter(({ ids }) => distinct(ids)).toSorted((a, b) => length(a) - length(b))[0];
  if (found) {
    told.push((words) => words.ids(found.from.map(({ header }) => header)));
    return { ids: found.ids, named: true };
  }
  told.push((words) => words.rowNumbers);
  return { ids: rows.map((_, index) => `row-${index + 1}`), named: false };
}

export interface Understood {
  writing: Writing;
  /** The values that categories have already, by the columns' keys: text by id. */
  values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The dataset's columns and rows. */
export function buildTable(columns: readonly ColumnDraft[], rows: readonly SheetRow[], understood: Understood): Table {
  const told: Told[] = [];
  const { ids, taken, named } = rowIds(columns, rows, told);
  // "id" is the rows' own name; a column that cannot be it keeps its cells under another.
  const others = columns.filter((column) => column !== taken).map((one) => (one.key === "id" ? { ...one, key: "code" } : one));
  const read = others.map((column) => ({ column, ...readColumn(column, rows, understood, told) }));
  const specs = Object.fromEntries(read.map(({ column, spec }) => [column.key, spec]));
  const values = rows.map((_, at) => ({
    id: ids[at]!,
    ...Object.fromEntries(read.map(({ column, values: all }) => [column.key, all[at]!])),
  }));
  const unread = read.flatMap(({ column: { key }, unread: all }) => all.map((at) => ({ at, key })));
  return { columns: specs, rows: values, named, unread, told };
}
