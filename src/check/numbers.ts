// Finds numbers that nothing vouches for: numerals in prose and in titles, notes and alternative texts.

import { bisectLeft } from "d3-array";
import { looseText } from "../document/lines.ts";
import { readFields } from "../figures/figure.ts";
import { typeOf } from "../figures/index.ts";
import { agreementOf, allBounds, claimsIn, type Stated, splitUnit } from "../locale/agreement.ts";
import { findDates, sameDate, type WrittenDate } from "../locale/calendar.ts";
import { findNumerals } from "../locale/numerals.ts";
import { say } from "../messages/index.ts";
import type { FactSpec } from "../schemas/facts.ts";
import { numbersOf, spanIn } from "../schemas/span.ts";
import { Localised } from "../schemas/text.ts";
import { isGroup, type Located, type Path, valueAt } from "../source/located.ts";
import type { ChapterDraft } from "../story/chapters.ts";
import type { DatasetDraft } from "../story/datasets.ts";
import type { FactWords } from "../story/fact-words.ts";
import type { FigureDraft } from "../story/figures.ts";
import type { GeoDraft } from "../story/geo.ts";
import { atField, type Parts, type Report, type Rule } from "./rule.ts";

/** Numbers that are known, without sign, in order. */
type Known = readonly number[];
type Facts = NonNullable<Parts["facts"]>;

/** Warns of every numeral that is bound to no fact and, in a figure's words, found in no data. */
export const numbers: Rule = {
  codes: ["loose-number", "loose-field-number"],
  check(parts, report) {
    const { facts, chapters, figures, datasets, geo, file, words, locale } = parts;
    if (!facts) return; // Without facts every number would look loose.
    const values = factValues(facts);
    const own = new Map(figures.map((figure) => [figure.id, figureValues(figure, geo)]));
    for (const chapter of chapters) {
      const known = [values, ...chapter.scenes.map((scene) => own.get(scene.figure) ?? [])];
      checkProse(chapter, known, parts, report);
      const front = { file: chapter.path, document: chapter.document.front, data: true, words, locale: chapter.locale ?? locale };
      for (const field of ["title", "standfirst"]) checkField(front, [field], known, report);
    }
    for (const figure of figures) checkFigure(figure, [values, own.get(figure.id)!], parts, report);
    if (!file?.sound) return;
    const all = [values, ...datasets.map(datasetValues), ...geo.map(geoValues)];
    for (const field of ["title", "subtitle", "standfirst", "description"])
      checkField({ file: file.path, document: file, data: false, words, locale }, [field], all, report);
  },
};

function checkFigure(figure: FigureDraft, known: readonly Known[], { words, locale }: Parts, report: Report): void {
  const { file } = figure;
  // What the figure's words may state is in its data; before that can be read, everything would look loose.
  if (!file.sound || !figure.dataset?.spec) return;
  const fields = figure.type ? readFields(typeOf(figure.type), file.value) : [];
  // What was made of the data needs nothing else to vouch for it.
  const isMade = (path: Path) => figure.made?.isWritten && path[0] === "states" && path[2] === "alt";
  for (const { path, said } of fields)
    if (!said && !isMade(path)) checkField({ file: file.path, document: file, data: true, words, locale }, path, known, report);
}

interface Fields {
  file: string;
  document: Located;
  /** Whether a dataset stands behind the words. */
  data: boolean;
  words: FactWords;
  /** The locale of a text that names none. */
  locale: string;
}

/** A text field in every language it is written in; the facts in it are bound. */
function checkField({ file, document, data, words, locale }: Fields, at: Path, known: readonly Known[], report: Report): void {
  const value = valueAt(document.value, at);
  const forms: [Path, unknown, string][] = isGroup(value)
    ? Object.entries(value).map(([key, form]) => [[...at, key], form, key])
    : [[at, value, locale]];
  for (const [path, form, language] of forms) {
    if (typeof form !== "string") continue;
    const written = looseText(words.read(form, language));
    for (const { text } of loose(written, known)) report(atField(file, document, path, say.looseFieldNumber(text, data)));
  }
}

/** Whether what is written may stand for a known number. */
function isKnown(stated: Stated, known: readonly Known[]): boolean {
  return allBounds(stated).some(({ least, most }) =>
    known.some((values) => (values[bisectLeft(values, least)] ?? Number.POSITIVE_INFINITY) <= most),
  );
}

/** Numerals of a text for which none of the `known` numbers stands. */
function loose(text: string, known: readonly Known[]): Stated[] {
  return claimsIn(text).filter((stated) => !isKnown(stated, known));
}

/** Whether a number is that of an item of a list, typed by hand: `1、`, `（2）`. What is wrong with it is told as a list. */
function isMarker(text: string, { at, text: written }: Stated): boolean {
  return /(?:^|\n)[ \t\u3000]*[（(]?$/.test(text.slice(0, at)) && /^[、.．)）](?!\d)/.test(text.slice(at + written.length));
}

function checkProse(
  { path: file, lines }: ChapterDraft,
  known: readonly Known[],
  { facts, locale }: Parts,
  report: Report,
): void {
  for (const line of lines) {
    if (line.attribute) {
      for (const { text } of loose(line.text, known))
        report({ file, place: line.start, field: "title", said: say.looseFieldNumber(text, true) });
      continue;
    }
    const text = looseText(line);
    const dates = findDates(text);
    const all = claimsIn(text);
    for (const stated of all) {
      const { at } = stated;
      if (isMarker(text, stated)) continue;
      if (line.offset(at) === undefined) continue; // What a block prints is not the prose's.
      const date = dates.find((one) => at >= one.at && at < one.at + one.text.length);
      // A date is told once, at its first number.
      if (date && all.some((other) => other.at >= date.at && other.at < at)) continue;
      const near = [...(facts ?? [])].flatMap(([id, fact]) => (fact && states(fact, date ?? stated, locale) ? [id] : []));
      report({ file, place: line.place(at), field: "", said: say.looseNumber(date?.text ?? stated.text, near) });
    }
  }
}

/** Whether a fact states what is written. */
function states({ value, unit }: FactSpec, written: Stated | WrittenDate, locale: string): boolean {
  if ("hedge" in written) return typeof value === "number" && agreementOf(written, value, unit?.in(locale, locale)) !== "other";
  const known = typeof value === "string" ? findDates(value) : [];
  return known.some((date) => date.readings.some((one) => written.readings.some((other) => sameDate(one, other))));
}

function knownOf(values: Iterable<number>): Known {
  return [...new Set([...values].map(Math.abs))].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
}

function factValues(facts: Facts): Known {
  const values = [...facts.values()].flatMap((fact) => {
    if (!fact) return [];
    // Of 121.4 in millions the words may say 121.4 million, too.
    const sizes = [...new Set([1, ...unitsOf(fact).map((unit) => splitUnit(unit).size)])];
    return valuesOf(fact.value).flatMap((value) => sizes.map((size) => value * size));
  });
  return knownOf(values);
}

function unitsOf({ unit }: FactSpec): string[] {
  if (!unit) return [];
  return typeof unit.forms === "string" ? [unit.forms] : Object.values(unit.forms);
}

/** The numbers that a cell or a fact states. */
function valuesOf(value: unknown): number[] {
  const range = spanIn(value);
  if (typeof value === "number" || range) return numbersOf(range ?? value);
  if (value instanceof Localised)
    return Object.values(typeof value.forms === "string" ? [value.forms] : value.forms).flatMap(valuesOf);
  if (isGroup(value)) return Object.values(value).flatMap(valuesOf);
  if (typeof value !== "string") return [];
  return findNumerals(value).map((numeral) => numeral.value);
}

/** What a figure's words may state: what is in its dataset and on its map, what can be counted there, and how many things it lists. */
function figureValues(figure: FigureDraft, geo: readonly GeoDraft[]): Known {
  const { states: _, ...own } = isGroup(figure.file.value) ? figure.file.value : {};
  const counts: number[] = [];
  const count = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const items = Object.values(value);
    if (Array.isArray(value)) counts.push(items.length);
    items.forEach(count);
  };
  count(own);
  const places = geo.filter(({ id }) => figure.geo?.includes(id)).map(geoValues);
  const table = figure.dataset ? datasetValues(figure.dataset) : [];
  return knownOf([...table, ...counts, ...places.flatMap((place) => [...place])]);
}

/** How many places and courses a file holds, and the numbers in their names. */
function geoValues({ spec }: GeoDraft): Known {
  const names = spec?.features.flatMap(({ properties }) => valuesOf(properties.name)) ?? [];
  return knownOf([spec?.features.length ?? 0, ...names]);
}

/** Every number in a dataset's cells and labels, and every count or sum that a reader could make from its rows. */
function datasetValues({ file }: DatasetDraft): Known {
  const values = new Set<number>();
  const rows = valueAt(file.value, ["rows"]);
  const columns = valueAt(file.value, ["columns"]);
  const add = (numbers: number[]) => {
    for (const number of numbers) values.add(number);
  };
  add(valuesOf(columns));
  if (!Array.isArray(rows)) return knownOf(values);
  const groups = rows.filter(isGroup);
  add([groups.length]);
  for (const row of groups) add(Object.values(row).flatMap(valuesOf));
  for (const name of Object.keys(isGroup(columns) ? columns : {})) add([groups.filter((row) => row[name] === null).length]);
  for (const set of setsOf(groups, columns)) {
    add([set.rows.length, set.siblings]);
    for (const name of Object.keys(set.rows[0] ?? {})) {
      const numbers = set.rows.map((row) => row[name]).filter((cell) => typeof cell === "number");
      if (numbers.length > 0) add([numbers.reduce((sum, number) => sum + number, 0)]);
    }
  }
  return knownOf(values);
}

interface RowSet {
  rows: Record<string, unknown>[];
  /** How many sets there are beside it, itself included. */
  siblings: number;
}

/** All rows, and the rows that share a category: the sets that a figure may show side by side. */
function setsOf(rows: Record<string, unknown>[], columns: unknown): RowSet[] {
  const names = [...new Set(rows.flatMap(Object.keys))].filter((name) => valueAt(columns, [name, "type"]) === "category");
  const sets = names.flatMap((name) => {
    const groups = [...Map.groupBy(rows, (row) => JSON.stringify(row[name] ?? null)).values()];
    return groups.map((group) => ({ rows: group, siblings: groups.length }));
  });
  return [{ rows, siblings: 1 }, ...sets];
}
