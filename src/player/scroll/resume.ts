// Remembers on the device where a page was left, and on the next fresh visit offers to go on from there.

import { pagePath } from "./address.ts";
import { layOutNow } from "./deferred-layout.ts";
import { goToPlace, nameOf, piecesOf, readingPlace } from "./place.ts";

const KEY = "changjuan-places";

/** A place that survives changes to other chapters: so many pieces after the element of that id. */
interface Place {
  id: string;
  after: number;
}

const NAMED = ".chapter, .step";

function placeOf(piece: HTMLElement): Place | undefined {
  const pieces = piecesOf();
  const at = pieces.indexOf(piece);
  const anchor = piece.matches(".step") ? piece : piece.closest(".chapter");
  if (!anchor?.id) return undefined;
  return { id: anchor.id, after: at - pieces.findIndex((one) => one === anchor || anchor.contains(one)) };
}

function pieceAt({ id, after }: Place): HTMLElement | undefined {
  const anchor = document.getElementById(id);
  const pieces = piecesOf();
  const first = anchor?.matches(NAMED) ? pieces.findIndex((one) => one === anchor || anchor.contains(one)) : -1;
  const piece = first < 0 ? undefined : (pieces[first + after] ?? pieces[first]);
  return anchor?.closest(".chapter")?.contains(piece ?? null) ? piece : pieces[first];
}

/** Places by page. Storage may be forbidden, full, or hold what another version wrote. */
function readPlaces(): Record<string, Place> {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? "{}") as Record<string, Place> | null) ?? {};
  } catch {
    return {};
  }
}

function writePlace(place: Place | undefined): void {
  const { [pagePath()]: _, ...others } = readPlaces();
  try {
    localStorage.setItem(KEY, JSON.stringify(place ? { ...others, [pagePath()]: place } : others));
  } catch {
    // Then there is nothing to offer next time.
  }
}

/** Keeps the place of whoever leaves in the midst of a chapter; forgets it once they have read to the end. */
function keepPlace(): void {
  const piece = readingPlace();
  if (!piece || piece.matches(".opening-screen, .chapter:first-child > .chapter-head")) return;
  writePlace(placeOf(piece));
}

function offer(piece: HTMLElement): void {
  const chapter = piece.closest<HTMLElement>(".chapter")!;
  const template = document.querySelector<HTMLTemplateElement>("#resume-offer")!;
  const pill = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const accent = [...chapter.classList].find((name) => name.startsWith("accent-"));
  if (accent) pill.classList.add(accent);
  pill.classList.toggle("lower", document.querySelector(".masthead") !== null);
  pill.querySelector(".where")!.textContent = nameOf(chapter);
  const away = () => {
    removeEventListener("scroll", scrolled);
    pill.remove();
  };
  const scrolled = () => {
    if (scrollY > innerHeight * 0.9 || "step" in document.documentElement.dataset) away();
  };
  const actions: Record<string, () => void> = {
    go() {
      away();
      layOutNow();
      goToPlace(piece);
      piece.tabIndex = -1;
      piece.focus({ preventScroll: true });
    },
    dismiss() {
      writePlace(undefined);
      away();
      document.querySelector("main")?.focus({ preventScroll: true });
    },
  };
  pill.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-do]");
    if (button) actions[button.dataset.do!]!();
  });
  addEventListener("scroll", scrolled, { passive: true });
  document.body.prepend(pill); // first in the order of tabbing, as on the screen
}

/** Offers only on a `fresh` visit to the top, and never to those who came by a step's link. */
export function bindResume(fresh: boolean): void {
  const place = readPlaces()[pagePath()];
  const piece = place && pieceAt(place);
  if (fresh && piece && scrollY < 60 && !("step" in document.documentElement.dataset)) offer(piece);
  addEventListener("pagehide", keepPlace);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keepPlace());
}
