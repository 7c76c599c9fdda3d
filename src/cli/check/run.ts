// `npm run check`: checks the story folder, prints every problem with its fix, and fixes or watches if asked to.

import { join } from "node:path";
import { readStory } from "../../check/reading.ts";
import { type ParsedStory, parseStory } from "../../check/story.ts";
import { formatProblems, type Language, languageOf, type Message, say, wordsIn } from "../../messages/index.ts";
import { currentRun } from "../../run.ts";
import { readServed, readStoryFiles } from "../../source/files.ts";
import { readFlags, spell, takeLanguage } from "../flags.ts";
import { type Change, fixStory } from "./fix.ts";
import { watchFolder } from "./watch.ts";
import { writeWhole } from "./write.ts";

/** Reads and checks a story folder. `story` is undefined if there is any error. */
export function check(folder: string, language?: Language): ParsedStory {
  return language ? parseStory(readStoryFiles(folder), { language, served: readServed() }) : readStory(folder).parsed;
}

/** Prints what `check` found, warnings and errors alike, in the language of the story unless another is asked for. */
export function report(checked: ParsedStory, folder = currentRun().name, language?: Language): void {
  const text = formatProblems(checked.problems, language ?? checked.locale, folder);
  if (checked.problems.some((problem) => problem.severity === "error")) console.error(text);
  else console.log(text);
}

/** A change in two lines: where it was made, and how it reads before and after. */
function changeText({ file, line, before, after }: Change): string {
  return `${currentRun().name}/${file}:${line}\n  ${before} → ${after}`;
}

/** Fixes what is sure in the story folder and prints it. */
function applyFixes(folder: string, language: Language | undefined): void {
  const files = readStoryFiles(folder);
  const served = readServed();
  const { locale } = parseStory(files, { language, served });
  const { files: fixed, changes } = fixStory(files, (some) => parseStory(some, { language, served }).problems);
  const words = wordsIn(language ?? languageOf(locale)).check;
  for (const [index, file] of fixed.entries()) {
    const before = files[index]!;
    if (!before.damage && (file.text !== before.text || before.mark)) writeWhole(join(folder, file.path), file.text);
  }
  const marks = files.filter(({ mark }) => mark).map(({ path }) => `${currentRun().name}/${path}:1\n  BOM → `);
  const lines = [...marks, ...changes.map(changeText)];
  console.log(lines.length > 0 ? `${words.changed(lines.length)}\n${lines.join("\n")}\n` : `${words.nothing}\n`);
}

/** Checks once, prints, and returns what was found. */
function checkOnce({ json, language }: CheckFlags): ParsedStory {
  const checked = check(currentRun().folder, language);
  if (json) console.log(JSON.stringify(checked.problems, null, 2));
  else report(checked, currentRun().name, language);
  return checked;
}

/** Checks again after every change, on a cleared screen, until the process is ended. */
function watch({ language }: CheckFlags): void {
  let last = "";
  const again = () => {
    try {
      const files = readStoryFiles(currentRun().folder);
      const state = JSON.stringify(files);
      if (state === last) return;
      last = state;
      const checked = parseStory(files, { language, served: readServed() });
      if (process.stdout.isTTY) process.stdout.write("\u001b[2J\u001b[3J\u001b[H");
      const words = wordsIn(language ?? languageOf(checked.locale)).check;
      console.log(
        `${formatProblems(checked.problems, language ?? checked.locale, currentRun().name)}\n\n${words.watching(currentRun().name)}\n`,
      );
    } catch (error) {
      // A file that goes between being listed and being read: the next change tells.
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    }
  };
  // Watched before it is read: what is saved while it is checked for the first time is found.
  watchFolder(currentRun().folder, again);
  again();
}

/** What may be written after `npm run check --`. */
interface CheckFlags {
  json?: true;
  watch?: true;
  fix?: true;
  /** The language to speak; the story's own if not given. */
  language: Language | undefined;
}

export function readCheckFlags(args: readonly string[]): CheckFlags | { said: Message } {
  const taken = takeLanguage(args);
  if ("said" in taken) return taken;
  const flags = readFlags(taken.rest, { switches: ["json", "watch", "fix"] });
  if ("said" in flags) return flags;
  const { json, watch, fix } = flags.on;
  return json && (watch || fix) ? { said: say.flagsApart("json", ["watch", "fix"]) } : { ...flags.on, language: taken.language };
}

/** Runs the command. Sets the exit code: 1 if there is an error, 2 if a flag is wrong. */
export function runCheck(args: readonly string[]): void {
  const flags = readCheckFlags(args);
  if ("said" in flags) {
    // In every language: which the story's is, nobody has read yet.
    console.error(`${spell(flags.said, "zh-Hans")}\n${spell(flags.said, "en")}`);
    process.exitCode = 2;
    return;
  }
  if (flags.fix) applyFixes(currentRun().folder, flags.language);
  if (flags.watch) watch(flags);
  else if (!checkOnce(flags).story) process.exitCode = 1;
}
