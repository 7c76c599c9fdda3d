// Every number of the site, where it stands and what vouches for it. Pure: from the files of a checked story to rows.

import type { ParsedStory } from "../../check/story.ts";
import { type Line, linesOf, looseText, plainText, sentenceAt } from "../../document/lines.ts";
import { factsOf, nodesOf } from "../../document/read.ts";
import { sameNumber, statingNumerals } from "../../locale/numerals.ts";
import { type Language, languageOf, wordFor, wordsIn } from "../../messages/index.ts";
import { type Located, type Place, valueAt } from "../../source/located.ts";
import type { ChapterDraft } from "../../story/chapters.ts";
import { factText } from "../../story/facts.ts";
import type { Story } from "../../story/story.ts";
import { dataNumbers, figureNumbers, geoNumbers } from "./drawn.ts";
import {
  boundNumbers,
  type Desk,
  type Field,
  fieldNumbers,
  formsOf,
  inOrder,
  type NumberRow,
  numberOf,
  type Path,
  UNVOUCHED,
  vouched,
} from "./rows.ts";

export interface FactSheet {
  title: string;
  rows: NumberRow[];
  /** Ids of facts that nothing states. */
  unused: string[];
}

/** Lists every number of a story without errors, in the order of the site, in the words of `language`. */
export function listNumbers(story: Story, parsed: ParsedStory, language: Language): FactSheet {
  const loose = new Set(parsed.problems.map(({ file, field, message }) => `${file} ${field} ${message}`));
  const { parts } = parsed;
  const desk: Desk = { story, parts, words: wordsIn(language).factSheet, loose, language: languageOf(parsed.locale) };
  const inProse = parts.chapters.flatMap(({ document }) => factsOf(document.blocks).map((fact) => fact.id));
  const inFields = parts.fieldFacts.filter(({ file }) => file !== parts.factsFile?.path).map((fact) => fact.id);
  const stated = new Set([...inProse, ...inFields]);
  return {
    title: story.title,
    rows: [
      ...pageNumbers(desk),
      ...parts.chapters.flatMap((chapter) => chapterNumbers(chapter, desk)),
      ...parts.figures.flatMap(({ file }) => figureNumbers(file, desk)),
      ...parts.datasets.flatMap(({ file }) => dataNumbers(file, desk)),
      ...parts.geo.flatMap(({ file }) => geoNumbers(file, desk)),
      ...cardNumbers(desk),
      ...correctionNumbers(desk),
    ],
    unused: Object.keys(story.facts).filter((id) => !stated.has(id)),
  };
}

function pageNumbers(desk: Desk): NumberRow[] {
  const { parts, words } = desk;
  const { file } = parts;
  if (!file) return [];
  return (["title", "subtitle", "standfirst", "description"] as const).flatMap((name) =>
    fieldNumbers({ kind: "page", path: file.path, document: file, at: [name], place: words.fields[name], nearby: [] }, desk),
  );
}

function chapterNumbers(chapter: ChapterDraft, desk: Desk): NumberRow[] {
  const { path, id, text: source, locale: own, document } = chapter;
  const { story, words } = desk;
  const { front, blocks } = document;
  const title = formsOf(front, ["title"], desk)[0]?.[1].text ?? id;
  const nearby = factsOf(blocks).map((fact) => fact.id);
  const field = (name: keyof typeof words.fields): Field => ({
    kind: "page",
    path,
    document: front,
    at: [name],
    place: `${title} · ${words.fields[name]}`,
    nearby,
  });
  const asides = nodesOf(blocks, "Aside").flatMap(({ attributes, position }) => {
    const place = () => position.start;
    const document: Located = { value: { title: attributes.title }, place, keyPlace: place, line: (key) => key };
    return fieldNumbers({ ...field("title"), kind: "prose", document, place: `${title} · ${words.fields.aside}` }, desk);
  });
  const locale = own ?? story.locale;
  const lines = linesOf(blocks, source, (fact, as) => (story.facts[fact] ? factText(story.facts[fact], locale, as) : ""));
  const prose = lines.filter(({ attribute }) => !attribute).flatMap((line) => lineNumbers(line, { title, path }, desk));
  const body = [...asides, ...attributeNumbers(chapter, title, desk), ...prose].sort((a, b) => a.line - b.line);
  return [...fieldNumbers(field("title"), desk), ...fieldNumbers(field("standfirst"), desk), ...body];
}

/** The facts in attributes, but for the titles of asides, whose numbers are all listed. */
function attributeNumbers({ path, attributeFacts, locale }: ChapterDraft, title: string, desk: Desk): NumberRow[] {
  const { story } = desk;
  return attributeFacts
    .filter(({ field }) => !field.startsWith("Aside."))
    .map(({ id, as, field, place }): NumberRow => {
      const written = story.facts[id] ? factText(story.facts[id], locale ?? story.locale, as) : "";
      const where = { place: `${title} · ${field}`, file: path, line: place.line };
      return { kind: "prose", written, sentence: "", ...where, bond: "fact", ...vouched([id], desk) };
    });
}

/** The numbers in a paragraph: facts that are bound, and numerals that nothing vouches for. */
function lineNumbers(line: Line, { title, path }: { title: string; path: string }, desk: Desk): NumberRow[] {
  const text = plainText(line);
  const place = line.step ? `${title} · ${desk.words.step} ${line.step}` : title;
  const row = (at: number, written: string, start: Place): Omit<NumberRow, "bond" | keyof typeof UNVOUCHED> => {
    return { kind: "prose", written, ...sentenceAt(text, at), place, file: path, line: start.line };
  };
  const facts = line.facts.map(({ id, at, length, place: start }): [number, NumberRow] => {
    const written = text.slice(at, at + length).trim();
    return [at, { ...row(at, written, start), bond: "fact", ...vouched([id], desk) }];
  });
  const loose = statingNumerals(looseText(line)).flatMap(({ text: written, at }): [number, NumberRow][] =>
    line.offset(at) === undefined ? [] : [[at, { ...row(at, written, line.place(at)), bond: "loose", ...UNVOUCHED }]],
  );
  return [...facts, ...loose].sort(([a], [b]) => a - b).map(([, one]) => one);
}

/** Each fact, and the other numbers in what it says and must have said with it. */
function cardNumbers(desk: Desk): NumberRow[] {
  const { parts, story, words } = desk;
  const { factsFile: file } = parts;
  if (!file) return [];
  return Object.entries(story.facts).flatMap(([id, fact]) => {
    const row = (written: string, sentence: string, at: Path, field: string): NumberRow => ({
      kind: "card",
      written,
      sentence,
      place: field ? `${id} · ${wordFor(words.fields, field)}` : id,
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
    return [row(factText(fact, story.locale), fact.says, [id, "value"], ""), ...more];
  });
}

function correctionNumbers(desk: Desk): NumberRow[] {
  const { parts, words } = desk;
  const { file } = parts;
  if (!file) return [];
  const list = valueAt(file.value, ["corrections"]);
  const count = Array.isArray(list) ? list.length : 0;
  return Array.from({ length: count }, (_, index) => index).flatMap((index) =>
    formsOf(file, ["corrections", index, "text"], desk).flatMap(([path, read]) => {
      const place = `${words.kinds.correction} ${String(valueAt(file.value, ["corrections", index, "date"]))}`;
      const base = { kind: "correction" as const, place, file: file.path, line: file.place(path).line };
      const others = statingNumerals(looseText(read)).map(({ text, at }): [number, NumberRow] => [
        at,
        { ...base, written: text, ...sentenceAt(read.text, at), bond: "quoted", ...UNVOUCHED },
      ]);
      return inOrder([...boundNumbers(read, base, desk), ...others]);
    }),
  );
}
