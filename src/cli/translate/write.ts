// Translations at their places: a form of a field beside the others, and the chapter beside its original. What is not touched stays as
// it is to the last character.

import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { findHead } from "../../document/head.ts";
import type { Edit } from "../../messages/index.ts";
import type { Path } from "../../source/located.ts";
import { withEdits } from "../../source/proposal.ts";
import { widthOf } from "../new/json.ts";
import { alignLeaves } from "./align.ts";
import { type Chapter, type Leaf, leavesOf, type Run, readShape } from "./chapter.ts";
import { byMeaning, type Code, type Piece, written } from "./codes.ts";
import { attributeWords, headWords, proseWords } from "./escape.ts";
import type { ChapterPair } from "./units.ts";

/** A translation that is to be written. */
export interface Words {
  pieces: readonly Piece[];
  codes: readonly Code[];
}

const WIDEST = 130;

/** What writes a text's form in `locale` into a JSON file; `own` is the language of what stands there without one. */
export function fieldEdit(
  text: string,
  path: Path,
  words: Words,
  { own, locale }: { own: string; locale: string },
): Edit | undefined {
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, path);
  const value = JSON.stringify(written(words.pieces, words.codes));
  if (!node) return undefined;
  if (node.type === "object") return formEdit(text, node, locale, value);
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", node.offset) + 1))?.[0] ?? "";
  const forms = [`"${own}": ${text.slice(node.offset, node.offset + node.length)}`, `"${locale}": ${value}`];
  const before = text.slice(text.lastIndexOf("\n", node.offset) + 1, node.offset);
  const line = `{ ${forms.join(", ")} }`;
  const end = newlineOf(text);
  const several = `{${end}${indent}  ${forms.join(`,${end}${indent}  `)}${end}${indent}}`;
  const fits = widthOf(before + line) < WIDEST;
  return { start: node.offset, end: node.offset + node.length, text: fits ? line : several };
}

const newlineOf = (text: string) => (text.includes("\r\n") ? "\r\n" : "\n");

/** A form of a text that has several: as its neighbours are set. */
function formEdit(text: string, node: Node, locale: string, value: string): Edit | undefined {
  const members = node.children ?? [];
  const there = members.find(({ children }) => children?.[0]?.value === locale)?.children?.[1];
  if (there) return { start: there.offset, end: there.offset + there.length, text: value };
  const last = members.at(-1);
  if (!last) return undefined;
  const at = last.offset + last.length;
  const before = members.at(-2);
  const between = before && text.slice(before.offset + before.length, last.offset).replace(/^\s*,/, "");
  const space = between ?? text.slice(node.offset + 1, last.offset);
  return { start: at, end: at, text: `,${space || " "}"${locale}": ${value}` };
}

/** A text of a chapter as its file has it. */
function leafWords({ form }: Pick<Leaf, "form">, { pieces, codes }: Words): string {
  if (form === "prose") return written(pieces, codes, proseWords);
  return form === "head" ? headWords(written(pieces, codes)) : `"${written(pieces, codes, attributeWords)}"`;
}

const isSame = (leaf: Leaf | undefined, words: Words) => leaf !== undefined && byMeaning(leaf.coded) === byMeaning(words);

/** Whether a text, once written, is read again as what it was meant to be. */
export function readsBack(leaf: Leaf, words: Words): boolean {
  const own = leafWords(leaf, words);
  if (leaf.form === "head") return isSame(readShape(`---\ntitle: ${own}\n---\n`, "t", "").fields.get("title"), words);
  if (leaf.form === "attribute") {
    const { sound, fields } = readShape(`---\ntitle: T\n---\n\n<Aside title=${own}>\n\nT\n\n</Aside>\n`, "t", "");
    return sound && isSame(fields.get("Aside1@title"), words);
  }
  const mark = leaf.kind === "heading" ? "## " : "";
  const { runs } = readShape(`---\ntitle: T\n---\n\n${mark}${own}\n`, "t", "");
  const [first, ...others] = [...runs.values()].flatMap(({ leaves }) => leaves);
  if (!first || others.length > 0 || (first.kind === "heading") !== (leaf.kind === "heading")) return false;
  return isSame(first, words);
}

/** Translations of a chapter's texts, by the originals' names. */
export type ByName = ReadonlyMap<string, Words>;

const leafEdit = (leaf: Leaf, at: Leaf, words: Words): Edit => ({ ...at.span, text: leafWords(leaf, words) });

/** A chapter's translation, made anew from the original; `words` must have all of its texts. */
export function newChapter({ original }: ChapterPair, words: ByName): string {
  return withEdits(
    original.text,
    editsIn(
      leavesOf(original).map(({ leaf }) => leaf),
      words,
    ),
  );
}

const editsIn = (leaves: readonly Leaf[], words: ByName): Edit[] =>
  leaves.flatMap((leaf) => {
    const own = words.get(leaf.name);
    return own ? [leafEdit(leaf, leaf, own)] : [];
  });

/** A translation that is there, with new words in their places. */
export function changedChapter({ original }: ChapterPair, translation: Chapter, words: ByName): string {
  const edits: Edit[] = [];
  for (const leaf of original.fields.values()) {
    const own = words.get(leaf.name);
    const there = translation.fields.get(leaf.name);
    if (own) edits.push(there ? leafEdit(leaf, there, own) : missingField(leaf, translation, own));
  }
  for (const run of original.runs.values()) {
    const there = translation.runs.get(run.name);
    if (there) edits.push(...runEdits({ original, run }, { translation, there }, words));
  }
  return withEdits(
    translation.text,
    edits.filter(({ start }) => start >= 0),
  );
}

/** Words of one run: each in its place, and what the translation does not have after what stands before it. */
function runEdits(
  { original, run }: { original: Chapter; run: Run },
  { translation, there }: { translation: Chapter; there: Run },
  words: ByName,
): Edit[] {
  const end = newlineOf(translation.text);
  const beside = alignLeaves(run, there);
  const added = new Map<number, string>();
  let last: { leaf: Leaf; at: Leaf } | undefined;
  const edits = run.leaves.flatMap((leaf): Edit[] => {
    const at = beside.get(leaf);
    const own = words.get(leaf.name);
    if (at) last = { leaf, at };
    if (!own) return [];
    if (at) return [leafEdit(leaf, at, own)];
    const put = last ? last.at.span.end : there.span.start;
    const before = original.text.slice(last ? last.leaf.span.end : run.span.start, leaf.span.start);
    // Of what stands between, only the mark of its own line is its own.
    const mark = /[^\n]*$/.exec(before)?.[0] ?? "";
    const text = mark + leafWords(leaf, own);
    const gap = last && !/\n[ \t\r]*\n/.test(before) ? end : end + end;
    added.set(put, (added.get(put) ?? "") + (last ? gap + text : text + gap));
    return [];
  });
  return [...edits, ...[...added].map(([put, text]) => ({ start: put, end: put, text }))];
}

/** A field of the head, or an attribute, that the translation does not have. */
function missingField(leaf: Leaf, translation: Chapter, words: Words): Edit {
  const text = leafWords(leaf, words);
  if (leaf.form === "head") {
    const at = findHead(translation.text)?.from ?? -1;
    return { start: at, end: at, text: `${leaf.name}: ${text}${newlineOf(translation.text)}` };
  }
  const [tag = "", name = ""] = leaf.name.split("@");
  const start = translation.tags.get(tag);
  const at = start === undefined ? -1 : start + (/^<\w+/.exec(translation.text.slice(start))?.[0].length ?? 0);
  return { start: at, end: at, text: ` ${name}=${text}` };
}
