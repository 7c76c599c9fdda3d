// What the reader is reading, told by a piece of the page: it holds in every edition, whatever the page's shape.

import { all, currentEdition } from "../dom.ts";
import { isStacked, triggerLine } from "./active.ts";

/** What one reads a page by, in its order. */
const PIECES = ".opening-screen, .chapter-head, .prose > :not(.scene), .step, .standing, .neighbours, main > section, .foot";

/** px within which a page is at its top. */
const TOP = 60;

/** What a piece is read by: its paragraphs, as far as they are on the page. A standing figure is read as a whole. */
const BLOCKS = "p, li, h1, h2, h3";

/** Where in the story the reader is, in words: so far down a paragraph. It holds in any shape of the page. */
export interface ReadingPosition {
  piece: HTMLElement;
  block: HTMLElement;
  /** How much of the paragraph's height lies above the line at which one reads, 0 to 1. */
  share: number;
  /** By how many screens that line lies below the paragraph's end (positive) or above its beginning, as it does between two paragraphs. */
  beyond: number;
}

/** Share of the screen, from its top, at which eyes rest. */
const EYES = 0.4;

export const piecesOf = (within: ParentNode = document) => all(PIECES, within);

/** The first piece that reaches below a line, else the last. */
export const pieceAtLine = <Piece>(pieces: readonly Piece[], bottomOf: (piece: Piece) => number, line: number) =>
  pieces.find((piece) => bottomOf(piece) > line) ?? pieces.at(-1);

const topOf = (element: Element) => element.getBoundingClientRect().top;
const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;
const hasHeight = (element: Element) => element.getBoundingClientRect().height > 0;

/** The piece being read: the step whose figure is pinned, else the first that reaches below the upper part of the screen. */
export function pieceBeingRead(): HTMLElement | undefined {
  const line = innerHeight * EYES;
  const step = all('[data-edition="scroll"] .step.active').find((one) => {
    const scrolly = one.closest(".scrolly")?.getBoundingClientRect();
    return scrolly && scrolly.top < line && scrolly.bottom > line;
  });
  return step ?? pieceAtLine(piecesOf(), bottomOf, line);
}

/** The scrolly that a step's figure is pinned in, and the heights on the screen at which its steps become active and are read. */
function pinning(piece: Element) {
  const scrolly = currentEdition() === "scroll" && piece.matches(".step") ? piece.closest(".scrolly") : null;
  const [pin, steps] = [".pin", ".steps"].map((part) => scrolly?.querySelector(part)?.getBoundingClientRect());
  if (!scrolly || !pin || !steps) return undefined;
  const trigger = triggerLine(pin, steps, innerHeight);
  return { scrolly, trigger, line: isStacked(pin, steps) ? trigger : innerHeight * EYES };
}

/** Height on the screen at which a piece is read, in px from its top. */
const readingLine = (piece: Element) => pinning(piece)?.line ?? innerHeight * EYES;

/** What a piece shows at the line at which it is read. */
export function positionIn(piece: HTMLElement): ReadingPosition {
  const line = readingLine(piece);
  const blocks = piece.matches(".standing, .photo, .photos")
    ? []
    : all(BLOCKS, piece.querySelector(".step-text") ?? piece).filter(hasHeight);
  const block = pieceAtLine(blocks, bottomOf, line) ?? piece;
  const { top, height, bottom } = block.getBoundingClientRect();
  const share = height > 0 ? Math.min(1, Math.max(0, (line - top) / height)) : 0;
  const beyond = (Math.max(0, line - bottom) + Math.min(0, line - top)) / innerHeight;
  return { piece, block, share, beyond };
}

/** While a scene's figure leaves at the top of the screen, the middle of the room below it, where eyes rest; else undefined. */
function eyesBelow(scrolly: Element): number | undefined {
  const [pin, steps] = [".pin", ".steps"].map((part) => scrolly.querySelector(part)?.getBoundingClientRect());
  if (!pin || !steps || pin.top >= 0 || !isStacked(pin, steps)) return undefined;
  return (Math.max(0, pin.bottom) + innerHeight) / 2;
}

/** px between a height on the screen and the words of a piece. */
function awayFrom(line: number, piece: HTMLElement): number {
  const { top, bottom } = (piece.querySelector(".step-text") ?? piece).getBoundingClientRect();
  return Math.max(top - line, line - bottom, 0);
}

/**
 * Where the reader is. None at the page's top, which stays the top. Where a scene's figure is still coming, or leaving, its step is the active
 * one and what stands beside the scene may be what one reads: the nearer of the two is the position.
 */
export function readingPosition(): ReadingPosition | undefined {
  const piece = scrollY < TOP ? undefined : pieceBeingRead();
  if (!piece) return undefined;
  const pieces = piecesOf();
  const index = pieces.indexOf(piece);
  const scrolly = piece.closest(".scrolly");
  const beside = scrolly ? [pieces[index - 1], pieces[index + 1]].filter((one) => one && !scrolly.contains(one)) : [];
  const near = [piece, ...beside].flatMap((one) => one ?? []);
  const eyes = scrolly ? eyesBelow(scrolly) : undefined;
  if (eyes !== undefined)
    return positionIn(near.reduce((best, one) => (awayFrom(eyes, one) < awayFrom(eyes, best) ? one : best)));
  return near.map(positionIn).reduce((best, one) => (Math.abs(one.beyond) < Math.abs(best.beyond) ? one : best));
}

/** Scrolls at once to where those words are read, and a step to where it is the active one. */
export function returnTo({ piece, block, share, beyond }: ReadingPosition): void {
  const { top, height } = block.getBoundingClientRect();
  const pinned = pinning(piece);
  let by = top + share * height + beyond * innerHeight - readingLine(piece);
  if (pinned) {
    const steps = all(".step", pinned.scrolly);
    const next = steps[steps.indexOf(piece) + 1];
    if (next) by = Math.min(by, topOf(next) - pinned.trigger - 2);
    by = Math.max(by, topOf(piece) - pinned.trigger);
  }
  by = Math.ceil(by);
  if (by !== 0) scrollBy({ top: by, behavior: "instant" });
}

/** The part of a list that lies before a piece of the page. */
export const before = <E extends Element>(elements: readonly E[], piece: Element): E[] =>
  elements.filter((one) => one !== piece && one.compareDocumentPosition(piece) & Node.DOCUMENT_POSITION_FOLLOWING);

/** The step that a piece is, or the last one before it in its chapter: what the reader has seen the figure say. */
export function stepAt(piece: HTMLElement): HTMLElement | undefined {
  const chapter = piece.closest(".chapter");
  const steps = chapter ? all(".step", chapter) : [];
  return steps.includes(piece) ? piece : before(steps, piece).at(-1);
}

/** Scrolls to a piece at once: a step to where steps are read, the opening to the page's top, all else to below its edge. */
export function scrollToPiece(piece: HTMLElement): void {
  if (piece.matches(".opening-screen")) scrollTo({ top: 0, behavior: "instant" });
  else if (piece.matches(".step")) piece.scrollIntoView({ block: "start", behavior: "instant" });
  else scrollTo({ top: scrollY + piece.getBoundingClientRect().top - innerHeight * 0.12, behavior: "instant" });
}
