// The frame around every command: `--help` is answered and nothing run; whatever stops a command is said in its editors' words, and a
// trace is shown to those only who ask for it by `--verbose`.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { CommandName } from "../src/cli/commands.ts";
import { wordFault } from "../src/cli/faults.ts";
import { spell, takeLanguage } from "../src/cli/flags.ts";
import { FIRST_LOCALE } from "../src/locale/index.ts";
import { type Language, languageOf, say } from "../src/messages/index.ts";
import { storyFolder } from "./folders.ts";

/** Where the trace of the last error stands that nobody has words for. */
const TRACE = ".build/error.txt";

let verbose = false;

/** Whether whoever typed the command wants a programmer's account, too. */
export const isVerbose = (): boolean => verbose;

/** The language to speak before the story has been read, or where it cannot be: that of `--lang`, else the story's. */
export function languageHere(): Language {
  const taken = takeLanguage(process.argv.slice(2));
  if ("language" in taken && taken.language) return taken.language;
  try {
    const written = /"locale"\s*:\s*"([^"]*)"/.exec(readFileSync(join(storyFolder(), "story.json"), "utf8"))?.[1];
    return languageOf(written ?? FIRST_LOCALE);
  } catch {
    return languageOf(FIRST_LOCALE);
  }
}

/** A path as it is typed: within this folder, or absolute. */
function shorten(path: string): string {
  const short = relative(process.cwd(), resolve(path));
  return short === "" || short.startsWith("..") ? path : short;
}

/** Keeps a trace for whoever is to look at it; returns where, if it could be kept. */
function keepTrace(error: unknown): string | undefined {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    mkdirSync(".build", { recursive: true });
    writeFileSync(TRACE, `${process.argv.slice(1).map(shorten).join(" ")}\nNode ${process.version}\n\n${trace}\n`);
    return TRACE;
  } catch {
    return undefined;
  }
}

/** What has stopped a command and what to do, in two lines or more. */
export function explain(error: unknown, language = languageHere()): string {
  // Astro loads the engine a second time: a class of ours is known by its name.
  const { name, message, hint } = (error ?? {}) as { name?: string; message?: string; hint?: string };
  const own = name === "StoryError" ? `${message}\n${hint}` : undefined;
  const said = own ?? spell(wordFault(error, shorten) ?? say.unexpected(keepTrace(error)), language);
  return verbose && error instanceof Error ? `${said}\n\n${error.stack}` : said;
}

function fail(error: unknown): never {
  // Whoever reads on has closed the pipe (`| head`): there is nobody to tell.
  if ((error as { code?: string } | undefined)?.code === "EPIPE") process.exit(0);
  console.error(explain(error));
  process.exit(1);
}

/** Runs a command in its frame. */
export async function runCommand(name: CommandName, body: () => unknown): Promise<void> {
  process.on("uncaughtException", fail);
  process.on("unhandledRejection", fail);
  process.stdout.on("error", fail);
  const args = process.argv.slice(2);
  verbose = args.includes("--verbose");
  process.argv = [...process.argv.slice(0, 2), ...args.filter((arg) => arg !== "--verbose")];
  try {
    if (!args.includes("--help") && !args.includes("-h")) {
      await body();
      return;
    }
    // Help knows all that can be imported, and so loads what reads it: nobody else waits for that.
    const { helpOf } = await import("../src/cli/help.ts");
    console.log(helpOf(name, languageHere()));
  } catch (error) {
    fail(error);
  }
}
