// From the blocks of a part to the pieces of a chapter's text that stand between empty lines: paragraphs, lists, quotes, figures with their
// steps, photographs, notes.

import type { Catalogue } from "../../../messages/index.ts";
import { sure } from "../../../sure.ts";
import { captionText, isPictureCaption, withCredit } from "./captions.ts";
import { attributeText, comment, inline } from "./markdown.ts";
import {
  type Block,
  cut,
  type Loss,
  type Paragraph,
  type Picture,
  type Piece,
  paragraphsIn,
  plain,
  type Table,
  tableWords,
} from "./model.ts";
import { hasSteps, markerOf, withParted } from "./scenes.ts";

export interface Composing {
  words: Catalogue["docImport"];
  /** A mark in place of what only the editor knows. */
  fill(what: string): string;
  /** The path in the story of a picture; undefined where it could not come along. */
  photos: ReadonlyMap<Picture, string>;
  /** What stands in place of a table. */
  tables: ReadonlyMap<Table, string>;
  /** Lines that have become something's title. */
  used: ReadonlySet<Block>;
  /** The first state of a figure of the story. */
  firstState(figure: string): string | undefined;
  /** The level of the headings at which chapters begin. */
  level: number;
  lose(what: Loss, number: number, words: string): void;
}

interface Composed extends Composing {
  chunks: string[];
  /** What may stand in no block, and waits for the end of the one around. */
  waiting: string[];
  /** Whether a block is around. */
  inside: boolean;
  scene: { figure: string; open: boolean; step: boolean } | undefined;
}

/** The chunks of a part's blocks. */
export function compose(blocks: readonly Block[], composing: Composing): string[] {
  const to: Composed = { ...composing, chunks: [], waiting: [], inside: false, scene: undefined };
  addBlocks(blocks, to);
  endScene(to);
  return to.chunks;
}

/** Chunks of blocks that stand in another block. What may not stand there is added to `to` to wait. */
function innerOf(blocks: readonly Block[], to: Composed): string[] {
  const inner: Composed = { ...to, chunks: [], waiting: to.waiting, inside: true, scene: undefined };
  addBlocks(blocks, inner);
  endScene(inner);
  return inner.chunks;
}

function addBlocks(all: readonly Block[], to: Composed): void {
  const blocks = withParted(all);
  for (let at = 0; at < blocks.length; ) at += addBlock(blocks, at, to);
}

/** Adds the block at `at`; returns how many blocks have been added. */
function addBlock(blocks: readonly Block[], at: number, to: Composed): number {
  const block = sure(blocks[at]);
  const next = blocks[at + 1];
  if (to.used.has(block)) {
    if (block.kind === "paragraph") addHanging(block, to);
    return 1;
  }
  if (block.kind === "table") {
    addTable(block, to);
    return 1;
  }
  const marker = markerOf(block);
  if (marker) {
    addMarker(marker, blocks, at, to);
    addHanging(block, to);
    return 1;
  }
  if (block.role === "heading") {
    addHeading(block, to);
    return addPictures({ ...block, pieces: [] }, block.pictures.length > 0 ? next : undefined, to);
  }
  const grouped = groupFrom(blocks, at, to);
  if (grouped) return grouped;
  if (block.pictures.length > 0) return addPictures(block, next, to);
  // A caption above its picture, which has none below.
  if (
    isPictureCaption(block) &&
    next?.kind === "paragraph" &&
    next.pictures.length > 0 &&
    block.role === "caption" &&
    !isPictureCaption(blocks[at + 2])
  )
    return addPictures(next, block, to);
  const text = plain(block.pieces);
  if (/^(?:[*＊·•—–─_=~-]\s*){3,}$/.test(text)) to.chunks.push("***");
  else if (text !== "") to.chunks.push(inline(block.pieces));
  addHanging(block, to);
  return 1;
}

/** Lists, quotes and code go over several paragraphs. Pictures among them stand after the last. */
function groupFrom(blocks: readonly Block[], at: number, to: Composed): number {
  const run = (is: (one: Paragraph) => boolean): Paragraph[] => {
    const rest = blocks.slice(at);
    const end = rest.findIndex((one) => one.kind !== "paragraph" || isPicture(one) || markerOf(one) !== undefined || !is(one));
    return rest.slice(0, end < 0 ? rest.length : end) as Paragraph[];
  };
  const items = run((one) => listOf(one) !== undefined);
  const quotes = run(({ role }) => role === "quote");
  const code = run(({ role }) => role === "code");
  const all = [items, quotes, code].find(({ length }) => length > 0);
  if (!all) return 0;
  if (all === items) to.chunks.push(...listsIn(items));
  else if (all === quotes) to.chunks.push(...quoteOf(quotes));
  else to.chunks.push(`\`\`\`\n${code.map(({ pieces }) => plain(pieces)).join("\n")}\n\`\`\``);
  for (const one of all) addHanging(one, to);
  const after = blocks[at + all.length];
  let more = 0;
  for (const one of all)
    if (one.pictures.length > 0) more += addPictures(bare(one), one === all.at(-1) ? after : undefined, to) - 1;
  return all.length + more;
}

const isPicture = ({ pictures, pieces }: Paragraph) => pictures.length > 0 && plain(pieces) === "";

/** A paragraph's pictures without its words and what hangs on them. */
const bare = (paragraph: Paragraph): Paragraph => ({ ...paragraph, pieces: [], notes: [], boxes: [], changes: [], remarks: [] });

const BULLET = /^[\s\u3000]*[●○■□◆◇▪▫•∙‣◦♦►▶➤][\s\u3000]*(?=\S)/;

/** The list that a paragraph is an item of; a sign that stands for a bullet makes it one, too. */
function listOf(block: Paragraph): Paragraph["list"] {
  if (block.list) return plain(block.pieces) ? block.list : undefined;
  const [first] = block.pieces;
  return block.role === "text" && first?.kind === "text" && BULLET.test(plain(block.pieces))
    ? { ordered: false, level: 0, id: "typed" }
    : undefined;
}

function withoutBullet(pieces: readonly Piece[]): Piece[] {
  const [first, ...rest] = pieces;
  return first?.kind === "text" ? [{ ...first, text: first.text.replace(BULLET, "") }, ...rest] : [...pieces];
}

/** Items as lists of Markdown. Another list at the top is told from the one before by another sign. */
function listsIn(items: readonly Paragraph[]): string[] {
  const lists: string[][] = [];
  let id = "";
  let levels: { level: number; indent: string; count: number }[] = [];
  for (const item of items) {
    const list = listOf(item) ?? { ordered: false, level: 0, id };
    // A list within one may be another list to the program that wrote it.
    if (lists.length === 0 || (list.id !== id && list.level === 0)) {
      lists.push([]);
      levels = [];
      id = list.id;
    }
    const other = lists.length % 2 === 0;
    while (levels.length > 0 && (levels.at(-1)?.level ?? 0) > list.level) levels.pop();
    const last = levels.at(-1);
    if (!last || last.level < list.level) {
      const indent = last ? last.indent + " ".repeat(last.count < 0 ? 2 : String(last.count).length + 2) : "";
      levels.push({ level: list.level, indent, count: list.ordered ? 0 : -1 });
    }
    const own = levels.at(-1) ?? { level: 0, indent: "", count: -1 };
    if (own.count >= 0) own.count++;
    const [number, bullet] = other ? [`${own.count})`, "*"] : [`${own.count}.`, "-"];
    const sign = own.count >= 0 ? number : bullet;
    const pieces = item.list ? item.pieces : withoutBullet(item.pieces);
    lists.at(-1)?.push(`${own.indent}${sign} ${inline(pieces, `${own.indent}${" ".repeat(sign.length + 1)}`)}`);
  }
  return lists.map((lines) => lines.join("\n"));
}

/** Who said it, where a quote ends by naming them. */
const SPEAKER = /^\s*(?:——|—|–|--)\s*(\S.{0,40})$/;

function quoteOf(quotes: readonly Paragraph[]): string[] {
  const words = quotes.filter(({ pieces }) => plain(pieces) !== "");
  const by = words.length > 1 ? SPEAKER.exec(plain(words.at(-1)?.pieces ?? []))?.[1] : undefined;
  const said = by ? words.slice(0, -1) : words;
  if (said.length === 0) return [];
  const tag = by ? `<Quote by="${attributeText(by)}">` : "<Quote>";
  return [[tag, ...said.map(({ pieces }) => inline(pieces)), "</Quote>"].join("\n\n")];
}

function addHeading(block: Paragraph, to: Composed): void {
  const words = plain(block.pieces).replace(/\s+/g, " ");
  if (words === "") return;
  endScene(to);
  const depth = block.level - to.level + 1;
  if (depth > 3) to.lose("deepHeading", block.number, words);
  const bare = block.pieces.map((piece) => (piece.kind === "text" ? { ...piece, bold: false, italic: false } : piece));
  const text = inline(
    bare.map((piece): Piece => (piece.kind === "break" ? { kind: "text", text: " ", bold: false, italic: false } : piece)),
  );
  to.chunks.push(`${"#".repeat(Math.min(3, Math.max(2, depth)))} ${text}`);
}

/** What hangs on a paragraph: its notes, boxes, and what editors said of it. */
function addHanging(block: Paragraph, to: Composed): void {
  const { words } = to;
  if (block.notes.length > 0) {
    const paragraphs = block.notes.flat().map((pieces) => inline(pieces));
    to.chunks.push(["<Note>", ...paragraphs, "</Note>"].join("\n\n"));
  }
  for (const box of block.boxes) {
    const inner = innerOf(box, to);
    if (inner.length > 0) to.chunks.push(to.inside ? inner.join("\n\n") : ["<Aside>", ...inner, "</Aside>"].join("\n\n"));
  }
  const changes = block.changes.filter(({ text }) => text.trim() !== "");
  if (changes.length > 0) to.chunks.push(comment(words.changes(changes.map((one) => ({ ...one, text: cut(one.text, 200) })))));
  for (const { author, about, text } of block.remarks) to.chunks.push(comment(words.remark(author, cut(about, 30), text)));
  flush(to);
}

/** Adds the pictures of a paragraph; returns how many blocks have been added. */
function addPictures(block: Paragraph, next: Block | undefined, to: Composed): number {
  const text = plain(block.pieces);
  const own = text !== "" && (block.role === "caption" || isPictureCaption({ ...block, pictures: [] }));
  if (text !== "" && !own) to.chunks.push(inline(block.pieces));
  const after = !own && isPictureCaption(next) ? next : undefined;
  const caption = own ? block : after;
  for (const [index, picture] of block.pictures.entries()) {
    const path = to.photos.get(picture);
    if (!path) continue;
    const last = index === block.pictures.length - 1;
    to.waiting.push(photoText(path, picture, last && caption ? captionText(caption) : "", to));
  }
  // The picture could not come: its caption says what was there.
  if (caption && !block.pictures.some((picture) => to.photos.has(picture))) to.chunks.push(inline(caption.pieces));
  addHanging({ ...block, pictures: [] }, to);
  if (after) addHanging(after, to);
  return after ? 2 : 1;
}

function photoText(path: string, { alt }: Picture, words: string, { fill, words: { fills } }: Composed): string {
  const { caption, credit } = withCredit(words);
  const open = `<Photo src="${path}" alt="${attributeText(alt) || fill(fills.alt)}" credit="${attributeText(credit) || fill(fills.credit)}"`;
  const line = inline([{ kind: "text", text: caption, bold: false, italic: false }]);
  return line ? `${open}>\n\n${line}\n\n</Photo>` : `${open} />`;
}

/** A table of one column is a frame around words, one with pictures a way to set them; of any other it has been decided what stands in its place. */
function addTable(table: Table, to: Composed): void {
  if (isFrame(table)) {
    const inner = innerOf(
      table.rows.flatMap((row) => row[0]?.blocks ?? []),
      to,
    );
    if (inner.length > 0) to.chunks.push(to.inside ? inner.join("\n\n") : ["<Aside>", ...inner, "</Aside>"].join("\n\n"));
    flush(to);
    return;
  }
  if (hasPictures(table)) {
    // A picture stands above its caption, in the next row.
    const width = Math.max(...table.rows.map(({ length }) => length));
    const columns = Array.from({ length: width }, (_, at) => table.rows.flatMap((row) => row[at]?.blocks ?? []));
    addBlocks(columns.flat(), to);
    return;
  }
  const text = to.tables.get(table);
  // One within a frame or a box is no table of the draft's own.
  if (text === undefined) to.lose("wordTable", table.number, tableWords(table).split("\n")[0] ?? "");
  to.chunks.push(text ?? comment(to.words.wordTable(tableWords(table))));
  for (const block of table.rows.flat().flatMap((cell) => cell?.blocks ?? []))
    if (block.kind === "paragraph") addHanging(block, to);
}

/** Whether a table is nothing but a frame: one cell in each row. */
export const isFrame = ({ rows }: Table): boolean => rows.every((row) => row.filter((cell) => cell !== null).length <= 1);
export const hasPictures = (table: Table): boolean => paragraphsIn([table]).some(({ pictures }) => pictures.length > 0);

/** What has waited for the end of the blocks around stands now. */
function flush(to: Composed): void {
  if (!to.inside && !to.scene?.open) to.chunks.push(...to.waiting.splice(0));
}

function addMarker(marker: NonNullable<ReturnType<typeof markerOf>>, blocks: readonly Block[], at: number, to: Composed): void {
  const number = sure(blocks[at]).number;
  if (marker.kind === "end") {
    endScene(to);
    return;
  }
  if (marker.kind === "figure") {
    endScene(to);
    const { figure } = marker;
    if (to.inside) to.lose("marker", number, figure);
    else if (hasSteps(blocks, at)) to.scene = { figure, open: false, step: false };
    else
      to.chunks.push(
        `<Figure figure="${figure}" state="${marker.state ?? to.firstState(figure) ?? to.fill(to.words.fills.state)}" />`,
      );
    return;
  }
  const { scene } = to;
  if (!scene) {
    to.lose("marker", number, marker.state);
    to.chunks.push(comment(to.words.strayState(marker.state)));
    return;
  }
  if (!scene.open) to.chunks.push(`<Scrolly figure="${scene.figure}">`);
  if (scene.step) to.chunks.push("</Step>");
  to.chunks.push(`<Step state="${marker.state}">`);
  scene.open = true;
  scene.step = true;
}

/** Ends a scene; what may not stand in one follows it. */
function endScene(to: Composed): void {
  if (to.scene?.step) to.chunks.push("</Step>");
  if (to.scene?.open) to.chunks.push("</Scrolly>");
  to.scene = undefined;
  if (!to.inside) to.chunks.push(...to.waiting.splice(0));
}
