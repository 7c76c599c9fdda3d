// Changes the edition of the page that is open, at once and without losing the reader's place. Fetched when asked for.

import slidesUrl from "../../styles/slides.css?url";
import { writeAddress } from "../scroll/address.ts";
import { layOutNow } from "../scroll/deferred-layout.ts";
import { goToPlace, readingPlace } from "../scroll/place.ts";
import { remember } from "../settings/memory.ts";
import { loadStyle } from "../style.ts";
import { type Slides, startSlides } from "./slides.ts";

/**
 * - `scroll`: the figure is pinned and moves with the steps.
 * - `step`: the same, one stop a screen.
 * - `flat`: each step is followed by its still.
 */
export type Edition = "scroll" | "step" | "flat";

const root = document.documentElement;

let slides: Slides | undefined;

/** The edition that is open: the page's root says it, so that styles and the head's script need nothing else. */
export function currentEdition(): Edition {
  if ("step" in root.dataset) return "step";
  return root.dataset.edition === "scroll" ? "scroll" : "flat";
}

/** Shows the page one stop a screen, beginning with the stop that `piece` belongs to, or where this visit's history says. */
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
  const place = readingPlace();
  slides?.stop();
  slides = undefined;
  writeAddress(undefined, null);
  for (const step of document.querySelectorAll(".step.active")) step.classList.remove("active");
  if (edition === "flat") delete root.dataset.edition;
  else root.dataset.edition = "scroll";
  if (edition === "step") {
    for (const dialog of document.querySelectorAll<HTMLDialogElement>("dialog[open]")) dialog.close();
    openSlides(place);
    return;
  }
  if (place) goToPlace(place);
  dispatchEvent(new Event("resize")); // wakes all who look where things are
  // The browser's own scroll anchoring, and what is laid out late, may have had their say.
  requestAnimationFrame(() => requestAnimationFrame(() => place && goToPlace(place)));
}

/** The page has been opened in the step edition: shows the first stop. Rejects if what that needs cannot be fetched. */
export async function arriveStepping(): Promise<void> {
  await loadStyle(slidesUrl);
  openSlides();
}
