// Reads what stands behind a command: its flags and its words. What is wrong with them is a message like any other.

import { parseArgs } from "node:util";
import { findLanguage, LANGUAGES, type Language, type Message, say } from "../messages/index.ts";

export interface Known<Switch extends string, Value extends string> {
  /** Flags that stand alone. */
  switches?: readonly Switch[];
  /** Flags with something behind them. */
  values?: readonly Value[];
  /** How many words may stand beside the flags. */
  words?: number;
}

export interface Flags<Switch extends string, Value extends string> {
  on: { [Name in Switch]?: true };
  values: { [Name in Value]?: string };
  words: string[];
}

/** The language that `--lang` asks for, which every command takes, and what else is written. */
export function takeLanguage(args: readonly string[]): { language: Language | undefined; rest: string[] } | { said: Message } {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const written = args[at];
  if (written === undefined) return { language: undefined, rest: [...args] };
  const joined = written.includes("=");
  const value = joined ? written.slice("--lang=".length) : args[at + 1];
  if (value === undefined) return { said: say.flagWithoutValue("lang") };
  const language = findLanguage(value);
  return language ? { language, rest: args.toSpliced(at, joined ? 1 : 2) } : { said: say.notAmong("lang", value, LANGUAGES) };
}

/** The flags and words of a command line without its `--lang`, or what is wrong with one of them. */
export function readFlags<Switch extends string = never, Value extends string = never>(
  args: readonly string[],
  { switches = [], values = [], words: most = 0 }: Known<Switch, Value>,
): Flags<Switch, Value> | { said: Message } {
  const flags: Flags<Switch, Value> = { on: {}, values: {}, words: [] };
  const options = Object.fromEntries([
    ...switches.map((name) => [name, { type: "boolean" as const }]),
    ...values.map((name) => [name, { type: "string" as const }]),
  ]);
  const unknown = (written: string) => ({ said: say.unknownFlag(written, [...switches, ...values, "lang"]) });
  for (const token of parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens) {
    if (token.kind === "positional" && flags.words.push(token.value) > most) return unknown(token.value);
    if (token.kind !== "option") continue;
    const { rawName, value, inlineValue } = token;
    const lone = switches.find((name) => name === token.name);
    const filled = values.find((name) => name === token.name);
    if (lone === undefined && filled === undefined) return unknown(rawName);
    if (lone !== undefined && inlineValue) return unknown(`${rawName}=${value}`);
    if (lone !== undefined) flags.on[lone] = true;
    if (filled === undefined) continue;
    // What looks like the next flag was not meant as this one's value.
    if (value === undefined || (!inlineValue && value.startsWith("--"))) return { said: say.flagWithoutValue(filled) };
    flags.values[filled] = value.trim();
  }
  return flags;
}

/** A message as a command says it: what is wrong, and what to write instead. */
export function spell({ message, hint }: Message, language: Language): string {
  return `${message[language]}\n${hint[language]}`;
}
