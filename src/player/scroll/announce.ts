// Says what the pinned figure has come to show, for who cannot see it: once a change, and only where one has come to rest.

import { currentEdition } from "../dom.ts";
import { make } from "../parts.ts";
import { root } from "../root.ts";
import { pieceBeingRead } from "./reading-position.ts";

/** ms without scrolling after which one has come to rest: longer than the pauses between two swipes. */
const REST = 700;

/** What the step says that one is at in the scrolling edition, where nothing lies over it or speaks already. */
function shownNow(): string | undefined {
  if (document.hidden || currentEdition() !== "scroll" || "listening" in root.dataset || document.querySelector("dialog[open]"))
    return undefined;
  const piece = pieceBeingRead();
  return piece?.matches(".step") ? piece.querySelector<HTMLImageElement>(".still img")?.alt : undefined;
}

/** What is said is put here where there is no `ariaNotify`. */
function makeRegion() {
  const region: HTMLElement & { ariaNotify?(words: string): void } = make("p", "alt");
  region.setAttribute("role", "status"); // `role` is no property in older Firefox
  region.dataset.says = "";
  document.body.prepend(region);
  return region;
}

let region: ReturnType<typeof makeRegion> | undefined;

/** Says something once, politely, to who cannot see it; nothing takes back what is left standing. */
export function speak(words: string): void {
  region ??= makeRegion();
  if (region.ariaNotify && words) region.ariaNotify(words);
  else region.textContent = words;
}

/** Says what is shown where the reader rests, now and after every move. */
export function announceStates(): void {
  let said: string | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const say = () => {
    const words = shownNow();
    if (!words || words === said) return;
    said = words;
    speak(words);
  };
  const wait = () => {
    speak(""); // it is said, not left standing
    clearTimeout(rest);
    rest = setTimeout(say, REST);
  };
  addEventListener("scroll", wait, { passive: true });
  wait();
}
