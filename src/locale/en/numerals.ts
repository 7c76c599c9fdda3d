// Numerals in English words: `thirteen`, `forty-two`, `three hundred and six`, `two million`, `a third`, `twice`, `fourteenth`.

import type { FormWords, Hedges, Numerals, Reading } from "../pack.ts";

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const SCALES: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const MULTIPLIERS: Record<string, number> = { hundred: 100, ...SCALES, mn: 1e6, bn: 1e9 };

const VALUES = new Map<string, number>([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);
const PLACES = new Map<string, number>([
  ...ORDINALS.map((word, index) => [word, index + 1] as const),
  ...TENS.map((word, index) => [word.replace(/y$/, "ieth"), (index + 2) * 10] as const),
]);
const DECADES = new Map(TENS.map((word, index) => [word.replace(/y$/, "ies"), (index + 2) * 10]));
const PARTS: Record<string, number> = { half: 2, halves: 2, third: 3, quarter: 4, fourth: 4, fifth: 5, tenth: 10 };
const TIMES: Record<string, number> = {
  twice: 2,
  double: 2,
  doubled: 2,
  thrice: 3,
  triple: 3,
  tripled: 3,
  dozen: 12,
  "a dozen": 12,
};

const oneOf = (words: Iterable<string>) => `(?:${[...words].sort((a, b) => b.length - a.length).join("|")})`;
const WORD = oneOf(VALUES.keys());
const BELOW_THOUSAND = `${WORD}(?:[- ]${WORD})?(?: hundred(?: and ${WORD}(?:[- ]${WORD})?)?)?`;
const SCALE = oneOf(Object.keys(SCALES));
const PART = "(?:half|halves|thirds?|quarters?|fourths|fifths?|tenths?)";
const FRACTION = `(?:a|one|two|three|four|seven|nine)[- ](?:of a )?${PART}|half|quarter`;
const PLACE = `(?:${oneOf(TENS)}-)?${oneOf(PLACES.keys())}`;
const LARGE = `(?:a|${BELOW_THOUSAND}) ${SCALE}(?:,? (?:and )?${BELOW_THOUSAND} ${SCALE})*(?:,? (?:and )?${BELOW_THOUSAND})?`;
const COUNTED = `${LARGE}|a hundred(?: and ${WORD}(?:[- ]${WORD})?)?(?: ${SCALE})?`;

/** `one and a half million`, `two and a half`. */
const HALVES = `${WORD} and a half(?: ${SCALE})?`;
const DOZENS = `${WORD} dozen`;

/** A share of a whole: `two-thirds`, `half`. */
function readFraction(written: string): Reading | undefined {
  const found = new RegExp(`^(?:(a|one|two|three|four|seven|nine)[- ](?:of a )?)?(${PART})$`).exec(written);
  const part = found?.[2];
  const of = part && (PARTS[part] ?? PARTS[part.replace(/s$/, "")]);
  if (!of) return undefined;
  const count = found[1] === undefined || found[1] === "a" ? 1 : VALUES.get(found[1])!;
  return { value: count / of, step: 0, whole: 1 };
}

function readCount(written: string): Reading {
  let [total, section, step] = [0, 0, 1];
  let scaled = false;
  for (const word of written.split(/[-, ]+/)) {
    if (word === "and") continue;
    const scale = SCALES[word];
    if (word === "a") section = 1;
    else if (word === "hundred") section = (section || 1) * 100;
    else if (scale) {
      total += (section || 1) * scale;
      [section, step, scaled] = [0, scale, true];
    } else {
      section += VALUES.get(word) ?? 0;
      step = 1;
    }
  }
  return { value: total + section, step, ...(scaled ? { scaled: true } : {}) };
}

function read(written: string): readonly [Reading, ...Reading[]] {
  const words = written.toLowerCase();
  const times = TIMES[words];
  if (times) return [{ value: times, step: 0 }];
  const decade = DECADES.get(words);
  if (decade) return [{ value: decade, step: 1, until: decade + 9 }];
  const [, whole = "", , scale = ""] = /^(\S+) and (a half)(?: (\S+))?$/.exec(words) ?? [];
  const size = SCALES[scale] ?? 1;
  if (whole) return [{ value: ((VALUES.get(whole) ?? 0) + 0.5) * size, step: 0.5 * size, ...(scale ? { scaled: true } : {}) }];
  const dozens = VALUES.get(/^(\S+) dozen$/.exec(words)?.[1] ?? "");
  if (dozens) return [{ value: dozens * 12, step: 0 }];
  const fraction = readFraction(words);
  const [tens, last = tens] = words.split("-") as [string, string?];
  const place = PLACES.get(last);
  if (place !== undefined) {
    const ordinal = { value: place + (last === tens ? 0 : (VALUES.get(tens) ?? 0)), step: 0 };
    return fraction ? [ordinal, fraction] : [ordinal];
  }
  return [fraction ?? readCount(words)];
}

function writeBelowThousand(value: number): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const tens = TENS[Math.floor(rest / 10) - 2];
  const small = rest < 20 ? SMALL[rest]! : tens + (rest % 10 ? `-${SMALL[rest % 10]}` : "");
  if (!hundreds) return small;
  return `${SMALL[hundreds]} hundred${rest ? ` and ${small}` : ""}`;
}

/** `forty-two`, `one million two hundred thousand`; whole numbers only. */
function write(value: number): string | undefined {
  if (!Number.isInteger(value) || Math.abs(value) >= 1e15) return undefined;
  if (value < 0) return `minus ${write(-value)}`;
  if (value < 1000) return writeBelowThousand(value);
  const parts = Object.entries(SCALES)
    .toReversed()
    .flatMap(([word, size]) => {
      const count = Math.floor(value / size) % 1000;
      return count ? [`${writeBelowThousand(count)} ${word}`] : [];
    });
  const rest = value % 1000;
  if (rest) parts.push((rest < 100 ? "and " : "") + writeBelowThousand(rest));
  return parts.join(" ");
}

const NONE = "(?!)";

const hedges: Hedges = {
  about: {
    before:
      "\\b(?:about|around|roughly|some|approximately|approx\\.?|circa|ca\\.|c\\.|an estimated|estimated|in the region of)|≈|~",
    after: " ?-?(?:odd|ish)\\b|(?: [\\p{L}]+)? or so\\b",
  },
  nearly: { before: "\\b(?:nearly|almost|just under|close to|not quite|approaching)", after: NONE },
  under: { before: "\\b(?:under|less than|fewer than|below|up to|at most|no more than)|<", after: " or (?:less|fewer)\\b" },
  over: {
    before: "\\b(?:over|more than|above|at least|upwards? of|no fewer than|exceeding|in excess of)|>",
    after: "\\+| or more\\b|-plus\\b| plus\\b",
  },
  minus: { before: "\\b(?:minus|negative)", after: "(?: ?°C?| degrees)? below (?:zero|freezing)\\b" },
  falls:
    "\\b(?:lost|loss(?:es)?|los(?:e|es|ing)|f[ae]ll(?:s|en|ing)?|dropp?(?:s|ed|ing)?|declin\\w*|decreas\\w*|down|fewer|less|shr[aiu]nk\\w*|cut|reduc\\w*|deficit|negative|minus|below|shed|s[aiu]nk|lower|contract\\w*|dipped|slid|slump\\w*|gone)\\b",
  rises: "\\b(?:gain\\w*|r[io]se[ns]?|grew|grow\\w*|increas\\w*|up|added|surplus|climb\\w*)\\b",
  decade: "['’]?s\\b",
  century: "(?:st|nd|rd|th)?[- ]centur(?:y|ies)\\b",
  percent: "[ \\u00a0\\u202f]?(?:[%％]|per ?cent\\b)",
  ordinal: "(?:st|nd|rd|th)\\b",
};

const forms: FormWords = { words: ["words"], signed: ["signed"], unsigned: ["unsigned"], bare: ["bare"] };

/** What a picture or table is called by, as captions of documents have it: `Figure 3 The river`, `(Fig. 2a)`, `see Table 4-1.` It counts nothing. */
const NAMED = "(?:fig\\.|figure|table|chart|photo|map|appendix) \\d{1,2}(?:[.–-]\\d{1,2})?[a-z]?";
const LABEL = `^${NAMED}(?=\\s)|\\b${NAMED}(?=$|[.:,;)](?!\\d)| (?:and|shows?|gives?|lists?)\\b)`;

export const numerals: Numerals = {
  words: `\\b(?:${HALVES}|${DOZENS}|${FRACTION}|${oneOf(Object.keys(TIMES))}|${oneOf(DECADES.keys())}|${PLACE}|${COUNTED}|${BELOW_THOUSAND})\\b`,
  read,
  write,
  multipliers: MULTIPLIERS,
  scales: Object.keys(SCALES),
  idioms: [LABEL, "\\bversion \\d+(?:\\.\\d+)*", "\\b(?:tel|tlf|phone|telephone|fax|call)[.:]? ?\\+?\\d[\\d -]{4,}\\d"],
  hedges,
  forms,
  states: () => false, // "one of them", "two by two": a word says less surely than digits that it counts
};
