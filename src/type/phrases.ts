// Where a headline may break: between phrases, never within one.

import { loadDefaultSimplifiedChineseParser, loadDefaultTraditionalChineseParser, type Parser } from "budoux";
import { packOf } from "../locale/index.ts";

const PUNCTUATION = /\p{P}/u;
const HAN = /\p{Script=Han}/u;
const OPENING = /[\p{Ps}\p{Pi}]/u;

/** Words that lean on what stands before them; every other lone character leans on what follows. */
const TRAILING = /^[的地得了着著过過们們上中下里裡裏内內外前后後间間边邊来來去时時等]$/u;

/** Particles that never begin a line, whatever the dictionary makes of their neighbours. */
const LEANING = /[的了着著]/u;

/** Han characters of a phrase beyond which lone characters are no longer joined to it. */
const LONGEST = 6;

/** What knows a script's phrases and words. */
interface Model {
  parser: Parser;
  segmenter: Intl.Segmenter;
}

const modelOf = (parser: Parser, tag: string): Model => ({ parser, segmenter: new Intl.Segmenter(tag, { granularity: "word" }) });
const SIMPLIFIED = modelOf(loadDefaultSimplifiedChineseParser(), "zh-Hans");
const TRADITIONAL = modelOf(loadDefaultTraditionalChineseParser(), "zh-Hant");

/** Places between two characters that both the phrase model and the dictionary hold for a boundary: each errs in its own way. */
function boundariesOf(text: string, { parser, segmenter }: Model): number[] {
  const words = new Set([...segmenter.segment(text)].map(({ index }) => index));
  return parser.parseBoundaries(text).filter((place) => words.has(place) && mayBreak(text[place - 1]!, text[place]!));
}

/** A line never starts with closing punctuation nor ends with opening; between Latin letters the browser knows best. */
function mayBreak(before: string, after: string): boolean {
  if (PUNCTUATION.test(after) && !OPENING.test(after)) return false;
  if (OPENING.test(before) || LEANING.test(after)) return false;
  return [before, after].every((character) => HAN.test(character) || PUNCTUATION.test(character));
}

function countLetters(piece: string): number {
  return [...piece].filter((character) => !PUNCTUATION.test(character)).length;
}

function ends(piece: string | undefined): boolean {
  return piece === undefined || PUNCTUATION.test(piece.at(-1)!);
}

/** Joins lone characters to a neighbour: trailing ones and those before punctuation to the left, all others to the right. */
function joinLone(pieces: readonly string[]): string[] {
  const phrases: string[] = [];
  let leading = "";
  for (const piece of pieces) {
    const word = leading + piece;
    const lone = countLetters(word) < 2;
    const bare = word.replace(/\p{P}/gu, "");
    const left = phrases.at(-1);
    const fits = left !== undefined && !ends(left) && countLetters(left) <= LONGEST;
    leading = "";
    if (lone && fits && (TRAILING.test(bare) || ends(word))) phrases[phrases.length - 1] += word;
    else if (lone && !ends(word)) leading = word;
    else phrases.push(word);
  }
  if (!leading) return phrases;
  const last = phrases.pop() ?? "";
  return ends(last) && last ? [...phrases, last, leading] : [...phrases, last + leading];
}

/** A Chinese text as phrases that a line should not break: `怎样|越过|交界`. Joined again they are the text. */
export function phrasesOf(text: string, model = SIMPLIFIED): string[] {
  const places = [0, ...boundariesOf(text, model), text.length];
  const pieces = places.slice(1).map((place, index) => text.slice(places[index], place));
  return joinLone(pieces.filter(Boolean));
}

/** The languages whose phrases are known. */
const MODELS: Readonly<Record<string, (text: string) => string[]>> = {
  "zh-Hans": (text) => phrasesOf(text),
  "zh-Hant": (text) => phrasesOf(text, TRADITIONAL),
};

/** A text as phrases that a line should not break; undefined where the language has no model. */
export function phrasesIn(text: string, locale: string): string[] | undefined {
  return MODELS[packOf(locale).tag]?.(text);
}

/** A text's width, about: in ems, a Han character being one wide. */
export function emsOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”]/u.test(character) ? 1 : 0.55),
    0,
  );
}

/**
 * The two lines of a Chinese text that has not enough room in one, `room` ems wide: broken after the clause that ends nearest to its middle,
 * so that no font's widths decide it. All of it in one piece where one line is enough, or no such clause makes two that fit.
 */
export function clausesOf(text: string, room: number): string[] {
  if (emsOf(text) <= room) return [text];
  const halves = [...text.matchAll(/[，；：。！？](?=.)/gu)].map(({ index }) => [
    text.slice(0, index + 1),
    text.slice(index + 1),
  ]);
  const widest = (lines: string[]) => Math.max(...lines.map(emsOf));
  return halves.filter((lines) => widest(lines) <= room).sort((one, other) => widest(one) - widest(other))[0] ?? [text];
}

/** Marks the ends of phrases in a piece of HTML with `<wbr>`. Languages without a model are left as they are. */
export function breakPhrases(html: string, locale: string): string {
  const parts = html.split(/(<[^>]*>|&[#\w]+;)/);
  return parts.map((part, index) => (index % 2 === 1 ? part : (phrasesIn(part, locale)?.join("<wbr>") ?? part))).join("");
}
