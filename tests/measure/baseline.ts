// The lightest page that says what another one's first screen says: words in the phone's own face and nothing else. What the phone and its
// network need for anything at all.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { PHONE } from "./phone.ts";

/** A heading or a paragraph. */
export interface Words {
  heading: boolean;
  text: string;
}

/** The words of a page's first screen, in their order, as they stand without script. */
export async function firstWords(browser: Browser, url: string): Promise<Words[]> {
  const page = await browser.newPage({ ...PHONE, javaScriptEnabled: false });
  await page.goto(url);
  const words = await page.locator("body :is(h1, h2, h3, p)").evaluateAll((elements) =>
    elements
      .filter((element) => {
        const { top, bottom, width } = element.getBoundingClientRect();
        return bottom > 0 && top < innerHeight && width > 1;
      })
      .map((element) => ({ heading: element.localName !== "p", text: element.textContent?.trim() ?? "" })),
  );
  await page.close();
  return words.filter(({ text }) => text !== "");
}

const escaped = (text: string) => text.replace(/[&<]/g, (character) => (character === "&" ? "&amp;" : "&lt;"));

export function baselineOf(words: readonly Words[], language: string): string {
  const lines = words.map(({ heading, text }) => (heading ? `<h1>${escaped(text)}</h1>` : `<p>${escaped(text)}</p>`));
  return [
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    "<title>baseline</title><style>body{margin:0 auto;max-width:36em;padding:1em;font:18px/1.8 sans-serif}</style>",
    `<main>${lines.join("\n")}</main></html>\n`,
  ].join("\n");
}

/** Writes the baseline of a page into a folder of its own, to be served from there. */
export function writeBaseline(folder: string, words: readonly Words[], language: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), baselineOf(words, language));
}
