// Passing the story on: what is shared from where, by which ways, and in browsers that have none of them.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { violationsOf } from "../support/axe.ts";
import { laidOut, settled, watch } from "../support/page.ts";

const { url } = inject("town");
const tiny = inject("tiny");
const PHONE = { width: 390, height: 844 };
const WECHAT = "Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.40";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** What was handed to the device, by the ways that a test gives it. */
interface Handed {
  copied: string[];
  sent: ShareData[];
}

type Options = NonNullable<Parameters<Browser["newPage"]>[0]> & {
  at?: string;
  settings?: Record<string, string>;
  /** What the browser has: a clipboard, one that refuses, none; the phone's own sheet for sharing. */
  clipboard?: "yes" | "refuses" | "none";
  native?: boolean;
};

async function open({
  at = `${url}/`,
  settings = {},
  clipboard = "yes",
  native = false,
  ...options
}: Options = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: PHONE, reducedMotion: "reduce", ...options });
  await page.addInitScript(
    ({ settings, clipboard, native }) => {
      if (Object.keys(settings).length > 0) localStorage.setItem("changjuan", JSON.stringify({ version: 1, ...settings }));
      const handed: Handed = { copied: [], sent: [] };
      const writeText = async (words: string) => {
        if (clipboard === "refuses") throw new Error("not allowed");
        handed.copied.push(words);
      };
      const share = async (data: ShareData) => {
        handed.sent.push(data);
        throw new DOMException("the reader has thought better of it", "AbortError");
      };
      Object.defineProperty(navigator, "clipboard", { value: clipboard === "none" ? undefined : { writeText } });
      Object.defineProperty(navigator, "share", { value: native ? share : undefined });
      document.execCommand = (command: string) => {
        if (clipboard === "refuses") return false;
        handed.copied.push(`${command}: ${getSelection()}`);
        return true;
      };
      Object.assign(window, { handed });
    },
    { settings, clipboard, native },
  );
  await page.goto(at);
  await laidOut(page);
  return page;
}

const handed = (page: Page) => page.evaluate(() => (window as unknown as { handed: Handed }).handed);
const sheet = (page: Page) => page.locator("#share-sheet[open]");

/** Opens the sheet from a row, or from the reading settings. */
async function openSheet(page: Page, from: string): Promise<void> {
  if (from !== "settings") await page.locator(`${from} > .share a`).first().click();
  else {
    await page.evaluate(() => document.querySelector<HTMLElement>("[data-opens-settings]")!.click());
    await page.locator("#settings-sheet[open] [data-opens-share]").click();
  }
  await sheet(page).waitFor();
  expect(await page.locator("dialog[open]").count()).toBe(1);
}

const addressIn = (page: Page) => page.locator("#share-sheet .address").textContent();

describe("what is shared", () => {
  test("by a chapter's row its own page, by the story's row the story, in their own words", async () => {
    const page = await open({ native: true });
    const troubles = watch(page, url);
    const story = { title: await page.title(), text: await page.getAttribute('meta[name="description"]', "content") };
    for (const [from, path] of [
      ["#works", "/works/"],
      ["main", "/"],
    ] as const) {
      await openSheet(page, from);
      expect(await addressIn(page)).toBe(url + path);
      await page.locator('#share-sheet [data-do="send"]').click();
      const head = page.locator(`${from} > .chapter-head`);
      const own =
        from === "main"
          ? story
          : {
              title: `${await head.locator("h2").textContent()}｜${story.title}`,
              text: await head.locator(".standfirst").textContent(),
            };
      expect((await handed(page)).sent.at(-1)).toEqual({ ...own, url: url + path });
      await page.keyboard.press("Escape");
      expect(
        await page
          .locator(`${from} > .share a`)
          .first()
          .evaluate((one) => one === document.activeElement),
      ).toBe(true);
    }
    expect(troubles).toEqual([]);
    await page.close();
  });

  test("an address without what hangs on it", async () => {
    const strays = "?from=timeline&isappinstalled=0&edition=flat&embed-not&utm_source=x#works";
    const page = await open({ at: `${url}/ferries/${strays}` });
    await openSheet(page, "#ferries");
    expect(await addressIn(page)).toBe(`${url}/ferries/`);
    await page.close();
  });

  test("from the settings the step one is at, which opens there; or the page", async () => {
    const page = await open({ at: `${tiny.url}/lamps/` });
    const step = page.locator(".step").nth(1);
    await step.evaluate((one) => one.scrollIntoView({ block: "start", behavior: "instant" }));
    await settled(page);
    await openSheet(page, "settings");
    const id = (await step.getAttribute("id"))!;
    const address = `${tiny.url}/lamps/?s=${id}`;
    expect(await addressIn(page)).toBe(address);
    await page.locator("#share-sheet input").uncheck();
    expect(await addressIn(page)).toBe(`${tiny.url}/lamps/`);
    await page.close();
    const other = await open({ at: address });
    expect((await settled(other)).map((one) => one.step)).toContain(id);
    // Before the first step there is none to name.
    await other.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    await settled(other);
    await openSheet(other, "settings");
    expect(await addressIn(other)).toBe(`${tiny.url}/lamps/`);
    expect(await other.locator("#share-sheet label").isVisible()).toBe(false);
    await other.close();
  });

  test("in the step edition the row stands with the last words of its chapter, and the settings name the stop's step", async () => {
    const page = await open({ at: `${tiny.url}/lamps/?edition=step` });
    await page.locator(".slides").waitFor();
    const row = page.locator("#lamps > .share");
    expect(await row.isVisible()).toBe(false);
    while (!(await row.isVisible())) await page.keyboard.press("ArrowRight");
    const { bottom, foot } = await row.evaluate((one) => ({
      bottom: one.getBoundingClientRect().bottom,
      foot: document.querySelector(".slides")!.getBoundingClientRect().top,
    }));
    expect(bottom).toBeLessThanOrEqual(foot);
    const last = await page.evaluate(() => [...document.querySelectorAll(".step")].at(-1)!.id);
    await openSheet(page, "settings");
    expect(await addressIn(page)).toBe(`${tiny.url}/lamps/?s=${last}`);
    await page.close();
  });
});

describe("copying", () => {
  test("says so politely", async () => {
    const page = await open();
    await openSheet(page, "main");
    const status = page.locator("#share-sheet [role=status]");
    expect(await status.textContent()).toBe("");
    await page.locator('#share-sheet [data-do="copy"]').click();
    await expect.poll(() => status.textContent()).toBe("已复制");
    expect((await handed(page)).copied).toEqual([`${url}/`]);
    expect(await page.locator('#share-sheet [data-do="send"]').isVisible()).toBe(false);
    await page.close();
  });

  test("works in WeChat without a clipboard's interface, and there alone its own menu is named", async () => {
    const page = await open({ userAgent: WECHAT, clipboard: "none", at: `${url}/ferries/` });
    await openSheet(page, "#ferries");
    await page.locator('#share-sheet [data-do="copy"]').click();
    await expect.poll(() => page.locator("#share-sheet [role=status]").textContent()).toBe("已复制");
    expect((await handed(page)).copied).toEqual([`copy: ${url}/ferries/`]);
    expect(await page.locator("#share-sheet .wechat").isVisible()).toBe(true);
    // The menu would pass on the story, not the chapter.
    await page.goto(url);
    await laidOut(page);
    await openSheet(page, "#ferries");
    expect(await page.locator("#share-sheet .wechat").isVisible()).toBe(false);
    await page.close();
    const elsewhere = await open();
    await openSheet(elsewhere, "main");
    expect(await elsewhere.locator("#share-sheet .wechat").isVisible()).toBe(false);
    await elsewhere.close();
  });

  test("where nothing may be copied the address is selected, and nothing is claimed", async () => {
    const page = await open({ clipboard: "refuses" });
    await openSheet(page, "main");
    await page.locator('#share-sheet [data-do="copy"]').click();
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(`${url}/`);
    expect(await page.locator("#share-sheet [role=status]").textContent()).toBe("");
    await page.close();
  });
});

test("the poster is fetched when the sheet opens, with its room kept, and saved by holding it or by a button", async () => {
  for (const touch of [true, false]) {
    const page = await open({ hasTouch: touch, isMobile: touch });
    const fetched: string[] = [];
    page.on("request", (request) => request.url().includes("-poster.") && fetched.push(new URL(request.url()).pathname));
    await openSheet(page, "#works");
    const image = page.locator("#share-sheet img");
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1080);
    expect(fetched).toEqual([expect.stringMatching(/^\/cards\/works-poster\.[0-9a-f]+\.png$/)]);
    await page.keyboard.press("Escape");
    await page.locator("main > .share a").last().click();
    await expect.poll(() => fetched.length).toBe(2);
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth)).toBe(1080);
    expect(await image.getAttribute("alt")).toContain("缓河两岸");
    const [shown, file] = await Promise.all([
      image.boundingBox(),
      image.evaluate((one: HTMLImageElement) => one.naturalHeight / one.naturalWidth),
    ]);
    expect(shown!.height / shown!.width).toBeCloseTo(file, 1);
    const [hold, save] = [page.locator("#share-sheet figcaption"), page.locator("#share-sheet [download]")];
    expect([await hold.isVisible(), await save.isVisible()]).toEqual([touch, !touch]);
    expect(await save.evaluate((one: HTMLAnchorElement) => new URL(one.href).pathname)).toBe(fetched[1]);
    await page.close();
  }
});

test("without script its links lead to what they share; on paper and framed in another page there are none", async () => {
  const bare = await browser.newPage({ viewport: PHONE, javaScriptEnabled: false });
  await bare.goto(url);
  const row = bare.locator("#works > .share a:not([data-poster])");
  expect((await row.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await row.click();
  await bare.waitForURL(`${url}/works/index.html`);
  await bare.emulateMedia({ media: "print" });
  expect(await bare.locator(".share:visible").count()).toBe(0);
  await bare.close();
  const framed = await open({ at: `${url}/works/?embed` });
  expect(await framed.locator("main .share").isVisible()).toBe(false);
  await framed.evaluate(() => document.querySelector<HTMLElement>("[data-opens-settings]")!.click());
  await framed.locator("#settings-sheet[open]").waitFor();
  expect(await framed.locator("[data-opens-share]:visible").count()).toBe(0);
  await framed.close();
});

describe("the sheet holds", () => {
  const looks = [
    { theme: "paper", contrast: "", size: "200", width: 320, height: 568 },
    { theme: "dark", contrast: "high", size: "", width: 390, height: 844 },
    { theme: "white", contrast: "high", size: "150", width: 844, height: 390 },
    { theme: "dark", contrast: "", size: "125", width: 1280, height: 800 },
  ];
  test.each(looks)("$theme, contrast $contrast, size $size, $width × $height", async ({ width, height, ...settings }) => {
    const chosen = Object.fromEntries(Object.entries(settings).filter(([, value]) => value));
    const page = await open({
      viewport: { width, height },
      settings: chosen,
      userAgent: WECHAT,
      native: true,
      bypassCSP: true,
      at: `${tiny.url}/boats/`,
    });
    await page
      .locator(".step")
      .first()
      .evaluate((one) => one.scrollIntoView({ block: "start", behavior: "instant" }));
    await settled(page);
    await openSheet(page, "settings");
    const faults = await sheet(page).evaluate((dialog) => {
      const shown = [...dialog.querySelectorAll<HTMLElement>("p, label, button")].filter((one) => one.checkVisibility());
      const box = (one: Element) => one.getBoundingClientRect();
      return {
        shown: shown.length,
        small: shown.filter((one) => one.matches("label, button") && box(one).height < 44).map((one) => one.textContent),
        cut: shown.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent),
        sideways: dialog.scrollWidth > dialog.clientWidth,
      };
    });
    expect(faults).toEqual({ shown: 8, small: [], cut: [], sideways: false });
    expect(await violationsOf(page, { within: "#share-sheet" })).toEqual([]);
    if (settings.contrast)
      expect(await violationsOf(page, { within: "#share-sheet", rules: ["color-contrast-enhanced"] })).toEqual([]);
    await page.close();
  });
});
