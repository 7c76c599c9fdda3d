// Finds numbers that nothing vouches for: numerals in prose and in titles, notes and alternative texts.

import { say } from "../errors.ts";
import type { Path } from "../figures/figure.ts";
import type { FactSpec } from "../schemas/facts.ts";
import type { StorySpec } from "../schemas/story.ts";
import { Localised } from "../schemas/text.ts";
import type { Run } from "./chapter.ts";
import type { ChapterDraft } from "./chapters.ts";
import type { DatasetDraft } from "./datasets.ts";
import type { FigureDraft } from "./figures.ts";
import type { JsonSource } from "./folder.ts";
import type { GeoDraft } from "./geo.ts";
import { fieldOf, isGroup, type Located, type Place, valueAt } from "./located.ts";
import { findNumerals, type Numeral, sameNumber, statingNumerals } from "./numerals.ts";
import type { Problems } from "./problems.ts";

interface Parts {
  file: JsonSource | undefined;
  spec: StorySpec | undefined;
  facts: ReadonlyMap<string, FactSpec | undefined> | undefined;
  datasets: DatasetDraft[];
  geo: GeoDraft[];
  figures: FigureDraft[];
  chapters: ChapterDraft[];
}

type Known = ReadonlySet<number>;

/** Warns of every numeral that is bound to no fact and, in a figure's words, found in no data. */
export function checkNumbers(parts: Parts, problems: Problems): void {
  const { facts, chapters, figures, datasets, geo, file } = parts;
  if (!facts) return; // Without facts every number would look loose.
  const values = factValues(facts);
  for (const chapter of chapters) {
    for (const run of chapter.outline.runs) checkRun(chapter, run, facts, problems);
    const shown = chapter.outline.scenes.flatMap((scene) => figures.find((figure) => figure.id === scene.figure) ?? []);
    const known = union(values, ...shown.map((figure) => figureValues(figure, geo)));
    for (const field of ["title", "standfirst"]) checkField(chapter.path, chapter.outline.front, [field], known, problems);
    for (const run of chapter.outline.titles) {
      for (const numeral of loose(run.text, known))
        problems.warn(chapter.path, run.place, "title", say.looseFieldNumber(numeral.text, true));
    }
  }
  for (const figure of figures) checkFigure(figure, { values, geo }, problems);
  const all = union(values, ...datasets.map(datasetValues), ...geo.map(geoValues));
  if (file?.sound)
    for (const field of ["title", "subtitle", "standfirst", "description"]) checkField(file.path, file, [field], all, problems);
}

function checkFigure(figure: FigureDraft, { values, geo }: { values: Known; geo: GeoDraft[] }, problems: Problems): void {
  const { file } = figure;
  // What the figure's words may state is in its data; before that can be read, everything would look loose.
  if (!file.sound || !figure.dataset?.spec) return;
  const known = union(values, figureValues(figure, geo));
  const states = valueAt(file.value, ["states"]);
  const fields = Object.entries(isGroup(states) ? states : {}).flatMap(([state, value]): Path[] => {
    const callouts = valueAt(value, ["callouts"]);
    const words = Array.isArray(callouts) ? callouts.map((_, index): Path => ["states", state, "callouts", index, "text"]) : [];
    return [["states", state, "alt"], ["states", state, "note"], ...words];
  });
  for (const path of [["title"], ["caption"], ...fields]) checkField(file.path, file, path, known, problems);
}

/** A text field in every language it is written in. */
function checkField(path: string, document: Located, at: Path, known: Known, problems: Problems): void {
  const value = valueAt(document.value, at);
  const forms: [Path, unknown][] = isGroup(value)
    ? Object.entries(value).map(([key, form]) => [[...at, key], form])
    : [[at, value]];
  for (const [field, form] of forms) {
    if (typeof form !== "string") continue;
    for (const numeral of loose(form, known)) {
      problems.warn(path, document.place(field), fieldOf(field), say.looseFieldNumber(numeral.text, path.includes("/")));
    }
  }
}

function loose(text: string, known: Known): Numeral[] {
  return statingNumerals(text).filter(({ value }) => ![...known].some((one) => sameNumber(one, value)));
}

function checkRun(chapter: ChapterDraft, run: Run, facts: NonNullable<Parts["facts"]>, problems: Problems): void {
  for (const { text, value, at } of statingNumerals(run.text)) {
    const near = [...facts]
      .filter(([, fact]) => typeof fact?.value === "number" && sameNumber(fact.value, value))
      .map(([id]) => id);
    problems.warn(chapter.path, placeIn(chapter, run, { text, at }), "", say.looseNumber(text, near));
  }
}

/** Where a numeral of a run stands. Lines of a run are lines of the file; their indentation is not part of the run. */
function placeIn(chapter: ChapterDraft, run: Run, { text, at }: { text: string; at: number }): Place {
  const before = run.text.slice(0, at).split("\n");
  const line = run.place.line + before.length - 1;
  if (before.length === 1) return { line, column: run.place.column + at };
  const indent = chapter.text.split("\n")[line - 1]?.indexOf(`${before.at(-1)}${text}`) ?? 0;
  return { line, column: Math.max(0, indent) + before.at(-1)!.length + 1 };
}

function union(...sets: Known[]): Known {
  return new Set(sets.flatMap((set) => [...set]));
}

function factValues(facts: NonNullable<Parts["facts"]>): Known {
  const values = [...facts.values()].flatMap((fact) => (fact ? valuesOf(fact.value) : []));
  return new Set(values);
}

/** The numbers that a cell or a fact states. */
function valuesOf(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (value instanceof Localised)
    return Object.values(typeof value.forms === "string" ? [value.forms] : value.forms).flatMap(valuesOf);
  if (isGroup(value)) return Object.values(value).flatMap(valuesOf);
  if (typeof value !== "string") return [];
  return findNumerals(value).map((numeral) => numeral.value);
}

/** What a figure's words may state: what is in its dataset and on its map, what can be counted there, and how many things it lists. */
function figureValues(figure: FigureDraft, geo: GeoDraft[]): Known {
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
  return union(figure.dataset ? datasetValues(figure.dataset) : new Set(), new Set(counts), ...places);
}

/** How many places and courses a file holds, and the numbers in their names. */
function geoValues({ spec }: GeoDraft): Known {
  const names = spec?.features.flatMap(({ properties }) => valuesOf(properties.name)) ?? [];
  return new Set([spec?.features.length ?? 0, ...names]);
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
  if (!Array.isArray(rows)) return values;
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
  return values;
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
