// What an import of a table asks a person, and what flags say of its columns.

import { basename, extname } from "node:path";
import { type Catalogue, type Message, say, wordsIn } from "../../messages/index.ts";
import type { Column } from "../../schemas/dataset.ts";
import { id as idSchema } from "../../schemas/names.ts";
import { slugOf } from "../../source/slug.ts";
import { idFault, SAMPLE_SOURCE } from "../new/ask.ts";
import { type Desk, suggestId } from "../new/desk.ts";
import { type Answers, type Ask, type Given, picked, type Question } from "../new/question.ts";
import type { ColumnDraft, Wishes } from "./columns.ts";
import { type SheetRow, textOf } from "./sheet.ts";
import type { Told } from "./told.ts";
import type { Doubt, Understanding } from "./understand.ts";

const TYPES: readonly Column["type"][] = ["text", "number", "date", "category"];
export const NEW_SOURCE = "new";

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
  flag: "map" | "types" | "units",
  written: string,
  names: readonly string[],
): { pairs: Record<string, string> } | { said: Message } {
  const pairs = pairsOf(written);
  if (!pairs) return { said: say.badPair(flag, written) };
  const stranger = pairs.find(([name]) => !names.includes(name));
  if (stranger) return { said: say.noHeader(flag, stranger[0], names) };
  return { pairs: Object.fromEntries(pairs) };
}

/** What the flags say of columns. */
export function wishesOf(flags: Given, { names, unit, writing, percent }: Understanding): Wishes | { said: Message } {
  const map = namedPairs("map", flags.map ?? "", names);
  if ("said" in map) return map;
  const types = namedPairs("types", flags.types ?? "", names);
  if ("said" in types) return types;
  const units = namedPairs("units", flags.units ?? "", names);
  if ("said" in units) return units;
  const strange = Object.values(types.pairs).find((type) => !TYPES.some((one) => one === type));
  if (strange) return { said: say.notAmong("types", strange, TYPES) };
  const bad = Object.values(map.pairs).find((key) => !idSchema.safeParse(key).success);
  if (bad) return { said: say.badId(bad, slugOf(bad)) };
  return { keys: map.pairs, types: types.pairs as Wishes["types"], units: units.pairs, percent, unit, writing };
}

export function questionsOf(desk: Desk, file: string, title: string): Question[] {
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
      check: (value) => (value in taken ? say.tableTaken(value) : idFault(value, taken)),
    },
    {
      flag: "title",
      words: ask.tableTitle,
      suggestion: () => title || base,
      check: (value) => (value ? undefined : say.noText("title")),
    },
    {
      flag: "source",
      must: true,
      words: ask.tableSource,
      choices: () => [
        ...named.map(({ id, title: name }) => ({ value: id, label: `${id}  ${name}` })),
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

/** Asks which of the answers to a doubt is right. */
export function askDoubts(
  { about, answers, samples, header = "" }: Doubt,
  ask: Ask,
  { importing }: Catalogue,
): Promise<string | undefined> {
  const { words, choices } = importing.doubts[about];
  const labels: Readonly<Record<string, string>> = choices;
  return ask(
    {
      flag: about,
      words: words(samples, header),
      choices: () => answers.map((value) => ({ value, label: labels[value] ?? value })),
      suggestion: () => answers[0] ?? "",
    },
    {},
  );
}

/** Asks whether the guesses are right, and if not, for each column's key, type and unit. */
export async function askColumns(
  columns: readonly ColumnDraft[],
  wished: Wishes,
  ask: Ask,
  { making: words, table }: Catalogue,
): Promise<Wishes | undefined> {
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
  if (right === "yes") return wished;
  const [keys, types, units] = [{ ...wished.keys }, { ...wished.types }, { ...wished.units }];
  for (const { header, key, type, unit } of columns) {
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
        choices: () => Object.entries(table.types).map(([value, label]) => ({ value, label: `${value}  ${label}` })),
        suggestion: () => type,
      },
      {},
    );
    const counted =
      kind === "number" ? await ask({ flag: "units", words: words.ask.countedIn(header), suggestion: () => unit }, {}) : "";
    if (name === undefined || kind === undefined || counted === undefined) return undefined;
    keys[header] = name;
    types[header] = picked(TYPES, kind);
    units[header] = counted;
  }
  return { ...wished, keys, types, units };
}

function samplesOf({ index }: ColumnDraft, rows: readonly SheetRow[]): string[] {
  return [...new Set(rows.map(({ cells }) => textOf(cells[index])).filter(Boolean))].slice(0, 3);
}

/** The columns, one line each. */
export function listingOf(columns: readonly ColumnDraft[], rows: readonly SheetRow[]): Told[] {
  return columns.map(
    (one): Told =>
      (words) =>
        words.column(one.header, one.key, one.type, samplesOf(one, rows)),
  );
}
