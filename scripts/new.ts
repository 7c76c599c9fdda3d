// Writes what is new into a story: a chapter, a figure, a dataset, a fact, a geo file, or a whole new story.
//   npm run new        npm run new -- figure --type bars --id visitors --chapter parks        npm run new -- story --folder ../other/content --title 标题

import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { spell } from "../src/cli/flags.ts";
import { planNew, reportOf } from "../src/cli/new/command.ts";
import { promptIn } from "../src/cli/new/prompt.ts";
import { FOLDERS } from "../src/cli/new/story.ts";
import { formatProblems, wordsIn } from "../src/messages/index.ts";
import { readStoryFiles } from "../src/source/files.ts";
import { storyFolder, storyName } from "./folders.ts";
import { runCommand } from "./frame.ts";
import { writeChanges } from "./write.ts";

async function run(): Promise<void> {
  const terminal = process.stdin.isTTY && process.stdout.isTTY;
  const outcome = await planNew(process.argv.slice(2), {
    folder: storyName(),
    looked: storyFolder(),
    read: (folder) => readStoryFiles(resolve(folder)),
    ...(terminal ? { prompts: promptIn } : {}),
  });
  if ("left" in outcome) console.log(wordsIn(outcome.language).making.left);
  else if ("said" in outcome) {
    const { said, problems, language } = outcome;
    if (problems) console.error(`${formatProblems(problems, language, storyName())}\n`);
    console.error(spell(said, language));
    process.exitCode = outcome.code;
  } else {
    const { folder, changes, problems, language } = outcome;
    const before = readStoryFiles(resolve(folder));
    if (outcome.what === "story") for (const name of FOLDERS) mkdirSync(join(resolve(folder), name), { recursive: true });
    writeChanges(resolve(folder), changes);
    console.log(reportOf(outcome, before));
    if (problems.length > 0) console.log(`\n${formatProblems(problems, language, folder)}`);
  }
}

if (import.meta.main) await runCommand("new", run);
