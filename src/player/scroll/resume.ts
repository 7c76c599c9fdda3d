// Remembers on the device where a page was left, and on the next fresh visit offers to go on from there.

import { all, bindActions, copyTemplate, find } from "../dom.ts";
import { accentOf } from "../parts.ts";
import { root } from "../root.ts";
import { pagePath } from "./address.ts";
import { BOOKMARKS, type Bookmark, bookmarkAt, findBookmark, readBookmarks } from "./bookmark.ts";
import { layOutNow } from "./deferred-layout.ts";
import { idsOf } from "./piece.ts";
import { pieceBeingRead, piecesOf, scrollToPiece } from "./reading-position.ts";

/** Storage may be forbidden, or full. */
function recallBookmarks(): Record<string, Bookmark> {
  try {
    return readBookmarks(localStorage.getItem(BOOKMARKS));
  } catch {
    return {};
  }
}

/** The bookmark of a page takes the place of its last one, behind all others. */
function remember(bookmark: Bookmark | undefined, path = pagePath()): void {
  const { [path]: _, ...others } = recallBookmarks();
  try {
    localStorage.setItem(BOOKMARKS, JSON.stringify(bookmark ? { ...others, [path]: bookmark } : others));
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

interface Offer {
  /** What is named: `二 · 从抢到配`. */
  where: string;
  accents: readonly string[];
  go(): void;
  dismiss(): void;
}

function offer({ where, accents, go, dismiss }: Offer): void {
  const pill = copyTemplate("#resume-offer");
  pill.classList.add(...accents);
  pill.classList.toggle("lower", document.querySelector(".masthead") !== null);
  find(".where", pill).textContent = where;
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
      go();
    },
    dismiss() {
      dismiss();
      withdraw();
      document.querySelector("main")?.focus({ preventScroll: true });
    },
  });
  addEventListener("scroll", onScroll, { passive: true });
  document.body.prepend(pill); // first in the order of tabbing, as on the screen
}

/** To go on within this page. */
function offerHere(bookmark: Bookmark): Offer | undefined {
  const pieces = piecesOf();
  const piece = pieces[findBookmark(pieces.map(idsOf), bookmark)];
  const chapter = piece?.closest(".chapter");
  if (!piece || !chapter) return undefined;
  return {
    where: nameOf(chapter),
    accents: accentOf(chapter),
    go() {
      layOutNow();
      scrollToPiece(piece);
      piece.tabIndex = -1;
      piece.focus({ preventScroll: true });
    },
    dismiss: () => remember(undefined),
  };
}

/** On a cover: to go on in the chapter that was read last, of those that the contents lead to. */
function offerChapter(): Offer | undefined {
  const links = all<HTMLAnchorElement>("#contents [data-chapter]");
  const at = (path: string) => links.find((link) => pagePath(link) === path);
  const last = Object.entries(recallBookmarks())
    .reverse()
    .find(([path]) => at(path));
  const link = last && at(last[0]);
  if (!last || !link) return undefined;
  const [path, { id }] = last;
  return {
    where: all(".display", link)
      .map((one) => one.textContent?.trim())
      .join(" · "),
    accents: accentOf(link),
    go: () => location.assign(id === link.dataset.chapter ? link.href : `${link.href}?s=${encodeURIComponent(id)}`),
    dismiss: () => remember(undefined, path),
  };
}

/** Offers only on a `fresh` visit to the top, and never to those who came by a step's link. */
export function bindResume(fresh: boolean): void {
  if (fresh && scrollY < 60 && !("step" in root.dataset)) {
    const own = recallBookmarks()[pagePath()];
    const found = (own && offerHere(own)) ?? ("cover" in document.body.dataset ? offerChapter() : undefined);
    if (found) offer(found);
  }
  addEventListener("pagehide", keepPosition);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keepPosition());
}
