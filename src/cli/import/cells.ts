// Reads single cells: what is not known, numbers and dates, in Chinese and in digits.

import { PACKS } from "../../locale/index.ts";
import { findNumerals } from "../../locale/numerals.ts";
import { isDate } from "../../source/meant.ts";
import type { Cell } from "./read.ts";

/** Ways of writing that something is not known, in every language. 无 is among them: it is told, for it may also mean none. */
const UNKNOWN = new Set(PACKS.flatMap(({ unknown }) => unknown));
const BLANK = /^(|[-—–－―]+|…+|\/|n\/?a|null|none)$/i;

/** A cell's text: half-width signs for full-width ones, no spaces at its ends. */
export function textOf(cell: Cell): string {
  if (cell === null) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).trim();
}

const plain = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[−－–]/g, "-")
    .replace(/\s+/g, "");

export function isBlank(cell: Cell): boolean {
  const text = textOf(cell).toLowerCase();
  return BLANK.test(text) || UNKNOWN.has(text);
}

const UNIT =
  /^(%|‰|℃|°C|元|吨|人|户|辆|个|条|座|项|家|天|年|月|次|亩|米|所|件|台|套|岁|公里|千米|公顷|公斤|平方公里|平方米|平方千米|小时|分钟|人次|km|m|kg|t|ha)$/;

export interface ReadNumber {
  value: number;
  /** What stands after the number: `%`, `公里`; "" for nothing. */
  unit: string;
}

/** A number, whole cell: 十三, 一百二十, 3.5万, １２, 1,234, 45%, 12.5公里, −3. Nothing that is only about one: 约300, 300多. */
export function readNumber(cell: Cell): ReadNumber | undefined {
  if (typeof cell === "number") return { value: cell, unit: "" };
  if (typeof cell !== "string") return undefined;
  const written = plain(cell);
  if (/^[-+]?\d+(\.\d+)?e[-+]?\d+$/i.test(written)) return { value: Number(written), unit: "" };
  // 0012 is a code, not twelve.
  if (/^0\d/.test(written)) return undefined;
  const sign = /^[-+负]/.exec(written)?.[0] ?? "";
  const [numeral] = findNumerals(written.slice(sign.length));
  if (numeral?.at !== 0) return undefined;
  const after = written.slice(sign.length + numeral.text.length);
  const unit = numeral.text.startsWith("百分之") ? "%" : after;
  if (unit && (!UNIT.test(unit) || (after && unit !== after))) return undefined;
  // 4.35万 is 43500, not 43499.99999999999.
  const value = Number(numeral.value.toPrecision(15));
  return { value: sign === "-" || sign === "负" ? -value : value, unit };
}

const two = (part: string | undefined) => (part ? part.padStart(2, "0") : undefined);

function dateOf(year: string, month?: string, day?: string): string | undefined {
  const written = [year, two(month), two(day)].filter((part) => part !== undefined).join("-");
  return isDate(written) ? written : undefined;
}

/** The days that Excel counts from the end of 1899. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

const HAN_DATE = /^([〇零一二三四五六七八九]{4})年(?:([一二三四五六七八九十]+)月(?:([一二三四五六七八九十]+)[日号])?)?$/;

/**
 * A date as datasets have it, as exact as it is written: 2022年10月1日, 2022/10/1, 2022-10. `hinted` says that the column is of dates:
 * only then 2022.10, 20221001, a year alone and Excel's day numbers are.
 */
export function readDate(cell: Cell, hinted: boolean): string | undefined {
  if (cell instanceof Date) return readDate(cell.toISOString().slice(0, 10), hinted);
  if (typeof cell === "number" && hinted && cell > 20000 && cell < 80000)
    return new Date(DAY_ZERO + Math.floor(cell) * 864e5).toISOString().slice(0, 10);
  // As a number, 2022.1 may have been 2022.1 or 2022.10.
  if (typeof cell === "number" && !Number.isInteger(cell)) return undefined;
  const written = plain(textOf(cell));
  const han = HAN_DATE.exec(written);
  if (han) {
    const [year = "", month, day] = han.slice(1).map((part) => part && String(findNumerals(part)[0]?.value));
    return dateOf(year, month, day);
  }
  const parts =
    /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?$/.exec(written) ??
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:T?\d{1,2}:.*)?$/.exec(written)?.toSpliced(2, 1) ??
    /^(\d{4})[-/](\d{1,2})$/.exec(written) ??
    (hinted
      ? (/^(\d{4})\.(\d{1,2})$/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written) ?? /^([12]\d{3})$/.exec(written))
      : null);
  const [, year = "", month, day] = parts ?? [];
  return parts ? dateOf(year, month, day) : undefined;
}
