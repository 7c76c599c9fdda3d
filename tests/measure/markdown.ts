// The card as people read it: tests/SCORECARD.md.

import { budgetOf, kB } from "./budgets.ts";
import type { BuildCost } from "./builds.ts";
import type { Card, PageCard, PageCounts, PageTimes, SiteCard } from "./card.ts";
import { KINDS, sumOf } from "./weight.ts";

const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

/** Figures that are wanted of times, which depend on the machine and stop nothing. */
const WANTED = { ratio: 1.2, blocked: 50, longTasks: 1, slowFrames: 1, tap: 200 };

/** A figure, in bold where it is more than is wanted or allowed. */
const against = (value: number, wanted: number, digits = 0) =>
  value > wanted ? `**${value.toFixed(digits)}**` : value.toFixed(digits);

const number = (value: number) => value.toLocaleString("en");
const ratioOf = ({ largest, baseline }: PageTimes) => largest / baseline;
/** Long tasks while it is read, in 10,000 px. */
const tasksOf = ({ reading }: PageTimes) => (reading.longTasks / reading.height) * 10_000;
const slowestOf = ({ reading }: PageTimes) => Math.max(0, ...reading.taps.map(({ took }) => took));

function timeCells(times: PageTimes | undefined): string[] {
  if (!times) return ["–", "–", "–", "–", "–"];
  return [
    against(ratioOf(times), WANTED.ratio, 2),
    against(times.blocked, WANTED.blocked),
    against(tasksOf(times), WANTED.longTasks, 1),
    against(times.reading.slowFrames, WANTED.slowFrames, 1),
    against(slowestOf(times), WANTED.tap),
  ];
}

const toldShare = ({ parts, missing }: PageCounts) => `${parts - missing.length} of ${parts}`;

function glance({ pages }: SiteCard): string {
  const head = [
    "page",
    "kB before scrolling",
    "requests",
    "elements",
    "told without script",
    "axe, errors",
    "largest paint, × the lightest page",
    "blocked, ms",
    "long tasks in 10,000 px",
    "slow frames, %",
    "slowest tap, ms",
  ];
  const rows = pages.map(({ path, counts, times }) => {
    const { files, elements, axe, errors } = counts;
    const faults = `${axe.length}, ${errors.length}`;
    return [`\`${path}\``, kB(sumOf(counts)), files.length, number(elements), toldShare(counts), faults, ...timeCells(times)];
  });
  const { ratio, blocked, longTasks, slowFrames, tap } = WANTED;
  const wanted = ["wanted", "", "", "", "all", "0, 0", ratio, blocked, longTasks, slowFrames, tap].map(String);
  return table(head, [...rows, wanted]);
}

function countsTable({ path, counts }: PageCard): string {
  const budget = budgetOf(path);
  const { files, elsewhere, elements } = counts;
  const kinds = [...KINDS, "all"] as const;
  const bytes = kinds.map((kind) => sumOf(counts, kind === "all" ? undefined : kind));
  const numbers = [
    [files.length, budget.requests],
    [elsewhere.length, 0],
    [elements, budget.elements],
  ] as const;
  return table(
    [`\`${path}\`, kB`, ...kinds, "requests", "elsewhere", "elements"],
    [
      [
        "counted",
        ...bytes.map((sum, index) => against(sum / 1024, budget.kB[kinds[index]!], 1)),
        ...numbers.map(([counted, allowed]) => against(counted, allowed)),
      ],
      ["allowed", ...kinds.map((kind) => budget.kB[kind]), ...numbers.map(([, allowed]) => allowed)],
    ],
  );
}

function timesTable(times: PageTimes): string {
  const { reading } = times;
  const taps = reading.taps.map(({ what, took }) => `${what} ${took}`).join(", ");
  const head = [
    "largest paint",
    "the lightest page's",
    "main thread before",
    "long tasks before",
    "in the scroll",
    "shift",
    "heap, MB",
    "taps",
  ];
  const scrolled = `${reading.longTasks} in ${number(reading.height)} px`;
  return table(head, [
    [times.largest, times.baseline, number(times.busy), times.longTasks, scrolled, reading.shift, reading.heap, taps],
  ]);
}

function pageSection(page: PageCard): string {
  const { files, missing, axe, errors } = page.counts;
  const largest = files.toSorted((a, b) => b.bytes - a.bytes).slice(0, 4);
  const faults = [...missing.map((part) => `not told without script: ${part}`), ...axe, ...errors];
  return [
    countsTable(page),
    `Largest: ${largest.map(({ name, bytes }) => `\`${name}\` ${kB(bytes)}`).join(", ")}.`,
    ...faults.map((fault) => `- ${fault}`),
    ...(page.times ? [timesTable(page.times)] : []),
  ].join("\n\n");
}

function machineOf({ sites, browser, cores }: Card): string {
  const times = sites.flatMap(({ pages }) => pages.flatMap((page) => page.times ?? []));
  if (times.length === 0) return "No times have been taken.";
  const span = (values: readonly number[]) => [...new Set([Math.min(...values), Math.max(...values)])].join("–");
  return [
    `Times: Chromium ${browser} on ${cores} processors, which took ${span(times.map(({ loop }) => loop))} ms for the loop that`,
    `takes a mid-range phone 470 ms, and were slowed down ${span(times.map(({ throttle }) => throttle))} times;`,
    `${span(times.map(({ others }) => others))} % of them were at work for others just before.`,
  ].join(" ");
}

function buildsTable(builds: readonly BuildCost[]): string {
  const rows = builds.map(({ chapters, seconds, processor, memory }) => {
    return [chapters, seconds.toFixed(0), processor.toFixed(0), (processor / chapters).toFixed(1), number(Math.round(memory))];
  });
  return table(["chapters", "seconds", "of processor, s", "of it a chapter", "memory at most, MB"], rows);
}

/** The whole card. */
export function printCard(card: Card): string {
  const sections = card.sites.flatMap((site) => [`## \`${site.story}\``, glance(site), ...site.pages.map(pageSection)]);
  return `${[
    "# Score card",
    "What a reader on a phone pays for each page. Written by `npm run measure` from `scorecard.json`; [how it is measured](README.md#a-score-card).",
    "Bytes and counts are the same on every machine; `npm test` holds every page to what is allowed. Times are another each time and stop nothing; what is more than wanted, or allowed, is **bold**.",
    machineOf(card),
    ...sections,
    "## Builds",
    "Invented stories with figures of their own, built for the first time, in a process of their own.",
    buildsTable(card.builds),
    "## Browsers",
    "Which kernels of Chromium read the story, in which edition: [the table of engines](README.md#three-engines).",
  ].join("\n\n")}\n`;
}
