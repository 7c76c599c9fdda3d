// Makes a dataset of a table, or places, courses and areas of a file of geography.
//   npm run import -- people.xlsx [--sheet name] [--id people] [--title …] [--source report] [--map 路名=name,长度=length]
//     [--types 路名=text] [--keep-totals] [--dry-run] [--lang en]
//   npm run import -- lines.geojson [--id rail] [--title …] [--source report] [--keep name,ref] …; all flags: --help

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { spell } from "../src/cli/flags.ts";
import { nextSteps, planImport } from "../src/cli/import/command.ts";
import { planGeo } from "../src/cli/import/geo/command.ts";
import { kindOf } from "../src/cli/import/geo/kind.ts";
import { promptIn } from "../src/cli/new/prompt.ts";
import { formatProblems, wordsIn } from "../src/messages/index.ts";
import { readStoryFiles } from "../src/source/files.ts";
import { storyFolder, storyName } from "./folders.ts";
import { writeChanges } from "./write.ts";

/** npm changes into the project's folder; a file's name is meant where the editor stands. */
function open(file: string): Buffer | undefined {
  const found = [process.env.INIT_CWD ?? ".", "."].map((folder) => resolve(folder, file)).find((path) => existsSync(path));
  return found === undefined ? undefined : readFileSync(found);
}

/** What a dry run shows of a file: its beginning. */
const SHOWN = 4000;
const preview = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text);

const args = process.argv.slice(2);
const folder = storyName();
const files = readStoryFiles(storyFolder());
const isGeography = args.some((arg) => !arg.startsWith("-") && kindOf(arg, open(arg)) !== undefined);
const room = {
  folder,
  files,
  open,
  show: (lines: readonly string[]) => console.log(`${lines.join("\n")}\n`),
  ...(process.stdin.isTTY && process.stdout.isTTY ? { prompts: promptIn } : {}),
};
const outcome = await (isGeography || args.includes("--help") ? planGeo(args, room) : planImport(args, room));
if ("help" in outcome) console.log(outcome.help.join("\n"));
else if ("left" in outcome) console.log(wordsIn(outcome.language).making.left);
else if ("said" in outcome) {
  const { said, told, problems, language } = outcome;
  if (told.length > 0) console.error(`${told.join("\n")}\n`);
  if (problems.length > 0) console.error(`${formatProblems(problems, language, folder)}\n`);
  console.error(spell(said, language));
  process.exitCode = outcome.code;
} else {
  const { changes, told, problems, id, dry, language } = outcome;
  console.log(`${told.join("\n")}\n`);
  for (const { path, text } of changes.writes)
    console.log(dry ? `${folder}/${path}\n${preview(text)}` : `${wordsIn(language).making.new}  ${folder}/${path}`);
  if (!dry) writeChanges(storyFolder(), changes);
  if (isGeography && problems.length > 0) console.log(`\n${formatProblems(problems, language, folder)}`);
  if (!dry && !isGeography) console.log(`\n${nextSteps(id, folder, language)}`);
}
