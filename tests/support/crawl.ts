// Follows every address of a served site without a browser: pages, pictures, sheets, scripts and what they fetch, feeds, lists.

import { SIZES } from "../../src/marks/size.ts";
import { pathsOf } from "../../src/publish/finish.ts";
import { typeOf } from "../../src/publish/types.ts";

export interface Crawled {
  /** Paths within the site that were asked for, and are there. */
  reached: Set<string>;
  /** What is wrong, a sentence each. */
  faults: string[];
  /** Files of the folder that nothing leads to, packed copies left out. */
  unreached: string[];
}

export interface CrawlOptions {
  /** Further pages to begin with, by their paths: the story's page leads to its chapters, not to their own pages. */
  pages?: readonly string[];
  /** The site's folder on the disk, to find what nothing leads to. */
  folder?: string;
  /** The address that the story believes to be published at: what stands whole in cards and feeds begins with its folder. */
  site?: string;
}

/** An address as it stands in a file: fetched by the page itself, or followed by whoever wants to. */
interface Found {
  address: string;
  fetched: boolean;
}

const TAG = /<([a-z][\w-]*)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
/** A file, in an attribute whose name says nothing of what is in it. */
const FILE = /^(?:\.\.?\/)*(?:[\w.*-]+\/)*[\w.*-]+\.(?:json|svg|js|css|csv|png|jpg|avif|woff2|webmanifest)(?:\?\w+)?$/;

const plain = (text: string) => text.replace(/&(amp|quot|#39|lt|gt|#38);/g, (_, name: string) => ENTITIES[name]!);
const ENTITIES: Record<string, string> = { amp: "&", "#38": "&", quot: '"', "#39": "'", lt: "<", gt: ">" };

const fetched = (address: string): Found => ({ address, fetched: true });
const followed = (address: string): Found => ({ address, fetched: false });

function inCss(text: string): Found[] {
  return [...text.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map((match) => fetched(match[1]!));
}

function inScript(text: string): Found[] {
  const loads = text.matchAll(
    /(?:\bimport\s*\(?|\bfrom)\s*["'`](\.[^"'`]+)["'`]|new URL\(\s*["'`]([^"'`]+)["'`]\s*,\s*import\.meta\.url/g,
  );
  return [...loads].map((match) => fetched(match[1] ?? match[2]!));
}

/** Whole addresses anywhere in a text: those of the site itself are told apart later. */
function inText(text: string): Found[] {
  return [...text.matchAll(/https?:\/\/[^\s"'<>\\)]+/g)].map((match) => followed(plain(match[0])));
}

const sourcesIn = (set: string) => set.split(",").map((one) => fetched(one.trim().split(/\s+/)[0]!));

function inTag(tag: string, attributes: ReadonlyMap<string, string>): Found[] {
  const found: Found[] = [];
  for (const [name, value] of attributes) {
    if (name === "srcset") found.push(...sourcesIn(value));
    else if (name === "src" || name === "poster") found.push(fetched(value));
    else if (name === "href") {
      const loads = tag === "link" && /stylesheet|preload|icon|manifest/.test(attributes.get("rel") ?? "");
      found.push(loads || tag === "image" || tag === "use" ? fetched(value) : followed(value));
    } else if (name === "content" && tag === "meta") found.push(...inText(value));
    else if (name.startsWith("data-") && FILE.test(value)) found.push(fetched(value));
  }
  return found;
}

function inMarkup(text: string): Found[] {
  const tags = [...text.matchAll(TAG)].flatMap(([, tag, rest]) => {
    const attributes = [...rest!.matchAll(ATTRIBUTE)].map(
      ([, name, double, single, bare]) => [name!.toLowerCase(), plain(double ?? single ?? bare ?? "")] as const,
    );
    return inTag(tag!.toLowerCase(), new Map(attributes));
  });
  const styles = [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].flatMap((match) => inCss(match[1]!));
  const data = [...text.matchAll(/<script[^>]*json[^>]*>([\s\S]*?)<\/script>/g)].flatMap((match) => inText(match[1]!));
  return [...tags, ...styles, ...data];
}

function inManifest(text: string): Found[] {
  const { start_url, icons = [], ...rest } = JSON.parse(text) as { start_url?: string; icons?: { src: string }[] };
  return [...(start_url ? [followed(start_url)] : []), ...icons.map(({ src }) => fetched(src)), ...inText(JSON.stringify(rest))];
}

function addressesIn(path: string, text: string): Found[] {
  if (/\.(html|svg)$/.test(path)) return inMarkup(text);
  if (path.endsWith(".css")) return inCss(text);
  if (path.endsWith(".js")) return inScript(text);
  if (path.endsWith(".webmanifest")) return inManifest(text);
  return /\.(xml|json|txt)$/.test(path) ? inText(text) : [];
}

/** Names that hosts may give a type besides the one in publish/types.ts. */
const ALIASES: Record<string, RegExp> = {
  "text/javascript": /^application\/javascript$/,
  "application/xml": /^(text\/xml|application\/(rss|atom)\+xml)$/,
  "application/manifest+json": /^application\/json$/,
};

function rightType(path: string, given: string): boolean {
  const [wanted] = typeOf(path).split(";") as [string];
  const [type, ...parameters] = given
    .toLowerCase()
    .split(";")
    .map((part) => part.trim()) as [string, ...string[]];
  const charset = parameters.find((one) => one.startsWith("charset="));
  return (type === wanted || ALIASES[wanted]?.test(type) === true) && (charset === undefined || charset === "charset=utf-8");
}

/** Crawls the site whose first page is at `home`, named as a page's links name it: `http://…/index.html`. */
export async function crawl(home: string, { pages = [], folder, site }: CrawlOptions = {}): Promise<Crawled> {
  const root = new URL(".", home).href;
  const published = site && new URL(".", site).href;
  const faults = new Set<string>();
  const reached = new Set<string>();
  const asked = new Set<string>();
  const due: { url: string; by: string }[] = [];

  function meet({ address, fetched }: Found, base: string): void {
    if (/^(data|mailto|tel|blob|about):/i.test(address) || address.startsWith("#")) return;
    const by = base.slice(root.length);
    const url = new URL(address, base);
    if (published && url.href.startsWith(published)) {
      ask(new URL(url.href.slice(published.length).replace(/(^|\/)(?=[?#]|$)/, "$1index.html"), root), by);
    } else if (!url.href.startsWith(root)) {
      if (fetched) faults.add(`${by}: ${address} is on another host`);
      else if (url.origin === new URL(root).origin) faults.add(`${by}: ${address} leaves the site's folder`);
    } else if (!/\.[a-z0-9]+$/.test(url.pathname)) faults.add(`${by}: ${address} works only where a folder stands for its page`);
    else ask(url, by);
  }

  function ask(url: URL, by: string): void {
    const sizes = url.pathname.includes("*") ? Object.keys(SIZES) : [""];
    for (const size of sizes) {
      const one = url.origin + url.pathname.replace("*", size);
      if (asked.has(one)) continue;
      asked.add(one);
      due.push({ url: one, by });
    }
  }

  async function visit({ url, by }: { url: string; by: string }): Promise<void> {
    const path = url.slice(root.length);
    const answer = await fetch(url, { redirect: "manual" });
    const text = await answer.text();
    const type = answer.headers.get("content-type") ?? "";
    if (answer.status !== 200) {
      faults.add(`${by}: ${path} is answered with ${answer.status}`);
      return;
    }
    reached.add(path);
    if (!rightType(path, type)) faults.add(`${path} is called ${type || "nothing"}, not ${typeOf(path)}`);
    for (const found of addressesIn(path, text)) meet(found, url);
  }

  ask(new URL(home), "");
  for (const page of pages) ask(new URL(page, root), "");
  const work = async () => {
    for (let next = due.pop(); next; next = due.pop()) await visit(next);
  };
  // In rounds: what the last one brings is shared out again.
  while (due.length > 0) await Promise.all(Array.from({ length: 8 }, work));

  const there = folder ? pathsOf(folder).filter((path) => !/\.(br|gz)$/.test(path)) : [];
  return { reached, faults: [...faults].sort(), unreached: there.filter((path) => !reached.has(path)) };
}
