// The languages that editors read: a line each. Stories may be written in others (locale/).

import { namesIn } from "../sure.ts";
import type { Catalogue } from "./catalogue.ts";
import { english } from "./en/index.ts";
import { chinese } from "./zh-Hans/index.ts";

const CATALOGUES = { "zh-Hans": chinese, en: english } satisfies Record<string, Catalogue>;

/** A language the editors read. */
export type Language = keyof typeof CATALOGUES;

export const LANGUAGES = namesIn(CATALOGUES);

/** Editors whose own language is not there are spoken to in this one. */
const COMMON: Language = "en";

/** Everything that is said to editors, in one language. */
export function wordsIn(language: Language): Catalogue {
  return CATALOGUES[language];
}

/** One thing in every language. */
export function inEvery<Said>(pick: (words: Catalogue, language: Language) => Said): Record<Language, Said> {
  const said = LANGUAGES.map((language) => [language, pick(CATALOGUES[language], language)]);
  return Object.fromEntries(said) as Record<Language, Said>;
}

/** The language of the editors that a tag names, with or without a script or a region. */
export function findLanguage(tag: string | undefined): Language | undefined {
  const [language] = tag?.split("-") ?? [];
  return LANGUAGES.find((one) => one === tag) ?? LANGUAGES.find((one) => one.split("-")[0] === language);
}

/** The language in which to speak to the editors of a story written in `locale`. */
export function languageOf(locale: string): Language {
  return findLanguage(locale) ?? COMMON;
}
