// The flags of `npm run import`, for its --help and for the handbook.

import { type Language, wordsIn } from "../../messages/index.ts";
import { namesIn } from "../../sure.ts";
import type { Kind } from "./importer.ts";
import { IMPORTERS } from "./importers.ts";

/** Flags of a kind of file, or those that all take. */
type Part = Kind | "always";

export const FLAG_PARTS: readonly Part[] = [...namesIn(IMPORTERS), "always"];

interface FlagHelp {
  /** As it is typed: `--sheet 名字`. */
  written: string;
  means: string;
}

function flagsOf(language: Language, part: Part): { title: string; flags: FlagHelp[] } {
  const { kinds, common, always } = wordsIn(language).importing;
  const { title, flags } = part === "always" ? { title: always, flags: common } : kinds[part];
  const all: Record<string, { holds?: string; means: string }> = flags;
  return {
    title,
    flags: Object.entries(all).map(([flag, { holds, means }]) => ({ written: `--${flag}${holds ? ` ${holds}` : ""}`, means })),
  };
}

/** What `--help` prints. */
export function helpLines(language: Language): string[] {
  const tables = FLAG_PARTS.map((part) => flagsOf(language, part)).flatMap(({ title, flags }) => [
    "",
    title,
    ...flags.map(({ written, means }) => `  ${written}\n      ${means}`),
  ]);
  return [...wordsIn(language).importing.usage, ...tables];
}

/** The flags of a part as the handbook prints them. */
export function flagMarkdown(language: Language, part: Part): string {
  const { title, flags } = flagsOf(language, part);
  return [
    title,
    "",
    wordsIn(language).importing.table,
    "| --- | --- |",
    ...flags.map(({ written, means }) => `| \`${written.replaceAll("|", "\\|")}\` | ${means} |`),
  ].join("\n");
}
