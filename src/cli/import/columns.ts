// What each column of a table is: its key, its type, its unit.

import type { Column } from "../../schemas/dataset.ts";
import { isBlank, readDate, readNumber, textOf } from "./cells.ts";
import type { Cell } from "./read.ts";
import type { Told } from "./told.ts";

export interface ColumnDraft {
  /** As the table has it, and its place there. */
  header: string;
  index: number;
  key: string;
  label: string;
  unit: string;
  type: Column["type"];
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

/** A key for a header: a word for the usual ones, its own letters if it is in Latin, else `c3`. */
function keyOf(label: string, index: number): string {
  const latin = label
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
  const known = KEYS.find(([pattern]) => pattern.test(label))?.[1];
  return known ?? (/^[a-z]/.test(latin) && !/\p{Script=Han}/u.test(label) ? latin : `c${index + 1}`);
}

const UNIT = /^(.+?)\s*[（(［[]\s*([^（()）\]］]+?)\s*[）)］\]]$/;
const DATE_HINT = /日期|时间|年月|月份|年份|年度|^年$|开始|结束|截止|date|month|year|day|time/i;

export function isDateHint(header: string): boolean {
  return DATE_HINT.test(header);
}

/** The share of a column's cells that must read as numbers or dates for it to be one of them; the others are named. */
const MOST = 0.6;
const FEW = 8;

/** What a column's cells are, what is not known left aside. */
function guessType(header: string, cells: readonly Cell[]): Column["type"] {
  const known = cells.filter((cell) => !isBlank(cell));
  if (known.length === 0) return "text";
  const share = (reads: (cell: Cell) => boolean) => known.filter(reads).length / known.length;
  const hinted = isDateHint(header);
  if (share((cell) => readDate(cell, hinted) !== undefined) >= MOST) return "date";
  const code = keyOf(header, 0) === "id" || known.some((cell) => /^0\d/.test(textOf(cell)));
  if (!code && share((cell) => readNumber(cell) !== undefined) >= MOST) return "number";
  const distinct = new Set(known.map(textOf)).size;
  return distinct <= FEW && distinct <= known.length / 2 ? "category" : "text";
}

/** `人口（万人）` → 人口 in 万人. A bracket after a column of words belongs to its name. */
function splitUnit(header: string, type: Column["type"]): { label: string; unit: string } {
  const [, label, unit] = (type === "number" && UNIT.exec(header)) || [];
  return label && unit ? { label, unit: unit.replace(/^单位[：:]/, "") } : { label: header, unit: "" };
}

/** The unit that a column's cells agree on: `45%`, `12%` → %. */
export function cellUnit(cells: readonly Cell[]): string {
  const units = new Map<string, number>();
  for (const cell of cells) {
    const unit = readNumber(cell)?.unit;
    if (unit) units.set(unit, (units.get(unit) ?? 0) + 1);
  }
  return [...units].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

export interface Wishes {
  /** By header. */
  keys: Readonly<Record<string, string>>;
  types: Readonly<Record<string, Column["type"]>>;
  /** Of the whole table. */
  unit: string;
}

/** All columns of a table. Keys that would be the same get a number; `told` says where units went. */
export function draftColumns(
  names: readonly string[],
  rows: readonly (readonly Cell[])[],
  { keys, types, unit: whole }: Wishes,
): { columns: ColumnDraft[]; told: Told[] } {
  const told: Told[] = [];
  const taken = new Set(Object.values(keys));
  const columns = names.map((header, index): ColumnDraft => {
    const cells = rows.map((row) => row[index] ?? null);
    const type = types[header] ?? guessType(header, cells);
    const { label, unit: named } = splitUnit(header, type);
    const inside = type === "number" ? cellUnit(cells) : "";
    if (named) told.push((words) => words.unit(header, label, named));
    else if (inside) told.push((words) => words.cellUnit(header, inside));
    const base = keyOf(label, index);
    let key = keys[header] ?? base;
    for (let count = 2; keys[header] === undefined && taken.has(key); count++) key = `${base}-${count}`;
    taken.add(key);
    const unit = type === "number" ? named || inside || whole : "";
    return { header, index, key, label, unit, type };
  });
  return { columns, told };
}
