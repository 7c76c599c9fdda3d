// Checks the story folder and prints every problem with its fix. Exit code 1 if there is an error; warnings do not fail.
//   npm run check [-- --json]        STORY=path/to/story npm run check

import { parseArgs } from "node:util";
import { formatProblems } from "../src/errors.ts";
import { readStoryFiles, storyFolder, storyName } from "../src/story/files.ts";
import { type ParsedStory, parseStory } from "../src/story/parse.ts";

/** Reads and checks a story folder. `story` is undefined if there is any error. */
export function check(folder: string): ParsedStory {
  return parseStory(readStoryFiles(folder));
}

/** Prints what `check` found, in the language of the story: warnings and errors alike. */
export function report(checked: ParsedStory, folder = storyName()): void {
  const text = formatProblems(checked.problems, checked.locale, folder);
  if (checked.problems.some((problem) => problem.severity === "error")) console.error(text);
  else console.log(text);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
  const checked = check(storyFolder());
  if (values.json) console.log(JSON.stringify(checked.problems, null, 2));
  else report(checked);
  if (!checked.story) process.exitCode = 1;
}
