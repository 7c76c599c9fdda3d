// A table that was imported before: its rows are brought in step with a new version of it, and what was written by hand stays.

import { isGroup } from "../../source/located.ts";
import { inline, widthOf } from "../new/json.ts";
import type { Row, Table, Value } from "./table.ts";
import type { Told } from "./told.ts";

/** A dataset as its file has it. Titles, labels and cells may be in several languages. */
export interface Stored {
  columns: Record<string, { type?: string; label?: unknown; unit?: unknown; values?: Record<string, unknown> }>;
  rows: Record<string, unknown>[];
  [member: string]: unknown;
}

export interface CellChange {
  id: string;
  key: string;
  was: unknown;
  is: unknown;
}

export interface Difference {
  added: Record<string, unknown>[];
  removed: Record<string, unknown>[];
  changed: CellChange[];
  /** Keys of columns that are new. */
  columns: string[];
}

/** A dataset's file as far as it must be sound to be brought in step; undefined if it is not. */
export function storedOf(text: string): Stored | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const sound = isGroup(value) && isGroup(value.columns) && Object.values(value.columns).every(isGroup);
    return sound && Array.isArray(value.rows) && value.rows.every((row) => isGroup(row) && typeof row.id === "string")
      ? (value as Stored)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The words of a text that may be in several languages. */
const formsOf = (text: unknown): unknown[] => (isGroup(text) ? Object.values(text) : [text]);

/** The column of the dataset that a table's column was imported as: by its label, else by its key. */
export function storedKey(
  stored: Stored,
  column: { header: string; label: string; key: string; type: string },
): string | undefined {
  const entries = Object.entries(stored.columns);
  const labelled = entries.find(([, { label }]) =>
    formsOf(label).some((form) => form === column.label || form === column.header),
  );
  const keyed = entries.find(([key, { type }]) => key === column.key && (type === column.type || column.type === "text"));
  return (labelled ?? keyed)?.[0];
}

/** Words of a unit that multiply: 万, 亿, thousand. */
const FACTORS: [RegExp, number][] = [
  [/^百万|\bmill(ion|\.)?s?\b|^m(?=nok|usd|eur)/i, 1e6],
  [/^[亿億]|^100 ?million/i, 1e8],
  [/\bbillion|\bmrd\b/i, 1e9],
  [/\bthousands?\b|\btusen\b|^千(?!米|克|瓦)|^1[ ,.]?000\b/i, 1e3],
  [/^[万萬]/, 1e4],
];

/** By how much a unit multiplies. */
export function factorOf(unit: string): number {
  return FACTORS.find(([word]) => word.test(unit))?.[1] ?? 1;
}

const same = (a: unknown, b: unknown) => inline(a ?? null) === inline(b ?? null);

/** All sets of one or two of some columns, and of all of them. */
function* setsOf(keys: readonly string[]): Generator<string[]> {
  for (const key of keys) yield [key];
  for (const [index, first] of keys.entries()) for (const second of keys.slice(index + 1)) yield [first, second];
  if (keys.length > 2) yield [...keys];
}

type Loose = Record<string, unknown>;

/** Columns whose words tell the rows apart, before and after. */
function tellingColumns(keys: readonly string[], before: readonly Loose[], after: readonly Loose[]): string[] | undefined {
  const apart = (rows: readonly Loose[], set: readonly string[]) =>
    new Set(rows.map((row) => inline(set.map((key) => row[key] ?? null)))).size === rows.length &&
    rows.every((row) => set.every((key) => (row[key] ?? null) !== null));
  for (const set of setsOf(keys)) if (apart(before, set) && apart(after, set)) return set;
  return undefined;
}

/** The row of the dataset that each row of the table was before, by the table's rows. */
function matchRows(stored: Stored, table: Table, told: Told[]): Map<Row, Loose> {
  const matched = new Map<Row, Loose>();
  if (table.named) {
    const byId = new Map(stored.rows.map((row) => [row.id, row]));
    for (const row of table.rows) {
      const old = byId.get(row.id ?? "");
      if (old) matched.set(row, old);
    }
  }
  if (matched.size === table.rows.length || matched.size === stored.rows.length) return matched;
  const open = table.rows.filter((row) => !matched.has(row));
  const used = new Set(matched.values());
  const others = stored.rows.filter((row) => !used.has(row));
  const worded = Object.entries(stored.columns).flatMap(([key, { type }]) =>
    type !== "number" && table.columns[key] ? [key] : [],
  );
  const set = tellingColumns(worded, others, open);
  if (set) {
    const byWords = new Map(others.map((row) => [inline(set.map((key) => row[key] ?? null)), row]));
    for (const row of open) {
      const old = byWords.get(inline(set.map((key) => row[key] ?? null)));
      if (old) matched.set(row, old);
    }
    return matched;
  }
  if (!table.named) {
    told.push((words) => words.byPosition);
    for (const [index, row] of open.entries()) if (others[index]) matched.set(row, others[index]);
  }
  return matched;
}

/** Ids that no row has yet: the table's own, if it names its rows, else the next numbers. */
function idMaker(stored: Stored, table: Table): (row: Row) => string {
  const taken = new Set(stored.rows.map(({ id }) => String(id)));
  let last = Math.max(0, ...[...taken].map((id) => Number(/^row-(\d+)$/.exec(id)?.[1] ?? 0)));
  return (row) => {
    let id = String(row.id);
    while (!table.named ? id === String(row.id) : taken.has(id)) {
      id = `row-${++last}`;
      if (!taken.has(id)) break;
    }
    taken.add(id);
    return id;
  };
}

/** The dataset with the table's rows, and what is different in it. */
export function updateDataset(stored: Stored, table: Table): { dataset: Stored; difference: Difference; told: Told[] } {
  const told: Told[] = [];
  const matched = matchRows(stored, table, told);
  const nextId = idMaker(stored, table);
  const unread = new Set(table.unread.map(({ at, key }) => `${at} ${key}`));
  const fresh = Object.keys(table.columns).filter((key) => !(key in stored.columns));
  const gone = Object.keys(stored.columns).filter((key) => !(key in table.columns));
  for (const key of gone) told.push((words) => words.keptColumn(key));
  const keys = [...Object.keys(stored.columns), ...fresh];
  const difference: Difference = { added: [], removed: [], changed: [], columns: fresh };
  const rows = table.rows.map((row, at) => {
    const old = matched.get(row);
    const id = old ? String(old.id) : nextId(row);
    const cells = keys.map((key): [string, unknown] => {
      const was = old?.[key] ?? null;
      // What could not be read may have been put right by hand.
      const lost = old !== undefined && unread.has(`${at} ${key}`);
      if (lost && was !== null) told.push((words) => words.keptCell(id, key, shown(was)));
      const kept = lost || !(key in table.columns);
      const is: unknown = kept ? was : ((row[key] ?? null) satisfies Value);
      // A text in several languages stays if its words are one of them.
      const value = !kept && isGroup(was) && formsOf(was).includes(is) ? was : is;
      if (old && key in stored.columns && !same(was, value)) difference.changed.push({ id, key, was, is: value });
      return [key, value];
    });
    const whole = { id, ...Object.fromEntries(cells) };
    if (!old) difference.added.push(whole);
    return whole;
  });
  const there = new Set(matched.values());
  difference.removed = stored.rows.filter((row) => !there.has(row));
  const columns = Object.fromEntries(
    keys.map((key) => {
      const [spec, imported] = [stored.columns[key], table.columns[key]];
      if (!spec) return [key, imported ?? {}];
      const values = isGroup(imported?.values) ? { values: { ...imported.values, ...spec.values } } : {};
      return [key, { ...spec, ...values }];
    }),
  );
  return { dataset: { ...stored, columns, rows }, difference, told };
}

export function isSame({ added, removed, changed, columns }: Difference): boolean {
  return added.length + removed.length + changed.length + columns.length === 0;
}

/** The rows of such lists that are printed. */
const MOST_LINES = 40;
const WIDEST = 28;

const cut = (text: string) => {
  let kept = "";
  for (const character of text) {
    if (widthOf(kept + character) > WIDEST - 1) return `${kept}…`;
    kept += character;
  }
  return kept;
};

const shown = (value: unknown) => cut(typeof value === "string" ? value : inline(value ?? null));

/** Cells in columns of equal width. */
function aligned(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => widthOf(row[index] ?? ""))));
  return rows.map((row) =>
    row
      .map((cell, index) => cell + " ".repeat((widths[index] ?? 0) - widthOf(cell)))
      .join("  ")
      .trimEnd(),
  );
}

/** What is different, as a terminal shows it: a line for each row that came or went, and for each cell that changed. */
export function differenceLines({ added, removed, changed, columns }: Difference): Told {
  return (words) => {
    const whole = (sign: string) => (row: Record<string, unknown>) => [sign, ...Object.values(row).slice(0, 7).map(shown)];
    const lists = [
      added.map(whole("+")),
      removed.map(whole("-")),
      changed.map(({ id, key, was, is }) => ["~", id, key, shown(was), "→", shown(is)]),
    ];
    const printed = lists.map((rows) => [
      ...aligned(rows.slice(0, MOST_LINES)),
      ...(rows.length > MOST_LINES ? [words.more(rows.length - MOST_LINES)] : []),
    ]);
    const counted = words.difference(added.length, removed.length, changed.length, columns);
    return [counted, ...printed.flat()].join("\n");
  };
}
