// Brings a file into the story: a table as a dataset; a file of geography as places, courses and areas. What it takes, and every flag:
// npm run import -- --help

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { spell } from "../src/cli/flags.ts";
import { planImport } from "../src/cli/import/command.ts";
import { planGeo } from "../src/cli/import/geo/command.ts";
import { kindOf } from "../src/cli/import/geo/kind.ts";
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
  const args = process.argv.slice(2);
  const folder = storyName();
  const files = storyFiles();
  const room = {
    folder,
    looked: storyFolder(),
    files,
    open,
    show: (lines: readonly string[]) => console.log(`${lines.join("\n")}\n`),
    ...(process.stdin.isTTY && process.stdout.isTTY ? { prompts: promptIn } : {}),
  };
  const isGeography = args.some((arg) => !arg.startsWith("-") && kindOf(arg, open(arg)) !== undefined);
  const outcome = await (isGeography ? planGeo(args, room) : planImport(args, room));
  if ("left" in outcome) console.log(wordsIn(outcome.language).making.left);
  else if ("said" in outcome) {
    const { said, told, problems, language } = outcome;
    if (told.length > 0) console.error(`${told.join("\n")}\n`);
    if (problems.length > 0) console.error(`${formatProblems(problems, language, folder)}\n`);
    console.error(spell(said, language));
    process.exitCode = outcome.code;
  } else {
    const { changes, told, problems, dry, language } = outcome;
    if (told.length > 0) console.log(`${told.join("\n")}\n`);
    if (!dry) writeChanges(storyFolder(), changes); // before it is said that it was done
    const { making } = wordsIn(language);
    for (const { path, text } of changes.writes) {
      const done = files.some((file) => file.path === path) ? making.edited : making.new;
      console.log(dry ? `${folder}/${path}\n${preview(text)}` : `${done}  ${folder}/${path}`);
    }
    if (isGeography && problems.length > 0) console.log(`\n${formatProblems(problems, language, folder)}`);
    if (!dry && "next" in outcome && outcome.next) console.log(`\n${outcome.next}`);
  }
}

if (import.meta.main) await runCommand("import", run);
