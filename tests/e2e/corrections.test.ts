// Corrections: read by everyone, newest first, on the story's page and on that of the chapter they concern.

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { laidOut } from "../support/page.ts";

const { url } = inject("tiny");
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const WAYS = [
  ["while scrolling", true, "screen"],
  ["without script", false, "screen"],
  ["on paper", true, "print"],
] as const;

/** The words of a page's corrections, as far as they can be seen. */
async function read(path: string, javaScriptEnabled: boolean, media: "screen" | "print") {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled });
  const page = await context.newPage();
  await page.emulateMedia({ media });
  await page.goto(url + path);
  if (javaScriptEnabled) await laidOut(page);
  const list = page.locator(".corrections li");
  const items = (await list.allInnerTexts()).map((words) => words.replace(/\s+/g, " "));
  const days = await list.locator("time").evaluateAll((all) => all.map((time) => time.getAttribute("datetime")));
  const heading = await page.locator(".corrections h2").allInnerTexts();
  await context.close();
  return { heading, items, days };
}

test.each(WAYS)("all of them at the end of the story, with their chapters, %s", async (_, script, media) => {
  expect(await read("/", script, media)).toEqual({
    heading: ["Corrections"],
    items: [
      "June 3, 2024 The Harbour Office was called <b>Harbor</b> & Office.",
      "May 28, 2024 · The boats A boat was named twice.",
      "May 20, 2024 · The lamps The number of lamps was wrong in the first edition.",
    ],
    days: ["2024-06-03", "2024-05-28", "2024-05-20"],
  });
});

test.each(WAYS)("on a chapter's page its own only, %s", async (_, script, media) => {
  const { heading, items } = await read("/boats/", script, media);
  expect(heading).toEqual(["Corrections"]);
  expect(items).toEqual(["May 28, 2024 A boat was named twice."]);
});

test("a story without corrections says so once, and its chapters say nothing", async () => {
  const story = inject("town").url;
  const page = await browser.newPage();
  await page.goto(story);
  expect(await page.locator(".corrections p").allInnerTexts()).toEqual(["发布以来没有更正。"]);
  const chapter = await page.locator(".contents-band a").first().getAttribute("href");
  await page.goto(`${story}/${chapter!.replace(/^#/, "").replace(/\/$/, "")}/`);
  expect(await page.locator("main .chapter").count()).toBe(1);
  expect(await page.locator(".corrections").count()).toBe(0);
  await page.close();
});
