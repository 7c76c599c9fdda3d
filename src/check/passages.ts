// The texts of a story that readers may see, each with the way back to where its characters stand in the file.

import type { Node } from "../document/mdx.ts";
import { attributeOf, isElement } from "../document/scenes.ts";
import type { Path } from "../figures/figure.ts";
import type { Fix } from "../messages/index.ts";
import { Localised } from "../schemas/text.ts";
import { offsetAt } from "../source/fix.ts";
import { fieldOf, isGroup, type Located, type Place, placer, valueAt } from "../source/located.ts";
import type { ChapterDraft } from "../story/chapters.ts";

/** A run of text that is printed in one piece: a paragraph, a title, a field in one language. */
export interface Passage {
  file: string;
  /** The field, where it is one; undefined in prose. */
  path: Path | undefined;
  field: string;
  locale: string;
  /** As it is printed; what a component prints stands in its place. */
  text: string;
  /** Where the character at `index` stands. */
  place(index: number): Place;
  /** What writes `text` in place of the characters from `start` to `end`; undefined where they do not stand in the file as such. */
  fix(start: number, end: number, text: string): Fix | undefined;
}

/** Between two blocks that stand in one paragraph of MDX. */
const BREAK = "\u2029";
const BLOCKS = ["Scrolly", "Step", "Figure", "Note", "Quote", "Aside"];

/** Characters and their offsets in the file; undefined where a component prints them. */
interface Line {
  text: string;
  offsets: (number | undefined)[];
}

/**
 * Adds a text node. Where Markdown took out backslashes or indentation, the characters are looked for one after the other; a space
 * that is none in the file stands for a tag that could not be read.
 */
function addText(line: Line, { value = "", position }: Node, source: string): void {
  const { start, end } = { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
  const direct = end - start === value.length;
  let at = start;
  for (const character of value.split("")) {
    let ahead = at;
    while (!direct && source[ahead] !== character && /[\\\s]/.test(source[ahead] ?? "")) ahead++;
    const found = source[ahead] === character;
    line.text += !found && character === " " ? BREAK : character;
    line.offsets.push(found ? ahead : undefined);
    if (found || direct) at = ahead + 1;
  }
}

function addForeign(line: Line, text: string): void {
  line.text += text;
  for (let count = 0; count < text.length; count++) line.offsets.push(undefined);
}

interface Chapter {
  source: string;
  /** A fact as it is printed. */
  print(fact: string): string;
}

function addInline(node: Node, line: Line, chapter: Chapter): void {
  if (node.type === "text") addText(line, node, chapter.source);
  if (node.type === "inlineCode") addForeign(line, node.value ?? "");
  if (node.type === "break" || node.type === "image") addForeign(line, BREAK);
  const block = isElement(node) && BLOCKS.includes(node.name ?? "");
  if (block) addForeign(line, BREAK);
  const children = node.children ?? [];
  if (isElement(node) && node.name === "Fact" && children.length === 0)
    addForeign(line, chapter.print(attributeOf(node, "id") ?? ""));
  for (const child of children) addInline(child, line, chapter);
  if (block) addForeign(line, BREAK);
}

function linesOf(node: Node, chapter: Chapter): Line[] {
  if (["paragraph", "heading", "tableCell"].includes(node.type)) {
    const line: Line = { text: "", offsets: [] };
    addInline(node, line, chapter);
    return [line];
  }
  return (node.children ?? []).flatMap((child) => linesOf(child, chapter));
}

/** The prose of a chapter, a passage for each paragraph and heading. `print` gives a fact as it is printed. */
export function proseOf(draft: ChapterDraft, fallback: string, print: (fact: string) => string): Passage[] {
  const { path: file, text: source, outline } = draft;
  const at = placer(source);
  const locale = draft.locale ?? fallback;
  return linesOf(outline.tree, { source, print }).map(({ text, offsets }) => ({
    file,
    path: undefined,
    field: "",
    locale,
    text,
    place: (index) =>
      at(offsets.slice(0, index + 1).findLast((one) => one !== undefined) ?? offsets.find((one) => one !== undefined) ?? 0),
    fix: (start, end, written) => {
      const [first, last] = [offsets[start], offsets[end - 1]];
      const literal = first !== undefined && last !== undefined && source.slice(first, last + 1) === text.slice(start, end);
      return literal ? { start: first, end: last + 1, text: written } : undefined;
    },
  }));
}

/** Paths of all text fields below `value`, which a schema has parsed. Coordinates hold none. */
function textPaths(value: unknown, path: Path, found: Path[]): Path[] {
  if (value instanceof Localised) found.push(path);
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) textPaths(item, [...path, index], found);
  else if (isGroup(value))
    for (const [key, item] of Object.entries(value)) if (key !== "geometry") textPaths(item, [...path, key], found);
  return found;
}

/** A JSON file, or a chapter's frontmatter. */
export interface Document {
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
export function fieldsOf(document: Document): Passage[] {
  return textPaths(document.parsed, [], []).flatMap((path) => {
    const value = valueAt(document.located.value, path);
    if (typeof value === "string") return [fieldPassage(document, path, value, document.locale)];
    if (!isGroup(value)) return [];
    return Object.entries(value).flatMap(([locale, form]) =>
      typeof form === "string" ? [fieldPassage(document, [...path, locale], form, locale)] : [],
    );
  });
}

function fieldPassage({ file, source, located }: Document, path: Path, text: string, locale: string): Passage {
  let known: { start: Place; offsets: (number | undefined)[] } | undefined;
  const offsets = () => {
    if (known) return known;
    const start = located.place(path);
    known = { start, offsets: literal(source, offsetAt(source, start) ?? 0, text) };
    return known;
  };
  return {
    file,
    path,
    field: fieldOf(path),
    locale,
    text,
    place: (index) => {
      const offset = offsets().offsets[index];
      return offset === undefined ? offsets().start : placer(source)(offset);
    },
    fix: (start, end, written) => {
      const [first, last] = [offsets().offsets[start], offsets().offsets[end]];
      if (first === undefined || last === undefined) return undefined;
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
