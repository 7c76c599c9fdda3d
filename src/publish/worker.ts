// Writes `sw.js`: the offline reader with the list of what it keeps, or what takes it back.

import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import { PLAYS, targetOf } from "./browsers.ts";
import { REVALIDATED } from "./immutable.ts";
import { type ListedFile, versionOf } from "./list.ts";

/** When a file is needed: `always`, on `large` screens, or when it is `asked` for. */
export type Need = "always" | "large" | "asked";

/**
 * What a page may have to show although there is no network. MapLibre is a hundred times what a page costs, and has a drawing in its stead; what
 * leads to files that are not kept is of no use.
 */
const ALWAYS = /\.html$|^icon\.svg$|^assets\/(?!maplibre|take-away)|^(fonts|reels|answers|stills|plates|maps)\//;

/** Drawn for large screens (marks/size.ts). */
const LARGE = /^reels\/.*\/wide\.json$|^stills\/.*-wide\.svg$|^plates\/.*\/wide\.svg$/;

/** What a chapter's own page is made of. Where no page has them all, a version holds more than a phone should fetch unasked. */
const CHAPTERS = /\/index\.html$|^(reels|answers|stills|plates|maps)\//;

/** For hosts, not for readers; and what is taken away: framed by others, cited, downloaded. */
const HIDDEN = /(^|\/)[_.]|^(embed|cite)\/|^assets\/frame\.|^figures\.json$/;

/** When a page may need a file that is published; undefined for what no page asks for. `cover`: whether the home page is only a cover. */
export function needOf(path: string, cover: boolean): Need | undefined {
  if (REVALIDATED.includes(path) || HIDDEN.test(path)) return undefined;
  if (cover && CHAPTERS.test(path)) return "asked";
  if (LARGE.test(path)) return "large";
  return ALWAYS.test(path) ? "always" : "asked";
}

async function bundle(entry: string, define: Record<string, string>): Promise<string> {
  const { output } = await build({
    input: fileURLToPath(new URL(`../offline/${entry}`, import.meta.url)),
    write: false,
    // As the pages' own scripts are (astro.config.mjs).
    transform: { define, target: targetOf(PLAYS) },
    output: { format: "iife", minify: true, comments: false },
  });
  return output[0].code;
}

/** The worker that keeps `files`: of a story with a `cover` that and what has been read, of others all. */
export function writeWorker(files: readonly ListedFile[], cover: boolean): Promise<string> {
  const wanted = files.filter(({ path }) => needOf(path, cover));
  const list: Record<Need, Record<string, string>> = { always: {}, large: {}, asked: {} };
  for (const { path, digest, immutable } of wanted) list[needOf(path, cover)!][path] = immutable ? digest : `~${digest}`;
  return bundle("worker.ts", { FILES: JSON.stringify(list), VERSION: JSON.stringify(versionOf(wanted)) });
}

/** The worker that takes back what was kept. */
export function writeRemoval(): Promise<string> {
  return bundle("remove.ts", {});
}
