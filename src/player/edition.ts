// Changes the edition of the page that is open, at once and without losing the reader's place. Fetched when asked for.

import stepperUrl from "../styles/stepper.css?url";
import { writeAddress } from "./address.ts";
import { remember } from "./memory.ts";
import { goToPlace, readingPlace } from "./place.ts";
import { type Stepper, startStepper } from "./stepper.ts";
import { loadStyle } from "./style.ts";
import { unstageNow } from "./unstage.ts";

/**
 * - `scroll`: the figure is pinned and moves with the steps.
 * - `step`: the same, one stop a screen.
 * - `flat`: each step is followed by its still.
 */
export type Edition = "scroll" | "step" | "flat";

const root = document.documentElement;

let stepper: Stepper | undefined;

/** The edition that is open: the page's root says it, so that styles and the head's script need nothing else. */
export function currentEdition(): Edition {
  if ("step" in root.dataset) return "step";
  return root.dataset.edition === "scroll" ? "scroll" : "flat";
}

/** Shows the page one stop a screen, beginning with the stop that `piece` belongs to, or where this visit's history says. */
function openStepper(piece?: HTMLElement): void {
  stepper = startStepper({ piece, close: () => void setEdition("scroll") });
}

/**
 * Switches to an edition; the piece that was being read is then in view. The device remembers it. Rejects, with nothing changed, if
 * what the edition needs cannot be fetched.
 */
export async function setEdition(edition: Edition): Promise<void> {
  if (edition === "step") await loadStyle(stepperUrl);
  remember({ edition: edition === "scroll" ? undefined : edition });
  if (edition === currentEdition()) return;
  unstageNow();
  const place = readingPlace();
  stepper?.stop();
  stepper = undefined;
  writeAddress(undefined, null);
  for (const step of document.querySelectorAll(".step.active")) step.classList.remove("active");
  if (edition === "flat") delete root.dataset.edition;
  else root.dataset.edition = "scroll";
  if (edition === "step") {
    for (const dialog of document.querySelectorAll<HTMLDialogElement>("dialog[open]")) dialog.close();
    openStepper(place);
    return;
  }
  if (place) goToPlace(place);
  dispatchEvent(new Event("resize")); // wakes all who look where things are
  // The browser's own scroll anchoring, and what is laid out late, may have had their say.
  requestAnimationFrame(() => requestAnimationFrame(() => place && goToPlace(place)));
}

/** The page has been opened in the step edition: shows the first stop. Rejects if what that needs cannot be fetched. */
export async function arriveStepping(): Promise<void> {
  await loadStyle(stepperUrl);
  openStepper();
}
