// Facts as readers meet them: printed in the form that is asked for, in titles, alternative texts and captions, each with its source below.

import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../scripts/build.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { serve } from "../../scripts/serve.ts";
import { filesUnder } from "../../src/publish/folder.ts";

const STORY = ".build/test/facts-story";
const folder = ".build/test/facts";
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let page: Page;

/** Changes a file of the story. */
function change(path: string, edit: (text: string) => string): void {
  const file = join(STORY, path);
  const text = readFileSync(file, "utf8");
  const after = edit(text);
  expect(after).not.toBe(text);
  writeFileSync(file, after);
}

beforeAll(async () => {
  rmSync(STORY, { recursive: true, force: true });
  cpSync("tests/fixtures/broken/valid", STORY, { recursive: true });
  rmSync(join(STORY, "expected.txt"), { force: true });
  const more = `"people": { "value": 121360000, "unit": "人", "says": "全省人口。", "source": "register" },
  "boats": { "value": 40, "unit": "条", "says": "港里的船。", "source": "register" },`;
  change("facts.json", (text) => text.replace("{", `{ ${more}`));
  change("story.json", (text) =>
    text
      .replace('"title": "码头上的灯"', '"title": "{{boats 汉字}}船和码头上的灯", "site": "https://paper.example"')
      .replace("小镇给", "{{people 亿}}里，小镇给"),
  );
  change("figures/lamps.json", (text) => text.replace("6盏灯排成", "{{boats}}船旁边，6盏灯排成"));
  change(
    "chapters/01-lamps.mdx",
    (text) => `${text}\n港里有<Fact id="boats" as="汉字 不带单位" />条船，全省有<Fact id="people" as="亿 2" />。\n`,
  );
  if (!(await build(STORY, folder))) throw new Error("the story does not build");
  [browser, site] = await Promise.all([launchChromium(), serve(folder)]);
  page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(site.url);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test("the title and the standfirst hold the words, also for machines", async () => {
  expect(await page.title()).toContain("四十条船和码头上的灯");
  await expect.poll(() => page.locator("h1").first().textContent()).toMatch(/四十条船/);
  expect(await page.locator('meta[property="og:title"]').getAttribute("content")).toContain("四十条船");
  expect(await page.locator("body").textContent()).toContain("1.2亿人里");
});

test("prose has the form that is asked for, a link to its source", async () => {
  const facts = page.locator('a.fact[href="#fact-people"], a.fact[href="#fact-boats"]');
  expect(await facts.allTextContents()).toEqual(["四十", "1.21亿人"]);
  expect(await page.locator("#fact-people .value").textContent()).toBe("121,360,000人");
});

test("a number's link unfolds what it leads to; with a script one looks among all", async () => {
  expect(await page.locator("#fact-people").isVisible()).toBe(false);
  await page.locator('a.fact[href="#fact-people"]').click();
  expect(await page.locator("#fact-people").isVisible()).toBe(true);
  expect(await page.locator(".search-box").isVisible()).toBe(false);
  const scripted = await browser.newPage();
  await scripted.goto(site.url);
  const box = scripted.locator(".search-box input");
  const listed = () =>
    scripted.locator("main > .facts li").evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ id }) => id));
  await box.fill("121360000");
  await expect.poll(listed).toEqual(["fact-people"]);
  await box.fill("");
  await expect.poll(listed).toEqual([]);
  await scripted.close();
});

test("a picture's words hold it", async () => {
  const html = await page.content();
  expect(html).toContain("40条船旁边，6盏灯排成一堆。");
});

test("no file that is published holds braces for a fact", () => {
  const texts = filesUnder(folder).filter((file) => /\.(html|xml|json|svg|txt|webmanifest)$/.test(file));
  expect(texts.length).toBeGreaterThan(3);
  expect(texts.filter((file) => /\{\{\s*(?:boats|people)|｛｛/.test(readFileSync(file, "utf8")))).toEqual([]);
});
