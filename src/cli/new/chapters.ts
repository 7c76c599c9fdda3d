// The order of the chapters: which number a new one takes, and which others must give way.

import { type Message, say } from "../../messages/index.ts";
import { chapterName } from "../../source/chapter-name.ts";
import type { SourceFile } from "../../source/files.ts";
import { picked } from "./question.ts";

export const ROLES = ["opening", "chapter", "end"] as const;
export type Role = (typeof ROLES)[number];

export interface ChapterFile {
  path: string;
  id: string;
  number: number;
  role: Role;
}

/** All chapters in their order, without translations. */
export function chaptersOf(files: readonly SourceFile[]): ChapterFile[] {
  return files.flatMap(({ path, text }) => {
    const name = path.startsWith("chapters/") ? chapterName(path) : undefined;
    if (!name || name.locale) return [];
    const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? "";
    const role = picked(ROLES, /^role:\s*["']?(opening|end)/m.exec(front)?.[1] ?? "chapter");
    return [{ path, id: name.id, number: Number(name.number), role }];
  });
}

/** A chapter and its translations. */
export function editionsOf(files: readonly SourceFile[], id: string): SourceFile[] {
  return files.filter(({ path }) => path.startsWith("chapters/") && chapterName(path)?.id === id);
}

const numbered = (path: string, number: number) => path.replace(/\/\d+/, `/${String(number).padStart(2, "0")}`);

interface Seat {
  number: number;
  moves: { from: string; to: string }[];
}

/**
 * Finds a number for a new chapter. `place` counts among chapters of role `chapter`, from 1; past the last is after it. A free number
 * between the neighbours is taken; if there is none, those behind move up by as little as they must.
 */
export function seatChapter(
  files: readonly SourceFile[],
  { role, place }: { role: Role; place: number },
): { seat: Seat } | { said: Message } {
  const all = chaptersOf(files);
  const at = placeAmong(all, role, place);
  const before = all[at - 1]?.number ?? (role === "opening" ? -1 : 0);
  const next = all[at]?.number ?? (role === "end" ? 99 : 100);
  // The end keeps the highest number, so that chapters can be added before it.
  const number = role === "end" && before < 99 ? Math.min(99, next) : before + 1;
  const moved: { from: string; to: string }[] = [];
  let last = number;
  for (const chapter of all.slice(at)) {
    if (chapter.number > last) break;
    last = Math.max(last + 1, chapter.number);
    for (const { path } of editionsOf(files, chapter.id)) moved.push({ from: path, to: numbered(path, last) });
  }
  if (last > 99) return { said: say.noRoom() };
  return { seat: { number, moves: moved.reverse() } };
}

function placeAmong(all: readonly ChapterFile[], role: Role, place: number): number {
  if (role === "opening") return 0;
  if (role === "end") return all.length;
  const proper = all.flatMap((chapter, index) => (chapter.role === "chapter" ? [index] : []));
  const wanted = proper[place - 1];
  if (wanted !== undefined) return wanted;
  const last = proper.at(-1);
  if (last !== undefined) return last + 1;
  return all[0]?.role === "opening" ? 1 : 0;
}
