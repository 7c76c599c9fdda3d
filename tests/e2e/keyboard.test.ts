// What who reads by keyboard, by ear or with scissors gets: one stop a paragraph, phrases that can be pressed, changes that are said once,
// and the words alone on the clipboard.

import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { violationsOf } from "../support/axe.ts";
import { laidOut, settled } from "../support/page.ts";
import { frames, until } from "../support/patience.ts";

const { url } = inject("town");
const PHONE = { width: 390, height: 844 };
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function open(path: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  await page.goto(url + path);
  if (options.javaScriptEnabled !== false) await laidOut(page);
  return page;
}

const bringTo = async (page: Page, step: Locator) => {
  await step.evaluate((element) => element.scrollIntoView({ block: "start", behavior: "instant" }));
  await settled(page);
};
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("class") ?? document.activeElement?.localName);
const bare = (text: string | null) => (text ?? "").replace(/\s/g, "");

describe("by keyboard", () => {
  test("the Tab key stops once a paragraph, the arrow keys go through what is in it", async () => {
    const page = await open("/ferries/");
    await page.locator(".step[data-scrollama-index], .step").first().waitFor();
    const inText = '.prose > :not(.scene) :is(a, [role="button"]), .step :is(a, [role="button"])';
    const expected = await page.evaluate((selector) => {
      const groups = new Map<Element, number>();
      for (const one of document.querySelectorAll(selector)) {
        const group = one.closest(".step") ?? one.closest(".prose > *")!;
        groups.set(group, (groups.get(group) ?? 0) + 1);
      }
      return [...groups.values()];
    }, inText);
    expect(Math.max(...expected)).toBeGreaterThan(3);
    // From the story's first paragraph on, Tab after Tab.
    await page.locator("#text").focus();
    const stops: string[] = [];
    for (let count = 0; count < 400; count++) {
      await page.keyboard.press("Tab");
      const where = await page.evaluate((selector) => {
        const { activeElement } = document;
        if (!activeElement || activeElement.matches("body, .foot a")) return "end";
        if (!activeElement.matches(selector)) return "other";
        const groups = [...document.querySelectorAll(".step, .prose > :not(.scene)")];
        return String(groups.indexOf(activeElement.closest(".step") ?? activeElement.closest(".prose > *")!));
      }, inText);
      if (where === "end") break;
      stops.push(where);
    }
    const own = stops.filter((where) => where !== "other");
    expect(own.length).toBe(expected.length);
    expect(new Set(own).size).toBe(own.length);
    // Within a step: its link, then each phrase and number, and back.
    const step = page
      .locator(".step")
      .filter({ has: page.locator(".fact") })
      .first();
    const items = await step.locator('a, [role="button"]').count();
    expect(items).toBeGreaterThan(2);
    await step.locator(".step-link").focus();
    const seen = [await focused(page)];
    for (let count = 1; count < items; count++) {
      await page.keyboard.press("ArrowRight");
      seen.push(await focused(page));
    }
    expect(seen).toEqual(
      await step
        .locator('a, [role="button"]')
        .evaluateAll((all) => all.map((one) => one.className.replace(" lights", "")))
        .then((names) =>
          names.map((name, index) => (index > 0 && name.startsWith("phrase") ? expect.stringContaining("phrase") : name)),
        ),
    );
    const last = await page.evaluate(() => document.activeElement!.textContent);
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe(last);
    // Who leaves and comes back is where they were.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe(last);
    await page.keyboard.press("ArrowLeft");
    expect(await page.evaluate(() => document.activeElement!.textContent)).not.toBe(last);
    await page.context().close();
  });

  test("a step a screen, the arrow keys go through a step and then on", async () => {
    const page = await open("/ferries/?edition=step");
    await page.locator(".slides").waitFor();
    while ((await page.locator(".step.now").count()) === 0) await page.keyboard.press("PageDown");
    const step = page.locator(".step.now");
    const id = await step.getAttribute("id");
    await step.locator('[role="button"], a.fact').first().focus();
    const count = await step.locator('[role="button"], a.fact').count();
    for (let at = 1; at < count; at++) await page.keyboard.press("ArrowRight");
    expect(await step.getAttribute("id")).toBe(id);
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".now").first().getAttribute("id")).not.toBe(id);
    await page.context().close();
  });

  test("without script every link can be reached", async () => {
    const page = await open("/ferries/", { javaScriptEnabled: false });
    expect(await page.locator(".prose a[tabindex]").count()).toBe(0);
    expect(await page.locator(".prose a.fact").count()).toBeGreaterThan(3);
    await page.context().close();
  });

  test("a step's link says which step of how many it leads to", async () => {
    const page = await open("/ferries/");
    const names = await page
      .locator("[data-figure='walk']")
      .first()
      .evaluate((figure) =>
        [...figure.closest(".scene")!.querySelectorAll(".step-link")].map((link) => link.getAttribute("aria-label")),
      );
    expect(names).toEqual(["第1步，共3步：链接", "第2步，共3步：链接", "第3步，共3步：链接"]);
    const link = page.getByRole("link", { name: "第1步，共3步：链接", exact: true });
    await bringTo(page, link);
    expect(
      await link.evaluate((one) => getComputedStyle(one, "::before").content + getComputedStyle(one, "::after").content),
    ).toBe('"1""/3"');
    await page.context().close();
  });

  test("a phrase is pressed by Enter, Space, a click; it says so, lights its item, and goes out when it is left", async () => {
    const page = await open("/ferries/");
    const step = page.locator(".step").first();
    await bringTo(page, step);
    const phrase = step.getByRole("button").first();
    const other = step.getByRole("button").nth(1);
    const item = await phrase.getAttribute("data-of");
    const lit = () =>
      page
        .locator("svg.frame:visible .lit")
        .evaluateAll((marks) => [...new Set(marks.map((mark) => (mark as SVGElement).dataset.k))]);
    const expectLit = async (on: boolean) => {
      const keys = await lit();
      expect(keys.length > 0).toBe(on);
      for (const key of keys) expect(key).toContain(`/${item}`);
    };
    const pressed = (one: Locator) => one.getAttribute("aria-pressed");
    await phrase.focus();
    await expectLit(true);
    expect(await pressed(phrase)).toBe("false");
    for (const key of ["Enter", " "]) {
      await page.keyboard.press(key);
      expect(await pressed(phrase)).toBe("true");
      await expectLit(true);
      await page.keyboard.press(key);
      expect(await pressed(phrase)).toBe("false");
      await expectLit(false);
    }
    await page.keyboard.press("Enter");
    await other.focus();
    expect([await pressed(phrase), await pressed(other)]).toEqual(["false", "false"]);
    await phrase.click();
    expect(await pressed(phrase)).toBe("true");
    await page.mouse.move(0, 0); // who points elsewhere has not let go
    await expectLit(true);
    await page.keyboard.press("Escape");
    expect(await pressed(phrase)).toBe("false");
    await expectLit(false);
    await page.context().close();
  });

  test("where no figure moves, a phrase is no button", async () => {
    const page = await open("/ferries/?edition=flat");
    await page.locator(".corner:not([hidden])").waitFor();
    expect(await page.locator(".prose .phrase").count()).toBeGreaterThan(3);
    const said = page.locator(".prose .phrase:is([role], [tabindex], [aria-pressed])");
    expect(await said.count()).toBe(0);
    const choose = async (edition: string) => {
      await page.evaluate(() => document.querySelector<HTMLElement>(".corner")!.click());
      await page.locator(`#settings-sheet input[value="${edition}"]`).check();
      await page.keyboard.press("Escape");
    };
    await choose("scroll");
    await expect.poll(() => said.count()).toBeGreaterThan(3);
    await choose("flat");
    await expect.poll(() => said.count()).toBe(0);
    await page.context().close();
  });
});

describe("by ear", () => {
  /** What a page has said of itself, by a live region or by the browser's own way where it has one. */
  async function listenTo(page: Page, notify: boolean): Promise<void> {
    await page.addInitScript((native) => {
      const said: string[] = [];
      Object.assign(window, { said });
      if (native) Object.assign(Element.prototype, { ariaNotify: (text: string) => said.push(text) });
      else delete (Element.prototype as { ariaNotify?: unknown }).ariaNotify;
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const region = (target as Element).closest?.("[data-says]");
          if (region?.textContent) said.push(region.textContent);
        }
      }).observe(document, { subtree: true, childList: true, characterData: true });
    }, notify);
  }
  const said = (page: Page) => page.evaluate(() => [...(window as unknown as { said: string[] }).said]);
  const altOf = async (step: Locator) => (await step.locator(".still img").getAttribute("alt"))!;

  test.each([
    ["a live region", false],
    ["the browser's own way", true],
  ])("a state is said once one has come to rest at its step, by %s", async (_, notify) => {
    const context = await browser.newContext({ viewport: PHONE, reducedMotion: "reduce" });
    const page = await context.newPage();
    await listenTo(page, notify);
    await page.goto(`${url}/ferries/`);
    await laidOut(page);
    await page.waitForLoadState("networkidle");
    await frames(page, 60);
    expect(await said(page)).toEqual([]);
    const steps = page.locator(".step");
    // Through all steps without a rest: only what one comes to rest at is said.
    const count = await steps.count();
    for (let index = 0; index < count; index++) {
      await steps.nth(index).evaluate((element) => element.scrollIntoView({ block: "start", behavior: "instant" }));
      await frames(page, 2);
    }
    const last = await altOf(steps.nth(count - 1));
    await expect.poll(() => said(page)).toEqual([last]);
    // A little further within the step nothing is said again.
    await page.mouse.wheel(0, 10);
    await frames(page, 90);
    expect(await said(page)).toEqual([last]);
    await steps.nth(1).evaluate((element) => element.scrollIntoView({ block: "start", behavior: "instant" }));
    await expect.poll(() => said(page)).toEqual([last, await altOf(steps.nth(1))]);
    await context.close();
  });

  test("the flat edition, an open sheet and a page that is read out say nothing", async () => {
    const context = await browser.newContext({ viewport: PHONE, reducedMotion: "reduce" });
    const page = await context.newPage();
    await listenTo(page, false);
    await page.goto(`${url}/ferries/?edition=flat`);
    await page.waitForLoadState("networkidle");
    await page.locator(".step").nth(2).scrollIntoViewIfNeeded();
    await frames(page, 120);
    expect(await said(page)).toEqual([]);
    await page.goto(`${url}/ferries/`);
    await laidOut(page);
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => {
      document.documentElement.dataset.listening = "";
    });
    await bringTo(page, page.locator(".step").nth(2));
    await frames(page, 120);
    expect(await said(page)).toEqual([]);
    await page.evaluate(() => {
      delete document.documentElement.dataset.listening;
    });
    await page.locator(".progress a").focus();
    await page.keyboard.press("Enter");
    await page.locator("#contents-sheet[open]").waitFor();
    await bringTo(page, page.locator(".step").nth(3));
    await frames(page, 120);
    expect(await said(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await bringTo(page, page.locator(".step").nth(1));
    await expect.poll(() => said(page)).toEqual([await altOf(page.locator(".step").nth(1))]);
    await context.close();
  });

  test("axe finds nothing while something is said and a phrase is pressed", async () => {
    const context = await browser.newContext({ viewport: PHONE, reducedMotion: "reduce", bypassCSP: true });
    const page = await context.newPage();
    await listenTo(page, false);
    await page.goto(`${url}/ferries/`);
    await laidOut(page);
    await bringTo(page, page.locator(".step").nth(1));
    await until(async () => bare(await page.locator("[data-says]").textContent()) !== "");
    await page.locator(".step").nth(1).getByRole("button").first().press("Enter");
    expect(await violationsOf(page)).toEqual([]);
    await context.close();
  });
});

describe("on the clipboard", () => {
  const permissions = ["clipboard-read", "clipboard-write"];
  const copied = async (page: Page) => {
    await page.keyboard.press("Control+c");
    return page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item!.getType(type)).text();
      const html = new DOMParser().parseFromString(await read("text/html"), "text/html").body;
      return { plain: await read("text/plain"), html: html.innerHTML, words: html.textContent! };
    });
  };
  const times = (text: string, words: string) => bare(text).split(bare(words)).length - 1;

  test("a step is its words, once: no counter, no link's name, no description of the figure", async () => {
    const page = await open("/ferries/", { permissions });
    const steps = page.locator(".step");
    await bringTo(page, steps.nth(1));
    await page.evaluate(() => {
      const [first, , third] = document.querySelectorAll(".step");
      getSelection()!.setBaseAndExtent(first!, 0, third!, third!.childNodes.length);
    });
    const { plain, html, words } = await copied(page);
    const texts = await steps.locator(".step-text").allTextContents();
    for (const text of [plain, words]) expect(bare(text)).toBe(bare(texts.slice(0, 3).join("")));
    for (const alt of await steps.locator(".still img").evaluateAll((all) => all.map((one) => (one as HTMLImageElement).alt)))
      expect(html).not.toContain(alt);
    expect(html).not.toContain("链接");
    await page.context().close();
  });

  test.each(["", "?edition=flat"])("everything is the whole text, once %s", async (query) => {
    const page = await open(`/ferries/${query}`, { permissions });
    if (!query) await bringTo(page, page.locator(".step").nth(1));
    await page.keyboard.press("Control+a");
    const { plain, words } = await copied(page);
    const pieces = await page.locator(".prose > p, .prose > h2, .step-text p, .chapter-head .standfirst").allTextContents();
    for (const piece of pieces) expect([piece, times(plain, piece), times(words, piece)]).toEqual([piece, 1, 1]);
    const labels = await page.locator(".pin svg.frame text").allTextContents();
    expect(query !== "" || labels.length > 3).toBe(true);
    for (const text of [plain, words]) {
      expect(text).not.toMatch(/(?<!\d)\d\s*\/\s*\d/);
      for (const name of ["链接", "细看", "看数据", "跳到正文"]) expect(text).not.toContain(name);
    }
    await page.context().close();
  });
});
