// What stands beside the pages for machines, from a parsed story: heads, sitemap, robots, feed, manifest, registers.

import { expect, test, vi } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { languageName } from "../../src/locale/index.ts";
import { hasFeed, writeFeed } from "../../src/outputs/feed/feed.ts";
import { photosOf } from "../../src/outputs/media/photo.ts";
import { alternatesOf } from "../../src/outputs/meta/alternates.ts";
import { describeHead } from "../../src/outputs/meta/head.ts";
import { writeManifest } from "../../src/outputs/meta/manifest.ts";
import { writeRobots, writeSitemap } from "../../src/outputs/meta/sitemap.ts";
import { beginRun, currentRun } from "../../src/run.ts";
import { readStoryFiles } from "../../src/source/files.ts";
import { policeRegister } from "../../src/story/filing.ts";
import { numbered } from "../../src/story/index.ts";
import type { Story } from "../../src/story/story.ts";

vi.mock("astro:content", () => ({ getCollection: () => [] }));

const photo = parseStory(readStoryFiles("tests/fixtures/photo")).story!;
beginRun({ ...currentRun(), folder: "tests/fixtures/photo" });
const photos = await photosOf(photo);
const nowhere: Story = { ...photo, site: undefined };
const SITE = "https://quay.example/stories/lamps/";

/** Meta elements by what they say: `og:title` → its contents. */
function headOf(story: Story, options: Partial<Parameters<typeof describeHead>[1]> = {}) {
  const metas = describeHead(story, { description: "What it is about.", cards: [], ...options });
  return (name: string, by = "property") =>
    metas.filter((one) => one.name === name && one.by === by).map(({ content }) => content);
}

test("a head says the same in three dialects", () => {
  const [lamps] = numbered(photo);
  const home = headOf(photo);
  const chapter = headOf(photo, { chapter: lamps });
  for (const [name, by] of [["og:title"], ["name", "itemprop"]] as const)
    expect([home(name, by), chapter(name, by)]).toEqual([["The lamps of Harrow Quay"], ["The lamps"]]);
  for (const [name, by] of [["og:description"], ["description", "itemprop"]] as const)
    expect(home(name, by)).toEqual(["What it is about."]);
  expect([home("og:url"), chapter("og:url")]).toEqual([[SITE], [`${SITE}lamps/`]]);
  expect([home("og:locale"), home("og:locale:alternate")]).toEqual([["en_US"], ["fr_FR", "zh_CN"]]);
  expect(home("og:site_name")).toEqual(["The Harrow Quay Gazette"]);
  expect([home("article:modified_time"), chapter("article:modified_time")]).toEqual([["2024-06-03"], ["2024-05-20"]]);
  expect(home("author", "name")).toEqual(["A. Tester", "The Lamp Desk"]);
  expect(headOf(nowhere)("og:url")).toEqual([]);
});

test("a card comes with its size and its words, and is shown large", () => {
  const card = { path: "/cards/a.png", url: `${SITE}cards/a.png`, width: 1200, height: 630, alt: "Lamps." };
  const head = headOf(photo, { cards: [card, { ...card, url: `${SITE}cards/b.png`, width: 600, height: 600 }] });
  expect(head("og:image")).toEqual([card.url, `${SITE}cards/b.png`]);
  expect([head("og:image:width"), head("og:image:height")]).toEqual([
    ["1200", "600"],
    ["630", "600"],
  ]);
  expect(head("og:image:alt")).toEqual(["Lamps.", "Lamps."]);
  expect([head("twitter:card", "name"), headOf(photo)("twitter:card", "name")]).toEqual([["summary_large_image"], ["summary"]]);
});

test("editions: itself among them, and the original for everybody else", () => {
  const french = "https://quay.example/fr/lampes/index.html";
  const list = [
    { hreflang: "en", href: SITE },
    { hreflang: "fr", href: french },
    { hreflang: "zh-Hans", href: "https://quay.example/zh/lamps/" },
  ];
  expect(alternatesOf(photo)).toEqual([...list, { hreflang: "x-default", href: french }]);
  const original = { ...photo, translationOf: undefined };
  expect(alternatesOf(original)).toEqual([...list, { hreflang: "x-default", href: SITE }]);
  expect(alternatesOf(nowhere)).toEqual([]);
  expect(alternatesOf({ ...photo, editions: [] })).toEqual([]);
  expect(["en", "fr", "zh-Hans", "xx"].map((tag) => languageName(tag))).toEqual(["English", "français", "简体中文", "xx"]);
});

test("the sitemap has every page as it opens, with the day of its last change", () => {
  const map = writeSitemap(photo)!;
  const pages = [...map.matchAll(/<loc>(.*?)<\/loc><lastmod>(.*?)<\/lastmod>/g)].map(([, address, day]) => [address, day]);
  expect(pages).toEqual([
    [SITE, "2024-06-03"],
    [`${SITE}lamps/`, "2024-05-20"],
    [`${SITE}boats/`, "2024-05-01"],
  ]);
  const bucket = writeSitemap({ ...photo, site: `${SITE}index.html` })!;
  expect([...bucket.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([
    `${SITE}index.html`,
    `${SITE}lamps/index.html`,
    `${SITE}boats/index.html`,
  ]);
  expect(writeSitemap({ ...photo, date: undefined, corrections: [] })).not.toContain("lastmod");
  expect(writeSitemap(nowhere)).toBeUndefined();
});

test("robots may read everything, and are led to the sitemap where there is one", () => {
  expect(writeRobots(photo)).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${SITE}sitemap.xml\n`);
  expect(writeRobots(nowhere)).toBe("User-agent: *\nAllow: /\n");
});

test("a feed needs an address and a day", () => {
  expect([hasFeed(photo), hasFeed(nowhere), hasFeed({ ...photo, date: undefined })]).toEqual([true, false, false]);
  expect(writeFeed(nowhere, new Map())).toBeUndefined();
});

test("the feed's names stay when words change, and its days are those of the content", () => {
  const pick = (feed: string, name: string) =>
    [...feed.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, "g"))].map(([, one]) => one);
  const feed = writeFeed(photo, photos)!;
  const later = writeFeed({ ...photo, title: "Another title", corrections: [] }, photos)!;
  const tag = "tag:quay.example,2024-05-01:/stories/lamps/";
  expect(pick(feed, "id")).toEqual([`${tag}feed`, tag, `${tag}lamps`, `${tag}boats`]);
  expect(pick(later, "id")).toEqual(pick(feed, "id"));
  expect(pick(feed, "updated").map((one) => one!.slice(0, 10))).toEqual(["2024-06-03", "2024-06-03", "2024-05-20", "2024-05-01"]);
  expect(new Set(pick(later, "updated"))).toEqual(new Set(["2024-05-01T00:00:00Z"]));
  expect(pick(feed, "name")).toEqual(["A. Tester", "The Lamp Desk"]);
  const [story, lamps] = [...feed.matchAll(/<content type="html">([^<]*)<\/content>/g)].map(([, html]) => html!);
  for (const words of ["with a ladder", "what the lamps cost", "The boats", "called &amp;lt;b&amp;gt;Harbor"])
    expect(story).toContain(words);
  expect(lamps).toMatch(/^&lt;figure&gt;.*&lt;p&gt;.*May 20, 2024 · The number of lamps/s);
  expect(lamps).not.toContain("with a ladder");
});

test("the manifest holds wherever the site is put", () => {
  const manifest = JSON.parse(writeManifest(photo, "#fbf7ec"));
  expect(manifest).toMatchObject({ name: "The lamps of Harrow Quay", lang: "en", start_url: "index.html", scope: "./" });
  expect(manifest.id).toBeUndefined();
  for (const { src } of manifest.icons) expect(src).toMatch(/^[\w./]+$/);
  expect([manifest.background_color, manifest.theme_color]).toEqual(["#fbf7ec", "#fbf7ec"]);
});

test.each([
  ["码头上的灯", "码头上的灯"],
  ["十三条路：一座城怎样走到另一座城", "十三条路"],
  ["The lamps of Harrow Quay", "The lamps of"],
  ["Donaudampfschifffahrt", "Donaudampfsc"],
  ["一条很长很长的路从山里一直走到海边", "一条很长很长的路从山里一"],
])("%s is called %s under an icon", (title, short) => {
  expect(JSON.parse(writeManifest({ ...photo, title }, "#fff")).short_name).toBe(short);
});

test("a public-security number leads to its own entry", () => {
  expect(policeRegister("测公网安备 00000000000012号")).toBe("https://beian.mps.gov.cn/#/query/webSearch?code=00000000000012");
});
