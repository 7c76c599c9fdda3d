// Whether a number as it is written agrees with the number that is known: rounded as it is written, about as exact as its words say, with
// its sign.

import { PACKS } from "./index.ts";
import { findNumerals, type Numeral, statingNumerals } from "./numerals.ts";
import type { Hedges, Reading } from "./pack.ts";

const all = PACKS.map(({ numerals }) => numerals.hedges);
type Hedge = "about" | "nearly" | "under" | "over";

const beforeAny = (pick: (hedges: Hedges) => string) => new RegExp(`(?:${all.map(pick).join("|")})\\s*$`, "iu");
const afterAny = (pick: (hedges: Hedges) => string) => new RegExp(`^(?:${all.map(pick).join("|")})`, "iu");
const anywhere = (pick: (hedges: Hedges) => string) => new RegExp(all.map(pick).join("|"), "iu");

const HEDGES = (["nearly", "under", "over", "about"] as const).map((name) => ({
  name,
  before: beforeAny((hedges) => hedges[name].before),
  after: afterAny((hedges) => hedges[name].after),
}));
const MINUS = { before: beforeAny(({ minus }) => minus.before), after: afterAny(({ minus }) => minus.after) };
const FALLS = anywhere(({ falls }) => falls);
const RISES = anywhere(({ rises }) => rises);
const PERCENT = afterAny(({ percent }) => percent);
const PERCENT_UNIT = /^(?:[%％]|per ?cent|百分|个?百分点|percentage points?|pct)/i;
/** A sign, and no hyphen within a word or between two numbers. */
const SIGN = /(?:(?:^|[^\p{L}\p{N})\]])[−\-–－﹣]|\p{Script=Han}[−\-－﹣])(?:[$€£¥]|kr ?)?$/u;

/** A numeral with what its sentence says of it. */
export interface Stated extends Numeral {
  /** How exact it is; undefined: rounded to what is written. */
  hedge: Hedge | undefined;
  /** Whether it is said to be below zero, may be so by the words around it, or is not so by its own. */
  sign: "minus" | "falls" | "rises" | undefined;
}

/** The numerals of a text, each with what is said of it there and by the rest of its sentence, `before` and `after`. */
export function statedNumerals(text: string, before = "", after = ""): Stated[] {
  const sentence = before + text + after;
  // A scale may stand right behind the tag: 1.2</Fact>亿.
  const scale = /\d\s*$/.test(text) ? (SCALE_FIRST.exec(after)?.[0] ?? "") : "";
  const numerals = findNumerals(text + scale).filter(({ at }) => at < text.length);
  const spelled = numerals.length > 0 ? text : PACKS.reduce((words, pack) => pack.numerals.spelled?.(words) ?? words, text);
  if (spelled !== text) return statedNumerals(spelled, before, after);
  return numerals.map((numeral) => statedIn(sentence, { ...numeral, at: numeral.at + before.length }, text, before.length));
}

/** The numerals of a text that state something and so need a source, each with what is said of it. */
export function claimsIn(text: string): Stated[] {
  return statingNumerals(text).map((numeral) => statedIn(text, numeral, text, 0));
}

function statedIn(sentence: string, numeral: Numeral, own: string, start: number): Stated {
  const ahead = sentence.slice(0, numeral.at);
  const behind = sentence.slice(numeral.at + numeral.text.length);
  const beside = HEDGES.find((one) => one.before.test(ahead) || one.after.test(behind));
  const isMinus = SIGN.test(ahead) || MINUS.before.test(ahead) || MINUS.after.test(behind);
  const bySign = isMinus ? "minus" : undefined;
  const mayFall = FALLS.test(sentence) ? "falls" : undefined;
  const byWords = RISES.test(own) && !FALLS.test(own) ? "rises" : mayFall;
  const readings = PERCENT.test(behind) ? asPercent(numeral.readings) : withLetter(numeral.readings, behind);
  return { ...numeral, at: numeral.at - start, readings, hedge: beside?.name, sign: bySign ?? byWords };
}

/** `$1.2m`, `3.5k`: a letter that may be a scale, or a unit. */
function withLetter(readings: Numeral["readings"], behind: string): Numeral["readings"] {
  const letter = /^([mk])(?![\p{L}\p{N}²³])/iu.exec(behind)?.[1]?.toLowerCase();
  const [first] = readings;
  if (!letter || first.scaled) return readings;
  const size = letter === "m" ? 1e6 : 1e3;
  return [...readings, { value: first.value * size, step: first.step * size, scaled: true }];
}

const asPercent = ([first, ...more]: Numeral["readings"]): Numeral["readings"] => [
  { ...first, whole: 100 },
  ...more.map((one) => ({ ...one, whole: 100 })),
];

/** The least and the most that something written may stand for, both without sign. */
export interface Bounds {
  least: number;
  most: number;
}

/** What an approximation leaves open, as a share of the number: said in the handbook. */
const ABOUT = 0.1;

/** The last place of a round number: 10 of 40, 5 of 35, 100,000 of 121,400,000. */
function lastPlace(value: number, step: number): number {
  const [digits = "", exponent = "0"] = value.toExponential(8).split("e");
  const significant = digits.replace(".", "").replace(/0+$/, "").length || 1;
  const place = 10 ** (Number(exponent) - significant + 1);
  return Math.max(step, digits.replace(/[.0]+$/, "").endsWith("5") && significant > 1 ? place * 5 : place);
}

function boundsOf(value: number, step: number, hedge: Hedge | undefined, place = lastPlace(value, step)): Bounds {
  const room = 1e-9 * Math.max(1, value);
  const half = step / 2;
  switch (hedge) {
    case "about":
      return { least: value - Math.max(half, value * ABOUT) - room, most: value + Math.max(half, value * ABOUT) + room };
    case "nearly":
      return { least: value * (1 - ABOUT) - room, most: value + room };
    case "under":
      return { least: value - place, most: value + room };
    case "over":
      return { least: value - room, most: value + place - 2 * room };
    default:
      return { least: value - half - room, most: value + half + room };
  }
}

/** What a reading may stand for, in the unit of what is known: a share in it or in per cent of it. */
function readingBounds(reading: Reading, hedge: Hedge | undefined, unit: string | undefined): Bounds[] {
  const { value, step, whole, until } = reading;
  if (until !== undefined) return [{ least: value, most: until }];
  if (whole === undefined) return [boundsOf(value, step, hedge)];
  const of = (size: number) => {
    const [share, last] = [(value / whole) * size, (step / whole) * size];
    // A word says a share exactly; what is known of it has been rounded: 0.33, 33.3.
    return last > 0 ? boundsOf(share, last, hedge) : boundsOf(share, size * 0.01, hedge, share / 2);
  };
  if (unit !== undefined && /^(?:‰|千分|per ?mille)/i.test(unit)) return [of(1000)];
  const inPercent = unit !== undefined && PERCENT_UNIT.test(unit);
  if (inPercent) return [of(100)];
  return unit ? [of(100), of(1)] : [of(1), of(100)];
}

/** What something written may stand for, of whatever it is. */
export function allBounds({ readings, hedge }: Stated): Bounds[] {
  return readings.flatMap((reading) => readingBounds(reading, hedge, undefined));
}

const isWord = (name: string) => !/^\p{Script=Han}/u.test(name);
/** Where a word begins and ends, in whatever letters. */
const [BEGINS, ENDS] = ["(?<![\\p{L}\\p{N}_])", "(?![\\p{L}\\p{M}\\p{N}_])"];
const SCALES = PACKS.flatMap(({ numerals }) => Object.entries(numerals.multipliers))
  .sort(([a], [b]) => b.length - a.length)
  .map(([name, size]) => ({
    name,
    size,
    // A word wherever it stands (`USD million`); a character at the beginning, but not in 百分点.
    pattern: isWord(name) ? new RegExp(`${BEGINS}${name}s?${ENDS}`, "iu") : new RegExp(`^${name}(?!分)`),
  }));

const SCALE_FIRST = new RegExp(
  `^[ \\u00a0\\u202f]?(?:${SCALES.map(({ name }) => (isWord(name) ? `${name}${ENDS}` : `${name}(?!分)`)).join("|")})`,
  "iu",
);

/** A unit that holds a scale, in two: `亿元` counts hundreds of millions of `元`. */
export function splitUnit(unit: string): { size: number; rest: string } {
  const found = SCALES.find(({ pattern }) => pattern.test(unit));
  if (!found) return { size: 1, rest: unit };
  const { size, rest } = splitUnit(unit.replace(found.pattern, ""));
  return { size: found.size * size, rest: rest.replace(/ {2,}/g, " ").trim() };
}

const holds = ({ least, most }: Bounds, value: number) => value >= least && value <= most;

/** Whether a reading may stand for a known number by its size; a scale may stand in the words, in the unit, or in both. */
function isSize(reading: Reading, hedge: Hedge | undefined, { size, unit }: { size: number; unit: string | undefined }): boolean {
  const bounds = readingBounds(reading, hedge, unit);
  const isAny = (value: number) => bounds.some((one) => holds(one, value));
  // Years may be written without their century.
  if (reading.until !== undefined && reading.until < 100) return isAny(size % 100);
  const { size: scale } = splitUnit(unit ?? "");
  if (scale > 1) return isAny(size * scale) || (!reading.scaled && isAny(size));
  if (isAny(size)) return true;
  // A number with decimals and without a unit counts something that only the words say: 7.8, `7.8 million`.
  const counts = reading.scaled && unit === undefined && !Number.isInteger(size);
  return counts === true && SCALES.some((one) => isAny(size * one.size));
}

/** Whether what is written agrees with a known number, by its size and then by its sign. `unit` is that of the number. */
export function agreementOf(stated: Stated, value: number, unit: string | undefined): "same" | "other sign" | "other" {
  const known = { size: Math.abs(value), unit };
  if (!stated.readings.some((reading) => isSize(reading, stated.hedge, known))) return "other";
  const { sign } = stated;
  if (value < 0) return sign === "minus" || sign === "falls" ? "same" : "other sign";
  return value > 0 && sign === "minus" ? "other sign" : "same";
}
