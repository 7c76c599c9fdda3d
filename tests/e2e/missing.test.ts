// A part of the player that a reader asks for, and that does not come: they are told, and the page stays as it was.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { laidOut } from "../support/page.ts";

const { url } = inject("town");
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The scripts and sheets of a part, by the beginning of their names. */
const filesOf = (part: string) => new RegExp(`/${part}\\.[^/]*\\.(js|css)$`);

const click = (selector: string) => (page: Page) =>
  page.evaluate((one) => document.querySelector<HTMLElement>(one)!.click(), selector);

test.each([
  ["settings", "the reading settings", click("[data-opens-settings]")],
  ["share", "what passes the story on", click("[data-opens-share]")],
  ["figure-zoom", "a figure on a sheet of its own", click("[data-opens-zoom]")],
  ["edition", "the step edition, by its key", (page: Page) => page.keyboard.press("p")],
  [
    "slides",
    "the step edition, by the settings",
    async (page: Page) => {
      await click("[data-opens-settings]")(page);
      await page.locator("#settings-sheet[open]").waitFor();
      await click('#settings-sheet input[value="step"]')(page);
    },
  ],
])("%s: without %s a line says so", async (part, _, ask) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, serviceWorkers: "block" });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.route(filesOf(part), (route) => route.abort());
  await page.goto(`${url}/ferries/`);
  await laidOut(page);
  const editionOf = () => page.evaluate(() => [document.documentElement.dataset.edition, document.documentElement.dataset.step]);
  const edition = await editionOf();
  await ask(page);
  const line = page.locator(".resume.moved");
  await line.waitFor();
  expect(await line.textContent()).toContain("没有取到");
  const { x, y } = (await line.boundingBox())!;
  const seen = await page.evaluate(([left, top]) => document.elementFromPoint(left, top)?.closest(".resume.moved") !== null, [
    x + 30,
    y + 10,
  ] as const);
  expect(seen, "it is on top").toBe(true);
  expect(await editionOf()).toEqual(edition);
  await line.locator("button").click();
  expect(await line.count()).toBe(0);
  expect(errors).toEqual([]);
  await page.close();
});
