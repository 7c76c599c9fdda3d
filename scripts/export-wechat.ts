// The story as articles for a WeChat Official Account: .wechat/index.html to copy from, a file a chapter, and their pictures.
//   npm run export:wechat [-- --edition en] [-- --lang en]

import { rmSync } from "node:fs";
import { join } from "node:path";
import { COMMANDS } from "../src/cli/commands.ts";
import { wordsIn } from "../src/messages/index.ts";
import { exportArticles } from "../src/outputs/wechat/export.ts";
import { beginOnStory, folderFor } from "./begin.ts";
import { runCommand } from "./frame.ts";
import { writeFiles } from "./write.ts";

const TARGET = ".wechat";

async function run(): Promise<void> {
  const { story, edition, language } = beginOnStory(COMMANDS["export-wechat"]);
  const words = wordsIn(language).wechat;
  const target = folderFor(TARGET, edition);
  const made = await exportArticles(story, language);
  rmSync(target, { recursive: true, force: true });
  writeFiles(target, made.files);
  for (const address of made.absent) console.warn(words.noPicture(address));
  if (made.missing.length > 0) console.warn(words.missing(made.missing));
  console.log(words.written(join(target, "index.html"), made.articles, made.pictures));
}

if (import.meta.main) await runCommand("export-wechat", run);
