// How a language writes numbers: decimals and thousands set off, one sign for what is below zero, a number beside its unit. All that
// readers see of numbers is written here.

import { type FormatLocaleObject, formatLocale } from "d3-format";

export interface Numbers {
  /**
   * A writer by a d3-format string. One without a type (`,`) writes as many digits as `plain` does. None writes an exponent, unless its
   * type is `e`.
   */
  format(specifier: string): (value: number) => string;
  /** A number of which nobody has said how to write it: all its digits, but of one that was computed no more than tell something. */
  plain(value: number): string;
  /** What is written of a number, with its unit: `42%`, `42 %`, `13 roads`, `13条`, `−€12`. The same as it is, where there is no unit. */
  withUnit(written: string, unit: string | undefined): string;
}

/** Digits after the point that somebody may have typed, but for the zeros before them; a number with more of them was computed. */
const TYPED = 6;
/** Digits that tell something of a computed number, those before the point among them. */
const TELLING = 4;
/** Decimals that d3-format prints at most. */
const MOST_DECIMALS = 20;
/** Whether JavaScript itself writes an exponent, whatever the decimals. */
const isHuge = (value: number) => Math.abs(value) >= 1e21;

/** The type of a d3-format string that prints a number without losing what was meant. */
function typeFor(value: number): string {
  // The fewest digits that are this number and no other.
  const [digits = "", exponent = ""] = Math.abs(value).toExponential().split("e");
  const count = digits.replace(".", "").length;
  const before = Number(exponent) + 1;
  const decimals = Math.max(0, count - before);
  const isTyped = decimals + Math.min(0, before) <= TYPED;
  const shown = isTyped ? decimals : Math.max(0, TELLING - before);
  if (shown === 0) return "d";
  return shown > MOST_DECIMALS ? `.${Math.min(count, TELLING)}~r` : `.${shown}~f`;
}

/** Writes numbers by formats without a type: their sign, and whether thousands are set off. */
function writerOf({ format }: FormatLocaleObject): (value: number, marks: string) => string {
  const known = new Map<string, (value: number) => string>();
  return (value, marks) => {
    const specifier = marks + typeFor(value);
    const write = known.get(specifier) ?? format(specifier);
    known.set(specifier, write);
    return write(value);
  };
}

/** Where a language puts a sign beside a number: what parts them, and whether the sign comes first. */
interface Side {
  gap: string;
  first: boolean;
}

function sideIn(tag: string, options: Intl.NumberFormatOptions, sign: Intl.NumberFormatPartTypes): Side {
  const parts = new Intl.NumberFormat(tag, options).formatToParts(1);
  const placeOf = (type: Intl.NumberFormatPartTypes) => parts.findIndex((part) => part.type === type);
  const gap = parts.some(({ type, value }) => type === "literal" && /\s/.test(value)) ? "\u00a0" : "";
  return { gap, first: placeOf(sign) < placeOf("integer") };
}

/** A sign that comes first stands after the minus and before the digits; words (`about 6`) have none before them. */
function placed(written: string, sign: string, { gap, first }: Side): string {
  const found = first ? /^(\p{Cf}?[+−-]?)(?=[\p{Nd}.])/u.exec(written) : null;
  return found ? `${found[0]}${sign}${gap}${written.slice(found[0].length)}` : `${written}${gap}${sign}`;
}

/** What parts a number from a unit in letters: nothing before characters as wide as digits are high; abbreviations stay on its line. */
function gapBefore(unit: string): string {
  if (!/^\p{L}/u.test(unit) || /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(unit)) return "";
  return /^\p{L}{1,3}(?!\p{L})/u.test(unit) ? "\u00a0" : " ";
}

function unitWriter(tag: string): Numbers["withUnit"] {
  const money = sideIn(tag, { style: "currency", currency: "EUR" }, "currency");
  const signs: [RegExp, Side][] = [
    [/^[%‰‱٪]/u, sideIn(tag, { style: "percent" }, "percentSign")],
    [/^(?:°[CFKcf]|[℃℉])/u, { ...sideIn(tag, { style: "unit", unit: "celsius" }, "unit"), first: false }],
    [/^[°′″]/u, { gap: "", first: false }],
  ];
  return (written, unit = "") => {
    if (unit === "") return written;
    const [, currency, space = "", rest = ""] = /^(\p{Sc})(\s*)(.*)$/su.exec(unit) ?? [];
    if (currency && money.first) return placed(written, currency, money) + (space && gapBefore(rest)) + rest;
    if (currency) return placed(written, unit, money);
    const side = signs.find(([sign]) => sign.test(unit))?.[1];
    return side ? placed(written, unit, side) : written + gapBefore(unit) + unit;
  };
}

const SIGN = /^\p{Cf}?[+−-]/u;

/** What keeps a sign before its digits among words from right to left: the mark of the other direction. */
const BEFORE = "\u200e";
const READ_FROM_RIGHT = new Set(["Arab", "Hebr"]);

/** A writer whose signs stay before their digits. */
const signsFirst = (write: (value: number) => string) => (value: number) => write(value).replace(/^[+−]/, `${BEFORE}$&`);

/** A writer whose zero has no sign, not even where a format signs what is above zero: nothing is neither more nor less. */
function withoutSignedZero(write: (value: number) => string): (value: number) => string {
  const zero = write(0).replace(SIGN, "");
  return (value) => {
    const written = write(value);
    return written.replace(SIGN, "") === zero ? zero : written;
  };
}

/** Numbers as the machine's own knowledge of languages has them: `5,304,061`, `53,04,061` in India, `5 304 061` in Norway. */
export function numbersOf(tag: string): Numbers {
  const parts = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(-1234567890.5);
  const sign = (type: "decimal" | "group" | "minusSign") => parts.find((part) => part.type === type)?.value ?? "";
  // From the decimals on, as d3-format counts; the first group may be shorter than what repeats.
  const groups = parts.filter(({ type }) => type === "integer").map(({ value }) => value.length);
  const percentParts = new Intl.NumberFormat(tag, { style: "percent" }).formatToParts(1);
  const percentSign =
    sideIn(tag, { style: "percent" }, "percentSign").gap +
    (percentParts.find(({ type }) => type === "percentSign")?.value ?? "%");
  const marks = formatLocale({
    decimal: sign("decimal"),
    thousands: sign("group"),
    grouping: groups.length > 1 ? groups.slice(1).reverse() : [3],
    currency: ["", ""],
    // A hyphen is no sign: it is short, and a line may end after it.
    minus: sign("minusSign").replace("-", "−"),
    percent: percentSign,
    numerals: Array.from({ length: 10 }, (_, digit) => new Intl.NumberFormat(tag).format(digit)),
  });
  const write = writerOf(marks);
  const isFromRight = READ_FROM_RIGHT.has(new Intl.Locale(tag).maximize().script ?? "");
  const placeSigns = isFromRight ? signsFirst : (write: (value: number) => string) => write;
  const writer = (specifier: string): ((value: number) => string) => {
    if (/^[-+]?,?$/.test(specifier)) return withoutSignedZero((value) => write(value, specifier));
    const print = withoutSignedZero(marks.format(specifier));
    const own = /^[-+]?,?/.exec(specifier)?.[0] ?? "";
    if (specifier.endsWith("%")) {
      return (value) => (isHuge(value * 100) ? write(value * 100, own) + percentSign : print(value));
    }
    return specifier.endsWith("f") ? (value) => (isHuge(value) ? write(value, own) : print(value)) : print;
  };
  return {
    format: (specifier) => placeSigns(writer(specifier)),
    plain: placeSigns((value) => write(value, ",")),
    withUnit: unitWriter(tag),
  };
}
