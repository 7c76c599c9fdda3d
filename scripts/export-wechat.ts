// The story as articles for a WeChat Official Account: .wechat/index.html to copy from, a file a chapter, and their pictures.
//   npm run export:wechat [-- --lang en]

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseStory } from "../src/check/story.ts";
import { readFlags, readLanguage } from "../src/cli/flags.ts";
import { languageOf, wordsIn } from "../src/messages/index.ts";
import { exportArticles } from "../src/outputs/wechat/export.ts";
import { readStoryFiles, storyFolder } from "../src/source/files.ts";
import { report } from "./check.ts";

const TARGET = ".wechat";

const files = readStoryFiles(storyFolder());
const parsed = parseStory(files);
const own = languageOf(parsed.locale);
const flags = readFlags({ lang: { type: "string" } } as const, own);
const chosen = "wrong" in flags ? flags : readLanguage(flags.values.lang, own);
if ("wrong" in chosen) {
  console.error(chosen.wrong);
  process.exit(2);
}
if (!parsed.story) {
  report(parsed);
  process.exit(1);
}
const words = wordsIn(chosen.language).wechat;
const made = await exportArticles(parsed.story, chosen.language);
rmSync(TARGET, { recursive: true, force: true });
for (const [path, content] of made.files) {
  const target = join(TARGET, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
for (const address of made.absent) console.warn(words.noPicture(address));
if (made.missing.length > 0) console.warn(words.missing(made.missing));
console.log(words.written(join(TARGET, "index.html"), made.articles, made.pictures));
