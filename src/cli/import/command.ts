// `npm run import`: which kind of file it is, and what its importer makes of it.

import { type Language, type Message, type Problem, say } from "../../messages/index.ts";
import type { SourceFile } from "../../source/files.ts";
import { readFlags, takeLanguage } from "../flags.ts";
import type { Changes } from "../new/changes.ts";
import { deskOf } from "../new/desk.ts";
import type { Ask } from "../new/question.ts";
import type { CommonFlag, FlagOf, Kind, Open } from "./importer.ts";
import { IMPORTERS } from "./importers.ts";

export type Imported =
  | { changes: Changes; told: string[]; problems: Problem[]; next: string; dry: boolean; language: Language }
  | { said: Message; told: string[]; problems: Problem[]; language: Language; code: 1 | 2 }
  | { left: true; language: Language };

export interface ImportRoom {
  /** The story folder as an editor types it, and its files. */
  folder: string;
  /** Where that is, absolute, for messages. */
  looked: string;
  files: readonly SourceFile[];
  open: Open;
  prompts?: (language: Language) => Ask;
  /** Shows what was found before the questions are asked. */
  show(lines: readonly string[]): void;
}

/** Among those of every import `--lang` and `--help` are read before. */
const COMMON: readonly CommonFlag[] = ["dry-run"];

type Flag = FlagOf<Kind>;
const namesOf = (flags: object, sort?: "switch" | "value") =>
  Object.entries(flags).flatMap(([name, its]) => (sort === undefined || its === sort ? [name as Flag] : []));
const every = (sort: "switch" | "value") => [...new Set(Object.values(IMPORTERS).flatMap(({ flags }) => namesOf(flags, sort)))];

/** Reads a file and plans what it becomes in the story; asks for what is missing; writes nothing. A dry run asks for nothing. */
export async function planImport(args: readonly string[], room: ImportRoom): Promise<Imported> {
  const { folder, files } = room;
  const taken = takeLanguage(args);
  const desk = deskOf(files, "said" in taken ? undefined : taken.language);
  const { language } = desk;
  const refuse = (said: Message): Imported => ({ said, told: [], problems: [], language, code: 2 });
  const known = { switches: [...COMMON, ...every("switch")], values: every("value"), words: 1 };
  const read = "said" in taken ? taken : readFlags(taken.rest, known);
  if ("said" in read) return refuse(read.said);
  const { on, values, words } = read;
  if (!files.some(({ path }) => path === "story.json")) return refuse(say.noStory(folder, room.looked));
  const [file] = words;
  if (!file) return refuse(say.noImportNamed());
  const bytes = room.open(file);
  if (!bytes) return refuse(say.noImport(file));
  const importer = Object.values(IMPORTERS).find(({ takes }) => takes(bytes, file));
  if (!importer) return refuse(say.foreignImport(file));
  const own = new Set<string>([...COMMON, ...namesOf(importer.flags)]);
  const stranger = [...Object.keys(on), ...Object.keys(values)].find((flag) => !own.has(flag));
  if (stranger) return refuse(say.unknownFlag(`--${stranger}`, [...own]));
  const dry = on["dry-run"] === true;
  const ask = dry ? undefined : room.prompts?.(language);
  const planned = await importer.plan({
    file,
    bytes,
    open: room.open,
    on,
    values,
    desk,
    files,
    language,
    show: room.show,
    typed: (command) => (folder === "content" ? command : `STORY=${folder} ${command}`),
    ...(ask ? { ask } : {}),
  });
  if ("left" in planned) return { left: true, language };
  if ("said" in planned) return { told: [], problems: [], code: 2, ...planned, language };
  return { next: "", ...planned, dry, language };
}
