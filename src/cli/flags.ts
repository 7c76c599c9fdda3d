// Reads a command's flags; answers a wrong one in the editors' language.

import { type ParseArgsConfig, parseArgs } from "node:util";
import { findLanguage, LANGUAGES, type Language, nearest, wordsIn } from "../messages/index.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Values<Given extends Options> = ReturnType<typeof parseArgs<{ options: Given }>>["values"];

/** The flags of a command line, or what is wrong with it in one or two sentences. */
export function readFlags<Given extends Options>(
  options: Given,
  language: Language,
  args: readonly string[] = process.argv.slice(2),
): { values: Values<Given> } | { wrong: string } {
  try {
    return { values: parseArgs({ options, args: [...args] }).values as Values<Given> };
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const written = /'([^' <]+)/.exec(message)?.[1] ?? "";
    const words = wordsIn(language).flags;
    if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return { wrong: words.value(written) };
    const near = nearest(written.replace(/^-+/, ""), Object.keys(options));
    const all = Object.keys(options).map((name) => `--${name}`);
    return { wrong: words.unknown(written, near && `--${near}`, all) };
  }
}

/** The language that `--lang` asks for, else `fallback`; what is wrong with it, if it is none. */
export function readLanguage(given: string | undefined, fallback: Language): { language: Language } | { wrong: string } {
  const language = given === undefined ? fallback : findLanguage(given);
  if (language) return { language };
  return { wrong: wordsIn(fallback).flags.language(String(given), LANGUAGES) };
}
