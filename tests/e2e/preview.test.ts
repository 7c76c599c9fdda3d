// Editing live: a saved change shows soon and where one was; a broken one is named over the last good page; both from the start and after.

import { existsSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../../scripts/chromium.ts";
import { parseStory } from "../../src/check/story.ts";
import { formatProblem } from "../../src/messages/index.ts";
import { filesUnder } from "../../src/publish/folder.ts";
import { readStoryFiles } from "../../src/source/files.ts";
import { copyStory, type Dev, startDev } from "../support/dev.ts";
import { laidOut } from "../support/page.ts";

let browser: Browser;
const story = copyStory("tests/fixtures/town");
const file = (path: string) => join(story.folder, path);
const CHAPTER = file("chapters/01-ferries.mdx");
const FIGURE = file("figures/landings.json");
const chapter = readFileSync(CHAPTER, "utf8");
const figure = readFileSync(FIGURE, "utf8");

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  story.remove();
});

/** Where one reads: the step, its figure's state and the step's height on the screen. */
const place = (page: Page) =>
  page.evaluate(() => {
    const step = document.querySelector("#ferries-landings-line")!;
    const shown = step.closest(".scrolly")!.querySelector<HTMLElement>("svg.frame")?.dataset.state;
    return { active: step.classList.contains("active"), shown, top: Math.round(step.getBoundingClientRect().top) };
  });

/** The same step and state, at the same height but for a scroll offset's rounding. */
const near = ({ top, ...step }: Awaited<ReturnType<typeof place>>) => ({
  ...step,
  top: expect.toSatisfy((now: number) => Math.abs(now - top) <= 1, `${top} ± 1`),
});

/** Opens the story at a step in the midst of it. */
async function openAtStep(url: string, width = 1280): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  // How far down each frame of a page that was loaded again was, if anything could be seen of it.
  await page.addInitScript(() => {
    const heights: number[] = [];
    Object.assign(window, { heights });
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const note = () => {
      if (document.body && document.documentElement.style.visibility === "" && navigation?.type === "reload")
        heights.push(scrollY);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await page.goto(url);
  // A live page is connected to the server; until then it would not hear of a change.
  await page.waitForFunction(() => document.querySelector("astro-dev-toolbar") && document.querySelector("desk-views"));
  await laidOut(page);
  // Again where the page loads itself anew meanwhile, for what the test before has just put back.
  const there = async () => {
    await page.locator("#ferries-landings-line").evaluate((step) => step.scrollIntoView({ block: "start" }));
    return place(page);
  };
  await expect.poll(() => there().catch(() => undefined)).toMatchObject({ active: true, shown: "line" });
  return page;
}

/** Makes a change and waits until the page shows `words` and may be seen. */
async function seen(page: Page, words: string, change: () => void): Promise<void> {
  change();
  const shows = () =>
    page
      .evaluate(
        (wanted) => document.body?.textContent.includes(wanted) && document.documentElement.style.visibility === "",
        words,
      )
      .catch(() => false); // between two pages
  await expect.poll(shows, { interval: 10 }).toBe(true);
}

const wordsOver = (page: Page) =>
  page
    .evaluate(() => {
      const list = [...(document.querySelector("desk-problems")?.shadowRoot?.querySelectorAll("li") ?? [])];
      return list.map((one) => [...one.querySelectorAll("code, .said, .hint")].map((part) => part.textContent).join("\n"));
    })
    .catch(() => ["between two pages"]);

/** What `npm run check` would print about the errors there are now, without its indents. */
const checked = () => {
  const { problems, locale } = parseStory(readStoryFiles(story.folder));
  const errors = problems.filter(({ severity }) => severity === "error");
  return errors.map((one) => formatProblem(one, locale, story.folder).replaceAll("\n  ", "\n"));
};

describe("a story that is good from the start", () => {
  let dev: Dev;
  const opened = file(".opened");

  beforeAll(async () => {
    const editor = file(".editor.sh");
    writeFileSync(editor, `#!/bin/sh\necho "$@" >> ${opened}\n`, { mode: 0o755 });
    dev = await startDev(story.folder, 4461, { LAUNCH_EDITOR: editor });
  });
  afterAll(() => dev?.stop());

  test("a change of words and a change of a figure show, the page loaded once for each, at the same step", async () => {
    const page = await openAtStep(dev.url);
    const before = await place(page);
    let loads = 0;
    page.on("load", () => loads++);
    for (const words of ["改写的头一遍", "改写的又一遍", "改写的再一遍"]) {
      // Words above the step grow; the step stays where it was on the screen.
      const text = chapter
        .replace("打听下来，", `打听下来，${words}，`)
        .replace("<Scrolly", `前面添上一段：${words}。\n\n<Scrolly`);
      await seen(page, words, () => writeFileSync(CHAPTER, text));
      await expect.poll(() => place(page)).toEqual(near(before));
      const heights = await page.evaluate(() => (window as unknown as { heights: number[] }).heights);
      expect(Math.min(...heights), "a flash of the top").toBeGreaterThan(1000);
    }
    const title = "题目换成了这一句";
    await seen(page, title, () => writeFileSync(FIGURE, figure.replace(/"title": ".*?"/, `"title": "${title}"`)));
    await expect.poll(() => place(page)).toEqual(near(before));
    expect(loads).toBe(4);
    writeFileSync(CHAPTER, chapter);
    writeFileSync(FIGURE, figure);
    const text = () => page.evaluate(() => document.body.textContent).catch(() => title); // between two pages
    await expect.poll(text).not.toMatch(new RegExp(`${title}|改写的再一遍`));
    await page.close();
  });

  test("a broken edit is named as `check` names it, over the page as it was, and opened at its line; fixed, it goes", async () => {
    const page = await openAtStep(dev.url);
    const before = await place(page);
    writeFileSync(CHAPTER, chapter.replace('<Step state="line">', '<Step state="lime">'));
    writeFileSync(FIGURE, figure.replace('"type": "units"', '"type": "unit"'));
    await expect.poll(() => wordsOver(page)).toHaveLength(2);
    expect(await wordsOver(page)).toEqual(checked());
    expect(await place(page)).toEqual(before);
    const line = chapter.split("\n").indexOf('<Step state="line">') + 1;
    await page.locator("desk-problems button").first().click();
    await expect.poll(() => existsSync(opened) && readFileSync(opened, "utf8")).toContain(CHAPTER);
    expect(readFileSync(opened, "utf8")).toContain(String(line));
    await page.locator("desk-problems summary").click();
    expect(await page.locator("desk-problems ul").isVisible()).toBe(false);
    writeFileSync(FIGURE, figure);
    await expect.poll(() => wordsOver(page)).toHaveLength(1);
    writeFileSync(CHAPTER, chapter);
    await expect.poll(() => wordsOver(page)).toEqual([]);
    expect(await place(page)).toEqual(before);
    expect(dev.said()).not.toMatch(/\n\s+at .*:\d+:\d+/);
    await page.close();
  });

  test("a new chapter appears and goes with its file", async () => {
    const added = file("chapters/05-added.mdx");
    rmSync(added, { force: true });
    const page = await openAtStep(dev.url);
    await seen(page, "添上的一章", () =>
      writeFileSync(added, "---\ntitle: 添上的一章\naccent: ink\n---\n\n这一章只有一句话。\n"),
    );
    expect(await wordsOver(page)).toEqual([]);
    rmSync(added);
    await expect
      .poll(() =>
        page
          .locator("#added")
          .count()
          .catch(() => 1),
      )
      .toBe(0);
    expect(await wordsOver(page)).toEqual([]);
    await page.close();
  });

  test("a file that is deleted, renamed, of another encoding or emptied is named, and comes back", async () => {
    const page = await openAtStep(dev.url);
    const before = await place(page);
    const away = FIGURE.replace("landings.json", "ways.json");
    const gbk = Buffer.from("7b227469746c65223a22b5c0c2b7227d", "hex");
    const damages: [name: string, damage: () => void, fix: () => void][] = [
      ["deleted", () => unlinkSync(FIGURE), () => writeFileSync(FIGURE, figure)],
      ["renamed", () => renameSync(FIGURE, away), () => renameSync(away, FIGURE)],
      ["GBK", () => writeFileSync(FIGURE, gbk), () => writeFileSync(FIGURE, figure)],
      ["empty", () => writeFileSync(CHAPTER, ""), () => writeFileSync(CHAPTER, chapter)],
    ];
    for (const [name, damage, fix] of damages) {
      damage();
      await expect.poll(() => wordsOver(page)).not.toEqual([]);
      expect(await wordsOver(page), name).toEqual(checked());
      expect(await place(page), name).toEqual(before);
      fix();
      await expect.poll(() => wordsOver(page), { message: name }).toEqual([]);
    }
    // Half-saved: nobody is told.
    let told = 0;
    await page.exposeFunction("toldOf", () => told++);
    await page.evaluate(() =>
      new MutationObserver(
        () => document.querySelector("desk-problems") && (window as unknown as { toldOf(): void }).toldOf(),
      ).observe(document.body, { childList: true }),
    );
    writeFileSync(CHAPTER, "");
    await new Promise((done) => setTimeout(done, 50)); // the time an editor's program takes between emptying a file and writing it
    await seen(page, "写完的", () => writeFileSync(CHAPTER, chapter.replace("还开着的，有", "还开着的，写完的，有")));
    writeFileSync(CHAPTER, chapter);
    expect(told).toBe(0);
    await page.close();
  });

  test("the toolbar: line and boxes, the state and its files, facts and loose numerals, the phone kept at the step", async () => {
    const page = await openAtStep(dev.url);
    await seen(page, "七十七", () => writeFileSync(CHAPTER, chapter.replace("还开着的，有", "还开着的，有七十七条，有")));
    await expect.poll(() => place(page)).toMatchObject({ active: true, shown: "line" });
    const button = page.locator('astro-dev-toolbar .item[data-app-id="desk"]');
    const panel = page.locator('astro-dev-toolbar-app-canvas[data-app-id="desk"] .panel');
    // A page that is loaded once more has the panel closed again.
    await expect
      .poll(async () => {
        if (!(await panel.isVisible())) await button.evaluate((one) => (one as HTMLElement).click());
        return panel.isVisible();
      })
      .toBe(true);
    expect(await page.locator('astro-dev-toolbar .item[data-app-id^="astro:"]:visible').count()).toBe(0);
    expect(await panel.locator(".where b").textContent()).toBe("landings · line");
    expect(await panel.locator(".warnings summary").textContent()).toBe("1处提醒");
    await panel.locator(".opens button").nth(1).click();
    await expect.poll(() => readFileSync(opened, "utf8")).toContain(FIGURE);

    for (const name of ["lines", "facts", "phone"]) await panel.locator(`input[name=${name}]`).check();
    const views = page.locator("desk-views");
    await expect.poll(() => views.locator(".box.active span").textContent()).toBe("ferries-landings-line · line");
    // In one go: the drawing is renewed with every frame.
    const above = await page.evaluate(() => {
      const line = document.querySelector("desk-views")!.shadowRoot!.querySelector(".line")!.getBoundingClientRect().top;
      return line - document.querySelector("#ferries-landings-line")!.getBoundingClientRect().top;
    });
    expect(above).toBeGreaterThan(0);
    const fact = page.locator("#ferries-landings-line a.fact").first();
    expect(await fact.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe("solid");
    const marked = await page.evaluate(() => [...CSS.highlights.get("desk-loose")!].map((range) => String(range)));
    expect(marked).toEqual(["七十七"]);
    const phone = page.frameLocator("desk-views iframe");
    await expect.poll(() => phone.locator(".step.active").last().getAttribute("id")).toBe("ferries-landings-line");
    expect(await phone.locator("html").evaluate((root) => root.clientWidth)).toBeLessThan(400);
    await page.locator("#ferries-landings-status").evaluate((other) => other.scrollIntoView({ block: "start" }));
    await expect.poll(() => phone.locator("#ferries-landings-status.active").count()).toBe(1);
    await panel.locator("input[name=phone]").uncheck();

    await page
      .locator("#ferries-landings-status a.fact")
      .first()
      .evaluate((fact) => fact.dispatchEvent(new PointerEvent("pointerover", { bubbles: true })));
    const id = (await page.locator("#ferries-landings-status a.fact").first().getAttribute("href"))!.replace("#fact-", "");
    expect(await views.locator(".card code").textContent()).toBe(id);
    writeFileSync(CHAPTER, chapter);
    await page.close();
  });
});

test("a story that is broken from the start is answered with its words, and appears once it is fixed", async () => {
  rmSync(FIGURE);
  const dev = await startDev(story.folder, 4462);
  const page = await browser.newPage();
  page.setDefaultTimeout(90_000);
  await page.goto(dev.url);
  await expect.poll(() => wordsOver(page)).toEqual(checked());
  expect(dev.said()).not.toMatch(/\n\s+at .*:\d+:\d+/);
  writeFileSync(FIGURE, figure);
  await page.locator(".opening-screen").waitFor();
  expect(await wordsOver(page)).toEqual([]);
  dev.stop();
  await page.close();
});

test("nothing of the desk is published", () => {
  const published = filesUnder(inject("town").folder).filter((path) => /\.(html|js|css|json)$/.test(path));
  expect(published.length).toBeGreaterThan(20);
  expect(
    published.filter((path) => /desk-|\/desk\/|astro-dev-toolbar|__open-in-editor/.test(readFileSync(path, "utf8"))),
  ).toEqual([]);
});
