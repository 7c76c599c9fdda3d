// How a reader goes from one slide to another: keys, as a presenter's clicker sends them, and swipes.

import { closestTo } from "../dom.ts";

export interface Navigation {
  /** Goes as many slides on as `by` says, back if it is negative. */
  go(by: number): void;
  first(): void;
  last(): void;
}

/** `down` and `up` scroll within a slide that is taller than the screen, and go on from its end. */
export type Move = "next" | "back" | "down" | "up" | "first" | "last";

const MOVES = new Map<string, Move>([
  ["ArrowRight", "next"],
  ["ArrowLeft", "back"],
  ["ArrowDown", "down"],
  ["ArrowUp", "up"],
  ["PageDown", "down"],
  ["PageUp", "up"],
  [" ", "down"],
  ["Home", "first"],
  ["End", "last"],
]);

/** What an arrow across asks for where one reads from right to left. */
const TURNED: Partial<Record<Move, Move>> = { next: "back", back: "next" };

/** What a key asks for; with Shift, Space goes the other way. `rtl`: whether one reads from right to left. */
export function moveOf(key: string, shift: boolean, rtl = false): Move | undefined {
  const move = key === " " && shift ? "up" : MOVES.get(key);
  return rtl && move ? (TURNED[move] ?? move) : move;
}

const isRightToLeft = () => document.dir === "rtl";

/** Where a finger was, in px of the screen, and when, in ms. */
export interface Touched {
  x: number;
  y: number;
  time: number;
}

/** px a finger must travel, and how many times farther across than down, to mean a slide; ms within which. */
const SWIPE = { far: 48, across: 1.8, within: 900 };

/** px at the screen's edges that are the browser's own. */
const EDGE = 24;

export const mayBeginSwipe = ({ x }: Touched, width: number): boolean => x > EDGE && x < width - EDGE;

/** How many slides a swipe goes on: 1, -1 towards where lines end, 0 if it is none. */
export function swipeOf(from: Touched, to: Touched, rtl = false): number {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const quick = to.time - from.time < SWIPE.within;
  if (!quick || Math.abs(x) <= SWIPE.far || Math.abs(x) <= SWIPE.across * Math.abs(y)) return 0;
  return x < 0 === rtl ? -1 : 1;
}

/** What takes keys, or a finger's way across, for itself. */
const TAKES_KEYS = ".live, .table, input, textarea, select, [contenteditable]";
const TAKES_SPACE = "button, a, summary, [role='button']";
const TAKES_FINGERS = ".live, .table, .slides, input";

/** Scrolls a screen within a slide that is taller than the screen. False if there is no more to see that way. */
function scrollWithin(way: number): boolean {
  const rest = way > 0 ? document.documentElement.scrollHeight - innerHeight - scrollY : scrollY;
  if (rest <= 4) return false;
  scrollBy({ top: way * Math.min(rest, innerHeight * 0.7), behavior: "instant" });
  return true;
}

function perform(move: Move, { go, first, last }: Navigation): void {
  if (move === "first") first();
  else if (move === "last") last();
  else if (move === "next") go(1);
  else if (move === "back") go(-1);
  else if (!scrollWithin(move === "down" ? 1 : -1)) go(move === "down" ? 1 : -1);
}

function answerKey(event: KeyboardEvent, navigation: Navigation): void {
  const move = moveOf(event.key, event.shiftKey, isRightToLeft());
  if (!move || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]"))
    return;
  if (closestTo(event, TAKES_KEYS) || (event.key === " " && closestTo(event, TAKES_SPACE))) return;
  perform(move, navigation);
  event.preventDefault();
}

const touched = ({ clientX, clientY }: Touch, { timeStamp }: Event): Touched => ({ x: clientX, y: clientY, time: timeStamp });

/** Listens until `signal` says stop; older browsers let the listeners stand, which then do nothing. */
export function bindNavigation(navigation: Navigation, signal: AbortSignal): void {
  let from: Touched | undefined;
  addEventListener("keydown", (event) => signal.aborted || answerKey(event, navigation), { signal });
  const passive = { passive: true, signal };
  addEventListener(
    "touchstart",
    (event) => {
      const [touch, ...others] = event.touches;
      const zoomed = (visualViewport?.scale ?? 1) > 1.05;
      from = touch && others.length === 0 && !zoomed && !closestTo(event, TAKES_FINGERS) ? touched(touch, event) : undefined;
      if (from && !mayBeginSwipe(from, innerWidth)) from = undefined;
    },
    passive,
  );
  addEventListener("touchcancel", () => (from = undefined), passive);
  addEventListener(
    "touchend",
    (event) => {
      const [touch] = event.changedTouches;
      if (signal.aborted || !from || !touch || !getSelection()?.isCollapsed || document.querySelector("dialog[open]")) return;
      const by = swipeOf(from, touched(touch, event), isRightToLeft());
      if (by) navigation.go(by);
    },
    passive,
  );
}
