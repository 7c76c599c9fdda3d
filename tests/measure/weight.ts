// What a page fetches before its reader scrolls: which files, of which kind, and how many bytes of each leave the host.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { constants, brotliCompressSync as pack } from "node:zlib";
import type { Browser } from "playwright-core";
import { isText, typeOf } from "../../src/publish/types.ts";
import { frames } from "../support/patience.ts";
import { PHONE } from "./phone.ts";

export const KINDS = ["html", "css", "script", "font", "picture", "other"] as const;
export type Kind = (typeof KINDS)[number];

export interface Fetched {
  /** Path within the site, without digests: they change with every word, and what a file is for does not. */
  name: string;
  kind: Kind;
  bytes: number;
}

export interface Weight {
  /** In the order of their names. */
  files: Fetched[];
  /** Addresses on other hosts that were asked for. */
  elsewhere: string[];
  /** Elements of the document. */
  elements: number;
}

/** A site that is served, and the folder it stands in. */
export interface Served {
  url: string;
  folder: string;
}

/** `/reels/jobs.8ad36c64/narrow.json` is `reels/jobs/narrow.json`, `/fonts/cbb70bc5.woff2` is `fonts/….woff2`. */
export function plainName(path: string): string {
  const name = path.replace(/\.[\w-]{8}(?=\/|\.\w+$)/g, "").replace(/\/[\da-f]{8}(?=\.\w+$)/, "/…");
  return name === "/" ? name : name.slice(1);
}

export function kindOf(path: string): Kind {
  const type = typeOf(path);
  if (type.startsWith("text/html")) return "html";
  if (type.startsWith("text/css")) return "css";
  if (type.startsWith("text/javascript")) return "script";
  if (type.startsWith("font/")) return "font";
  return type.startsWith("image/") ? "picture" : "other";
}

/** Bytes of what a host says before a file's own. */
const HEAD = 260;

/** Bytes of an answer as they leave a host that packs in passing, which does it less well than copies that are packed beforehand. */
function bytesOf(file: string): number {
  const plain = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const packed = isText(file) && plain.length > 256;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  return HEAD + (packed ? pack(plain, { params }) : plain).length;
}

/** Opens a page on a phone that has never seen it and lets it come to rest. `path` is within the site: `/transport/`. */
export async function weigh(browser: Browser, { url, folder }: Served, path: string): Promise<Weight> {
  const page = await browser.newPage(PHONE);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().startsWith("http")) asked.push(request.url());
  });
  await page.goto(url + path);
  await page.waitForLoadState("networkidle");
  await frames(page, 60); // whatever is fetched late, when nothing seems to be loading, counts too
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  await page.close();
  const files = asked
    .filter((address) => address.startsWith(`${url}/`))
    .map((address) => {
      const inside = new URL(address).pathname.slice(new URL(url).pathname.replace(/\/$/, "").length);
      const file = inside.endsWith("/") ? `${inside}index.html` : inside;
      return { name: plainName(inside), kind: kindOf(file), bytes: bytesOf(join(folder, file)) };
    });
  const elsewhere = asked.filter((address) => !address.startsWith(`${url}/`));
  return { files: files.sort((a, b) => (a.name < b.name ? -1 : 1)), elsewhere, elements };
}

/** Bytes of all files, or of those of a kind. */
export function sumOf({ files }: Weight, kind?: Kind): number {
  return files.filter((file) => kind === undefined || file.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0);
}
