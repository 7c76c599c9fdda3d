// Which files keep their content for ever, and how long hosts and browsers may keep the others.

/** Folders in which every path has a digest of its content. No chapter may be called so (source/folder.ts). */
export const IMMUTABLE: readonly string[] = [
  "assets",
  "fonts",
  "stills",
  "plates",
  "reels",
  "answers",
  "maps",
  "photos",
  "cards",
  "counter",
  "data",
  "cite",
];

/** Folders in which other sites find what they frame: the only pages that they may. */
export const FRAMED = "embed";

/** Whether other sites may frame a page: `embed/roads/index.html`, of the site or of an edition below it. */
export const isFramed = (path: string): boolean => new RegExp(`(^|/)${FRAMED}/`).test(path);

/**
 * Folders of which nothing is ever deleted, although the story of today does not need it: what has been cited stays, and the rows to which it
 * leads.
 */
const KEPT: readonly string[] = ["cite", "data"];

/** Whether a file that was published is to stay when a version no longer has it; `en/cite/…` is an edition's. */
export function isKept(path: string): boolean {
  return KEPT.some((folder) => path.startsWith(`${folder}/`) || path.includes(`/${folder}/`));
}

/** Whether a page was finished when it was written: a citation stands byte for byte as its name was counted. */
export const isCited = (path: string): boolean => /(^|\/)cite\//.test(path);

/** Whether what is at a path (`assets/x.js`) never changes. */
export function isImmutable(path: string): boolean {
  return IMMUTABLE.some((folder) => path.startsWith(`${folder}/`));
}

/**
 * `Cache-Control` by what a file is. Seconds: a year is the most that caches are meant to take; a page that is five minutes old is still
 * right, for what it fetches is still there. The worker and the list are how a browser finds out what is new: browsers ask each time, and a
 * CDN may answer for a minute, or every reader would reach the origin.
 */
export const CACHING = {
  immutable: "public, max-age=31536000, immutable",
  shortLived: "public, max-age=300",
  revalidate: "public, max-age=0, s-maxage=60, must-revalidate",
} as const;

/** Paths that are asked for anew each time, of the site and of each edition below it. */
export const REVALIDATED: readonly string[] = ["sw.js", "files.json"];

/** Whether what is at a path (`sw.js`, `en/sw.js`) is asked for anew each time. */
export function isRevalidated(path: string): boolean {
  return REVALIDATED.some((name) => path === name || path.endsWith(`/${name}`));
}

export function cachingOf(path: string): string {
  if (isImmutable(path)) return CACHING.immutable;
  return isRevalidated(path) ? CACHING.revalidate : CACHING.shortLived;
}
