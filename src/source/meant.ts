// What a value of the wrong kind was meant to be, where that can be told from it alone. Nothing here makes a value out of none.

const MINUS = /^[-−－﹣‐–]/;

/** A number as people type it (`４２`, `−7`, `1,234`, `.5`, `06`, `+3`) as JSON has it; undefined if it is none, or has a unit. */
export function plainNumber(written: string): string | undefined {
  const text = written
    .trim()
    .replace(/[０-９．，＋]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(MINUS, "-")
    .replace(/^\+/, "");
  const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text;
  const digits = /^(-?)0*(\d*)(\.\d*)?$/.exec(grouped);
  if (!digits || !/\d/.test(grouped)) return undefined;
  const [, sign, whole, decimals = ""] = digits;
  const number = `${sign}${whole || "0"}${decimals === "." ? "" : decimals}`;
  return Math.abs(Number(number)) < 1e15 ? number : undefined;
}

const SCALES: Record<string, number> = {
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  億: 1e8,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};
const SCALED = new RegExp(
  `^(?:${Object.keys(SCALES)
    .sort((a, b) => b.length - a.length)
    .join("|")})`,
  "i",
);

/** What a unit counts in, and what it counts: `万人次` in ten thousands, visits. */
function scaleOf(unit: string): { size: number; rest: string } {
  const scale = SCALED.exec(unit)?.[0] ?? "";
  return { size: SCALES[scale.toLowerCase()] ?? 1, rest: unit.slice(scale.length).trim() };
}

/**
 * A number with its unit or its ten thousands behind it (`17万`, `17人次`, `45%`) as the field has it whose unit is `unit`: 17 where that
 * is 万人次, 170000 where it is 人次. Undefined where it has none, or another.
 */
export function scaledNumber(written: string, unit = ""): string | undefined {
  const [, digits = "", tail = ""] = /^([-−－+＋]?[\d０-９.,．，]+)\s*(\S.*)$/u.exec(written.trim()) ?? [];
  const number = plainNumber(digits);
  if (number === undefined) return undefined;
  const [own, wanted] = [tail.normalize("NFKC"), unit.trim().normalize("NFKC")];
  if (own === wanted) return number;
  const [is, to] = [scaleOf(own), scaleOf(wanted)];
  if (is.size === 1 || (is.rest !== "" && is.rest !== to.rest)) return undefined;
  if (is.size === to.size) return number;
  return to.size === 1 ? String(Number((Number(number) * is.size).toPrecision(15))) : undefined;
}

/** The two ends of a range as people type it (`40-45`, `40～45`, `40至45`), the less first; undefined if it is none. */
export function plainRange(written: string): [least: string, most: string] | undefined {
  const [, first = "", last = ""] =
    /^([\d０-９.,．，]+)\s*(?:[-－–—~～至到]|——)\s*([\d０-９.,．，]+)$/.exec(written.trim()) ?? [];
  const [least, most] = [plainNumber(first), plainNumber(last)];
  return least !== undefined && most !== undefined && Number(least) < Number(most) ? [least, most] : undefined;
}

const MONTHS = "january february march april may june july august september october november december".split(" ");

/** A date with its month in an English word, as year, month and day. */
function worded(text: string): (string | undefined)[] | undefined {
  const [, dayFirst, after] = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]+\.?,? \d{4})$/i.exec(text) ?? [];
  const [, name = "", dayAfter, year] = /^([a-z]{3,})\.?,? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/i.exec(after ?? text) ?? [];
  const month = MONTHS.findIndex(
    (one) => one.startsWith(name.toLowerCase()) || (name.toLowerCase() === "sept" && one === "september"),
  );
  if (!year || month < 0 || (dayFirst && dayAfter)) return undefined;
  return [year, String(month + 1), dayFirst ?? dayAfter];
}

/**
 * A day, month or year as people and programs write it (`2022/10/1`, `2022年10月1日`, `2022.10`, `20221001`, `1 Oct 2022`) as files have
 * it: `2022-10-01`. Undefined where it may be another day: `10/1/2022`, and any hour but midnight, which may be another place's.
 */
export function plainDate(written: string): string | undefined {
  const text = written
    .trim()
    .replace(/[０-９．／]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[－﹣‐-―−]/g, "-")
    .replace(/(?<=\d)[T ]00:00(?::00(?:\.0+)?)?Z?$/, "");
  const match = /^(\d{4})(?:\s*[年./ -]\s*(\d{1,2})(?:\s*[月./ -]\s*(\d{1,2})\s*日?|\s*月)?|年)?$/.exec(text);
  const [year, month, day] = worded(text) ?? (match ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []).slice(1);
  if (!year) return undefined;
  const plain = [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter(Boolean).join("-");
  return isDate(plain) && plain !== written ? plain : undefined;
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Whether `written` is a year, a month or a day of the calendar. */
export function isDate(written: string): boolean {
  if (!DATE.test(written)) return false;
  const [year, month = "01", day = "01"] = written.split("-");
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** Whether a bare word says that something is not known. */
export function saysUnknown(word: string): boolean {
  return /^(?:nan|none|null|nil|undefined|n\/?a|#n\/?a|na|无|不详|未详|不明|未知|不知道|暂无|暂缺|缺|缺失|无数据|未统计|未公布|[-—–－]+|\/)$/i.test(
    word,
  );
}
