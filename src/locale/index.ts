// The languages that stories may be written in: a line each. What editors are told is in messages/.

import { arabic } from "./ar/index.ts";
import { datesOf } from "./dates.ts";
import { english } from "./en/index.ts";
import { numbersOf } from "./numbers.ts";
import type { LocalePack, Word } from "./pack.ts";
import { chinese } from "./zh-Hans/index.ts";
import { traditionalChinese } from "./zh-Hant/index.ts";

export type { LocalePack, Word } from "./pack.ts";

/** In the order in which they are offered. */
export const PACKS: readonly LocalePack[] = [chinese, english, traditionalChinese, arabic];

/** The tags that stories may have; a region may follow. */
export const LOCALES = PACKS.map(({ tag }) => tag);

/** What a story is written in that does not say so. */
export const FIRST_LOCALE = chinese.tag;

/** The language and the script of a tag, said or not: `zh-CN` is zh-Hans, `en-GB` en-Latn. */
function writtenIn(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined; // no tag at all: whatever stands where one should
  }
}

function inRegion(pack: LocalePack, locale: string): LocalePack {
  const tag = pack.writing ? `${locale}-u-${pack.writing}` : locale;
  return { ...pack, dates: datesOf(tag), numbers: numbersOf(tag) };
}

const found = new Map<string, LocalePack | undefined>();

/** The pack for a locale or a region of its language; undefined if there is none. */
export function findPack(locale: string): LocalePack | undefined {
  if (!found.has(locale)) {
    const pack = PACKS.find(({ tag }) => writtenIn(tag) === writtenIn(locale));
    // A region has its own order of day, month and year, and its own separators.
    found.set(locale, pack && locale !== pack.tag ? inRegion(pack, locale) : pack);
  }
  return found.get(locale);
}

/** The pack for a locale that a story was found to be right in. */
export function packOf(locale: string): LocalePack {
  const pack = findPack(locale);
  if (!pack) throw new Error(`no language pack for ${locale}`);
  return pack;
}

/** The tag that somebody meant who wrote `name` for it. */
export function nearestLocale(name: string): string {
  return PACKS.find(({ aliases }) => aliases.test(name))?.tag ?? FIRST_LOCALE;
}

/** Which way a language that stories are written in is read. */
export const directionOf = (locale: string) => packOf(locale).direction;

/** Says a word in a locale, filling `{name}` from `values`; `n` also chooses the form. */
export type Speaker = (word: Word, values?: Record<string, string | number>) => string;

const speakers = new Map<string, Speaker>();

export function speakerOf(locale: string): Speaker {
  const known = speakers.get(locale) ?? makeSpeaker(locale);
  speakers.set(locale, known);
  return known;
}

function makeSpeaker(locale: string): Speaker {
  const { strings, numbers } = packOf(locale);
  const written = (value: string | number = "") => (typeof value === "number" ? numbers.plain(value) : value);
  const plural = new Intl.PluralRules(locale);
  return (word, values = {}) => {
    const phrase = strings[word];
    const form = typeof phrase === "string" ? phrase : (phrase[plural.select(Number(values.n))] ?? phrase.other);
    return form.replace(/\{(\w+)\}/g, (_, name: string) => written(values[name]));
  };
}

/** A word whose number is known only to the page, as `filled` in player/dom.ts reads it: as it is, or its forms as JSON. */
export function formsOf(locale: string, word: Word): string {
  const phrase = packOf(locale).strings[word];
  return typeof phrase === "string" ? phrase : JSON.stringify(phrase);
}

/** What a language is called in one, in itself if none is said: `English`, `简体中文`; its tag where it has no name that we know. */
export function languageName(locale: string, spoken = locale): string {
  return new Intl.DisplayNames([spoken], { type: "language" }).of(locale) ?? locale;
}
