// Brings a chapter in step with a changed draft: what the draft changed is changed, what was written by hand stays, and where both did, both are there.

import { shortDigest } from "../../../publish/digest.ts";
import { sure } from "../../../sure.ts";
import { comment } from "./markdown.ts";

/** A chapter's text in pieces that can be told apart: the lines of its head, then what stands between empty lines. */
export interface Chunks {
  head: string[];
  body: string[];
}

/** Blocks that are one piece, from their tag to its end. Scenes and steps are not: their tags stand between paragraphs. */
const WHOLE = /^<(Photo|Photos|Note|Quote|Aside)\b[^<>]*(?<!\/)>$/;

function bodyOf(text: string): string[] {
  const chunks: string[] = [];
  let current: string[] = [];
  let until: string | undefined;
  const end = () => {
    const chunk = current.join("\n").replace(/^\n+|\s+$/g, "");
    if (chunk) chunks.push(chunk);
    current = [];
  };
  for (const line of text.split("\n")) {
    if (until === undefined) {
      if (line.trim() === "") end();
      else current.push(line);
      const tag = WHOLE.exec(line.trim())?.[1];
      if (tag) until = `</${tag}>`;
      else if (/^(```|~~~)/.test(line)) until = line.slice(0, 3);
    } else {
      current.push(line);
      if (line.trim().startsWith(until)) until = undefined;
    }
  }
  end();
  return chunks;
}

/** Parts a chapter's text; line ends of Windows are none of a piece's. */
export function chunksOf(text: string): Chunks {
  const plain = text.replace(/\r\n/g, "\n");
  const head = /^---\n[\s\S]*?\n---(?=\n|$)/.exec(plain)?.[0] ?? "";
  return { head: head === "" ? [] : head.split("\n"), body: bodyOf(plain.slice(head.length)) };
}

function textOf({ head, body }: Chunks): string {
  return `${[head.join("\n"), ...body].filter(Boolean).join("\n\n")}\n`;
}

/** What is kept of a piece to know it again. */
const digestOf = (chunk: string) => shortDigest(chunk);
export const digestsOf = ({ head, body }: Chunks) => ({ head: head.map(digestOf), body: body.map(digestOf) });

/** Pairs of places at which two lists agree, as many as there can be, in order. */
function agreements(a: readonly string[], b: readonly string[]): Map<number, number> {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      sure(lengths[i])[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs = new Map<number, number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.set(i++, j++);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** Something that a draft changed: what stood in the chapter and what does now; `both`: the editor had changed it, too, and it stayed. */
export interface Difference {
  before: string[];
  after: string[];
  both: boolean;
}

interface Merged {
  chunks: string[];
  differences: Difference[];
}

/** How one hand has changed a list: what it put before each piece (and behind the last), and what it made of each: itself, another, or nothing. */
interface Edits {
  put: string[][];
  made: ({ kept: true; chunk: string } | { kept: false; chunk: string | undefined })[];
}

/** Tags of scenes stand around paragraphs: none of them is what became of one. */
const AROUND = /^<\/?(?:Scrolly|Step)\b/;

function editsOf(base: readonly string[], chunks: readonly string[]): Edits {
  const pairs = agreements(base, chunks.map(digestOf));
  const edits: Edits = { put: Array.from({ length: base.length + 1 }, () => []), made: [] };
  let from = 0;
  const until = (end: number, to: number) => {
    for (const chunk of chunks.slice(from, to)) {
      if (edits.made.length < end && !AROUND.test(chunk)) edits.made.push({ kept: false, chunk });
      else edits.put[edits.made.length]?.push(chunk);
    }
    while (edits.made.length < end) edits.made.push({ kept: false, chunk: undefined });
  };
  for (const [index, at] of pairs) {
    until(index, at);
    edits.made.push({ kept: true, chunk: sure(chunks[at]) });
    from = at + 1;
  }
  until(base.length, chunks.length);
  return edits;
}

const listed = (chunk: string | undefined) => (chunk === undefined ? [] : [chunk]);

/** A piece of which each hand has made something. `keep` writes beside an editor's words what the draft says now. */
function mergePiece(mine: Edits["made"][number], theirs: Edits["made"][number], keep: (chunk: string) => string[]): Merged {
  const [own, now] = [listed(mine.chunk), listed(theirs.chunk)];
  if (theirs.kept || mine.chunk === theirs.chunk) return { chunks: own, differences: [] };
  if (mine.kept) return { chunks: now, differences: [{ before: own, after: now, both: false }] };
  return { chunks: [...own, ...now.flatMap(keep)], differences: [{ before: own, after: now, both: true }] };
}

function mergeList(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  keep: (chunk: string) => string[],
): Merged {
  const [own, now] = [editsOf(base, mine), editsOf(base, theirs)];
  const merged: Merged = { chunks: [], differences: [] };
  for (let at = 0; at <= base.length; at++) {
    const put = own.put[at] ?? [];
    const after = (now.put[at] ?? []).filter((chunk) => !put.includes(chunk));
    merged.chunks.push(...put, ...after);
    if (after.length > 0) merged.differences.push({ before: [], after, both: false });
    const [left, right] = [own.made[at], now.made[at]];
    if (!left || !right) continue;
    const { chunks, differences } = mergePiece(left, right, keep);
    merged.chunks.push(...chunks);
    merged.differences.push(...differences);
  }
  return merged;
}

/**
 * A chapter as the last import left it (digests), as it stands now, and as the draft has it now, made one. `note` words what the draft says
 * where the editor has written something else.
 */
export function mergeChapter(
  base: { head: readonly string[]; body: readonly string[] },
  mine: string,
  theirs: string,
  note: (words: string) => string,
): { text: string; differences: Difference[] } {
  const [own, now] = [chunksOf(mine), chunksOf(theirs)];
  const head = mergeList(base.head, own.head, now.head, () => []);
  const body = mergeList(base.body, own.body, now.body, (chunk) => [comment(note(chunk))]);
  const differences = [...head.differences, ...body.differences];
  if (differences.length === 0) return { text: mine, differences };
  const text = textOf({ head: head.chunks, body: body.chunks });
  return { text: mine.includes("\r\n") ? text.replace(/\n/g, "\r\n") : text, differences };
}
