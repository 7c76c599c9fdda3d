// Finds numerals in Chinese, Arabic and English writing, and reads their values.

export interface Numeral {
  /** As it is written. */
  text: string;
  value: number;
  /** Offset in the text. */
  at: number;
}

const DIGITS: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const WORDS: Record<string, number> = Object.fromEntries(SMALL.split(" ").map((word, value) => [word, value]));
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
TENS.forEach((word, index) => {
  WORDS[word] = (index + 2) * 10;
});
const ENGLISH = Object.keys(WORDS).join("|");

/**
 * Set phrases in which a numeral counts nothing. Only phrases that are fixed in the language belong here: a number that
 * says something about the world belongs in facts.json.
 */
const IDIOMS = [
  "一(?:共|起|同|体|样|直|些|般|定|旦|边|面|路|时|下|点|致|带|度|切|方面|律|向|再|道|并|概|心|手)",
  "[统唯同专单逐]一|(?<!分)之一|万一|一五一十|一举两得|一来二去|独一无二|三心二意|说一不二|接二连三|数一数二|一清二楚",
  "三三两两|三番五次|再三|三五成群|三言两语|两全其美|进退两难|七上八下|七嘴八舌|七零八落|乱七八糟|横七竖八|半斤八两",
  "五花八门|五颜六色|五湖四海|四面八方|四通八达|四平八稳|四季|四处|四周|四邻|五谷|八方|九州|十全十美|十里八乡|十字路口|十有八九",
  "千家万户|千千万万|千方百计|千山万水|万水千山|千差万别|千变万化|成千上万|千万(?![元人吨亩])|万千|亿万|百姓|百货|百花",
  "十分(?!钟|之)",
].join("|");

/** Titles of works are quoted as they are. */
const TITLES = "《[^》]*》";
const SKIPPED = new RegExp(`${TITLES}|${IDIOMS}`, "g");

const ARABIC = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?[百千万亿]*";
const HAN = "[零〇一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]*(?:点[零〇一二三四五六七八九]+)?";
const SHARE = `(?:百|${HAN})分之(?:${HAN}|百)`;
const NUMERAL = new RegExp(
  `${SHARE}|${ARABIC}|${HAN}|\\b(?:${ENGLISH})(?:[- ](?:${ENGLISH}))?(?: hundred(?: and (?:${ENGLISH}))?)?\\b`,
  "gi",
);

/** Full-width digits as plain ones; every character keeps its place. */
function plainDigits(text: string): string {
  return text.replace(/[０-９．％]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** Value of a run of Chinese numerals: `一百零三`, `两万三`, `二〇二三`, `三点五`. */
function readHan(written: string): number {
  const [whole = "", fraction] = written.split("点") as [string, string?];
  const decimals = fraction ? Number(`0.${[...fraction].map((digit) => DIGITS[digit]).join("")}`) : 0;
  const units = [...whole].some((character) => character in UNITS);
  if (!units) return Number([...whole].map((digit) => DIGITS[digit]).join("")) + decimals;
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let last = 1;
  for (const character of whole) {
    const unit = UNITS[character];
    if (unit === undefined) {
      digit = DIGITS[character]!;
      if (digit === 0) last = 1; // After 零 a lone digit counts ones: 一百零三 is 103, 一百三 is 130.
      continue;
    }
    if (unit < 1e4) section += (digit ?? 1) * unit;
    else {
      total = (total + section + (digit ?? 0)) * unit;
      section = 0;
    }
    digit = undefined;
    last = unit;
  }
  return total + section + (digit ?? 0) * (last > 10 ? last / 10 : 1) + decimals;
}

function readArabic(written: string): number {
  const digits = /^[\d.,]+/.exec(written)![0];
  const multiplier = [...written.slice(digits.length)].reduce((product, unit) => product * UNITS[unit]!, 1);
  return Number(digits.replaceAll(",", "")) * multiplier;
}

function readEnglish(written: string): number {
  const [before = "", after] = written.toLowerCase().split(/ hundred(?: and )?/);
  const sum = (words: string) => words.split(/[- ]/).reduce((total, word) => total + (WORDS[word] ?? 0), 0);
  return after === undefined ? sum(before) : sum(before) * 100 + sum(after);
}

/** Value of one numeral as `findNumerals` finds it. `百分之三十` is 30, as with a per cent sign; `三分之一` is a third. */
function readNumeral(written: string): number {
  const [whole, part] = written.split("分之");
  if (part !== undefined) {
    const share = part === "百" ? 100 : readHan(part);
    return whole === "百" ? share : share / readHan(whole!);
  }
  if (/^\d/.test(written)) return readArabic(written);
  return /^[a-z]/i.test(written) ? readEnglish(written) : readHan(written);
}

/** Blanks out what is no number, keeping every other character in its place. */
function withoutIdioms(text: string): string {
  return plainDigits(text).replace(SKIPPED, (found) => " ".repeat(found.length));
}

/** All numerals of a text in order. Idioms and titles in 《》 hold none, unless they are all there is: `四处` may count. */
export function findNumerals(text: string): Numeral[] {
  const found = matchNumerals(text, withoutIdioms(text));
  return found.length > 0 ? found : matchNumerals(text, plainDigits(text));
}

function matchNumerals(text: string, plain: string): Numeral[] {
  return [...plain.matchAll(NUMERAL)].map((match) => ({
    text: text.slice(match.index, match.index + match[0].length),
    value: readNumeral(match[0]),
    at: match.index,
  }));
}

const MEASURES =
  "[条座个项所家天年月日种辆路人次分号部位名份类批届级组步站处段件台套吨米里亩倍成元岁周期轮支张本层户趟对盏只棵株间栋幢片块颗根圈代篇句页章款艘架枚封场遍起例笔股排列]|公里|公斤|公顷|小时|平方";
const COUNTED = new RegExp(`^[多余几来]?(?:${MEASURES})`);

/**
 * Numerals that state something and so need a source: every Arabic one (unless part of a name, `Z2`, `5G`), and Chinese
 * ones from two up that count something (`六条`) or number it (`第六`).
 */
export function statingNumerals(text: string): Numeral[] {
  const plain = withoutIdioms(text);
  return matchNumerals(text, plain).filter(({ text: written, value, at }) => {
    const before = plain.slice(Math.max(0, at - 2), at);
    const after = plain.slice(at + written.length, at + written.length + 2);
    if (/^\d/.test(plainDigits(written))) return !/[A-Za-z]-?$/.test(before) && !/^[A-Z]/.test(after);
    if (/^[a-z]/i.test(written)) return false;
    if (written.includes("分之")) return true;
    const counted = COUNTED.test(after);
    return value >= 2 && (before.endsWith("第") || counted);
  });
}

/** Whether two numbers are the same but for floating point. */
export function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

const HAN_CHARACTER = /\p{Script=Han}/gu;
const LATIN_WORD = /[\p{Script=Latin}\d]+(?:['’.,-][\p{Script=Latin}\d]+)*/gu;

/** Han characters of a text. */
export function countHan(text: string): number {
  return text.match(HAN_CHARACTER)?.length ?? 0;
}

/** Length of prose: Han characters, and each Latin word or number as one. Punctuation is not counted. */
export function countLength(text: string): number {
  return countHan(text) + (text.match(LATIN_WORD)?.length ?? 0);
}
