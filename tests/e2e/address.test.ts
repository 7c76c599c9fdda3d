// The address in the bar: it names a step while that is what one reads, and nothing that a friend would not find there.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { laidOut, settled } from "../support/page.ts";

const { url } = inject("town");
const STEP = "ferries-landings-line";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function open(address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
  await page.goto(url + address);
  await laidOut(page);
  return page;
}

const activeStep = async (page: Page) => (await settled(page))[0]?.step;

test("who reads on is no longer at the step that the address named", async () => {
  const page = await open(`/?s=${STEP}&from=singlemessage#${STEP}`);
  expect(await activeStep(page)).toBe(STEP);
  expect(page.url()).toContain(`?s=${STEP}`);
  await page.mouse.wheel(0, 200);
  await settled(page);
  expect(page.url()).toContain(`?s=${STEP}`); // still there
  await page.mouse.wheel(0, 3000);
  await settled(page);
  expect(page.url()).toBe(`${url}/`);
  await page.close();
});

test("who goes by the contents is at the chapter, and so is a friend who gets the address", async () => {
  const page = await open(`/?s=${STEP}#${STEP}`);
  await page.locator(".progress a").click();
  await page.locator('#contents-sheet .contents a[href$="#water"]').click();
  await expect.poll(() => page.url()).toBe(`${url}/#water`);
  const friend = await open("/#water");
  const top = (one: Page) => one.locator("#water").evaluate((chapter) => Math.abs(chapter.getBoundingClientRect().top));
  await expect.poll(() => top(page)).toBeLessThan(60);
  await expect.poll(() => top(friend)).toBeLessThan(60);
  await page.close();
  await friend.close();
});

/** Where one is: the step being read, and the chapter whose head is at the top. */
const places = (page: Page) =>
  page.evaluate(() => {
    const atTop = [...document.querySelectorAll(".chapter")].filter((one) => Math.abs(one.getBoundingClientRect().top) < 60);
    return [...document.querySelectorAll(".step.active"), ...atTop].map(({ id }) => id);
  });

test.each([
  ["ferries-landings-renamed", "the first step of its scene", "ferries-landings-all"],
  ["ferries-gone-all", "its chapter", "ferries"],
])("a step that is gone, %s, leads to %s, and the page says so", async (name, _, where) => {
  const page = await open(`/?s=${name}#${name}`);
  await expect.poll(() => places(page)).toContain(where);
  const line = page.locator(".resume.moved");
  await line.waitFor();
  expect(await line.textContent()).toContain("已经没有了");
  await line.locator("button").click();
  expect(await line.count()).toBe(0);
  await page.close();
});

test("the address of a chapter is gone to as well, without a word", async () => {
  const page = await open("/?s=water");
  await expect
    .poll(() => page.locator("#water").evaluate((chapter) => Math.abs(chapter.getBoundingClientRect().top)))
    .toBeLessThan(60);
  expect(await page.locator(".resume.moved").count()).toBe(0);
  await page.close();
});
