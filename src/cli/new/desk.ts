// What is in a story folder, as far as it can be read, for those who add to it.

import { parse } from "jsonc-parser";
import { parseStory } from "../../check/story.ts";
import { isMade } from "../../figures/each.ts";
import { FIRST_LOCALE } from "../../locale/index.ts";
import { type Language, languageOf } from "../../messages/index.ts";
import { locale as localeSchema } from "../../schemas/text.ts";
import type { SourceFile } from "../../source/files.ts";
import { isGroup, valueAt } from "../../source/located.ts";
import { type ChapterFile, chaptersOf } from "./chapters.ts";

/** A thing of the story with its name: `{ id: "roads", title: "…" }`. */
export interface Named {
  id: string;
  title: string;
}

export interface Desk {
  files: readonly SourceFile[];
  /** The language the story is written in, and that of the editors. */
  locale: string;
  language: Language;
  sources: Named[];
  /** Figures with the names of their states, and whether those are made from data. */
  figures: (Named & { states: string[]; made: boolean })[];
  datasets: Named[];
  geo: Named[];
  facts: string[];
  chapters: ChapterFile[];
}

/** A title in the story's language, where it is written in several. */
function titleOf(value: unknown, locale: string): string {
  const title = valueAt(value, ["title"]);
  const form = isGroup(title) ? (title[locale] ?? Object.values(title)[0]) : title;
  return typeof form === "string" ? form : "";
}

/** `lang`, if given, is the language to speak; the story stays in its own. */
export function deskOf(files: readonly SourceFile[], lang?: Language): Desk {
  const open = (path: string): unknown => parse(files.find((file) => file.path === path)?.text ?? "");
  const locale = localeSchema.safeParse(valueAt(open("story.json"), ["locale"])).data ?? FIRST_LOCALE;
  const inside = (folder: string, ending: string) =>
    files
      .filter(({ path }) => path.startsWith(`${folder}/`) && path.endsWith(ending))
      .map(({ path, text }) => {
        const value: unknown = parse(text);
        return { id: path.slice(folder.length + 1, -ending.length), title: titleOf(value, locale), value };
      });
  const keysOf = (value: unknown) => (isGroup(value) ? Object.keys(value) : []);
  const sources = valueAt(open("story.json"), ["sources"]);
  const figures = inside("figures", ".json").map(({ value, ...named }) => ({ ...named, states: valueAt(value, ["states"]) }));
  // States that are made from data have their names from there.
  const drafts = figures.some(({ states }) => isMade(states)) ? parseStory(files).parts.figures : [];
  const statesOf = (id: string, states: unknown) =>
    isMade(states) ? (drafts.find((one) => one.id === id)?.states ?? []) : keysOf(states);
  return {
    files,
    locale,
    language: lang ?? languageOf(locale),
    sources: keysOf(sources).map((id) => ({ id, title: titleOf(valueAt(sources, [id]), locale) })),
    figures: figures.map(({ states, ...named }) => ({
      ...named,
      states: statesOf(named.id, states),
      made: isMade(states),
    })),
    datasets: inside("data", ".json").map(({ value: _, ...named }) => named),
    geo: inside("geo", ".geojson").map(({ value: _, ...named }) => named),
    facts: keysOf(open("facts.json")).filter((id) => id !== "$schema"),
    chapters: chaptersOf(files),
  };
}

/** The first of `base`, `base-2`, `base-3` … that is not taken. */
export function freeId(base: string, taken: readonly string[]): string {
  let id = base;
  for (let count = 2; taken.includes(id); count++) id = `${base}-${count}`;
  return id;
}

/** An id made of a title in Latin letters; for one in Chinese, which has no such form, `base`: `chapter-3`. */
export function suggestId(title: string, base: string, taken: readonly string[]): string {
  const latin = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  // A numeral alone says nothing: "13条路" is not "13".
  return freeId(/[a-z]/.test(latin) ? latin : base, taken);
}
