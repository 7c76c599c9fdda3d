// A story as articles for a WeChat Official Account: their files, all in one folder.

import { existsSync, readFileSync } from "node:fs";
import { extname, join, resolve, sep } from "node:path";
import { escapeText } from "../../marks/print.ts";
import type { Language } from "../../messages/index.ts";
import { currentRun } from "../../run.ts";
import type { Story } from "../../story/story.ts";
import { sharedPage } from "../cards/page.ts";
import { type Article, writeArticle } from "./article.ts";
import { articlePage, indexPage } from "./page.ts";

export interface Export {
  /** Contents by path within the target folder. */
  files: Map<string, string | Buffer>;
  articles: number;
  pictures: number;
  /** Characters that no face of ours has. */
  missing: string[];
  /** Addresses of pictures that are not there. */
  absent: string[];
}

/** A picture of the text, where it is in public/; an address may lead nowhere else. */
function readPublic(address: string): Buffer | undefined {
  const root = join(currentRun().root, "public");
  const file = resolve(root, `.${decodeURI(address.split(/[?#]/)[0]!)}`);
  return file.startsWith(root + sep) && existsSync(file) ? readFileSync(file) : undefined;
}

const MEDIA: Record<string, string> = {
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
};

function dataAddress(path: string, bytes: Buffer): string {
  return `data:${MEDIA[extname(path)] ?? "image/png"};base64,${bytes.toString("base64")}`;
}

/** Writes every chapter of a story, opening and end included. */
export async function exportArticles(story: Story, language: Language): Promise<Export> {
  const page = await sharedPage(story);
  const missing = new Set<string>();
  const articles = story.chapters.map((chapter) => writeArticle({ chapter, page, missing }));
  const pictures = new Map<string, Buffer>();
  const absent: string[] = [];
  for (const { pictures: drawn, copies } of articles) {
    for (const picture of drawn) pictures.set(picture.path, await picture.read());
    for (const { address, path } of copies) {
      const bytes = readPublic(address);
      if (bytes) pictures.set(path, bytes);
      else absent.push(address);
    }
  }
  const withPictures = ({ html }: Article) =>
    html.replace(/(<img src=")([^"]*)(")/g, (whole, open: string, path: string, close: string) => {
      const bytes = pictures.get(path);
      return bytes ? open + escapeText(dataAddress(path, bytes)) + close : whole;
    });
  const index = indexPage(articles, { story: story.title, locale: story.locale, language, withPictures });
  const files = new Map<string, string | Buffer>([
    ["index.html", index],
    ...articles.map((article) => [`${article.name}.html`, articlePage(article, story.locale)] as const),
    ...pictures,
  ]);
  return { files, articles: articles.length, pictures: pictures.size, missing: [...missing].sort(), absent };
}
