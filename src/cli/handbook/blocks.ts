// The examples in a handbook: its fenced blocks, and the story they make together.
//
// What stands after the language says what a block is:
//   ```json figures/rain.json        the whole of that file; a later block of the same file takes its place
//   ```json facts.json 加 (add)       entries of that file, beside those it has
//   ```mdx                           a passage of some chapter
//   ```mdx 错 (wrong)                 a mistake, in a passage or in a named file; what the checker says of it follows as ```text
// Other blocks (commands, tables) are no part of the story.

import { inEvery } from "../../messages/index.ts";
import type { SourceFile } from "../../source/files.ts";
import { examplePictures } from "../example-pictures.ts";

export interface Block {
  language: string;
  /** The file it is of; none for a passage. */
  file: string | undefined;
  kind: "whole" | "entries" | "passage" | "other";
  wrong: boolean;
  text: string;
  /** Line of its first line in the handbook, counted from 1. */
  line: number;
}

const FENCE = /^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gm;
const MARKS = Object.values(inEvery(({ handbook }) => handbook.marks));

function kindOf(language: string, file: string | undefined, words: string[]): Block["kind"] {
  if (MARKS.some(({ add }) => words.includes(add))) return "entries";
  if (file) return language === "json" || language === "mdx" ? "whole" : "other";
  return language === "mdx" ? "passage" : "other";
}

/** The fenced blocks of a handbook, in order. */
export function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(FENCE)].map(({ 1: language = "", 2: info = "", 3: text = "", index }) => {
    const words = info.split(/\s+/).filter(Boolean);
    const file = words.find((word) => /\.\w+$/.test(word));
    const line = markdown.slice(0, index).split("\n").length + 1;
    const wrong = MARKS.some((marks) => words.includes(marks.wrong));
    return { language, file, kind: kindOf(language, file, words), wrong, text, line };
  });
}

/** The number and name of the chapter made of a passage. */
function chapterPath(index: number): string {
  return `chapters/${50 + index}-passage-${index + 1}.mdx`;
}

function chapterOf({ text }: Block): string {
  return `---\ntitle: 例\n---\n\n${text}`;
}

/** `text` with the entries of `more`, both the insides of a JSON group or the whole of it. */
function withEntries(text: string | undefined, more: string): string {
  const parse = (json: string): object => JSON.parse(/^\s*\{/.test(json) ? json : `{${json}}`);
  return JSON.stringify({ ...parse(text ?? "{}"), ...parse(more) });
}

/** The files that the right blocks of a handbook make together: a whole story. */
export function storyOf(blocks: readonly Block[]): SourceFile[] {
  const files = new Map<string, string>();
  const right = blocks.filter(({ wrong }) => !wrong);
  for (const { kind, file, text } of right) {
    if (file === undefined) continue;
    if (kind === "whole") files.set(file, text);
    if (kind === "entries") files.set(file, withEntries(files.get(file), text));
  }
  for (const [index, block] of right.filter(({ kind }) => kind === "passage").entries())
    files.set(chapterPath(index), chapterOf(block));
  const texts = [...files].map(([path, text]): SourceFile => ({ path, text }));
  return [...texts, ...examplePictures([...files.values()])].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The same story with one mistake in it, and the file in which the mistake stands. */
export function storyWith(mistake: Block, blocks: readonly Block[]): { files: SourceFile[]; file: string } {
  const file = mistake.file ?? "chapters/49-example.mdx";
  const text = mistake.kind === "passage" ? chapterOf(mistake) : mistake.text;
  const others = storyOf(blocks).filter(({ path }) => path !== file);
  return { files: [...others, { path: file, text }].sort((a, b) => (a.path < b.path ? -1 : 1)), file };
}
