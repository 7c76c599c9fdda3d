// The card: what was counted and timed, kept as numbers beside the page that people read.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { changesOf } from "./budgets.ts";
import type { BuildCost } from "./builds.ts";
import type { Machine, Reading } from "./visit.ts";
import type { Fetched, Weight } from "./weight.ts";

const NUMBERS = "tests/scorecard.json";

/** What is the same each time, on any machine. */
export interface PageCounts extends Weight {
  /** Paragraphs and pictures that the story has for the page, and those that cannot be seen without script. */
  parts: number;
  missing: string[];
  /** What axe finds, by rule. */
  axe: string[];
  /** Console errors, page errors, failed requests. */
  errors: string[];
}

/** What is another each time. Times in ms. */
export interface PageTimes extends Machine {
  /** Per cent of the processors that were at work for others just before. */
  others: number;
  /** When the largest piece of the first screen was painted, on the page and on the lightest one that says the same. */
  largest: number;
  baseline: number;
  /** Total blocking time, long tasks, and all the main thread did before the scroll. */
  blocked: number;
  longTasks: number;
  busy: number;
  reading: Reading;
}

export interface PageCard {
  /** Within the site: `/transport/`. */
  path: string;
  counts: PageCounts;
  times?: PageTimes;
}

export interface SiteCard {
  /** The story's folder: `content`. */
  story: string;
  pages: PageCard[];
}

export interface Card {
  /** What took the times: the browser's version, the processors. */
  browser: string;
  cores: number;
  sites: SiteCard[];
  builds: BuildCost[];
}

/** The card that is committed; an empty one where there is none. */
export function readCard(): Card {
  if (!existsSync(NUMBERS)) return { browser: "", cores: 0, sites: [], builds: [] };
  return JSON.parse(readFileSync(NUMBERS, "utf8")) as Card;
}

export function writeCard(card: Card): void {
  writeFileSync(NUMBERS, `${JSON.stringify(card, null, 2)}\n`);
}

export function pageOf(card: Card, story: string, path: string): PageCard | undefined {
  return card.sites.find((site) => site.story === story)?.pages.find((page) => page.path === path);
}

/** What a page of a story fetched when the card was written. */
export function filesOnCard(story: string, path: string): readonly Fetched[] | undefined {
  return pageOf(readCard(), story, path)?.counts.files;
}

/** What of a page's counts has changed, a sentence each. */
export function countChanges(path: string, now: PageCounts, before: PageCounts | undefined): string[] {
  if (!before) return [`${path}: new`];
  const lists = (["axe", "errors", "missing", "elsewhere"] as const).flatMap((name) =>
    now[name].filter((one) => !before[name].includes(one)).map((one) => `${name}: ${one}`),
  );
  const numbers = (["elements", "parts"] as const)
    .filter((name) => now[name] !== before[name])
    .map((name) => `${name}: ${before[name]} → ${now[name]}`);
  return [...changesOf(now.files, before.files), ...numbers, ...lists].map((change) => `${path}: ${change}`);
}
