// Every number of the site, where it stands and what vouches for it. Pure: from the files of a checked story to rows.

import { type Language, say } from "../../errors.ts";
import type { Column } from "../../schemas/dataset.ts";
import type { FactSpec } from "../../schemas/facts.ts";
import type { Plain } from "../../schemas/text.ts";
import { readChapter } from "../../story/chapter.ts";
import { factText } from "../../story/facts.ts";
import type { SourceFile } from "../../story/files.ts";
import { type ChapterSource, type Folder, type JsonSource, sortFolder } from "../../story/folder.ts";
import { fieldOf, isGroup, type Located, valueAt } from "../../story/located.ts";
import { findNumerals, sameNumber, statingNumerals } from "../../story/numerals.ts";
import type { ParsedStory } from "../../story/parse.ts";
import { collectProblems } from "../../story/problems.ts";
import type { Dataset, Story } from "../../story/story.ts";
import { speakerOf } from "../../strings/index.ts";
import { readProse, sentenceAt } from "../prose.ts";
import { WORDS, type Words } from "./words.ts";

export type Kind = "page" | "prose" | "figure" | "data" | "geo" | "card" | "correction";

/** `fact`: bound by its tag; `data`: found in facts or data by its value; `quoted`: may be the wrong number that was put right. */
export type Bond = "fact" | "data" | "loose" | "quoted";

export interface NumberRow {
  kind: Kind;
  /** As it is written. */
  written: string;
  /** The sentence around it; of a cell, its row and column. */
  sentence: string;
  /** Where in the sentence the number is; undefined where that is not known. */
  offset?: number;
  /** Where a reader meets it, in words. */
  place: string;
  /** Path within the story folder. */
  file: string;
  line: number;
  bond: Bond;
  /** Ids of the facts it is bound to, or, in a figure's words, that state the same. */
  facts: string[];
  source: string;
  /** Where in the source. */
  within: string;
  caveat: string;
}

export interface FactSheet {
  title: string;
  rows: NumberRow[];
  /** Ids of facts that no chapter states. */
  unused: string[];
}

type Path = (string | number)[];
type Fact = Plain<FactSpec>;

interface Desk {
  story: Story;
  folder: Folder;
  words: Words;
  /** Files and fields where the checker found something, with what it said. */
  loose: ReadonlySet<string>;
  language: Language;
}

/** Lists every number of a story without errors, in the order of the site, in the words of `language`. */
export function listNumbers(files: readonly SourceFile[], parsed: ParsedStory, language: Language): FactSheet {
  const story = parsed.story!;
  const loose = new Set(parsed.problems.map(({ file, field, message }) => `${file} ${field} ${message}`));
  const spoken = parsed.locale.startsWith("zh") ? "zh-Hans" : "en";
  const desk: Desk = { story, folder: sortFolder(files, collectProblems()), words: WORDS[language], loose, language: spoken };
  const stated = new Set(desk.folder.chapters.flatMap(({ text, id }) => readChapter(text, id).facts.map((fact) => fact.id)));
  return {
    title: story.title,
    rows: [
      ...pageNumbers(desk),
      ...desk.folder.chapters.flatMap((chapter) => chapterNumbers(chapter, desk)),
      ...desk.folder.figures.flatMap((file) => figureNumbers(file, desk)),
      ...desk.folder.datasets.flatMap((file) => dataNumbers(file, desk)),
      ...desk.folder.geo.flatMap((file) => geoNumbers(file, desk)),
      ...cardNumbers(desk),
      ...correctionNumbers(desk),
    ],
    unused: Object.keys(story.facts).filter((id) => !stated.has(id)),
  };
}

function sourceTitles(story: Story, ids: readonly string[]): string {
  return ids.map((id) => story.sources[id]?.title ?? id).join(" / ");
}

/** What facts say of themselves, each thing once. */
function vouched(ids: readonly string[], { story }: Desk): Pick<NumberRow, "facts" | "source" | "within" | "caveat"> {
  const facts = ids.flatMap((id) => story.facts[id] ?? []);
  const each = (words: (string | undefined)[]) => [...new Set(words.filter((one) => one !== undefined))];
  return {
    facts: [...ids],
    source: sourceTitles(story, each(facts.map(({ source }) => source))),
    within: each(facts.map(({ where }) => where)).join(" / "),
    caveat: each(facts.map(({ caveat }) => caveat)).join(" / "),
  };
}

const UNVOUCHED = { facts: [], source: "", within: "", caveat: "" };

function numberOf(fact: Fact): number | undefined {
  return typeof fact.value === "number" ? fact.value : findNumerals(fact.value)[0]?.value;
}

/** Facts that state `value` of what stands after it in the text; of several, those that are stated nearby. */
function matching(value: number, after: string, nearby: readonly string[], { story }: Desk): string[] {
  const all = Object.entries(story.facts)
    .filter(([, fact]) => {
      const own = numberOf(fact);
      return own !== undefined && sameNumber(own, value) && (!fact.unit || after.trimStart().startsWith(fact.unit));
    })
    .map(([id]) => id);
  const near = all.filter((id) => nearby.includes(id));
  return near.length > 0 ? near : all;
}

interface Field {
  kind: Kind;
  path: string;
  document: Located;
  at: Path;
  place: string;
  /** Sources that stand behind the words, if it is not a fact. */
  sources: readonly string[];
  /** Facts that are stated nearby. */
  nearby: readonly string[];
}

/** The texts of a field, one a language, each with its path. */
function formsOf(document: Located, at: Path): [Path, string][] {
  const value = valueAt(document.value, at);
  if (typeof value === "string") return [[at, value]];
  const forms = isGroup(value) ? Object.entries(value) : [];
  return forms.flatMap(([key, form]): [Path, string][] => (typeof form === "string" ? [[[...at, key], form]] : []));
}

/** The numbers in a text field. They are loose where the checker says so. */
function fieldNumbers({ kind, path, document, at, place, sources, nearby }: Field, desk: Desk): NumberRow[] {
  return formsOf(document, at).flatMap(([field, form]) => {
    const { line } = document.place(field);
    return statingNumerals(form).map(({ text, value, at: offset }): NumberRow => {
      const said = say.looseFieldNumber(text, path.includes("/")).message[desk.language];
      const loose = desk.loose.has(`${path} ${fieldOf(field)} ${said}`);
      const facts = loose ? [] : matching(value, form.slice(offset + text.length), nearby, desk);
      const origin = vouched(facts, desk);
      const source = origin.source || (loose ? "" : sourceTitles(desk.story, sources));
      const bond = loose ? "loose" : "data";
      return { kind, written: text, ...sentenceAt(form, offset), place, file: path, line, bond, ...origin, source };
    });
  });
}

function pageNumbers(desk: Desk): NumberRow[] {
  const { folder, words } = desk;
  const file = folder.story!;
  return ["title", "subtitle", "standfirst", "description"].flatMap((name) =>
    fieldNumbers(
      { kind: "page", path: file.path, document: file, at: [name], place: words.fields[name]!, sources: [], nearby: [] },
      desk,
    ),
  );
}

function chapterNumbers(chapter: ChapterSource, desk: Desk): NumberRow[] {
  const { story, words } = desk;
  const { front, titles, facts } = readChapter(chapter.text, chapter.id);
  const title = formsOf(front, ["title"])[0]?.[1] ?? chapter.id;
  const field = (name: string): Field => ({
    kind: "page",
    path: chapter.path,
    document: front,
    at: [name],
    place: `${title} · ${words.fields[name]}`,
    sources: [],
    nearby: facts.map((fact) => fact.id),
  });
  const asides = titles.flatMap(({ text, place }) => {
    const document: Located = { value: { title: text }, place: () => place, keyPlace: () => place, line: (key) => key };
    return fieldNumbers({ ...field("title"), kind: "prose", document, place: `${title} · ${words.fields.aside}` }, desk);
  });
  const say = speakerOf(chapter.locale ?? story.locale);
  const print = (id: string) => (story.facts[id] ? factText(story.facts[id], chapter.locale ?? story.locale, say) : "");
  const prose = readProse(chapter.text, chapter.id, print).flatMap(({ text, step, mentions }) =>
    mentions.map(
      ({ at, written, line, fact }): NumberRow => ({
        kind: "prose",
        written,
        ...sentenceAt(text, at),
        place: step ? `${title} · ${words.step} ${step}` : title,
        file: chapter.path,
        line,
        bond: fact === undefined ? "loose" : "fact",
        ...(fact === undefined ? UNVOUCHED : vouched([fact], desk)),
      }),
    ),
  );
  const inOrder = [...asides, ...prose].sort((a, b) => a.line - b.line);
  return [...fieldNumbers(field("title"), desk), ...fieldNumbers(field("standfirst"), desk), ...inOrder];
}

/** Fields of a figure that are words on its face or beside it, wherever they stand. */
const WORDED = ["title", "caption", "alt", "note", "text", "heading"];

function figureNumbers(file: JsonSource, desk: Desk): NumberRow[] {
  const { story, words } = desk;
  const figure = story.figures[file.id]!;
  const dataset = story.datasets[figure.spec.data]!;
  const home = story.chapters.filter(({ scenes }) => scenes.some((scene) => scene.figure === file.id));
  const nearby = home.flatMap(({ facts }) => facts);
  const base = `${words.figure} ${file.id}`;
  const rows: NumberRow[] = [];
  const visit = (value: unknown, path: Path): void => {
    const name = String(path.at(-1) ?? "");
    const state = path[0] === "states" ? `${words.state} ${path[1]}` : "";
    const place = [base, state, words.fields[name]].filter(Boolean).join(" · ");
    if (WORDED.includes(name)) {
      const field: Field = { kind: "figure", path: file.path, document: file, at: path, place, sources: dataset.sources, nearby };
      rows.push(...fieldNumbers(field, desk));
      return;
    }
    // A line to compare with states a number of its own.
    if (typeof value === "number" && path[0] === "references" && name === "value") rows.push(referenceNumber(value, path));
    if (typeof value === "object" && value !== null)
      for (const [key, item] of Object.entries(value)) visit(item, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  const referenceNumber = (value: number, path: Path): NumberRow => {
    const facts = matching(value, "", nearby, desk);
    const cells = dataset.rows.flatMap((row) => Object.values(row)).filter((cell) => typeof cell === "number");
    const known = facts.length > 0 || cells.some((cell) => sameNumber(cell, value));
    const origin = vouched(facts, desk);
    return {
      kind: "figure",
      written: String(value),
      sentence: formsOf(file, [...path.slice(0, -1), "label"])[0]?.[1] ?? "",
      place: `${base} · ${words.fields.value}`,
      file: file.path,
      line: file.place(path).line,
      bond: known ? "data" : "loose",
      ...origin,
      source: origin.source || (known ? sourceTitles(story, dataset.sources) : ""),
    };
  };
  visit(file.value, []);
  return rows;
}

function cellNumbers(cell: unknown, column: Plain<Column>): string[] {
  if (typeof cell === "number") return [column.type === "number" && column.unit ? `${cell}${column.unit}` : String(cell)];
  if (typeof cell !== "string") return [];
  if (column.type === "date") return [cell];
  return column.type === "text" ? statingNumerals(cell).map(({ text }) => text) : [];
}

/** The words by which a row is known: its first text that is not its id. */
function nameOfRow(row: Dataset["rows"][number], { columns }: Dataset): string {
  const texts = Object.entries(columns).flatMap(([name, { type }]) => (type === "text" && name !== "id" ? [row[name]] : []));
  return String(texts.find((one) => typeof one === "string") ?? row.id);
}

function dataNumbers(file: JsonSource, desk: Desk): NumberRow[] {
  const { story } = desk;
  const dataset = story.datasets[file.id]!;
  const source = sourceTitles(story, dataset.sources);
  const place = dataset.title;
  const about = ["title", "note"].flatMap((name) =>
    formsOf(file, [name]).flatMap(([path, form]) =>
      statingNumerals(form).map(({ text, at }): NumberRow => {
        const { line } = file.place(path);
        return {
          kind: "data",
          written: text,
          ...sentenceAt(form, at),
          place,
          file: file.path,
          line,
          bond: "data",
          ...UNVOUCHED,
          source,
        };
      }),
    ),
  );
  const cells = dataset.rows.flatMap((row, index) =>
    Object.entries(dataset.columns).flatMap(([name, column]) => {
      if (name === "id") return [];
      const { line } = file.place(["rows", index, name]);
      const sentence = `${nameOfRow(row, dataset)} · ${column.label}${typeof row[name] === "string" ? ` · ${row[name]}` : ""}`;
      return cellNumbers(row[name], column).map(
        (written): NumberRow => ({
          kind: "data",
          written,
          sentence,
          place,
          file: file.path,
          line,
          bond: "data",
          ...UNVOUCHED,
          source,
          caveat: dataset.note ?? "",
        }),
      );
    }),
  );
  return [...about, ...cells];
}

function geoNumbers(file: JsonSource, { story }: Desk): NumberRow[] {
  const { title, sources, features } = story.geo[file.id]!;
  return features.flatMap(({ properties }, index) => {
    const name = properties.name ?? "";
    return statingNumerals(name).map(
      ({ text }): NumberRow => ({
        kind: "geo",
        written: text,
        sentence: name,
        place: title,
        file: file.path,
        line: file.place(["features", index, "properties", "name"]).line,
        bond: "data",
        ...UNVOUCHED,
        source: sourceTitles(story, sources),
        caveat: properties.note ?? "",
      }),
    );
  });
}

/** Each fact, and the other numbers in what it says and must have said with it. */
function cardNumbers(desk: Desk): NumberRow[] {
  const { folder, story, words } = desk;
  const file = folder.facts!;
  const say = speakerOf(story.locale);
  return Object.entries(story.facts).flatMap(([id, fact]) => {
    const row = (written: string, sentence: string, at: Path, field: string): NumberRow => ({
      kind: "card",
      written,
      sentence,
      place: field ? `${id} · ${words.fields[field]}` : id,
      file: file.path,
      line: file.place(at).line,
      bond: "fact",
      ...vouched([id], desk),
    });
    const more = (["says", "caveat"] as const).flatMap((field) =>
      statingNumerals(fact[field] ?? "")
        .filter(({ value }) => !sameNumber(value, numberOf(fact) ?? Number.NaN))
        .map(({ text, at }) => ({ ...row(text, "", [id, field], field), ...sentenceAt(fact[field]!, at) })),
    );
    return [row(factText(fact, story.locale, say), fact.says, [id, "value"], ""), ...more];
  });
}

function correctionNumbers({ folder, words }: Desk): NumberRow[] {
  const file = folder.story!;
  const list = valueAt(file.value, ["corrections"]);
  const count = Array.isArray(list) ? list.length : 0;
  return Array.from({ length: count }, (_, index) => index).flatMap((index) =>
    formsOf(file, ["corrections", index, "text"]).flatMap(([path, form]) =>
      statingNumerals(form).map(({ text, at }): NumberRow => {
        const place = `${words.kinds.correction} ${String(valueAt(file.value, ["corrections", index, "date"]))}`;
        const { line } = file.place(path);
        return {
          kind: "correction",
          written: text,
          ...sentenceAt(form, at),
          place,
          file: file.path,
          line,
          bond: "quoted",
          ...UNVOUCHED,
        };
      }),
    ),
  );
}
