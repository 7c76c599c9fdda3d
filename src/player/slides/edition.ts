// Changes the edition of the page that is open, at once and without losing the reader's position. Fetched when asked for.

import type { Edition } from "../../preferences/preferences.ts";
import slidesUrl from "../../styles/slides.css?url";
import { all, currentEdition } from "../dom.ts";
import { root } from "../root.ts";
import { writeAddress } from "../scroll/address.ts";
import { layOutNow } from "../scroll/deferred-layout.ts";
import { holdAt } from "../scroll/hold-position.ts";
import { pieceBeingRead, positionIn, readingPosition, scrollToPiece } from "../scroll/reading-position.ts";
import { remember } from "../settings/memory.ts";
import { loadStyle } from "../style.ts";
import { type Slides, startSlides } from "./slides.ts";

let slides: Slides | undefined;

/** Shows the page one slide a screen, beginning with the one that `piece` belongs to, or where this visit's history says. */
function openSlides(piece?: HTMLElement): void {
  slides = startSlides({ piece, close: () => void setEdition("scroll") });
}

/**
 * Switches to an edition; the piece that was being read is then in view. The device remembers it. Rejects, with nothing changed, if
 * what the edition needs cannot be fetched.
 */
export async function setEdition(edition: Edition): Promise<void> {
  if (edition === "step") await loadStyle(slidesUrl);
  remember({ edition: edition === "scroll" ? undefined : edition });
  if (edition === currentEdition()) return;
  layOutNow();
  const piece = pieceBeingRead();
  const position = slides ? undefined : readingPosition();
  slides?.stop();
  slides = undefined;
  writeAddress(undefined, null);
  for (const step of all(".step.active")) step.classList.remove("active");
  if (edition === "flat") delete root.dataset.edition;
  else root.dataset.edition = "scroll";
  if (edition === "step") {
    for (const dialog of all<HTMLDialogElement>("dialog[open]")) dialog.close();
    openSlides(piece);
    return;
  }
  // A slide shows a piece as a whole, from its beginning.
  if (!position && piece) scrollToPiece(piece);
  holdAt(position ?? (piece && positionIn(piece)));
  dispatchEvent(new Event("resize")); // wakes all who look where things are
}

/** The page has been opened in the step edition: shows the first slide. Rejects if what that needs cannot be fetched. */
export async function openAsSlides(): Promise<void> {
  await loadStyle(slidesUrl);
  openSlides();
}
