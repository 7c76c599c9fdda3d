// Text that stands in a language where it is written: a string, or one string a locale.

import { z } from "zod";
import { findPack } from "../locale/index.ts";
import { curled } from "../locale/quotes.ts";
import { inForm } from "./describe.ts";

/** Makes of a text in a locale what is printed: `story/fact-words.ts`. */
export type Fill = (text: string, locale: string) => string;

/** A text as its author wrote it, until a locale is chosen for the edition being built. */
export class Localised {
  readonly forms: string | Readonly<Record<string, string>>;
  readonly #fill: Fill | undefined;
  constructor(forms: string | Readonly<Record<string, string>>, fill?: Fill) {
    this.forms = forms;
    this.#fill = fill;
  }

  /** The text in `locale`, its quotes as that prints them; a plain string stands for every locale; the story's first locale is the fallback. */
  in(locale: string, fallback: string): string {
    const { forms } = this;
    const own = typeof forms === "string" ? locale : [locale, fallback].find((one) => forms[one] !== undefined);
    const text = typeof forms === "string" ? forms : ((own && forms[own]) ?? Object.values(forms)[0] ?? "");
    return curled(this.#fill ? this.#fill(text, own ?? fallback) : text, own ?? fallback);
  }
}

const written = z.string().trim().min(1).meta({ pattern: "\\S" });

/** A BCP 47 language tag such as `zh-Hans` or `en`. */
export const locale = inForm(z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/), "text.locale.form");

/** A language that stories can be written in. */
export const spoken = locale.refine((tag) => findPack(tag) !== undefined, { params: { without: "pack" } });

const forms = z
  .record(spoken, written)
  .refine((forms) => Object.keys(forms).length > 0)
  .meta({ minProperties: 1 });

/** A text that is written in each of its languages: `{ "zh-Hans": "北河", "en": "North River" }`. */
export const texts = forms.transform((written) => new Localised(written));

/** A text field: `"北河"` or `{ "zh-Hans": "北河", "en": "North River" }`. */
export const text = z
  .union([written, forms])
  .transform((forms) => new Localised(forms))
  .meta({ id: "text" });

/** `T` once a locale has been chosen: every text field is a string. Lists stay lists and pairs pairs. */
export type Plain<T> = T extends Localised ? string : T extends object ? { [Key in keyof T]: Plain<T[Key]> } : T;

/** Chooses a locale for every text field in `value`, however deep. Returns a new value of plain data. */
export function localise<T>(value: T, locale: string, fallback: string): Plain<T>;
export function localise(value: unknown, locale: string, fallback: string): unknown {
  if (value instanceof Localised) return value.in(locale, fallback);
  if (Array.isArray(value)) return value.map((item) => localise(item, locale, fallback));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, localise(item, locale, fallback)]);
  return Object.fromEntries(entries);
}
