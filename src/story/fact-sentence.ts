// A fact as its own sentence says it, with its value in it: a list of facts then tells what each is about.

import { agreementOf, claimsIn, type Stated, statedNumerals } from "../locale/agreement.ts";
import { findDates, sameDate } from "../locale/calendar.ts";
import { type LocalePack, packOf } from "../locale/index.ts";
import type { FactSpec } from "../schemas/facts.ts";
import { isSpan } from "../schemas/span.ts";
import type { Plain } from "../schemas/text.ts";
import { factText } from "./facts.ts";

export interface FactSentence {
  /** What comes before its value; undefined where the sentence does not state it, which then follows it. */
  before: string | undefined;
  value: string;
  after: string;
}

interface Found {
  at: number;
  /** Of what stands there. */
  length: number;
  /** What is printed in its place. */
  text: string;
}

/** The unit right behind a number, with the space before it. */
const unitBehind = (says: string, at: number, unit = "") =>
  [unit, ` ${unit}`].find((one) => unit !== "" && says.startsWith(one, at)) ?? "";

/** The numerals of a sentence that may say a number; first the one that says it exactly and has the unit with it. */
function numeralFor(says: string, value: number, unit: string | undefined): Stated | undefined {
  const claims = claimsIn(says);
  const stated = claims.length > 0 ? claims : statedNumerals(says);
  const agreeing = stated.filter((one) => agreementOf(one, value, unit) === "same");
  const merit = (one: Stated) =>
    (one.value === Math.abs(value) ? 2 : 0) + (unitBehind(says, one.at + one.text.length, unit) ? 1 : 0);
  return agreeing.toSorted((a, b) => merit(b) - merit(a))[0];
}

/** A number in a sentence. Digits that the editor has typed in a row are set as numbers are set everywhere. */
function findNumber(says: string, value: number, unit: string | undefined, pack: LocalePack): Found | undefined {
  const found = numeralFor(says, value, unit);
  if (!found) return undefined;
  const behind = unitBehind(says, found.at + found.text.length, unit);
  const isExact = /^\d{5,}$/.test(found.text) && found.value === value;
  return {
    at: found.at,
    length: found.text.length + behind.length,
    text: (isExact ? pack.numbers.plain(value) : found.text) + behind,
  };
}

/** Both ends of a range, with what stands between them. */
function findRange(says: string, { min, max }: { min: number; max: number }, unit: string | undefined): Found | undefined {
  const [from, to] = [numeralFor(says, min, unit), numeralFor(says, max, unit)];
  if (!from || !to || from.at > to.at) return undefined;
  const end = to.at + to.text.length;
  const length = end - from.at + unitBehind(says, end, unit).length;
  return { at: from.at, length, text: says.slice(from.at, from.at + length) };
}

/** A text as it is, or the date that it is. */
function findText(says: string, value: string): Found | undefined {
  const at = says.indexOf(value);
  if (at >= 0) return { at, length: value.length, text: value };
  const [known] = findDates(value);
  const same = findDates(says).find(({ readings }) =>
    readings.some((one) => known?.readings.some((other) => sameDate(one, other)) === true),
  );
  return same && { at: same.at, length: same.text.length, text: same.text };
}

/** A fact's sentence about its value: `已经贯通的有`, `6条`, `：白芦线……`. */
export function factSentence(fact: Plain<FactSpec>, locale: string): FactSentence {
  const { value, unit, says } = fact;
  const find = () => {
    if (typeof value === "string") return findText(says, value);
    return isSpan(value) ? findRange(says, value, unit) : findNumber(says, value, unit, packOf(locale));
  };
  const found = find();
  if (!found) return { before: undefined, value: factText(fact, locale), after: says };
  return { before: says.slice(0, found.at), value: found.text, after: says.slice(found.at + found.length) };
}
