// What the score card is made of: names, budgets and who is to blame, figures of what a browser recorded, the page that people read.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { baselineOf } from "./baseline.ts";
import { budgetOf, changesOf, overspent } from "./budgets.ts";
import { type Card, countChanges, type PageCounts, readCard } from "./card.ts";
import { printCard } from "./markdown.ts";
import { throttleFor } from "./phone.ts";
import { blockingTime, layoutShift, median, slowShare } from "./vitals.ts";
import { type Fetched, kindOf, plainName, sumOf, type Weight } from "./weight.ts";

const KB = 1024;
const page = (kB: number): Fetched => ({ name: "works/", kind: "html", bytes: kB * KB });
const script = (name: string, kB: number): Fetched => ({ name: `assets/${name}.js`, kind: "script", bytes: kB * KB });
const weight = (files: Fetched[], more: Partial<Weight> = {}): Weight => ({ files, elsewhere: [], elements: 500, ...more });
const counts = (files: Fetched[], more: Partial<PageCounts> = {}): PageCounts => ({
  ...weight(files),
  parts: 9,
  missing: [],
  axe: [],
  errors: [],
  ...more,
});

describe("names and kinds", () => {
  test.each([
    ["/", "/"],
    ["/works/", "works/"],
    ["/reels/boats.8ad36c64/narrow.json", "reels/boats/narrow.json"],
    ["/assets/Page.astro_type_script.BZ_FBIp3.js", "assets/Page.astro_type_script.js"],
    ["/assets/play-map.js", "assets/play-map.js"],
    ["/fonts/cbb70bc5.woff2", "fonts/….woff2"],
    ["/icon.svg", "icon.svg"],
  ])("%s is %s", (path, name) => expect(plainName(path)).toBe(name));

  test.each([
    ["works/index.html", "html"],
    ["assets/print.css", "css"],
    ["assets/Page.js", "script"],
    ["fonts/a.woff2", "font"],
    ["photos/a.avif", "picture"],
    ["stills/a.svg", "picture"],
    ["reels/a.json", "other"],
  ])("%s counts as %s", (path, kind) => expect(kindOf(path)).toBe(kind));

  test("sums are of a kind, or of all", () => {
    const all = weight([page(10), script("a", 3), script("b", 2)]);
    expect([sumOf(all), sumOf(all, "script"), sumOf(all, "font")]).toEqual([15 * KB, 5 * KB, 0]);
  });
});

describe("budgets", () => {
  test("what keeps within them is not told", () => {
    expect(overspent("/works/", weight([page(18), script("Page", 11)]))).toEqual([]);
  });

  test("a story's own page may cost more than a chapter's", () => {
    expect(overspent("/", weight([page(40)]))).toEqual([]);
    expect(overspent("/works/", weight([page(40)]))).toEqual(["/works/: html 40.0 kB, 24 allowed; the largest: works/ 40.0 kB"]);
  });

  test("who is to blame is named: the largest, what is new, what has grown, what is gone", () => {
    const before = [script("Page", 11), script("old", 1)];
    expect(overspent("/works/", weight([script("Page", 12.5), script("share", 2)]), before)).toEqual([
      "/works/: script 14.5 kB, 14 allowed; the largest: assets/Page.js 12.5 kB, assets/share.js 2.0 kB; since the card, " +
        "assets/Page.js: 11.0 → 12.5 kB (1536 bytes); gone: assets/old.js 1.0 kB; new: assets/share.js 2.0 kB",
      "/works/: 2 scripts, 1 allowed; the largest: assets/Page.js 12.5 kB, assets/share.js 2.0 kB; since the card, " +
        "assets/Page.js: 11.0 → 12.5 kB (1536 bytes); gone: assets/old.js 1.0 kB; new: assets/share.js 2.0 kB",
    ]);
  });

  test("requests, other hosts and elements are limited too", () => {
    const pictures = Array.from(
      { length: 10 },
      (_, index): Fetched => ({ name: `stills/${index}.svg`, kind: "picture", bytes: 9 }),
    );
    const over = overspent("/works/", weight(pictures, { elsewhere: ["https://fonts.example/a.css"], elements: 1001 }));
    expect(over.map((words) => words.split(";")[0])).toEqual([
      "/works/: 10 requests, 9 allowed",
      "/works/: asks another host: https://fonts.example/a.css",
      "/works/: 1001 elements, 1000 allowed",
    ]);
  });

  test("all together may cost less than the sum of what each may", () => {
    const { kB } = budgetOf("/");
    expect(kB.html + kB.css + kB.script + kB.font + kB.picture + kB.other).toBeGreaterThan(kB.all);
  });
});

describe("changes", () => {
  test("what is fetched twice under one name is taken together", () => {
    expect(changesOf([script("a", 1), script("a", 2)], [script("a", 3)])).toEqual([]);
  });

  test("a few bytes are told", () => {
    expect(changesOf([{ ...page(1), bytes: 1027 }], [page(1)])).toEqual(["works/: 1.0 → 1.0 kB (3 bytes)"]);
  });

  test("of a page: files, numbers, and faults that are new", () => {
    const now = counts([page(18)], { elements: 510, axe: ["list: ul"], missing: ["words"] });
    expect(countChanges("/works/", now, counts([page(18)], { errors: ["404: /a.js"] }))).toEqual([
      "/works/: elements: 500 → 510",
      "/works/: axe: list: ul",
      "/works/: missing: words",
    ]);
    expect(countChanges("/works/", now, now)).toEqual([]);
    expect(countChanges("/works/", now, undefined)).toEqual(["/works/: new"]);
  });
});

describe("figures", () => {
  test("blocking is what long tasks take beyond 50 ms, after the first paint", () => {
    expect(blockingTime([], 0)).toBe(0);
    expect(blockingTime([[0, 90]], 100)).toBe(0);
    expect(blockingTime([[200, 90]], 100)).toBe(40);
    expect(blockingTime([[60, 140]], 100)).toBe(50);
  });

  test("shift is the worst window of shifts", () => {
    expect(layoutShift([])).toBe(0);
    expect(
      layoutShift([
        [0, 0.1],
        [900, 0.1],
        [2000, 0.15],
      ]),
    ).toBeCloseTo(0.2);
    expect(layoutShift(Array.from({ length: 12 }, (_, second) => [second * 900, 0.1] as const))).toBeCloseTo(0.6);
  });

  test("a frame is late when another could have come before it", () => {
    expect(slowShare([])).toBe(0);
    expect(slowShare([16, 17, 33, 50])).toBe(25);
  });

  test("the middle of an odd and of an even number", () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([5, 1, 3, 4])).toBe(3.5);
  });

  test("a machine is slowed down until the loop takes as long as on the phone, and never made faster", () => {
    expect(throttleFor(100)).toBe(4.7);
    expect(throttleFor(470)).toBe(1);
    expect(throttleFor(900)).toBe(1);
    expect(throttleFor(1)).toBe(20);
  });
});

test("the lightest page says the words, and nothing in them is markup", () => {
  const html = baselineOf(
    [
      { heading: true, text: "A & <b>" },
      { heading: false, text: "Two" },
    ],
    "en",
  );
  expect(html).toContain('<html lang="en">');
  expect(html).toContain("<main><h1>A &amp; &lt;b></h1>\n<p>Two</p></main>");
});

describe("the page that people read", () => {
  const times = {
    others: 3,
    loop: 101,
    throttle: 4.7,
    largest: 480,
    baseline: 400,
    blocked: 51,
    longTasks: 2,
    busy: 1234,
    reading: { height: 20_000, longTasks: 1, slowFrames: 1.1, shift: 0, heap: 1.6, taps: [{ what: "settings", took: 48 }] },
  };
  const card: Card = {
    browser: "153",
    cores: 2,
    sites: [
      { story: "tests/fixtures/town", pages: [{ path: "/works/", counts: counts([page(18)], { missing: ["words"] }), times }] },
    ],
    builds: [{ chapters: 4, seconds: 20.4, processor: 22, memory: 1100.6 }],
  };

  test("has a row a page, what is not as wanted in bold, and what is wrong", () => {
    const text = printCard(card);
    expect(text).toContain("| `/works/` | 18.0 | 1 | 500 | 8 of 9 | 0, 0 | 1.20 | **51** | 0.5 | **1.1** | 48 |");
    expect(text).toContain("- not told without script: words");
    expect(text).toContain("| 4 | 20 | 22 | 5.5 | 1,101 |");
    expect(text).toContain("which took 101 ms for the loop");
    expect(text).toContain("3 % of them were at work for others");
  });

  test("shows in bold what costs more than it may", () => {
    const heavy = { path: "/works/", counts: counts([page(25), script("a", 3)]) };
    const text = printCard({ ...card, sites: [{ story: "content", pages: [heavy] }] });
    expect(text).toContain("| counted | **25.0** | 0.0 | 3.0 | 0.0 | 0.0 | 0.0 | 28.0 | 2 | 0 | 500 |");
    expect(text).toContain("| allowed | 24 | 3 | 14 | 8 | 12 | 10 | 60 | 9 | 0 | 1000 |");
  });

  test("says so where nothing has been timed", () => {
    const [site] = card.sites;
    const { times: _, ...untimed } = site!.pages[0]!;
    const text = printCard({ ...card, sites: [{ ...site!, pages: [untimed] }] });
    expect(text).toContain("| `/works/` | 18.0 | 1 | 500 | 8 of 9 | 0, 0 | – | – | – | – | – |");
    expect(text).toContain("No times have been taken.");
  });

  test("is what the committed numbers say, and they keep within what is allowed today", () => {
    const committed = readCard();
    expect(committed.sites.map(({ story }) => story)).toEqual(["content", "tests/fixtures/town"]);
    expect(readFileSync("tests/SCORECARD.md", "utf8")).toBe(printCard(committed));
    const over = committed.sites.flatMap(({ pages }) => pages.flatMap(({ path, counts }) => overspent(path, counts)));
    expect(over).toEqual([]);
  });
});
