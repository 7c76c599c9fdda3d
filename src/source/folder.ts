// Sorts the files of a story by what they are, and checks their names.

import { findPack, LOCALES } from "../locale/index.ts";
import { type Message, say } from "../messages/index.ts";
import { IMMUTABLE } from "../publish/immutable.ts";
import { chapterName } from "./chapter-name.ts";
import { findOdd } from "./characters.ts";
import { slugOf } from "./fields.ts";
import { type FileDamage, LARGEST, type SourceFile } from "./files.ts";
import { type JsonFile, jsonLine, readJson } from "./json.ts";
import { placer } from "./located.ts";
import { type Problems, START } from "./problems.ts";

export interface JsonSource extends JsonFile {
  /** File name without its ending. */
  id: string;
  path: string;
  text: string;
}

export interface ChapterSource {
  path: string;
  text: string;
  id: string;
  number: string;
  /** Set for a translation. */
  locale: string | undefined;
}

export interface Folder {
  story: JsonSource | undefined;
  facts: JsonSource | undefined;
  datasets: JsonSource[];
  figures: JsonSource[];
  /** Places and courses. */
  geo: JsonSource[];
  /** Paths of photographs: `photos/bridge.jpg`. */
  photos: string[];
  /** Chapters and their translations in the order of their file names. */
  chapters: ChapterSource[];
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const FOLDERS = ["chapters", "data", "figures", "geo"];

/** Names under which the site keeps what is not a page. */
const TAKEN = IMMUTABLE;

/** What is wrong with a file that has no text. */
const DAMAGES: Record<FileDamage, () => Message> = {
  encoding: () => say.notUtf8("GBK"),
  utf16: () => say.notUtf8("UTF-16"),
  size: () => say.tooLarge(LARGEST / 1_000_000),
  link: () => say.link(),
  folder: () => say.folderNotFile(),
  unreadable: () => say.unreadable(),
};

/** Reports the characters of a file that do not belong there; gives its text with plain line ends. */
function withPlainCharacters(file: SourceFile, problems: Problems): SourceFile {
  const odd = findOdd(file.text);
  const place = odd.length > 0 ? placer(file.text) : undefined;
  for (const { offset, code, kind } of odd) problems.error(file.path, place!(offset), "", say.oddCharacter(code, kind));
  return odd.some(({ kind }) => kind === "line") ? { ...file, text: file.text.replace(/\r(?!\n)/g, "\n") } : file;
}

/** Sorts `files`; reports what has a wrong name, encoding or syntax. */
export function sortFolder(read: readonly SourceFile[], problems: Problems): Folder {
  const files = read.map((file) => withPlainCharacters(file, problems));
  for (const { path } of files) if (FOLDERS.includes(path)) problems.error(path, START, "", say.fileNotFolder());
  const inside = (name: string) => files.filter((file) => file.path.startsWith(`${name}/`));
  const one = (path: string) => {
    const found = files.find((file) => file.path === path);
    if (!found) problems.error(path, START, "", say.noFile(path));
    return found ? openJson(found, path.replace(".json", ""), problems) : undefined;
  };
  const folder = {
    story: one("story.json"),
    facts: one("facts.json"),
    datasets: jsonFiles(inside("data"), ".json", problems),
    figures: jsonFiles(inside("figures"), ".json", problems),
    geo: jsonFiles(inside("geo"), ".geojson", problems),
    photos: inside("photos").map(({ path }) => path),
    chapters: chapterFiles(inside("chapters"), problems),
  };
  return folder;
}

function openJson(file: SourceFile, id: string, problems: Problems): JsonSource {
  if (file.damage) {
    problems.error(file.path, START, "", DAMAGES[file.damage]());
    return {
      id,
      path: file.path,
      text: "",
      value: undefined,
      findings: [],
      sound: false,
      place: () => START,
      keyPlace: () => START,
      line: jsonLine,
    };
  }
  const json = readJson(file.text);
  for (const { place, field, said } of json.findings) problems.error(file.path, place, field, said);
  return { ...json, id, path: file.path, text: file.text };
}

function jsonFiles(files: readonly SourceFile[], ending: string, problems: Problems): JsonSource[] {
  return files.flatMap((file) => {
    const name = file.path.slice(file.path.indexOf("/") + 1);
    if (!name.endsWith(ending)) {
      problems.error(file.path, START, "", file.damage ? DAMAGES[file.damage]() : say.strangeFile(ending));
      return [];
    }
    const id = name.slice(0, -ending.length);
    if (!ID.test(id)) problems.error(file.path, START, "", say.badFileName(name, `${slugOf(id)}${ending}`));
    return [openJson(file, id, problems)];
  });
}

/** A file name for a chapter that was meant to be `name`. */
function betterName(name: string): string {
  const base = name.replace(/\.mdx$/, "");
  const number = /^\d+/.exec(base)?.[0] ?? "1";
  const rest = base.replace(/^\d+/, "");
  const id = /[a-z0-9]/i.test(rest) ? slugOf(rest) : "chapter";
  return `${number.padStart(2, "0").slice(-2)}-${id}.mdx`;
}

function chapterFiles(files: readonly SourceFile[], problems: Problems): ChapterSource[] {
  const chapters = files.flatMap((file): ChapterSource[] => {
    const name = file.path.slice("chapters/".length);
    const report = (said: Parameters<Problems["error"]>[3]) => problems.error(file.path, START, "", said);
    if (file.damage) report(DAMAGES[file.damage]());
    else if (!name.endsWith(".mdx")) report(say.strangeFile(".mdx"));
    else if (!chapterName(name)) report(say.badFileName(name, betterName(name)));
    const parts = chapterName(name);
    return parts && !file.damage ? [{ path: file.path, text: file.text, ...parts }] : [];
  });
  // By number, not by name: "100" comes after "99".
  chapters.sort((a, b) => Number(a.number) - Number(b.number));
  checkNames(chapters, problems);
  if (!files.some((file) => file.path.endsWith(".mdx"))) problems.error("chapters", START, "", say.noChapters());
  return chapters;
}

/** Chapters have names and numbers of their own; translations have an original. */
function checkNames(chapters: readonly ChapterSource[], problems: Problems): void {
  const originals = chapters.filter((chapter) => !chapter.locale);
  for (const [index, chapter] of originals.entries()) {
    if (TAKEN.includes(chapter.id)) problems.error(chapter.path, START, "", say.takenChapter(chapter.id, `${chapter.id}-1`));
    const before = originals.slice(0, index);
    const twin = before.find((other) => other.id === chapter.id);
    if (twin) problems.error(chapter.path, START, "", say.sameChapter(chapter.id, twin.path));
    const level = before.find((other) => Number(other.number) === Number(chapter.number));
    if (level) problems.error(chapter.path, START, "", say.sameNumber(chapter.number, level.path));
  }
  for (const chapter of chapters.filter((one) => one.locale)) {
    if (chapter.locale && !findPack(chapter.locale)) problems.error(chapter.path, START, "", say.noPack(chapter.locale, LOCALES));
    const base = chapter.path.replace(`.${chapter.locale}.mdx`, ".mdx");
    if (!originals.some((original) => original.path === base))
      problems.error(chapter.path, START, "", say.lonelyTranslation(base));
  }
}
