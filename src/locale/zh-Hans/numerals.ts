// Numerals in Chinese writing, in simplified characters or traditional ones: `十三`, `两万三`, `百分之三十`, `3.5万`.

import type { FormWords, Hedges, Numerals, Reading, Sides } from "../pack.ts";
import { eitherForm, simplified } from "./characters.ts";

const DIGITS: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const MULTIPLIERS: Record<string, number> = { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
const UNITS: Record<string, number> = { 十: 10, ...MULTIPLIERS };
const COUNT = "[一二两三四五六七八九]";

/**
 * Set phrases in which a numeral counts nothing. Only phrases that are fixed in the language belong here: a number that
 * says something about the world belongs in facts.json.
 */
const IDIOMS = [
  "一(?:共|起|同|体|样|直|些|般|定|旦|边|面|路|时|下|点(?![零〇一二三四五六七八九])|致|带|度|切|方面|律|向|再|道|并|概|心|手)",
  "[统唯同专单逐]一|(?<!分)之一|(?<![一二两三四五六七八九十百千])万一|一五一十|一举两得|一来二去|独一无二|三心二意|说一不二|接二连三|数一数二|一清二楚",
  "三三两两|三番五次|再三|三五成群|三言两语|两全其美|进退两难|七上八下|七嘴八舌|七零八落|乱七八糟|横七竖八|半斤八两",
  "五花八门|五颜六色|五湖四海|四面八方|四通八达|四平八稳|四季|四处|四周|四邻|五谷|八方|九州|十全十美|十里八乡|十字路口|十有八九",
  "千家万户|千千万万|千方百计|千山万水|万水千山|千差万别|千变万化|成千上万|(?<![一二两三四五六七八九十百])千万(?![元人吨亩])|(?<![一二两三四五六七八九十百千])(?:万千|亿万)|百姓|百货|百花",
  "十分(?!钟|之)",
];

/** Titles of works are quoted as they are. */
const TITLES = "《[^》]*》";

const HAN = "[零〇一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]*(?:点[零〇一二三四五六七八九]+[百千万亿]*)?";
const SHARE = `(?:[百千万]|${HAN})分之(?:${HAN}|百)`;
/** Tenths: `三成`, `两成五`; 成 begins many other words. */
const TENTHS = `(?:${COUNT}|(?<![\\d.])\\d(?:\\.\\d)?)成(?:[一二三四五六七八九半])?(?![为了立功长员都人本绩果分型就语熟交品群千因])`;
/** 一倍 is another of the same, 两倍 twice. */
const HALF = "一半|半数|对半|过半(?![天夜小个年月日时分])";
/** Digits with more than one scale: `1亿2千万`. */
const MIXED = "\\d+(?:\\.\\d+)?亿零?\\d+(?:\\.\\d+)?[百千]?万";

const sizeOf = (units: string) => [...units].reduce((product, unit) => product * UNITS[unit]!, 1);

/** Value of a run of Chinese numerals: `一百零三`, `两万三`, `二〇二三`, `三点五`. */
function readHan(written: string): number {
  const [whole = "", tail] = written.split("点") as [string, string?];
  const [, fraction = "", units = ""] = /^([^百千万亿]*)([百千万亿]*)$/.exec(tail ?? "") ?? [];
  const decimals = fraction ? Number(`0.${[...fraction].map((digit) => DIGITS[digit]).join("")}`) : 0;
  if (units) return (readHan(whole) + decimals) * sizeOf(units);
  if (![...whole].some((character) => character in UNITS))
    return Number([...whole].map((digit) => DIGITS[digit]).join("")) + decimals;
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
      const own = section + (digit ?? 0);
      // 万 after 亿 counts what stands between them: 一亿二千万.
      total = unit === 1e4 && own > 0 ? total + own * unit : (total + own) * unit;
      section = 0;
    }
    digit = undefined;
    last = unit;
  }
  return total + section + (digit ?? 0) * (last > 10 ? last / 10 : 1) + decimals;
}

/** What one more in the last place adds: from 万 on a number may be rounded to what is written, below it is counted. */
function stepOf(written: string): number {
  const [, fraction, units = ""] = /点([^百千万亿]+)([百千万亿]*)$/.exec(written) ?? [];
  if (fraction) return 10 ** -fraction.length * sizeOf(units);
  const [, unit, scales] = /([十百千]?)([万亿]+)$/.exec(written) ?? [];
  if (scales) {
    const size = sizeOf(scales);
    return unit ? Math.min(UNITS[unit]! * size, Math.max(size, readHan(written) / 10)) : size;
  }
  const last = /([百千万])[一二两三四五六七八九]$/.exec(written)?.[1];
  return last ? UNITS[last]! / 10 : 1;
}

const scaledIn = (written: string) => (/[万亿]/.test(written) ? ({ scaled: true } as const) : {});

/** `百分之三十` is 30, as with a per cent sign; `三分之一` is a third, `三成` 30 of a hundred. */
function read(as: string): readonly [Reading] {
  const written = simplified(as);
  // From a half to the whole.
  if (written === "过半") return [{ value: 0.75, step: 0.5, whole: 1 }];
  if (/^(?:一半|半数|对半)$/.test(written)) return [{ value: 0.5, step: 0, whole: 1 }];
  const tenths = /^(.+?)成(.?)$/.exec(written);
  if (tenths) {
    const [, first = "", more = ""] = tenths;
    const count = /\d/.test(first) ? Number(first) : DIGITS[first]!;
    const rest = more === "半" ? 5 : (DIGITS[more] ?? 0);
    return [{ value: count * 10 + rest, step: more ? 1 : 10 * (first.includes(".") ? 0.1 : 1), whole: 100 }];
  }
  if (/^\d/.test(written)) {
    const value = [...written.matchAll(/(\d+(?:\.\d+)?)([百千万亿]+)/g)].reduce((sum, [, digits, units]) => {
      return sum + Number(digits) * sizeOf(units ?? "");
    }, 0);
    return [{ value, step: 1e4, scaled: true }];
  }
  const [whole = "", part] = written.split("分之");
  if (part === undefined) return [{ value: readHan(whole), step: stepOf(whole), ...scaledIn(whole) }];
  const share = part === "百" ? 100 : readHan(part);
  const round = whole.length === 1 ? MULTIPLIERS[whole] : undefined;
  if (round) return [{ value: share, step: part === "百" ? 1 : stepOf(part), whole: round }];
  return [{ value: share / readHan(whole), step: 0, whole: 1 }];
}

/** A number below ten thousand in characters. */
function writeSection(value: number): string {
  const places = ["千", "百", "十", ""];
  const digits = [...String(value).padStart(4, "0")].map(Number);
  const parts = digits.map((digit, index) => (digit ? "零一二三四五六七八九"[digit]! + places[index]! : "零"));
  const joined = parts
    .join("")
    .replace(/零+/g, "零")
    .replace(/^零|零$/g, "");
  return joined.replace(/^一十/, "十").replace(/^二千/, "两千");
}

/** `四十`, `两万三千`, `三点五`, `负五`. */
function write(value: number): string | undefined {
  if (Math.abs(value) >= 1e12) return undefined;
  if (value < 0) return `负${write(-value)}`;
  const [whole = "0", decimals] = String(Number(value.toPrecision(12))).split(".");
  const fraction = decimals ? `点${[...decimals].map((digit) => "零一二三四五六七八九"[Number(digit)]).join("")}` : "";
  const sections = [1e8, 1e4, 1].map((size) => Math.floor(Number(whole) / size) % 1e4);
  const written = sections.map((section, index) => {
    const sign = ["亿", "万", ""][index]!;
    const before = sections.slice(0, index).some(Boolean);
    const short = section < 1000 && before ? "零" : "";
    if (!section) return "";
    const words = writeSection(section);
    // After a larger part ten is one ten, and 2 before 万 is 两.
    const long = before && /^十/.test(words) ? `一${words}` : words;
    return short + (sign && long === "二" ? "两" : long) + sign;
  });
  return (written.join("") || "零") + fraction;
}

const MEASURES =
  "[条座个项所家天年月日种辆路人次分号部位名份类批届级组步站处段件台套吨米里亩倍成元岁周期轮支张本层户趟对盏只棵株间栋幢片块颗根圈代篇句页章款艘架枚封场遍起例笔股排列]|公里|公斤|公顷|小时|平方";
const COUNTED = new RegExp(`^[多余几来]?(?:${MEASURES})`);

/** From two up, what counts something (`六条`) or numbers it (`第六`); what is of a whole; no years of ten or a hundred. */
function states(as: string, value: number, before: string, behind: string): boolean {
  const [written, after] = [simplified(as), simplified(behind)];
  if (/分之|成/.test(written)) return true;
  if (/^(?:年代|世纪)/.test(after) || /半|对/.test(written)) return false;
  return value >= 2 && (before.endsWith("第") || COUNTED.test(after));
}

const NONE = "(?!)";
const MEASURED = "\\p{Script=Han}{0,3}?";

const sides = ({ before, after }: Sides): Sides => ({ before: eitherForm(before), after: eitherForm(after) });

const hedges: Hedges = {
  about: sides({
    before: "约莫?|大约|大概|差不多|估计|≈|~|～",
    after: `来(?![自到了])(?=\\p{Script=Han})|${MEASURED}(?:左右|上下|前后)`,
  }),
  nearly: sides({ before: "近|将近|接近|几近|差不多|临近", after: NONE }),
  under: sides({ before: "不到|不足|少于|低于|未满|小于|不满|不超过|至多|最多|＜|<", after: `${MEASURED}(?:以下|以内|不到)` }),
  over: sides({
    before: "超过|超出|超|逾|多于|高于|大于|至少|不少于|突破|＞|>",
    after: `[多余](?!\\d)|${MEASURED}(?:以上|有余|开外)`,
  }),
  minus: sides({ before: "负|零下|减去", after: NONE }),
  falls: eitherForm("减少|减|下降|降|跌|少了|流失|流出|缩|萎缩|亏|负|零下|下滑|萎|短缺|逆差|赤字|失去|丢|低于|收窄|为负"),
  rises: eitherForm("增加|增长|上升|升|涨|多了|流入|盈|顺差|扩大|新增"),
  decade: "年代",
  century: eitherForm("世纪"),
  percent: "[%％]",
  ordinal: NONE,
};

const forms: FormWords = {
  words: ["汉字", "大写", "文字"],
  signed: ["带号", "正负号"],
  unsigned: ["不带号", "绝对值"],
  bare: ["不带单位", "只印数"],
};

/** What a picture or table is called by, as captions of documents have it: `图3`, `表 2-1`. */
export const PICTURE_NAME = "(?:图|表|附图|附表)\\s?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})(?:[-–.]\\d{1,2})?";
/** Such a name counts nothing; the digits of `代表12人` do. */
const LABEL = `(?<=^|[\\s（(“见如在由从和与、，。：；])${PICTURE_NAME}(?=$|[\\s：:，。、；）)”]|所示|所列|中|可见|可知|显示|给出)`;

export const numerals: Numerals = {
  words: eitherForm(`${SHARE}|${TENTHS}|${HALF}|${MIXED}|${HAN}`),
  read,
  write,
  multipliers: MULTIPLIERS,
  scales: ["百", "千", "万", "亿"],
  idioms: [TITLES, LABEL, "\\d+(?:\\.\\d+)+版", "(?:电话|热线|手机|传真)[:：]?\\s?[\\d][\\d -]{4,}\\d", ...IDIOMS].map(
    eitherForm,
  ),
  // 近百人, 千余人, 上万人: the one before a hundred is not said.
  spelled: (text) =>
    text
      .replace(/上(?=[百千万亿])/g, "逾")
      .replace(/(?<![零〇一二两三四五六七八九十百千万亿\d])(?=[百千万亿]+(?:[多余来]|\P{Script=Han}|人|$|[^姓货花般]))/gu, "一"),
  hedges,
  forms,
  states,
};
