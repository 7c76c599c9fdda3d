// Counts and times what a reader pays for each page, and what builds cost; writes tests/SCORECARD.md and says what has changed in it.
// Ends with 1 where a page costs more than it may.
//   npm run measure            npm run measure -- counts (or times, or builds: the rest of the card stays)
//   --page /transport/ (no other)      --runs 3 (loads of each page)      --chapters 4,20 (of the invented stories that are built)

import { rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import type { Browser } from "playwright-core";
import { COMMANDS } from "../src/cli/commands.ts";
import type { Story } from "../src/story/story.ts";
import { overspent } from "../tests/measure/budgets.ts";
import { type BuildCost, costOfBuild } from "../tests/measure/builds.ts";
import { type Card, countChanges, type PageCard, pageOf, readCard, type SiteCard, writeCard } from "../tests/measure/card.ts";
import { printCard } from "../tests/measure/markdown.ts";
import { countPage, pathsOf, timePage } from "../tests/measure/pages.ts";
import { readOwnFlags, refuse } from "./begin.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { launchChromium } from "./chromium.ts";
import { runCommand } from "./frame.ts";
import { serve } from "./serve.ts";

/** The story of this repository, and an invented one that stays as it is when editors work. */
const STORIES = ["content", "tests/fixtures/town"];
const PARTS = ["counts", "times", "builds"] as const;
const SITE = ".build/measure/site";

/** What is asked for, the card as it is, and what is found to be another or too much. */
interface Job {
  wants(part: (typeof PARTS)[number]): boolean;
  page: string | undefined;
  runs: number;
  before: Card;
  changes: string[];
  over: string[];
}

function numbersIn(flag: "runs" | "chapters", written: string): number[] {
  const numbers = written.split(",").map(Number);
  return numbers.every((one) => Number.isInteger(one) && one > 0) ? numbers : refuse(`--${flag}: ${written}`);
}

/** A story with its pages, of which those are measured that were asked for. */
interface Measured {
  name: string;
  story: Story;
  paths: string[];
}

function readStory(name: string): Measured {
  const { story } = check(name);
  return story ? { name, story, paths: pathsOf(story) } : refuse(`STORY=${name} npm run check`);
}

const isAsked = ({ page }: Job, path: string) => page === undefined || page === path;

async function measurePage(job: Job, browser: Browser, url: string, { name, story }: Measured, path: string): Promise<PageCard> {
  const { wants, before, changes, over, runs } = job;
  const known = pageOf(before, name, path);
  const site = { url, folder: SITE };
  const counts = wants("counts") || !known ? await countPage(browser, site, story, path) : known.counts;
  changes.push(...countChanges(`${name} ${path}`, counts, known?.counts));
  over.push(...overspent(path, counts, known?.counts.files).map((words) => `${name} ${words}`));
  over.push(...[...counts.missing, ...counts.axe, ...counts.errors].map((fault) => `${name} ${path}: ${fault}`));
  const times = wants("times") ? await timePage(browser, site, story, path, runs) : known?.times;
  console.log(`  ${name} ${path}`);
  return { path, counts, ...(times ? { times } : {}) };
}

async function measureStory(job: Job, browser: Browser, measured: Measured): Promise<SiteCard> {
  const { before, changes } = job;
  const { name, paths } = measured;
  if (!(await build(name, SITE))) process.exit(1);
  const { url, close } = await serve(SITE);
  const pages: PageCard[] = [];
  for (const path of paths) {
    const page = isAsked(job, path) ? await measurePage(job, browser, url, measured, path) : pageOf(before, name, path);
    if (page) pages.push(page);
  }
  await close();
  const gone = before.sites.find(({ story }) => story === name)?.pages.filter(({ path }) => !paths.includes(path)) ?? [];
  changes.push(...gone.map(({ path }) => `${name} ${path}: gone`));
  return { story: name, pages };
}

async function measureSites(job: Job): Promise<Pick<Card, "browser" | "cores" | "sites">> {
  const stories = STORIES.map(readStory);
  if (!stories.some(({ paths }) => paths.some((path) => isAsked(job, path))))
    refuse(`--page: ${stories.flatMap(({ paths }) => paths).join(" ")}`);
  const browser = await launchChromium();
  const sites: SiteCard[] = [];
  for (const story of stories) sites.push(await measureStory(job, browser, story));
  const machine = job.wants("times") ? { browser: browser.version(), cores: cpus().length } : job.before;
  await browser.close();
  rmSync(SITE, { recursive: true, force: true });
  return { browser: machine.browser, cores: machine.cores, sites };
}

async function run(): Promise<void> {
  const { values, words } = readOwnFlags(COMMANDS.measure);
  const part =
    words[0] === undefined ? undefined : (PARTS.find((one) => one === words[0]) ?? refuse(`${words[0]}: ${PARTS.join(", ")}`));
  const [runs = 3] = numbersIn("runs", values.runs ?? "3");
  const lengths = numbersIn("chapters", values.chapters ?? "4,20");
  const before = readCard();
  const changes: string[] = [];
  const over: string[] = [];
  const job: Job = { wants: (one) => part === undefined || part === one, page: values.page, runs, before, changes, over };

  const { browser, cores, sites } = part === "builds" ? before : await measureSites(job);
  const wanted = job.wants("builds") ? lengths : [];
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
}

if (import.meta.main) await runCommand("measure", run);
