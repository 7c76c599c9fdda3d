// The same story in other languages: built from the same folder, each below its own path, or published elsewhere.

import { findPack, LOCALES } from "../locale/index.ts";
import { say } from "../messages/index.ts";
import { absoluteTo } from "../publish/relative.ts";
import type { StorySpec } from "../schemas/story.ts";
import type { JsonSource } from "../source/folder.ts";
import { isGroup, valueAt } from "../source/located.ts";
import type { Problems } from "../source/problems.ts";

/** Another edition, as the one that is being built knows it. */
export interface Edition {
  locale: string;
  /** Whether it is built from the same folder: then it has a page for each chapter. */
  beside: boolean;
  /** From the root of this edition's site to that one's (`en/`, `../`), where both are copied to a host together. */
  path: string | undefined;
  /** The whole address of its home page, where that is known. */
  url: string | undefined;
}

type Editions = Pick<StorySpec, "editions" | "site">;

/** The folder of an edition below that of the story's own language: `en`. */
export const folderOf = (locale: string): string => locale;

/** The languages that a story is built in besides its own, in the order of their tags, and whether each is said to be complete. */
export function editionsBeside({ editions }: Pick<StorySpec, "editions">): { locale: string; complete: boolean }[] {
  const all = Object.entries(editions).flatMap(([locale, edition]) =>
    typeof edition === "string" ? [] : [{ locale, complete: edition.complete }],
  );
  return all.sort((a, b) => (a.locale < b.locale ? -1 : 1));
}

/** The address of the home page of an edition that is built from this folder, where it is known. */
export function siteOf({ editions, site }: Editions, locale: string): string | undefined {
  const edition = editions[locale];
  if (typeof edition !== "object") return site;
  return edition.site ?? (site && absoluteTo(site, `/${folderOf(locale)}/`));
}

/** All other editions than the one in `locale`, in the order of their tags; `own` is the language that the story is written in. */
export function otherEditions(spec: Editions, own: string, locale: string): Edition[] {
  const isApart = (tag: string) => {
    const edition = spec.editions[tag];
    return typeof edition === "object" && edition.site !== undefined;
  };
  const family = [own, ...editionsBeside(spec).map((edition) => edition.locale)].filter((tag) => tag !== locale);
  const beside = family.map((tag): Edition => {
    const path = `${locale === own ? "" : "../"}${tag === own ? "" : `${folderOf(tag)}/`}`;
    return { locale: tag, beside: true, path: isApart(tag) || isApart(locale) ? undefined : path, url: siteOf(spec, tag) };
  });
  const elsewhere = Object.entries(spec.editions).flatMap(([tag, url]): Edition[] =>
    typeof url === "string" ? [{ locale: tag, beside: false, path: undefined, url: new URL(url).href }] : [],
  );
  return [...beside, ...elsewhere].sort((a, b) => (a.locale < b.locale ? -1 : 1));
}

/** A story is no edition beside itself; what is built here has a language that the engine speaks; a translation names its original. */
export function checkEditions(file: JsonSource | undefined, locale: string, problems: Problems): void {
  if (!file?.sound) return;
  const named = valueAt(file.value, ["editions"]);
  const known = isGroup(named) ? Object.keys(named) : [];
  for (const tag of known) {
    const at = [file.path, file.place(["editions", tag]), `editions.${tag}`] as const;
    const beside = isGroup(valueAt(named, [tag]));
    if (tag === locale) problems.error(...at, say.ownEdition(locale));
    else if (beside && !findPack(tag)) problems.error(...at, say.noPack(tag, LOCALES));
  }
  const origin = valueAt(file.value, ["translationOf"]);
  if (typeof origin === "string" && !known.includes(origin))
    problems.error(file.path, file.place(["translationOf"]), "translationOf", say.noEdition(origin, known));
}
