// Lines of a draft that say where a figure stands and which state a step shows: 【图：roads】, 【状态：open】, 【图完】.

import { type Block, type Paragraph, type Piece, plain } from "./model.ts";

export type Marker =
  | { kind: "figure"; figure: string; state: string | undefined }
  | { kind: "state"; state: string }
  | { kind: "end" };

const NAME = "([\\p{L}\\p{N}][\\p{L}\\p{N}_-]*)";
const FIGURE = new RegExp(
  `^[【\\[［]\\s*(?:图|圖|figure|figur)\\s*[:：]\\s*${NAME}(?:\\s*[/／,，、]\\s*${NAME})?\\s*[】\\]］]$`,
  "iu",
);
const STATE = new RegExp(`^[【\\[［]\\s*(?:状态|狀態|画面|畫面|state|tilstand)\\s*[:：]\\s*${NAME}\\s*[】\\]］]$`, "iu");
const END = /^[【[［]\s*(?:图完|圖完|end figure|figur slutt)\s*[】\]］]$/i;

/** What a line marks; names are in small letters, which programs may have made large. */
function markerIn(line: string): Marker | undefined {
  const text = line.trim();
  const figure = FIGURE.exec(text);
  if (figure?.[1]) return { kind: "figure", figure: figure[1].toLowerCase(), state: figure[2]?.toLowerCase() };
  const state = STATE.exec(text)?.[1];
  if (state) return { kind: "state", state: state.toLowerCase() };
  return END.test(text) ? { kind: "end" } : undefined;
}

/** What a paragraph marks, if it is a marker. */
export function markerOf(block: Block | undefined): Marker | undefined {
  return block?.kind === "paragraph" ? markerIn(plain(block.pieces)) : undefined;
}

/** Pieces parted at the ends of lines. */
function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === "break") lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return lines;
}

const joinLines = (lines: readonly Piece[][]): Piece[] =>
  lines.flatMap((line, index): Piece[] => (index === 0 ? line : [{ kind: "break" }, ...line]));

/** A paragraph as several where an empty line parts it or one of its lines is a marker; all that hangs on it stays with the last. */
function partedOf(paragraph: Paragraph): Paragraph[] {
  const runs: Piece[][][] = [[]];
  for (const line of linesOf(paragraph.pieces)) {
    const words = plain(line);
    if (words === "") runs.push([]);
    else if (markerIn(words)) runs.push([line], []);
    else runs.at(-1)?.push(line);
  }
  const parts = runs.filter(({ length }) => length > 0).map(joinLines);
  if (parts.length < 2) return [paragraph];
  const bare = { notes: [], remarks: [], changes: [], pictures: [], boxes: [] };
  return parts.map((pieces, index) => ({ ...paragraph, ...(index < parts.length - 1 ? bare : {}), pieces }));
}

export function withParted(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" && block.role !== "heading" ? partedOf(block) : [block]));
}

/** Whether a step follows the marker of a figure at `index` before anything else ends it. */
export function hasSteps(blocks: readonly Block[], index: number): boolean {
  for (const block of blocks.slice(index + 1)) {
    const marker = markerOf(block);
    if (marker?.kind === "state") return true;
    if (marker || (block.kind === "paragraph" && block.role === "heading")) return false;
  }
  return false;
}
