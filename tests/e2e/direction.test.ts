// Stories in Arabic and in traditional Chinese, as a browser shows them: read from right to left where the language is, whole on every
// width, and with their own quotes and faces.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../scripts/build.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { serve } from "../../scripts/serve.ts";
import { violationsOf } from "../support/axe.ts";
import { watch } from "../support/page.ts";

const STORIES = ["arabic", "traditional"] as const;
type Name = (typeof STORIES)[number];
const sites = new Map<Name, Awaited<ReturnType<typeof serve>>>();
let browser: Browser;

beforeAll(async () => {
  for (const name of STORIES) {
    const folder = `.build/test/${name}`;
    if (!(await build(`tests/fixtures/${name}`, folder))) throw new Error(`${name} does not build`);
    sites.set(name, await serve(folder));
  }
  browser = await launchChromium();
}, 600_000);
afterAll(async () => {
  await browser?.close();
  for (const site of sites.values()) await site.close();
});

const PAGES: Record<Name, string[]> = { arabic: ["/", "/catch/", "/people/"], traditional: ["/", "/stalls/"] };
const cases = STORIES.flatMap((name) => PAGES[name].map((path) => ({ name, path })));

async function open(
  { name, path }: { name: Name; path: string },
  options: Parameters<Browser["newPage"]>[0] = {},
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion: "reduce", ...options });
  await page.goto(sites.get(name)!.url + path);
  return page;
}

describe.each(cases)("$name $path", (one) => {
  test.each([320, 390, 1280])("at %i px nothing goes sideways, and nothing goes wrong", async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, reducedMotion: "reduce" });
    const site = sites.get(one.name)!;
    const troubles = watch(page, site.url);
    await page.goto(site.url + one.path);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < height; y += 600) await page.evaluate((top) => scrollTo({ top, behavior: "instant" }), y);
    await page.waitForLoadState("networkidle");
    // Where one reads from right to left a page overflows to the left.
    const wide = await page.evaluate(() => {
      scrollTo({ left: -999, behavior: "instant" });
      return [scrollX, document.documentElement.scrollWidth - innerWidth];
    });
    expect(wide).toEqual([0, 0]);
    expect(troubles).toEqual([]);
    await page.close();
  });

  test.each(["light", "dark"] as const)("axe finds nothing, %s, scrolling and flat", async (colorScheme) => {
    for (const flat of [false, true]) {
      const page = await browser.newPage({
        viewport: { width: 390, height: 844 },
        reducedMotion: "reduce",
        colorScheme,
        bypassCSP: true,
      });
      if (flat) await page.addInitScript(() => Object.defineProperty(window, "fetch", { value: undefined }));
      await page.goto(sites.get(one.name)!.url + one.path);
      expect(await violationsOf(page)).toEqual([]);
      await page.close();
    }
  });
});

test("an Arabic page begins at the right: words, rules, the button, the hairline", async () => {
  const page = await open({ name: "arabic", path: "/catch/" });
  expect(await page.locator("html").evaluate(({ dir, lang }: HTMLElement) => [dir, lang])).toEqual(["rtl", "ar"]);
  await page.locator("svg").first().waitFor({ state: "attached" });
  const seen = await page.evaluate(() => {
    const aside = document.querySelector(".aside")!;
    const item = document.querySelector(".prose li")!;
    const edges = (element: Element) => getComputedStyle(element);
    return {
      aside: [edges(aside).borderRightWidth, edges(aside).borderLeftWidth],
      list:
        Number.parseFloat(edges(item.parentElement!).paddingRight) > Number.parseFloat(edges(item.parentElement!).paddingLeft),
      corner: document.querySelector(".corner")!.getBoundingClientRect().right < innerWidth / 2,
      hairline: edges(document.querySelector(".progress i")!).transformOrigin.split(" ")[0] !== "0px",
      drawing: edges(document.querySelector("story-figure svg, svg")!).direction,
    };
  });
  expect(seen).toEqual({ aside: ["4px", "0px"], list: true, corner: true, hairline: true, drawing: "ltr" });
  await page.close();
});

test("bars grow from the right, their names before them", async () => {
  const page = await open({ name: "arabic", path: "/catch/" });
  await page.locator("story-figure").first().scrollIntoViewIfNeeded();
  await page.locator("story-figure svg .rects rect").first().waitFor();
  const drawn = await page
    .locator("story-figure svg")
    .first()
    .evaluate((svg) => {
      const box = (selector: string) => svg.querySelector(selector)!.getBoundingClientRect();
      return {
        order: box('[data-l="names"] text').left >= box('[data-l="bars"] rect').right - 1,
        texts: svg.querySelectorAll("text").length,
      };
    });
  expect(drawn).toMatchObject({ order: true });
  expect(drawn.texts).toBeGreaterThan(5);
  await page.close();
});

test("in the step edition the left arrow goes on, and the right one back", async () => {
  const page = await open({ name: "arabic", path: "/?edition=step" });
  await page.locator(".slides").waitFor();
  const at = () => page.locator(".slides [data-count]").textContent();
  const first = await at();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(at).not.toBe(first);
  await page.keyboard.press("ArrowRight");
  await expect.poll(at).toBe(first);
  await page.close();
});

test("on paper the story's title stands at the right and the page's number at the left", async () => {
  const page = await open({ name: "arabic", path: "/catch/" });
  const sheet = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[media="print"]')!;
    return (await fetch(link.href)).text();
  });
  expect(sheet).toMatch(/@top-right\s*\{[^}]*--running-title/);
  expect(sheet).toMatch(/@bottom-left\s*\{[^}]*counter\(page\)/);
  expect(await page.pdf()).toBeTruthy();
  await page.close();
});

test("straight quotes are printed as the language has them", async () => {
  const page = await open({ name: "arabic", path: "/catch/" });
  expect(await page.locator("main").textContent()).toContain("«الريّس»");
  await page.close();
});

test("a page in traditional characters asks for faces made for them", async () => {
  const page = await open({ name: "traditional", path: "/stalls/" });
  const faces = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
  expect(faces).toContain("PingFang TC");
  expect(faces).not.toMatch(/\bSC\b/);
  expect(await page.locator("html").getAttribute("dir")).toBeNull();
  await page.close();
});
