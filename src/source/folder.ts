// Sorts the files of a story by what they are, and checks their names.

import { findPack, LOCALES } from "../locale/index.ts";
import { type Message, nearest, type Part, proposing, STORY_SAMPLE, type Step, say } from "../messages/index.ts";
import { FRAMED, IMMUTABLE } from "../publish/immutable.ts";
import { chapterName } from "./chapter-name.ts";
import { findOdd, withoutOdd } from "./characters.ts";
import { type FileDamage, LARGEST, type SourceFile } from "./files.ts";
import { type JsonFile, jsonLine, readJson } from "./json.ts";
import { placer } from "./located.ts";
import { findMangled } from "./mangled.ts";
import {
  foreignOf,
  freeChapter,
  freePath,
  homeFor,
  namesOf,
  placeOfContent,
  placeOfFile,
  renameChapter,
  renumber,
  type Taken,
} from "./names.ts";
import type { Extent } from "./picture-size.ts";
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
  /** Sizes of those that can be shown. */
  pictures: Record<string, Extent>;
  /** Chapters and their translations in the order of their file names. */
  chapters: ChapterSource[];
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const FOLDERS = ["chapters", "data", "figures", "geo", "photos"] as const;
const FILES = ["story.json", "facts.json"] as const;

/** Names under which the site keeps what is not a page. */
const TAKEN: readonly string[] = [...IMMUTABLE, FRAMED];

/** What is wrong with a file that has no text. */
const DAMAGES: Record<FileDamage, () => Message> = {
  encoding: () => say.notUtf8("GBK"),
  utf16: () => say.notUtf8("UTF-16"),
  size: () => say.tooLarge(LARGEST / 1_000_000),
  link: () => say.link(),
  folder: () => say.folderNotFile(),
  unreadable: () => say.unreadable(),
  closed: () => say.closedFolder(),
};

/** Reports the characters of a file that do not belong there; gives its text with plain line ends. */
function withPlainCharacters(file: SourceFile, problems: Problems): SourceFile {
  const mangled = file.damage ? [] : findMangled(file.text);
  const [first] = mangled;
  if (first) {
    const said = proposing(say.mangled(first.written, first.text), { edits: mangled.map(({ written: _, ...edit }) => edit) });
    problems.error(file.path, placer(file.text)(first.start), "", said);
  }
  // What U+FFFD becomes that is read as GBK: the words are gone.
  const lost = file.damage ? -1 : file.text.indexOf("锟斤拷");
  if (lost >= 0) problems.error(file.path, placer(file.text)(lost), "", say.oddCharacter("锟斤拷", "lost"));
  // A byte that has no letter of its own is part of a word that can be read again only as long as it is there.
  const odd = findOdd(file.text).filter(({ kind }) => !(first && kind === "control"));
  const place = odd.length > 0 ? placer(file.text) : undefined;
  for (const { offset, code, kind } of odd) {
    const edits = withoutOdd(file.text, kind, { prose: file.path.endsWith(".mdx") });
    problems.error(file.path, place!(offset), "", proposing(say.oddCharacter(code, kind), edits && { edits, sure: true }));
  }
  return odd.some(({ kind }) => kind === "line") ? { ...file, text: file.text.replace(/\r(?!\n)/g, "\n") } : file;
}

/** Sorts `files`; reports what has a wrong name, encoding or syntax. */
export function sortFolder(read: readonly SourceFile[], problems: Problems): Folder {
  const files = read.map((file) => withPlainCharacters(file, problems));
  checkFolders(files, problems);
  const inside = (name: Part) => files.filter((file) => file.path.startsWith(`${name}/`) && file.damage !== "closed");
  const taken = namesOf(read);
  const one = (path: (typeof FILES)[number]) => {
    const found = files.find((file) => file.path === path);
    const like = files.find((file) => isLike(file.path, path))?.path;
    const part = path === "story.json" ? "story" : "facts";
    const deep = files.find((file) => file.path.endsWith(`/${path}`))?.path;
    const create: Step = { do: "create", file: path, text: `${path === "facts.json" ? "{}" : STORY_SAMPLE}\n` };
    const absent = deep
      ? doing(say.misplaced(path), [{ do: "rename", file: deep, to: path }])
      : doing(say.noFile(path), [create]);
    const said = like ? doing(say.misnamed(like, path), [{ do: "rename", file: like, to: path }]) : absent;
    if (!found) problems.error(like ?? deep ?? path, START, "", said, [part]);
    return found ? openJson(found, path.replace(".json", ""), problems) : undefined;
  };
  const folder = {
    story: one("story.json"),
    facts: one("facts.json"),
    datasets: jsonFiles(inside("data"), ".json", taken, problems),
    figures: jsonFiles(inside("figures"), ".json", taken, problems),
    geo: jsonFiles(inside("geo"), ".geojson", taken, problems),
    photos: photoFiles(inside("photos"), problems),
    pictures: Object.fromEntries(inside("photos").flatMap(({ path, extent }) => (extent ? [[path, extent]] : []))),
    chapters: chapterFiles(inside("chapters"), taken, problems),
  };
  return folder;
}

/** What a name was meant to be that differs in its capitals, or in an ending that Windows hides. */
const meant = (name: string) => name.toLowerCase().replace(/\.txt$/, "");

/** Whether a file at the top was meant to be `wanted`: a copy of it by its name, or one of nearly its name. */
function isLike(path: string, wanted: string): boolean {
  const bare = meant(path).replace(/[ _-]*(?:[(（]\d+[)）]|副本|拷贝|copy)(?=\.)/, "");
  return !path.includes("/") && (bare === wanted || nearest(bare, [wanted]) === wanted);
}

/** Folders by what else they are called. */
const CALLED: Record<string, (typeof FOLDERS)[number]> = {
  章节: "chapters",
  正文: "chapters",
  数据: "data",
  图: "figures",
  图表: "figures",
  地图: "geo",
  照片: "photos",
  图片: "photos",
  images: "photos",
  maps: "geo",
};

/** The folder that one of another name was meant to be. */
function meantFolder(name: string): (typeof FOLDERS)[number] | undefined {
  const bare = meant(name);
  const called = Object.hasOwn(CALLED, bare) ? CALLED[bare] : undefined;
  return called ?? FOLDERS.find((one) => one === (nearest(bare, FOLDERS) ?? bare));
}

/** The part of a story to which a file belongs. */
function partOf(path: string): Part | undefined {
  const [folder] = path.split("/");
  return FOLDERS.find((one) => one === folder) ?? (["story", "facts"] as const).find((one) => path === `${one}.json`);
}

const hiddenBy = (path: string): Part[] => [partOf(path) ?? []].flat();

/** Reports folders that are none, that may not be looked into, or that have another name than what is in them is looked for under. */
function checkFolders(files: readonly SourceFile[], problems: Problems): void {
  const report = (path: string, said: Message, part = partOf(path)) => problems.error(path, START, "", said, part ? [part] : []);
  const isOurs = (folder: string) => FOLDERS.some((one) => one === folder);
  const named = new Set<string>();
  const taken = namesOf(files);
  const missing = FOLDERS.filter((name) => !files.some(({ path }) => path === name || path.startsWith(`${name}/`)));
  for (const name of missing) {
    const [like] = files.flatMap(({ path }) => {
      const [folder = "", file] = path.split("/");
      return file !== undefined && !isOurs(folder) && meantFolder(folder) === name ? [folder] : [];
    });
    if (like === undefined) continue;
    named.add(like);
    const within = files.filter(({ path }) => path.startsWith(`${like}/`));
    const steps = within.map(({ path }): Step => ({ do: "rename", file: path, to: `${name}${path.slice(like.length)}` }));
    report(like, doing(say.misnamed(like, name), steps), name);
  }
  for (const { path, text } of files) {
    const [folder = ""] = path.split("/");
    if (isOurs(folder) || named.has(folder) || FILES.some((name) => name === path)) continue;
    const like = FILES.find((name) => isLike(path, name));
    if (like) {
      const twice = files.some((one) => one.path === like);
      if (twice) problems.error(path, START, "", doing(say.twinFile(like), [{ do: "leave", file: path }]));
      continue;
    }
    const name = path.slice(path.lastIndexOf("/") + 1);
    const to = homeFor(name, text, taken);
    const home = FOLDERS.find((one) => to?.startsWith(`${one}/`));
    if (!to || !home) continue;
    const said = doing(say.outside(home), [{ do: "rename", file: path, to }]);
    // A picture may lie there for something else.
    if (home === "photos") problems.warn(path, START, "", said);
    else report(path, said, home);
  }
  for (const { path, damage } of files) {
    if (damage === "closed") report(path, DAMAGES.closed());
    else if (isOurs(path)) report(path, damage === "link" ? DAMAGES.link() : say.fileNotFolder());
  }
}

/** Paths of the photographs; reports those that no browser could show. */
function photoFiles(files: readonly SourceFile[], problems: Problems): string[] {
  for (const { path, damage, fault } of files) {
    if (damage) problems.error(path, START, "", DAMAGES[damage]());
    else if (fault) problems.error(path, START, "", say.badPhoto(fault));
  }
  return files.map(({ path }) => path);
}

function openJson(file: SourceFile, id: string, problems: Problems): JsonSource {
  if (file.damage) {
    problems.error(file.path, START, "", DAMAGES[file.damage](), hiddenBy(file.path));
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
  // What the rest of it says cannot be told.
  const hides = json.sound ? [] : hiddenBy(file.path);
  for (const { place, field, said } of json.findings) problems.error(file.path, place, field, said, hides);
  return { ...json, id, path: file.path, text: file.text };
}

/** The name of a file that only its ending keeps out of its folder. */
function betterEnding(name: string, ending: string): string | undefined {
  const base = name.replace(/\.txt$/i, "").replace(/\.(mdx?|markdown|json|geojson)$/i, "");
  const kin = ending === ".mdx" ? /\.(mdx|md|markdown)(\.txt)?$/i : /\.(json|geojson)(\.txt)?$/i;
  return kin.test(name) && !name.includes("/") ? `${base}${ending}` : undefined;
}

/** A file that this folder does not hold: what it is, and where it belongs. */
function strange({ path, text }: SourceFile, ending: string, taken: Taken): Message {
  const [folder = "", ...rest] = path.split("/");
  const to = placeOfFile(path, text, taken);
  const better = to?.startsWith(`${folder}/`) !== false && betterEnding(rest.join("/"), ending);
  const free =
    better && (better.toLowerCase() === rest.join("/").toLowerCase() || !taken.has(`${folder}/${better}`.toLowerCase()));
  if (better && free) return doing(say.wrongEnding(ending, better), [{ do: "rename", file: path, to: `${folder}/${better}` }]);
  if (to) return doing(say.strangeFile(ending), [{ do: "rename", file: path, to }]);
  const kind = foreignOf(path);
  return doing(kind ? say.foreignFile(kind, ending) : say.strangeFile(ending), [{ do: "leave", file: path }]);
}

const doing = (said: Message, steps: readonly Step[]) => proposing(said, { steps });

function jsonFiles(files: readonly SourceFile[], ending: string, taken: Taken, problems: Problems): JsonSource[] {
  return files.flatMap((file) => {
    const name = file.path.slice(file.path.indexOf("/") + 1);
    // A file that is to move hides what it is there, too.
    const moves = ({ proposed }: Message) =>
      proposed && "steps" in proposed ? proposed.steps.flatMap((step) => (step.do === "rename" ? hiddenBy(step.to) : [])) : [];
    const report = (said: Message) => problems.error(file.path, START, "", said, [...hiddenBy(file.path), ...moves(said)]);
    if (!name.endsWith(ending)) {
      report(file.damage ? DAMAGES[file.damage]() : strange(file, ending, taken));
      return [];
    }
    const folder = file.path.slice(0, file.path.indexOf("/"));
    if (name.includes("/")) {
      report(nested(file.path, taken));
      return [];
    }
    // It belongs to the story as such, and is told there.
    if (FILES.some((one) => one === name) && !taken.has(name)) return [];
    const elsewhere = file.damage ? undefined : placeOfContent(file.path, file.text, taken);
    if (elsewhere) {
      const home = elsewhere.slice(0, elsewhere.indexOf("/"));
      report(doing(say.wrongFolder(home), [{ do: "rename", file: file.path, to: elsewhere }]));
      return [];
    }
    const id = name.slice(0, -ending.length);
    if (!ID.test(id)) {
      const others = new Set([...taken].filter((one) => one !== file.path.toLowerCase()));
      const to = freePath(folder, slugOf(id.replace(/\.(?:geo)?json$/i, "")), ending, others);
      const copied = file.text.trim() !== "" && files.some(({ path, text }) => path !== file.path && text === file.text);
      const step: Step = copied ? { do: "delete", file: file.path } : { do: "rename", file: file.path, to };
      report(doing(say.badFileName(name), [step]));
    }
    return [openJson(file, id, problems)];
  });
}

/** A chapter with a name that will not do: another, or, where it is the copy of one that is there, none. */
function misnamed(file: SourceFile, name: string, files: readonly SourceFile[]): Message {
  const others = files.flatMap(({ path }) => chapterName(path.slice("chapters/".length)) ?? []);
  const copied = files.some(({ path, text }) => path !== file.path && text === file.text && chapterName(path));
  const to = freeChapter(name, others, TAKEN);
  const said = say.badFileName(name);
  if (copied && file.text.trim()) return doing(said, [{ do: "delete", file: file.path }]);
  return doing(said, [{ do: "rename", file: file.path, to }]);
}

/** A file in a folder within the folder that it belongs into. */
function nested(path: string, taken: Taken): Message {
  const parts = path.split("/");
  const to = `${parts[0]}/${parts.at(-1)}`;
  const said = say.nestedFile(parts[0]!, to);
  return taken.has(to.toLowerCase()) ? said : doing(said, [{ do: "rename", file: path, to }]);
}

function chapterFiles(files: readonly SourceFile[], taken: Taken, problems: Problems): ChapterSource[] {
  const chapters = files.flatMap((file): ChapterSource[] => {
    const name = file.path.slice("chapters/".length);
    const parts = chapterName(name);
    const said = wrongChapter(file, name, { files, taken });
    if (said) problems.error(file.path, START, "", said, ["chapters"]);
    return parts && !said ? [{ path: file.path, text: file.text, ...parts }] : [];
  });
  // By number, not by name: "100" comes after "99".
  chapters.sort((a, b) => Number(a.number) - Number(b.number));
  checkNames(chapters, problems);
  if (!files.some((file) => file.path.endsWith(".mdx"))) {
    const create: Step = { do: "create", file: "chapters/01-first.mdx", text: "---\ntitle: …\n---\n" };
    problems.error("chapters", START, "", doing(say.noChapters(), [create]), ["chapters"]);
  }
  return chapters;
}

/** The files beside one, and the names that are taken. */
interface Around {
  files: readonly SourceFile[];
  taken: Taken;
}

/** What keeps a file of chapters/ from being a chapter, if anything does. */
function wrongChapter(file: SourceFile, name: string, { files, taken }: Around): Message | undefined {
  if (file.damage) return DAMAGES[file.damage]();
  if (!name.endsWith(".mdx")) return strange(file, ".mdx", taken);
  if (name.includes("/")) return nested(file.path, taken);
  return chapterName(name) ? undefined : misnamed(file, name, files);
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
