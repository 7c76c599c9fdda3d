// A sheet of every number of the story for whoever checks the facts: .facts/facts.html to tick off, .facts/facts.csv for a spreadsheet.
//   npm run facts [-- --json] [-- --strict] [-- --lang en]        exit code 1 with --strict if a number is not bound

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { COMMANDS } from "../src/cli/commands.ts";
import { listNumbers } from "../src/outputs/facts/numbers.ts";
import { sheetCsv, sheetHtml, sheetText } from "../src/outputs/facts/print.ts";
import { beginOnStory } from "./begin.ts";
import { storyName } from "./folders.ts";
import { runCommand } from "./frame.ts";

const TARGET = ".facts";

async function run(): Promise<void> {
  const { story, parsed, language, on } = beginOnStory(COMMANDS.facts);
  const sheet = listNumbers(story, parsed, language);
  if (on.json) console.log(JSON.stringify(sheet, null, 2));
  else {
    mkdirSync(TARGET, { recursive: true });
    const paths = [join(TARGET, "facts.html"), join(TARGET, "facts.csv")] as const;
    writeFileSync(paths[0], sheetHtml(sheet, storyName(), language));
    writeFileSync(paths[1], sheetCsv(sheet, storyName(), language));
    console.log(sheetText(sheet, storyName(), paths, language));
  }
  if (on.strict && sheet.rows.some((row) => row.bond === "loose")) process.exitCode = 1;
}

if (import.meta.main) await runCommand("facts", run);
