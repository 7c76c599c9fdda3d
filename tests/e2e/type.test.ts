// Type in a browser: the display face is complete, used, asked for once, and nothing moves for its coming late or never.

import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { create, type Font } from "fontkitten";
import { convert } from "fontverter";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { filesUnder } from "../../src/publish/folder.ts";
import { laidOut, watch } from "../support/page.ts";
import { frames } from "../support/patience.ts";
import { isStoryPage } from "../support/site.ts";

const story = inject("town");
const tiny = inject("tiny");
const paths = filesUnder(story.folder)
  .map((file) => relative(story.folder, file))
  .filter(isStoryPage)
  .map((file) => `/${file.replace(/index\.html$/, "")}`);
const PHONE = { width: 390, height: 844 };
const VIEWPORTS = [PHONE, { width: 320, height: 568 }, { width: 1280, height: 800 }];
const MOST = 14 * 1024;
const DISPLAY = "h1, h2, h3, .display";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The file that a page asks for, as it lies in the built folder; undefined where the page has none. */
async function faceOf(page: Page, site: { url: string; folder: string }): Promise<string | undefined> {
  const address = await page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const sources = rules.flatMap((rule) => (rule instanceof CSSFontFaceRule ? [rule.style.getPropertyValue("src")] : []));
    const [, url] = sources.join().match(/url\("([^"]+)"\)/) ?? [];
    return url && new URL(url, location.href).href;
  });
  return address && join(site.folder, address.slice(site.url.length));
}

interface Shift extends PerformanceEntry {
  value: number;
  sources: { node?: Element }[];
}

/** Lists layout shifts from the first paint on: how far, and what moved. */
async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[])
        shifts.push(`${value} ${sources.map(({ node }) => `${node?.nodeName}.${node?.className}`).join(" ")}`);
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
}

/** Where every headline and paragraph stands, to a tenth of a pixel. */
function places(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("h1, h2, h3, p, .contents a")].map((element) => {
      const { x, y, height } = element.getBoundingClientRect();
      return `${element.tagName} ${[x, y + scrollY, height].map((value) => value.toFixed(1))}`;
    }),
  );
}

describe.each(paths)("%s", (path) => {
  // Every width where most is set in the face; elsewhere the commonest stands for them.
  const viewports = path === "/" ? VIEWPORTS : VIEWPORTS.slice(0, 1);
  const url = story.url + path;

  test("every character set in the display face is in the page's file, and the file is small", async () => {
    const page = await browser.newPage({ viewport: PHONE });
    await page.goto(url);
    const file = (await faceOf(page, story))!;
    const bytes = readFileSync(file);
    const font = create(await convert(bytes, "truetype")) as Font;
    const text = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((element) => getComputedStyle(element).fontFamily.startsWith("Display"))
        .flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE))
        .map((node) => node.textContent)
        .join(""),
    );
    const characters = [...new Set(text.replace(/\s/g, ""))];
    expect(characters.length).toBeGreaterThan(10);
    expect(characters.filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0)!))).toEqual([]);
    expect(bytes.length).toBeLessThan(MOST);
    await page.close();
  });

  test("the file is asked for once, arrives and is used", async () => {
    const page = await browser.newPage({ viewport: PHONE });
    const troubles = watch(page, story.url);
    const asked: string[] = [];
    page.on("request", (request) => request.resourceType() === "font" && asked.push(request.url()));
    await page.goto(url);
    await page.evaluate(() => document.fonts.ready);
    const loaded = await page.evaluate(() =>
      [...document.fonts].filter((face) => face.family.replaceAll('"', "") === "Display").map((face) => face.status),
    );
    expect(loaded).toEqual(["loaded"]);
    expect(asked).toHaveLength(1);
    expect(await page.locator('link[rel="preload"]').count(), "Chromium holds the first paint for a preloaded font").toBe(0);
    expect(troubles).toEqual([]);
    await page.close();
  });

  test.each(viewports)("nothing moves when it comes late or never, $width px wide", async (viewport) => {
    const open = async (fate: "late" | "never") => {
      const page = await browser.newPage({ viewport, reducedMotion: "reduce" });
      const shifts = await watchShifts(page);
      let send = () => {};
      const sent = new Promise<void>((now) => {
        send = now;
      });
      await page.route("**/*.woff2", async (route) => {
        if (fate === "never") return route.abort();
        await sent;
        return route.continue();
      });
      await page.goto(url, { waitUntil: "commit" });
      await page.waitForFunction(() => document.readyState !== "loading");
      await laidOut(page);
      return { page, shifts, send };
    };
    const late = await open("late");
    expect(await late.page.locator("h1").isVisible()).toBe(true);
    const before = await places(late.page);
    late.send();
    await late.page.waitForFunction(() =>
      [...document.fonts].some((face) => face.family.replaceAll('"', "") === "Display" && face.status === "loaded"),
    );
    await frames(late.page, 20);
    expect(await places(late.page)).toEqual(before);
    expect(await late.shifts()).toEqual([]);
    const never = await open("never");
    await frames(never.page, 20);
    expect(await places(never.page)).toEqual(before);
    expect(await never.shifts()).toEqual([]);
    await late.page.close();
    await never.page.close();
  });

  test.each(viewports)("headlines break between phrases, $width px wide", async (viewport) => {
    const page = await browser.newPage({ viewport, reducedMotion: "reduce" });
    await page.goto(url);
    await laidOut(page);
    const split = await page.locator("h1, h2, h3, .subtitle, .figure-title").evaluateAll((headlines) =>
      headlines.flatMap((headline) => {
        const walker = document.createTreeWalker(headline, NodeFilter.SHOW_TEXT);
        const broken: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const range = document.createRange();
          range.selectNodeContents(node);
          const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 4)));
          if (lines.size > 1) broken.push(node.textContent ?? "");
        }
        return broken;
      }),
    );
    expect(split).toEqual([]);
    await page.close();
  });
});

test("a story in a language without a face of ours asks for none", async () => {
  const page = await browser.newPage({ viewport: PHONE });
  await page.goto(`${tiny.url}/`);
  expect(await faceOf(page, tiny)).toBeUndefined();
  expect(await page.locator("wbr").count()).toBe(0);
  expect(filesUnder(tiny.folder).filter((file) => file.endsWith(".woff2"))).toEqual([]);
  expect(await page.locator(DISPLAY).first().isVisible()).toBe(true);
  await page.close();
});

test("a reading over a word leaves its line as high as the others", async () => {
  const page = await browser.newPage({ viewport: PHONE, reducedMotion: "reduce" });
  await page.goto(story.url);
  await laidOut(page);
  const heights = await page.locator(".prose > p, .step-text p, .prose > .note p").evaluateAll((paragraphs) =>
    paragraphs.map((paragraph) => {
      const heightOf = (html: string) => {
        paragraph.innerHTML = html;
        return paragraph.getBoundingClientRect().height;
      };
      const words = (middle: string) => `${"字".repeat(60)}${middle}${"字".repeat(60)}`;
      return heightOf(words("<ruby>青<rt>qīng</rt>螺<rt>luó</rt></ruby>")) - heightOf(words("青螺"));
    }),
  );
  expect(heights.length).toBeGreaterThan(10);
  expect(heights.filter((difference) => Math.abs(difference) > 0.1)).toEqual([]);
  await page.close();
});
