// Checks datasets: each by the schema, its cells by its columns.

import type { Path, Row, Table } from "../figures/figure.ts";
import { type Message, nearest, proposing, say } from "../messages/index.ts";
import { type Column, column as columnSchema, type DatasetSpec, dataset as datasetSchema } from "../schemas/dataset.ts";
import { spanIn } from "../schemas/span.ts";
import { type Localised, localise, type Plain, text } from "../schemas/text.ts";
import { parseFields } from "../source/fields.ts";
import type { JsonSource } from "../source/folder.ts";
import { nodeStartingAt } from "../source/json-nodes.ts";
import { isGroup, offsetAt, valueAt } from "../source/located.ts";
import { isDate, plainDate, plainNumber, plainRange, saysUnknown, scaledNumber } from "../source/meant.ts";
import type { Problems } from "../source/problems.ts";
import { freeName } from "../source/slug.ts";

/** A dataset as far as it could be read. */
export interface DatasetDraft {
  id: string;
  file: JsonSource;
  /** Set if the schema took it. */
  spec: DatasetSpec | undefined;
  /** What can be made out of it in one locale, for the checks of figures; undefined if nothing can. */
  table(locale: string, fallback: string): Table | undefined;
}

export function readDataset(file: JsonSource, sources: readonly string[] | undefined, problems: Problems): DatasetDraft {
  if (!file.sound) return { id: file.id, file, spec: undefined, table: () => undefined };
  const { output, findings } = parseFields(datasetSchema, file);
  // Cells are worded below, by the type of their column, which says more than the schema can.
  const cells = /^rows\.\d+\.(?!id$)/;
  for (const { place, field, said } of findings)
    if (!cells.test(field))
      problems.error(file.path, place, field, /^rows\.\d+$/.test(field) ? rowOfList(file, field, said) : said);
  checkSources(file, ["sources"], sources, problems);
  const columns = readColumns(file.value);
  checkRows(file, columns, problems);
  return { id: file.id, file, spec: output, table: (locale, fallback) => tableOf(file.value, columns, { locale, fallback }) };
}

/** A row that is a list of cells, as spreadsheets have it: with the columns' names, if there are as many. */
function rowOfList(file: JsonSource, field: string, said: Message): Message {
  const row = valueAt(file.value, ["rows", Number(field.slice("rows.".length))]);
  const columns = valueAt(file.value, ["columns"]);
  const names = ["id", ...Object.keys(isGroup(columns) ? columns : {})];
  if (!Array.isArray(row) || row.length !== names.length) return said;
  const offset = offsetAt(file.text, file.place(field.split(".").map((key) => (key === "rows" ? key : Number(key)))));
  const cells = (offset !== undefined && nodeStartingAt(file.text, offset)?.children) || [];
  const written = cells.map((cell, index) => `"${names[index]}": ${file.text.slice(cell.offset, cell.offset + cell.length)}`);
  return cells.length === names.length
    ? proposing(say.wrongKind(row, "object", ""), { value: `{ ${written.join(", ")} }` })
    : said;
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
  // Where there are no columns, that is said, and not of each cell.
  const known = isGroup(valueAt(file.value, ["columns"]));
  const seen = new Map<string, number>();
  const ids = new Set(rows.flatMap((row) => (isGroup(row) && typeof row.id === "string" ? [row.id] : [])));
  for (const [index, row] of rows.entries()) {
    if (!isGroup(row)) continue;
    const at: Path = ["rows", index];
    const { id } = row;
    if (typeof id === "string") {
      const place = file.place([...at, "id"]);
      const first = seen.get(id);
      if (first === undefined) seen.set(id, place.line);
      else problems.error(file.path, place, [...at, "id"].join("."), say.sameRow(id, first, freeName(id, ids)));
    }
    if (known) checkRow(file, at, row, columns, problems);
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
    if (misspelt.includes(key)) problems.error(file.path, file.keyPlace(path), field, undeclared(file, key, names));
    const column = columns.get(key);
    const wrong = column && wrongCell(value, key, column);
    if (wrong) problems.error(file.path, file.place(path), field, wrong);
  }
  for (const key of names) {
    const missing = key !== "id" && !Object.hasOwn(row, key) && !meant.includes(key);
    if (missing) problems.error(file.path, file.place(at), [...at, key].join("."), say.missingCell(name, key));
  }
}

/** A column that rows have and "columns" does not; where all rows have it and none what it is nearly, the name there is the one to put right. */
function undeclared(file: JsonSource, key: string, names: readonly string[]): Message {
  const said = say.undeclaredColumn(key, names);
  const near = nearest(key, names);
  const rows = valueAt(file.value, ["rows"]);
  const list = Array.isArray(rows) ? rows.filter(isGroup) : [];
  const isTheirs = near !== undefined && list.every((row) => Object.hasOwn(row, key) && !Object.hasOwn(row, near));
  if (!isTheirs || list.length < 2) return said;
  const start = offsetAt(file.text, file.keyPlace(["columns", near]));
  const edit = start === undefined ? undefined : { start: start + 1, end: start + 1 + near.length, text: key };
  const stands = edit && file.text.slice(edit.start, edit.end) === near;
  return proposing(said, stands ? { edits: [edit] } : undefined);
}

/** Whether a text is written so in any of its languages. */
function isForm(one: Localised | undefined, written: string): boolean {
  const forms = typeof one?.forms === "string" ? [one.forms] : Object.values(one?.forms ?? {});
  return forms.includes(written);
}

/** A number with its unit behind it, as the column has it whose unit that is in any language. */
function scaledIn(written: string, column: Column): string | undefined {
  const unit = column.type === "number" ? column.unit : undefined;
  const units = typeof unit?.forms === "string" ? [unit.forms] : Object.values(unit?.forms ?? {});
  return units.length === 0
    ? scaledNumber(written)
    : units.map((one) => scaledNumber(written, one)).find((one) => one !== undefined);
}

/** What is wrong with a cell, if anything is. */
function wrongCell(value: unknown, name: string, column: Column): Message | undefined {
  if (value === null) return undefined;
  // Words are made where something is wrong: a table may have a hundred thousand cells.
  const wrong = () => say.wrongCell(value, name, column.type);
  const written = typeof value === "string" ? value : undefined;
  // A word for "not known" says no more than null does.
  const unknown = () => (written !== undefined && saysUnknown(written) ? ({ value: "null" } as const) : undefined);
  if (column.type === "number") {
    if (typeof value === "number") return undefined;
    const range = spanIn(value);
    if (range) return range.min > range.max ? say.reversedRange(range.min, range.max) : undefined;
    const number = written === undefined ? undefined : plainNumber(written);
    const ends = written === undefined ? undefined : plainRange(written);
    if (ends) return proposing(wrong(), { value: `[${ends.join(", ")}]` });
    const scaled = number ?? (written === undefined ? undefined : scaledIn(written, column));
    return proposing(wrong(), scaled === undefined ? unknown() : { value: scaled });
  }
  if (column.type === "text") {
    if (text.safeParse(value).success || typeof value === "boolean") return undefined;
    return proposing(wrong(), typeof value === "number" ? { around: ['"', '"'] } : undefined);
  }
  if (written === undefined) {
    const year = column.type === "date" && typeof value === "number" && isDate(String(value));
    const day = column.type === "date" && typeof value === "number" ? plainDate(String(value)) : undefined;
    if (day) return proposing(wrong(), { value: JSON.stringify(day) });
    return proposing(wrong(), year ? { around: ['"', '"'] } : undefined);
  }
  if (column.type === "date") {
    if (isDate(written)) return undefined;
    const date = plainDate(written);
    return proposing(say.badCellDate(value), date ? { value: JSON.stringify(date) } : unknown());
  }
  const known = Object.keys(column.values);
  if (known.includes(written)) return undefined;
  const meant = known.filter((key) => isForm(column.values[key], written));
  return proposing(say.unknownValue(value, name, known), meant.length === 1 ? { value: JSON.stringify(meant[0]) } : unknown());
}

/** The one id among `known` whose row or value of a category is called `name` for readers: editors write what they see. */
export function idCalled(name: string, known: readonly string[], { columns, rows }: Table): string | undefined {
  const own = rows.filter((row) => Object.values(row).includes(name)).map(({ id }) => id);
  const values = Object.values(columns).flatMap((column) =>
    column.type === "category" ? Object.keys(column.values).filter((key) => column.values[key] === name) : [],
  );
  const [only, ...more] = new Set([...own, ...values].filter((id) => known.includes(id)));
  return more.length === 0 ? only : undefined;
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
    const range = spanIn(one);
    if (range) return range;
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
