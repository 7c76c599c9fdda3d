// What a reader without script is told: all that the story says, each step with its picture.

import type { Page } from "playwright-core";
import { pageAt } from "../../src/story/pages.ts";
import type { Story } from "../../src/story/story.ts";
import { pictureOf, told } from "./reader.ts";

export interface Told {
  /** Paragraphs and pictures that the story has for a page. */
  parts: number;
  /** Those of them that cannot be seen there, in their order. */
  missing: string[];
}

/** What can be seen of a page: its words without white space, its pictures in their places as `pictureOf` writes them. */
async function seenOn(page: Page): Promise<string> {
  for (const image of await page.locator("main img:visible").all()) await image.scrollIntoViewIfNeeded();
  await page.waitForLoadState("networkidle");
  const pieces = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    const range = document.createRange();
    const seen: (string | { src: string; alt: string })[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof HTMLImageElement) {
        if (node.naturalWidth > 0 && node.checkVisibility()) seen.push({ src: node.currentSrc || node.src, alt: node.alt });
      } else if (node instanceof Text && !node.parentElement!.closest("svg, rt, rp, script, style")) {
        range.selectNodeContents(node);
        const { width, height } = range.getBoundingClientRect();
        if (width > 1 && height > 1 && node.parentElement!.checkVisibility({ visibilityProperty: true })) seen.push(node.data);
      }
    }
    return seen;
  });
  return pieces.map((piece) => (typeof piece === "string" ? piece.replace(/\s/g, "") : pictureOf(piece.src, piece.alt))).join("");
}

/** Compares a page that was opened without script with what the story says on it. `path` is within the site: `/transport/`. */
export async function toldOn(page: Page, story: Story, path: string): Promise<Told> {
  const parts = pageAt(story, path).chapters.flatMap((chapter) => told(story, chapter));
  const seen = await seenOn(page);
  let at = 0;
  const missing = parts.filter((part) => {
    const found = seen.indexOf(part, at);
    if (found >= 0) at = found + part.length;
    return found < 0;
  });
  return { parts: parts.length, missing };
}
