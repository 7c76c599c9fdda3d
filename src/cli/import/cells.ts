// Reads single cells: what is not known, numbers and dates, in Chinese and in digits.

import { PACKS } from "../../locale/index.ts";
import { findNumerals } from "../../locale/numerals.ts";
import { isDate } from "../../source/meant.ts";
import { type Cell, textOf, type Writing } from "./sheet.ts";

/** Ways of writing that something is not known, in every language. 无 is among them: it is told, for it may also mean none. */
const UNKNOWN = new Set(PACKS.flatMap(({ unknown }) => unknown));
/** Signs for it: hyphens and dots, Eurostat's colon with a letter, Excel's errors, cells that are masked or too narrow. */
const BLANK =
  /^(|[-—–－―─]+|…+|\.{1,3}|[:：]( ?[a-z]{1,2})?|\/|n\.?\s?\/?\s?a\.?|n\.?d\.?|nan|null|none|#(n\/a|div\/0!|ref!|value!|num!|name\?|null!)|[*＊]{2,}|#{2,})$/i;

/** What points at a note and is no part of a name or number: ¹, ①, *, †, [1], （注1）, 注1. */
const MARKS = [
  /[⁰¹²³⁴-⁹①-⑳ⓐ-ⓩ*＊†‡§]+$/u,
  /\s*[[［【](?:\d{1,2}|[a-z]|[*†‡]|注\s*\d*)[\]］】]$/iu,
  /\s*[(（](?:注\s*\d*|[*†‡]+)[)）]$/iu,
  /\s*注\s*\d+$/u,
];
/** Beside numbers only: a letter of Eurostat's, provisional or estimated. */
const LETTERS = [/\s*[(（][a-z][)）]$/iu, /\s+[bcdefnprsuz]{1,2}$/u];
const MARKS_BEFORE = /^[⁰¹²³⁴-⁹①-⑳*＊†‡§]+\s*/u;

/** A text without the marks at its end that point at a note, and these marks. `km²` keeps its own. */
export function withoutMarks(written: string, marks: readonly RegExp[] = MARKS): { text: string; mark: string } {
  let text = written.trim();
  for (let before = ""; before !== text; ) {
    before = text;
    const found = marks.map((mark) => mark.exec(text)).find((match) => match !== null && match.index > 0);
    const surface = found && /^[²³]$/.test(found[0]) && /(?:^|[^a-z])[ckdm]?m$/i.test(text.slice(0, found.index));
    if (found && !surface) text = text.slice(0, found.index).trimEnd();
  }
  return { text, mark: written.trim().slice(text.length).trim() };
}

const plain = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[−－–‐‑]/g, "-")
    .replace(/萬/g, "万")
    .replace(/億/g, "亿")
    .replace(/[\s\u200b\u2060\ufeff]+/g, " ")
    .trim();

export function isBlank(cell: Cell | undefined): boolean {
  const text = textOf(cell).toLowerCase();
  return BLANK.test(text) || UNKNOWN.has(text) || BLANK.test(withoutMarks(text).text);
}

const UNIT =
  /^(%|‰|℃|°C|元|美元|欧元|吨|人|户|辆|个|条|座|项|家|天|年|月|次|亩|米|所|件|台|套|岁|册|公里|千米|公顷|公斤|平方公里|平方米|平方千米|小时|分钟|人次|百分点|个百分点|km|m|kg|t|ha|km²|m²|km2|m2|pp|kWh|MWh|GWh|TWh|MW|GW|kr\.?|kroner|NOK|SEK|DKK|EUR|USD|[$€£¥])$/;
const CURRENCY = /^(US\$|[$€£¥]|RMB|CNY|EUR|USD|NOK|SEK|DKK|kr\.?)\s*(?=[\d.,(+-])/i;

export interface ReadNumber {
  value: number;
  /** What stands beside the number: `%`, `公里`, `€`; "" for nothing. */
  unit: string;
  /** What pointed at a note. */
  mark: string;
}

/** Digits with separators as digits with a point: "1 234,5" → "1234.5". Undefined if the separators are in no order. */
function digitsOf(written: string, decimal: Writing["decimal"]): string | undefined {
  const spaced = /^\d{1,3}(?:[ '’]\d{3})+(?![\d '’])/.exec(written)?.[0];
  const text = spaced ? spaced.replace(/[ '’]/g, "") + written.slice(spaced.length) : written;
  if (/[ '’]/.test(text)) return undefined;
  const [point, comma] = [
    /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$|^\.\d+$/.test(text),
    /^(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?$|^,\d+$/.test(text),
  ];
  const asPoint = text.replaceAll(",", "");
  const asComma = text.replaceAll(".", "").replace(",", ".");
  // One that reads in both ways alike is sure; so is one that reads in one way only, if its table is not written in the other.
  if (point && comma) {
    if (Number(asPoint) === Number(asComma)) return asPoint;
    return decimal && (decimal === "," ? asComma : asPoint);
  }
  if (point && (decimal !== "," || /,.*\.|^\d+\.(\d{1,2}|\d{4,})$/.test(text))) return asPoint;
  return comma && (decimal === "," || /\..*,/.test(text)) ? asComma : undefined;
}

/** A sign before a number, or brackets around it, and what is left. */
function signOf(written: string, triangle: Writing["triangle"]): { sign: 1 | -1; rest: string } | undefined {
  const [, inner, after = ""] = /^\(\s*([^()]+?)\s*\)\s*(%?)$/.exec(written) ?? [];
  if (inner !== undefined) return /^[-+▲△]/.test(inner) ? undefined : { sign: -1, rest: inner + after };
  const first = written[0] ?? "";
  const rest = written.slice(1).trim();
  if (/[▲△]/.test(first)) return triangle && { sign: triangle === "minus" ? -1 : 1, rest };
  if (/[▼▽↓-]|负/.test(first)) return { sign: -1, rest };
  if (/[+↑]/.test(first)) return { sign: 1, rest };
  return /\d-$/.test(written) ? { sign: -1, rest: written.slice(0, -1) } : { sign: 1, rest: written };
}

/** As many digits as a number keeps; a longer row of them is a code. */
const MOST_DIGITS = 15;

/** Whether digits are a name and no number: 0012, and more of them than a number keeps. */
export function isCode(cell: Cell | undefined): boolean {
  const written = plain(textOf(cell));
  return /^0\d/.test(written) || (/^\d+$/.test(written) && written.length > MOST_DIGITS);
}

/**
 * A number, whole cell: 十三, 一百二十, 3.5万, １２, 1,234, 45%, 12.5公里, −3, (1,234), 1 234,5. Nothing that is only about one: 约300, 300多.
 * Undefined, too, where it could be two: `1,234` if nobody knows what a comma is in this table, ▲3.2 if nobody has said what ▲ is.
 */
export function readNumber(cell: Cell | undefined, { decimal, triangle }: Writing = { decimal: "." }): ReadNumber | undefined {
  if (typeof cell === "number") return { value: cell, unit: "", mark: "" };
  if (typeof cell !== "string") return undefined;
  const whole = cell.trim();
  const before = MARKS_BEFORE.exec(whole)?.[0].trim() ?? "";
  const bare = whole.slice(before.length).trim();
  // A unit may end like a mark does: 5 m², 5 t.
  const own = UNIT.test(plain(bare.replace(/^[\d.,\s]+/u, "")))
    ? { text: bare, mark: "" }
    : withoutMarks(bare, [...MARKS, ...LETTERS]);
  const mark = before + own.mark;
  const written = plain(own.text);
  if (/^[-+]?\d+(\.\d+)?e[-+]?\d+$/i.test(written)) return { value: Number(written), unit: "", mark };
  if (isCode(written)) return undefined;
  const signed = signOf(written, triangle);
  if (!signed) return undefined;
  const currency = CURRENCY.exec(signed.rest)?.[0] ?? "";
  const amount = signed.rest.slice(currency.length);
  // "€ -3"
  const inner =
    currency && amount.startsWith("-")
      ? { sign: -signed.sign, text: amount.slice(1).trim() }
      : { sign: signed.sign, text: amount };
  const read = amountOf(inner.text, decimal);
  if (!read || (currency && read.unit)) return undefined;
  return { value: inner.sign * read.value || 0, unit: currency.trim() || read.unit, mark };
}

function amountOf(written: string, decimal: Writing["decimal"]): { value: number; unit: string } | undefined {
  const digits = /^[\d.,](?:[\d.,]|[ '’](?=\d))*/.exec(written)?.[0] ?? "";
  const pointed = digits && digitsOf(digits, decimal);
  if (pointed === undefined) return undefined;
  const text = (pointed + written.slice(digits.length)).replace(/^\./, "0.").replace(/\s+/g, "");
  const [numeral] = findNumerals(text);
  if (numeral?.at !== 0) return undefined;
  const after = text.slice(numeral.text.length);
  const unit = numeral.text.startsWith("百分之") ? "%" : after;
  if (unit && (!UNIT.test(unit) || (after && unit !== after))) return undefined;
  // 4.35万 is 43500, not 43499.99999999999.
  return { value: Number(numeral.value.toPrecision(15)), unit };
}

const ABOUT = /^(约|近|超过?|逾|大约|不到|不足|至少|最多|[<>≤≥≈~～])|(余|多|左右|以上|以下|成)$/;
const RANGE = /^[\d.,]+\s*[-~～至]\s*[\d.,]+/;

/** Whether a cell is or is about a number, so that its column is one of numbers: `约300`, `12-15`, `▲3.2`. */
export function isNumeric(cell: Cell | undefined, writing: Writing): boolean {
  if (readNumber(cell, writing) || readNumber(cell, { decimal: ".", triangle: "minus" }) || readNumber(cell, { decimal: "," }))
    return true;
  const written = plain(textOf(cell));
  return (
    RANGE.test(written) ||
    (ABOUT.test(written) && readNumber(written.replace(ABOUT, "").replace(ABOUT, ""), writing) !== undefined)
  );
}

const two = (part: string | undefined) => (part ? part.padStart(2, "0") : undefined);

function dateOf(year: string, month?: string, day?: string): string | undefined {
  const written = [year, two(month), two(day)].filter((part) => part !== undefined).join("-");
  return isDate(written) ? written : undefined;
}

/** The days that Excel counts from the end of 1899. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

const HAN_DATE = /^([〇零一二三四五六七八九]{4})年(?:([一二三四五六七八九十]+)月(?:([一二三四五六七八九十]+)[日号])?)?$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `Mar 2023`, `March 2023`, `Mar-23` is none: which century. `3 March 2023`, `March 3, 2023`. */
function englishDate(written: string): string | undefined {
  const parts = /^(?:(\d{1,2})[ -])?([a-z]{3,9})\.?[ -](?:(\d{1,2}),? )?(\d{4})$/i.exec(written);
  if (!parts) return undefined;
  const [, before, name = "", after, year = ""] = parts;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month > 0 && !(before && after) ? dateOf(year, String(month), before ?? after) : undefined;
}

/**
 * A date as datasets have it, as exact as it is written: 2022年10月1日, 2022/10/1, 2022-10, Oct 2022, 2022M10. `hinted` says that the column
 * is of dates: only then 2022.10, 20221001, a year alone and Excel's day numbers are.
 */
export function readDate(cell: Cell | undefined, hinted: boolean): string | undefined {
  if (typeof cell === "number" && hinted && cell > 20000 && cell < 80000)
    return new Date(DAY_ZERO + Math.floor(cell) * 864e5).toISOString().slice(0, 10);
  // As a number, 2022.1 may have been 2022.1 or 2022.10.
  if (typeof cell === "number" && !Number.isInteger(cell)) return undefined;
  const spaced = plain(withoutMarks(textOf(cell), [...MARKS, ...LETTERS]).text);
  const written = spaced.replaceAll(" ", "");
  const han = HAN_DATE.exec(written);
  if (han) {
    const [year = "", month, day] = han.slice(1).map((part) => part && String(findNumerals(part)[0]?.value));
    return dateOf(year, month, day);
  }
  // With points, the day comes first: 31.12.2023.
  const pointed = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written);
  if (pointed) return dateOf(pointed[3] ?? "", pointed[2], pointed[1]);
  const parts =
    /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?$/.exec(written) ??
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:T?\d{1,2}:.*)?$/.exec(written)?.toSpliced(2, 1) ??
    /^(\d{4})[-/](\d{1,2})$/.exec(written) ??
    /^(\d{4})M(\d{2})$/i.exec(written) ??
    (hinted
      ? (/^(\d{4})\.(\d{1,2})$/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written) ?? /^([12]\d{3})$/.exec(written))
      : null);
  const [, year = "", month, day] = parts ?? [];
  return parts ? dateOf(year, month, day) : englishDate(spaced);
}

/** A period at the head of a column: a year, a month, a quarter, as the cells below it will have it; undefined if it is none. */
export function readPeriod(head: string): string | undefined {
  const written = plain(withoutMarks(head).text).replace(/\s*\[?YR\d{4}\]?$|\s*\((?:p|e|r|预计|初步)\)$/i, "");
  const quarter = /^(\d{4})\s*年?\s*[-.]?\s*(?:第?([一二三四1-4])季度?|[QKＱ]([1-4]))$/i.exec(written.replaceAll(" ", ""));
  if (quarter) return `${quarter[1]}Q${quarter[3] ?? ("一二三四".indexOf(quarter[2] ?? "") + 1 || quarter[2])}`;
  const date = readDate(written.replace(/^(\d{4})\.0$/, "$1"), true);
  // 20221001 at the head of a column is as likely a code.
  return date && /^(19|20)\d\d/.test(date) && !/^\d{8}$/.test(written) ? date : undefined;
}
