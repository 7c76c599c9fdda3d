// The texts of a story that readers may see, each with the way back to where its characters stand in the file.

import type { Edit } from "../messages/index.ts";
import { fieldOf, isGroup, type Located, offsetAt, type Path, type Place, placer, valueAt } from "../source/located.ts";
import type { ChapterDraft } from "../story/chapters.ts";
import { type FactWords, writtenOffsets } from "../story/fact-words.ts";
import { textPaths } from "../story/translations.ts";

/** A run of text that is printed in one piece: a paragraph, a title, a field in one language. */
export interface Passage {
  file: string;
  /** The field, where it is one; undefined in prose. */
  path: Path | undefined;
  field: string;
  locale: string;
  /** As it is printed; what a component prints stands in its place. */
  text: string;
  /** What of it prints facts in their own words, and not in the editor's. */
  facts: readonly { id: string; at: number; length: number }[];
  /** Where the character at `index` stands. */
  place(index: number): Place;
  /** What writes `text` in place of the characters from `start` to `end`; undefined where they do not stand in the file as such. */
  edit(start: number, end: number, text: string): Edit | undefined;
}

/** The prose of a chapter, a passage for each paragraph and heading. */
export function proseOf({ path: file, text: source, lines, locale }: ChapterDraft, fallback: string): Passage[] {
  return lines
    .filter(({ attribute }) => !attribute)
    .map(({ text, facts, place, offset }) => ({
      file,
      path: undefined,
      field: "",
      locale: locale ?? fallback,
      text,
      facts: facts.filter(({ isWritten }) => !isWritten),
      place,
      edit: (start, end, written) => {
        const [first, last] = [offset(start), offset(end - 1)];
        const literal = first !== undefined && last !== undefined && source.slice(first, last + 1) === text.slice(start, end);
        return literal ? { start: first, end: last + 1, text: written } : undefined;
      },
    }));
}

/** What writes `text` into a passage, for a message about it. */
export function rewrite(passage: Passage, [start, end]: readonly [number, number], text: string, sure: boolean) {
  const edit = passage.edit(start, end, text);
  return edit && { edits: [edit], sure };
}

/** A file with fields: a JSON file, or a chapter's frontmatter. */
export interface FieldFile {
  file: string;
  source: string;
  located: Located;
  /** What its schema made of it. */
  parsed: unknown;
  /** The locale of texts that name none. */
  locale: string;
  /** Paths of the objects in it that may hold `allow`. */
  objects: readonly Path[];
}

/** All text fields of a JSON file or of frontmatter, a passage for each language of each. */
export function fieldsOf(document: FieldFile, words: FactWords): Passage[] {
  return textPaths(document.parsed).flatMap((path) => {
    const value = valueAt(document.located.value, path);
    if (typeof value === "string") return [fieldPassage(document, words, { path, text: value, locale: document.locale })];
    if (!isGroup(value)) return [];
    return Object.entries(value).flatMap(([locale, form]) =>
      typeof form === "string" ? [fieldPassage(document, words, { path: [...path, locale], text: form, locale })] : [],
    );
  });
}

interface FieldText {
  path: Path;
  /** As it is written. */
  text: string;
  locale: string;
}

function fieldPassage({ file, source, located }: FieldFile, words: FactWords, { path, text, locale }: FieldText): Passage {
  const read = words.read(text, locale);
  let known: { start: Place; offsets: (number | undefined)[] } | undefined;
  const offsets = () => {
    if (known) return known;
    const start = located.place(path);
    const written = literal(source, offsetAt(source, start) ?? 0, text);
    const offsets = read.facts.length > 0 ? [...writtenOffsets(read, text), text.length] : undefined;
    known = { start, offsets: offsets?.map((at) => (at === undefined ? undefined : written[at])) ?? written };
    return known;
  };
  return {
    file,
    path,
    field: fieldOf(path),
    locale,
    text: read.text,
    facts: read.facts,
    place: (index) => {
      const offset = offsets().offsets[index];
      return offset === undefined ? offsets().start : placer(source)(offset);
    },
    edit: (start, end, written) => {
      const [first, last] = [offsets().offsets[start], offsets().offsets[end]];
      const hasFact = read.facts.some(({ at, length }) => at < end && start < at + length);
      if (first === undefined || last === undefined || hasFact) return undefined;
      const json = source[offsetAt(source, offsets().start) ?? 0] === '"';
      return { start: first, end: last, text: json ? JSON.stringify(written).slice(1, -1) : written };
    },
  };
}

/** Offsets of the characters of `text`, and of its end, where it is written at `start`; each undefined if it is not to be found. */
function literal(source: string, start: number, text: string): (number | undefined)[] {
  const offsets: (number | undefined)[] = [];
  let at = source[start] === '"' ? start + 1 : start;
  for (const character of text.split("")) {
    const escaped = /^\\(?:u[0-9a-fA-F]{4}|.)/.exec(source.slice(at, at + 6))?.[0];
    if (!escaped && source[at] !== character) return text.split("").map(() => undefined);
    offsets.push(at);
    at += escaped?.length ?? 1;
  }
  return [...offsets, at];
}
