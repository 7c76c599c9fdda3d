// Lets the story be kept for reading without a network. Fetched when one has begun to read; nothing of it is seen.

import { FIGURE_WIDE } from "../styles/breakpoints.ts";
import { whenIdle } from "./dom.ts";
import { savesData } from "./settings/save-data.ts";

/** px of a screen's shorter side below which no figure is ever shown wide. */
const SMALL = FIGURE_WIDE.height * 16;

/** ms without scrolling after which one is taken to be reading. */
const CALM = 1500;

/** Does something once the page has been at rest for a while: what comes in while a finger moves costs it frames. */
function whenCalm(work: () => void): void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      removeEventListener("scroll", wait);
      whenIdle(work);
    }, CALM);
  };
  addEventListener("scroll", wait, { passive: true });
  wait();
}

/** Asks for the offline reader at `address` once one has stopped to read: not on a spared line, nor in another site's frame. */
export function keepStory(address: string): void {
  if (!isSecureContext || !("serviceWorker" in navigator) || top !== self || savesData()) return;
  if (navigator.serviceWorker.controller) return; // it is there; asked for again, it could not be taken back (src/offline/remove.ts)
  const small = Math.min(screen.width, screen.height) < SMALL;
  // Refused, full or broken off: then the story is read as ever.
  whenCalm(() => void navigator.serviceWorker.register(small ? `${address}?small` : address).catch(() => undefined));
}
