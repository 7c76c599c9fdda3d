// What is left of a page for reading modes and for machines that read: the whole story and nothing of what is around it.

import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { JSDOM } from "jsdom";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { build } from "../../scripts/build.ts";
import { check } from "../../scripts/check.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { workFolder } from "../../scripts/folders.ts";
import type { Story } from "../../src/story/story.ts";
import { laidOut, settled } from "../support/page.ts";
import { extract, told } from "../support/reader.ts";

/** All rules of both sets, none left out. */
const RULES = { root: true, extends: ["html-validate:recommended", "html-validate:standard"] };

/** A photograph as opening, chapters with names that reading modes hold against what is called so, and a step that is hardly more than a link. */
const HOSTILE = { story: ".build/test/reader-story", folder: ".build/test/reader" };
const SITES = {
  town: { story: "tests/fixtures/town", folder: inject("town").folder },
  tiny: { story: "tests/fixtures/tiny", folder: inject("tiny").folder },
  hostile: HOSTILE,
};
let browser: Browser;

beforeAll(async () => {
  cpSync("tests/fixtures/photo", HOSTILE.story, { recursive: true });
  const chapters = join(HOSTILE.story, "chapters");
  renameSync(join(chapters, "01-lamps.mdx"), join(chapters, "01-sidebar-comments.mdx"));
  renameSync(join(chapters, "02-boats.mdx"), join(chapters, "02-social-footer.mdx"));
  const lamps = join(chapters, "01-sidebar-comments.mdx");
  const short = "See [the register](https://quay.example/register).\n</Step>";
  const text = readFileSync(lamps, "utf8").replace(/The committee wrote[^\n]*\n<\/Step>/, short);
  writeFileSync(lamps, `${text}\n## Related comments\n\nNobody asked for them.\n`);
  const file = join(HOSTILE.story, "story.json");
  writeFileSync(
    file,
    readFileSync(file, "utf8")
      .replace('"lamps": {', '"sidebar-comments": {')
      .replace('"chapter": "lamps"', '"chapter": "sidebar-comments"')
      .replace('"chapter": "boats"', '"chapter": "social-footer"'),
  );
  if (!(await build(HOSTILE.story, HOSTILE.folder))) throw new Error("the story does not build");
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  for (const one of [HOSTILE.story, workFolder(HOSTILE.story)]) rmSync(one, { recursive: true, force: true });
});

function storyIn(folder: string): Story {
  const { story } = check(folder);
  if (!story) throw new Error(`${folder} cannot be read`);
  return story;
}

/** Expects all that the chapters of a page tell, in its order, each picture once, and nothing of the page around it. */
function expectWhole(story: Story, html: string, path: string): void {
  const own = story.chapters.filter(({ id }) => path === "/" || path === `/${id}/`);
  const { text, pictures, elements, excerpt } = extract(html, `https://quay.example${path}`);
  const parts = own.flatMap((chapter) => told(story, chapter));
  let at = 0;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    expect(found, `${path} has lost, or has moved: ${part}`).toBeGreaterThanOrEqual(0);
    at = found + part.length;
  }
  expect(pictures).toEqual(parts.filter((part) => part.startsWith("⟦")));
  // Of what is folded the notes are kept, and the tables are not.
  for (const name of ["table", "button", "input", "svg", "dialog", "nav"]) expect(elements, name).not.toContain(name);
  expect(text).not.toMatch(/(?<!\d)\d+\/\d+(?!\d)/);
  for (const { title } of path === "/" ? own.filter(({ role }) => role !== "opening") : [])
    expect(text).toContain(title.replace(/\s/g, ""));
  for (const { figure } of own.flatMap(({ scenes }) => scenes))
    expect(text).toContain(story.figures[figure]!.spec.title.replace(/\s/g, ""));
  expect(excerpt.length).toBeGreaterThan(10);
}

test("a reading mode keeps as much of a page that is being scrolled", async () => {
  const { url } = inject("town");
  const story = storyIn(SITES.town.story);
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
  for (const path of ["/", "/works/"]) {
    await page.goto(url + path);
    await laidOut(page);
    await page
      .locator(".step")
      .nth(2)
      .evaluate((step) => step.scrollIntoView({ block: "start", behavior: "instant" }));
    await settled(page);
    await page.locator("story-figure svg.frame").first().waitFor();
    expectWhole(story, await page.content(), path);
  }
  await page.close();
});

describe.each(Object.entries(SITES))("of %s", (name, { story: source, folder }) => {
  const pages = () => ["/", ...storyIn(source).chapters.flatMap(({ id, role }) => (role === "chapter" ? [`/${id}/`] : []))];

  test("a reading mode keeps the whole text and each step's picture, in their order, of every page", () => {
    const story = storyIn(source);
    expect(pages().length).toBeGreaterThan(2);
    for (const path of pages()) expectWhole(story, readFileSync(join(folder, path, "index.html"), "utf8"), path);
  });

  test("no page has anything that HTML does not allow", async () => {
    const validator = new HtmlValidate(RULES);
    for (const path of [...pages().map((one) => `${one}index.html`), "/404.html"]) {
      const html = readFileSync(join(folder, path), "utf8");
      const { results } = await validator.validateString(html);
      const faults = results.flatMap(({ messages }) => messages);
      expect(
        faults.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`),
        `${name} ${path}`,
      ).toEqual([]);
      const { document } = new JSDOM(html).window;
      const silent = [...document.querySelectorAll("section, article")].filter(
        (one) => !one.querySelector("h1, h2, h3, h4, h5, h6"),
      );
      expect(silent.map(({ outerHTML }) => outerHTML.slice(0, 80))).toEqual([]);
    }
  });
});
