// A contact sheet of every step of every chapter, as a reader sees it: .storyboard/index.html and one PNG a width and theme.
//   npm run storyboard [-- --only transport] [-- --widths 360,1280] [-- --no-build]

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { escapeText } from "../src/marks/print.ts";
import { storyFolder } from "../src/story/files.ts";
import type { Story } from "../src/story/story.ts";
import { numeral } from "../src/strings/index.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { launchChromium } from "./chromium.ts";
import { serve } from "./serve.ts";

const TARGET = ".storyboard";
const HEIGHTS: Record<number, number> = { 320: 568, 360: 780, 390: 844, 768: 1024, 1280: 800 };
const THEMES = ["light", "dark"] as const;

interface Shot {
  chapter: string;
  step: string;
  file: string;
}

/** Where to stop on a chapter's page: its head, then every step, then standing figures. */
async function stopsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const stops = [...document.querySelectorAll<HTMLElement>(".chapter-head, .step, .standing")];
    stops.forEach((stop, index) => {
      stop.dataset.stop = String(index);
    });
    return stops.map((stop, index) => stop.id || `${stop.classList[0]}-${index}`);
  });
}

async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => !("staged" in document.documentElement.dataset));
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
  });
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => {
    const figures = [...document.querySelectorAll<HTMLElement & { state: string }>("story-figure")];
    const near = figures.filter(
      (figure) => figure.getBoundingClientRect().bottom > 0 && figure.getBoundingClientRect().top < innerHeight,
    );
    return near.every((figure) => figure.querySelector("svg.frame")?.getAttribute("data-state") === figure.state);
  });
}

async function shoot(
  browser: Browser,
  url: string,
  story: Story,
  width: number,
  theme: (typeof THEMES)[number],
  only: string | undefined,
): Promise<Shot[]> {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHTS[width] ?? 800 },
    colorScheme: theme,
    reducedMotion: "reduce",
    deviceScaleFactor: 1,
    isMobile: width < 700,
    hasTouch: width < 700,
  });
  const page = await context.newPage();
  const shots: Shot[] = [];
  const chapters = story.chapters.filter((chapter) => chapter.role === "chapter" && (!only || chapter.id === only));
  const pages = [
    ...(only ? [] : [{ id: "story", path: "/" }]),
    ...chapters.map((chapter) => ({ id: chapter.id, path: `/${chapter.id}/` })),
  ];
  for (const { id, path } of pages) {
    await page.goto(url + path);
    await settle(page);
    // The story's page shows what no chapter's page does: opening and end.
    const own = await stopsOf(page);
    const kept =
      id === "story"
        ? await page.evaluate(() =>
            [...document.querySelectorAll<HTMLElement>(".opening [data-stop], .end[data-stop], .end [data-stop]")].map((stop) =>
              Number(stop.dataset.stop),
            ),
          )
        : own.map((_, index) => index);
    if (id === "story") {
      const file = `${width}-${theme}-story-first-screen.png`;
      await page.screenshot({ path: join(TARGET, file) });
      shots.push({ chapter: id, step: "first-screen", file });
    }
    for (const index of kept) {
      await page.evaluate((stop) => document.querySelector(`[data-stop="${stop}"]`)!.scrollIntoView({ block: "start" }), index);
      await settle(page);
      const file = `${width}-${theme}-${id}-${String(index).padStart(2, "0")}.png`;
      await page.screenshot({ path: join(TARGET, file) });
      shots.push({ chapter: id, step: own[index]!, file });
    }
  }
  await context.close();
  return shots;
}

function sheetOf(story: Story, shots: Shot[], width: number, theme: string): string {
  const byChapter = Map.groupBy(shots, (shot) => shot.chapter);
  const thumb = width > 700 ? 420 : 240;
  const sections = [...byChapter].map(([id, list]) => {
    const chapter = story.chapters.find((found) => found.id === id);
    const title = chapter ? `${numeral(chapter.number, story.locale)} ${chapter.title}` : story.title;
    const cards = list.map(
      (shot) =>
        `<figure><img src="${shot.file}" width="${thumb}" alt=""><figcaption>${escapeText(shot.step)}</figcaption></figure>`,
    );
    return `<h2>${escapeText(title)}</h2><div class="row">${cards.join("")}</div>`;
  });
  const colours = theme === "dark" ? "background:#0c0f10;color:#ddd" : "background:#e9e4d6;color:#222";
  return (
    `<!doctype html><meta charset="utf-8"><title>${escapeText(story.title)} ${width} ${theme}</title>` +
    `<style>body{margin:24px;font:14px/1.5 sans-serif;${colours}}.row{display:flex;flex-wrap:wrap;gap:16px}figure{margin:0}img{display:block;border-radius:4px}figcaption{font-size:12px;opacity:.7}</style>` +
    `<h1>${escapeText(story.title)} · ${width}px · ${theme}</h1>${sections.join("")}\n`
  );
}

const { values } = parseArgs({
  options: { only: { type: "string" }, widths: { type: "string" }, "no-build": { type: "boolean" } },
});
const folder = storyFolder();
const target = process.env.OUT_DIR ?? "dist";
if (!values["no-build"] && !(await build(folder, target))) process.exit(1);
const { story } = check(folder);
if (!story) process.exit(1);
rmSync(TARGET, { recursive: true, force: true });
mkdirSync(TARGET, { recursive: true });
const site = await serve(target);
const browser = await launchChromium({ machineFonts: true });
const links: string[] = [];
for (const width of (values.widths ?? "360,1280").split(",").map(Number)) {
  for (const theme of THEMES) {
    const shots = await shoot(browser, site.url, story, width, theme, values.only);
    const name = `sheet-${width}-${theme}`;
    writeFileSync(join(TARGET, `${name}.html`), sheetOf(story, shots, width, theme));
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    await page.goto(`file://${join(process.cwd(), TARGET, `${name}.html`)}`);
    await page.screenshot({ path: join(TARGET, `${name}.png`), fullPage: true });
    await page.close();
    links.push(name);
    console.log(`${TARGET}/${name}.png  ${shots.length}`);
  }
}
writeFileSync(
  join(TARGET, "index.html"),
  `<!doctype html><meta charset="utf-8"><title>Storyboard</title>${links.map((name) => `<p><a href="${name}.html">${name}</a> · <a href="${name}.png">PNG</a></p>`).join("")}\n`,
);
await browser.close();
await site.close();
