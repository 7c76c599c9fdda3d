// Tables: from a spreadsheet, a file of text or a web page to a dataset of the story, new or brought in step.

import { say, wordsIn } from "../../messages/index.ts";
import { type Changes, checkChanges } from "../new/changes.ts";
import { formatJson } from "../new/json.ts";
import { withMember } from "../new/pieces.ts";
import { type Answers, answer } from "../new/question.ts";
import { type ColumnDraft, draftColumns } from "./columns.ts";
import { isHtml } from "./html.ts";
import type { Importer, Job, Planned } from "./importer.ts";
import { askColumns, askDoubts, listingOf, NEW_SOURCE, questionsOf, wishesOf } from "./questions.ts";
import { isCompound, isZip } from "./read.ts";
import { buildTable, type Table } from "./table.ts";
import type { Told } from "./told.ts";
import { readUnderstood, type Understanding } from "./understand.ts";
import { differenceLines, factorOf, isSame, type Stored, storedKey, storedOf, updateDataset } from "./update.ts";

const EXAMPLE = "npm run import -- 人口.xlsx --id people --title 各县人口 --source report";
/** Where the columns of a dataset that is brought in step come from: keys, types and units that it has. */
function asStored(stored: Stored, columns: readonly ColumnDraft[]) {
  const known = columns.flatMap((column) => {
    const key = storedKey(stored, column);
    const spec = key === undefined ? undefined : stored.columns[key];
    return key === undefined || !spec ? [] : [{ column, key, spec }];
  });
  const from = <Value>(pick: (one: (typeof known)[number]) => Value) =>
    Object.fromEntries(known.map((one) => [one.column.header, pick(one)]));
  return {
    keys: from(({ key }) => key),
    types: from(({ column, spec }) => (spec.type ?? column.type) as ColumnDraft["type"]),
    units: from(({ spec }) => (typeof spec.unit === "string" ? spec.unit : "")),
    /** Columns whose unit in the table counts by other steps than the dataset's does. */
    scaled: known.find(
      ({ column, spec }) =>
        column.type === "number" &&
        column.unit !== "" &&
        factorOf(column.unit) !== factorOf(typeof spec.unit === "string" ? spec.unit : ""),
    ),
    renamed: known.filter(({ column, spec }) => column.unit !== "" && typeof spec.unit === "string" && spec.unit !== column.unit),
  };
}

/** The texts of a dataset's categories by their ids, each in the first language it has. */
function categoriesOf(stored: Stored): Record<string, Record<string, string>> {
  const text = (value: unknown) => String(typeof value === "object" && value !== null ? Object.values(value)[0] : value);
  return Object.fromEntries(
    Object.entries(stored.columns).map(([key, { values = {} }]) => [
      key,
      Object.fromEntries(Object.entries(values).map(([id, value]) => [id, text(value)])),
    ]),
  );
}

function newDataset({ desk }: Job, so: Answers, { note }: Understanding, table: Table): Changes {
  const isNew = so.source === NEW_SOURCE;
  const source = (isNew ? so["source-id"] : so.source) ?? "";
  const dataset = { title: so.title, sources: [source], ...(note ? { note } : {}), columns: table.columns, rows: table.rows };
  const writes = [
    { path: `data/${so.id}.json`, text: formatJson(dataset) },
    ...(isNew ? [withMember(desk, "story.json", ["sources", source], { title: so["source-title"] })] : []),
  ];
  return { writes, moves: [] };
}

/** What is said of a plan, after the parser has read the story as it would be. */
function checked({ files, language }: Job, changes: Changes, told: readonly Told[], next?: string): Planned {
  const { problems } = checkChanges(files, changes);
  const lines = told.map((one) => one(wordsIn(language).table));
  if (problems.some(({ severity }) => severity === "error")) return { said: say.wouldBreak(), told: lines, problems, code: 1 };
  return { changes, told: lines, problems: [], ...(next ? { next } : {}) };
}

/** Brings a dataset that there is in step with the table. */
async function planUpdate(job: Job, found: Understanding, id: string): Promise<Planned> {
  const { files, values, language, ask } = job;
  const path = `data/${id}.json`;
  const text = files.find((file) => file.path === path)?.text;
  if (text === undefined)
    return {
      said: say.nothingToUpdate(
        id,
        job.desk.datasets.map((one) => one.id),
      ),
    };
  const stored = storedOf(text);
  if (!stored) return { said: say.brokenDataset(path) };
  const wished = wishesOf(values, found);
  if ("said" in wished) return wished;
  const first = draftColumns(found.names, found.rows, wished);
  const before = asStored(stored, first.columns);
  if (before.scaled) {
    const { column, spec } = before.scaled;
    return { said: say.otherUnit(column.header, String(spec.unit ?? ""), column.unit) };
  }
  const { columns, told } = draftColumns(found.names, found.rows, {
    ...wished,
    keys: { ...before.keys, ...wished.keys },
    types: { ...before.types, ...wished.types },
    units: { ...before.units, ...wished.units },
  });
  const table = buildTable(columns, found.rows, { writing: found.writing, values: categoriesOf(stored) });
  const { dataset, difference, told: matched } = updateDataset(stored, table);
  const kept: Told[] = before.renamed.map(
    ({ column, spec }): Told =>
      (words) =>
        words.keptUnit(column.header, String(spec.unit), column.unit),
  );
  const notes: Told[] = found.note && stored.note !== found.note ? [(words) => words.keptNote(found.note)] : [];
  const all = [...found.told, ...told, ...table.told, ...kept, ...notes, ...matched, differenceLines(difference)];
  if (isSame(difference))
    return { changes: { writes: [], moves: [] }, told: all.map((one) => one(wordsIn(language).table)), problems: [] };
  const planned = checked(job, { writes: [{ path, text: formatJson(dataset) }], moves: [] }, all);
  if (!ask || !("changes" in planned)) return planned;
  job.show(planned.told);
  const { making } = wordsIn(language);
  const choices = () => [
    { value: "yes", label: making.choices.yes },
    { value: "no", label: making.choices.leave },
  ];
  const right = await ask({ flag: "update", words: making.ask.update, choices, suggestion: () => "yes" }, {});
  return right === "yes" ? { ...planned, told: [] } : { left: true };
}

/** Makes a new dataset; asks for what is missing. */
async function planNewDataset(job: Job, found: Understanding): Promise<Planned> {
  const { desk, values, language, ask } = job;
  const dry = job.on["dry-run"] === true;
  const wished = wishesOf(values, found);
  if ("said" in wished) return wished;
  const first = draftColumns(found.names, found.rows, wished);
  if (ask) job.show([...found.told, ...listingOf(first.columns, found.rows)].map((one) => one(wordsIn(language).table)));
  const questions = questionsOf(desk, job.file, found.title).map((one) => (dry ? { ...one, must: false } : one));
  const answered = await answer(questions, values, ask, say.notAmong);
  if ("left" in answered) return answered;
  if ("wrong" in answered) return { said: answered.wrong };
  if ("missing" in answered) return { said: say.missingFlags(answered.missing, EXAMPLE) };
  // Whoever says all by flags is asked nothing.
  const asked = ask && values.source === undefined ? await askColumns(first.columns, wished, ask, wordsIn(language)) : wished;
  if (!asked) return { left: true };
  const { columns, told } = draftColumns(found.names, found.rows, asked);
  for (const [index, { key, header: own }] of columns.entries()) {
    const twin = columns.slice(0, index).find((other) => other.key === key);
    if (twin) return { said: say.sameKey(key, twin.header, own) };
  }
  const table = buildTable(columns, found.rows, { writing: found.writing, values: {} });
  const so =
    dry && values.source === undefined ? { ...answered.answers, source: wordsIn(language).importing.open } : answered.answers;
  const changes = newDataset(job, so, found, table);
  const all = [...found.told, ...listingOf(columns, found.rows), ...told, ...table.told];
  // A dry run without a source leaves a place to fill in, which the parser would refuse.
  if (dry && values.source === undefined) return { changes, told: all.map((one) => one(wordsIn(language).table)), problems: [] };
  const next = wordsIn(language).making.draw(job.typed(`npm run new -- figure --data ${so.id}`));
  return checked(job, changes, all, next);
}

async function plan(job: Job): Promise<Planned> {
  const { values, on, ask, language } = job;
  const asks = ask && values.source === undefined && !on.update ? ask : undefined;
  const found = await readUnderstood(job, asks && ((doubt) => askDoubts(doubt, asks, wordsIn(language))));
  if ("said" in found || "left" in found) return found;
  if (on.update)
    return values.id === undefined
      ? { said: say.updateWhat(job.desk.datasets.map((one) => one.id)) }
      : planUpdate(job, found, values.id);
  return planNewDataset(job, found);
}

const NAMED = /\.(csv|tsv|tab|txt|xlsx?|xlsm|xlsb|xlt|et|ods|html?|mht|prn|md)$/i;

/** How files begin that are no tables: pictures, PDF, JSON, XML that is neither a page nor a workbook. */
const FOREIGN = /^(\x89PNG|GIF8|RIFF|%PDF|\xff\xd8|(\xef\xbb\xbf)?\s*[{[]|(\xef\xbb\xbf)?\s*<)/;

/** Whether bytes are text: no byte that no text has, unless every other one is nothing. */
function isText(bytes: Uint8Array): boolean {
  const first = bytes.subarray(0, 4000);
  const strange = first.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return strange === 0 || (first.length > 3 && first.filter((byte) => byte === 0).length / first.length > 0.2);
}

const includes = (bytes: Uint8Array, words: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(words);

export const tableImporter: Importer<"table"> = {
  flags: {
    id: "value",
    title: "value",
    source: "value",
    "source-title": "value",
    "source-id": "value",
    sheet: "value",
    encoding: "value",
    headers: "value",
    map: "value",
    types: "value",
    units: "value",
    percent: "value",
    decimal: "value",
    triangle: "value",
    update: "switch",
    "keep-totals": "switch",
    "keep-years": "switch",
    "no-head": "switch",
  },
  takes: (bytes, name) => {
    if (isCompound(bytes)) return NAMED.test(name) || !/\.\w+$/.test(name);
    if (isZip(bytes)) return includes(bytes, "xl/") || includes(bytes, "opendocument.spreadsheet") || NAMED.test(name);
    const head = Buffer.from(bytes.subarray(0, 1000)).toString("latin1");
    const page = isHtml(bytes) || head.includes("schemas-microsoft-com:office:spreadsheet");
    return (page || !FOREIGN.test(head)) && isText(bytes);
  },
  plan,
};
