// What every browser of the tests has: patience that only bounds a hang, and with SLOWED=4 a processor four times as slow.

import { type BrowserContext, chromium, type Page } from "playwright-core";
import { HANG } from "./patience.ts";

/** Makes a page's processor so many times slower. */
export async function slow(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

const RATE = Number(process.env.SLOWED ?? 1);

function prepare(context: BrowserContext): BrowserContext {
  context.setDefaultTimeout(HANG);
  if (RATE > 1) {
    const open = context.newPage.bind(context);
    context.newPage = async () => {
      const page = await open();
      await slow(page, RATE);
      return page;
    };
  }
  return context;
}

const launch = chromium.launch.bind(chromium);
chromium.launch = async (options) => {
  const browser = await launch(options);
  const open = browser.newContext.bind(browser);
  browser.newContext = async (wishes) => prepare(await open(wishes)); // newPage asks it for one, too
  return browser;
};
