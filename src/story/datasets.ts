// Checks datasets: each by the schema, its cells by its columns.

import type { Path, Row, Table } from "../figures/figure.ts";
import { nearest, say } from "../messages/index.ts";
import { type Column, column as columnSchema, type DatasetSpec, dataset as datasetSchema } from "../schemas/dataset.ts";
import { localise, type Plain, text } from "../schemas/text.ts";
import { parseFields } from "../source/fields.ts";
import type { JsonSource } from "../source/folder.ts";
import { isGroup, valueAt } from "../source/located.ts";
import type { Problems } from "../source/problems.ts";

/** A dataset as far as it could be read. */
export interface DatasetDraft {
  id: string;
  file: JsonSource;
  /** Set if the schema took it. */
  spec: DatasetSpec | undefined;
  /** What can be made out of it in one locale, for the checks of figures; undefined if nothing can. */
  table(locale: string, fallback: string): Table | undefined;
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Whether `written` is a year, a month or a day of the calendar. */
export function isDate(written: string): boolean {
  if (!DATE.test(written)) return false;
  const [year, month = "01", day = "01"] = written.split("-");
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

export function readDataset(file: JsonSource, sources: readonly string[] | undefined, problems: Problems): DatasetDraft {
  if (!file.sound) return { id: file.id, file, spec: undefined, table: () => undefined };
  const { output, findings } = parseFields(datasetSchema, file);
  // Cells are worded below, by the type of their column, which says more than the schema can.
  const cells = /^rows\.\d+\.(?!id$)/;
  for (const { place, field, said } of findings) if (!cells.test(field)) problems.error(file.path, place, field, said);
  checkSources(file, ["sources"], sources, problems);
  const columns = readColumns(file.value);
  checkRows(file, columns, problems);
  return { id: file.id, file, spec: output, table: (locale, fallback) => tableOf(file.value, columns, { locale, fallback }) };
}

/** The names in a `source` or `sources` field must be in story.json; `known` is undefined where that cannot be told. */
export function checkSources(file: JsonSource, path: Path, known: readonly string[] | undefined, problems: Problems): void {
  const value = valueAt(file.value, path);
  const list: [Path, unknown][] = Array.isArray(value) ? value.map((item, index) => [[...path, index], item]) : [[path, value]];
  for (const [at, id] of list) {
    const unknown = known && typeof id === "string" && !known.includes(id);
    if (unknown) problems.error(file.path, file.place(at), at.join("."), say.noSource(id, known));
  }
}

/** Every column that can be understood, whatever is wrong with the rest; `undefined` for one that is named only. */
function readColumns(value: unknown): Map<string, Column | undefined> {
  const written = valueAt(value, ["columns"]);
  const columns = isGroup(written) ? Object.entries(written) : [];
  return new Map(columns.map(([name, one]) => [name, columnSchema.safeParse(one).data]));
}

function checkRows(file: JsonSource, columns: Map<string, Column | undefined>, problems: Problems): void {
  const rows = valueAt(file.value, ["rows"]);
  if (!Array.isArray(rows)) return;
  const seen = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    if (!isGroup(row)) continue;
    const at: Path = ["rows", index];
    const { id } = row;
    if (typeof id === "string") {
      const place = file.place([...at, "id"]);
      const first = seen.get(id);
      if (first === undefined) seen.set(id, place.line);
      else problems.error(file.path, place, [...at, "id"].join("."), say.sameRow(id, first));
    }
    checkRow(file, at, row, columns, problems);
  }
}

function checkRow(
  file: JsonSource,
  at: Path,
  row: Record<string, unknown>,
  columns: Map<string, Column | undefined>,
  problems: Problems,
): void {
  const name = typeof row.id === "string" ? row.id : String(at.at(-1));
  const names = [...columns.keys()];
  const misspelt = Object.keys(row).filter((key) => key !== "id" && !columns.has(key));
  const meant = misspelt.map((key) => nearest(key, names));
  for (const [key, value] of Object.entries(row)) {
    if (key === "id") continue;
    const path = [...at, key];
    const field = path.join(".");
    if (misspelt.includes(key)) problems.error(file.path, file.keyPlace(path), field, say.undeclaredColumn(key, names));
    const column = columns.get(key);
    const wrong = column && wrongCell(value, key, column);
    if (wrong) problems.error(file.path, file.place(path), field, wrong);
  }
  for (const key of names) {
    const missing = key !== "id" && !Object.hasOwn(row, key) && !meant.includes(key);
    if (missing) problems.error(file.path, file.place(at), [...at, key].join("."), say.missingCell(name, key));
  }
}

/** What is wrong with a cell, if anything is. */
function wrongCell(value: unknown, name: string, column: Column): ReturnType<typeof say.wrongCell> | undefined {
  if (value === null) return undefined;
  // Words are made where something is wrong: a table may have a hundred thousand cells.
  const wrong = () => say.wrongCell(value, name, column.type);
  if (column.type === "number") return typeof value === "number" ? undefined : wrong();
  if (column.type === "text") return text.safeParse(value).success || typeof value === "boolean" ? undefined : wrong();
  if (typeof value !== "string") return wrong();
  if (column.type === "date") return isDate(value) ? undefined : say.badCellDate(value);
  const known = Object.keys(column.values);
  return known.includes(value) ? undefined : say.unknownValue(value, name, known);
}

/** The table that figures are checked against: what can be read, without waiting for all to be right. */
function tableOf(
  value: unknown,
  columns: Map<string, Column | undefined>,
  language: { locale: string; fallback: string },
): Table | undefined {
  const rows = valueAt(value, ["rows"]);
  if (!Array.isArray(rows) || columns.size === 0) return undefined;
  const plain = (one: unknown) => {
    const parsed = isGroup(one) ? text.safeParse(one) : undefined;
    return parsed?.success ? parsed.data.in(language.locale, language.fallback) : one;
  };
  const known = [...columns].map(([name, column]): [string, Plain<Column>] => [
    name,
    column ? localise(column, language.locale, language.fallback) : { type: "text", label: name },
  ]);
  return {
    columns: Object.fromEntries(known),
    rows: rows
      .filter(isGroup)
      .filter((row) => typeof row.id === "string")
      .map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, plain(cell)])) as Row),
  };
}
