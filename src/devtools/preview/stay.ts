// Keeps the place over a reload: the piece that is being read stays at the height on the screen where it was.

import { layOutNow } from "../../player/scroll/deferred-layout.ts";
import { pieceBeingRead, piecesOf, scrollToPiece } from "../../player/scroll/reading-position.ts";

/** The phone-width preview shares its page's storage. */
const KEYS = { page: "desk-stay", phone: "desk-stay-phone" };
const KEY = globalThis.window === globalThis.window?.top ? KEYS.page : KEYS.phone;

/** A piece, found again after an edit by what is least likely to have changed. */
interface Kept {
  path: string;
  /** The piece's own id, a step's. */
  id: string;
  /** Id of its chapter, and its number among the pieces there; among the page's where it is in none. */
  chapter: string;
  index: number;
  /** px from the screen's top to the piece's. */
  top: number;
}

/**
 * For the head of every page: until the place has been found again nothing is painted, so that the browser goes on showing the page as
 * it was. After three seconds the page shows come what may.
 */
export const HIDE_UNTIL_PLACED = `(function(){try{var k=JSON.parse(sessionStorage.getItem(window===top?"${KEYS.page}":"${KEYS.phone}"));if(!k||k.path!==location.pathname)return;history.scrollRestoration="manual";var s=document.documentElement.style;s.visibility="hidden";setTimeout(function(){s.visibility=""},3000)}catch(e){}})()`;

const piecesIn = (chapter: Element | null) => piecesOf().filter((piece) => !chapter || chapter.contains(piece));

/** Remembers the place for the page that is about to be loaded. */
export function keepPlace(): void {
  const piece = pieceBeingRead();
  if (!piece) return;
  const chapter = piece.closest(".chapter");
  const kept: Kept = {
    path: location.pathname,
    id: piece.id,
    chapter: chapter?.id ?? "",
    index: piecesIn(chapter).indexOf(piece),
    top: piece.getBoundingClientRect().top,
  };
  sessionStorage.setItem(KEY, JSON.stringify(kept));
}

function takeKept(): Kept | undefined {
  const kept: Kept | null = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
  sessionStorage.removeItem(KEY);
  return kept?.path === location.pathname ? kept : undefined;
}

function findPiece({ id, chapter, index }: Kept): HTMLElement | undefined {
  const named = id ? document.getElementById(id) : null;
  const pieces = piecesIn(chapter ? document.getElementById(chapter) : null);
  return named ?? pieces[Math.min(index, pieces.length - 1)];
}

const stepping = () => "step" in document.documentElement.dataset;

/** Shows a piece in the step edition, once that stands. */
function turnTo(piece: HTMLElement): void {
  if (document.querySelector(".slides")) piece.dispatchEvent(new Event("slideto", { bubbles: true }));
  else if (stepping()) requestAnimationFrame(() => turnTo(piece));
}

/** Goes to the piece of that number on the page. */
export function goToPiece(index: number): void {
  const piece = piecesOf()[index];
  layOutNow();
  if (piece && stepping()) turnTo(piece);
  else if (piece) scrollToPiece(piece);
}

/** ms after a page is complete in which the browser may still restore its own idea of the place, and a late face or picture move it. */
const SETTLED = 600;

/** Goes back to the remembered place, if there is one; again when the page is complete, unless the editor moves on. */
export function resumePlace(): void {
  const kept = takeKept();
  const piece = kept && findPiece(kept);
  if (kept && piece) placeUntilSettled(kept, piece);
  else history.scrollRestoration = "auto";
  document.documentElement.style.visibility = "";
}

function placeUntilSettled(kept: Kept, piece: HTMLElement): void {
  const place = () => {
    scrollToPiece(piece);
    if (!piece.matches(".opening-screen")) scrollBy({ top: piece.getBoundingClientRect().top - kept.top, behavior: "instant" });
  };
  const moving = new AbortController();
  const settle = () => {
    if (!moving.signal.aborted && !stepping()) place();
    // Not before: a browser that restores as soon as the page is complete would go to the height where the words were.
    setTimeout(() => {
      moving.abort();
      history.scrollRestoration = "auto";
    }, SETTLED);
  };
  for (const event of ["wheel", "touchstart", "keydown", "pointerdown"])
    addEventListener(event, () => moving.abort(), { signal: moving.signal, passive: true });
  if (stepping()) turnTo(piece);
  else place();
  if (document.readyState === "complete") settle();
  else addEventListener("load", settle, { once: true });
}
