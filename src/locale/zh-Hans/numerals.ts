// Numerals in Chinese writing: `十三`, `两万三`, `百分之三十`, `3.5万`.

import type { Numerals } from "../pack.ts";

const DIGITS: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const MULTIPLIERS: Record<string, number> = { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
const UNITS: Record<string, number> = { 十: 10, ...MULTIPLIERS };

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
];

/** Titles of works are quoted as they are. */
const TITLES = "《[^》]*》";

const HAN = "[零〇一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]*(?:点[零〇一二三四五六七八九]+)?";
const SHARE = `(?:百|${HAN})分之(?:${HAN}|百)`;

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

/** `百分之三十` is 30, as with a per cent sign; `三分之一` is a third. */
function read(written: string): number {
  const [whole = "", part] = written.split("分之");
  if (part === undefined) return readHan(whole);
  const share = part === "百" ? 100 : readHan(part);
  return whole === "百" ? share : share / readHan(whole);
}

const MEASURES =
  "[条座个项所家天年月日种辆路人次分号部位名份类批届级组步站处段件台套吨米里亩倍成元岁周期轮支张本层户趟对盏只棵株间栋幢片块颗根圈代篇句页章款艘架枚封场遍起例笔股排列]|公里|公斤|公顷|小时|平方";
const COUNTED = new RegExp(`^[多余几来]?(?:${MEASURES})`);

/** From two up, what counts something (`六条`) or numbers it (`第六`). */
function states(written: string, value: number, before: string, after: string): boolean {
  return written.includes("分之") || (value >= 2 && (before.endsWith("第") || COUNTED.test(after)));
}

export const numerals: Numerals = {
  words: `${SHARE}|${HAN}`,
  read,
  multipliers: MULTIPLIERS,
  idioms: [TITLES, ...IDIOMS],
  states,
};
