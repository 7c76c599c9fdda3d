// Photographs a built story as a reader sees it: every stop of its pages at each width, light and dark.

import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Card } from "./cards.ts";

export type Theme = "light" | "dark";

/** A picture of a card. */
export interface Shot {
  card: string;
  width: number;
  theme: Theme;
  /** File name within the storyboard's folder. */
  file: string;
  /** Height of the window in px. */
  height: number;
}

/** A page and the cards whose places are on it. */
export interface Sitting {
  width: number;
  /** Path of the page within the site. */
  path: string;
  /** What to call it while it is being photographed. */
  name: string;
  cards: Card[];
}

export interface Studio {
  browser: Browser;
  /** Address of the site, without a slash at the end. */
  url: string;
  themes: readonly Theme[];
  /** Folder that pictures are written to. */
  folder: string;
}

const HEIGHTS: Record<number, number> = { 320: 568, 360: 780, 390: 844, 768: 1024, 1280: 800 };

/** Height of a window of a width, px: that of a device which is so wide, or of its kind. */
function heightOf(width: number): number {
  return HEIGHTS[width] ?? (width < 700 ? Math.round(width * 2.1) : 800);
}

/** Waits until what has been asked of a page is painted. */
async function nextFrames(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    await frame();
  });
}

/** Waits until the page's pictures are those of its place. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => !("deferred" in document.documentElement.dataset));
  await nextFrames(page);
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => {
    const figures = [...document.querySelectorAll<HTMLElement & { state: string }>("story-figure")];
    const near = figures.filter(
      (figure) => figure.getBoundingClientRect().bottom > 0 && figure.getBoundingClientRect().top < innerHeight,
    );
    return near.every((figure) => figure.querySelector("svg.frame")?.getAttribute("data-state") === figure.state);
  });
}

/** Brings a card's place to the top of the window. A standing figure is told by its order in its chapter. */
async function goTo(page: Page, card: Card, standing: number): Promise<void> {
  const step = card.kind === "step" ? card.id : "";
  await page.evaluate(
    ({ kind, chapter, step, standing }) => {
      const article = document.getElementById(chapter);
      const place = {
        opening: () => document.body,
        head: () => article?.querySelector(".chapter-head"),
        step: () => document.getElementById(step),
        standing: () => article?.querySelectorAll(".standing")[standing],
      }[kind]();
      if (!place) throw new Error(`no ${kind} ${step} in ${chapter}`);
      place.scrollIntoView({ block: "start" });
    },
    { kind: card.kind, chapter: card.chapter, step, standing },
  );
}

/** Photographs the cards of one page at one width, in every theme. */
export async function sit(studio: Studio, { width, path, cards }: Sitting): Promise<Shot[]> {
  const context = await openContext(studio, width);
  try {
    const page = await context.newPage();
    await page.goto(studio.url + path);
    await settle(page);
    const shots: Shot[] = [];
    const standing = new Map<string, number>();
    for (const [index, card] of cards.entries()) {
      const count = standing.get(card.chapter) ?? 0;
      if (card.kind === "standing") standing.set(card.chapter, count + 1);
      await goTo(page, card, count);
      await settle(page);
      // To and fro: a picture begins in the theme in which the one before it ended.
      for (const theme of index % 2 === 0 ? studio.themes : studio.themes.toReversed()) {
        await page.emulateMedia({ colorScheme: theme });
        await nextFrames(page);
        const file = `${width}-${theme}-${card.id.replace("/", "-")}.jpg`;
        await page.screenshot({ path: join(studio.folder, file), type: "jpeg", quality: 85 });
        shots.push({ card: card.id, width, theme, file, height: heightOf(width) });
      }
    }
    return shots;
  } finally {
    await context.close();
  }
}

function openContext({ browser, themes }: Studio, width: number): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height: heightOf(width) },
    colorScheme: themes[0]!,
    reducedMotion: "reduce",
    deviceScaleFactor: 1,
    isMobile: width < 700,
    hasTouch: width < 700,
  });
}

/** Does `work` on all `items`, at most `hands` at a time; results in the order of the items. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  hands: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const hand = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(hands, items.length) }, hand));
  return results;
}
