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

/** A day, month or year as people type it (`2022/10/1`, `2022年10月1日`, `2022.10`) as files have it: `2022-10-01`. */
export function plainDate(written: string): string | undefined {
  const text = written.trim().replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const match = /^(\d{4})(?:[年./-](\d{1,2})(?:(?:[月./-](\d{1,2})日?)|月)?|年)?$/.exec(text);
  const [, year, month, day] = match ?? [];
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
