// What to upload of dist/, in a safe order, compared with what is published: a folder, an address, or story.json's own `site`.
//   npm run publish:diff [-- folder|address] [-- --list [--only lasting|others|pages|last|gone]] [-- --json] [-- --no-packed] [-- --strict] [-- --lang en]
// Exit code 1 with --strict if there is something to upload; 2 if it cannot be told.

import { parseStory } from "../src/check/story.ts";
import { answerDiff } from "../src/cli/publish-diff/command.ts";
import { languageOf } from "../src/messages/index.ts";
import { storyFiles } from "./folders.ts";
import { runCommand } from "./frame.ts";

async function run(): Promise<void> {
  const { story, locale } = parseStory(storyFiles());
  const folder = process.env.OUT_DIR ?? "dist";
  const { code, out, err } = await answerDiff(process.argv.slice(2), { own: languageOf(locale), site: story?.site, folder });
  if (out) console.log(out);
  if (err) console.error(err);
  process.exitCode = code;
}

if (import.meta.main) await runCommand("publish-diff", run);
