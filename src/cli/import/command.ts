// `npm run import`: from a table and the words on the command line to a dataset of the story.

import { basename, extname } from "node:path";
import { type Catalogue, type Language, type Message, type Problem, say, wordsIn } from "../../messages/index.ts";
import type { Column } from "../../schemas/dataset.ts";
import { id as idSchema } from "../../schemas/names.ts";
import type { SourceFile } from "../../source/files.ts";
import { slugOf } from "../../source/slug.ts";
import { readFlags, takeLanguage } from "../flags.ts";
import { idFault, SAMPLE_SOURCE } from "../new/ask.ts";
import { type Changes, checkChanges } from "../new/changes.ts";
import { type Desk, deskOf, suggestId } from "../new/desk.ts";
import { formatJson } from "../new/json.ts";
import { withMember } from "../new/pieces.ts";
import { type Answers, type Ask, answer, type Given, picked, type Question } from "../new/question.ts";
import { type ColumnDraft, draftColumns } from "./columns.ts";
import { type Header, readHeader } from "./header.ts";
import { readTable, type SheetRow } from "./read.ts";
import { buildTable } from "./table.ts";
import type { Told } from "./told.ts";

export type Imported =
  | { changes: Changes; told: string[]; problems: Problem[]; id: string; dry: boolean; language: Language }
  | { said: Message; told: string[]; problems: Problem[]; language: Language; code: 1 | 2 }
  | { left: true; language: Language };

export interface ImportRoom {
  /** The story folder as an editor types it, and its files. */
  folder: string;
  /** Where that is, absolute, for messages. */
  looked: string;
  files: readonly SourceFile[];
  /** The bytes of the table; undefined if there is no such file. */
  open(file: string): Uint8Array | undefined;
  prompts?: (language: Language) => Ask;
  /** Shows what was found before the questions are asked. */
  show(lines: readonly string[]): void;
}

const TYPES: readonly Column["type"][] = ["text", "number", "date", "category"];
const NEW_SOURCE = "new";
const EXAMPLE = "npm run import -- 人口.xlsx --id people --title 各县人口 --source report";
export const SWITCHES = ["dry-run", "keep-totals"] as const;
export const FLAGS = ["sheet", "map", "types", "id", "title", "source", "source-title", "source-id"] as const;

/** `路名=name,长度=length` as pairs; undefined for what is no list of pairs. */
function pairsOf(written: string): [string, string][] | undefined {
  const pairs = written
    .split(/[,，]/)
    .map((pair) => pair.split("=").map((part) => part.trim()))
    .filter((pair) => pair.join("") !== "");
  return pairs.every((pair): pair is [string, string] => pair.length === 2 && pair.every(Boolean)) ? pairs : undefined;
}

/** Pairs of a flag whose left side is a header of the table. */
function namedPairs(
  flag: "map" | "types",
  written: string,
  header: Header,
): { pairs: Record<string, string> } | { said: Message } {
  const pairs = pairsOf(written);
  if (!pairs) return { said: say.badPair(flag, written) };
  const stranger = pairs.find(([name]) => !header.names.includes(name));
  if (stranger) return { said: say.noHeader(flag, stranger[0], header.names) };
  return { pairs: Object.fromEntries(pairs) };
}

function questionsOf(desk: Desk, file: string, header: Header): Question[] {
  const base = basename(file, extname(file));
  const taken = Object.fromEntries(desk.datasets.map(({ id }) => [id, `data/${id}.json`]));
  const sources = Object.fromEntries(desk.sources.map(({ id }) => [id, "story.json"]));
  const isNew = ({ source }: Answers) => source === NEW_SOURCE;
  const { ask, choices } = wordsIn(desk.language).making;
  const named = desk.sources.filter(({ id }) => id !== SAMPLE_SOURCE);
  return [
    {
      flag: "id",
      words: ask.tableId,
      suggestion: () => suggestId(base, "data", Object.keys(taken)),
      check: (value) => idFault(value, taken),
    },
    {
      flag: "title",
      words: ask.tableTitle,
      suggestion: () => header.title || base,
      check: (value) => (value ? undefined : say.noText("title")),
    },
    {
      flag: "source",
      must: true,
      words: ask.tableSource,
      choices: () => [
        ...named.map(({ id, title }) => ({ value: id, label: `${id}  ${title}` })),
        { value: NEW_SOURCE, label: choices.newSource },
      ],
      suggestion: () => named[0]?.id ?? NEW_SOURCE,
    },
    {
      flag: "source-title",
      must: true,
      when: isNew,
      words: ask.sourceTitle,
      check: (value) => (value ? undefined : say.noText("source-title")),
    },
    {
      flag: "source-id",
      when: isNew,
      words: ask.sourceId,
      suggestion: (so) => suggestId(so["source-title"] ?? "", "source", [...Object.keys(sources), NEW_SOURCE]),
      check: (value) => idFault(value, sources),
    },
  ];
}

/** Asks whether the guesses are right, and if not, for each column's key and type. */
async function askColumns(
  columns: readonly ColumnDraft[],
  ask: Ask,
  { making: words, table }: Catalogue,
): Promise<Wished | undefined> {
  const right = await ask(
    {
      flag: "columns",
      words: words.ask.columns,
      choices: () => [
        { value: "yes", label: words.choices.yes },
        { value: "no", label: words.choices.no },
      ],
      suggestion: () => "yes",
    },
    {},
  );
  if (right === undefined) return undefined;
  const keys: Record<string, string> = {};
  const types: Record<string, Column["type"]> = {};
  if (right === "yes") return { keys, types };
  for (const { header, key, type } of columns) {
    const name = await ask(
      {
        flag: "map",
        words: words.ask.key(header),
        suggestion: () => key,
        check: (value) => (idSchema.safeParse(value).success ? undefined : say.badId(value, slugOf(value))),
      },
      {},
    );
    const kind = await ask(
      {
        flag: "types",
        words: words.ask.holds(header),
        choices: () => Object.entries(table.types).map(([value, name]) => ({ value, label: `${value}  ${name}` })),
        suggestion: () => type,
      },
      {},
    );
    if (name === undefined || kind === undefined) return undefined;
    keys[header] = name;
    types[header] = picked(TYPES, kind);
  }
  return { keys, types };
}

interface Wished {
  keys: Record<string, string>;
  types: Record<string, Column["type"]>;
}

/** What the flags say of columns. */
function wishesOf(flags: Given, header: Header): Wished | { said: Message } {
  const map = namedPairs("map", flags.map ?? "", header);
  if ("said" in map) return map;
  const types = namedPairs("types", flags.types ?? "", header);
  if ("said" in types) return types;
  const strange = Object.values(types.pairs).find((type) => !TYPES.some((one) => one === type));
  if (strange) return { said: say.notAmong("types", strange, TYPES) };
  const bad = Object.values(map.pairs).find((key) => !idSchema.safeParse(key).success);
  if (bad) return { said: say.badId(bad, slugOf(bad)) };
  return { keys: map.pairs, types: types.pairs as Wished["types"] };
}

function samplesOf({ index }: ColumnDraft, rows: readonly SheetRow[]): string[] {
  const written = rows
    .map(({ cells }) => cells[index] ?? "")
    .map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)));
  return [...new Set(written.filter(Boolean))].slice(0, 3);
}

/** Reads a table and plans a dataset; asks for what is missing; writes nothing. */
export async function planImport(args: readonly string[], room: ImportRoom): Promise<Imported> {
  const { folder, files } = room;
  const taken = takeLanguage(args);
  const desk = deskOf(files, "said" in taken ? undefined : taken.language);
  const { language } = desk;
  const refuse = (said: Message): Imported => ({ said, told: [], problems: [], language, code: 2 });
  const read = "said" in taken ? taken : readFlags(taken.rest, { switches: SWITCHES, values: FLAGS, words: 1 });
  if ("said" in read) return refuse(read.said);
  const { on, values: flags, words } = read;
  if (!files.some(({ path }) => path === "story.json")) return refuse(say.noStory(folder, room.looked));
  const [file] = words;
  if (!file) return refuse(say.noTableNamed());
  const bytes = room.open(file);
  if (!bytes) return refuse(say.noTable(file));
  const sheet = await readTable(bytes, flags.sheet);
  if ("said" in sheet) return refuse(sheet.said);
  const header = readHeader(sheet.rows, on["keep-totals"] === true);
  if (!header) return refuse(say.emptyTable());
  const wished = wishesOf(flags, header);
  if ("said" in wished) return refuse(wished.said);
  const cells = header.rows.map((row) => row.cells);
  const first = draftColumns(header.names, cells, { ...wished, unit: header.unit });
  const linesOf = (told: readonly Told[]) => told.map((one) => one(wordsIn(language).table));
  const listed = (columns: readonly ColumnDraft[]) =>
    columns.map(
      (one): Told =>
        (words) =>
          words.column(one.header, one.key, one.type, samplesOf(one, header.rows)),
    );
  const ask = room.prompts?.(language);
  if (ask) room.show(linesOf([...sheet.told, ...header.told, ...listed(first.columns)]));
  const answered = await answer(questionsOf(desk, file, header), flags, ask, say.notAmong);
  if ("left" in answered) return { left: true, language };
  if ("wrong" in answered) return refuse(answered.wrong);
  if ("missing" in answered) return refuse(say.missingFlags(answered.missing, EXAMPLE));
  // Whoever says all by flags is asked nothing.
  const asked =
    ask && flags.source === undefined ? await askColumns(first.columns, ask, wordsIn(language)) : { keys: {}, types: {} };
  if (!asked) return { left: true, language };
  const final = { keys: { ...wished.keys, ...asked.keys }, types: { ...wished.types, ...asked.types }, unit: header.unit };
  const { columns, told } = draftColumns(header.names, cells, final);
  for (const [index, { key, header: own }] of columns.entries()) {
    const twin = columns.slice(0, index).find((other) => other.key === key);
    if (twin) return refuse(say.sameKey(key, twin.header, own));
  }
  const table = buildTable(columns, header.rows);
  const changes = changesOf(desk, answered.answers, header, table);
  const { problems } = checkChanges(files, changes);
  const all = linesOf([...sheet.told, ...header.told, ...listed(columns), ...told, ...table.told]);
  if (problems.some(({ severity }) => severity === "error"))
    return { said: say.wouldBreak(), told: all, problems, language, code: 1 };
  return { changes, told: all, problems, id: answered.answers.id ?? "", dry: on["dry-run"] === true, language };
}

function changesOf(desk: Desk, so: Answers, header: Header, table: ReturnType<typeof buildTable>): Changes {
  const isNew = so.source === NEW_SOURCE;
  const source = (isNew ? so["source-id"] : so.source) ?? "";
  const note = header.note ? { note: header.note } : {};
  const dataset = { title: so.title, sources: [source], ...note, columns: table.columns, rows: table.rows };
  const writes = [
    { path: `data/${so.id}.json`, text: formatJson(dataset) },
    ...(isNew ? [withMember(desk, "story.json", ["sources", source], { title: so["source-title"] })] : []),
  ];
  return { writes, moves: [] };
}

/** What to do next, in a line or two. */
export function nextSteps(id: string, folder: string, language: Language): string {
  const run = `${folder === "content" ? "" : `STORY=${folder} `}npm run new -- figure --data ${id}`;
  return wordsIn(language).making.draw(run);
}
