// What of a story has no words yet in another of its languages.

import { packOf } from "../locale/index.ts";
import type { DatasetSpec } from "../schemas/dataset.ts";
import { Localised } from "../schemas/text.ts";
import { isGroup, type Path, valueAt } from "../source/located.ts";

const LETTER = /\p{L}/u;
const HAN = /\p{Script=Han}/u;

/**
 * Whether a text without languages may stand in all of them: signs and digits; and, in a language that is written in Han characters, what
 * has none: names that it leaves in their own letters.
 */
export function isCommon(text: string, own: string): boolean {
  return !LETTER.test(text) || (packOf(own).script === "han" && !HAN.test(text));
}

/** Whether a text has words in `locale`; `own` is the language that the story is written in. */
function isIn({ forms }: Localised, locale: string, own: string): boolean {
  return typeof forms === "string" ? isCommon(forms, own) : forms[locale] !== undefined;
}

/** Paths of all texts below `value`, which a schema has parsed. Coordinates hold none. */
export function textPaths(value: unknown, path: Path = [], found: Path[] = []): Path[] {
  if (value instanceof Localised) found.push(path);
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) textPaths(item, [...path, index], found);
  else if (isGroup(value))
    for (const [key, item] of Object.entries(value)) if (key !== "geometry") textPaths(item, [...path, key], found);
  return found;
}

/** Paths of the texts below a value, which a schema has parsed, that have no words in `locale`. */
export function untranslated(value: unknown, locale: string, own: string): Path[] {
  return textPaths(value).filter((path) => {
    const text = valueAt(value, path);
    return text instanceof Localised && !isIn(text, locale, own);
  });
}

/** What the translation of a chapter is called: `chapters/01-parks.en.mdx`. */
export const siblingOf = (path: string, locale: string): string => path.replace(/\.mdx$/, `.${locale}.mdx`);

/** Of a dataset's cells those that hold words: what a cell of a category says stands at its column. */
export function wordsOf({ columns, rows, ...others }: DatasetSpec) {
  const told = new Set(Object.entries(columns).flatMap(([name, { type }]) => (type === "text" ? [name] : [])));
  const words = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => told.has(name))));
  return { ...others, columns, rows: words };
}
