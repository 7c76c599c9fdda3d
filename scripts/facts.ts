// A sheet of every number of the story for whoever checks the facts: .facts/facts.html to tick off, .facts/facts.csv for a spreadsheet.
//   npm run facts [-- --json] [-- --strict] [-- --lang en]        exit code 1 with --strict if a number is not bound

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseStory } from "../src/check/story.ts";
import { readFlags, readLanguage } from "../src/cli/flags.ts";
import { languageOf } from "../src/messages/index.ts";
import { listNumbers } from "../src/outputs/facts/numbers.ts";
import { sheetCsv, sheetHtml, sheetText } from "../src/outputs/facts/print.ts";
import { readStoryFiles, storyFolder, storyName } from "../src/source/files.ts";
import { report } from "./check.ts";

const TARGET = ".facts";

const files = readStoryFiles(storyFolder());
const parsed = parseStory(files);
const own = languageOf(parsed.locale);
const flags = readFlags({ json: { type: "boolean" }, strict: { type: "boolean" }, lang: { type: "string" } } as const, own);
const chosen = "wrong" in flags ? flags : readLanguage(flags.values.lang, own);
if ("wrong" in flags || "wrong" in chosen) {
  console.error("wrong" in chosen ? chosen.wrong : "");
  process.exit(2);
}
if (!parsed.story) {
  report(parsed);
  process.exit(1);
}
const { language } = chosen;
const sheet = listNumbers(parsed.story, parsed, language);
if (flags.values.json) console.log(JSON.stringify(sheet, null, 2));
else {
  mkdirSync(TARGET, { recursive: true });
  const paths = [join(TARGET, "facts.html"), join(TARGET, "facts.csv")] as const;
  writeFileSync(paths[0], sheetHtml(sheet, storyName(), language));
  writeFileSync(paths[1], sheetCsv(sheet, storyName(), language));
  console.log(sheetText(sheet, storyName(), paths, language));
}
if (flags.values.strict && sheet.rows.some((row) => row.bond === "loose")) process.exitCode = 1;
