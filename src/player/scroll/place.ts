// Where the reader is, told by the piece of the page they are reading: it holds in every edition, whatever the page's shape.

/** What one reads a page by, in its order. */
const PIECES = ".opening-screen, .chapter-head, .prose > :not(.scene), .step, .standing, .neighbours, main > section, .foot";

/** Share of the screen, from its top, at which eyes rest. */
const EYES = 0.4;

export const piecesOf = () => [...document.querySelectorAll<HTMLElement>(PIECES)];

/** The piece being read: the step whose figure is pinned, else the first that reaches below the upper part of the screen. */
export function readingPlace(): HTMLElement | undefined {
  const line = innerHeight * EYES;
  const step = [...document.querySelectorAll<HTMLElement>('[data-edition="scroll"] .step.active')].find((one) => {
    const { top, bottom } = one.closest(".scrolly")!.getBoundingClientRect();
    return top < line && bottom > line;
  });
  return step ?? piecesOf().find((one) => one.getBoundingClientRect().bottom > line) ?? piecesOf().at(-1);
}

/** The step that a piece is, or the last one before it in its chapter: what the reader has seen the figure say. */
export function stepAt(piece: HTMLElement): HTMLElement | undefined {
  const steps = piece.closest(".chapter")?.querySelectorAll<HTMLElement>(".step") ?? [];
  const behind = (step: Node) => step === piece || step.compareDocumentPosition(piece) & Node.DOCUMENT_POSITION_FOLLOWING;
  return [...steps].filter(behind).at(-1);
}

/** Scrolls to a piece at once: a step to where steps are read, the opening to the page's top, all else to below its edge. */
export function goToPlace(piece: HTMLElement): void {
  if (piece.matches(".opening-screen")) scrollTo({ top: 0, behavior: "instant" });
  else if (piece.matches(".step")) piece.scrollIntoView({ block: "start", behavior: "instant" });
  else scrollTo({ top: scrollY + piece.getBoundingClientRect().top - innerHeight * 0.12, behavior: "instant" });
}

/** How much of a chapter lies behind a piece, 0 to 1. */
export function shareRead(chapter: Element, piece: Element): number {
  const pieces = piecesOf().filter((one) => chapter.contains(one));
  const behind = pieces.filter((one) => one !== piece && one.compareDocumentPosition(piece) & Node.DOCUMENT_POSITION_FOLLOWING);
  return pieces.length === 0 ? 0 : behind.length / pieces.length;
}

/** A chapter's numeral and title as its head says them: `二 · 从抢到配`. */
export function nameOf(chapter: Element): string {
  const words = chapter.querySelectorAll(".chapter-head > :is(.numeral, h1, h2)");
  return [...words].map((one) => one.textContent!.trim()).join(" · ");
}
