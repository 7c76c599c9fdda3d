// What is read of a draft, before it becomes chapters: paragraphs and tables in their order, each with its place in the document.

import type { Catalogue } from "../../../messages/index.ts";

/** What the import tells an editor of a draft; the language is chosen when it is printed. */
export type Told = (words: Catalogue["docImport"]) => string;

/** A run of words in one look, a line's end, or words with their reading. */
export type Piece =
  | { kind: "text"; text: string; bold: boolean; italic: boolean; link?: string | undefined }
  | { kind: "ruby"; text: string; reading: string }
  | { kind: "break" };

/** A comment of somebody's, and the words that it is about. */
export interface Remark {
  author: string;
  text: string;
  about: string;
}

/** What somebody put in or took out while changes were recorded. */
export interface Change {
  kind: "added" | "removed";
  author: string;
  text: string;
}

export interface Picture {
  /** Name of the file in the document, and its bytes. */
  name: string;
  bytes: Uint8Array;
  /** What the document says for those who cannot see it; empty where it says nothing. */
  alt: string;
}

/** What a paragraph is for, by its style. */
export type Role = "text" | "heading" | "subtitle" | "quote" | "caption" | "byline" | "standfirst" | "code";

export interface Paragraph {
  kind: "paragraph";
  /** Counted from 1 among all paragraphs and tables of the document. */
  number: number;
  role: Role;
  /** Of a heading: 0 for the document's title, 1 and more for its headings. */
  level: number;
  list?: { ordered: boolean; level: number; id: string };
  pieces: Piece[];
  /** Footnotes and endnotes, each with its paragraphs. */
  notes: Piece[][][];
  remarks: Remark[];
  changes: Change[];
  pictures: Picture[];
  /** Boxes of text that are bound to it. */
  boxes: Block[][];
}

export interface Table {
  kind: "table";
  number: number;
  /** Cells by rows; `null` continues the cell above or before it. */
  rows: (Cell | null)[][];
}

export interface Cell {
  text: string;
  blocks: Block[];
  wide: number;
  high: number;
}

export type Block = Paragraph | Table;

/** What could not be carried over. */
export type Loss = keyof Catalogue["docImport"]["losses"];

/** Something that could not be carried over, and where it stood. */
export interface Left {
  what: Loss;
  number: number;
  /** The words of it, or of the paragraph it stood in. */
  words: string;
}

export interface Draft {
  blocks: Block[];
  left: Left[];
}

/** Whether a link leads where a chapter's links may lead. */
export const isAddress = (url: string): boolean => /^(https?:\/\/[^/\s]|mailto:.)/i.test(url.trim());

/** The words of pieces, lines parted by line ends. */
export function plain(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.kind === "break" ? "\n" : piece.text))
    .join("")
    .trim();
}

/** All paragraphs among blocks and in them: in tables and boxes. */
export function paragraphsIn(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === "table"
      ? block.rows.flat().flatMap((cell) => paragraphsIn(cell?.blocks ?? []))
      : [block, ...block.boxes.flatMap(paragraphsIn)],
  );
}

/** The words of a table, a line a row. */
export const tableWords = ({ rows }: Table): string =>
  rows.map((row) => row.flatMap((cell) => (cell ? [cell.text.replace(/\s+/g, " ")] : [])).join(" | ")).join("\n");

/** A text in one line, cut after `most` characters. */
export function cut(text: string, most = 16): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  return characters.length > most ? `${characters.slice(0, most).join("")}…` : line;
}
