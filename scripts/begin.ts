// How a command on a story begins: the story is read, the flags are read in the language of its editors.

import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type ParsedStory, parseStory } from "../src/check/story.ts";
import { CommandError } from "../src/cli/faults.ts";
import { type Flags, type Known, readFlags, spell, takeLanguage } from "../src/cli/flags.ts";
import { type Language, languageOf, say } from "../src/messages/index.ts";
import { readServed, type SourceFile } from "../src/source/files.ts";
import { editionsBeside } from "../src/story/editions.ts";
import type { Story } from "../src/story/story.ts";
import { report } from "./check.ts";
import { storyFiles } from "./folders.ts";

interface Begun<Switch extends string, Value extends string> extends Pick<Flags<Switch, Value>, "on" | "values"> {
  files: readonly SourceFile[];
  parsed: ParsedStory;
  /** In the edition that `--edition` names, where the command knows that flag. */
  story: Story;
  edition: string | undefined;
  /** The language to speak: that of `--lang`, else the story's. */
  language: Language;
}

/** Ends a command that was told something wrong, having said what. */
export function refuse(words: string): never {
  console.error(words);
  process.exit(2);
}

/** The flags of a command that needs no story; ends the process, having said why, where one is wrong. */
export function readOwnFlags<Switch extends string = never, Value extends string = never>(
  known: Known<Switch, Value>,
): Flags<Switch, Value> {
  const taken = takeLanguage(process.argv.slice(2));
  const flags = "said" in taken ? taken : readFlags(taken.rest, known);
  return "said" in flags ? refuse(`${spell(flags.said, "zh-Hans")}\n${spell(flags.said, "en")}`) : flags;
}

/** The port that a flag names; 4321 if there is none. */
export function portOf(written: string | undefined): number {
  const port = Number(written ?? 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new CommandError(say.badPort(String(written)));
  return port;
}

/** The language of the edition that a flag asks for; undefined for the story itself. Throws, having said which there are, if it is none of them. */
export function editionOf(asked: string | undefined, { locale, parts: { spec } }: ParsedStory): string | undefined {
  const known = [locale, ...(spec ? editionsBeside(spec) : []).map((edition) => edition.locale)];
  if (asked !== undefined && !known.includes(asked)) throw new CommandError(say.notAmong("edition", asked, known));
  return asked === locale ? undefined : asked;
}

/** Where a command writes what it makes of an edition: beside what it makes of the story. */
export const folderFor = (folder: string, edition: string | undefined): string =>
  edition === undefined ? folder : `${folder}-${edition}`;

/** The folder of a built site. Throws, having said where it looked, if there is none. */
export function builtFolder(folder = process.env.OUT_DIR ?? "dist"): string {
  if (!existsSync(join(folder, "index.html"))) throw new CommandError(say.noSiteHere(folder, resolve(folder)));
  return folder;
}

/** Reads the story and the flags; ends the process, having said why, where a flag is wrong (2) or the story is (1). */
export function beginOnStory<Switch extends string = never, Value extends string = never>(
  known: Known<Switch, Value>,
): Begun<Switch, Value> {
  const files = storyFiles();
  const parsed = parseStory(files, { served: readServed() });
  const taken = takeLanguage(process.argv.slice(2));
  const language = ("said" in taken ? undefined : taken.language) ?? languageOf(parsed.locale);
  const flags = "said" in taken ? taken : readFlags(taken.rest, known);
  if ("said" in flags) return refuse(spell(flags.said, language));
  const asked: Partial<Record<string, string>> = flags.values;
  const edition = editionOf(asked.edition, parsed);
  const story = parsed.edition(edition ?? parsed.locale);
  if (story) return { files, parsed, story, edition, language, on: flags.on, values: flags.values };
  report(parsed);
  return process.exit(1);
}
