// Reads a command's flags; answers a wrong one in the editors' language.

import { type ParseArgsConfig, parseArgs } from "node:util";
import { type Language, nearest } from "../messages/index.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Values<Given extends Options> = ReturnType<typeof parseArgs<{ options: Given }>>["values"];

/** The languages that `--lang` takes. */
const LANGUAGES: readonly Language[] = ["zh-Hans", "en"];

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
    const names = Object.keys(options);
    if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return { wrong: wordValue(written, language) };
    const near = nearest(written.replace(/^-+/, ""), names);
    return { wrong: wordUnknown(written, near, names, language) };
  }
}

function wordValue(flag: string, language: Language): string {
  return language === "en" ? `${flag}: check what stands after it.` : `${flag}：请看看它后面写得对不对。`;
}

function wordUnknown(flag: string, near: string | undefined, names: readonly string[], language: Language): string {
  const all = names.map((name) => `--${name}`);
  if (language === "en")
    return `There is no ${flag} here. ${near ? `Did you mean --${near}? ` : ""}It may be: ${all.join(", ")}.`;
  return `这里没有 ${flag}。${near ? `是不是想写 --${near}？` : ""}可以写：${all.join("、")}。`;
}

/** The language that `--lang` asks for, else `fallback`; what is wrong with it, if it is none. */
export function readLanguage(given: string | undefined, fallback: Language): { language: Language } | { wrong: string } {
  const language = given === undefined ? fallback : LANGUAGES.find((one) => one === given);
  if (language) return { language };
  const all = LANGUAGES.map((one) => `--lang ${one}`);
  return {
    wrong:
      fallback === "en" ? `--lang ${given}: it may be ${all.join(" or ")}.` : `--lang ${given}：可以写 ${all.join(" 或 ")}。`,
  };
}
