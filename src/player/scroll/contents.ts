// What the contents say of the reader's position: the chapter they are in, and the minutes that are left. Fetched with the sheet.

import { all, chapterHere, filled } from "../dom.ts";
import { before, pieceBeingRead, piecesOf } from "./reading-position.ts";

export interface ChapterRead {
  /** How long the whole chapter takes. */
  minutes: number;
  /** Its pieces, and how many of them are read. */
  pieces: number;
  read: number;
}

/** Whole minutes that are left of some chapters. */
export function minutesLeft(chapters: readonly ChapterRead[]): number {
  const left = chapters.map(({ minutes, pieces, read }) => minutes * (pieces > 0 ? 1 - read / pieces : 1));
  return Math.ceil(left.reduce((sum, one) => sum + one, 0));
}

/** Sets the contents in `sheet` to where the reader is now. */
export function showInContents(sheet: HTMLElement): void {
  const piece = pieceBeingRead();
  const left = sheet.querySelector<HTMLElement>("[data-left]");
  if (!piece || !left) return;
  const chapters = all("[data-minutes]", sheet).flatMap((link) => {
    const chapter = chapterHere(link.dataset.chapter);
    if (!chapter) return []; // another page's
    if (chapter.contains(piece)) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
    const pieces = piecesOf(chapter);
    return [{ minutes: Number(link.dataset.minutes), pieces: pieces.length, read: before(pieces, piece).length }];
  });
  for (const plate of all("[data-plate]", sheet))
    plate.classList.toggle("here", chapterHere(plate.dataset.plate)?.contains(piece) ?? false);
  if (chapters.length === 0) return; // a cover: who is there has left none begun
  const minutes = minutesLeft(chapters);
  left.textContent = filled(left.dataset.left ?? "", { n: minutes });
  left.classList.toggle("done", minutes === 0);
}
