// Links and pictures of chapters that lead nowhere: pages, places in them and files that the site will not have; pictures that are none or
// too heavy for a phone.

import type { Position } from "unist";
import { nodesOf } from "../document/read.ts";
import { type Message, nearest, type Proposed, proposing, say } from "../messages/index.ts";
import type { ServedFile } from "../source/files.ts";
import type { ChapterDraft } from "../story/chapters.ts";
import type { Finding, Parts, Report, Rule } from "./rule.ts";

/** Bytes of a picture from which it is to be a photograph, which screens get in a size of their own; and that nobody should be sent. */
const HEAVY = 100_000;
const TOO_HEAVY = 1_000_000;

/** Folders and files that the site makes by itself. */
const MADE =
  /^\/(?:cards|icons|fonts|maps|reels|stills|photos|_astro)\/|^\/(?:feed|sitemap)\.xml$|^\/manifest\.webmanifest$|^\/robots\.txt$/;

interface Site {
  /** Addresses within each page, by the page's address: `/`, `/lakes/`. */
  pages: Map<string, string[]>;
  datasets: string[];
  /** Undefined where it is not known what is served beside the pages. */
  served: readonly ServedFile[] | undefined;
}

/** Addresses within a chapter, on its own page and on the story's. */
function anchorsOf({ id, document, scenes }: ChapterDraft): string[] {
  const headings = nodesOf(document.blocks, "heading").map((heading) => heading.id);
  return [id, `${id}-title`, ...headings, ...scenes.flatMap((scene) => [scene.id, ...scene.steps.map((step) => step.id)])];
}

function siteOf({ chapters, datasets, served }: Parts): Site {
  const originals = chapters.filter(({ locale }) => !locale);
  const own = originals.filter(({ spec }) => spec?.role !== "opening" && spec?.role !== "end");
  const pages = new Map(own.map((chapter) => [`/${chapter.id}/`, anchorsOf(chapter)]));
  return { pages: pages.set("/", originals.flatMap(anchorsOf)), datasets: datasets.map(({ id }) => id), served };
}

/** A path without what a browser is not asked for, as it is served. */
function plain(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** What is said of an address, and the one that was meant in its place, if one is near. */
interface DeadEnd {
  said: Message;
  written: string;
  near: string | undefined;
}

/** The address that was meant, in the link or picture that begins at `from`. */
function mend(text: string, { start, end }: Position, { written, near }: DeadEnd): Proposed | undefined {
  const [from, to] = [start.offset ?? 0, end.offset ?? 0];
  const at = text.slice(from, to).lastIndexOf(written);
  if (near === undefined || at < 0) return undefined;
  return { edits: [{ start: from + at, end: from + at + written.length, text: near }] };
}

const deadAnchor = (anchor: string, known: readonly string[]): DeadEnd => ({
  said: say.deadAnchor(anchor, known),
  written: anchor,
  near: nearest(anchor, known),
});

/** What is wrong with a link within the site; nothing where that cannot be told. `own` are the addresses within its chapter. */
function deadEnd(url: string, own: readonly string[], { pages, datasets, served }: Site): DeadEnd | undefined {
  const [, path = "", written = ""] = /^([^?#]*)[^#]*#?(.*)$/.exec(url) ?? [];
  const anchor = plain(written);
  if (path === "") return anchor === "" || own.includes(anchor) ? undefined : deadAnchor(anchor, own);
  const file = plain(path);
  const page = file.replace(/index\.html$/, "").replace(/(?<=[^/])$/, "/");
  const anchors = pages.get(page);
  if (anchors) return anchor === "" || anchors.includes(anchor) ? undefined : deadAnchor(anchor, anchors);
  if (MADE.test(file) || datasets.some((id) => file === `/data/${id}.csv` || file === `/data/${id}.json`)) return undefined;
  if (served?.some((one) => one.path === file)) return undefined;
  if (/\.\w+$/.test(file)) {
    const near = served && nearServed(file, served);
    return served && { said: say.noServed(file, near, "link"), written: path, near };
  }
  const known = [...pages.keys()];
  return { said: say.deadLink(path, known), written: path, near: nearest(path, known) };
}

/** The served file that a path was meant to name: of other capitals, or with the folder's name before it. */
function nearServed(path: string, served: readonly ServedFile[]): string | undefined {
  const bare = path.replace(/^\/public(?=\/)/, "").toLowerCase();
  return served.find((one) => one.path.toLowerCase() === bare)?.path;
}

/** What is wrong with a picture of public/. */
function badPicture(url: string, served: readonly ServedFile[]): (DeadEnd & Pick<Finding, "severity">) | undefined {
  const written = /^[^?#]*/.exec(url)?.[0] ?? "";
  const path = plain(written);
  const found = served.find((one) => one.path === path);
  const near = found ? undefined : nearServed(path, served);
  if (!found) return { said: say.noServed(path, near, "picture"), severity: "error", written, near };
  if (found.fault) return { said: say.badPhoto(found.fault), severity: "error", written, near };
  if (found.bytes <= HEAVY) return undefined;
  const severity = found.bytes > TOO_HEAVY ? "error" : "warning";
  return { said: say.heavyPicture(path, Math.ceil(found.bytes / 1000), HEAVY / 1000), severity, written, near };
}

function checkChapter(chapter: ChapterDraft, site: Site, report: Report): void {
  const { path: file, document, text } = chapter;
  const own = anchorsOf(chapter);
  for (const { url, position } of nodesOf(document.blocks, "link")) {
    const within = url.startsWith("#") || /^\/(?!\/)/.test(url);
    const dead = within ? deadEnd(url, own, site) : undefined;
    const said = dead && proposing(dead.said, mend(text, position, dead));
    if (said) report({ file, place: position.start, field: "", said, severity: "error" });
  }
  for (const { url, position } of nodesOf(document.blocks, "image")) {
    const bad = site.served && /^\/(?!\/)/.test(url) ? badPicture(url, site.served) : undefined;
    if (!bad) continue;
    const said = proposing(bad.said, mend(text, position, bad));
    report({ file, place: position.start, field: "", said, severity: bad.severity });
  }
}

export const addresses: Rule = {
  codes: ["dead-link", "dead-anchor", "no-served", "heavy-picture", "bad-photo"],
  check(parts, report) {
    const site = siteOf(parts);
    for (const chapter of parts.chapters) checkChapter(chapter, site, report);
  },
};
