// What the reader is reading, told by a piece of the page: it holds in every edition, whatever the page's shape.

import { all } from "../dom.ts";

/** What one reads a page by, in its order. */
const PIECES = ".opening-screen, .chapter-head, .prose > :not(.scene), .step, .standing, .neighbours, main > section, .foot";

/** Share of the screen, from its top, at which eyes rest. */
const EYES = 0.4;

export const piecesOf = (within: ParentNode = document) => all(PIECES, within);

/** The first piece that reaches below a line, else the last. */
export const pieceAtLine = <Piece>(pieces: readonly Piece[], bottomOf: (piece: Piece) => number, line: number) =>
  pieces.find((piece) => bottomOf(piece) > line) ?? pieces.at(-1);

const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;

/** The piece being read: the step whose figure is pinned, else the first that reaches below the upper part of the screen. */
export function pieceBeingRead(): HTMLElement | undefined {
  const line = innerHeight * EYES;
  const step = all('[data-edition="scroll"] .step.active').find((one) => {
    const scrolly = one.closest(".scrolly")?.getBoundingClientRect();
    return scrolly && scrolly.top < line && scrolly.bottom > line;
  });
  return step ?? pieceAtLine(piecesOf(), bottomOf, line);
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
