// Brings what is written from the schemas in step with them: the generated parts of the handbooks, and what VS Code completes by (.vscode).
//   npm run handbook        STORY=../other/content npm run handbook   puts that help into another story's folder, in its language

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseStory } from "../src/check/story.ts";
import { COMMANDS } from "../src/cli/commands.ts";
import { refill } from "../src/cli/handbook/handbook.ts";
import type { Example } from "../src/cli/handbook/reference.ts";
import { editorFiles } from "../src/cli/handbook/vscode.ts";
import { FIGURES } from "../src/figures/index.ts";
import { type Language, languageOf, wordsIn } from "../src/messages/index.ts";
import { readOwnFlags } from "./begin.ts";
import { storyFiles, storyName } from "./folders.ts";
import { runCommand } from "./frame.ts";
import { writeFiles } from "./write.ts";

/** The handbooks there are, and what language each is in. */
export const HANDBOOKS: Record<string, Language> = { "content/README.md": "zh-Hans", "content/README.en.md": "en" };

/** Every type's example, by type. */
export function examples(): Record<string, Example> {
  const read = (type: string) => JSON.parse(readFileSync(`src/figures/${type}/example.json`, "utf8")) as Example;
  return Object.fromEntries(Object.keys(FIGURES).map((type) => [type, read(type)]));
}

function write(path: string, text: string): void {
  writeFiles("", [[path, text]]);
  console.log(path);
}

/** Files that an editor may have filled with settings of their own. */
const OWN = ["settings.json", "extensions.json"];

/** Writes the `.vscode` of another story's folder; what an editor may have set there stays. */
function writeBeside(folder: string, language: Language): void {
  for (const { path, text } of editorFiles(language)) {
    const target = join(folder, ".vscode", path);
    if (OWN.includes(path) && existsSync(target)) console.log(`${target}  ${wordsIn(language).handbook.kept}`);
    else write(target, text);
  }
}

function run(): void {
  readOwnFlags(COMMANDS.handbook);
  if (process.env.STORY) {
    const { locale } = parseStory(storyFiles());
    writeBeside(storyName(), languageOf(locale));
  } else {
    for (const { path, text } of editorFiles("zh-Hans")) write(join(".vscode", path), text);
    for (const [path, language] of Object.entries(HANDBOOKS))
      write(path, refill(readFileSync(path, "utf8"), language, examples()));
  }
}

if (import.meta.main) await runCommand("handbook", run);
