// Lets the story be kept for reading without a network. Fetched when one has begun to read; nothing of it is seen.

import { savesData } from "./thrift.ts";

/** px of a screen's shorter side below which no figure is ever shown wide: 30em of Picture.astro's media query. */
const SMALL = 480;

/** Asks for the offline reader at `address` once the page has nothing else to do: not on a spared line, nor in another site's frame. */
export function keepStory(address: string): void {
  if (!isSecureContext || !("serviceWorker" in navigator) || top !== self || savesData()) return;
  if (navigator.serviceWorker.controller) return; // it is there; asked for again, it could not be taken back (src/offline/retire.ts)
  const small = Math.min(screen.width, screen.height) < SMALL;
  const later = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 300));
  // Refused, full or broken off: then the story is read as ever.
  later(() => void navigator.serviceWorker.register(small ? `${address}?small` : address).catch(() => undefined));
}
