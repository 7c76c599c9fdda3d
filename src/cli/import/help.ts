// The flags of `npm run import`, for its --help and for the handbook.

import { type Language, wordsIn } from "../../messages/index.ts";
import type { FlagName } from "./importer.ts";
import { IMPORTERS } from "./importers.ts";

const COMMON: readonly FlagName[] = ["dry-run", "lang", "help"];

interface FlagHelp {
  /** As it is typed: `--sheet 名字`. */
  written: string;
  means: string;
}

const helpOf = (language: Language, flags: readonly FlagName[]): FlagHelp[] =>
  flags.map((flag) => {
    const { holds, means } = wordsIn(language).importing.flags[flag];
    return { written: `--${flag}${holds ? ` ${holds}` : ""}`, means };
  });

/** The flags by what they are for: of every import, then of each kind of file. */
function flagTables(language: Language): { title: string; flags: FlagHelp[] }[] {
  const { importing } = wordsIn(language);
  return [
    ...IMPORTERS.map(({ kind, switches, values }) => ({
      title: importing.kinds[kind],
      flags: helpOf(language, [...values, ...switches]),
    })),
    { title: importing.always, flags: helpOf(language, COMMON) },
  ];
}

/** What `--help` prints. */
export function helpLines(language: Language): string[] {
  const { importing } = wordsIn(language);
  const tables = flagTables(language).flatMap(({ title, flags }) => [
    "",
    title,
    ...flags.map(({ written, means }) => `  ${written}\n      ${means}`),
  ]);
  return [...importing.usage, ...tables];
}

/** The same as the handbook prints it. */
export function flagMarkdown(language: Language): string {
  const { importing } = wordsIn(language);
  return flagTables(language)
    .map(({ title, flags }) =>
      [
        `${title}`,
        "",
        importing.table,
        "| --- | --- |",
        ...flags.map(({ written, means }) => `| \`${written.replaceAll("|", "\\|")}\` | ${means} |`),
      ].join("\n"),
    )
    .join("\n\n");
}
