// What features are called: their names and ids, and which of their properties are kept.

import { id as idSchema } from "../../../schemas/names.ts";
import { isGroup } from "../../../source/located.ts";
import { freeId } from "../../new/desk.ts";
import type { Properties, Raw, Shape } from "./model.ts";

/** Properties that hold a name, by the language of the story, the likeliest first. */
const NAMES: Record<string, readonly string[]> = {
  "zh-Hans": [
    "name:zh-Hans",
    "name:zh-CN",
    "name:zh",
    "NAME_ZH",
    "NAME_ZHS",
    "名称",
    "name",
    "NAME",
    "Name",
    "NAME_CHN",
    "XZQMC",
    "MC",
    "title",
  ],
  other: ["name", "NAME", "Name", "名称", "title", "NAME_1", "shapeName"],
};
/** Properties that hold a name in Latin letters. */
const LATIN = ["name:en", "name:zh_pinyin", "name:zh-Latn-pinyin", "name:pinyin", "int_name", "NAME_EN", "pinyin", "PINYIN"];

/** The keys under which names may stand, the likeliest first. */
export function nameKeys(locale: string): string[] {
  const own = locale === "zh-Hans" ? [] : [`name:${locale}`, `NAME_${locale.toUpperCase()}`];
  return [...own, ...(NAMES[locale] ?? NAMES.other ?? [])];
}

/** A property as a text on one line; "" for what is not known. */
export function textOf(value: unknown): string {
  if (typeof value === "string")
    return value
      .normalize("NFC")
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim();
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** A list as a flag has it: `name,ref`. */
export const listOf = (written: string | undefined): string[] =>
  (written ?? "")
    .split(/[,，、]/)
    .map((one) => one.trim())
    .filter(Boolean);

export function nameOf({ properties }: Raw, key: string | undefined, locale: string): string {
  const keys = key === undefined ? nameKeys(locale) : [key];
  return keys.map((one) => textOf(properties[one])).find((text) => text !== "") ?? "";
}

/** A text as an id; "" where it has no Latin form. */
export function idOf(text: string): string {
  if (/[^\p{Script=Latin}\p{N}\p{P}\p{S}\p{Z}\p{M}]/u.test(text)) return "";
  const slug = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return idSchema.safeParse(slug).success ? slug : "";
}

const PLAIN = { place: "place", line: "line", area: "area" } as const satisfies Record<Shape["kind"], string>;

export interface Called {
  raw: Raw;
  shape: Shape;
  name: string;
}

/**
 * An id for each feature, each once: what `key` says; else its name in Latin letters; else the file's own id where that says something
 * (`way/12`); else its kind and a number. `taken` are ids that are in use.
 */
export function idsFor(called: readonly Called[], key: string | undefined, taken: readonly string[]): string[] {
  const used = new Set(taken);
  return called.map(({ raw, shape, name }) => {
    const own = key === undefined ? "" : idOf(textOf(raw.properties[key]));
    const latin = [...LATIN.map((one) => textOf(raw.properties[one])), name].map(idOf).find((id) => /[a-z]/.test(id));
    const given = /[a-z]/i.test(raw.id ?? "") && (raw.id ?? "").length <= 40 ? idOf(raw.id ?? "") : "";
    const base = own || latin || given;
    const id = base ? firstFree(base, used) : numbered(PLAIN[shape.kind], used);
    used.add(id);
    return id;
  });
}

const firstFree = (base: string, used: ReadonlySet<string>) => (used.has(base) ? freeId(base, [...used]) : base);

function numbered(base: string, used: ReadonlySet<string>): string {
  for (let count = 1; ; count++) if (!used.has(`${base}-${count}`)) return `${base}-${count}`;
}

/** The properties of a file, each with how many features have it and a few of its values. */
export function propertiesOf(raws: readonly Raw[]): { key: string; count: number; samples: string[] }[] {
  const found = new Map<string, { count: number; samples: Set<string> }>();
  for (const { properties } of raws)
    for (const [key, value] of Object.entries(properties)) {
      const text = textOf(value);
      if (text === "") continue;
      const one = found.get(key) ?? { count: 0, samples: new Set() };
      one.count++;
      if (one.samples.size < 3) one.samples.add(text);
      found.set(key, one);
    }
  return [...found].map(([key, { count, samples }]) => ({ key, count, samples: [...samples] })).sort((a, b) => b.count - a.count);
}

/** A number that is no code: 0012 is none, nor is one of more digits than are exact. */
const NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d+)?$/;

/** How many values make a property a category. */
const FEW = 8;

type Cell = string | number | null;

export interface Column {
  key: string;
  spec: { type: "text" | "number" | "category" } & Record<string, unknown>;
  cells: Cell[];
}

/** The ids of a category's values: those they have, else their own letters, else the column's key and a number. */
function valueIds(key: string, texts: readonly string[], old: Readonly<Record<string, unknown>>): Map<string, string> {
  const ids = new Map(Object.entries(old).map(([id, text]) => [String(text), id]));
  for (const text of texts)
    if (!ids.has(text)) ids.set(text, firstFree(idOf(text) || `${key}-${ids.size + 1}`, new Set(ids.values())));
  return ids;
}

/**
 * Kept properties as columns of a dataset, one cell a feature. Numbers stay numbers only where all that is known are. `old`: columns that
 * are there already, whose labels, units and ids of values stay.
 */
export function columnsOf(keep: readonly string[], all: readonly Properties[], old: Readonly<Record<string, unknown>>): Column[] {
  const used = new Set(["id", "name"]);
  return keep.map((label, index): Column => {
    const base = idOf(label) || `c${index + 1}`;
    const key = firstFree(/^[a-z]/.test(base) ? base : `c-${base}`, used);
    used.add(key);
    const there = isGroup(old[key]) ? old[key] : {};
    const texts = all.map((properties) => textOf(properties[label]));
    const known = texts.filter((text) => text !== "");
    const specOf = (type: Column["spec"]["type"], more = {}) => ({ label, ...(there.type === type ? there : {}), type, ...more });
    if (known.length > 0 && known.every((text) => NUMBER.test(text)))
      return { key, spec: specOf("number"), cells: texts.map((text) => (text === "" ? null : Number(text))) };
    const distinct = [...new Set(known)];
    const few = distinct.length <= FEW && distinct.length * 2 <= known.length;
    if (there.type !== "category" && !few) return { key, spec: specOf("text"), cells: texts.map((text) => text || null) };
    const ids = valueIds(key, distinct, isGroup(there.values) ? there.values : {});
    const values = Object.fromEntries([...ids].map(([text, id]) => [id, text]));
    return { key, spec: specOf("category", { values }), cells: texts.map((text) => ids.get(text) ?? null) };
  });
}
