// The alternative text of a state that was made from data: its value, the largest and the smallest of its rows, and how many are not known.

import { descending } from "d3-array";
import { z } from "zod";
import { packOf, speakerOf } from "../locale/index.ts";
import { localise } from "../schemas/text.ts";
import type { Row, Table } from "./figure.ts";
import { cellWords } from "./kit/cells.ts";
import { numberFields, numberWriter } from "./kit/numbers.ts";

/** What a template may have filled in, in braces: `{value}`. */
export const PLACEHOLDERS = ["value", "title", "most", "least", "count", "unknown"] as const;
type Placeholder = (typeof PLACEHOLDERS)[number];

/** Whether braces as they are written name something that is filled in. */
export const isPlaceholder = (written: string): boolean => PLACEHOLDERS.some((name) => written === `{${name}}`);

/** Not the double braces of facts. */
const BRACES = /(?<!\{)\{([^{}]*)\}(?!\})/g;

export const placeholdersIn = (template: string): string[] => [...template.matchAll(BRACES)].map(([, name = ""]) => name);

interface Making {
  /** The figure's JSON. */
  figure: Record<string, unknown>;
  title: string;
  /** The column that makes the states, and its value in this one; null is not known. */
  column: string;
  value: Row[string];
  /** The rows that have it. */
  rows: readonly Row[];
  table: Table;
  /** In this language; undefined where nobody has written one. */
  template: string | undefined;
  locale: string;
}

/** Columns that a figure names in fields of its own, in the order of its file. */
function columnsNamed(figure: Record<string, unknown>, table: Table): string[] {
  const { states: _, title: __, ...own } = figure;
  const named = Object.values(own).flatMap((value) => (Array.isArray(value) ? value : [value]));
  return [...new Set(named.filter((one) => typeof one === "string" && Object.hasOwn(table.columns, one)))];
}

/** The column that is measured, and those by which rows are called. */
function columnsOf({ figure, table, column }: Making): { measure: string | undefined; names: string[] } {
  const named = columnsNamed(figure, table).filter((one) => one !== column);
  const measure = named.find((one) => table.columns[one]?.type === "number");
  const names = named.filter((one) => table.columns[one]?.type === "text" || table.columns[one]?.type === "category");
  return { measure, names };
}

/** How the figure writes its numbers. */
function writerOf({ figure, table, locale }: Making, measure: string) {
  const { format, scale } = figure;
  const fields = z.object(numberFields).safeParse({ format, scale }).data;
  return numberWriter(fields ? localise(fields, locale, locale) : {}, table.columns[measure], locale);
}

/** Rows that are named one by one where there are no more. */
const FEW = 4;

interface Parts {
  /** The rows from the largest to the smallest, or as many as are named. */
  all: string[];
  most: string[];
  least: string[];
  known: number;
  unknown: number;
}

/** The rows in words. */
function partsOf(making: Making): Parts {
  const { rows, table, locale } = making;
  const { measure, names } = columnsOf(making);
  const { joints } = packOf(locale);
  const nameOf = (row: Row) => {
    const words = names.flatMap((name) => {
      const column = table.columns[name];
      return (column && cellWords(row[name] ?? null, column, { locale })) || [];
    });
    return words.length > 0 ? words.join(joints.list) : speakerOf(locale)("unknown");
  };
  if (measure === undefined) {
    const all = rows.map(nameOf);
    return { all, most: [], least: [], known: rows.length, unknown: 0 };
  }
  const writer = writerOf(making, measure);
  const sizeOf = (row: Row) => {
    const cell = row[measure];
    return typeof cell === "object" && cell !== null ? (cell.min + cell.max) / 2 : Number(cell);
  };
  const known = rows.filter((row) => row[measure] !== null && row[measure] !== undefined);
  const sorted = known.toSorted((a, b) => descending(sizeOf(a), sizeOf(b)));
  const words = sorted.map((row) => {
    const cell = row[measure];
    const amount = typeof cell === "number" || (typeof cell === "object" && cell !== null) ? writer.whole(cell) : "";
    if (names.length === 0 && rows.length === 1) return amount;
    const name = nameOf(row);
    // Two numbers beside each other would be read as one.
    return name + (joints.words === "" && /\d$/.test(name) ? joints.label : joints.words) + amount;
  });
  return {
    all: words,
    most: words.slice(0, 2),
    least: words.slice(-1),
    known: known.length,
    unknown: rows.length - known.length,
  };
}

/** The value in words, as the language writes it. */
function valueWords({ value, column, table, locale }: Making): string {
  const declared = table.columns[column];
  const words = declared && value !== null ? cellWords(value, declared, { locale }) : value;
  return words === null || words === undefined ? speakerOf(locale)("unknown") : String(words);
}

/** A whole sentence: what ends in a sign has its end. */
const sentence = (words: string, end: string) => (/[.!?。！？…]$/.test(words) ? words : words + end);

/** The rows in sentences without their ends: all of a few, else the largest and the smallest, or where they have no size, the first. */
function rowsInWords({ all, most, least }: Parts, locale: string): string[] {
  const speak = speakerOf(locale);
  const listed = (words: readonly string[]) => words.join(packOf(locale).joints.list);
  if (all.length <= FEW) return [listed(all)];
  if (most.length === 0) return [speak("altRows", { n: all.length, rows: listed(all.slice(0, FEW)) })];
  return [speak("altMost", { rows: listed(most) }), speak("altLeast", { rows: listed(least) })];
}

/** The text of a state: the template filled in, else a sentence each for what it is of, its rows, and what is not known. */
export function writeAlt(making: Making): string {
  const { title, template, locale } = making;
  const { joints } = packOf(locale);
  const speak = speakerOf(locale);
  const parts = partsOf(making);
  const value = valueWords(making);
  if (template !== undefined) {
    const fill: Record<Placeholder, string> = {
      value,
      title,
      most: parts.all[0] ?? speak("unknown"),
      least: parts.all.at(-1) ?? speak("unknown"),
      count: packOf(locale).numbers.plain(parts.known + parts.unknown),
      unknown: packOf(locale).numbers.plain(parts.unknown),
    };
    return template.replace(BRACES, (written, name: string) => (Object.hasOwn(fill, name) ? fill[name as Placeholder] : written));
  }
  const end = joints.sentences.trim();
  const head = `${title.replace(/[.。]$/, "")}${joints.label}${value}`;
  const rows = rowsInWords(parts, locale);
  const unknown = parts.unknown > 0 ? [speak("altUnknown", { n: parts.unknown })] : [];
  const sentences = [head, ...rows, ...unknown].filter((one) => one !== "").map((one) => sentence(one, end));
  return sentences.join(joints.sentences.endsWith(" ") ? " " : "");
}
