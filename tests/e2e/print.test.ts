// Paper: every page printed is the flat edition, with every word and picture, and nothing is cut by the edge of a sheet.

import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { build } from "../../scripts/build.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { PAPER_WINDOW, printPage } from "../../scripts/pdf.ts";
import { serve } from "../../scripts/serve.ts";
import { filesUnder } from "../../src/publish/folder.ts";
import { laidOut } from "../support/page.ts";
import { type Piece, type Printed, readPdf } from "../support/pdf.ts";
import { isStoryPage } from "../support/site.ts";

const sites = { town: inject("town"), tiny: inject("tiny") };
const pages = Object.values(sites).flatMap(({ url, folder }) =>
  filesUnder(folder)
    .map((file) => relative(folder, file))
    .filter(isStoryPage)
    .map((file) => ({ path: `/${file.replace(/index\.html$/, "")}`, url: `${url}/${file.replace(/index\.html$/, "")}` })),
);
const PHONE = { width: 390, height: 844 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Letters only: spaces, numbers of notes and marks of emphasis are set by the printer. */
const letters = (text: string) => text.replace(/[^\p{L}]/gu, "");

interface Wanted {
  text: string;
  alt: string;
}

/** What must stay together: the words of each step with its picture; standing figures have none. */
function wantedOf(page: Page): Promise<Wanted[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".step, .standing .figure")].map((element) => ({
      text: element.querySelector(".step-text")?.textContent ?? "",
      alt: element.querySelector("img")!.alt,
    })),
  );
}

/** On which sheets some words stand, looked for from a place in the reading order on; and where they end. */
function findWords(pieces: Piece[], words: string, from: number): { sheets: number[]; end: number } | undefined {
  for (let start = from; start < pieces.length; start++) {
    let read = "";
    for (let end = start; end < pieces.length && words.startsWith(read); end++) {
      read += letters(pieces[end]!.text);
      if (read !== words) continue;
      return { sheets: [...new Set(pieces.slice(start, end + 1).map(({ page }) => page))], end };
    }
  }
  return undefined;
}

/** What is wrong with a printed page. */
function faultsOf({ pieces }: Printed, wanted: Wanted[]): string[] {
  let place = 0;
  return wanted.flatMap(({ text, alt }) => {
    const words = letters(text);
    const found = words === "" ? { sheets: [], end: place } : findWords(pieces, words, place);
    if (!found) return [`“${words.slice(0, 20)}…” is not there`];
    const index = pieces.findIndex((piece, at) => at >= found.end && piece.alt === alt && piece.weight > 1000);
    if (index < 0) return [`the picture of “${words.slice(0, 20)}…” is not there: ${alt.slice(0, 30)}`];
    place = index;
    const sheets = new Set([
      ...found.sheets,
      ...pieces.filter((piece, at) => at === index || (at === index + 1 && piece.alt === alt)).map(({ page }) => page),
    ]);
    return sheets.size === 1 ? [] : [`“${words.slice(0, 20)}…” and its picture are on sheets ${[...sheets]}`];
  });
}

/** One page stands for the others where each would only take the time. */
const SAMPLE = "/works/";

describe.each(pages)("$path", ({ url, path }) => {
  const papers = path === SAMPLE ? (["A4", "A3", "tabloid"] as const) : (["A4"] as const);
  test.each(papers)("on %s every step has its picture beside it, whole", async (paper) => {
    const page = await browser.newPage({ viewport: PAPER_WINDOW });
    await page.goto(url);
    const wanted = await wantedOf(page);
    const printed = readPdf(await printPage(page, paper));
    expect(faultsOf(printed, wanted)).toEqual([]);
    expect(printed.title).toBe(await page.title());
    expect(printed.language).toBe(await page.getAttribute("html", "lang"));
    expect(printed.outline.map(letters)).toEqual(expect.arrayContaining([letters((await page.locator("h1").textContent())!)]));
    await page.close();
  });

  const editions: [string, Record<string, string>][] = [
    ["scrolling, halfway down", {}],
    ["a step a screen", { edition: "step" }],
    ["flat, in the largest type, by night", { edition: "flat", size: "200", theme: "dark" }],
  ];
  test.each(path === SAMPLE ? editions : editions.slice(0, 1))(
    "a reader's own print has it all too, from a phone: %s",
    async (_, wishes) => {
      const page = await browser.newPage({ viewport: PHONE, colorScheme: "dark" });
      await page.addInitScript((memory) => localStorage.setItem("changjuan", memory), JSON.stringify({ version: 1, ...wishes }));
      await page.goto(url);
      await laidOut(page);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
      await page.waitForLoadState("networkidle"); // one has seen where one is; what is on its way when one prints is not waited for
      // As the browser prints: nothing is fetched or told before.
      const wanted = await wantedOf(page);
      expect(faultsOf(readPdf(await page.pdf({ format: "A4", tagged: true })), wanted)).toEqual([]);
      await page.close();
    },
  );

  test("nothing is wider than the paper, no picture is empty, screen things are gone, the ground is white", async () => {
    const page = await browser.newPage({ viewport: { width: 710, height: 980 }, colorScheme: "dark" });
    await page.goto(url);
    await laidOut(page);
    await page.emulateMedia({ media: "print" });
    const faults = await page.evaluate(async () => {
      const images = [...document.images].filter((image) => image.checkVisibility());
      for (const image of images) image.loading = "eager";
      await Promise.all(images.map((image) => image.decode()));
      const steps = [...document.querySelectorAll(".step")];
      const centimetres = (element: Element) => element.getBoundingClientRect().width / 37.8;
      return {
        wide: [...document.querySelectorAll("main *")]
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
          .map((one) => one.className),
        empty: images.filter((image) => image.naturalWidth === 0).map((image) => image.src),
        bare: steps.filter((step) => !step.querySelector("img")!.checkVisibility()).map((step) => step.id),
        size: images.map(centimetres).filter((width) => width < 10.5 || width > 13.5),
        left: [
          ...document.querySelectorAll(
            ".step-link, .progress, .corner, .resume, .slides, .neighbours, .explore, dialog, .pin .stage, button",
          ),
        ]
          .filter((one) => one.checkVisibility())
          .map((one) => one.className),
        ground: getComputedStyle(document.documentElement).backgroundColor,
        closed: [...document.querySelectorAll(".data table")].filter(
          (table) => !table.checkVisibility({ contentVisibilityAuto: true }),
        ).length,
      };
    });
    expect(faults).toEqual({ wide: [], empty: [], bare: [], size: [], left: [], ground: "rgb(255, 255, 255)", closed: 0 });
    await page.close();
  });

  test("the number at a fact is the number of its note", async () => {
    const page = await browser.newPage({ viewport: PHONE });
    await page.goto(url);
    const astray = await page.evaluate(() => {
      const notes = [...document.querySelectorAll("main > .facts li")].map(({ id }) => id);
      return [...document.querySelectorAll<HTMLAnchorElement>("main a.fact")]
        .filter((fact) => notes[Number(fact.dataset.number) - 1] !== decodeURIComponent(fact.hash.slice(1)))
        .map((fact) => `${fact.hash} ${fact.dataset.number}`);
    });
    expect(astray).toEqual([]);
    await page.close();
  });
});

test("the same page printed twice is the same, to the byte, by the story's date", async () => {
  const first = pages.find(({ path }) => path !== "/")!.url;
  const print = async () => {
    const page = await browser.newPage({ viewport: PAPER_WINDOW });
    await page.goto(first);
    const pdf = await printPage(page, "A4", "2001-02-03");
    await page.close();
    return pdf;
  };
  const once = await print();
  expect(once.toString("latin1")).toContain("(D:20010203000000");
  expect((await print()).equals(once)).toBe(true);
});

test("links in the prose are lettered, and their addresses stand at the end", async () => {
  const source = ".build/test/linked-story";
  rmSync(source, { recursive: true, force: true });
  cpSync("tests/fixtures/tiny", source, { recursive: true });
  const chapter = `${source}/chapters/01-lamps.mdx`;
  const linked = readFileSync(chapter, "utf8").replace(
    "It is a thin book",
    "It is [a thin book](https://example.com/register?page=1)",
  );
  writeFileSync(chapter, linked);
  if (!(await build(source, ".build/test/linked"))) throw new Error("the story with a link does not build");
  const site = await serve(".build/test/linked");
  const page = await browser.newPage({ viewport: PAPER_WINDOW });
  for (const path of ["/", "/lamps/"]) {
    await page.emulateMedia({ media: "screen" });
    await page.goto(site.url + path);
    expect(await page.locator(".links").isVisible()).toBe(false);
    const { text } = readPdf(await printPage(page, "A4"));
    expect(text.join("")).toContain("a thin booka");
    expect(text.join("")).toContain("https://example.com/register?page=1");
  }
  await page.goto(`${site.url}/boats/`);
  expect(await page.locator(".links").count()).toBe(0);
  await page.close();
  await site.close();
});
