// Finds numbers that nothing vouches for: numerals in prose and in titles, notes and alternative texts.

import { looseText } from "../document/lines.ts";
import { readFields } from "../figures/figure.ts";
import { typeOf } from "../figures/index.ts";
import { findNumerals, type Numeral, statingNumerals } from "../locale/numerals.ts";
import { say } from "../messages/index.ts";
import { numbersOf, spanIn } from "../schemas/span.ts";
import { Localised } from "../schemas/text.ts";
import { isGroup, type Located, type Path, valueAt } from "../source/located.ts";
import type { ChapterDraft } from "../story/chapters.ts";
import type { DatasetDraft } from "../story/datasets.ts";
import type { FigureDraft } from "../story/figures.ts";
import type { GeoDraft } from "../story/geo.ts";
import { atField, type Parts, type Report, type Rule } from "./rule.ts";

type Known = ReadonlySet<number>;
type Facts = NonNullable<Parts["facts"]>;

/** Warns of every numeral that is bound to no fact and, in a figure's words, found in no data. */
export const numbers: Rule = {
  codes: ["loose-number", "loose-field-number"],
  check({ facts, chapters, figures, datasets, geo, file }, report) {
    if (!facts) return; // Without facts every number would look loose.
    const values = factValues(facts);
    const own = new Map(figures.map((figure) => [figure.id, figureValues(figure, geo)]));
    for (const chapter of chapters) {
      const known = [values, ...chapter.scenes.flatMap((scene) => own.get(scene.figure) ?? [])];
      checkProse(chapter, known, facts, report);
      for (const field of ["title", "standfirst"])
        checkField({ file: chapter.path, document: chapter.document.front, data: true }, [field], known, report);
    }
    for (const figure of figures) checkFigure(figure, [values, own.get(figure.id)!], report);
    if (!file?.sound) return;
    const all = [values, ...datasets.map(datasetValues), ...geo.map(geoValues)];
    for (const field of ["title", "subtitle", "standfirst", "description"])
      checkField({ file: file.path, document: file, data: false }, [field], all, report);
  },
};

function checkFigure(figure: FigureDraft, known: readonly Known[], report: Report): void {
  const { file } = figure;
  // What the figure's words may state is in its data; before that can be read, everything would look loose.
  if (!file.sound || !figure.dataset?.spec) return;
  const fields = figure.type ? readFields(typeOf(figure.type), file.value) : [];
  for (const { path, said } of fields)
    if (!said) checkField({ file: file.path, document: file, data: true }, path, known, report);
}

interface Fields {
  file: string;
  document: Located;
  /** Whether a dataset stands behind the words. */
  data: boolean;
}

/** A text field in every language it is written in. */
function checkField({ file, document, data }: Fields, at: Path, known: readonly Known[], report: Report): void {
  const value = valueAt(document.value, at);
  const forms: [Path, unknown][] = isGroup(value)
    ? Object.entries(value).map(([key, form]) => [[...at, key], form])
    : [[at, value]];
  for (const [path, form] of forms) {
    if (typeof form !== "string") continue;
    for (const { text } of loose(form, known)) report(atField(file, document, path, say.looseFieldNumber(text, data)));
  }
}

/** A number but for what floating point adds to it. */
const keyOf = (value: number) => Number(value.toPrecision(9));

/** Numerals of a text that none of the `known` sets holds. */
function loose(text: string, known: readonly Known[]): Numeral[] {
  return statingNumerals(text).filter(({ value }) => !known.some((set) => set.has(keyOf(value))));
}

function checkProse({ path: file, lines }: ChapterDraft, known: readonly Known[], facts: Facts, report: Report): void {
  for (const line of lines) {
    if (line.attribute) {
      for (const { text } of loose(line.text, known))
        report({ file, place: line.start, field: "title", said: say.looseFieldNumber(text, true) });
      continue;
    }
    for (const { text, value, at } of statingNumerals(looseText(line))) {
      if (line.offset(at) === undefined) continue; // What a block prints is not the prose's.
      const near = [...facts]
        .filter(([, fact]) => typeof fact?.value === "number" && keyOf(fact.value) === keyOf(value))
        .map(([id]) => id);
      report({ file, place: line.place(at), field: "", said: say.looseNumber(text, near) });
    }
  }
}

function knownOf(values: Iterable<number>): Known {
  return new Set([...values].map(keyOf));
}

function factValues(facts: Facts): Known {
  const values = [...facts.values()].flatMap((fact) => (fact ? valuesOf(fact.value) : []));
  return knownOf(values);
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
