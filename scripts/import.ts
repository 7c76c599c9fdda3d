// Brings a file into the story: a draft as chapters, a table as a dataset, geography as places, courses and areas. Every flag:
// npm run import -- --help

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { spell } from "../src/cli/flags.ts";
import { planImport } from "../src/cli/import/command.ts";
import { promptIn } from "../src/cli/new/prompt.ts";
import { formatProblems, wordsIn } from "../src/messages/index.ts";
import { storyFiles, storyFolder, storyName } from "./folders.ts";
import { runCommand } from "./frame.ts";
import { writeChanges } from "./write.ts";

/** npm changes into the project's folder; a file's name is meant where the editor stands. */
function open(file: string): Buffer | undefined {
  const found = [process.env.INIT_CWD ?? ".", "."].map((folder) => resolve(folder, file)).find((path) => existsSync(path));
  return found === undefined ? undefined : readFileSync(found);
}

/** What a dry run shows of a file: its beginning. */
const SHOWN = 4000;
const preview = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text);

async function run(): Promise<void> {
  const folder = storyName();
  const files = storyFiles();
  const outcome = await planImport(process.argv.slice(2), {
    folder,
    looked: storyFolder(),
    files,
    open,
    show: (lines) => console.log(`${lines.join("\n")}\n`),
    ...(process.stdin.isTTY && process.stdout.isTTY ? { prompts: promptIn } : {}),
  });
  if ("left" in outcome) console.log(wordsIn(outcome.language).making.left);
  else if ("said" in outcome) {
    const { said, told, problems, language } = outcome;
    if (told.length > 0) console.error(`${told.join("\n")}\n`);
    if (problems.length > 0) console.error(`${formatProblems(problems, language, folder)}\n`);
    console.error(spell(said, language));
    process.exitCode = outcome.code;
  } else {
    const { changes, told, problems, next, dry, language } = outcome;
    if (told.length > 0) console.log(`${told.join("\n")}\n`);
    if (!dry) writeChanges(storyFolder(), changes); // before it is said that it was done
    const { making } = wordsIn(language);
    for (const { from, to } of changes.moves) console.log(`${making.moved}  ${folder}/${from} → ${folder}/${to}`);
    for (const { path, text } of changes.writes) {
      const done = files.some((file) => file.path === path) ? making.edited : making.new;
      console.log(dry ? `${folder}/${path}\n${preview(text)}` : `${done}  ${folder}/${path}`);
    }
    for (const { path } of changes.photos ?? []) console.log(dry ? `${folder}/${path}` : `${making.new}  ${folder}/${path}`);
    if (problems.length > 0) console.log(`\n${formatProblems(problems, language, folder)}`);
    if (!dry && next) console.log(`\n${next}`);
  }
}

if (import.meta.main) await runCommand("import", run);
