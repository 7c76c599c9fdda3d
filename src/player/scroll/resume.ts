// Remembers on the device where a page was left, and on the next fresh visit offers to go on from there.

import { all, bindActions, copyTemplate, find } from "../dom.ts";
import { accentOf } from "../parts.ts";
import { root } from "../root.ts";
import { pagePath } from "./address.ts";
import { BOOKMARKS, type Bookmark, bookmarkAt, findBookmark, type PieceIds, readBookmarks } from "./bookmark.ts";
import { layOutNow } from "./deferred-layout.ts";
import { pieceBeingRead, piecesOf, scrollToPiece } from "./reading-position.ts";

const idsOf = (piece: HTMLElement): PieceIds => ({
  step: piece.matches(".step") ? piece.id : undefined,
  chapter: piece.closest(".chapter")?.id,
});

/** Storage may be forbidden, or full. */
function recallBookmarks(): Record<string, Bookmark> {
  try {
    return readBookmarks(localStorage.getItem(BOOKMARKS));
  } catch {
    return {};
  }
}

function remember(bookmark: Bookmark | undefined): void {
  const { [pagePath()]: _, ...others } = recallBookmarks();
  try {
    localStorage.setItem(BOOKMARKS, JSON.stringify(bookmark ? { ...others, [pagePath()]: bookmark } : others));
  } catch {
    // Then there is nothing to offer next time.
  }
}

/** Keeps the position of whoever leaves in the midst of a chapter; forgets it once they have read to the end. */
function keepPosition(): void {
  const piece = pieceBeingRead();
  if (!piece || piece.matches(".opening-screen, .chapter:first-child > .chapter-head")) return;
  const pieces = piecesOf();
  remember(bookmarkAt(pieces.map(idsOf), pieces.indexOf(piece)));
}

/** A chapter's numeral and title as its head says them: `二 · 从抢到配`. */
const nameOf = (chapter: Element) =>
  all(".chapter-head > :is(.numeral, h1, h2)", chapter)
    .map((one) => one.textContent?.trim())
    .join(" · ");

function offer(piece: HTMLElement, chapter: Element): void {
  const pill = copyTemplate("#resume-offer");
  pill.classList.add(...accentOf(chapter));
  pill.classList.toggle("lower", document.querySelector(".masthead") !== null);
  find(".where", pill).textContent = nameOf(chapter);
  const withdraw = () => {
    removeEventListener("scroll", onScroll);
    pill.remove();
  };
  const onScroll = () => {
    if (scrollY > innerHeight * 0.9 || "step" in root.dataset) withdraw();
  };
  bindActions(pill, {
    go() {
      withdraw();
      layOutNow();
      scrollToPiece(piece);
      piece.tabIndex = -1;
      piece.focus({ preventScroll: true });
    },
    dismiss() {
      remember(undefined);
      withdraw();
      document.querySelector("main")?.focus({ preventScroll: true });
    },
  });
  addEventListener("scroll", onScroll, { passive: true });
  document.body.prepend(pill); // first in the order of tabbing, as on the screen
}

/** Offers only on a `fresh` visit to the top, and never to those who came by a step's link. */
export function bindResume(fresh: boolean): void {
  const bookmark = recallBookmarks()[pagePath()];
  const pieces = bookmark ? piecesOf() : [];
  const piece = bookmark && pieces[findBookmark(pieces.map(idsOf), bookmark)];
  const chapter = piece?.closest(".chapter");
  if (fresh && piece && chapter && scrollY < 60 && !("step" in root.dataset)) offer(piece, chapter);
  addEventListener("pagehide", keepPosition);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keepPosition());
}
