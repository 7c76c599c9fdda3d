// States made from a column of a figure's data: one for each value, with its name, what it selects, and an alternative text of its own.

import { ascending } from "d3-array";
import { z } from "zod";
import { type Message, say } from "../messages/index.ts";
import { describe, oneOf } from "../schemas/describe.ts";
import { isSpan } from "../schemas/span.ts";
import { type Localised, localise, text } from "../schemas/text.ts";
import { isGroup, type Path, valueAt } from "../source/located.ts";
import { slugOf } from "../source/slug.ts";
import { PLACEHOLDERS, placeholdersIn, writeAlt } from "./each-alt.ts";
import type { FigureType, Row, Table } from "./figure.ts";

/** What a value does in its state: what is shown, what is brought out, or how far along the picture goes. */
const SELECTS = ["show", "lit", "upto"] as const;
type Select = (typeof SELECTS)[number];

const bound = z.union([z.number(), z.string().min(1)]);

/** What is written in place of the states; beside it stand fields that every one of them has. */
export const eachFields = {
  each: describe(z.string().min(1), "figure.each.each"),
  select: describe(oneOf("figure.each.select", SELECTS).optional(), "figure.each.select"),
  alt: describe(text.optional(), "figure.each.alt"),
  note: describe(text.optional(), "figure.each.note"),
  order: describe(oneOf("figure.each.order", ["given", "ascending", "descending"]).default("given"), "figure.each.order"),
  from: describe(bound.optional(), "figure.each.from"),
  to: describe(bound.optional(), "figure.each.to"),
};
/** What is said of all made states together, and is no field of each. */
const OWN = [...Object.keys(eachFields), "allow"];
/** A figure as far as its states are made. */
export const eachSchema = z.looseObject({ states: z.looseObject(eachFields) });
type Each = z.output<typeof eachSchema>["states"];

/** States of one figure at most: a page carries all of them. */
const MOST = 60;
/** The name of the state of what has no value. */
const UNKNOWN = "unknown";

/** Whether states are to be made; a state that is called "each" is a group of fields. */
export const isMade = (states: unknown): states is Record<string, unknown> =>
  isGroup(states) && valueAt(states, ["each"]) !== undefined && !isGroup(states.each);

/** A figure whose states are written out. */
export interface Expanded {
  /** The figure's JSON with a state for each value, in their order. */
  value: unknown;
  /** Their names in that order, which objects do not keep for names that are numbers. */
  names: string[];
  /** Where in the figure's file a field of the written-out figure comes from. */
  source(path: Path): Path;
  /** Whether the alternative texts were made from the data alone. */
  isWritten: boolean;
  /** The column whose values the states show one by one; undefined where they bring out or go as far as. */
  shows: string | undefined;
}

export interface Finding {
  path: Path;
  said: Message;
}

/** A figure's data by language, the story's own first. */
export type Tables = ReadonlyMap<string, Table>;

interface Making {
  type: FigureType;
  figure: Record<string, unknown>;
  each: Each;
  table: Table;
  tables: Tables;
  locale: string;
  /** The dataset's file, for messages. */
  data: string;
}

/** The fields that a state of a type may have. */
export function stateKeys({ schema }: FigureType): string[] {
  const states = schema instanceof z.ZodObject ? schema.shape.states : undefined;
  const state = states instanceof z.ZodRecord ? states.valueType : undefined;
  return state instanceof z.ZodObject ? Object.keys(state.shape) : [];
}

/** What a value does where nobody has said it: on an x axis it is how far the picture goes, else what is shown, or brought out. */
function selectOf({ type, figure, each }: Making): Select | undefined {
  const keys = stateKeys(type);
  if (each.select) return each.select;
  if (figure.x === each.each && keys.includes("upto")) return "upto";
  return SELECTS.find((one) => keys.includes(one));
}

const isUnknown = (cell: Row[string] | undefined) => cell === null || cell === undefined || cell === "";

type Cell = string | number | boolean;
const cellsOf = (table: Table, column: string): Cell[] => [
  ...new Set(table.rows.flatMap((row) => (isUnknown(row[column]) ? [] : [row[column] as Cell]))),
];

/** The values of the column in their order; `from` and `to` are among them, or lie between them where they are numbers or dates. */
function valuesIn({ each, table }: Making): { values: Cell[]; findings: Finding[] } {
  const column = table.columns[each.each];
  const held = cellsOf(table, each.each);
  const declared = column?.type === "category" ? Object.keys(column.values).filter((one) => held.includes(one)) : held;
  const byValue = column?.type === "number" || column?.type === "date";
  const rising = byValue ? held.toSorted(ascending) : declared;
  const known = rising.map(String);
  const findings: Finding[] = [];
  const isAfter = (value: Cell, end: string | number) =>
    column?.type === "number" ? Number(value) > Number(end) : String(value) > String(end);
  const placeOf = (field: "from" | "to"): number | undefined => {
    const end = each[field];
    if (end === undefined) return undefined;
    const at = known.indexOf(String(end));
    if (at >= 0) return at;
    if (byValue) return rising.filter((value) => !isAfter(value, end)).length - (field === "to" ? 1 : 0);
    findings.push({ path: ["states", field], said: say.noName(String(end), known, "value") });
    return undefined;
  };
  const within = new Set(rising.slice(placeOf("from") ?? 0, (placeOf("to") ?? rising.length - 1) + 1));
  const sorted = { given: declared, ascending: rising.toSorted(ascending), descending: rising.toSorted(ascending).reverse() };
  return { values: sorted[each.order].filter((value) => within.has(value)), findings };
}

/** A number for a text that is the same everywhere: FNV-1a of 32 bits (Fowler, Noll, Vo), in small letters and digits. */
function digest(words: string): string {
  let hash = 0x811c9dc5;
  for (const character of words) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** Whether an address can hold a value: of a text in another script the little that is Latin would not tell it from others. */
function isLatin(value: Cell): boolean {
  const plain = String(value).normalize("NFKD");
  return /[a-z0-9]/i.test(plain) && !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(plain);
}

/** What a value is called as a state: itself, as far as an address can hold it; one without a Latin letter or digit, its column and a digest. */
export function nameOf(value: Cell, column: string): string {
  const written = typeof value === "number" && value < 0 ? `minus ${-value}` : String(value);
  return isLatin(value)
    ? slugOf(written.normalize("NFKD").replace(/\p{M}/gu, ""))
    : `${/[a-z0-9]/i.test(column) ? slugOf(column) : "value"}-${digest(written)}`;
}

/** Names of their own for values, in their order; a value of one row in letters that no address holds is called as its row is. */
function namesFor(values: readonly Cell[], column: string, { rows }: Table): string[] {
  const taken = new Set<string>();
  const byValue = Map.groupBy(rows, (row) => row[column]);
  return values.map((value) => {
    const [only, ...more] = byValue.get(value) ?? [];
    const name = isLatin(value) || !only || more.length > 0 ? nameOf(value, column) : only.id;
    let free = name;
    for (let count = 2; taken.has(free); count++) free = `${name}-${count}`;
    taken.add(free);
    return free;
  });
}

/** The field of a state that holds its value, as editors write it. */
function selected(select: Select, column: string, value: Cell | null): unknown {
  if (select === "upto") return value;
  return column === "id" ? [String(value)] : { column, values: [String(value ?? "")] };
}

/** What keeps states from being made of a column. */
function faultsOf(making: Making): Finding[] {
  const { each, table, tables, type, data } = making;
  const own = (field: string, said: Message): Finding => ({ path: ["states", field], said });
  const columns = Object.keys(table.columns);
  const column = each.each;
  if (column !== "id" && !table.columns[column]) return [own("each", say.noColumn(column, columns, data))];
  const findings: Finding[] = [];
  if (table.rows.some((row) => isSpan(row[column]))) findings.push(own("each", say.eachOfRanges(column)));
  const written = (one: Table) => JSON.stringify(one.rows.map((row) => row[column]));
  if ([...tables.values()].some((one) => written(one) !== written(table))) findings.push(own("each", say.eachTranslated(column)));
  const keys = stateKeys(type);
  const choices = SELECTS.filter((one) => keys.includes(one));
  const select = selectOf(making);
  if (select && Object.hasOwn(Object(making.figure.states), select)) findings.push(own(select, say.madeTwice(select, column)));
  if (each.select && !choices.includes(each.select)) findings.push(own("select", say.notInList(each.select, choices)));
  for (const field of ["alt", "note"] as const)
    for (const name of formsOf(each[field]).flatMap(placeholdersIn))
      if (!PLACEHOLDERS.some((known) => known === name)) findings.push(own(field, say.noPlaceholder(name, [...PLACEHOLDERS])));
  return findings;
}

function formsOf(written: Localised | undefined): string[] {
  const { forms = [] } = written ?? {};
  return typeof forms === "string" ? [forms] : Object.values(forms);
}

/** A text of the figure in a language; "" where it has none. */
function textIn(written: unknown, language: string, own: string): string {
  const parsed = text.safeParse(written).data;
  return parsed ? String(localise(parsed, language, own)) : "";
}

/** A text of a state in every language of the story: what is written for all states, filled in; where nothing is, its alternative text. */
function textOf(making: Making, value: Cell | null, written: Localised | undefined): Record<string, string> {
  const { figure, each, tables, locale } = making;
  const texts = [...tables].map(([language, table]): [string, string] => {
    const rows = table.rows.filter((row) => (value === null ? isUnknown(row[each.each]) : row[each.each] === value));
    const template = written?.in(language, locale);
    const title = textIn(figure.title, language, locale);
    return [language, writeAlt({ figure, title, column: each.each, value, rows, table, template, locale: language })];
  });
  return Object.fromEntries(texts);
}

/** Writes out the states of a figure's JSON; what keeps that from being done is found at its field. Undefined where they are written by hand. */
export function expandStates(
  written: unknown,
  type: FigureType,
  { tables, locale, data }: { tables: Tables; locale: string; data: string },
): { expanded: Expanded | undefined; findings: Finding[] } | undefined {
  const states = valueAt(written, ["states"]);
  if (!isGroup(written) || !isMade(states)) return undefined;
  const parsed = eachSchema.safeParse(written);
  const [table] = [...tables.values()];
  // What is wrong with its fields says whoever reads them.
  if (!parsed.success || !table) return { expanded: undefined, findings: [] };
  const making: Making = { type, figure: written, each: parsed.data.states, table, tables, locale, data };
  const select = selectOf(making);
  const faults = faultsOf(making);
  if (faults.length > 0 || !select) return { expanded: undefined, findings: faults };
  const { values, findings } = valuesIn(making);
  const column = making.each.each;
  const isOpen = table.rows.some((row) => isUnknown(row[column])) && select !== "upto";
  const all: (Cell | null)[] = isOpen ? [...values, null] : values;
  const at: Path = ["states", "each"];
  if (all.length > MOST) findings.push({ path: at, said: say.manyMadeStates(column, all.length, MOST) });
  if (all.length === 0) findings.push({ path: at, said: say.noMadeStates(column) });
  if (findings.length > 0) return { expanded: undefined, findings };
  const names = namesFor([...values, ...(isOpen ? [UNKNOWN] : [])], column, table);
  const { alt } = states;
  const common = Object.fromEntries(Object.entries(states).filter(([key]) => !OWN.includes(key)));
  const entries = all.map((value, index): [string, unknown] => [
    names[index] ?? "",
    {
      ...common,
      alt: textOf(making, value, making.each.alt),
      ...(making.each.note ? { note: textOf(making, value, making.each.note) } : {}),
      [select]: selected(select, column, value),
    },
  ]);
  const value = { ...written, states: Object.fromEntries(entries) };
  const source = (path: Path): Path => {
    const [first, name, field, ...rest] = path;
    if (first !== "states" || name === undefined) return path;
    const isOwn = field !== undefined && field !== select && Object.hasOwn(states, field);
    if (isOwn && (field === "alt" || field === "note")) return ["states", field, ...(isGroup(states[field]) ? rest : [])];
    return isOwn ? ["states", field, ...rest] : at;
  };
  return {
    expanded: { value, names, source, isWritten: alt === undefined, shows: select === "show" ? column : undefined },
    findings: [],
  };
}
