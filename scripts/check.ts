// Checks the story folder and prints every problem with its fix. Exit code 1 if there is an error; warnings do not fail; 2 for a wrong flag.
//   npm run check [-- --json] [--watch] [--fix] [--lang zh-Hans|en]        STORY=path/to/story npm run check

import { runCheck } from "../src/cli/check/run.ts";
import { existing, storyName } from "./folders.ts";
import { runCommand } from "./frame.ts";

export { check, report } from "../src/cli/check/run.ts";

if (import.meta.main) {
  await runCommand("check", () => {
    existing(storyName()); // a folder that is not there is told at once
    runCheck(process.argv.slice(2));
  });
}
