// What a table says, before it becomes a dataset: its columns and rows, title, unit and notes, and how its numbers are written.

import { languageOf, say, wordsIn } from "../../messages/index.ts";
import { readNumber } from "./cells.ts";
import { draftColumns } from "./columns.ts";
import type { Job, Planned } from "./importer.ts";
import { joinHead, readLayout } from "./layout.ts";
import { readTable } from "./read.ts";
import { type Cell, type Sheet, type SheetRow, textOf, type Writing } from "./sheet.ts";
import { maybePercent } from "./table.ts";
import type { Told } from "./told.ts";
import { unfold } from "./unfold.ts";
import { openCells, writingOf } from "./writing.ts";

export interface Understanding {
  names: string[];
  rows: SheetRow[];
  title: string;
  unit: string;
  /** What stood above and below the data, as the dataset's note. */
  note: string;
  writing: Writing;
  /** Headers of columns whose numbers are shares of one. */
  percent: string[];
  told: Told[];
}

/** Something that cannot be known from the table: which of some answers is right. */
export interface Doubt {
  about: "encoding" | "decimal" | "triangle" | "percent";
  /** What may be answered, the likeliest first. */
  answers: string[];
  /** Cells or words that show what it is about. */
  samples: string[];
  /** The column, where it is one column's. */
  header?: string;
}

/** Asks a person which it is; undefined if they leave. */
export type Settle = (doubt: Doubt) => Promise<string | undefined>;

type Stopped = Exclude<Planned, { changes: unknown }>;

/** The first words of a text beyond ASCII, which show whether it was read right. */
function wordsBeyond(sheet: Sheet): string[] {
  const words = sheet.rows.flatMap(({ cells }) => cells.map(textOf)).filter((cell) => /\P{ASCII}/u.test(cell));
  return [...new Set(words)].slice(0, 4);
}

/** The sheet in the encoding that is meant. */
async function readSheet({ bytes, values }: Job, settle: Settle | undefined): Promise<Sheet | Stopped> {
  const { sheet: name, encoding } = values;
  const wanted = { ...(name ? { sheet: name } : {}) };
  const sheet = readTable(bytes, { ...wanted, ...(encoding ? { encoding } : {}) });
  if ("said" in sheet || !sheet.encodings) return sheet;
  const [first = "", ...others] = sheet.encodings;
  const samples = sheet.encodings.map((one) => {
    const read = readTable(bytes, { ...wanted, encoding: one });
    return `${one}: ${"said" in read ? "" : wordsBeyond(read).join(" ")}`;
  });
  if (settle) {
    const chosen = await settle({ about: "encoding", answers: sheet.encodings, samples });
    return chosen === undefined ? { left: true } : readTable(bytes, { ...wanted, encoding: chosen });
  }
  return { ...sheet, told: [...sheet.told, (words) => words.encodingDoubt(first, others, samples)] };
}

const TRIANGLES = ["minus", "plus"] as const;
const DECIMALS = [".", ","] as const;

/** How the numbers are written, said or settled. */
async function settleWriting(
  cells: readonly Cell[],
  { delimiter }: Sheet,
  { values }: Job,
  settle: Settle | undefined,
): Promise<{ writing: Writing; told: Told[] } | Stopped> {
  const [triangle, decimal] = [TRIANGLES.find((one) => one === values.triangle), DECIMALS.find((one) => one === values.decimal)];
  if (values.triangle !== undefined && !triangle) return { said: say.notAmong("triangle", values.triangle, TRIANGLES) };
  if (values.decimal !== undefined && !decimal) return { said: say.notAmong("decimal", values.decimal, DECIMALS) };
  let writing = writingOf(cells, delimiter, { ...(decimal ? { decimal } : {}), ...(triangle ? { triangle } : {}) });
  const told: Told[] = [];
  const open = openCells(cells, writing);
  for (const about of ["decimal", "triangle"] as const) {
    const samples = [...new Set(open[about].map(textOf))].slice(0, 4);
    if (samples.length === 0) continue;
    const answers = about === "decimal" ? [",", "."] : [...TRIANGLES];
    const chosen = settle ? await settle({ about, answers, samples }) : "";
    if (chosen === undefined) return { left: true };
    if (chosen) writing = { ...writing, [about]: chosen };
    else told.push((words) => (about === "decimal" ? words.decimalDoubt(samples) : words.triangleDoubt(samples)));
  }
  if (writing.decimal === ",") told.push((words) => words.decimalComma);
  return { writing, told };
}

/** Columns whose numbers are meant as shares of one, said or settled. */
async function settlePercent(
  names: readonly string[],
  rows: readonly SheetRow[],
  unit: string,
  writing: Writing,
  { values }: Job,
  settle: Settle | undefined,
): Promise<string[] | Stopped> {
  const said = (values.percent ?? "")
    .split(/[,，]/)
    .map((one) => one.trim())
    .filter(Boolean);
  const stranger = said.find((one) => !names.includes(one));
  if (stranger) return { said: say.noHeader("percent", stranger, names) };
  const { columns } = draftColumns(names, rows, { keys: {}, types: {}, units: {}, percent: said, unit, writing });
  const chosen = [...said];
  for (const column of columns) {
    const numbers = rows.map(({ cells }) => readNumber(cells[column.index], writing));
    const values = numbers.map((number) => (number?.unit === "" ? number.value : undefined));
    const among = numbers.some((number) => number?.unit === "%") && values.some((value) => value && Math.abs(value) < 1);
    if (!settle || !(among || maybePercent(column, values))) continue;
    const samples = rows.map(({ cells }) => textOf(cells[column.index])).slice(0, 4);
    const answer = await settle({ about: "percent", answers: ["yes", "no"], samples, header: column.header });
    if (answer === undefined) return { left: true };
    if (answer === "yes") chosen.push(column.header);
  }
  return chosen;
}

/** Lines as one text; a line that ends with no sign gets one. */
function joinNotes(lines: readonly string[]): string {
  return lines.reduce((before, line) => {
    if (before === "") return line;
    if (/[。；;.!?！？]$/.test(before)) return before + (/[。；！？]$/.test(before) ? "" : " ") + line;
    return `${before}${/\p{Script=Han}[）)]?$/u.test(before) ? "；" : "; "}${line}`;
  }, "");
}

const isStopped = (one: object): one is Stopped => "said" in one || "left" in one;

/** Reads a file as a table. What cannot be known is asked of `settle`, or told with the flag that says it. */
export async function readUnderstood(job: Job, settle: Settle | undefined): Promise<Understanding | Stopped> {
  const { on, values, desk } = job;
  const sheet = await readSheet(job, settle);
  if (isStopped(sheet)) return sheet;
  const headers = values.headers?.split(/[,，]/).map((one) => one.trim());
  const { names: newNames } = wordsIn(languageOf(desk.locale)).table;
  const layout = readLayout(sheet, {
    keepTotals: on["keep-totals"] === true,
    columnName: newNames.column,
    groupName: newNames.group,
    ...(on["no-head"] ? { hasHead: false } : {}),
  });
  if (!layout) return { said: say.emptyTable() };
  const heads = headers ? layout.heads.map((head, index) => (headers[index] ? [headers[index]] : head)) : layout.heads;
  if (headers && headers.length !== heads.length) return { said: say.headersMissing(headers.length, heads.length) };
  const long = on["keep-years"] ? undefined : unfold(heads, layout.rows, newNames, layout.title);
  const { names, rows } = long ?? { names: heads.map(joinHead), rows: layout.rows };
  const cells = rows.flatMap((row) => row.cells);
  const written = await settleWriting(cells, sheet, job, settle);
  if (isStopped(written)) return written;
  const percent = await settlePercent(names, rows, layout.unit, written.writing, job, settle);
  if (isStopped(percent)) return percent;
  const told = [...sheet.told, ...layout.told, ...(long?.told ?? []), ...written.told];
  const note = joinNotes([...layout.notes, ...(long?.notes ?? [])]);
  return { names, rows, title: layout.title, unit: layout.unit, note, writing: written.writing, percent, told };
}
