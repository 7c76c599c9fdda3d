// Finishes a built site: relative addresses, headers, the offline reader, packed copies, the list of files; in this order, for each looks
// at what was there before it.

import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { filesUnder } from "./folder.ts";
import { writeHeaders, writeNginx } from "./headers.ts";
import { isCited, isFramed } from "./immutable.ts";
import { LIST, type ListedFile, listFile, readList, writeList } from "./list.ts";
import { policyOf, tightenPolicy, unitePolicies } from "./policy.ts";
import { type Effort, PACKINGS, precompress } from "./precompress.ts";
import { relativePage } from "./relative.ts";
import { tidyStore } from "./store.ts";
import { isText } from "./types.ts";
import { writeRemoval, writeWorker } from "./worker.ts";

/** Paths of all files of a site, with forward slashes, in one order on every machine. */
export function pathsOf(site: string): string[] {
  return filesUnder(site)
    .map((file) => relative(site, file).replaceAll("\\", "/"))
    .sort((a, b) => (a < b ? -1 : 1));
}

/**
 * Finishes the site in a folder. Everything it writes follows from the files that are there. `store` keeps compressed copies between builds;
 * `beside` are the folders in it that hold finished sites, of other editions: hosts are told of their files too.
 */
export async function finish(site: string, store: string, beside: readonly string[] = []): Promise<void> {
  const read = (path: string) => readFileSync(join(site, path));
  const write = (path: string, content: string | Uint8Array) => writeFileSync(join(site, path), content);
  const isBeside = (path: string) => beside.some((folder) => path.startsWith(`${folder}/`));
  const ownPaths = () => pathsOf(site).filter((path) => !isBeside(path));

  const pages = ownPaths().filter((path) => path.endsWith(".html"));
  for (const path of pages) {
    if (isCited(path)) continue;
    const page = tightenPolicy(read(path).toString());
    // The 404 page is shown at any address: nothing in it may be relative.
    write(path, path === "404.html" ? page : relativePage(page, `/${path.replace(/(^|\/)index\.html$/, "$1")}`));
  }

  const every = pathsOf(site);
  const policies = readPolicies(
    every.filter((path) => path.endsWith(".html")),
    every,
    (path) => read(path).toString(),
  );
  write("_headers", writeHeaders(policies, beside));
  write("_nginx.conf", writeNginx(policies));

  // The pages say whether they may be kept, and which of them (layouts/Page.astro).
  const bodies = pages.map((path) => /<body[^>]*/.exec(read(path).toString())?.[0] ?? "");
  const [offline, cover] = [/ data-offline=/, / data-cover/].map((attribute) => bodies.some((body) => attribute.test(body)));
  const published = ownPaths().map((path) => listFile(path, read(path)));
  write("sw.js", await (offline ? writeWorker(published, cover === true) : writeRemoval()));

  const paths = ownPaths();
  const listed = new Map<string, ListedFile>();
  await inTurn(paths, async (path) => listed.set(path, await compressBeside(site, path, store)));
  write(LIST, writeList([...paths.map((path) => listed.get(path)!), ...beside.flatMap((folder) => listedIn(site, folder))]));
  tidyStore(store);
}

/** The files of a finished site within another, and its list. */
function listedIn(site: string, folder: string): ListedFile[] {
  const text = readFileSync(join(site, folder, LIST));
  const files = readList(text.toString())?.files ?? [];
  return [...files, listFile(LIST, text)].map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}

/** Files that are packed at a time: as many as Node packs beside each other, and one to be read meanwhile. */
const AT_ONCE = 5;

/** Does something for each of a list, a few at a time: a site of thousands of files is not held in memory. */
async function inTurn<T>(list: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const waiting = list.values();
  const worker = async () => {
    for (const one of waiting) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Reels are asked for before they are seen, and pages wait for the others; stills and data wait for the reader. */
const effortFor = (path: string): Effort => (/^(stills|plates|data|maps)\//.test(path) ? "good" : "best");

/** A citation's drawing is downloaded now and then, shown by no page, and one of a thousand: hosts pack it in passing. */
const isDownload = (path: string) => isCited(path) && path.endsWith(".svg");

/** Writes the compressed copies of a file beside it, and lists it. */
async function compressBeside(site: string, path: string, store: string): Promise<ListedFile> {
  const bytes = readFileSync(join(site, path));
  const copies = isText(path) && !isDownload(path) ? await precompress(bytes, effortFor(path), store) : {};
  const sizes: ListedFile["packed"] = {};
  for (const packing of PACKINGS) {
    const copy = copies[packing];
    if (!copy) continue;
    writeFileSync(join(site, `${path}.${packing}`), copy);
    sizes[packing] = copy.length;
  }
  return listFile(path, bytes, sizes);
}

/** Pages that state all that they need, and are too many for a rule each. */
const isApart = (path: string) => isCited(path) || isFramed(path);

function readPolicies(pages: readonly string[], paths: readonly string[], read: (path: string) => string) {
  const stated = pages.flatMap((path) => {
    const policy = policyOf(read(path));
    return policy ? [[path, policy] as const] : [];
  });
  const pictures = [...new Set(paths.filter((path) => path.endsWith(".svg") && !isDownload(path)).map(read))];
  return {
    all: unitePolicies(
      stated.map(([, policy]) => policy),
      pictures,
    ),
    pages: new Map(stated.filter(([path]) => !isApart(path))),
  };
}
