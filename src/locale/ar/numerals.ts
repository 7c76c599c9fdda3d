// Numerals in Arabic words: `ثلاثة عشر`, `اثنان وأربعون`, `ثلاثمئة وستة`, `مليونان`, `ثلث`, `ثلاثة أرباع`.

import type { FormWords, Hedges, Numerals, Reading } from "../pack.ts";

/** Each word in the forms that gender, case and spelling give it, parted by spaces. */
const SMALL: readonly (readonly [words: string, value: number])[] = [
  ["صفر", 0],
  ["واحد واحدة", 1],
  ["اثنان اثنين اثنتان اثنتين", 2],
  ["ثلاثة ثلاث", 3],
  ["أربعة أربع", 4],
  ["خمسة خمس", 5],
  ["ستة ست", 6],
  ["سبعة سبع", 7],
  ["ثمانية ثماني ثمان", 8],
  ["تسعة تسع", 9],
  ["عشرة عشر", 10],
];
const TEENS = "أحد إحدى|اثنا اثني اثنتا اثنتي|ثلاثة ثلاث|أربعة أربع|خمسة خمس|ستة ست|سبعة سبع|ثمانية ثماني|تسعة تسع"
  .split("|")
  .map((words, index) => [words, index + 11] as const);
const TENS = "عشرون عشرين|ثلاثون ثلاثين|أربعون أربعين|خمسون خمسين|ستون ستين|سبعون سبعين|ثمانون ثمانين|تسعون تسعين"
  .split("|")
  .map((words, index) => [words, (index + 2) * 10] as const);
const HUNDREDS = "مئة مائة|مئتان مئتين مائتان مائتين|ثلاث|أربع|خمس|ست|سبع|ثماني ثمان|تسع"
  .split("|")
  .map((words, index): [string, number] => [
    index < 2
      ? words
      : words
          .split(" ")
          .flatMap((word) => [`${word}مئة`, `${word}مائة`])
          .join(" "),
    (index + 1) * 100,
  ]);
const SCALES: readonly (readonly [one: string, two: string, size: number])[] = [
  ["ألف ألفا ألفًا آلاف", "ألفان ألفين", 1e3],
  ["مليون مليونا مليونًا ملايين", "مليونان مليونين", 1e6],
  ["مليار مليارا مليارًا مليارات", "ملياران مليارين", 1e9],
  ["تريليون تريليونا تريليونًا تريليونات", "تريليونان تريليونين", 1e12],
];
const PARTS: readonly (readonly [one: string, two: string, more: string, of: number])[] = [
  ["نصف", "نصفان نصفين", "أنصاف", 2],
  ["ثلث", "ثلثان ثلثين ثلثي ثلثا", "أثلاث", 3],
  ["ربع", "ربعان ربعين", "أرباع", 4],
  ["خمس", "خمسان خمسين", "أخماس", 5],
  ["عشر", "عشران", "أعشار", 10],
];

type Listed = readonly (readonly [words: string, value: number])[];
const valuesOf = (listed: Listed) => listed.flatMap(([words, value]) => words.split(" ").map((word) => [word, value] as const));

const ONES = new Map(valuesOf(SMALL));
const ABOVE_TEN = new Map(valuesOf(TEENS));
const ROUND = new Map([...valuesOf(TENS), ...valuesOf(HUNDREDS)]);
const SIZES = new Map(valuesOf(SCALES.map(([one, , size]) => [one, size] as const)));
const TWICE = new Map(valuesOf(SCALES.map(([, two, size]) => [two, size] as const)));
const oneOf = (words: Iterable<string>) => `(?:${[...words].sort((a, b) => b.length - a.length).join("|")})`;

const FIRST = oneOf(ABOVE_TEN.keys());
const TEEN = `${FIRST} عشرة?`;
const WORD = `(?:${TEEN}|${oneOf([...ROUND.keys(), ...TWICE.keys(), ...SIZES.keys(), ...ONES.keys()])})`;
const LETTER = "[\\u0620-\\u065f\\u0670-\\u06d3]";
/** The article, and the conjunction before it, belong to the word: `والثلاثون`. */
const BEGINS = `(?<!${LETTER})`;
const ENDS = `(?!${LETTER})`;
/** `ثلث` and its like alone; `خمس` and `عشر` are numbers, too, and parts only beside a count. */
const PART = `(?:${oneOf(["نصف", "ثلث", "ربع", ...PARTS.slice(1, 3).flatMap(([, two]) => two.split(" "))])}|${oneOf(ONES.keys())} ${oneOf(PARTS.map(([, , more]) => more))})`;
const COUNT = `${WORD}(?: و?${WORD})*`;

function readPart(written: string): Reading | undefined {
  for (const [one, two, more, of] of PARTS) {
    if (written === one && of < 5) return { value: 1 / of, step: 0, whole: 1 };
    if (of < 5 && two.split(" ").includes(written)) return { value: 2 / of, step: 0, whole: 1 };
    const [count = "", part] = written.split(" ");
    const value = ONES.get(count);
    if (part === more && value !== undefined) return { value: value / of, step: 0, whole: 1 };
  }
  return undefined;
}

/** `مليونان وثلاثمئة ألف`: a scale multiplies what stands before it since the last. */
function readCount(written: string): Reading {
  let [total, section, step] = [0, 0, 1];
  let scaled = false;
  const words = written.split(/\s+/).map((word) => (WORDS.has(word) ? word : word.replace(/^و/, "")));
  for (const [index, word] of words.entries()) {
    const isTeen = /^عشرة?$/.test(words[index + 1] ?? "") && ABOVE_TEN.has(word);
    if (/^عشرة?$/.test(word) && ABOVE_TEN.has(words[index - 1] ?? "")) continue;
    const [size, two] = [SIZES.get(word), TWICE.get(word)];
    if (size !== undefined || two !== undefined) {
      total += size === undefined ? 2 * (two ?? 0) : (section || 1) * size;
      [section, step, scaled] = [0, size ?? two ?? 1, true];
    } else {
      section += (isTeen ? ABOVE_TEN.get(word) : (ROUND.get(word) ?? ONES.get(word))) ?? 0;
      step = 1;
    }
  }
  return { value: total + section, step, ...(scaled ? { scaled: true } : {}) };
}

const WORDS = new Set([...ONES.keys(), ...ABOVE_TEN.keys(), ...ROUND.keys(), ...SIZES.keys(), ...TWICE.keys()]);

const NONE = "(?!)";
const GAP = "[ \\u00a0\\u202f]?";

const hedges: Hedges = {
  about: {
    before: "(?:نحو|حوالي|حوالى|قرابة|زهاء|تقريبا|تقريبًا|ما يقارب|ما يقرب من|يقدر بنحو)|≈|~",
    after: " (?:تقريبا|تقريبًا)",
  },
  nearly: { before: "(?:ما يكاد يبلغ|يكاد يبلغ|يقترب من|يناهز|تناهز|ما يناهز)", after: NONE },
  under: {
    before: "(?:أقل من|دون|لا يتجاوز|لا تتجاوز|لا يزيد على|لا يزيد عن|على الأكثر|ما لا يزيد على)|<",
    after: " (?:أو أقل|على الأكثر)",
  },
  over: {
    before: "(?:أكثر من|ما يزيد على|ما يزيد عن|يتجاوز|تتجاوز|فوق|لا يقل عن|لا تقل عن|ما لا يقل عن)|>",
    after: "\\+| (?:أو أكثر|على الأقل|ونيف)",
  },
  minus: { before: "(?:ناقص|سالب)", after: " (?:تحت الصفر|دون الصفر)" },
  falls: "خسر|خسارة|خسائر|انخفض|انخفاض|تراجع|هبط|هبوط|تقلص|نقص|عجز|فقد|أقل|سالب|ناقص|تحت الصفر|انكماش|انكمش",
  rises: "ارتفع|ارتفاع|زاد|زيادة|نمو|نما|كسب|فائض|صعد|صعود",
  decade: NONE,
  century: NONE,
  percent: `${GAP}(?:[%％٪]|في المئة|في المائة|بالمئة|بالمائة)`,
  ordinal: NONE,
};

const forms: FormWords = {
  words: ["بالحروف", "كتابة"],
  signed: ["بإشارة", "بالإشارة"],
  unsigned: ["بلا-إشارة", "بدون-إشارة"],
  bare: ["بلا-وحدة", "بدون-وحدة"],
};

export const numerals: Numerals = {
  words: `${BEGINS}(?:${PART}|${COUNT})${ENDS}`,
  read: (written) => [readPart(written) ?? readCount(written)],
  // The word of a number takes its gender from what it counts, which nobody has said.
  write: () => undefined,
  multipliers: { ألف: 1e3, آلاف: 1e3, مليون: 1e6, ملايين: 1e6, مليار: 1e9, مليارات: 1e9, تريليون: 1e12 },
  scales: ["ألف", "مليون", "مليار", "تريليون"],
  idioms: [
    "(?:هاتف|فاكس|رقم الهاتف)[:：]? ?\\+?\\d[\\d -]{4,}\\d",
    "(?:شكل|الشكل|جدول|الجدول|صورة|خريطة|الخريطة) \\d{1,2}(?![\\d.,])",
  ],
  hedges,
  forms,
  states: () => false, // `واحد من`, `اثنان اثنان`: a word says less surely than digits that it counts
};
