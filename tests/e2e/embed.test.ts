// Figures in other sites' pages and as files: two frames in a page of another origin under a strict policy, with script and without; what is
// downloaded, against what the page shows; a citation and whether there is a newer one.

import type { Browser, Frame, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { violationsOf } from "../support/axe.ts";
import { watch } from "../support/page.ts";
import { type Paper, startPaper, UNTOLD } from "../support/paper.ts";

const { url } = inject("tiny");
const { origin } = new URL(url);
const FIGURES = ["lamps", "boats"];

let browser: Browser;
let paper: Paper;
beforeAll(async () => {
  browser = await launchChromium();
  paper = await startPaper(url, FIGURES);
});
afterAll(async () => {
  await browser?.close();
  paper?.close();
});

/** The frame of a figure, and how high it stands in the page around it. */
async function framed(page: Page, figure: string): Promise<{ frame: Frame; height: () => Promise<number> }> {
  const element = page.locator(`iframe[title=${figure}]`);
  const frame = page.frames().find((one) => one.url().includes(`/embed/${figure}/`))!;
  return { frame, height: () => element.evaluate((one: HTMLIFrameElement) => one.clientHeight) };
}

const contentOf = (frame: Frame) => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
const shownIn = (frame: Frame) =>
  frame.locator(".state").evaluateAll((all) => all.filter((one) => getComputedStyle(one).display !== "none").map(({ id }) => id));

describe("two figures in another site's page under a strict policy", () => {
  test("each as high as what is in it, at every width, and nothing sideways; a step at a time", async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 780 }, bypassCSP: false, reducedMotion: "reduce" });
    const troubles = watch(page, "http://127.0.0.1");
    await page.goto(paper.at);
    for (const width of [320, 360, 1000]) {
      await page.setViewportSize({ width, height: 780 });
      for (const figure of FIGURES) {
        const { frame, height } = await framed(page, figure);
        // A frame that nobody sees is not laid out anew.
        await page.locator(`iframe[title=${figure}]`).scrollIntoViewIfNeeded();
        await expect.poll(async () => (await height()) - (await contentOf(frame))).toBe(0);
        expect(await height()).toBeGreaterThan(UNTOLD);
        const [wide, room] = await frame.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect(wide).toBeLessThanOrEqual(room!);
      }
    }
    const { frame, height } = await framed(page, "lamps");
    expect(await shownIn(frame)).toEqual(["all"]);
    await frame.click("[data-do=next]");
    expect(await shownIn(frame)).toEqual(["by-fate"]);
    await frame.waitForSelector(".stage svg[data-state=by-fate]");
    await frame.click("[data-do=next]");
    await frame.waitForSelector(".stage svg[data-state=kept]");
    expect(await frame.locator("[data-do=next]").isDisabled()).toBe(true);
    const before = await height();
    await frame.click("summary");
    await expect.poll(height).toBeGreaterThan(before + 100);
    await expect.poll(async () => (await height()) - (await contentOf(frame))).toBe(0);
    // What is taken away is of the state that one sees, and the code is whole.
    expect(await frame.locator("a[download$='.svg']:visible").getAttribute("download")).toBe("lamps-kept.svg");
    expect(await frame.locator("pre").textContent()).toContain(`src="${url}/embed/lamps/"`);
    expect(troubles).toEqual([]);
    await page.close();
  });

  test("one state, where the address names it; the look that is asked for", async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, colorScheme: "dark" });
    await page.goto(`${paper.at}?lamps=${encodeURIComponent("?state=kept&theme=white")}&boats=${encodeURIComponent("#kinds")}`);
    const [lamps, boats] = await Promise.all(FIGURES.map((figure) => framed(page, figure)));
    await expect.poll(async () => [await shownIn(lamps!.frame), await shownIn(boats!.frame)]).toEqual([["kept"], ["kinds"]]);
    expect(await lamps!.frame.locator(".steps").isVisible()).toBe(false);
    const ground = (frame: Frame) => frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect([await ground(lamps!.frame), await ground(boats!.frame)]).toEqual(["rgb(255, 255, 255)", "rgb(20, 25, 27)"]);
    expect(await lamps!.frame.locator("#kept img").getAttribute("src")).toMatch(/#white$/);
    await page.close();
  });

  test("without script: every state, its words, its source and the way back; one, where the address names it", async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
    await page.goto(paper.at);
    const { frame } = await framed(page, "lamps");
    expect(await frame.locator(".state").evaluateAll((all) => all.map(({ id }) => id))).toEqual(["all", "by-fate", "kept"]);
    expect(await frame.locator(".state img").count()).toBe(3);
    expect(await frame.locator(".source").textContent()).toContain("Register of Street Lamps");
    expect(await frame.locator(".from a").getAttribute("href")).toMatch(/^\.\.\/\.\.\/lamps\/index\.html/);
    expect(
      await frame
        .locator(".steps, button")
        .evaluateAll((all) => all.filter((one) => (one as HTMLElement).offsetHeight > 0).length),
    ).toBe(0);
    await page.goto(`${paper.at}?lamps=${encodeURIComponent("#kept")}`);
    expect(await shownIn((await framed(page, "lamps")).frame)).toEqual(["kept"]);
    await page.close();
  });
});

/** What a link gives, by the address that it names. */
const fetchedBy = async (page: Page, address: string) => (await page.request.get(address)).body();

/** A CSV of ours as rows of cells. */
const rowsOf = (text: string): string[][] =>
  text
    .replace("\ufeff", "")
    .trimEnd()
    .split("\r\n")
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((found) =>
        (found[1] ?? found[2] ?? "").replaceAll('""', '"'),
      ),
    );

test("every file under a figure is what the page shows, state by state", async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
  const troubles = watch(page, origin);
  for (const chapter of ["lamps", "boats"]) {
    await page.goto(`${url}/${chapter}/index.html`);
    for (const scene of await page.locator(".scene").all()) {
      const figure = scene.locator("[data-figure][data-state]").first();
      await scene.locator("summary").click();
      const take = scene.locator(".take");
      await take.locator("[data-picture=png]").waitFor();
      const cells = await scene
        .locator("tbody tr")
        .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
      const at = async (selector: string) =>
        scene
          .locator(selector)
          .first()
          .evaluate((link: HTMLAnchorElement) => link.href);
      const [head, ...csv] = rowsOf((await fetchedBy(page, await at("a[download$='.csv']"))).toString().split("\r\n\r\n")[0]!);
      expect(csv.length).toBe(cells.length);
      expect(head!.length).toBe(cells[0]!.length);
      for (const [row, said] of csv.entries())
        for (const [column, cell] of said.entries()) if (/^[A-Z]/.test(cell)) expect(cells[row]![column]).toContain(cell);
      const json = JSON.parse((await fetchedBy(page, await at("a[download$='.json']"))).toString());
      expect(json.rows).toHaveLength(cells.length);
      expect(json.sources.length).toBeGreaterThan(0);

      const states = await scene
        .locator(".step")
        .evaluateAll((steps) => steps.map((step) => (step as HTMLElement).dataset.state!));
      for (const state of states.length > 0 ? states : [await figure.getAttribute("data-state")]) {
        await figure.evaluate((one: HTMLElement & { show?(state: string): void }, wanted) => one.show?.(wanted!), state);
        const name = `${await figure.getAttribute("data-figure")}-${state}`;
        await expect.poll(() => take.locator("[data-picture=svg]").getAttribute("download")).toBe(`${name}.svg`);
        const alt = await scene
          .locator(states.length > 0 ? `.step[data-state="${state}"] img` : "img")
          .first()
          .getAttribute("alt");
        const svg = (await fetchedBy(page, await at("[data-picture=svg]"))).toString();
        expect(svg).toContain(`<desc>${alt}`);
        const drawn = /width="(\d+)" height="(\d+)"/.exec(svg)!.slice(1).map(Number);
        const { width, height } = await sharp(await fetchedBy(page, await at("[data-picture=png]"))).metadata();
        expect([width, height]).toEqual(drawn.map((px) => 2 * px));
      }
    }
  }
  expect(troubles).toEqual([]);
  await page.close();
});

test("a picture goes onto the clipboard as a picture", async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  const page = await context.newPage();
  await page.goto(`${url}/lamps/index.html`);
  await page.locator("summary").first().click();
  await page.locator(".take button").first().click();
  await expect.poll(() => page.locator(".take [role=status]").first().textContent()).toContain("Copied");
  expect(await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types))).toEqual([
    "image/png",
  ]);
  await context.close();
});

test("a citation says whether the story still shows it; pages to be framed and cited are accessible", async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, bypassCSP: true });
  const list = await (await page.request.get(`${url}/embed/lamps/figure.json`)).json();
  const [first] = list.states;
  const cite = new URL(first.cite, `${url}/embed/lamps/figure.json`).href;
  await page.goto(cite);
  await expect.poll(() => page.locator(".present").textContent()).toContain("still shows");
  expect(await page.locator("img").getAttribute("alt")).toBe(first.alt);
  expect(await page.locator("tbody tr").count()).toBe(12);
  expect(await violationsOf(page)).toEqual([]);
  await page.route("**/figure.json", (route) =>
    route.fulfill({ json: { states: [{ ...first, content: "0", cite: "../../cite/0123456789abcdef/index.html" }] } }),
  );
  await page.reload();
  const newer = page.locator(".present a");
  await newer.waitFor();
  expect(await newer.evaluate((link: HTMLAnchorElement) => link.href)).toBe(`${url}/cite/0123456789abcdef/index.html`);
  await page.unroute("**/figure.json");
  await page.route("**/figure.json", (route) => route.fulfill({ json: { states: [] } }));
  await page.reload();
  await expect.poll(() => page.locator(".present").textContent()).toContain("no longer");
  for (const figure of FIGURES) {
    await page.goto(`${url}/embed/${figure}/index.html`);
    await page.locator("summary").click();
    expect(await violationsOf(page)).toEqual([]);
  }
  await page.close();
});
