// Keeps the reader's position through everything that changes the page's shape: turning, zooming, larger type, other preferences.
// Fetched when one has begun to read: at the page's top there is nothing to keep.

import { currentEdition } from "../dom.ts";
import { layOutNow, onReshape, pageWhole } from "./deferred-layout.ts";
import { type ReadingPosition, readingPosition, returnTo } from "./reading-position.ts";

/** ms without scrolling after which the reader has come to rest somewhere. */
const REST = 120;

/** Frames for which a new shape is watched: the browser corrects the scroll position by itself, and figures take their other size. */
const WATCHED = 12;

/** What tells that the reader goes on by themselves; of the keys, those that scroll. */
const HANDS = ["wheel", "touchstart", "pointerdown", "keydown"] as const;
const SCROLLING_KEYS = /^(Arrow|Page|Home|End|Tab| )/;

let position: ReadingPosition | undefined;
let holding = 0;

/** Where the page was scrolled to when a position was last returned to: as long as it stands there, the reader is at that position. */
let heldAt = Number.NaN;

let resting: ReturnType<typeof setTimeout> | undefined;

function letGo(): void {
  cancelAnimationFrame(holding);
  holding = 0;
  for (const event of HANDS) removeEventListener(event, onHand);
}

const onHand = (event: Event) => (!(event instanceof KeyboardEvent) || SCROLLING_KEYS.test(event.key)) && letGo();

/** Remembers where the reader is once they have come to rest; while a position is held it is that one. */
function rememberAtRest(): void {
  clearTimeout(resting);
  resting = setTimeout(() => {
    if (holding === 0 && scrollY !== heldAt && currentEdition() !== "step") position = readingPosition();
  }, REST);
}

/** Brings the reader back to a position, now and for some frames more, unless they go on by themselves. */
export function holdAt(place: ReadingPosition | undefined): void {
  letGo();
  position = place;
  if (!place) return;
  for (const event of HANDS) addEventListener(event, onHand, { passive: true });
  let left = WATCHED;
  const back = () => {
    if (currentEdition() === "step" || left-- === 0) return letGo();
    returnTo(place);
    heldAt = scrollY;
    holding = requestAnimationFrame(back);
  };
  back();
}

/** Makes a change to the page's shape, through which the reader stays where they are. */
export function holdPosition(change: () => void): void {
  layOutNow();
  const place = scrollY === heldAt ? position : readingPosition();
  change();
  holdAt(place);
}

/** From now on a change of the page's shape brings the reader back to what they read before. */
export function bindPosition(): void {
  onReshape(() => currentEdition() !== "step" && holdAt(position));
  addEventListener("scroll", rememberAtRest, { passive: true });
  void pageWhole.then(rememberAtRest);
}
