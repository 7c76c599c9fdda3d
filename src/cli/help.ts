// What a command prints for `--help`.

import { type Language, wordsIn } from "../messages/index.ts";
import { type CommandName, typedName } from "./commands.ts";
import { helpLines } from "./import/help.ts";

/** What a command does, how it is typed, and what each flag means. */
export function helpOf(name: CommandName, language: Language): string {
  // Its flags are those of its importers.
  if (name === "import") return [wordsIn(language).help.commands.import.does, "", ...helpLines(language)].join("\n");
  const { usage, flags: title, everywhere, commands } = wordsIn(language).help;
  const { does, typed, flags }: { does: string; typed: readonly string[]; flags: Record<string, string> } = commands[name];
  const rows = Object.entries({ ...flags, ...everywhere }).map(([flag, words]) => [`--${flag}`, words] as const);
  const wide = Math.max(...rows.map(([flag]) => flag.length));
  const run = name === "test" || name === "start" ? `npm ${name}` : `npm run ${typedName(name)}`;
  const lines = [`  ${run}`, ...typed.map((rest) => `  ${run} -- ${rest}`)];
  return [does, "", usage, ...lines, "", title, ...rows.map(([flag, words]) => `  ${flag.padEnd(wide)}  ${words}`)].join("\n");
}
