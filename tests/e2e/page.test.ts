// What a reader gets: without script, with a broken network, with a keyboard, and for how many bytes.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { check } from "../../scripts/check.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { overspent } from "../measure/budgets.ts";
import { filesOnCard } from "../measure/card.ts";
import { pathsOf } from "../measure/pages.ts";
import { weigh } from "../measure/weight.ts";
import { violationsOf } from "../support/axe.ts";
import { toldOn } from "../support/complete.ts";
import { laidOut, settled, watch } from "../support/page.ts";
import { frames } from "../support/patience.ts";

const sites = { town: inject("town"), tiny: inject("tiny") };
const PHONE = { width: 390, height: 844 };
/** Of the long story its own page, on which all chapters stand, and the first and last chapter's: those between are made alike. */
const pages = Object.entries(sites).flatMap(([site, { url, folder }]) => {
  const source = `tests/fixtures/${site}`;
  const story = check(source).story!;
  return pathsOf(story)
    .filter((path) => site === "tiny" || ["/", "/ferries/", "/water/"].includes(path))
    .map((path) => ({ site, source, story, path, url: url + path, home: url, folder }));
});

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function open(url: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: PHONE, reducedMotion: "reduce", ...options });
  await page.goto(url);
  return page;
}

describe.each(pages)("$site $path", ({ source, story, path, url, home, folder }) => {
  test("without script: every word, and every step followed by its own picture", async () => {
    const page = await open(url, { javaScriptEnabled: false });
    const { parts, missing } = await toldOn(page, story, path);
    expect(missing).toEqual([]);
    expect(parts).toBeGreaterThan(await page.locator(".step").count());
    expect(await page.locator(".stage:visible").count()).toBe(await page.locator(".standing .stage").count());
    await page.close();
  });

  test("with script: the same words, no error, no request to another host, nothing missing", async () => {
    const page = await browser.newPage({ viewport: PHONE, reducedMotion: "reduce" });
    const troubles = watch(page, home);
    await page.goto(url);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < height; y += 700) {
      await page.evaluate((top) => scrollTo({ top, behavior: "instant" }), y);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
    await page.waitForLoadState("networkidle");
    expect(troubles).toEqual([]);
    const flat = await open(url, { javaScriptEnabled: false });
    const words = (one: Page) =>
      one.evaluate(() => {
        const body = document.body.cloneNode(true) as HTMLElement;
        // A drawing's labels change with its state, and so does what is said of it.
        for (const part of body.querySelectorAll("svg, [data-says]")) part.remove();
        return body.textContent?.replace(/\s+/g, "");
      });
    expect(await words(page)).toBe(await words(flat));
    await page.close();
    await flat.close();
  });

  test.each(["light", "dark"] as const)("axe finds nothing, %s, scrolling and flat", async (colorScheme) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await browser.newPage({ viewport: PHONE, reducedMotion: "reduce", colorScheme, bypassCSP: true });
      if (!javaScriptEnabled) await page.addInitScript(() => Object.defineProperty(window, "fetch", { value: undefined }));
      await page.goto(url);
      expect(await violationsOf(page)).toEqual([]);
      await page.close();
    }
  });

  test("nothing jumps while it is read, and nothing is wider than the phone", async () => {
    for (const viewport of [PHONE, { width: 320, height: 568 }, { width: 1280, height: 800 }]) {
      const page = await browser.newPage({ viewport });
      await page.addInitScript(() => {
        const shifts = { total: 0, what: [] as string[] };
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
            sources: { node?: Element }[];
          })[]) {
            shifts.total += entry.value;
            shifts.what.push(...entry.sources.map(({ node }) => node?.className?.toString() ?? ""));
          }
        }).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto(url);
      await laidOut(page); // before that nobody has read a line
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      for (let y = 0; y < height; y += 500) {
        await page.mouse.wheel(0, 500);
        await frames(page, 2);
      }
      const { total, what } = await page.evaluate(
        () => (window as unknown as { shifts: { total: number; what: string[] } }).shifts,
      );
      expect(total, what.join(", ")).toBeLessThan(0.01);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.close();
    }
  });

  test("costs no more than it may before scrolling", async () => {
    const weight = await weigh(browser, { url: home, folder }, path);
    expect(weight.files.length).toBeGreaterThan(2);
    expect(overspent(path, weight, filesOnCard(source, path))).toEqual([]);
  });

  test("every link inside the site leads somewhere", async () => {
    const page = await open(url);
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map((link) => link.href),
    );
    for (const link of new Set(links.filter((address) => address.startsWith(home)))) {
      const { pathname, hash, origin } = new URL(link);
      expect(pathname.startsWith(new URL(home).pathname), link).toBe(true);
      const answer = await page.request.get(origin + pathname);
      expect(answer.status(), link).toBe(200);
      if (!hash) continue;
      const id = decodeURIComponent(hash.slice(1));
      expect((await answer.text()).includes(`id="${id}"`), link).toBe(true);
    }
    await page.close();
  });
});

test("what moves while a page opens is moved by the compositor: it takes no frame of the main thread", async () => {
  const page = await browser.newPage({ viewport: PHONE });
  await page.goto(sites.town.url);
  const moving = await page.evaluate(() =>
    document.getAnimations().flatMap(({ effect }) => {
      if (!(effect instanceof KeyframeEffect) || !effect.getComputedTiming().duration) return [];
      return effect.getKeyframes().flatMap((frame) => Object.keys(frame));
    }),
  );
  const asItIs = ["offset", "computedOffset", "easing", "composite"];
  expect(new Set(moving.filter((name) => !asItIs.includes(name)))).toEqual(new Set(["transform"]));
  await page.close();
});

test("words and pictures that cannot be seen without script are missed", async () => {
  const { url } = sites.tiny;
  const story = check("tests/fixtures/tiny").story!;
  const page = await open(`${url}/`, { javaScriptEnabled: false });
  await page.evaluate(() => {
    const steps = document.querySelectorAll<HTMLElement>(".step");
    steps[0]!.querySelector<HTMLElement>(".step-text")!.style.visibility = "hidden";
    steps[1]!.querySelector("img")!.alt = "";
    steps[2]!.querySelector("img")!.remove();
  });
  const { missing } = await toldOn(page, story, "/");
  expect(missing.map((part) => part.slice(0, 11))).toEqual(["Thereweretw", "⟦by-fate-na", "⟦kept-narro"]);
  await page.close();
});

test("a first screen that arrives by halves is painted whole", async () => {
  const { url, folder } = sites.tiny;
  const html = readFileSync(join(folder, "index.html"), "utf8");
  const half = html.indexOf('class="byline"');
  let release = () => {};
  const server = createServer((_, answer) => {
    answer.setHeader("content-type", "text/html");
    answer.write(html.slice(0, html.lastIndexOf("<", half)));
    release = () => answer.end(html.slice(html.lastIndexOf("<", half)));
  });
  await new Promise<void>((listens) => server.listen(0, "127.0.0.1", listens));
  const page = await browser.newPage({ viewport: PHONE });
  await page.route(/\/(assets|stills|plates|reels|photos|icons|cards)\//, (route) =>
    route.continue({ url: url + new URL(route.request().url()).pathname }),
  );
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) =>
      shifts.push(...list.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value)),
    ).observe({
      type: "layout-shift",
      buffered: true,
    });
  });
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: "commit" });
  await page.locator("h1").waitFor({ state: "attached" });
  // Long enough for what has come to be painted, if it were: frames cannot be counted where none is drawn.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  release();
  await page.locator("#contents").waitFor();
  await frames(page, 10);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  await page.close();
  server.closeAllConnections();
  server.close();
});

describe("when something fails", () => {
  const { url } = sites.town;

  test("a player that does not arrive leaves the flat page", async () => {
    const page = await browser.newPage({ viewport: PHONE });
    await page.route("**/*.js", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto(url);
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => document.documentElement.dataset.edition)).toBeUndefined();
    expect(await page.locator(".step .still img").first().isVisible()).toBe(true);
    await page.close();
  });

  test("a reel that does not arrive is replaced by the state's still", async () => {
    const page = await browser.newPage({ viewport: PHONE, reducedMotion: "reduce" });
    await page.route("**/reels/**", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto(url);
    await laidOut(page);
    const step = page.locator(".step").nth(1);
    await step.evaluate((element) => element.scrollIntoView({ block: "start" }));
    const image = page.locator(".scrolly").first().locator(".stage img");
    const state = await step.getAttribute("data-state");
    await expect.poll(() => image.getAttribute("src")).toContain(`/${state}-narrow.svg`);
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0)).toBe(true);
    expect(await image.getAttribute("alt")).toBe(await step.locator(".still img").getAttribute("alt"));
    await page.close();
  });

  test("without reels and without stills the state is told in words", async () => {
    const page = await browser.newPage({ viewport: PHONE, reducedMotion: "reduce" });
    await page.route(/\/(reels|stills)\//, (route) => route.abort());
    await page.goto(url);
    await laidOut(page);
    const step = page.locator(".step").nth(1);
    await step.evaluate((element) => element.scrollIntoView({ block: "start" }));
    const image = page.locator(".scrolly").first().locator(".stage img");
    const words = await step.locator(".still img").getAttribute("alt");
    await expect.poll(() => image.getAttribute("alt")).toBe(words);
    expect(words!.length).toBeGreaterThan(8);
    await page.close();
  });

  test("when the network comes back the figure moves again", async () => {
    const page = await browser.newPage({ viewport: PHONE, reducedMotion: "reduce" });
    await page.route("**/reels/**", (route) => route.abort());
    await page.goto(url);
    await laidOut(page);
    await page
      .locator(".step")
      .nth(1)
      .evaluate((element) => element.scrollIntoView({ block: "start" }));
    await page.unroute("**/reels/**");
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await page.locator(".scrolly").first().locator("svg.frame").waitFor();
    const [seen] = await settled(page);
    expect(seen!.state.split(" ")[0]).toBe(seen!.state.split(" ")[1]);
    await page.close();
  });
});

describe("pointing and pressing", () => {
  const { url } = sites.town;

  test("a marked phrase lights its marks while it is focused, and puts them back", async () => {
    const page = await open(url);
    const phrase = page.locator(".step [data-of]").first();
    await phrase.evaluate((element) => element.closest(".step")!.scrollIntoView({ block: "start" }));
    await settled(page);
    await phrase.focus();
    const item = await phrase.getAttribute("data-of");
    const lit = await page
      .locator("svg.frame:visible .lit")
      .evaluateAll((marks) => marks.map((mark) => (mark as SVGElement).dataset.k));
    expect(lit.length).toBeGreaterThan(0);
    for (const key of lit) expect(key).toContain(`/${item}`);
    await page.keyboard.press("Escape");
    expect(await page.locator("svg.frame .lit").count()).toBe(0);
    await page.close();
  });

  test("a number opens its source, says it, and gives the focus back", async () => {
    const page = await open(url);
    const fact = page.locator("a.fact").first();
    await fact.scrollIntoViewIfNeeded();
    await fact.focus();
    await page.keyboard.press("Enter");
    const sheet = page.locator("#fact-sheet");
    expect(await sheet.isVisible()).toBe(true);
    const id = (await fact.getAttribute("href"))!.slice(1);
    const entry = await page.locator(`[id="${id}"]`).textContent();
    expect((await sheet.locator("[data-body]").textContent())?.trim()).toBe(entry?.trim());
    await page.keyboard.press("Escape");
    expect(await sheet.isVisible()).toBe(false);
    expect(await fact.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.close();
  });

  test("the hairline opens the contents, and a chapter chosen there is gone to", async () => {
    const page = await open(url);
    await page.locator(".progress a").click();
    const link = page.locator("#contents-sheet .contents a").nth(1);
    expect(await link.isVisible()).toBe(true);
    const target = new URL(await link.evaluate((element: HTMLAnchorElement) => element.href)).hash.slice(1);
    await link.click();
    await expect
      .poll(() => page.evaluate((id) => Math.abs(document.getElementById(id)!.getBoundingClientRect().top), target))
      .toBeLessThan(60);
    await page.close();
  });

  test("the hairline fills as chapters are read", async () => {
    const page = await open(url);
    const shares = () =>
      page
        .locator(".progress i")
        .evaluateAll((spans) => spans.map((span) => Number((span as HTMLElement).style.transform.slice(7, -1))));
    await expect.poll(shares).toEqual((await shares()).map(() => 0));
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" }));
    await expect.poll(shares).toEqual((await shares()).map(() => 1));
    await page.close();
  });
});
