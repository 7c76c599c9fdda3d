// Every number of the site, where it stands and what vouches for it. Pure: from the files of a checked story to rows.

import { sameNumber, statingNumerals } from "../../check/numerals.ts";
import { readChapter } from "../../document/outline.ts";
import { readProse, sentenceAt } from "../../document/prose.ts";
import { type Language, languageOf, wordFor, wordsIn } from "../../messages/index.ts";
import type { SourceFile } from "../../source/files.ts";
import { type ChapterSource, sortFolder } from "../../source/folder.ts";
import { type Located, valueAt } from "../../source/located.ts";
import { collectProblems } from "../../source/problems.ts";
import { factText } from "../../story/facts.ts";
import type { ParsedStory } from "../../story/parse.ts";
import { dataNumbers, figureNumbers, geoNumbers } from "./drawn.ts";
import { type Desk, type Field, fieldNumbers, formsOf, type NumberRow, numberOf, type Path, UNVOUCHED, vouched } from "./rows.ts";

export interface FactSheet {
  title: string;
  rows: NumberRow[];
  /** Ids of facts that no chapter states. */
  unused: string[];
}

/** Lists every number of a story without errors, in the order of the site, in the words of `language`. */
export function listNumbers(files: readonly SourceFile[], parsed: ParsedStory, language: Language): FactSheet {
  const story = parsed.story!;
  const loose = new Set(parsed.problems.map(({ file, field, message }) => `${file} ${field} ${message}`));
  const folder = sortFolder(files, collectProblems());
  const desk: Desk = { story, folder, words: wordsIn(language).factSheet, loose, language: languageOf(parsed.locale) };
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

function pageNumbers(desk: Desk): NumberRow[] {
  const { folder, words } = desk;
  const file = folder.story!;
  return (["title", "subtitle", "standfirst", "description"] as const).flatMap((name) =>
    fieldNumbers({ kind: "page", path: file.path, document: file, at: [name], place: words.fields[name], nearby: [] }, desk),
  );
}

function chapterNumbers(chapter: ChapterSource, desk: Desk): NumberRow[] {
  const { story, words } = desk;
  const { front, titles, facts } = readChapter(chapter.text, chapter.id);
  const title = formsOf(front, ["title"])[0]?.[1] ?? chapter.id;
  const field = (name: keyof typeof words.fields): Field => ({
    kind: "page",
    path: chapter.path,
    document: front,
    at: [name],
    place: `${title} · ${words.fields[name]}`,
    nearby: facts.map((fact) => fact.id),
  });
  const asides = titles.flatMap(({ text, place }) => {
    const document: Located = { value: { title: text }, place: () => place, keyPlace: () => place, line: (key) => key };
    return fieldNumbers({ ...field("title"), kind: "prose", document, place: `${title} · ${words.fields.aside}` }, desk);
  });
  const print = (id: string) => (story.facts[id] ? factText(story.facts[id], chapter.locale ?? story.locale) : "");
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

/** Each fact, and the other numbers in what it says and must have said with it. */
function cardNumbers(desk: Desk): NumberRow[] {
  const { folder, story, words } = desk;
  const file = folder.facts!;
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
