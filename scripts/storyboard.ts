// Every step of every chapter as a reader sees it, beside its words: .storyboard/index.html, and one PNG a width and theme.
//   npm run storyboard [-- --only transport] [-- --widths 390,1280] [-- --themes light] [-- --edition en] [-- --no-build] [-- --lang en]

import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { COMMANDS } from "../src/cli/commands.ts";
import { wordsIn } from "../src/messages/index.ts";
import { type Card, cardsOf } from "../src/outputs/storyboard/cards.ts";
import { findChanges } from "../src/outputs/storyboard/changes.ts";
import { committedFiles } from "../src/outputs/storyboard/committed.ts";
import { readChoices, sittingsOf } from "../src/outputs/storyboard/plan.ts";
import { type Board, boardHtml, changesText, contactHtml, sheetName } from "../src/outputs/storyboard/sheet.ts";
import { inParallel, type Shot, sit } from "../src/outputs/storyboard/shoot.ts";
import { folderOf } from "../src/story/editions.ts";
import { beginOnStory, folderFor, refuse } from "./begin.ts";
import { build } from "./build.ts";
import { launchChromium } from "./chromium.ts";
import { storyFolder, storyName } from "./folders.ts";
import { runCommand } from "./frame.ts";
import { serve } from "./serve.ts";

const TARGET = ".storyboard";

async function run(): Promise<void> {
  const began = Date.now();
  const name = storyName(); // Building makes it an absolute path.
  const { story, edition, files, language, on, values } = beginOnStory(COMMANDS.storyboard);
  const words = wordsIn(language).storyboard;
  const choices = readChoices(values, story, words);
  if ("wrong" in choices) refuse(choices.wrong);
  const target = process.env.OUT_DIR ?? "dist";
  if (!on["no-build"] && !(await build(storyFolder(), target))) process.exit(1);
  if (!existsSync(join(target, "index.html"))) refuse(words.noSite(target));

  const folder = folderFor(TARGET, edition);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const cards: Card[] = cardsOf(story, files).filter(({ chapter }) => !choices.only || chapter === choices.only);
  const committed = committedFiles(storyFolder());
  const site = await serve(target);
  const browser = await launchChromium({ machineFonts: true, graphics: "none" });
  try {
    const hands = availableParallelism() + 1;
    const url = edition === undefined ? site.url : `${site.url}/${folderOf(edition)}`;
    const studio = { browser, url, themes: choices.themes, folder };
    const shots: Shot[][] = await inParallel(sittingsOf(story, cards, choices.widths), hands, async (sitting) => {
      const taken = await sit(studio, sitting);
      console.log(`  ${words.stop(sitting.width, sitting.name, sitting.cards.length)}`);
      return taken;
    });
    const changes = typeof committed === "string" ? committed : findChanges(story, files, committed, edition);
    const gone =
      typeof changes === "string" ? [] : changes.gone.filter(({ chapter }) => !choices.only || chapter === choices.only);
    const board: Board = {
      story,
      cards,
      shots: shots.flat(),
      changes: typeof changes === "string" ? changes : { ...changes, gone },
      widths: choices.widths,
      themes: choices.themes,
      folder: name,
      language,
    };
    writeFileSync(join(folder, "index.html"), boardHtml(board));
    const sheets = choices.widths.flatMap((width) => choices.themes.map((theme) => ({ width, theme })));
    await inParallel(sheets, hands, async ({ width, theme }) => {
      const file = resolve(folder, `${sheetName(width, theme)}.html`);
      writeFileSync(file, contactHtml(board, width, theme));
      const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
      await page.goto(pathToFileURL(file).href);
      await page.screenshot({ path: file.replace(/\.html$/, ".png"), fullPage: true });
      await page.close();
      rmSync(file);
    });
    console.log(`  ${changesText(board.changes, cards, words)}`);
    console.log(words.done(join(folder, "index.html"), board.shots.length, Math.round((Date.now() - began) / 1000)));
  } finally {
    await browser.close();
    await site.close();
  }
}

if (import.meta.main) await runCommand("storyboard", run);
