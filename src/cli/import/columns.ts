// What each column of a table is: its key, its type, its unit.

import type { Column } from "../../schemas/dataset.ts";
import { isBlank, isCode, isNumeric, readDate, readNumber, withoutMarks } from "./cells.ts";
import { type Cell, type SheetRow, textOf, type Writing } from "./sheet.ts";
import type { Told } from "./told.ts";
import { splitUnit } from "./units.ts";

export interface ColumnDraft {
  /** As the table has it, and its place there. */
  header: string;
  index: number;
  key: string;
  label: string;
  unit: string;
  type: Column["type"];
  /** Whether its numbers are shares of one that stand for per cents: 0.475 for 47.5%. */
  percent: boolean;
}

const KEYS: [RegExp, string][] = [
  [/^(编号|id|代码|code)$/i, "id"],
  [/(名称|姓名|路名|站名|校名|名字|^名$)/, "name"],
  [/(年份|年度|^年$)/, "year"],
  [/(年月|月份|^月$)/, "month"],
  [/(日期|时间|时候)/, "date"],
  [/(开始|起始|起$)/, "start"],
  [/(结束|截止|止$)/, "end"],
  [/(人口|人数)/, "people"],
  [/(城市|地市|^市$)/, "city"],
  [/(区县|县区|地区|区域|片区|^区$)/, "area"],
  [/(进展|状态|情况)/, "status"],
  [/(类别|类型|种类|分类)/, "kind"],
  [/(长度|里程)/, "length"],
  [/面积/, "surface"],
  [/(金额|投资|收入|产值)/, "amount"],
  [/(比例|占比|比重|率$)/, "share"],
  [/(数量|个数|条数|总数|天数|次数|^数$)/, "count"],
  [/(地址|位置)/, "address"],
  [/(说明|备注)/, "note"],
];

/** Letters that Unicode does not take apart into a plain one and its accent. */
const LATIN: Record<string, string> = { ø: "o", æ: "ae", å: "a", ß: "ss", ł: "l", đ: "d", ð: "d", þ: "th", œ: "oe" };

/** A text as an id may be: its Latin letters and digits, joined by hyphens. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[øæåßłđðþœ]/g, (letter) => LATIN[letter] ?? letter)
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** A key for a header: a word for the usual ones, its own letters if it is in Latin, else `c3`. */
function keyOf(label: string, index: number): string {
  if (/^(第\d+列|column \d+)$/i.test(label)) return `c${index + 1}`;
  const latin = slug(label);
  const known = KEYS.find(([pattern]) => pattern.test(label))?.[1];
  return known ?? (/^[a-z]/.test(latin) && !/\p{Script=Han}/u.test(label) ? latin : `c${index + 1}`);
}

const DATE_HINT = /日期|时间|年月|月份|年份|年度|^年$|开始|结束|截止|date|month|year|day|time|måned|^år$|jahr|monat|datum/i;

export function isDateHint(header: string): boolean {
  return DATE_HINT.test(header);
}

/** The share of a column's cells that must read as numbers or dates for it to be one of them; the others are named. */
const MOST = 0.6;
const FEW = 8;

/** What a column's cells are, what is not known left aside. */
function guessType(header: string, cells: readonly Cell[], writing: Writing): Column["type"] {
  const known = cells.filter((cell) => !isBlank(cell));
  if (known.length === 0) return "text";
  const share = (reads: (cell: Cell) => boolean) => known.filter(reads).length / known.length;
  const hinted = isDateHint(header);
  if (share((cell) => readDate(cell, hinted) !== undefined) >= MOST) return "date";
  const key = keyOf(header, 0);
  // 一 and 二 are names of kinds, and numbers elsewhere.
  const kinds = (key === "kind" || key === "status") && !known.some((cell) => /\d/.test(textOf(cell).normalize("NFKC")));
  const code = kinds || key === "id" || known.some(isCode);
  if (!code && share((cell) => isNumeric(cell, writing)) >= MOST) return "number";
  const distinct = new Set(known.map(textOf)).size;
  return distinct <= FEW && distinct <= known.length / 2 ? "category" : "text";
}

/** The unit that most of a column's numbers have beside them: `45%`, `12%` → %. */
export function cellUnit(cells: readonly Cell[], writing: Writing): string {
  const numbers = cells.flatMap((cell) => readNumber(cell, writing) ?? []);
  const units = Map.groupBy(numbers, ({ unit }) => unit);
  const [unit, named] = [...units].filter(([one]) => one !== "").toSorted((a, b) => b[1].length - a[1].length)[0] ?? ["", []];
  return named.length * 2 >= numbers.length ? unit : "";
}

export interface Wishes {
  /** By header. */
  keys: Readonly<Record<string, string>>;
  types: Readonly<Record<string, Column["type"]>>;
  units: Readonly<Record<string, string>>;
  /** Headers of columns whose numbers are shares of one. */
  percent: readonly string[];
  /** Of the whole table. */
  unit: string;
  writing: Writing;
}

/** A header without the marks that point at notes. */
function nameOf(header: string, told: Told[]): string {
  const { text, mark } = withoutMarks(header);
  if (mark) told.push((words) => words.headMark(header, mark));
  return text;
}

/** Says of days that Excel has counted from 1900 that they are, and which the first is. */
function tellSerials(header: string, cells: readonly Cell[], told: Told[]): void {
  const known = cells.filter((cell) => !isBlank(cell)).map((cell) => Number(textOf(cell)));
  const [first] = known;
  // From 1954 to 2064; a year is less.
  if (first === undefined || !known.every((day) => Number.isInteger(day) && day > 19_700 && day < 60_000)) return;
  const day = new Date(Date.UTC(1899, 11, 30 + first)).toISOString().slice(0, 10);
  told.push((words) => words.serialDates(header, first, day));
}

/** All columns of a table. Keys that would be the same get a number; `told` says where units went. */
export function draftColumns(
  headers: readonly string[],
  rows: readonly SheetRow[],
  { keys, types, units, percent, unit: whole, writing }: Wishes,
): { columns: ColumnDraft[]; told: Told[] } {
  const told: Told[] = [];
  const taken = new Set(Object.values(keys));
  const columns = headers.map((header, index): ColumnDraft => {
    const cells = rows.map((row) => row.cells[index] ?? null);
    const name = nameOf(header, told);
    const type = types[header] ?? guessType(name, cells, writing);
    const { label, unit: named, bracket } = type === "number" ? splitUnit(name) : { label: name, unit: "", bracket: "" };
    const inside = type === "number" ? cellUnit(cells, writing) : "";
    const said = units[header];
    if (said === undefined && named) told.push((words) => words.unit(header, label, named));
    else if (said === undefined && inside) told.push((words) => words.cellUnit(header, inside));
    if (said === undefined && bracket) told.push((words) => words.noUnit(header, bracket));
    if (type === "number" && types[header] === undefined && isDateHint(name)) tellSerials(header, cells, told);
    const base = keyOf(label, index);
    let key = keys[header] ?? base;
    for (let count = 2; keys[header] === undefined && taken.has(key); count++) key = `${base}-${count}`;
    taken.add(key);
    const share = type === "number" && percent.includes(header);
    const unit = type === "number" ? (said ?? (share ? "%" : named || inside || whole)) : "";
    return { header, index, key, label, unit, type, percent: share };
  });
  return { columns, told };
}
