// The phone that pages are measured on: a mid-range Android on a mobile network, of the same speed whatever machine plays it.

import { cpus } from "node:os";
import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from "playwright-core";

const SCREEN = { width: 390, height: 844 };

/** The phone as Chromium plays it. A context is a browser that has never been here. */
export const PHONE: BrowserContextOptions = {
  viewport: SCREEN,
  screen: SCREEN,
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
  userAgent:
    "Mozilla/5.0 (Linux; Android 14; Pixel 7a) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
  locale: "zh-CN",
  timezoneId: "Asia/Shanghai",
};

/** 1.6 Mbit/s down, 0.75 up, in bytes a second; 150 ms for an answer to begin. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** ms that a mid-range phone takes for the loop. */
const LOOP_ON_PHONE = 470;

/** ms that this machine's browser takes for a fixed loop: the least of five. */
export async function timeLoop(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  const times = await page.evaluate(() => {
    const once = () => {
      const began = performance.now();
      const kept = new Float64Array(1024);
      let x = 0;
      for (let i = 0; i < 2e7; i++) {
        x = (Math.imul(x, 31) + i) | 0;
        kept[i & 1023]! += x & 255;
      }
      // The result is used, or the loop might be left out.
      return performance.now() - began + (x & 0) + (kept[0]! & 0);
    };
    return Array.from({ length: 5 }, once);
  });
  await page.close();
  return Math.min(...times);
}

/** How many times slower this machine must be made for the loop to take as long as on the phone; a slower machine stays as it is. */
export function throttleFor(loop: number): number {
  return Math.min(20, Math.max(1, Math.round((LOOP_ON_PHONE / loop) * 10) / 10));
}

/** Makes a page as slow as the phone: its processor by `rate`, its network. Returns the session, in which costs are counted from now on. */
export async function slowDown(context: BrowserContext, page: Page, rate: number): Promise<CDPSession> {
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", NETWORK);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  return session;
}

/** Share of the machine's processors that may be at work for others while times are taken. */
const CALM = 0.15;
/** Looks of a second and a half until times are taken all the same: where others work, they are worse than they should be. */
const MOST_LOOKS = 40;

/** Waits until the machine has nothing else to do; returns the per cent of its processors that were at work for others at last. */
export async function waitForCalm(): Promise<number> {
  const ticks = () => {
    const all = cpus().map(({ times }) => times);
    const idle = all.reduce((sum, one) => sum + one.idle, 0);
    return { idle, all: all.reduce((sum, { user, nice, sys, irq }) => sum + user + nice + sys + irq, idle) };
  };
  let share = 1;
  for (let look = 0; look < MOST_LOOKS && share > CALM; look++) {
    const before = ticks();
    await new Promise((wake) => setTimeout(wake, 1500));
    const now = ticks();
    share = 1 - (now.idle - before.idle) / (now.all - before.all);
  }
  return Math.round(share * 100);
}
