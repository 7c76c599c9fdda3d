// Counts and times what a reader pays for each page, and what builds cost; writes tests/SCORECARD.md and says what has changed in it.
// Ends with 1 where a page costs more than it may.
//   npm run measure            npm run measure -- counts (or times, or builds: the rest of the card stays)
//   --runs 3 (loads of each page)            --chapters 4,20 (of the invented stories that are built)

import { rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import type { Browser } from "playwright-core";
import { overspent } from "../tests/measure/budgets.ts";
import { type BuildCost, costOfBuild } from "../tests/measure/builds.ts";
import { type Card, countChanges, type PageCard, pageOf, readCard, type SiteCard, writeCard } from "../tests/measure/card.ts";
import { printCard } from "../tests/measure/markdown.ts";
import { countPage, pathsOf, timePage } from "../tests/measure/pages.ts";
import { waitForCalm } from "../tests/measure/phone.ts";
import { readOwnFlags, refuse } from "./begin.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { launchChromium } from "./chromium.ts";
import { serve } from "./serve.ts";

/** The story of this repository, and an invented one that stays as it is when editors work. */
const STORIES = ["content", "tests/fixtures/town"];
const PARTS = ["counts", "times", "builds"] as const;
const SITE = ".build/measure/site";

const { values, words } = readOwnFlags({ values: ["runs", "chapters"], words: 1 });
const part =
  words[0] === undefined ? undefined : (PARTS.find((one) => one === words[0]) ?? refuse(`${words[0]}: ${PARTS.join(", ")}`));
const wants = (one: (typeof PARTS)[number]) => part === undefined || part === one;
const numbersIn = (flag: "runs" | "chapters", written: string) => {
  const numbers = written.split(",").map(Number);
  return numbers.every((one) => Number.isInteger(one) && one > 0) ? numbers : refuse(`--${flag}: ${written}`);
};
const [runs = 3] = numbersIn("runs", values.runs ?? "3");
const lengths = numbersIn("chapters", values.chapters ?? "4,20");

const before = readCard();
const changes: string[] = [];
const over: string[] = [];

async function measurePage(browser: Browser, url: string, story: string, path: string): Promise<PageCard> {
  const known = pageOf(before, story, path);
  const site = { url, folder: SITE };
  const { story: read } = check(story);
  if (!read) return refuse(`${story}: npm run check`);
  const counts = wants("counts") || !known ? await countPage(browser, site, read, path) : known.counts;
  changes.push(...countChanges(`${story} ${path}`, counts, known?.counts));
  over.push(...overspent(path, counts, known?.counts.files).map((words) => `${story} ${words}`));
  over.push(...[...counts.missing, ...counts.axe, ...counts.errors].map((fault) => `${story} ${path}: ${fault}`));
  if (wants("times")) await waitForCalm();
  const times = wants("times") ? await timePage(browser, site, read, path, runs) : known?.times;
  return { path, counts, ...(times ? { times } : {}) };
}

async function measureStory(browser: Browser, story: string): Promise<SiteCard> {
  if (!(await build(story, SITE))) process.exit(1);
  const { url, close } = await serve(SITE);
  const pages: PageCard[] = [];
  for (const path of pathsOf(check(story).story!)) {
    pages.push(await measurePage(browser, url, story, path));
    console.log(`  ${story} ${path}`);
  }
  await close();
  return { story, pages };
}

async function measureSites(): Promise<Pick<Card, "browser" | "cores" | "sites">> {
  const browser = await launchChromium();
  const sites: SiteCard[] = [];
  for (const story of STORIES) sites.push(await measureStory(browser, story));
  const machine = wants("times") ? { browser: browser.version(), cores: cpus().length } : before;
  await browser.close();
  rmSync(SITE, { recursive: true, force: true });
  return { browser: machine.browser, cores: machine.cores, sites };
}

const { browser, cores, sites } = part === "builds" ? before : await measureSites();
const wanted = wants("builds") ? lengths : [];
const builds: BuildCost[] = before.builds.filter(({ chapters }) => !wanted.includes(chapters));
for (const chapters of wanted) {
  builds.push(await costOfBuild(chapters));
  console.log(`  ${chapters} chapters`);
}
builds.sort((a, b) => a.chapters - b.chapters);
const card: Card = { browser, cores, sites, builds };
writeCard(card);
writeFileSync("tests/SCORECARD.md", printCard(card));
console.log(
  changes.length === 0 ? "\ncounts: as on the card" : `\ncounts that are others than on the card:\n  ${changes.join("\n  ")}`,
);
if (over.length > 0) console.error(`\nmore than is allowed:\n  ${over.join("\n  ")}`);
process.exit(over.length === 0 ? 0 : 1);
