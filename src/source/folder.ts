// Sorts the files of a story by what they are, and checks their names.

import { findPack, LOCALES } from "../locale/index.ts";
import { type Message, proposing, STORY_SAMPLE, type Step, say } from "../messages/index.ts";
import { IMMUTABLE } from "../publish/immutable.ts";
import { chapterName } from "./chapter-name.ts";
import { findOdd } from "./characters.ts";
import { type FileDamage, LARGEST, type SourceFile } from "./files.ts";
import { type JsonFile, jsonLine, readJson } from "./json.ts";
import { placer } from "./located.ts";
import { foreignOf, freeChapter, freePath, namesOf, placeOfFile, renameChapter, renumber, type Taken } from "./names.ts";
import { type Problems, START } from "./problems.ts";
import { freeName, slugOf } from "./slug.ts";

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
const TAKEN = [...IMMUTABLE, "data"];

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
  const taken = namesOf(read);
  const one = (path: string) => {
    const found = files.find((file) => file.path === path);
    const create: Step = { do: "create", file: path, text: `${path === "facts.json" ? "{}" : STORY_SAMPLE}\n` };
    if (!found) problems.error(path, START, "", doing(say.noFile(path), [create]));
    return found ? openJson(found, path.replace(".json", ""), problems) : undefined;
  };
  const folder = {
    story: one("story.json"),
    facts: one("facts.json"),
    datasets: jsonFiles(inside("data"), ".json", taken, problems),
    figures: jsonFiles(inside("figures"), ".json", taken, problems),
    geo: jsonFiles(inside("geo"), ".geojson", taken, problems),
    photos: inside("photos").map(({ path }) => path),
    chapters: chapterFiles(inside("chapters"), taken, problems),
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

/** A file that this folder does not hold: what it is, and where it belongs. */
function strange({ path, text }: SourceFile, ending: string, taken: Taken): Message {
  const to = placeOfFile(path, text, taken);
  if (to) return doing(say.strangeFile(ending), [{ do: "rename", file: path, to }]);
  const kind = foreignOf(path);
  return doing(kind ? say.foreignFile(kind, ending) : say.strangeFile(ending), [{ do: "leave", file: path }]);
}

const doing = (said: Message, steps: readonly Step[]) => proposing(said, { steps });

function jsonFiles(files: readonly SourceFile[], ending: string, taken: Taken, problems: Problems): JsonSource[] {
  return files.flatMap((file) => {
    const name = file.path.slice(file.path.indexOf("/") + 1);
    if (!name.endsWith(ending)) {
      problems.error(file.path, START, "", file.damage ? DAMAGES[file.damage]() : strange(file, ending, taken));
      return [];
    }
    const id = name.slice(0, -ending.length);
    if (!ID.test(id)) {
      const folder = file.path.slice(0, file.path.indexOf("/"));
      const to = freePath(folder, slugOf(id), ending, taken);
      problems.error(file.path, START, "", doing(say.badFileName(name), [{ do: "rename", file: file.path, to }]));
    }
    return [openJson(file, id, problems)];
  });
}

/** A chapter with a name that will not do: another, or, where it is the copy of one that is there, none. */
function misnamed(file: SourceFile, name: string, files: readonly SourceFile[]): Message {
  const others = files.flatMap(({ path }) => chapterName(path.slice("chapters/".length)) ?? []);
  const copied = files.some(({ path, text }) => path !== file.path && text === file.text && chapterName(path));
  if (copied && file.text.trim()) return doing(say.badFileName(name), [{ do: "delete", file: file.path }]);
  return doing(say.badFileName(name), [{ do: "rename", file: file.path, to: freeChapter(name, others, TAKEN) }]);
}

function chapterFiles(files: readonly SourceFile[], taken: Taken, problems: Problems): ChapterSource[] {
  const chapters = files.flatMap((file): ChapterSource[] => {
    const name = file.path.slice("chapters/".length);
    const report = (said: Parameters<Problems["error"]>[3]) => problems.error(file.path, START, "", said);
    if (file.damage) report(DAMAGES[file.damage]());
    else if (!name.endsWith(".mdx")) report(strange(file, ".mdx", taken));
    else if (!chapterName(name)) report(misnamed(file, name, files));
    const parts = chapterName(name);
    return parts && !file.damage ? [{ path: file.path, text: file.text, ...parts }] : [];
  });
  // By number, not by name: "100" comes after "99".
  chapters.sort((a, b) => Number(a.number) - Number(b.number));
  checkNames(chapters, problems);
  if (!files.some((file) => file.path.endsWith(".mdx"))) {
    const create: Step = { do: "create", file: "chapters/01-first.mdx", text: "---\ntitle: …\n---\n" };
    problems.error("chapters", START, "", doing(say.noChapters(), [create]));
  }
  return chapters;
}

/** Chapters have names and numbers of their own; translations have an original. */
function checkNames(chapters: readonly ChapterSource[], problems: Problems): void {
  const originals = chapters.filter((chapter) => !chapter.locale);
  for (const [index, chapter] of originals.entries()) {
    const ids = new Set([...originals.map(({ id }) => id), ...TAKEN]);
    const other = freeName(chapter.id, ids);
    const called = renameChapter(chapter, { id: other }, chapters);
    if (TAKEN.includes(chapter.id)) problems.error(chapter.path, START, "", doing(say.takenChapter(chapter.id), called));
    const before = originals.slice(0, index);
    const twin = before.find((other) => other.id === chapter.id);
    const copied = twin?.text === chapter.text && chapter.text.trim() !== "";
    const apart: Step[] = copied ? [{ do: "delete", file: chapter.path }] : called;
    if (twin) problems.error(chapter.path, START, "", doing(say.sameChapter(chapter.id, twin.path), apart));
    const level = before.find((other) => Number(other.number) === Number(chapter.number));
    if (level) {
      const steps = renumber(chapter, chapters);
      problems.error(chapter.path, START, "", doing(say.sameNumber(chapter.number, level.path), steps));
    }
  }
  for (const chapter of chapters.filter((one) => one.locale)) {
    if (chapter.locale && !findPack(chapter.locale)) problems.error(chapter.path, START, "", say.noPack(chapter.locale, LOCALES));
    const base = chapter.path.replace(`.${chapter.locale}.mdx`, ".mdx");
    if (!originals.some((original) => original.path === base))
      problems.error(chapter.path, START, "", say.lonelyTranslation(base));
  }
}
