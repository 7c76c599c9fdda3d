// A story in two languages, built at once: each page speaks its own, a part that is not translated says so, and whoever changes over is
// where they were.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../scripts/build.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { serve } from "../../scripts/serve.ts";
import { planUpload } from "../../src/cli/publish-diff/plan.ts";
import { readList } from "../../src/publish/list.ts";
import { violationsOf } from "../support/axe.ts";
import { laidOut, settled } from "../support/page.ts";

let folder: string;
let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "languages-"));
  const story = join(folder, "story");
  cpSync("tests/fixtures/bilingual", story, { recursive: true });
  // A draft: one chapter and the names of some lamps are still to be translated.
  rmSync(join(story, "chapters/02-boats.zh-Hans.mdx"));
  const edit = (path: string, from: RegExp, to: string) => {
    const text = readFileSync(join(story, path), "utf8");
    writeFileSync(join(story, path), text.replace(from, to));
  };
  edit("story.json", /"complete": true/, '"complete": false');
  edit("data/lamps.json", /\{\s*"en": "Mill Lane",\s*"zh-Hans": "磨坊巷"\s*\}/, '"Mill Lane"');
  expect(await build(story, join(folder, "dist"))).toBe(true);
  site = await serve(join(folder, "dist"), { prefix: "/a/story" });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(address: string, viewport = { width: 390, height: 844 }): Promise<Page> {
  const page = await browser.newPage({ viewport, reducedMotion: "reduce", bypassCSP: true });
  await page.goto(site.url + address);
  await laidOut(page);
  return page;
}

/** What a page says outside elements that say they are in another language, its labels and alternative texts too. */
const wordsOf = (page: Page) =>
  page.evaluate(() => {
    const { lang } = document.documentElement;
    const isOwn = (element: Element) => element.closest("[lang]")?.getAttribute("lang") === lang;
    const told: string[] = [document.title];
    for (const element of document.querySelectorAll("body, body *, head meta[name='description'], head meta[property]")) {
      if (!isOwn(element) || element.matches("script, style")) continue;
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) told.push(node.textContent ?? "");
      for (const name of ["alt", "aria-label", "title", "content", "data-left"]) {
        const value = element.getAttribute(name);
        if (value && !/^(https?:|\d|#|width=|[a-z:_-]+$)/.test(value)) told.push(value);
      }
    }
    return told.map((text) => text.trim()).filter(Boolean);
  });

describe("each page speaks its own language", () => {
  test.each(["/", "/lamps/", "/boats/", "/404.html"])("English: %s", async (path) => {
    const page = await open(path);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect((await wordsOf(page)).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
    await page.close();
  });

  test.each(["/zh-Hans/", "/zh-Hans/lamps/", "/zh-Hans/404.html"])("Chinese: %s", async (path) => {
    const page = await open(path);
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-Hans");
    const words = (await wordsOf(page)).map((text) => text.replace(/CSV|JSON|SVG|PNG|Mill Lane|zh_CN|en_US/g, ""));
    const foreign = words.filter((text) => /[A-Za-z]{2,}/.test(text));
    expect(foreign).toEqual([]);
    await page.close();
  });

  test("what nobody has translated is the original's, and says so", async () => {
    const page = await open("/zh-Hans/");
    const boats = page.locator("#boats");
    expect(await boats.getAttribute("lang")).toBe("en");
    expect(await boats.locator(".untranslated").first().textContent()).toBe("这一部分还没有译出来，下面是英语原文。");
    expect(await boats.locator("h2").textContent()).toBe("The boats");
    expect(await page.locator("#lamps .under .untranslated").textContent()).toBe("图里有些文字还没有译出来。");
    expect(await page.locator("#lamps > .untranslated").count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });
});

describe("changing over", () => {
  /** What is being read: the step whose scene is at the height of the eyes, else the piece of its chapter that is; and the edition that is open. */
  const placeIn = async (page: Page) => {
    await settled(page);
    return page.evaluate(() => {
      const line = innerHeight * 0.4;
      const spans = (element: Element | null) => {
        const { top, bottom } = element?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
        return top < line && bottom > line;
      };
      const { step: slide, edition } = document.documentElement.dataset;
      const step = document.querySelector<HTMLElement>(
        slide === undefined ? ".step.active" : ".step.now, .now .step.active, .step.active",
      );
      if (step && (slide !== undefined || spans(step.closest(".scrolly"))))
        return { at: step.id, state: step.dataset.state, edition: slide === undefined ? edition : "step" };
      const pieces = [...document.querySelectorAll(".chapter-head, .prose > *, .neighbours, main > section, .foot")];
      const piece = pieces.find((one) => one.getBoundingClientRect().bottom > line);
      const first = piece?.querySelector<HTMLElement>(".step");
      if (first) return { at: first.id, state: first.dataset.state, edition };
      const chapter = piece?.closest(".chapter");
      const own = pieces.filter((one) => one.closest(".chapter") === chapter);
      return { at: `${chapter?.id} ${piece ? own.indexOf(piece) : ""}`, state: undefined, edition };
    });
  };

  const changeOver = async (page: Page) => {
    await page.evaluate(() => document.querySelector<HTMLElement>("[data-opens-settings]")?.click());
    const link = page.locator("#settings-sheet[open] .language");
    await link.waitFor();
    await Promise.all([page.waitForURL((url) => url.pathname.endsWith("index.html")), link.click()]);
    await laidOut(page);
  };

  test.each([
    ["a phone", { width: 390, height: 844 }],
    ["a desk", { width: 1280, height: 800 }],
  ])("there and back one is at the same step: %s", async (_, size) => {
    let seed = 7;
    for (let turn = 0; turn < 4; turn++) {
      const page = await open("/", size);
      seed = (seed * 16_807) % 2_147_483_647;
      const share = 0.15 + (0.6 * (seed % 1000)) / 1000;
      await page.evaluate((to) => scrollTo({ top: document.documentElement.scrollHeight * to, behavior: "instant" }), share);
      const before = await placeIn(page);
      await changeOver(page);
      expect(page.url()).toContain("/zh-Hans/");
      expect(await placeIn(page), `at ${share}`).toEqual(before);
      await changeOver(page);
      expect(await placeIn(page), `at ${share}, and back`).toEqual(before);
      await page.close();
    }
  });

  test("in the step edition, too, which stays open", async () => {
    const page = await open("/lamps/");
    await page.keyboard.press("p");
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.step)).toBeDefined();
    for (let turn = 0; turn < 3; turn++) await page.keyboard.press("ArrowRight");
    const before = await placeIn(page);
    expect(before).toMatchObject({ at: "lamps-lamps-by-fate", edition: "step" });
    await changeOver(page);
    expect(page.url()).toContain("/zh-Hans/lamps/");
    expect(await placeIn(page)).toEqual(before);
    await page.close();
  });
});

describe("the host", () => {
  test("gets one folder, whose list names every file of both", () => {
    const read = (path: string) => readFileSync(join(folder, "dist", path), "utf8");
    const listed = readList(read("files.json"))!.files.map(({ path }) => path);
    expect(listed).toContain("zh-Hans/lamps/index.html");
    expect(listed).toContain("zh-Hans/files.json");
    expect(new Set(listed).size).toBe(listed.length);
    const list = readList(read("files.json"))!;
    const last = planUpload(list, undefined, list.files[0]!).uploads.filter(({ stage }) => stage === "last");
    expect(last.map(({ path }) => path)).toEqual(expect.arrayContaining(["sw.js", "zh-Hans/files.json", "zh-Hans/sw.js"]));
    expect(read("_headers")).toContain("/zh-Hans/assets/*\n");
    expect(read("sw.js")).not.toContain("zh-Hans/");
    expect(read("robots.txt").match(/^Sitemap: .+$/gm)).toEqual([
      "Sitemap: https://lamps.example/story/sitemap.xml",
      "Sitemap: https://lamps.example/story/zh-Hans/sitemap.xml",
    ]);
  });

  test("search engines are told of a chapter's page in both", async () => {
    const page = await open("/zh-Hans/lamps/");
    const alternates = await page
      .locator("link[rel=alternate][hreflang]")
      .evaluateAll((links) => links.map((link) => `${link.getAttribute("hreflang")} ${link.getAttribute("href")}`));
    expect(alternates).toEqual([
      "zh-Hans https://lamps.example/story/zh-Hans/lamps/",
      "en https://lamps.example/story/lamps/",
      "x-default https://lamps.example/story/lamps/",
    ]);
    await page.close();
  });
});
