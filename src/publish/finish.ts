// Finishes a built site: relative addresses, headers, the offline reader, packed copies, the list of files; in this order, for each looks
// at what was there before it.

import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { filesUnder } from "./folder.ts";
import { ONLY_IN_HEADER, writeHeaders, writeNginx } from "./headers.ts";
import { LIST, type ListedFile, listFile, writeList } from "./list.ts";
import { policyOf, tightenPolicy, unitePolicies } from "./policy.ts";
import { PACKINGS, precompress, tidyStore } from "./precompress.ts";
import { relativePage } from "./relative.ts";
import { isText } from "./types.ts";
import { writeRemoval, writeWorker } from "./worker.ts";

/** Paths of all files of a site, with forward slashes, in one order on every machine. */
export function pathsOf(site: string): string[] {
  return filesUnder(site)
    .map((file) => relative(site, file).replaceAll("\\", "/"))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Finishes the site in a folder. Everything it writes follows from the files that are there. `store` keeps compressed copies between builds. */
export async function finish(site: string, store: string): Promise<void> {
  const read = (path: string) => readFileSync(join(site, path));
  const write = (path: string, content: string | Uint8Array) => writeFileSync(join(site, path), content);

  const pages = pathsOf(site).filter((path) => path.endsWith(".html"));
  for (const path of pages) {
    const page = tightenPolicy(read(path).toString());
    // The 404 page is shown at any address: nothing in it may be relative.
    write(path, path === "404.html" ? page : relativePage(page, `/${path.replace(/(^|\/)index\.html$/, "$1")}`));
  }

  const policies = readPolicies(pages, pathsOf(site), (path) => read(path).toString());
  write("_headers", writeHeaders(policies));
  write("_nginx.conf", writeNginx(policies));

  // The pages say whether they may be kept (layouts/Page.astro).
  const offline = pages.some((path) => /<body[^>]* data-offline=/.test(read(path).toString()));
  const published = pathsOf(site).map((path) => listFile(path, read(path)));
  write("sw.js", await (offline ? writeWorker(published) : writeRemoval()));

  write(LIST, writeList(await Promise.all(pathsOf(site).map((path) => compressBeside(site, path, store)))));
  tidyStore(store);
}

/** Writes the compressed copies of a file beside it, and lists it. */
async function compressBeside(site: string, path: string, store: string): Promise<ListedFile> {
  const bytes = readFileSync(join(site, path));
  const copies = isText(path) ? await precompress(bytes, store) : {};
  const sizes: ListedFile["packed"] = {};
  for (const packing of PACKINGS) {
    const copy = copies[packing];
    if (!copy) continue;
    writeFileSync(join(site, `${path}.${packing}`), copy);
    sizes[packing] = copy.length;
  }
  return listFile(path, bytes, sizes);
}

function readPolicies(pages: readonly string[], paths: readonly string[], read: (path: string) => string) {
  const stated = pages.flatMap((path) => {
    const policy = policyOf(read(path));
    return policy ? [[path, policy] as const] : [];
  });
  const pictures = [...new Set(paths.filter((path) => path.endsWith(".svg")).map(read))];
  return {
    all: unitePolicies(
      stated.map(([, policy]) => policy),
      pictures,
      ONLY_IN_HEADER,
    ),
    pages: new Map(stated.map(([path, policy]) => [path, unitePolicies([policy], [], ONLY_IN_HEADER)])),
  };
}
