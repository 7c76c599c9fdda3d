// The same story in other languages, each at an address of its own: checked, and which of them is the original.

import { say } from "../messages/index.ts";
import type { JsonSource } from "../source/folder.ts";
import { isGroup, valueAt } from "../source/located.ts";
import type { Problems } from "../source/problems.ts";
import type { Story } from "./story.ts";

/** An edition elsewhere: its language, and the address of its home page. */
export interface Edition {
  locale: string;
  url: string;
}

/** A story is no edition beside itself, and was translated from one that it names. */
export function checkEditions(file: JsonSource | undefined, locale: string, problems: Problems): void {
  if (!file?.sound) return;
  const named = valueAt(file.value, ["editions"]);
  const known = isGroup(named) ? Object.keys(named) : [];
  if (known.includes(locale))
    problems.error(file.path, file.place(["editions", locale]), `editions.${locale}`, say.ownEdition(locale));
  const origin = valueAt(file.value, ["translationOf"]);
  if (typeof origin === "string" && !known.includes(origin))
    problems.error(file.path, file.place(["translationOf"]), "translationOf", say.noEdition(origin, known));
}

/** The editions in other languages, in the order of their tags. */
export function editionsOf(story: Story): Edition[] {
  return Object.entries(story.editions)
    .map(([locale, url]) => ({ locale, url: new URL(url).href }))
    .sort((a, b) => (a.locale < b.locale ? -1 : 1));
}

/** A language's own name for itself: `English`, `简体中文`; its tag where it has none that we know. */
export function languageName(locale: string): string {
  return new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;
}
