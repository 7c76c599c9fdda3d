// Other names for files whose own will not do: free ones, and other places for files that stand in the wrong folder.

import type { Step } from "../messages/index.ts";
import { namesIn } from "../sure.ts";
import { chapterName } from "./chapter-name.ts";
import { slugOf } from "./slug.ts";

/** Names of files by lower case, since some disks do not tell them apart. */
export type Taken = ReadonlySet<string>;

export function namesOf(files: readonly { path: string }[]): Taken {
  return new Set(files.map(({ path }) => path.toLowerCase()));
}

/** `name`, or the first of `name-2`, `name-3` … that is free in `folder`. */
export function freePath(folder: string, name: string, ending: string, taken: Taken): string {
  let path = `${folder}/${name}${ending}`;
  for (let count = 2; taken.has(path.toLowerCase()); count++) path = `${folder}/${name}-${count}${ending}`;
  return path;
}

const pad = (number: number) => String(number).padStart(2, "0");

/** A path for a chapter that was meant to be `name`: with a number and an id that no other has. */
export function freeChapter(
  name: string,
  others: readonly { number: string; id: string }[],
  apart: readonly string[] = [],
): string {
  const base = name.replace(/\.mdx$/i, "");
  const rest = base.replace(/^\d+/, "");
  const id = /[a-z0-9]/i.test(rest) ? slugOf(rest) : "chapter";
  const ids = new Set([...others.map((one) => one.id), ...apart]);
  const numbers = new Set(others.map((one) => Number(one.number)));
  let free = id;
  for (let count = 2; ids.has(free); count++) free = `${id}-${count}`;
  let number = Number(/^\d+/.exec(base)?.[0].slice(-3) ?? "1");
  while (numbers.has(number)) number++;
  return `chapters/${pad(number)}-${free}.mdx`;
}

interface Chapter {
  path: string;
  number: string;
  id: string;
  locale: string | undefined;
}

/** A chapter and its translations under another number or id. */
export function renameChapter(chapter: Chapter, to: { number?: number; id?: string }, all: readonly Chapter[]): Step[] {
  const { number = Number(chapter.number), id = chapter.id } = to;
  const same = (one: Chapter) =>
    one.path === chapter.path || (one.locale !== undefined && one.id === chapter.id && one.number === chapter.number);
  return all.filter(same).map((one) => {
    const locale = one.locale ? `.${one.locale}` : "";
    return { do: "rename", file: one.path, to: `chapters/${pad(number)}-${id}${locale}.mdx` };
  });
}

/** Numbers for a chapter and, where there is no gap, those after it, so that the order stays and no two have the same. */
export function renumber(chapter: Chapter, all: readonly Chapter[]): Step[] {
  const originals = all.filter((one) => !one.locale);
  const steps: Step[] = [];
  let wanted = Number(chapter.number) + 1;
  let moved: Chapter | undefined = chapter;
  while (moved) {
    steps.push(...renameChapter(moved, { number: wanted }, all));
    moved = originals.find((one) => one.path !== chapter.path && Number(one.number) === wanted);
    wanted++;
  }
  return steps;
}

/** What a file of another program is. */
export type Foreign = "table" | "geo" | "document" | "picture";

const FOREIGN: Record<Foreign, RegExp> = {
  table: /\.(xlsx?|xlsm|csv|tsv|ods|numbers|et)$/i,
  geo: /\.(shp|shx|dbf|prj|cpg|sbn|sbx|qpj|qmd|kml|kmz|gpx|gpkg|gml|topojson|osm|pbf)$/i,
  document: /\.(docx?|wps|pages|pdf|rtf|odt|pptx?|html?)$/i,
  picture: /\.(jpe?g|png|gif|webp|avif|hei[cf]|tiff?|bmp|svg|psd|ai)$/i,
};

export function foreignOf(path: string): Foreign | undefined {
  return namesIn(FOREIGN).find((kind) => FOREIGN[kind].test(path));
}

const ENDINGS: Record<string, string> = { chapters: ".mdx", data: ".json", figures: ".json", geo: ".geojson" };

/** Where a file belongs that has another folder's ending, or this one's in capitals or under one more; undefined where nothing says so. */
export function placeOfFile(path: string, text: string, taken: Taken): string | undefined {
  const [, folder = "", name = ""] = /^([^/]+)\/(.*)$/.exec(path) ?? [];
  const wanted = ENDINGS[folder] ?? "";
  const bare = name.replace(/\.txt$/i, "");
  const other = bare.toLowerCase().endsWith(wanted) && bare.slice(0, -wanted.length);
  const to = other ? `${folder}/${other}${wanted}` : otherEnding(folder, bare, text);
  if (!to || to === path) return undefined;
  if (to.toLowerCase() === path.toLowerCase() || !taken.has(to.toLowerCase())) return to;
  const [, home = "", base = "", ending = ""] = /^([^/]+)\/(.*?)(\.\w+)$/.exec(to) ?? [];
  return home === "chapters" ? undefined : freePath(home, base, ending, taken);
}

/** Where a figure among tables belongs, or a table among figures; undefined where a file is nothing but what its folder holds. */
export function placeOfContent(path: string, text: string, taken: Taken): string | undefined {
  const [, folder = "", name = ""] = /^([^/]+)\/([^/]+)$/.exec(path) ?? [];
  const has = (field: string) => new RegExp(`^\\s{0,4}"${field}"\\s*:`, "m").test(text);
  const figure = has("type") && has("data") && has("states") && !has("rows") && !has("columns");
  const table = has("rows") && has("columns") && !has("states") && !has("type");
  const home = (folder === "data" && figure && "figures") || (folder === "figures" && table && "data");
  const to = `${home}/${name}`;
  return home && !taken.has(to.toLowerCase()) ? to : undefined;
}

/** The folder that a file's ending and content are made for. */
function homeOf(name: string, ending: string, text: string): string | undefined {
  if (ending === ".mdx") return chapterName(name) && "chapters";
  if (ending === ".geojson" || (ending === ".json" && /"FeatureCollection"/.test(text))) return "geo";
  if (ending !== ".json") return undefined;
  if (/"rows"\s*:/.test(text)) return "data";
  return /"states"\s*:/.test(text) ? "figures" : undefined;
}

/** Where a file of a story belongs that stands in none of its folders; undefined where nothing says so, or where there is one already. */
export function homeFor(name: string, text: string, taken: Taken): string | undefined {
  const bare = name.replace(/\.txt$/i, "");
  const [, base = "", ending = ""] = /^(.*)(\.\w+)$/.exec(bare) ?? [];
  if (/^\.(?:jpe?g|png|webp|avif)$/i.test(ending))
    return taken.has(`photos/${name}`.toLowerCase()) ? undefined : `photos/${name}`;
  const plain = /^\.(?:mdx?|markdown)$/i.test(ending) ? ".mdx" : ending.toLowerCase();
  const home = homeOf(base + plain, plain, text);
  const to = home && `${home}/${base}${ENDINGS[home]}`;
  return to && !taken.has(to.toLowerCase()) ? to : undefined;
}

/** Where a file with an ending of another kind belongs: a chapter in plain Markdown stays, anything else has a folder of its own. */
function otherEnding(folder: string, name: string, text: string): string | undefined {
  if (folder === "chapters" && /\.(md|markdown)$/i.test(name)) return `${folder}/${name.replace(/\.\w+$/, ".mdx")}`;
  return elsewhere(folder, name, text);
}

function elsewhere(folder: string, name: string, text: string): string | undefined {
  const [, base, ending] = /^(.*)(\.\w+)$/.exec(name) ?? [];
  if (!base || !ending) return undefined;
  const home = homeOf(name, ending, text);
  if (!home || (home === folder && ending === ENDINGS[folder])) return undefined;
  return `${home}/${base}${ENDINGS[home]}`;
}
