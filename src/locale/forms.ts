// The form in which an editor asks for a fact: `亿 1`, `million`, `words`, `bare`. Reads what is asked, and writes the number so.

import { splitUnit } from "./agreement.ts";
import { PACKS } from "./index.ts";
import type { FormWords, LocalePack } from "./pack.ts";
import { writeValue } from "./span.ts";

export interface Form {
  /** What the number is counted in, as it is written: `亿`, `million`. */
  scale?: { name: string; size: number };
  decimals?: number;
  words?: true;
  signed?: true;
  unsigned?: true;
  bare?: true;
}

/** More decimals than this nobody reads. */
const MOST_DECIMALS = 6;
const FLAGS = ["words", "signed", "unsigned", "bare"] as const satisfies readonly (keyof FormWords)[];

/** The flag that a word names, in whichever language. */
function flagOf(word: string): (typeof FLAGS)[number] | undefined {
  return FLAGS.find((flag) => PACKS.some(({ numerals }) => numerals.forms[flag].includes(word)));
}

/** The words that may be asked for in a language, one for each form. */
export function formWords({ numerals }: LocalePack): string[] {
  return [...numerals.scales, "0", "1", "2", ...FLAGS.flatMap((flag) => numerals.forms[flag][0] ?? [])];
}

/** Reads a form: its words in any order, parted by spaces or commas; `unknown` is the first that is none. */
export function readForm(written: string, { numerals }: LocalePack): { form: Form; unknown: string | undefined } {
  const form: Form = {};
  const words = written
    .normalize("NFKC")
    .toLowerCase()
    .split(/[\s,、，]+/)
    .filter(Boolean);
  let unknown: string | undefined;
  for (const word of words) {
    const flag = flagOf(word);
    const size = numerals.multipliers[word];
    if (flag) form[flag] = true;
    else if (size && size > 1) form.scale = { name: word, size };
    else if (/^\d$/.test(word) && Number(word) <= MOST_DECIMALS) form.decimals = Number(word);
    else unknown ??= word;
  }
  return { form, unknown };
}

/** Why a number cannot be written in a form: the language has no such words, or rounding leaves nothing of it. */
export type FormFailure = "no words" | "nothing left";

/** In words, so many of a scale at most: 三千万, but not 三万万; `nine hundred million`. */
const mostOf = ({ script }: LocalePack) => (script === "han" ? 1e4 : 1e3);

interface Countable {
  value: number | { min: number; max: number };
  unit: string | undefined;
}

/**
 * A number or a range with its unit in the form asked for. A unit that begins with a scale (`万人`) gives way to the scale asked for, and to
 * words, which have their own.
 */
export function writeForm({ value, unit }: Countable, form: Form, pack: LocalePack): { text: string } | { failure: FormFailure } {
  const { scale, decimals, words, signed, unsigned, bare } = form;
  const own = splitUnit(unit ?? "");
  const isSplit = scale !== undefined || words === true;
  const [factor, name] = isSplit ? [own.size / (scale?.size ?? 1), own.rest] : [1, unit ?? ""];
  const usual = scale ? ",.1~f" : ",";
  const usualDecimals = scale ? 1 : 12;
  const shape = decimals === undefined ? usual : `,.${decimals}f`;
  const inDigits = pack.numbers.format(signed ? `+${shape}` : shape);
  let failure: FormFailure | undefined;
  const write = (one: number) => {
    const scaled = Number(((unsigned ? Math.abs(one) : one) * factor).toPrecision(15));
    const rounded = Number(scaled.toFixed(decimals ?? usualDecimals));
    if (one !== 0 && rounded === 0) failure = "nothing left";
    if (!words) return inDigits(scaled);
    const said = scale && Math.abs(scaled) >= mostOf(pack) ? undefined : pack.numerals.write(rounded);
    if (said === undefined) failure ??= "no words";
    return said ?? "";
  };
  const { withUnit } = pack.numbers;
  const number = withUnit(writeValue(value, write, pack), scale?.name);
  return failure ? { failure } : { text: withUnit(number, bare ? undefined : name) };
}
