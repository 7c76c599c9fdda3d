// A place on the page in words that hold in another language and after a change: so many pieces after a step or the beginning of a chapter.

import { AFTER, writeAddress } from "./address.ts";
import { type Bookmark, bookmarkAt, findBookmark, type PieceIds } from "./bookmark.ts";
import { layOutNow } from "./deferred-layout.ts";
import { pieceBeingRead, piecesOf, returnTo } from "./reading-position.ts";

export const idsOf = (piece: HTMLElement): PieceIds => ({
  step: piece.matches(".step") ? piece.id : undefined,
  chapter: piece.closest(".chapter")?.id,
});

/** The place of the piece that is being read; undefined where it stands in no chapter. */
export function bookmarkHere(): Bookmark | undefined {
  const pieces = piecesOf();
  const piece = pieceBeingRead();
  return piece && bookmarkAt(pieces.map(idsOf), pieces.indexOf(piece));
}

/** A place as an address names it by `?s=`. */
export const writeBookmark = ({ id, after }: Bookmark): string => (after > 0 ? `${id}${AFTER}${after}` : id);

/** The piece that an address names. */
export function pieceNamed(name: string): HTMLElement | undefined {
  const [id = "", after] = name.split(AFTER);
  const pieces = piecesOf();
  return pieces[findBookmark(pieces.map(idsOf), { id, after: Number(after) || 0 })];
}

/** Goes to the piece that an address names, and makes the address the page's own: what is no step has none to keep. */
export function goToNamedPiece(name: string): void {
  const piece = pieceNamed(name);
  if (piece) {
    layOutNow();
    // Its middle, where eyes rest: however long it is in this language, it is what one reads.
    returnTo({ piece, block: piece, share: 0.5, beyond: 0 });
  }
  writeAddress(undefined, history.state);
}
