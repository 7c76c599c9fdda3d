// Whether what stands between the tags of a fact says what facts.json says.

import { agreementOf, type Stated, statedNumerals } from "../locale/agreement.ts";
import { findDates, sameDate } from "../locale/calendar.ts";
import { findNumerals } from "../locale/numerals.ts";
import { type Message, say } from "../messages/index.ts";
import type { FactSpec } from "../schemas/facts.ts";
import { isSpan } from "../schemas/span.ts";
import { Localised, localise } from "../schemas/text.ts";
import { factText } from "./facts.ts";

/** A fact as it is written in a sentence. */
export interface Written {
  id: string;
  fact: FactSpec;
  words: string;
  /** The rest of its sentence, on both sides. */
  before: string;
  after: string;
  locale: string;
  /** The story's own locale. */
  fallback: string;
}

/** Ways to write a fact that are right, the exact one first. */
function waysOf({ fact, locale, fallback }: Written): string[] {
  const plain = localise(fact, locale, fallback);
  const exact = factText(plain, locale);
  if (typeof plain.value !== "number" || Math.abs(plain.value) < 1e4) return [exact];
  const scales = Math.abs(plain.value) >= 1e8 ? ["亿", "million"] : ["万", Math.abs(plain.value) >= 1e6 ? "million" : "thousand"];
  const rounded = scales.map((scale) => factText(plain, locale, scale)).find((one) => one !== exact);
  return rounded ? [exact, rounded] : [exact];
}

/** What is wrong with a fact as it is written, if anything is. */
export function contradiction(written: Written): Message | undefined {
  const { id, fact, words, before, after } = written;
  const value = fact.value instanceof Localised ? fact.value.in(written.locale, written.fallback) : fact.value;
  const stated = statedNumerals(words, before, after);
  if (isSpan(value)) return rangeDiffers(written, stated, [value.min, value.max]);
  if (typeof value === "string") return textDiffers(written, stated, value);
  const unit = fact.unit?.in(written.locale, written.fallback);
  const [first] = stated;
  if (!first) return say.factWithoutNumber(id, String(value), words);
  const found = stated.map((one) => agreementOf(one, value, unit));
  if (found.includes("same")) return undefined;
  if (found.includes("other sign")) return say.factSign(id, String(value), words, value < 0);
  return say.factDiffers(id, String(value), first.text, waysOf(written));
}

function rangeDiffers(
  { id, fact, words, locale, fallback }: Written,
  stated: readonly Stated[],
  ends: number[],
): Message | undefined {
  const unit = fact.unit?.in(locale, fallback);
  const says = (end: number) => stated.some((one) => agreementOf(one, end, unit) !== "other");
  if (ends.every(says)) return undefined;
  const range = ends.join("–");
  const [first] = stated;
  return first
    ? say.factDiffers(id, range, first.text, [factText(localise(fact, locale, fallback), locale)])
    : say.factWithoutNumber(id, range, words);
}

/** A text is contradicted by another date, or by other numbers where it holds some. */
function textDiffers(
  { id, fact, words, locale, fallback }: Written,
  stated: readonly Stated[],
  value: string,
): Message | undefined {
  const [known] = findDates(value);
  const dates = findDates(words);
  if (known && dates.length > 0) {
    const agree = dates.some((date) => date.readings.some((one) => known.readings.some((other) => sameDate(one, other))));
    return agree ? undefined : say.factDiffers(id, value, dates[0]!.text, [factText(localise(fact, locale, fallback), locale)]);
  }
  const [wanted] = findNumerals(value);
  const [first] = stated;
  if (!wanted || !first) return undefined;
  if (stated.some((one) => agreementOf(one, wanted.value, undefined) !== "other")) return undefined;
  return say.factDiffers(id, value, first.text, [factText(localise(fact, locale, fallback), locale)]);
}
