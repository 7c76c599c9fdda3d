// A chapter in plain words: its paragraphs and headings as lines, markup taken out, each character with its place in the file. What
// checks read, what is counted, and what the fact sheet and the storyboard quote.

import type { BlockType, TextWriter } from "../blocks/contract.ts";
import { BLOCKS, type Block, childrenOf, type Inline, type ListItem, type Node, type NodeOf } from "../blocks/index.ts";
import { type Place, placer } from "../source/located.ts";
import { placeOf } from "./tags.ts";

/** Between two parts of a line that do not run on: a picture, a line break, tags that could not be read. */
const BREAK = "\u2029";

/** A number of facts.json in a line. */
export interface FactInLine {
  id: string;
  /** Whether it stands in the editor's own words, and not as it is printed. */
  isWritten: boolean;
  /** Where it begins in the text, and how many characters it takes. */
  at: number;
  length: number;
  /** Where its tag stands. */
  place: Place;
}

export interface Line {
  text: string;
  facts: FactInLine[];
  /** Address of the step it stands in. */
  step: string | undefined;
  /** Whether it stands in an attribute, and not between tags. */
  attribute: boolean;
  /** Where it begins in the file. */
  start: Place;
  /** Offset in the file of the character at `index`; undefined where a block prints it. */
  offset(index: number): number | undefined;
  /** Where the character at `index` stands, or, if a block prints it, what comes before it. */
  place(index: number): Place;
}

interface Draft {
  text: string;
  offsets: (number | undefined)[];
  facts: FactInLine[];
}

interface Reading {
  source: string;
  /** A fact as it is printed; `as`: in that form. */
  print(fact: string, as?: string): string;
  at: (offset: number) => Place;
  lines: Line[];
}

/** Where in the chapter the reading is. */
interface Around {
  step: string | undefined;
  place: Place;
}

/** The lines of a chapter. `source` is its file's text; `print` gives a fact as it is printed. */
export function linesOf(blocks: readonly Block[], source: string, print: Reading["print"]): Line[] {
  const reading: Reading = { source, print, at: placer(source), lines: [] };
  for (const block of blocks) readBlock(block, undefined, reading);
  return reading.lines;
}

function readBlock(node: Block | ListItem | NodeOf<"Step">, step: string | undefined, reading: Reading): void {
  switch (node.type) {
    case "paragraph":
    case "heading": {
      const draft: Draft = { text: "", offsets: [], facts: [] };
      for (const child of node.children) readInline(child, draft, reading);
      add(draft, { step, place: placeOf(node) }, reading);
      return;
    }
    case "list":
    case "listItem":
    case "blockquote":
      for (const child of node.children) readBlock(child, step, reading);
      return;
    case "code":
    case "thematicBreak":
      return;
    default:
      readTag(node, node.type === "Step" ? node.id : step, reading);
  }
}

/** A block reads as its own `text` says. */
function readTag(node: Extract<Node, { attributes: object }>, step: string | undefined, reading: Reading): void {
  const place = placeOf(node);
  read(node, {
    children() {
      for (const child of childrenOf(node)) readBlock(child as Block, step, reading);
    },
    line(words) {
      if (!words) return;
      const draft: Draft = { text: "", offsets: [], facts: [] };
      addPrinted(draft, words);
      add(draft, { step, place }, reading, true);
    },
    fact(id, as) {
      const draft: Draft = { text: "", offsets: [], facts: [] };
      addPrinted(draft, reading.print(id, as));
      draft.facts.push({ id, isWritten: false, at: 0, length: draft.text.length, place });
      add(draft, { step, place }, reading, true);
    },
  });
}

function readInline(node: Inline, line: Draft, reading: Reading): void {
  switch (node.type) {
    case "text":
      addText(line, node, reading.source);
      return;
    case "inlineCode":
      addPrinted(line, node.value);
      return;
    case "break":
    case "image":
      addPrinted(line, BREAK);
      return;
    case "strong":
    case "emphasis":
    case "link":
      for (const child of node.children) readInline(child, line, reading);
      return;
    default: {
      const children = () => {
        for (const child of node.children) readInline(child, line, reading);
      };
      read(node, {
        children,
        line: (words) => addPrinted(line, words ?? ""),
        fact(id, as) {
          const at = line.text.length;
          children();
          const isWritten = line.text.slice(at).trim() !== "";
          if (!isWritten) addPrinted(line, reading.print(id, as));
          line.facts.push({ id, isWritten, at, length: line.text.length - at, place: placeOf(node) });
        },
      });
    }
  }
}

function read(node: Extract<Node, { attributes: object }>, writer: TextWriter): void {
  const { text }: BlockType = BLOCKS[node.type];
  text(node.attributes, writer);
}

function add({ text, offsets, facts }: Draft, { step, place }: Around, { at, lines }: Reading, attribute = false): void {
  if (!text.trim()) return;
  const first = offsets.find((one) => one !== undefined);
  const placeAt = (index: number) => {
    const offset = offsets.slice(0, index + 1).findLast((one) => one !== undefined) ?? first;
    return offset === undefined ? place : at(offset);
  };
  lines.push({ text, facts, step, attribute, start: place, offset: (index) => offsets[index], place: placeAt });
}

/**
 * Adds a text node. Where Markdown took out backslashes or indentation, the characters are looked for one after the other; a space
 * that is none in the file stands for a tag that could not be read.
 */
function addText(line: Draft, { value, position }: Extract<Inline, { type: "text" }>, source: string): void {
  const { start, end } = { start: position.start.offset ?? 0, end: position.end.offset ?? 0 };
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

function addPrinted(line: Draft, text: string): void {
  line.text += text;
  for (let count = 0; count < text.length; count++) line.offsets.push(undefined);
}

/** The text of a line with its facts blanked out, every character in its place: what no fact vouches for. */
export function looseText({ text, facts }: { text: string; facts: readonly { at: number; length: number }[] }): string {
  return facts.reduce((rest, { at, length }) => rest.slice(0, at) + BREAK.repeat(length) + rest.slice(at + length), text);
}

/** A line as one reads it, without what is only in the file. */
export function plainText({ text }: Pick<Line, "text">): string {
  return text.replace(/[\n\u2029]/g, " ");
}

/** The sentence of `text` that holds offset `at`, without white space around it, and where in it `at` is. */
export function sentenceAt(text: string, at: number): { sentence: string; offset: number } {
  const ends = [...text.matchAll(/[。！？；…]+[”’」』）)]*|[.!?;]+["”’)]*(?=\s|$)/g)].map((end) => end.index + end[0].length);
  const start = ends.findLast((end) => end <= at) ?? 0;
  const piece = text.slice(
    start,
    ends.find((end) => end > at),
  );
  return { sentence: piece.trim(), offset: at - start - (piece.length - piece.trimStart().length) };
}
